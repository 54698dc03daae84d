import { readHeading } from "../columns/vocabulary.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import { isSignatureCell } from "./phrases.ts";
import { levelOf } from "./section.ts";
import type { TableShape } from "./shape.ts";

/** A heading has at least a number and two more columns. */
const MIN_CELLS = 3;

/**
 * Rows of a table of another sort below the list (“STT | Lĩnh vực | Số mô hình”): from the row that heads it, with the
 * title above, to the signing block. A heading without names is none of the list's own.
 */
export function otherTableRows(view: SheetView, block: TableBlock, table: TableShape): Set<number> {
  const rows = new Set<number>();
  let within = false;
  for (const [index, row] of block.bodyRows.entries()) {
    const cells = view.own(row);
    if (cells.length <= MIN_CELLS && cells.some(isSignatureCell)) within = false;
    else if (isHeading(view, row)) {
      within = true;
      const above = block.bodyRows[index - 1];
      const [title, ...others] = above === undefined ? [] : view.own(above);
      if (above !== undefined && title && others.length === 0 && !isNumber(title.text)) rows.add(above);
    }
    if (within) rows.add(row);
  }
  return rows;

  function isNumber(text: string): boolean {
    return table.ordinalColumn !== null && levelOf(text) !== null;
  }
}

/** “STT” and other plain headings, and no words of a row of data among them. */
function isHeading(view: SheetView, row: number): boolean {
  const cells = view.own(row);
  if (cells.length < MIN_CELLS || cells.some(({ kind }) => kind !== "text")) return false;
  const [first] = cells;
  if (first === undefined || readHeading(first.folded)[0]?.role !== "ordinal") return false;
  const read = cells.filter(({ folded }) => readHeading(folded).length > 0).length;
  return read >= 2 && read * 2 >= cells.length;
}
