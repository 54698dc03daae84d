import { rm } from "node:fs/promises";
import { connectCopier, connectReaders, type Db } from "./database.ts";
import { StoreError } from "./store.ts";
import { WORDS } from "./words.ts";

/**
 * Writes a copy of the database at `register` to a new file and verifies it. The copy is of one
 * moment, whatever is written meanwhile; kept files are not in it.
 */
export async function takeSnapshot(register: string, path: string): Promise<void> {
  const source = connectCopier(register);
  try {
    await source.raw("VACUUM INTO ?", [path]);
  } finally {
    await source.destroy();
  }
  const copy = connectReaders(path);
  try {
    await assertSound(copy);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await copy.destroy();
  }
}

/** Refuses a database whose pages do not hold together. */
export async function assertSound(db: Db): Promise<void> {
  const [first]: { quick_check: string }[] = await db.raw("PRAGMA quick_check(1)");
  if (first?.quick_check !== "ok") {
    throw new StoreError("damaged", WORDS.damaged, first === undefined ? [] : [first.quick_check]);
  }
}
