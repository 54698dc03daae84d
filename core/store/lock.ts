import sqlite3, { type Database } from "sqlite3";
import { asStoreError, errorCode } from "./failures.ts";
import { StoreError } from "./store.ts";
import { WORDS } from "./words.ts";

/** Held by the one process that may write in a data folder. */
export interface WriterLock {
  release(): Promise<void>;
}

/**
 * Takes the writer's lock: an exclusive transaction, held for life, on a tiny database of its own.
 * The operating system lets go of it with the process, however that ends, so that a lock can never
 * be stale, as a lock file with a process number could. A second taker is told `busy` at once.
 */
export async function takeWriterLock(path: string): Promise<WriterLock> {
  const database = await open(path);
  try {
    database.configure("busyTimeout", 0);
    // In memory, so that a kill leaves no journal file behind.
    await execute(database, "PRAGMA journal_mode = MEMORY");
    await execute(database, "BEGIN EXCLUSIVE");
  } catch (error) {
    await close(database);
    const taken = errorCode(error) === "SQLITE_BUSY";
    throw taken ? new StoreError("busy", WORDS.busy) : asStoreError(error);
  }
  return { release: () => close(database) };
}

function open(path: string): Promise<Database> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(path, sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE, (error) =>
      error === null ? resolve(database) : reject(asStoreError(error)),
    );
  });
}

function execute(database: Database, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    database.exec(sql, (error) => (error === null ? resolve() : reject(error)));
  });
}

function close(database: Database): Promise<void> {
  return new Promise((resolve) => {
    database.close(() => resolve());
  });
}
