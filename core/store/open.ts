import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Knex } from "knex";
import { MIGRATIONS } from "../../migrations/index.ts";
import type { Migration } from "../../migrations/migration.ts";
import type { Programme } from "../programme/schema.ts";
import { backUpAutomatically } from "./backup/automatic.ts";
import { isRestorePending, settleRestore } from "./backup/finish.ts";
import { assertLocal } from "./backup/network.ts";
import { connectReaders, connectWriter } from "./database.ts";
import { asStoreError, errorCode } from "./failures.ts";
import { keptPath, sweep } from "./files.ts";
import { isInterrupted, rollBackInterrupted } from "./hot-journal.ts";
import { takeWriterLock, type WriterLock } from "./lock.ts";
import { migrate, pendingMigrations } from "./migrate.ts";
import { saveProgramme } from "./programmes.ts";
import type { OfficeSettings } from "./settings.ts";
import { writeSettings } from "./settings.ts";
import { assertSound, takeSnapshot } from "./snapshot.ts";
import { filesFolder, SqliteStore } from "./sqlite-store.ts";
import { type Store, StoreError } from "./store.ts";
import { WORDS } from "./words.ts";

const REGISTER = "register.sqlite";
const UNFINISHED = "register.sqlite.new";
const LOCK = "writer.lock";
const BACKUPS = "backups";

/**
 * Creates a data folder and opens it for writing. The database is made complete under another name
 * and renamed at the end: whoever is killed before that has created nothing, and may try again.
 */
export async function createStore(dir: string, settings: OfficeSettings, programme: Programme): Promise<Store> {
  if (settings.programmeId !== programme.id) {
    throw new StoreError("failed", WORDS.programmeMismatch);
  }
  await guarded(() => mkdir(dir, { recursive: true }));
  await assertLocal(dir);
  // Looked at before the lock too, so that a folder with data is not told to be merely busy.
  await refuseData(dir);
  const lock = await takeWriterLock(join(dir, LOCK));
  try {
    await refuseData(dir);
    await guarded(() => build(dir, settings, programme));
  } catch (error) {
    await lock.release();
    throw error;
  }
  return openLocked(dir, lock, MIGRATIONS);
}

/**
 * Opens an existing data folder. For writing it is locked, upgraded where needed (after a backup),
 * and cleared of what an interrupted process left; for reading nothing in it is changed.
 */
export async function openStore(
  dir: string,
  options: { write: boolean; migrations?: readonly Migration[] },
): Promise<Store> {
  const migrations = options.migrations ?? MIGRATIONS;
  if (await guarded(() => isRestorePending(dir))) {
    // A restore that was decided is done; whoever comes first carries it out.
    const lock = await takeWriterLock(join(dir, LOCK));
    await guarded(() => settleRestore(dir)).finally(() => lock.release());
  }
  if (!(await exists(join(dir, REGISTER)))) {
    throw new StoreError("missing", WORDS.missing(dir));
  }
  if (options.write) {
    return openLocked(dir, await takeWriterLock(join(dir, LOCK)), migrations);
  }
  if (await isInterrupted(join(dir, REGISTER))) await takeBackForReaders(dir);
  const readers = connectReaders(join(dir, REGISTER));
  try {
    if ((await inspect(readers, migrations)) > 0) {
      throw new StoreError("older", WORDS.older);
    }
  } catch (error) {
    await readers.destroy();
    throw asStoreError(error);
  }
  return new SqliteStore({
    folder: dir,
    read: readers,
    write: null,
    rehearsal: null,
    keptAt: (sha256) => keptPath(filesFolder(dir), sha256),
    close: () => readers.destroy(),
  });
}

/** Whoever writes at the moment has a journal that is his own. */
async function takeBackForReaders(dir: string): Promise<void> {
  const lock = await takeWriterLock(join(dir, LOCK)).catch((error: unknown) => {
    if (error instanceof StoreError && error.code === "busy") return null;
    throw error;
  });
  if (lock === null) return;
  await rollBackInterrupted(join(dir, REGISTER)).finally(() => lock.release());
}

async function openLocked(dir: string, lock: WriterLock, migrations: readonly Migration[]): Promise<Store> {
  const path = join(dir, REGISTER);
  await assertLocal(dir).catch(async (error: unknown) => {
    await lock.release();
    throw error;
  });
  const readers = connectReaders(path);
  let writer: Knex | null = null;
  const close = async (): Promise<void> => {
    await readers.destroy();
    // Last of the database, so that the log is merged into it; and only then may another write.
    await writer?.destroy();
    await lock.release();
  };
  try {
    await rollBackInterrupted(path);
    // Read first: a damaged or newer database is refused before anything else could change it.
    const pending = await inspect(readers, migrations);
    writer = connectWriter(path);
    if (pending > 0) {
      await backUp(dir);
      await migrate(writer, migrations);
    }
    await sweep(filesFolder(dir));
    await settleRestore(dir);
  } catch (error) {
    await close();
    throw asStoreError(error);
  }
  return new SqliteStore({
    folder: dir,
    read: readers,
    write: writer,
    rehearsal: null,
    keptAt: (sha256) => keptPath(filesFolder(dir), sha256),
    close,
  });
}

/** The number of migrations to come; refuses what is damaged, newer, or no register at all. */
async function inspect(db: Knex, migrations: readonly Migration[]): Promise<number> {
  await assertSound(db);
  const pending = await pendingMigrations(db, migrations);
  if (pending.length === migrations.length) {
    throw new StoreError("damaged", WORDS.damaged);
  }
  return pending.length;
}

async function build(dir: string, settings: OfficeSettings, programme: Programme): Promise<void> {
  const path = join(dir, UNFINISHED);
  for (const suffix of ["", "-wal", "-shm", "-journal"]) {
    await rm(path + suffix, { force: true });
  }
  await mkdir(filesFolder(dir), { recursive: true });
  await mkdir(join(dir, BACKUPS), { recursive: true });
  const db = connectWriter(path);
  try {
    await migrate(db, MIGRATIONS);
    await writeSettings(db, settings);
    await saveProgramme((work) => db.transaction(work), programme);
  } finally {
    // Closing merges the log, so that the renamed file is whole by itself.
    await db.destroy();
  }
  const handle = await open(path, "r+");
  await handle.sync();
  await handle.close();
  await rename(path, join(dir, REGISTER));
}

async function backUp(dir: string): Promise<void> {
  try {
    await backUpAutomatically({
      dir,
      snapshot: (path) => takeSnapshot(join(dir, REGISTER), path),
      filePath: (sha256) => keptPath(filesFolder(dir), sha256),
      program: "",
      reason: "before-upgrade",
      state: null,
    });
  } catch (error) {
    throw new StoreError("failed", WORDS.backupFailed, [asStoreError(error).message]);
  }
}

/** Kept files without their register are data too: somebody may still hope to recover them. */
async function refuseData(dir: string): Promise<void> {
  const files = await readdir(filesFolder(dir)).catch((error: unknown): string[] => {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return [];
    // What cannot be looked into may hold somebody's files: nothing new is put over it.
    throw asStoreError(error);
  });
  if ((await exists(join(dir, REGISTER))) || files.some((name) => !name.startsWith("."))) {
    throw new StoreError("exists", WORDS.exists(dir));
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") {
      return false;
    }
    throw asStoreError(error);
  }
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStoreError(error);
  }
}
