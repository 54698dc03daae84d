import { isMark, isNoMark } from "../rows/marks.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import type { MappedColumn } from "./map.ts";
import { readHeading } from "./vocabulary.ts";

/** A part of the year that has a column of its own: the second quarter, the tenth month, the first half, or all of it. */
export interface YearPart {
  by: "quarter" | "month" | "half" | "year";
  nth: number;
  /** The heading over it asks when, so that words below tell what is done at that time. */
  asked?: boolean;
}

const ROMAN = ["i", "ii", "iii", "iv"];
const QUARTER = /^(?:quy|q) ?(i{1,3}|iv|0?[1-4])(?: nam)?(?: 20\d\d)?$/;
const MONTH = /^(?:thang|thg|th|t) ?(0?[1-9]|1[0-2])(?: nam)?(?: 20\d\d)?$/;
const HALF = /^(?:0?6 thang|sau thang|nua) (dau|cuoi)(?: nam)?(?: 20\d\d)?$|^(dau|cuoi) nam$/;
const WHOLE = /^(?:ca|tron|trong) nam(?: 20\d\d)?$/;

/** The part of the year that a heading (folded) names; a bare number does under “Quý” or “Tháng” (`above`, folded). */
function yearPartOf(leaf: string, above: string): YearPart | null {
  const bare = /^(?:i{1,3}|iv|\d{1,2})$/.test(leaf) ? (/\b(quy|thang)\b/.exec(above)?.[1] ?? null) : null;
  const said = bare === null ? leaf : `${bare} ${leaf}`;
  const [, quarter] = QUARTER.exec(said) ?? [];
  if (quarter !== undefined) return { by: "quarter", nth: numberOf(quarter) };
  const [, month] = MONTH.exec(said) ?? [];
  if (month !== undefined) return { by: "month", nth: Number(month) };
  const half = HALF.exec(said);
  if (half) return { by: "half", nth: (half[1] ?? half[2]) === "dau" ? 1 : 2 };
  return WHOLE.test(said) ? { by: "year", nth: 1 } : null;
}

/** “iv” and “4” are one number. */
function numberOf(text: string): number {
  return ROMAN.includes(text) ? ROMAN.indexOf(text) + 1 : Number(text);
}

/** Headings over parts of the year (folded) that tell of another time than that of carrying out. */
const OTHER_TIMES =
  /\b(kiem tra|giam sat|khao sat|so ket|tong ket|bao cao|danh gia|tham dinh|kinh phi|giai ngan|ket qua|so luong|so lieu|diem)\b/;

/**
 * Columns that are each headed by a part of the year (“Quý I | Quý II …”, “T1 | T2 …”, “I | II …” under “Quý”), and hold
 * but marks or words: the marked ones tell when. Columns of numbers are the sender's own, as are those over which another
 * time stands.
 */
export function settleYearParts(open: MappedColumn[], view: SheetView, block: TableBlock): void {
  const found = open.flatMap((column) => {
    const above = column.folded.slice(0, -1).join(" ");
    const part = yearPartOf(column.folded.at(-1) ?? "", above);
    return part && !OTHER_TIMES.test(above) && mayBe(column) ? [{ column, part, above }] : [];
  });
  const parts = found
    .map(({ column, part, above }) => {
      const asked = readHeading(above).some(({ role }) => role === "period");
      return { column, part: asked ? { ...part, asked } : part };
    })
    .filter(({ part }, _, all) => {
      const beside = all.filter((other) => other.part.by === part.by);
      return part.by === "year" ? all.length > beside.length : part.asked || beside.length > 1;
    });
  const cells = parts.flatMap(({ column }) => cellsOf(view, block, column.column));
  const counts = cells.some((text) => /^\d+([.,]\d+)*\s*%?$/u.test(text) && !isMark(text) && !isNoMark(text));
  const marked = cells.some(isMark) && !counts;
  for (const { column, part } of parts) {
    if (!marked && !part.asked) continue;
    column.role = "extra";
    column.weight = 0;
    column.keptWhole = true;
    if (!counts) column.yearPart = part;
  }
}

function mayBe({ role, fieldCode, nameMeaning, amends }: MappedColumn): boolean {
  const free = role === "extra" || role === "period" || role === "ordinal" || role === "start" || role === "end";
  return free && fieldCode === undefined && !nameMeaning && amends === undefined;
}

/** Texts of a column in rows that have a model's other cells too; a total's are numbers. */
function cellsOf(view: SheetView, block: TableBlock, column: number): string[] {
  const name = block.columns.find(({ role }) => role === "name")?.column;
  const total = (row: number) => view.own(row).some(({ folded }) => /^(tong|cong)( |$)/.test(folded));
  const rows = block.bodyRows.filter((row) => view.own(row).length >= 3 && view.at(row, name ?? 0) !== null);
  return rows.flatMap((row) => (total(row) ? [] : (view.at(row, column)?.text ?? [])));
}
