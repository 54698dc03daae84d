import type { Knex } from "knex";

/*
 * What the steps of the database's shape have in common. Released steps rest on it, so that what it writes
 * may no more change than they may.
 */

/** Runs the statements one after the other. */
export async function runAll(db: Knex.Transaction, statements: readonly string[]): Promise<void> {
  for (const statement of statements) {
    await db.raw(statement);
  }
}

/**
 * Makes the tables such as are only ever added to: changing or deleting a row of theirs fails. (On PostgreSQL:
 * the same by a trigger function, or by revoking the right.)
 */
export async function makeAppendOnly(db: Knex.Transaction, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    for (const action of ["UPDATE", "DELETE"]) {
      await db.raw(
        `CREATE TRIGGER ${table}_no_${action.toLowerCase()} BEFORE ${action} ON ${table}
           BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
      );
    }
  }
}
