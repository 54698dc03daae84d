import type { Checked, Output } from "../../contract.ts";
import type { AuditEntry } from "../../store/audit.ts";
import type { Desk } from "../desk.ts";
import { tellAudit } from "./told.ts";
import { words } from "./words.ts";

const PAGE = 500;

/** A page of the log of what was done, the newest first, each in words and with the names of what it was done to. */
export async function listAudit(desk: Desk, input: Checked<"safety.audit">): Promise<Output<"safety.audit">> {
  const { store } = desk;
  const entries = await store.audit({ before: input.before ?? null, limit: input.limit });
  return { entries: await tellAudit(desk, entries), total: await store.auditCount() };
}

/** The whole log as csv that Excel opens in Vietnamese, the oldest first. */
export async function exportAudit(desk: Desk): Promise<Output<"safety.export-audit">> {
  const { store, today } = desk;
  const entries: AuditEntry[] = [];
  for (let before: number | null = null; ; ) {
    const page: AuditEntry[] = await store.audit({ before, limit: PAGE });
    entries.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    before = last.id;
  }
  const told = await tellAudit(desk, entries.reverse());
  const rows = told.map((one) => [
    String(one.id),
    one.at,
    one.label,
    one.about ?? "",
    one.more,
    one.subject ?? "",
    one.details,
  ]);
  const csv = [words.auditHeadings, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n");
  // The mark by which Excel knows UTF-8.
  const base64 = Buffer.from(`\u{feff}${csv}\r\n`).toString("base64");
  return { name: words.auditName(today), base64, entries: entries.length };
}

/**
 * A cell of csv that stays text. What begins like a formula would be run by Excel on opening, so that an
 * apostrophe goes before it, as Excel's own mark of text.
 */
export function csvCell(text: string): string {
  const neutral = /^\s*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${neutral.replaceAll('"', '""')}"`;
}
