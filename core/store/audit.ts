import type { Db } from "./database.ts";
import type { AuditRow } from "./tables.ts";

/** One line of the log of what was done; nothing is ever taken out of it. */
export interface AuditEntry {
  id: number;
  at: string;
  /** Stable English. */
  action: string;
  subject: string | null;
  /** JSON. */
  details: string;
}

/** The log of what was done, the newest first: at most `limit` entries older than `before` (null: from the newest). */
export async function findAudit(
  db: Db,
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditEntry[]> {
  const rows: AuditRow[] = await db<AuditRow>("audit")
    .modify((query) => {
      if (before !== null) query.where("id", "<", before);
    })
    .orderBy("id", "desc")
    .limit(limit);
  return rows.map(({ id, at, action, subject, details }) => ({ id, at, action, subject, details }));
}

/** How many entries the log has. */
export async function countAudit(db: Db): Promise<number> {
  const row = await db("audit").count({ rows: "*" }).first();
  return Number(row?.rows ?? 0);
}
