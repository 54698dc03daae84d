import type { Knex } from "knex";
import type { Migration } from "../../migrations/migration.ts";
import { asStoreError, isDiskFailure } from "./failures.ts";
import { StoreError } from "./store.ts";
import { inTransaction } from "./transaction.ts";
import { WORDS } from "./words.ts";

/*
 * Why not knex's own migrator: it marks “migrating” in a lock table, and a kill in the middle leaves
 * that mark for ever, so that the user is locked out of the data until somebody edits the table. It
 * also reads a folder of files, which an asar or a bundle does not have, commits one file at a time,
 * and leaves foreign keys on, under which the rebuilding of a table empties cascaded children.
 */

const HISTORY = "CREATE TABLE migrations (number integer PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)";

interface HistoryRow {
  number: number;
  name: string;
}

/** The steps that the database still lacks. Refuses a newer database and a history that is not this program's. */
export async function pendingMigrations(db: Knex, list: readonly Migration[]): Promise<readonly Migration[]> {
  const applied = (await hasHistory(db))
    ? await db<HistoryRow>("migrations").select("number", "name").orderBy("number")
    : [];
  for (const [index, step] of applied.entries()) {
    const known = list[index];
    if (known === undefined) {
      throw new StoreError("newer", WORDS.newer, [`${step.number} ${step.name}`]);
    }
    if (known.number !== step.number || known.name !== step.name) {
      throw new StoreError("damaged", WORDS.history, [`${step.number} ${step.name}`, `${known.number} ${known.name}`]);
    }
  }
  return list.slice(applied.length);
}

/**
 * Brings the database to the last step: all that is pending in one transaction, so that a failure
 * or a kill leaves it as it was. Needs the pool of a single connection, for foreign keys are
 * switched off on it (inside a transaction SQLite ignores the switch).
 */
export async function migrate(db: Knex, list: readonly Migration[]): Promise<void> {
  assertOrdered(list);
  const pending = await pendingMigrations(db, list);
  if (pending.length === 0) {
    return;
  }
  await db.raw("PRAGMA foreign_keys = OFF");
  try {
    await inTransaction(db, (trx) => run(trx, pending));
  } catch (error) {
    // Where the disk is at fault, that is what the clerk can mend.
    if (error instanceof StoreError || isDiskFailure(error)) {
      throw asStoreError(error);
    }
    const failure = new StoreError("failed", WORDS.migrationFailed, [String(error)]);
    failure.cause = error;
    throw failure;
  } finally {
    await db.raw("PRAGMA foreign_keys = ON");
  }
}

async function run(trx: Knex.Transaction, pending: readonly Migration[]): Promise<void> {
  if (!(await hasHistory(trx))) {
    await trx.raw(HISTORY);
  }
  for (const step of pending) {
    const before = await rowCounts(trx);
    await step.up(trx);
    compare(before, await rowCounts(trx), step);
    await trx("migrations").insert({ number: step.number, name: step.name, applied_at: new Date().toISOString() });
  }
  const broken: { table: string; parent: string }[] = await trx.raw("PRAGMA foreign_key_check");
  if (broken.length > 0) {
    const details = broken.slice(0, 20).map((row) => WORDS.foreignKey(row.table, row.parent));
    throw new StoreError("failed", WORDS.migrationFailed, details);
  }
}

function assertOrdered(list: readonly Migration[]): void {
  for (const [index, step] of list.entries()) {
    if (step.number !== index + 1) {
      throw new Error(`migration ${step.name} has number ${step.number} in place ${index + 1}`);
    }
  }
}

async function hasHistory(db: Knex): Promise<boolean> {
  return db.schema.hasTable("migrations");
}

async function rowCounts(trx: Knex.Transaction): Promise<Map<string, number>> {
  const tables: { name: string }[] = await trx("sqlite_master")
    .select("name")
    .where("type", "table")
    .whereNot("name", "like", "sqlite_%")
    .whereNot("name", "migrations");
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const row = await trx(name).count({ rows: "*" }).first();
    counts.set(name, Number(row?.rows ?? 0));
  }
  return counts;
}

function compare(before: Map<string, number>, after: Map<string, number>, step: Migration): void {
  for (const [table, rows] of before) {
    const now = after.get(table) ?? 0;
    if (now !== rows && !(step.changesRowsOf ?? []).includes(table)) {
      throw new StoreError("failed", WORDS.migrationFailed, [WORDS.rowCountChanged(table, rows, now)]);
    }
  }
}
