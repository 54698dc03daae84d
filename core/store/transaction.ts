import type { Knex } from "knex";
import type { Db } from "./database.ts";

/**
 * Runs work in one transaction, within another one in a savepoint. Throws what went wrong first, and leaves the
 * connection free of any transaction, which knex alone does not where the disk is at fault: a COMMIT that failed
 * stays open, so that no later BEGIN succeeds; and where SQLite took the transaction back by itself, knex
 * reports that there was nothing to take back.
 */
export async function inTransaction<T>(db: Db, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  if (db.isTransaction) return db.transaction(work);
  let first: { error: unknown } | null = null;
  const remembering = async (trx: Knex.Transaction): Promise<T> => {
    // A BEGIN that failed does not keep knex from going on; its error is the one that is thrown below.
    if (trx.isCompleted()) throw new Error("the transaction has not begun");
    try {
      return await work(trx);
    } catch (error) {
      first = { error };
      throw error;
    }
  };
  // Held until it is clean: another transaction may be waiting for it.
  const connection: unknown = await db.client.acquireConnection();
  try {
    return await db.transaction(remembering, { connection });
  } catch (error) {
    await takeBackWhatIsLeft(db, connection);
    throw causeOf(first, error);
  } finally {
    await db.client.releaseConnection(connection);
  }
}

function causeOf(first: { error: unknown } | null, error: unknown): unknown {
  return first === null ? error : first.error;
}

/** Mostly there is nothing left, and SQLite says so; whatever else it says, the error that led here is the one to tell. */
async function takeBackWhatIsLeft(db: Db, connection: unknown): Promise<void> {
  await db
    .raw("ROLLBACK")
    .connection(connection)
    .catch(() => undefined);
}
