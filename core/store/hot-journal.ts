import { rm, stat } from "node:fs/promises";
import { connectRepairer } from "./database.ts";
import { asStoreError, errorCode } from "./failures.ts";

/**
 * Takes back what a killed process had begun to write outside of the log: the change of the journal mode itself, on
 * the way into a backup or out of a restore. SQLite rolls it back as soon as somebody who may write reads, but refuses
 * every reader until then as if the folder were read-only. A journal that has nothing in it yet, or nothing any more,
 * is only removed. Does nothing where none lies; only the holder of the writer's lock may call it.
 */
export async function rollBackInterrupted(register: string): Promise<void> {
  if (!(await isInterrupted(register))) return;
  const db = connectRepairer(register);
  try {
    await db.raw("SELECT count(*) FROM sqlite_master");
  } catch (error) {
    throw asStoreError(error);
  } finally {
    await db.destroy();
  }
  await rm(`${register}-journal`, { force: true });
}

/** Whether a journal lies beside the register. */
export async function isInterrupted(register: string): Promise<boolean> {
  try {
    await stat(`${register}-journal`);
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return false;
    throw asStoreError(error);
  }
}
