import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { connectWriter } from "../core/store/database.ts";
import { migrate } from "../core/store/migrate.ts";
import { openStore } from "../core/store/open.ts";
import type { Store } from "../core/store/store.ts";
import { newStore, save, temporaryFolder } from "../core/store/testing/folders.ts";
import { inReview, newModels, plan, plannedModel, SETTINGS } from "../core/store/testing/plans.ts";
import { initial } from "./0001-initial.ts";
import { byHand } from "./0002-by-hand.ts";

const register = { programmeId: SETTINGS.programmeId };

/** A data folder as the first release left it: files imported, changed, waiting, undone, decided on. */
async function folderOfFirstRelease(): Promise<{ dir: string; inbox: string; store: Store }> {
  const { store, dir: present, inbox } = await newStore();
  await save(store, inbox, "a.xlsx", newModels(3));
  const planned = plannedModel("Sửa", 3);
  await save(
    store,
    inbox,
    "b.xlsx",
    plan([planned], { change: { create: [], update: [{ id: "m1", planned }], withdraw: ["m2"] } }),
  );
  await save(store, inbox, "c.xlsx", inReview(newModels(2)));
  await store.decide("f3", { unit: "Xã An Thắng" });
  await save(store, inbox, "d.xlsx", newModels(4));
  await store.undo("f4");
  const dir = join(await temporaryFolder(), "data");
  await mkdir(join(dir, "backups"), { recursive: true });
  const old = connectWriter(join(dir, "register.sqlite"));
  await migrate(old, [initial]);
  await old.raw("PRAGMA foreign_keys = OFF");
  await old.raw("ATTACH ? AS present", [join(present, "register.sqlite")]);
  const tables: string[] = await old("main.sqlite_master").where({ type: "table" }).pluck("name");
  for (const table of tables.filter((name) => name !== "migrations")) {
    const columns: { name: string }[] = await old.raw(`PRAGMA main.table_info(${table})`);
    const names = columns.map(({ name }) => `"${name}"`).join(", ");
    if (table === "counters") await old.raw("DELETE FROM main.counters");
    await old.raw(`INSERT INTO main.${table} (${names}) SELECT ${names} FROM present.${table}`);
  }
  await old.destroy();
  return { dir, inbox, store };
}

describe("migration 2", () => {
  test("keeps all that was there, and makes room for what is done by hand", async () => {
    const { dir, store: before } = await folderOfFirstRelease();
    await expect(openStore(dir, { write: false })).rejects.toMatchObject({ code: "older" });
    const store = await openStore(dir, { write: true });
    expect(await store.models(register)).toEqual(await before.models(register));
    expect(await store.submissions({})).toEqual(await before.submissions({}));
    expect((await store.submissions({})).every(({ via }) => via === "file")).toBe(true);
    expect(await store.journal()).toEqual(await before.journal());
    expect(await store.modelHistory("m1")).toEqual(await before.modelHistory("m1"));
    expect(await store.decisions("f3")).toEqual({ unit: "Xã An Thắng" });
    expect(await store.revision()).toBe(await before.revision());
    expect((await store.check()).filter(({ code }) => code !== "file-missing")).toEqual([]);
    expect(await readdir(join(dir, "backups"))).toHaveLength(1);

    await store.editModels({ ids: ["m1"], values: { goal: "mới" }, confirm: [] });
    await store.undoEdit();
    await store.undo("f2");
    expect(await store.models(register)).toHaveLength(3);
    expect((await store.check()).filter(({ code }) => code !== "file-missing")).toEqual([]);
    await store.close();
  });

  test("leaves the journal append-only, with its references and rules", async () => {
    const { dir } = await folderOfFirstRelease();
    const db = connectWriter(join(dir, "register.sqlite"));
    await migrate(db, [initial, byHand]);
    await expect(db.raw("UPDATE journal SET at = 'x'")).rejects.toThrow("append-only");
    await expect(db.raw("DELETE FROM journal")).rejects.toThrow("append-only");
    const insert = "INSERT INTO journal (id, at, revision, kind, submission_id, batch_id, undoes) VALUES";
    await expect(db.raw(`${insert} (90, 'x', 1, 'import', NULL, NULL, NULL)`)).rejects.toThrow("CHECK");
    await expect(db.raw(`${insert} (90, 'x', 1, 'edit', 1, 1, NULL)`)).rejects.toThrow("CHECK");
    await expect(db.raw(`${insert} (90, 'x', 1, 'import', 99, 1, NULL)`)).rejects.toThrow("FOREIGN KEY");
    await expect(db.raw(`${insert} (90, 'x', 1, 'undo', 1, 1, 89)`)).rejects.toThrow("FOREIGN KEY");
    await expect(
      db.raw("INSERT INTO journal_changes (journal_id, model_id, change, before_image) VALUES (99, 1, 'create', NULL)"),
    ).rejects.toThrow("FOREIGN KEY");
    const [{ sql }] = await db("sqlite_master").where({ name: "journal_changes" }).select("sql");
    expect(sql).toContain("REFERENCES journal (id)");
    await db.destroy();
  });
});
