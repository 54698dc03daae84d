import { mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connectReaders } from "../database.ts";
import { openStore } from "../open.ts";
import type { Store } from "../store.ts";
import { newStore, save, temporaryFolder } from "../testing/folders.ts";
import { newModels } from "../testing/plans.ts";
import { backUpAutomatically, isAhead, isDue } from "./automatic.ts";
import { assertLocal } from "./network.ts";
import { PLACES } from "./places.ts";
import { openBackup } from "./read.ts";
import { restoreBackup } from "./restore.ts";
import { type Aged, outdated } from "./rotation.ts";
import { copyToSecond } from "./second.ts";
import { listShelf, nextName, rotate } from "./shelf.ts";
import { recordedFiles } from "./summary.ts";
import { contentOf } from "./testing/digest.ts";

/** One backup a day, named by the day's number, over the days that are given. */
function daily(days: readonly string[]): Aged[] {
  return days.map((day, index) => ({ id: `${day}#${index}`, number: index + 1, at: `${day}T08:00:00`, before: false }));
}

function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(`${first}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + index);
    return day.toISOString().slice(0, 10);
  });
}

function staying(backups: readonly Aged[]): string[] {
  const gone = new Set(outdated(backups));
  return backups.filter(({ id }) => !gone.has(id)).map(({ at }) => at.slice(0, 10));
}

describe("what stays of the backups", () => {
  test("of three years, one each day: the last 7 days, 8 weeks, 24 months", () => {
    const kept = staying(daily(daysFrom("2024-01-01", 1096)));
    expect(kept.slice(-7)).toEqual(daysFrom("2026-12-25", 7));
    const months = kept.map((day) => day.slice(0, 7));
    expect(new Set(months).size).toBe(24);
    expect(months[0]).toBe("2025-01");
    // The last day of each month, Sundays of eight weeks, and days that are several of these at once.
    expect(kept).toContain("2025-02-28");
    expect(kept).toContain("2026-11-15");
    expect(kept).not.toContain("2026-11-07");
    expect(kept.length).toBeLessThanOrEqual(7 + 8 + 24);
  });

  test("a clock that jumps into the next century and back costs nothing that is of now", () => {
    const normal = daysFrom("2026-01-01", 90);
    const kept = staying(daily([...normal, "2126-05-05", "2126-05-05", ...daysFrom("2026-04-01", 10)]));
    expect(kept).toEqual(expect.arrayContaining(daysFrom("2026-04-05", 6)));
    expect(kept.filter((day) => day.startsWith("2026")).length).toBeGreaterThanOrEqual(12);
  });

  test("a computer whose clock begins at 2001 every morning keeps its latest", () => {
    const kept = staying(daily([...daysFrom("2026-01-01", 60), ...Array<string>(40).fill("2001-01-01")]));
    expect(kept.filter((day) => day === "2001-01-01")).toHaveLength(5);
    expect(kept.filter((day) => day.startsWith("2026")).length).toBeGreaterThanOrEqual(7);
  });

  test("whatever the days: the newest always stays, and rotating twice is rotating once", () => {
    const days = fc.array(fc.record({ day: fc.integer({ min: 0, max: 3000 }), before: fc.boolean() }), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(days, (list) => {
        const backups = list.map(({ day, before }, index) => ({
          id: String(index),
          number: index + 1,
          at: new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 19),
          before,
        }));
        const gone = new Set(outdated(backups));
        expect(gone.has(String(backups.length - 1))).toBe(false);
        const left = backups.filter(({ id }) => !gone.has(id));
        expect(outdated(left)).toEqual([]);
        expect(left.length).toBeLessThanOrEqual(7 + 8 + 24 + 5 + 10);
      }),
    );
  });
});

function wish(store: Store, dir: string) {
  return {
    dir,
    snapshot: (path: string) => store.snapshot(path),
    filePath: (sha256: string) => store.filePath(sha256),
    program: "1",
    reason: "daily" as const,
  };
}

async function stateOf(store: Store) {
  return { revision: await store.revision(), lastChangedAt: await store.lastChangedAt() };
}

describe("automatic backups", () => {
  test("are taken when something has changed, numbered on whatever the clock says, and let old ones go", async () => {
    const { store, dir, inbox } = await newStore();
    const shelf = PLACES.backups(dir);
    expect(await isDue(dir)).toBe(true);
    for (let day = 1; day <= 12; day++) {
      await save(store, inbox, `${day}.xlsx`, newModels(1));
      const now = new Date(2026, 3, day, 9);
      const taken = await backUpAutomatically({ ...wish(store, dir), state: await stateOf(store), now });
      expect(taken?.manifest.register.counts.models).toBe(day);
      expect(await isDue(dir, now)).toBe(false);
      // The same state is not copied a second time.
      expect(await backUpAutomatically({ ...wish(store, dir), state: await stateOf(store), now })).toBeNull();
    }
    const listed = await listShelf(shelf);
    expect(listed.map(({ number }) => number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5]);
    expect(await readdir(shelf)).toHaveLength(8);

    // Yesterday by a clock that was set back: still another day, and the next number.
    const back = new Date(2020, 0, 1, 9);
    expect(await isDue(dir, back)).toBe(true);
    expect(isAhead(listed[0], back)).toBe(true);
    await save(store, inbox, "x.xlsx", newModels(1));
    await backUpAutomatically({ ...wish(store, dir), state: await stateOf(store), now: back });
    expect((await listShelf(shelf))[0]).toMatchObject({ number: 13, at: "2020-01-01T09:00:00" });
  });

  test("hold no files of their own, and bring them back all the same", async () => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "a.xlsx", newModels(2));
    const first = await backUpAutomatically({ ...wish(store, dir), state: null });
    const before = await contentOf(dir);
    await save(store, inbox, "b.xlsx", newModels(2));
    const after = await contentOf(dir);
    await store.close();
    const back = await restoreBackup({ dir, path: first?.path ?? "", program: "1" });
    expect(await contentOf(dir)).toEqual(before);
    // The file that only the state of before knew is not lost: it comes back with it.
    await restoreBackup({ dir, path: back.keptAside ?? "", program: "1" });
    expect(await contentOf(dir)).toEqual(after);
  });

  test("a second folder alone brings everything back on another computer", async () => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "a.xlsx", newModels(2));
    await save(store, inbox, "b.xlsx", newModels(3));
    const before = await contentOf(dir);
    const taken = await backUpAutomatically({ ...wish(store, dir), state: null });
    const db = connectReaders(PLACES.register(dir));
    const files = await recordedFiles(db);
    await db.destroy();
    const stick = join(await temporaryFolder(), "USB", "sao lưu");
    await copyToSecond(taken?.path ?? "", files, (sha256) => store.filePath(sha256), stick);
    await store.close();
    await rm(dir, { recursive: true });
    const [newest] = await listShelf(stick);
    const other = join(await temporaryFolder(), "data");
    expect((await restoreBackup({ dir: other, path: newest?.path ?? "", program: "1" })).problems).toEqual([]);
    expect(await contentOf(other)).toEqual(before);
    const again = await openStore(other, { write: true });
    expect(await again.check()).toEqual([]);
    await again.close();
    // A place that cannot be written says so.
    await writeFile(join(stick, "tệp"), "");
    await expect(copyToSecond(newest?.path ?? "", [], () => "", join(stick, "tệp"))).rejects.toMatchObject({
      code: "failed",
      message: expect.stringContaining("Không ghi được"),
    });
  });

  test("one that a kill left unfinished is swept at the next start, and nothing else is", async () => {
    const { store, dir } = await newStore();
    const shelf = PLACES.backups(dir);
    await backUpAutomatically({ ...wish(store, dir), state: null });
    await store.close();
    const [whole = ""] = await readdir(shelf);
    for (const name of [`${whole}.unfinished`, "của tôi.unfinished"]) await writeFile(join(shelf, name), "x");
    await (await openStore(dir, { write: true })).close();
    expect((await readdir(shelf)).sort()).toEqual([whole, "của tôi.unfinished"]);
  });

  test("an old one that cannot be removed is told by name, and the others go all the same", async () => {
    const { store, dir } = await newStore();
    const shelf = PLACES.backups(dir);
    for (let day = 1; day <= 11; day++) {
      await backUpAutomatically({ ...wish(store, dir), state: null, now: new Date(2026, 3, day, 9) });
    }
    // Three more by hand, so that there is something to let go.
    for (const day of [12, 13, 14]) {
      await writeFile(join(shelf, `0000${day}_2026-04-${day}_090000_daily.dvk`), "");
    }
    const before = await listShelf(shelf);
    const held = outdated(before.map((one) => ({ ...one, before: false })))[0] ?? "";
    const told = await rotate(shelf, (path) =>
      path.endsWith(held) ? Promise.reject(Object.assign(new Error("busy"), { code: "EBUSY" })) : rm(path),
    );
    expect(told).toContain(held);
    const after = (await listShelf(shelf)).map(({ id }) => id);
    expect(after).toContain(held);
    expect(outdated(before.map((one) => ({ ...one, before: false }))).filter((id) => after.includes(id))).toEqual([
      held,
    ]);
    // Once nobody holds it, it goes and nothing is told.
    expect(await rotate(shelf)).toBeNull();
    expect((await listShelf(shelf)).map(({ id }) => id)).not.toContain(held);
  });

  test("a folder that cannot be read is said to be so, and is never taken for an empty one", async () => {
    const { store, dir } = await newStore();
    const shelf = PLACES.backups(dir);
    await rm(shelf, { recursive: true, force: true });
    await symlink(shelf, shelf);
    const refused = { code: "failed", message: expect.stringContaining(shelf) };
    await expect(listShelf(shelf)).rejects.toMatchObject(refused);
    await expect(backUpAutomatically({ ...wish(store, dir), state: null })).rejects.toMatchObject(refused);
    await store.close();
    // The register opens all the same.
    const again = await openStore(dir, { write: true });
    expect(await again.check()).toEqual([]);
    await again.close();
  });

  test("one that the system does not let us look at is listed all the same, and fails where it is opened", async () => {
    const folder = await temporaryFolder();
    const name = "000007_2026-01-01_080000_daily.dvk";
    await symlink(join(folder, name), join(folder, name));
    const listed = await listShelf(folder);
    expect(listed).toMatchObject([{ id: name, size: 0, number: 7 }]);
    await expect(openBackup(join(folder, name), { scratch: folder })).rejects.toMatchObject({
      message: expect.stringContaining(name),
    });
  });

  test("what lies in the folder and is no backup is neither listed nor removed", async () => {
    const folder = await temporaryFolder();
    for (const name of ["ghi chú.txt", "000002_2026-01-01_080000_lạ.dvk", "x.dvk"])
      await writeFile(join(folder, name), "");
    await mkdir(join(folder, "000003_2026-01-01_080000_daily.dvk"));
    expect(await listShelf(folder)).toEqual([]);
    await rotate(folder);
    expect(await readdir(folder)).toHaveLength(4);
    expect(await nextName(folder, "daily", new Date(2026, 0, 2, 3, 4, 5))).toBe("000004_2026-01-02_030405_daily.dvk");
  });
});

describe("where the register may lie", () => {
  const on = (type: number) => ({ realpath: async (path: string) => path, statfs: async () => ({ type }) });
  test("on a disk, and on no other machine", async () => {
    await expect(assertLocal("/x", on(0xef53))).resolves.toBeUndefined();
    for (const type of [0x6969, 0xff534d42, -11317950]) {
      await expect(assertLocal("/x", on(type))).rejects.toMatchObject({
        code: "failed",
        message: expect.stringContaining("ổ mạng"),
      });
    }
  });
});
