import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { describe, expect, test } from "vitest";
import { WIRE } from "../../core/http.ts";
import { startServer } from "../../server/server.ts";
import { Client } from "./client.ts";
import { echo, serveWorkplace, smallRenderer } from "./office.ts";

const CALL = { operation: "units.list", input: {} };

describe("the one-time token", () => {
  test("is worth one cookie, and the address that stays has no token", async () => {
    const { server } = await serveWorkplace(echo());
    const late = await new Client(server.port).open(server.url);
    expect(late.status).toBe(403);
    expect(late.headers["set-cookie"]).toBeUndefined();
    expect(late.text).toContain("đã được dùng");
    expect(late.text).not.toContain('href="/"');
  });

  test("becomes a cookie that no script and no other site gets", async () => {
    const server = await startServer({ workplace: echo(), rendererFolder: await smallRenderer() });
    try {
      const client = new Client(server.port);
      expect((await client.send("HEAD", server.url.slice(server.url.lastIndexOf("/")))).status).toBe(403);
      const reply = await client.open(server.url);
      expect(reply.status).toBe(303);
      expect(reply.headers.location).toBe("/");
      const cookie = reply.headers["set-cookie"]?.[0] ?? "";
      expect(cookie).toMatch(/^dvk-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
      expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
      expect((await client.get("/")).text).toContain("Trang thử");
    } finally {
      await server.close();
    }
  });

  test("wrong, empty or used, is refused with a page that says what to do", async () => {
    const { server, client } = await serveWorkplace(echo());
    for (const token of ["", "x", "a".repeat(43), "%00"]) {
      const reply = await new Client(server.port).get(`/?token=${token}`);
      expect(reply.status).toBe(403);
      expect(reply.headers["content-type"]).toContain("text/html");
      expect(reply.text).toContain("khởi động lại ứng dụng");
    }
    // Whoever has the session already is shown the way in.
    const again = await client.open(server.url);
    expect(again.status).toBe(403);
    expect(again.text).toContain('href="/"');
    expect((await client.post(WIRE.call, CALL)).status).toBe(200);
  });

  test("two tabs work, and a second browser does not", async () => {
    const { server, client } = await serveWorkplace(echo());
    const tab = new Client(server.port);
    tab.cookie = client.cookie;
    expect((await tab.get("/")).status).toBe(200);
    expect((await tab.post(WIRE.call, CALL)).status).toBe(200);
    const other = new Client(server.port);
    expect((await other.get("/")).status).toBe(401);
    expect((await other.get("/assets/app-1a2b.js")).status).toBe(401);
  });
});

describe("without the session", () => {
  test("nothing is answered but a refusal", async () => {
    const { server } = await serveWorkplace(echo());
    const stranger = new Client(server.port);
    for (const cookie of ["", "dvk=1", `dvk-${server.port}=`, `dvk-${server.port}=${"A".repeat(43)}`]) {
      stranger.cookie = cookie;
      for (const path of [WIRE.call, WIRE.cancel, WIRE.files]) {
        const reply = await stranger.post(path, CALL);
        expect(reply.status).toBe(401);
        expect(JSON.parse(reply.text)).toMatchObject({ ok: false, error: { code: "no-session" } });
      }
      expect((await stranger.get(WIRE.progress)).status).toBe(401);
    }
  });
});

describe("requests from elsewhere", () => {
  test("a foreign host name is refused, as DNS rebinding would send it", async () => {
    const { server, client } = await serveWorkplace(echo());
    const { port } = server;
    const names = [`evil.example:${port}`, `127.0.0.1.nip.io:${port}`, `localhost.evil.example:${port}`, "127.0.0.1"];
    names.push(`127.0.0.1:${port + 1}`, `[::1]:${port}`, `0.0.0.0:${port}`, `127.1:${port}`, `LOCALHOST:${port}`);
    for (const host of names) {
      const rebound = new Client(port, host);
      rebound.cookie = client.cookie;
      expect((await rebound.get("/")).status).toBe(421);
      expect((await rebound.get(WIRE.progress)).status).toBe(421);
      expect((await rebound.post(WIRE.call, CALL)).status).toBe(421);
    }
    const local = new Client(port, `localhost:${port}`);
    local.cookie = client.cookie;
    expect((await local.post(WIRE.call, CALL)).status).toBe(200);
  });

  test("a foreign or missing origin is refused on every POST", async () => {
    const { server, client } = await serveWorkplace(echo());
    const origins = [undefined, "null", "", "https://evil.example", `http://evil.example:${server.port}`];
    origins.push(
      `http://127.0.0.1:${server.port + 1}`,
      `https://127.0.0.1:${server.port}`,
      `http://localhost:${server.port}`,
    );
    for (const origin of origins) {
      for (const path of [WIRE.call, WIRE.cancel, WIRE.files]) {
        const reply = await client.post(path, CALL, { origin });
        expect(reply.status).toBe(403);
        expect(JSON.parse(reply.text)).toMatchObject({ ok: false, error: { code: "foreign-origin" } });
      }
    }
  });

  test("what the browser says of the site is believed", async () => {
    const { client } = await serveWorkplace(echo());
    for (const site of ["cross-site", "same-site", "none", ""]) {
      expect((await client.post(WIRE.call, CALL, { "sec-fetch-site": site })).status).toBe(403);
      expect((await client.get(WIRE.progress, { "sec-fetch-site": site })).status).toBe(403);
    }
    expect((await client.post(WIRE.call, CALL, { "sec-fetch-site": "same-origin" })).status).toBe(200);
  });

  test("a form cannot be made to look like a call", async () => {
    const { client } = await serveWorkplace(echo());
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", undefined]) {
      expect((await client.post(WIRE.call, CALL, { "content-type": type })).status).toBe(415);
    }
  });

  test("other methods are refused", async () => {
    const { client } = await serveWorkplace(echo());
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]) {
      expect((await client.send(method, "/", { origin: client.origin })).status).toBe(405);
    }
    expect((await client.get(WIRE.call)).status).toBe(404);
  });

  test("no other interface listens", async () => {
    const { server } = await serveWorkplace(echo());
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const others = addresses
      .filter(({ address }) => address !== "127.0.0.1")
      .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address));
    for (const host of [...others, "::1", "127.0.0.2"]) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host, port: server.port, timeout: 2_000 });
        const settle = (value: boolean) => {
          socket.destroy();
          resolve(value);
        };
        socket
          .on("connect", () => settle(true))
          .on("error", () => settle(false))
          .on("timeout", () => settle(false));
      });
      expect(reached, host).toBe(false);
    }
  });

  test("a taken port is told as such", async () => {
    const { server } = await serveWorkplace(echo());
    const second = startServer({ workplace: echo(), rendererFolder: await smallRenderer(), port: server.port });
    await expect(second).rejects.toMatchObject({ code: "busy", message: expect.stringContaining("--port") });
  });
});
