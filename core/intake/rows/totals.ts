import { cellName } from "../table/address.ts";
import type { SheetView } from "../table/view.ts";
import type { BodyRow } from "./body.ts";
import type { RowDecisions } from "./classify.ts";
import { isThin, type TableShape } from "./shape.ts";

/** A total that says how many models a table has, and where it stands. */
export interface WrittenTotal {
  row: number;
  cell: string;
  written: number;
}

const COUNTED = /(?<!\d)(\d{1,6})\s*(?:mô hình|MH)\b/iu;
/** “Tổng: 4”, “Tổng số: 04” alone in its row counts the rows. */
const BARE = /^\s*(?:tổng|tổng cộng|tổng số|cộng)\s*[:：]?\s*(\d{1,3})\s*\.?\s*$/iu;
/** “Tổng cộng: 04 mô hình.”, “Danh sách này có 04 mô hình./.” and no other number. */
const LINE =
  /^\s*(?:tổng|tổng cộng|tổng số|cộng|(?:ấn định )?(?:danh sách|bảng|biểu)(?: này)? (?:có|gồm))\s*[:：]?\s*(?:có |gồm |là )?(\d{1,4})\s*(?:mô hình|MH)(?![^\d]*\d)/iu;

/** How many models a line outside the tables says that there are; null for any other line. */
export function totalIn(line: string): number | null {
  const [, written] = LINE.exec(line.normalize("NFC")) ?? BARE.exec(line.normalize("NFC")) ?? [];
  return written === undefined ? null : Number(written);
}

/** “Tổng cộng: 12 mô hình”: a number that is said to count models; none where several are (those of parts). */
export function totalsOf(view: SheetView, rows: BodyRow[]): WrittenTotal[] {
  const totals: WrittenTotal[] = [];
  for (const { row, as } of rows) {
    if (as !== "total") continue;
    const cells = view.own(row);
    for (const { text, column } of cells) {
      const said = text.normalize("NFC");
      const [, written] = COUNTED.exec(said) ?? (cells.length === 1 ? BARE.exec(said) : null) ?? [];
      if (written) totals.push({ row, cell: cellName(row, column), written: Number(written) });
    }
  }
  return totals.length === 1 ? totals : [];
}

/**
 * Puts to a person the rows that would explain why a table's total is not what was counted: with fewer written, models
 * of which only the name is told; with more, headings that say nothing. A total that no such row explains is only told.
 */
export function againstTotal(view: SheetView, rows: BodyRow[], table: TableShape, decided: RowDecisions): BodyRow[] {
  const [total] = totalsOf(view, rows);
  const counted = rows.filter(({ as }) => as === "model").length;
  if (!total || total.written === counted || !table.full) return rows;
  const doubtful = rows.filter(
    (entry) =>
      !decided.has(entry.row) &&
      isThin(view.own(entry.row), table) &&
      (counted > total.written ? entry.as === "model" : entry.as === "section" && saysNothing(entry)),
  );
  if (doubtful.length < Math.abs(counted - total.written)) return rows;
  return rows.map((entry) => (doubtful.includes(entry) ? { row: entry.row, as: "unclear" } : entry));
}

function saysNothing({ section: { field, meaning } }: Extract<BodyRow, { as: "section" | "unit-heading" }>) {
  return field === null && Object.keys(meaning).length === 0;
}
