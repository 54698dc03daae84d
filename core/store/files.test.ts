import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sqlite3 from "sqlite3";
import { describe, expect, test } from "vitest";
import { openStore } from "./open.ts";
import { arriveIn } from "./testing/arrive.ts";
import { newStore, save } from "./testing/folders.ts";
import { inReview, newModels, SETTINGS } from "./testing/plans.ts";

const codes = (findings: { code: string }[]): string[] => findings.map((finding) => finding.code);

/** What no door of the store allows: a change by somebody else's tool. */
function tamper(dir: string, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(join(dir, "register.sqlite"));
    database.exec(sql, (failure) => database.close(() => (failure === null ? resolve() : reject(failure))));
  });
}

describe("kept files", () => {
  test("the same bytes are kept once, and read back the same", async () => {
    const { store, dir, inbox } = await newStore();
    const bytes = "đ".repeat(700_000);
    const first = await arriveIn(store, inbox, "a", bytes);
    const second = await arriveIn(store, inbox, "b", bytes);
    expect(second.sha256).toBe(first.sha256);
    expect(first).toMatchObject({ sha256: createHash("sha256").update(bytes).digest("hex"), size: 1_400_000 });
    expect(await readFile(store.filePath(first.sha256), "utf8")).toBe(bytes);
    expect(await readdir(join(dir, "files"))).toEqual([first.sha256.slice(0, 2)]);
    expect(await store.check()).toEqual([]);
  });

  test("a file that is not there is said to be so, and leaves nothing", async () => {
    const { store, dir, inbox } = await newStore();
    await expect(store.keepFile(join(inbox, "không có"))).rejects.toMatchObject({ code: "not-found" });
    expect(await readdir(join(dir, "files"))).toEqual([]);
  });

  test("leftovers of an interrupted arrival are swept when the folder is opened for writing", async () => {
    const { store, dir } = await newStore();
    await store.close();
    await writeFile(join(dir, "files", ".1234"), "half");
    const again = await openStore(dir, { write: true });
    expect(await readdir(join(dir, "files"))).toEqual([]);
    await again.close();
  });
});

describe("check", () => {
  test("finds a missing, a changed and a stray file", async () => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "a", newModels(1));
    await save(store, inbox, "b", newModels(1));
    const [a, b] = await store.submissions({});
    await rm(store.filePath(a?.sha256 ?? ""));
    await writeFile(store.filePath(b?.sha256 ?? ""), "khác");
    const stray = store.filePath("f".repeat(64));
    await mkdir(dirname(stray), { recursive: true });
    await writeFile(stray, "lạ");
    await writeFile(join(dir, "files", "lạ.txt"), "lạ");
    expect(codes(await store.check()).sort()).toEqual(["file-changed", "file-missing", "file-orphan", "file-orphan"]);
    // Receiving the same bytes again heals what is missing.
    await arriveIn(store, inbox, "a");
    expect(codes(await store.check())).not.toContain("file-missing");
  });

  test.each([
    ["row-accounting", "DELETE FROM source_rows WHERE row = 1"],
    ["model-source", "UPDATE source_rows SET disposition = 'note' WHERE row = 3"],
    ["journal", "UPDATE submissions SET status = 'undone'"],
    ["foreign-key", "UPDATE models SET unit_id = 77"],
    ["counter", "UPDATE counters SET model = 0"],
  ])("finds %s", async (code, sql) => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "a", newModels(2));
    await tamper(dir, sql);
    expect(codes(await store.check())).toContain(code);
  });

  test.each(["audit", "journal", "journal_changes"])("nobody changes or deletes from %s", async (table) => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "a", newModels(1));
    await expect(tamper(dir, `DELETE FROM ${table}`)).rejects.toThrow("append-only");
    await expect(tamper(dir, `UPDATE ${table} SET rowid = rowid`)).rejects.toThrow("append-only");
  });
});

describe("a folder of kept files that cannot be read", () => {
  test("is a finding of its own, and no empty folder", async () => {
    const { store, dir } = await newStore();
    await rm(join(dir, "files"), { recursive: true });
    expect(await store.check()).toEqual([]);
    await symlink(join(dir, "files"), join(dir, "files"));
    expect(await store.check()).toEqual([
      { code: "file-unreadable", message: expect.stringContaining(join(dir, "files")) },
    ]);
  });
});

describe("a rehearsal", () => {
  test("sees its own writes and leaves nothing behind", async () => {
    const { store, dir, inbox } = await newStore();
    const waiting = await save(store, inbox, "a", inReview(newModels(2)));
    const revision = await store.revision();
    const result = await store.rehearse(async (rehearsed) => {
      await rehearsed.createBatch("thử");
      const file = await arriveIn(rehearsed, inbox, "b", "nội dung mới");
      expect(await readFile(rehearsed.filePath(file.sha256), "utf8")).toBe("nội dung mới");
      await rehearsed.saveSubmission({ ...file, batchId: "b2" }, newModels(3));
      await rehearsed.updateSubmission(waiting, newModels(2));
      await expect(rehearsed.saveSubmission(file, { ...newModels(1), rows: [] })).rejects.toMatchObject({
        code: "failed",
      });
      await expect(rehearsed.undo("f9")).rejects.toMatchObject({ code: "not-found" });
      // A rehearsal in the rehearsal takes back its own part alone.
      await rehearsed.rehearse((inner) => inner.undo("f2"));
      expect(await store.models({ programmeId: SETTINGS.programmeId })).toEqual([]);
      expect(await rehearsed.check()).toEqual([]);
      return (await rehearsed.models({ programmeId: SETTINGS.programmeId })).length;
    });
    expect(result).toBe(5);
    expect(await store.revision()).toBe(revision);
    expect(await store.submissions({})).toHaveLength(1);
    expect((await readdir(join(dir, "files"))).length).toBe(1);
    expect(await store.check()).toEqual([]);
    expect(await store.createBatch("thật")).toBe("b2");
  });

  test("an error in it comes out as it was", async () => {
    const { store } = await newStore();
    const failure = store.rehearse(async (rehearsed) => {
      await rehearsed.createBatch("thử");
      await rehearsed.undo("f7");
    });
    await expect(failure).rejects.toMatchObject({ code: "not-found" });
    const own = new RangeError("của người gọi");
    await expect(store.rehearse(() => Promise.reject(own))).rejects.toBe(own);
    expect(await store.batches()).toHaveLength(1);
  });
});
