import type { Knex } from "knex";
import type { AuditAction } from "./audit.ts";
import type { CountersRow } from "./tables.ts";

/** Runs work in one transaction; inside a rehearsal in a savepoint. */
export type Begin = <T>(work: (trx: Knex.Transaction) => Promise<T>) => Promise<T>;

/** Ids to set apart for a change, beside the revision and the audit entry that every change takes. */
export type Reserved = Partial<Record<"unit" | "batch" | "submission" | "model" | "journal", number>>;

/** One change of the register under way. */
export interface Change {
  trx: Knex.Transaction;
  at: string;
  revision: number;
  /** The first of the ids that were set apart. */
  first(counter: keyof Reserved): number;
  /** Writes what happened; every change does so exactly once. */
  audit(action: AuditAction, subject: string | null, details?: Record<string, unknown>): Promise<void>;
}

/**
 * Takes the next revision and ids with a single statement. The counters only grow and stand in the
 * database, so that an id is never given twice, whatever was undone or deleted since.
 */
export async function beginChange(trx: Knex.Transaction, reserved: Reserved): Promise<Change> {
  const steps = { revision: 1, audit: 1, ...reserved };
  const sets = Object.keys(steps).map((name) => `${name} = ${name} + ?`);
  const [counters]: CountersRow[] = await trx.raw(
    `UPDATE counters SET ${sets.join(", ")} WHERE id = 1 RETURNING *`,
    Object.values(steps),
  );
  if (counters === undefined) {
    throw new Error("the counters are gone");
  }
  const at = new Date().toISOString();
  return {
    trx,
    at,
    revision: counters.revision,
    first: (counter) => counters[counter] - (reserved[counter] ?? 0) + 1,
    async audit(action, subject, details = {}) {
      await trx.raw("INSERT INTO audit (id, at, revision, action, subject, details) VALUES (?, ?, ?, ?, ?, ?)", [
        counters.audit,
        at,
        counters.revision,
        action,
        subject,
        JSON.stringify(details),
      ]);
    },
  };
}
