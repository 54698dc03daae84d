import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { WIRE } from "../../core/http.ts";
import { echo, serveWorkplace } from "./office.ts";

const COMMON = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

describe("the page", () => {
  test("carries exactly this policy, with a nonce of its own each time", async () => {
    const { client } = await serveWorkplace(echo());
    const nonces = new Set<string>();
    for (let i = 0; i < 3; i++) {
      const { headers, text } = await client.get("/");
      const nonce = /content="([^"]+)"/.exec(text)?.[1] ?? "";
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      nonces.add(nonce);
      expect(headers).toMatchObject(COMMON);
      expect(headers["content-security-policy"]).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; ` +
          "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self' blob:; object-src 'none'; " +
          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
    }
    expect(nonces.size).toBe(3);
  });

  test("the API may load nothing, and is never kept", async () => {
    const { client } = await serveWorkplace(echo());
    const { headers } = await client.post(WIRE.call, { operation: "units.list", input: {} });
    expect(headers).toMatchObject({
      ...COMMON,
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "content-type": "application/json; charset=utf-8",
    });
  });

  test("its files come with their types; built ones may be kept", async () => {
    const { client } = await serveWorkplace(echo());
    const script = await client.get("/assets/app-1a2b.js");
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(script.headers["cache-control"]).toContain("immutable");
    expect((await client.get("/assets/app-1a2b.css")).headers["content-type"]).toBe("text/css; charset=utf-8");
    expect((await client.get("/favicon.ico")).status).toBe(204);
    expect((await client.get("/khong-co")).status).toBe(404);
  });
});

describe("addresses that climb", () => {
  const CLIMBING = [
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/assets/%252e%252e/secret.txt",
    "/....//secret.txt",
    "/./../secret.txt",
    "//secret.txt",
    "/assets/app-1a2b.js/../../../secret.txt",
    "/assets\\..\\..\\secret.txt",
    "/index.html%00.js",
    "/file:///etc/passwd",
    "/etc/passwd",
    "http://127.0.0.1/secret.txt",
    "*",
  ];
  test.each(CLIMBING)("%s finds nothing", async (path) => {
    const { server, client } = await serveWorkplace(echo());
    // Written by hand, for a client library would tidy the address up.
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, "127.0.0.1");
      let said = "";
      socket.setEncoding("utf8").on("data", (part: string) => {
        said += part;
      });
      socket.on("error", reject).on("close", () => resolve(said));
      socket.end(
        `GET ${path} HTTP/1.1\r\nHost: ${client.host}\r\nCookie: ${client.cookie}\r\nConnection: close\r\n\r\n`,
      );
    });
    expect(text).toMatch(/^HTTP\/1\.1 (400|404|421) /);
    expect(text).not.toContain("secret\r\n");
    expect(text.split("\r\n\r\n")[1]).not.toContain("root:");
  });
});
