import type { Db } from "./database.ts";
import type { AuditRow } from "./tables.ts";

/** All that a change of the register can be in the log; each has its words for the clerk. */
const AUDIT_ACTIONS = [
  "change-units",
  "create-batch",
  "decide",
  "edit-models",
  "edit-submission",
  "forget-alias",
  "forget-layout",
  "give-up-programme",
  "import-units",
  "issue-paper",
  "learn-alias",
  "learn-layout",
  "remove-unit",
  "save-paper",
  "save-programme",
  "save-settings",
  "save-submission",
  "save-unit",
  "save-year",
  "start-year",
  "switch-programme",
  "undo",
  "undo-change-units",
  "undo-edit",
  "update-submission",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** False for an action of a later release, which a register may bring back from there. */
export function isAuditAction(action: string): action is AuditAction {
  return AUDIT_ACTIONS.some((one) => one === action);
}

/** One line of the log of what was done; nothing is ever taken out of it. */
export interface AuditEntry {
  id: number;
  at: string;
  /** An {@link AuditAction}, or one that this release does not know. */
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
