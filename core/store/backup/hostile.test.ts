import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connectWriter } from "../database.ts";
import { newStore, save, temporaryFolder } from "../testing/folders.ts";
import { newModels } from "../testing/plans.ts";
import type { Manifest } from "./manifest.ts";
import { openBackup } from "./read.ts";
import { restoreBackup } from "./restore.ts";
import { backUp } from "./testing/back-up.ts";
import { contentOf } from "./testing/digest.ts";
import { zipWriter } from "./zip-writer.ts";

/** A good backup of a register that has gone on since, and what it is made of. */
async function scene(): Promise<{ dir: string; folder: string; good: Buffer; parts: Map<string, Buffer> }> {
  const { store, dir, inbox } = await newStore();
  await save(store, inbox, "a.xlsx", newModels(2));
  const folder = await temporaryFolder();
  await backUp(store, dir, join(folder, "a.dvk"));
  await save(store, inbox, "b.xlsx", newModels(2));
  await store.close();
  const parts = new Map<string, Buffer>();
  const backup = await openBackup(join(folder, "a.dvk"), { scratch: folder });
  await backup.verify(async (part) => {
    const blocks: Buffer[] = [];
    return {
      write: async (bytes) => void blocks.push(bytes),
      end: async () =>
        void parts.set(
          part.register ? "register.sqlite" : `files/${part.sha256.slice(0, 2)}/${part.sha256}`,
          Buffer.concat(blocks),
        ),
      abort: async () => undefined,
    };
  });
  parts.set("manifest.json", Buffer.from(JSON.stringify(backup.manifest)));
  await backup.close();
  return { dir, folder, good: await readFile(join(folder, "a.dvk")), parts };
}

async function pack(parts: Iterable<[string, Buffer]>): Promise<Buffer> {
  const blocks: Buffer[] = [];
  const writer = zipWriter(async (bytes) => void blocks.push(bytes));
  for (const [name, bytes] of parts) {
    const one = async function* () {
      yield bytes;
    };
    await writer.add(name, one(), true);
  }
  await writer.end();
  return Buffer.concat(blocks);
}

/** Refused with that code and words, and neither the data nor the folder has changed. */
async function expectRefused(dir: string, folder: string, bytes: Buffer, code: RegExp, password?: string) {
  const before = await contentOf(dir);
  const names = await readdir(dir, { recursive: true });
  const path = join(folder, "xấu.dvk");
  await writeFile(path, bytes);
  const wish = { dir, path, program: "1", ...(password === undefined ? {} : { password }) };
  const error: unknown = await restoreBackup(wish).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: expect.stringMatching(code), message: expect.stringMatching(/[à-ỹđ]/iu) });
  expect(await contentOf(dir)).toEqual(before);
  const beside = (list: string[]) => list.filter((name) => !/-(wal|shm)$/.test(name)).sort();
  expect(beside(await readdir(dir, { recursive: true }))).toEqual(beside(names));
  // And on a computer without data nothing comes into being.
  const empty = join(folder, "trống");
  await expect(restoreBackup({ ...wish, dir: empty })).rejects.toMatchObject({ message: expect.any(String) });
  expect(await readdir(folder)).not.toContain("trống");
}

const told = (parts: Map<string, Buffer>): Manifest =>
  JSON.parse(parts.get("manifest.json")?.toString() ?? "") as Manifest;

describe("a backup that is none, or not whole", () => {
  test("is refused wherever it is cut off", async () => {
    const { dir, folder, good } = await scene();
    for (const length of [0, 1, 3, 4, 100, Math.floor(good.length / 2), good.length - 30, good.length - 1]) {
      await expectRefused(dir, folder, good.subarray(0, length), /^damaged$/);
    }
  });

  test("is refused whichever byte of it was changed, or changes nothing", async () => {
    const { dir, folder, good } = await scene();
    const content = await contentOf(dir);
    const positions = fc.sample(fc.nat(good.length - 1), process.env.DVK_LONG ? 300 : 40);
    for (const at of positions) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      await writeFile(join(folder, "b.dvk"), bytes);
      const backup = await openBackup(join(folder, "b.dvk"), { scratch: folder }).catch((error: unknown) => {
        expect(error).toMatchObject({ name: "StoreError" });
        return null;
      });
      // Fields of a zip that nothing rests on (dates, versions) may change; what it yields may not.
      await backup?.verify().catch((error: unknown) => expect(error).toMatchObject({ code: "damaged" }));
      await backup?.close();
    }
    expect(await contentOf(dir)).toEqual(content);
  });

  test("is refused where a part is another than its hash says", async () => {
    const { dir, folder, parts } = await scene();
    for (const name of [...parts.keys()].filter((one) => one !== "manifest.json")) {
      const changed = new Map(parts);
      const bytes = Buffer.from(parts.get(name) ?? "");
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      changed.set(name, bytes);
      await expectRefused(dir, folder, await pack(changed), /^damaged$/);
      changed.delete(name);
      await expectRefused(dir, folder, await pack(changed), /^damaged$/);
    }
  });

  test.each([
    "../evil.txt",
    "/etc/evil",
    "C:\\evil",
    "files/../../evil",
    "files/ab/../../../evil",
    "register.sqlite-wal",
    "files/zz/x",
    "__proto__",
  ])("is refused with a member named %s", async (name) => {
    const { dir, folder, parts } = await scene();
    await expectRefused(dir, folder, await pack([...parts, [name, Buffer.from("x")]]), /^damaged$/);
  });

  test("is refused with a member twice, an unknown file, or a hash in the wrong folder", async () => {
    const { dir, folder, parts } = await scene();
    const register = parts.get("register.sqlite") ?? Buffer.alloc(0);
    await expectRefused(dir, folder, await pack([...parts, ["register.sqlite", register]]), /^damaged$/);
    await expectRefused(dir, folder, await pack([...parts, [`files/ab/ab${"0".repeat(62)}`, register]]), /^damaged$/);
    await expectRefused(dir, folder, await pack([...parts, [`files/ab/cd${"0".repeat(62)}`, register]]), /^damaged$/);
  });

  test("is refused where its directory and its manifest tell different sizes, before anything is inflated", async () => {
    const { dir, folder, parts } = await scene();
    const manifest = told(parts);
    const lying = { ...manifest, database: { ...manifest.database, size: 2 ** 52 } };
    const bytes = await pack(new Map(parts).set("manifest.json", Buffer.from(JSON.stringify(lying))));
    await expectRefused(dir, folder, bytes, /^damaged$/);
  });

  test("a newer one is refused as newer: by its form, and by its register", async () => {
    const { dir, folder, parts } = await scene();
    const manifest = told(parts);
    const form = new Map(parts).set("manifest.json", Buffer.from(JSON.stringify({ ...manifest, version: 2, more: 1 })));
    await expectRefused(dir, folder, await pack(form), /^newer$/);
    const path = join(folder, "newer.sqlite");
    await writeFile(path, parts.get("register.sqlite") ?? "");
    const db = connectWriter(path);
    const last = await db("migrations").max({ number: "number" }).first();
    await db("migrations").insert({ number: Number(last?.number) + 1, name: "tomorrow", applied_at: "x" });
    await db.destroy();
    const register = await readFile(path);
    const database = { size: register.length, sha256: createHash("sha256").update(register).digest("hex") };
    const newer = new Map(parts)
      .set("register.sqlite", register)
      .set("manifest.json", Buffer.from(JSON.stringify({ ...manifest, database })));
    await expectRefused(dir, folder, await pack(newer), /^newer$/);
  });

  test("a zip of something else, a database, a text and a folder are none", async () => {
    const { dir, folder, parts } = await scene();
    await expectRefused(dir, folder, await pack([["word/document.xml", Buffer.from("<x/>")]]), /^damaged$/);
    await expectRefused(dir, folder, parts.get("register.sqlite") ?? Buffer.alloc(0), /^damaged$/);
    await expectRefused(dir, folder, Buffer.from("không phải bản sao lưu"), /^damaged$/);
    await mkdir(join(folder, "thư mục.dvk"));
    const wish = { dir, program: "1" };
    await expect(restoreBackup({ ...wish, path: join(folder, "thư mục.dvk") })).rejects.toMatchObject({
      code: "damaged",
    });
    await expect(restoreBackup({ ...wish, path: join(folder, "không có.dvk") })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("a database that is no register, under right hashes, is refused", async () => {
    const { dir, folder, parts } = await scene();
    const register = Buffer.from("SQLite format 3\0 nhưng không phải ".repeat(200));
    const database = { size: register.length, sha256: createHash("sha256").update(register).digest("hex") };
    const manifest = Buffer.from(JSON.stringify({ ...told(parts), database }));
    const bytes = await pack(new Map(parts).set("register.sqlite", register).set("manifest.json", manifest));
    await expectRefused(dir, folder, bytes, /^damaged$/);
  });
});

describe("a sealed backup", () => {
  test("is refused without the password, with another, cut off, or changed", async () => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "a.xlsx", newModels(2));
    const folder = await temporaryFolder();
    const path = join(folder, "a.dvk");
    const password = "Ban Dân vận 2024";
    await backUp(store, dir, path, { password });
    await expect(backUp(store, dir, path, { password: "ngắn" })).rejects.toMatchObject({ code: "failed" });
    await store.close();
    const good = await readFile(path);
    await expectRefused(dir, folder, good, /^locked$/);
    await expectRefused(dir, folder, good, /^locked$/, "mật khẩu khác");
    for (const length of [16, 28, 60, good.length - 1, good.length - 16]) {
      await expectRefused(dir, folder, good.subarray(0, length), /^locked$/, password);
    }
    for (const at of [9, 24, 25, 26, 27, 28, 5000, good.length - 1]) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await expectRefused(dir, folder, bytes, /^locked$/, password);
    }
    // A frame left out, or two in another order.
    const frame = (1 << 16) + 16;
    if (good.length > 28 + 2 * frame) {
      const swapped = Buffer.concat([
        good.subarray(0, 28),
        good.subarray(28 + frame, 28 + 2 * frame),
        good.subarray(28, 28 + frame),
        good.subarray(28 + 2 * frame),
      ]);
      await expectRefused(dir, folder, swapped, /^locked$/, password);
      const without = Buffer.concat([good.subarray(0, 28), good.subarray(28 + frame)]);
      await expectRefused(dir, folder, without, /^locked$/, password);
    }
  });
});
