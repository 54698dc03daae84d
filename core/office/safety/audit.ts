import type { Checked, Output } from "../../contract.ts";
import type { AuditEntry } from "../../store/audit.ts";
import type { Desk } from "../desk.ts";
import { words } from "./words.ts";

const PAGE = 500;

/** A page of the log of what was done, the newest first, each with words for its code. */
export async function listAudit({ store }: Desk, input: Checked<"safety.audit">): Promise<Output<"safety.audit">> {
  const entries = await store.audit({ before: input.before ?? null, limit: input.limit });
  return { entries: entries.map((entry) => ({ ...entry, label: labelOf(entry) })), total: await store.auditCount() };
}

/** The whole log as csv that Excel opens in Vietnamese, the oldest first. */
export async function exportAudit({ store, today }: Desk): Promise<Output<"safety.export-audit">> {
  const entries: AuditEntry[] = [];
  for (let before: number | null = null; ; ) {
    const page: AuditEntry[] = await store.audit({ before, limit: PAGE });
    entries.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    before = last.id;
  }
  const rows = entries
    .reverse()
    .map((entry) => [String(entry.id), entry.at, labelOf(entry), entry.subject ?? "", entry.details]);
  const csv = [words.auditHeadings, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n");
  // The mark by which Excel knows UTF-8.
  const base64 = Buffer.from(`\u{feff}${csv}\r\n`).toString("base64");
  return { name: words.auditName(today), base64, entries: entries.length };
}

function labelOf({ action }: AuditEntry): string {
  return Object.hasOwn(words.actions, action) ? (words.actions[action] ?? action) : action;
}

/**
 * A cell of csv that stays text. What begins like a formula would be run by Excel on opening, so that an
 * apostrophe goes before it, as Excel's own mark of text.
 */
export function csvCell(text: string): string {
  const neutral = /^\s*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${neutral.replaceAll('"', '""')}"`;
}
