import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Knex } from "knex";
import { describe, expect, onTestFinished, test } from "vitest";
import { MIGRATIONS } from "../../migrations/index.ts";
import type { Migration } from "../../migrations/migration.ts";
import { PLACES } from "./backup/places.ts";
import { backUp } from "./backup/testing/back-up.ts";
import { openStore } from "./open.ts";
import type { Store } from "./store.ts";
import { type Fault, type FaultyStore, faultyStore } from "./testing/faulty.ts";
import { newStore, save } from "./testing/folders.ts";
import { newModels, SETTINGS } from "./testing/plans.ts";
import { WORDS } from "./words.ts";

/** SQLite says that the disk is full or broken: at any statement of any change. Before or after, never between, and in words. */

const FAULTS: (Fault & { words: string })[] = [
  { code: "SQLITE_FULL", takenBack: false, words: WORDS.diskFull },
  { code: "SQLITE_FULL", takenBack: true, words: WORDS.diskFull },
  { code: "SQLITE_IOERR", takenBack: false, words: WORDS.diskFault },
  { code: "SQLITE_IOERR", takenBack: true, words: WORDS.diskFault },
];

const CHANGES: Record<string, (store: Store, inbox: string) => Promise<unknown>> = {
  "an import": (store, inbox) => save(store, inbox, "b", newModels(3, "Mô hình mới")),
  "an edit of several": (store) =>
    store.editModels({ ids: ["m1", "m2", "m3"], values: { goal: "50 hộ", field: "ntm" }, unitId: "u2", confirm: [] }),
  "an undo": (store) => store.undo("f1"),
};

/** A register of one file, opened once more with a connection that can fail. */
async function faulty(): Promise<FaultyStore & { inbox: string; dir: string }> {
  const { store, dir, inbox } = await newStore();
  await save(store, inbox, "a", newModels(40));
  await store.close();
  const opened = await faultyStore(dir);
  onTestFinished(() => opened.store.close());
  return { ...opened, inbox, dir };
}

async function stateOf(store: Store): Promise<string> {
  const models = await store.models({ programmeId: SETTINGS.programmeId });
  const log = [await store.journal(), await store.revision(), await store.audit({ before: null, limit: 500 })];
  return JSON.stringify([models, await store.submissions({}), await store.units(), log]);
}

describe.each(FAULTS)("$code (taken back by SQLite: $takenBack)", ({ words, ...fault }) => {
  test.each(Object.entries(CHANGES))("at any statement of %s", async (_, change) => {
    const { store, inbox, failAt, met } = await faulty();
    const before = await stateOf(store);
    let statement = 1;
    for (; ; statement++) {
      failAt(statement, fault);
      const outcome = await change(store, inbox).then(
        () => null,
        (error: unknown) => error,
      );
      if (!met()) {
        expect(outcome).toBeNull();
        break;
      }
      expect(outcome, `statement ${statement}`).toMatchObject({ code: "failed", message: words });
      expect(await stateOf(store), `statement ${statement}`).toBe(before);
    }
    // Beginning, counters, what changes, the log, the end: none was passed over.
    expect(statement).toBeGreaterThan(5);
    expect(await stateOf(store)).not.toBe(before);
    expect(await store.check()).toEqual([]);
  });

  test("in a migration: the register stays of the version that it was, and opens", async () => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "a", newModels(3));
    const before = await stateOf(store);
    await store.close();
    const failing = next(async (db: Knex) => {
      await db.raw("UPDATE models SET note = 'nâng cấp'");
      if (fault.takenBack) await db.raw("ROLLBACK");
      throw Object.assign(new Error(`${fault.code}: injected`), { code: fault.code });
    });
    await expect(openStore(dir, { write: true, migrations: failing })).rejects.toMatchObject({
      code: "failed",
      message: words,
    });
    const again = await openStore(dir, { write: true });
    onTestFinished(() => again.close());
    expect(await stateOf(again)).toBe(before);
    expect(await again.check()).toEqual([]);
  });

  test("in a backup: the one that was there stays, nothing half lies beside it", async () => {
    const { store, dir, inbox } = await newStore();
    const to = join(inbox, "sổ.dvk");
    await backUp(store, dir, to);
    const whole = await readFile(to);
    const snapshot = async (path: string) => {
      await writeFile(path, "SQLite format 3");
      throw Object.assign(new Error(`${fault.code}: injected`), { code: fault.code });
    };
    await expect(backUp(store, dir, to, { snapshot })).rejects.toMatchObject({ code: "failed", message: words });
    expect((await readFile(to)).equals(whole)).toBe(true);
    expect(await readdir(inbox)).toEqual(["data", "sổ.dvk"]);
    await expect(readdir(PLACES.scratch(dir))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("a database that may not grow, as on a full disk", () => {
  test("refuses an import in words, stays as it was, and takes it once there is room", async () => {
    const { store, writer, inbox } = await faulty();
    const before = await stateOf(store);
    const pages = await pagesOf(writer);
    await writer.raw(`PRAGMA max_page_count = ${pages}`);
    const big = newModels(900, "Mô hình mới");
    await expect(save(store, inbox, "b", big)).rejects.toMatchObject({ code: "failed", message: WORDS.diskFull });
    expect(await stateOf(store)).toBe(before);
    expect(await store.check()).toEqual([]);
    await writer.raw(`PRAGMA max_page_count = ${pages * 100}`);
    await save(store, inbox, "b", big);
    expect(await store.models({ programmeId: SETTINGS.programmeId })).toHaveLength(940);
    expect(await store.check()).toEqual([]);
  });

  test("refuses a migration in words and opens as it was", async () => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "a", newModels(3));
    const before = await stateOf(store);
    await store.close();
    const growing = next(async (db: Knex) => {
      await db.raw(`PRAGMA max_page_count = ${await pagesOf(db)}`);
      await db.raw("CREATE TABLE remarks (id integer PRIMARY KEY, text blob NOT NULL)");
      await db.raw("INSERT INTO remarks (text) VALUES (zeroblob(1000000))");
    });
    await expect(openStore(dir, { write: true, migrations: growing })).rejects.toMatchObject({
      code: "failed",
      message: WORDS.diskFull,
    });
    const again = await openStore(dir, { write: true });
    onTestFinished(() => again.close());
    expect(await stateOf(again)).toBe(before);
  });
});

async function pagesOf(db: Knex): Promise<number> {
  const [found]: { page_count: number }[] = await db.raw("PRAGMA page_count");
  return found?.page_count ?? 0;
}

/** The program's migrations and one more. */
function next(up: Migration["up"]): Migration[] {
  return [...MIGRATIONS, { number: MIGRATIONS.length + 1, name: "next", up }];
}
