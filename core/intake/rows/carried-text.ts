import type { TableBlock } from "../table/tables.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { tellsDeed } from "./callings.ts";
import { isExample, isNoteText, isPageFooter, isSignatureCell, isTotalRow } from "./phrases.ts";
import { levelOf } from "./section.ts";
import type { TableShape } from "./shape.ts";
import { isSignersLine } from "./signing.ts";

/**
 * Rows of one text that goes on with a model's words, whatever it begins with (“Hướng dẫn nộp đơn …”, “Bí thư chi bộ đến
 * từng hộ”): right below its model, in the one column of such words. Behind the last numbered model they may be a remark or
 * a signer, and are taken only where they read as neither.
 */
export function carriedTexts(view: SheetView, block: TableBlock, table: TableShape): Set<number> {
  const carried = new Set<number>();
  const lastNumbered = block.bodyRows.findLast((row) => isNumbered(view.own(row), table)) ?? 0;
  for (const row of block.bodyRows) {
    const [cell, ...others] = view.own(row);
    if (!cell || others.length > 0 || !isInside(cell, table)) continue;
    if (isTotalRow([cell]) || isExample(cell) || isPageFooter(cell)) continue;
    if (!carried.has(row - 1) && !isModel(view.own(row - 1), cell, table)) continue;
    if (row < lastNumbered || (!isRemark(cell) && !isSigner(cell))) carried.add(row);
  }
  return carried;
}

function isNumbered(cells: ViewCell[], { ordinalColumn }: TableShape): boolean {
  return cells.length > 1 && cells.some((cell) => cell.column === ordinalColumn && levelOf(cell.text) !== null);
}

/** In a column whose texts go on, and in that alone. */
function isInside({ column, span }: ViewCell, { firstColumn, nameColumns, carryOn }: TableShape): boolean {
  return span.left === span.right && column !== firstColumn && !nameColumns.includes(column) && carryOn.has(column);
}

/** A row with a name, and with words in the column that would go on. */
function isModel(cells: ViewCell[], { column }: ViewCell, { nameColumns }: TableShape): boolean {
  return cells.some((cell) => nameColumns.includes(cell.column)) && cells.some((cell) => cell.column === column);
}

/** A remark is told from a deed that is called alike (“Ghi chép …”, “Hướng dẫn bà con …”) by its colon, or by words that no deed begins with. */
function isRemark(cell: ViewCell): boolean {
  return isNoteText(cell) && !(DEED.test(cell.folded) && !/^[^:]{0,20}:/u.test(cell.text));
}
const DEED = /^(?:ghi chu|luu y|chu y|huong dan|luu)\b/;

function isSigner(cell: ViewCell): boolean {
  return (isSignatureCell(cell) && !tellsDeed(cell)) || isSignersLine(cell);
}
