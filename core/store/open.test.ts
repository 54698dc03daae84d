import { mkdir, readdir, readFile, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MIGRATIONS } from "../../migrations/index.ts";
import type { Migration } from "../../migrations/migration.ts";
import { restoreBackup } from "./backup/restore.ts";
import { createStore, openStore } from "./open.ts";
import { newStore, save, temporaryFolder } from "./testing/folders.ts";
import { newModels, PROGRAMME, SETTINGS } from "./testing/plans.ts";

const second = (up: Migration["up"]): readonly Migration[] => [
  ...MIGRATIONS,
  { number: MIGRATIONS.length + 1, name: "second", up },
];

describe("opening", () => {
  test("a new folder holds the database, the files and the backups", async () => {
    const { store, dir } = await newStore();
    expect(await store.settings()).toMatchObject(SETTINGS);
    expect(await readdir(dir)).toEqual(expect.arrayContaining(["backups", "files", "register.sqlite", "writer.lock"]));
  });

  test("a folder with data is not created over", async () => {
    const { store, dir } = await newStore();
    await expect(createStore(dir, SETTINGS, PROGRAMME)).rejects.toMatchObject({ code: "exists" });
    await store.close();
    await expect(createStore(dir, SETTINGS, PROGRAMME)).rejects.toMatchObject({ code: "exists" });
  });

  test("kept files without their register are data too", async () => {
    const dir = await temporaryFolder();
    await mkdir(join(dir, "files", "ab"), { recursive: true });
    await expect(createStore(dir, SETTINGS, PROGRAMME)).rejects.toMatchObject({ code: "exists" });
  });

  test("a folder of files that cannot be looked into is not taken for an empty one", async () => {
    const dir = await temporaryFolder();
    await symlink(join(dir, "files"), join(dir, "files"));
    await expect(createStore(dir, SETTINGS, PROGRAMME)).rejects.toMatchObject({ code: "failed" });
    expect(await readdir(dir)).not.toContain("register.sqlite");
  });

  test("an unfinished creation is begun anew", async () => {
    const dir = await temporaryFolder();
    await writeFile(join(dir, "register.sqlite.new"), "half");
    const store = await createStore(dir, SETTINGS, PROGRAMME);
    expect(await store.check()).toEqual([]);
    await store.close();
  });

  test.each([true, false])("what is not there is missing (write: %s)", async (write) => {
    const dir = await temporaryFolder();
    await expect(openStore(dir, { write })).rejects.toMatchObject({ code: "missing" });
    expect(await readdir(dir)).toEqual([]);
  });

  test.each([
    ["text", (path: string) => writeFile(path, "không phải cơ sở dữ liệu ".repeat(100))],
    ["empty", (path: string) => truncate(path, 0)],
    ["cut off", (path: string) => truncate(path, 40_960)],
  ])("a database that is %s is damaged", async (_, spoil) => {
    const { store, dir } = await newStore();
    await store.close();
    await spoil(join(dir, "register.sqlite"));
    for (const write of [true, false]) {
      await expect(openStore(dir, { write })).rejects.toMatchObject({ code: "damaged" });
    }
  });

  test("a second writer in the same process is busy", async () => {
    const { dir } = await newStore();
    await expect(openStore(dir, { write: true })).rejects.toMatchObject({ code: "busy" });
  });

  test("a reader sees what the writer wrote, and leaves the database as it is", async () => {
    const { store, dir, inbox } = await newStore();
    const reader = await openStore(dir, { write: false });
    await save(store, inbox, "a.xlsx", newModels(3));
    expect(await reader.models({ programmeId: SETTINGS.programmeId })).toHaveLength(3);
    await store.close();
    await reader.close();
    const before = await readFile(join(dir, "register.sqlite"));
    const again = await openStore(dir, { write: false });
    expect(await again.check()).toEqual([]);
    await expect(again.undo("f1")).rejects.toMatchObject({ code: "busy" });
    await expect(again.keepFile(join(inbox, "a.xlsx"))).rejects.toMatchObject({ code: "busy" });
    await again.close();
    expect((await readFile(join(dir, "register.sqlite"))).equals(before)).toBe(true);
  });
});

describe("upgrading", () => {
  test("a newer database is refused and stays as it is", async () => {
    const { store, dir } = await newStore();
    await store.close();
    const newer = await openStore(dir, { write: true, migrations: second(async (db) => db.raw("CREATE TABLE x (a)")) });
    await newer.close();
    for (const write of [true, false]) {
      await expect(openStore(dir, { write })).rejects.toMatchObject({ code: "newer" });
    }
  });

  test("a backup is made first, and the register goes through unchanged", async () => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "a.xlsx", newModels(3));
    const models = await store.models({ programmeId: SETTINGS.programmeId });
    await store.close();
    const migrations = second(async (db) => {
      await db.raw("ALTER TABLE units ADD COLUMN remark text");
    });
    await expect(openStore(dir, { write: false, migrations })).rejects.toMatchObject({ code: "older" });
    const upgraded = await openStore(dir, { write: true, migrations });
    expect(await upgraded.models({ programmeId: SETTINGS.programmeId })).toEqual(models);
    await upgraded.close();
    const [backup = "", ...more] = await readdir(join(dir, "backups"));
    expect(more).toEqual([]);
    const old = join(await temporaryFolder(), "data");
    await restoreBackup({ dir: old, path: join(dir, "backups", backup), program: "0" });
    const restored = await openStore(old, { write: false });
    expect(await restored.models({ programmeId: SETTINGS.programmeId })).toEqual(models);
    await restored.close();
  });

  test.each<[string, Migration["up"]]>([
    [
      "throws",
      async (db) => {
        await db.raw("DROP TABLE decisions");
        throw new Error("no");
      },
    ],
    ["loses rows", async (db) => db("units").where({ id: 2 }).delete()],
    ["breaks a reference", async (db) => db.raw("UPDATE models SET unit_id = 99")],
  ])("a step that %s leaves the database as it was", async (_, up) => {
    const { store, dir, inbox } = await newStore();
    await save(store, inbox, "a.xlsx", newModels(3));
    const models = await store.models({ programmeId: SETTINGS.programmeId });
    await store.close();
    await expect(openStore(dir, { write: true, migrations: second(up) })).rejects.toMatchObject({ code: "failed" });
    const same = await openStore(dir, { write: true });
    expect(await same.models({ programmeId: SETTINGS.programmeId })).toEqual(models);
    expect(await same.units()).toHaveLength(2);
    expect(await same.decisions("f1")).toEqual({});
    expect(await same.check()).toEqual([]);
    await same.close();
  });

  test("a history that is not this program's is refused", async () => {
    const { store, dir } = await newStore();
    await store.close();
    const other = MIGRATIONS.map((step) => ({ ...step, name: `other ${step.name}` }));
    await expect(openStore(dir, { write: true, migrations: other })).rejects.toMatchObject({ code: "damaged" });
  });
});
