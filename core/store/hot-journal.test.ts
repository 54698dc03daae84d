import { cp, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { restoreBackup } from "./backup/restore.ts";
import { backUp } from "./backup/testing/back-up.ts";
import { connectRepairer } from "./database.ts";
import { openStore } from "./open.ts";
import { newStore, save, temporaryFolder } from "./testing/folders.ts";
import { newModels, SETTINGS } from "./testing/plans.ts";

/** A data folder as a kill leaves it that falls while the register is written outside of its log. */
async function interrupted(): Promise<{ dir: string; models: unknown[] }> {
  const { store, dir, inbox } = await newStore();
  await save(store, inbox, "a.xlsx", newModels(40));
  const models = await store.models({ programmeId: SETTINGS.programmeId });
  await store.close();
  const copy = join(await temporaryFolder(), "data");
  const db = connectRepairer(join(dir, "register.sqlite"));
  try {
    await db.raw("PRAGMA journal_mode = DELETE");
    await db.raw("PRAGMA cache_size = 1");
    await db
      .transaction(async (work) => {
        for (let turn = 0; turn < 3; turn++) await work.raw("UPDATE models SET goal = goal || name || name");
        await cp(dir, copy, { recursive: true });
        throw new Error("killed");
      })
      .catch((error: Error) => expect(error.message).toBe("killed"));
  } finally {
    await db.destroy();
  }
  expect(await readdir(copy)).toContain("register.sqlite-journal");
  return { dir: copy, models };
}

test.each([true, false])("a register whose writing was cut off opens as it was before (write: %s)", async (write) => {
  const { dir, models } = await interrupted();
  const store = await openStore(dir, { write });
  expect(await store.models({ programmeId: SETTINGS.programmeId })).toEqual(models);
  expect(await store.check()).toEqual([]);
  await store.close();
  expect(await readdir(dir)).not.toContain("register.sqlite-journal");
});

test.each([0, 512])("a journal of %d empty bytes is removed", async (size) => {
  const { store, dir, inbox } = await newStore();
  await save(store, inbox, "a.xlsx", newModels(3));
  const models = await store.models({ programmeId: SETTINGS.programmeId });
  await store.close();
  await writeFile(join(dir, "register.sqlite-journal"), Buffer.alloc(size));
  const again = await openStore(dir, { write: true });
  expect(await again.models({ programmeId: SETTINGS.programmeId })).toEqual(models);
  await again.close();
  expect(await readdir(dir)).not.toContain("register.sqlite-journal");
});

test("it can be restored over, and is kept as it was before", async () => {
  const { dir, models } = await interrupted();
  const { store, dir: other } = await newStore();
  const path = join(await temporaryFolder(), "sổ.dvk");
  await backUp(store, other, path);
  const { before, keptAside } = await restoreBackup({ dir, path, program: "0" });
  expect(before?.counts.models).toBe(models.length);
  const restored = await openStore(dir, { write: true });
  expect(await restored.models({ programmeId: SETTINGS.programmeId })).toEqual([]);
  await restored.close();
  const again = join(await temporaryFolder(), "data");
  await restoreBackup({ dir: again, path: keptAside ?? "", program: "0" });
  const old = await openStore(again, { write: false });
  expect(await old.models({ programmeId: SETTINGS.programmeId })).toEqual(models);
  await old.close();
});
