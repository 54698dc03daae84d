import { cellName } from "../table/address.ts";
import type { SheetView } from "../table/view.ts";
import type { BodyRow } from "./body.ts";
import type { RowDecisions } from "./classify.ts";
import { isThin } from "./numbering.ts";
import type { TableShape } from "./shape.ts";

/** A total that says how many models a table has, and where it stands. */
export interface WrittenTotal {
  row: number;
  cell: string;
  written: number;
}

/** “Tổng cộng: 12 mô hình”: a number that is said to count models; none where several are (those of parts). */
export function totalsOf(view: SheetView, rows: BodyRow[]): WrittenTotal[] {
  const totals: WrittenTotal[] = [];
  for (const { row, as } of rows) {
    if (as !== "total") continue;
    for (const cell of view.own(row)) {
      const written = /(?<!\d)(\d{1,6})\s*(?:mô hình|MH)\b/iu.exec(cell.text.normalize("NFC"));
      if (written) totals.push({ row, cell: cellName(row, cell.column), written: Number(written[1]) });
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
