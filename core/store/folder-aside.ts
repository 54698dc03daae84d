import { readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exists, isRestorePending } from "./backup/finish.ts";
import { PLACES } from "./backup/places.ts";
import { closeLog } from "./backup/restore.ts";
import { asStoreError } from "./failures.ts";
import { takeWriterLock } from "./lock.ts";
import { StoreError } from "./store.ts";
import { WORDS } from "./words.ts";

/** All that a data folder holds by itself: the register and what SQLite lays beside it, files, backups, settings. */
const OWN = /^(register\.sqlite(-wal|-shm|-journal)?|writer\.lock(-journal)?|files|backups|computer\.json)$/u;

/**
 * Puts a whole data folder aside by giving it another name, beside where it was: one step, so that a kill leaves it either
 * here or there. Throws `busy` where anybody else has it open, `failed` where it holds what is not ours, naming it, or
 * where the system does not let go of it. Nothing has changed then.
 *
 * @param dir the data folder; nobody of this process may have it open
 * @param name what it is to be called; a number is added where something is called that already
 * @returns where it lies now
 */
export async function putFolderAside(dir: string, name: string): Promise<string> {
  if (await isRestorePending(dir)) throw new StoreError("busy", WORDS.busy);
  const strangers = (await readdir(dir)).filter((one) => !OWN.test(one));
  if (strangers.length > 0) throw new StoreError("failed", WORDS.strangers(dir, strangers.join(", ")));
  const lock = await takeWriterLock(PLACES.lock(dir));
  // Proves that nobody reads it either. On Windows a folder in which a file is open cannot be renamed, the lock's neither.
  await closeLog(PLACES.register(dir)).finally(() => lock.release());
  const to = await freeName(join(dirname(dir), name));
  try {
    await rename(dir, to);
  } catch (error) {
    throw new StoreError("failed", WORDS.notPutAside(dir), [asStoreError(error).message]);
  }
  return to;
}

/** Removes a folder that was put aside. False where the system keeps something of it: it does no harm there. */
export async function removeAside(folder: string): Promise<boolean> {
  try {
    await rm(folder, { recursive: true });
    return true;
  } catch {
    // Told by the answer; what is left of it is no register any more that anybody would open.
    return false;
  }
}

async function freeName(path: string): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? path : `${path}-${number}`;
    if (!(await exists(candidate))) return candidate;
  }
}
