import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UPLOAD_LIMITS, WIRE } from "../../core/http.ts";
import { relativeName } from "../../server/names.ts";
import { openUploads } from "../../server/uploads.ts";
import type { Client } from "./client.ts";
import { replyTo } from "./client.ts";
import { echo, serveWorkplace } from "./office.ts";

const KB = 1024;
const SMALL = { fileBytes: 64 * KB, files: 5, totalBytes: 150 * KB };

/** Where the server put an upload: the echoing office tells what it was given. */
async function pathOf(client: Client, token: string): Promise<string> {
  const { input } = (await client.perform("units.import", { path: token })) as unknown as { input: { path: string } };
  return input.path;
}

/** The files in the upload folder that holds `path`. */
async function filesBeside(path: string): Promise<string[]> {
  const folder = /^.*dvk-upload-[^/\\]+/u.exec(path)?.[0] ?? "";
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

describe("an upload", () => {
  test("keeps its bytes, its name, its folders and its time", async () => {
    const { client } = await serveWorkplace(echo());
    const bytes = randomBytes(300 * KB);
    const sent = Date.UTC(2024, 2, 25, 8, 30);
    const answer = await client.upload("Xã Hoà Lạc/đăng ký DVK.xlsx", bytes, { [WIRE.modifiedHeader]: String(sent) });
    expect(answer).toMatchObject({ ok: true, data: { name: "Xã Hoà Lạc/đăng ký DVK.xlsx", size: bytes.length } });
    if (!answer.ok) return;
    const path = await pathOf(client, answer.data.token);
    expect(path.endsWith(join("Xã Hoà Lạc", "đăng ký DVK.xlsx"))).toBe(true);
    expect(
      createHash("sha256")
        .update(await readFile(path))
        .digest("hex"),
    ).toBe(createHash("sha256").update(bytes).digest("hex"));
    const info = await stat(path);
    expect(info.mtimeMs).toBe(sent);
    if (process.platform !== "win32") expect(info.mode & 0o077).toBe(0);
  });

  test("of one drop lies with the others, and two of one name stay two", async () => {
    const { client } = await serveWorkplace(echo());
    const drop = { [WIRE.dropHeader]: "abc-1" };
    const paths: string[] = [];
    for (const name of ["a.csv", "b.csv", "a.csv", "A.CSV"]) {
      paths.push(await pathOf(client, await client.token(name, `${paths.length}`, drop)));
    }
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(4);
    expect(await Promise.all(paths.map((path) => readFile(path, "utf8")))).toEqual(["0", "1", "2", "3"]);
    const base = (path = "") => path.split("dvk-upload-")[1]?.split(/[/\\]/u)[1];
    expect(new Set(paths.map(base)).size).toBe(1);
  });

  test("that is too large is cut and removed, whether it says so before or not", async () => {
    const { client } = await serveWorkplace(echo(), { limits: SMALL });
    const path = await pathOf(client, await client.token("a.csv", "a"));
    const headers = { origin: client.origin, [WIRE.nameHeader]: "to.xlsx" };

    const announced = client.start("POST", WIRE.files, { ...headers, "content-length": String(SMALL.fileBytes + 1) });
    const refused = replyTo(announced);
    announced.flushHeaders();
    expect(await refused).toMatchObject({ status: 413 });
    announced.destroy();

    const endless = client.start("POST", WIRE.files, { ...headers, "transfer-encoding": "chunked" });
    const cut = replyTo(endless);
    endless.on("error", () => undefined);
    let sent = 0;
    const more = () => {
      for (; sent < 400; sent++) if (!endless.write(Buffer.alloc(KB))) return void endless.once("drain", more);
    };
    more();
    const reply = await cut;
    endless.destroy();
    expect(reply.status).toBe(413);
    expect(JSON.parse(reply.text)).toMatchObject({ ok: false, error: { code: "too-large" } });
    expect(reply.text).toContain("to.xlsx");
    expect(await filesBeside(path)).toEqual([join("1", "a.csv")]);
  });

  test("that breaks off leaves nothing, and its room is free again", async () => {
    const { client } = await serveWorkplace(echo(), { limits: SMALL });
    const path = await pathOf(client, await client.token("a.csv", "a"));
    for (let i = 0; i < 8; i++) {
      const broken = client.start("POST", WIRE.files, {
        origin: client.origin,
        [WIRE.nameHeader]: "b.csv",
        "content-length": "5000",
      });
      const closed = new Promise((resolve) => broken.on("close", resolve).on("error", resolve));
      broken.write(Buffer.alloc(1_000), () => broken.destroy());
      await closed;
    }
    // Each of these needs the room of one that broke off; the server may hear of the last one late.
    await expect.poll(async () => (await filesBeside(path)).length).toBe(1);
    for (const name of ["c.csv", "d.csv", "e.csv", "f.csv"]) {
      await expect.poll(async () => (await client.upload(name, name)).ok).toBe(true);
    }
  });

  test("is bounded in number and in all", async () => {
    const { client } = await serveWorkplace(echo(), { limits: SMALL });
    await client.token("1.csv", Buffer.alloc(60 * KB));
    await client.token("2.csv", Buffer.alloc(60 * KB));
    expect(await client.upload("3.csv", Buffer.alloc(60 * KB))).toMatchObject({ error: { code: "too-many" } });
    for (const name of ["3.csv", "4.csv", "5.csv"]) await client.token(name, name);
    expect(await client.upload("6.csv", "6")).toMatchObject({ error: { code: "too-many" } });
  });

  test("needs a name that means a file", async () => {
    const { client } = await serveWorkplace(echo());
    for (const name of [
      undefined,
      "",
      "..",
      "../a.csv",
      "a/../../b.csv",
      "%2e%2e/a.csv",
      "a\\..\\b",
      "/",
      "%",
      "%ff",
    ]) {
      const reply = await client.send("POST", WIRE.files, { origin: client.origin, [WIRE.nameHeader]: name }, "x");
      expect(reply.status, String(name)).toBe(400);
      expect(JSON.parse(reply.text)).toMatchObject({ ok: false, error: { code: "bad-name" } });
    }
  });

  test("is gone with the server", async () => {
    const { client, server } = await serveWorkplace(echo());
    const path = await pathOf(client, await client.token("a.csv", "a"));
    expect(existsSync(path)).toBe(true);
    await server.close();
    expect(existsSync(path)).toBe(false);
    expect(existsSync(/^.*dvk-upload-[^/\\]+/u.exec(path)?.[0] ?? path)).toBe(false);
  });

  test("of a server that was killed is gone with the next one", async () => {
    const left = await mkdtemp(join(tmpdir(), "dvk-upload-999999999-"));
    const uploads = await openUploads(UPLOAD_LIMITS);
    expect(existsSync(left)).toBe(false);
    await uploads.close();
  });
});

/** Names that are nearly ways out. */
const dotted = fc.string({ unit: fc.constantFrom(".", "/", "\\", "a", " ", "%2e", "%2F") });

describe("names", () => {
  test("are safe on every system", () => {
    expect(relativeName("a%2Fb%5Cc.xlsx")).toEqual(["a", "b", "c.xlsx"]);
    expect(relativeName("C:\\Users\\x\\a.xls")).toEqual(["C_", "Users", "x", "a.xls"]);
    expect(relativeName("./a//b.csv")).toEqual(["a", "b.csv"]);
    expect(relativeName("..a/...b.csv")).toEqual(["..a", "...b.csv"]);
    expect(relativeName("con.xlsx")).toEqual(["_con.xlsx"]);
    expect(relativeName("a.xlsx:stream")).toEqual(["a.xlsx_stream"]);
    expect(relativeName("a.xlsx. .")).toEqual(["a.xlsx_"]);
    expect(relativeName(encodeURIComponent("Hoà\u0300".normalize("NFD")))).toEqual(["Hoà\u0300".normalize("NFC")]);
    const long = relativeName(encodeURIComponent(`${"Đăng ký mô hình ".repeat(40)}.xlsx`))?.[0] ?? "";
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(240);
    expect(long.endsWith(".xlsx")).toBe(true);
  });

  test("never lead out of their folder", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.webPath(), dotted), (sent) => {
        const name = relativeName(sent);
        if (!name) return;
        // Below the folder, and there under the very names: “..a” is a name like any other.
        expect(relative("/base", join("/base", ...name)).split(sep)).toEqual(name);
        for (const part of name) expect(part).not.toMatch(/^$|^\.{1,2}$|[/\\:\0]/u);
      }),
      { numRuns: 2_000 },
    );
  });
});
