import { cellValue, type GridColumn } from "./column.ts";
import type { Line } from "./lines.ts";
import type { Block } from "./selection.ts";

/** Values to put into some rows, by column key; an empty text empties the cell. */
export interface GridChange<R> {
  rows: R[];
  values: Record<string, string>;
}

/** Rows of a block of lines, group headings left out. */
export function rowsIn<R>(lines: readonly Line<R>[], block: Pick<Block, "top" | "bottom">): R[] {
  return lines.slice(block.top, block.bottom + 1).flatMap((line) => (line.kind === "row" ? [line.row] : []));
}

/** The line on which the row of that key stands; null where it is filtered out or its group is closed. */
export function lineOf<R>(lines: readonly Line<R>[], rowKey: (row: R) => string, key: string): number | null {
  const line = lines.findIndex((one) => one.kind === "row" && rowKey(one.row) === key);
  return line < 0 ? null : line;
}

/** The texts of a block, as they are copied. */
export function textsIn<R>(lines: readonly Line<R>[], columns: readonly GridColumn<R>[], block: Block): string[][] {
  const chosen = columns.slice(block.left, block.right + 1);
  return rowsIn(lines, block).map((row) => chosen.map((column) => column.text(row)));
}

/** Filling down: the first row's values in all the rows below it, where the column may be changed. */
export function fillDown<R>(
  lines: readonly Line<R>[],
  columns: readonly GridColumn<R>[],
  block: Block,
): GridChange<R> | null {
  const [source, ...rows] = rowsIn(lines, block);
  if (!source || rows.length === 0) return null;
  return changeOf(rows, columns, block, (column) => cellValue(column, source));
}

/** Emptying: the cells of the block without a value, where the column may be changed. */
export function emptyCells<R>(
  lines: readonly Line<R>[],
  columns: readonly GridColumn<R>[],
  block: Block,
): GridChange<R> | null {
  return changeOf(rowsIn(lines, block), columns, block, () => "");
}

function changeOf<R>(
  rows: R[],
  columns: readonly GridColumn<R>[],
  block: Block,
  value: (column: GridColumn<R>) => string,
): GridChange<R> | null {
  const editable = columns.slice(block.left, block.right + 1).filter((column) => column.edit !== undefined);
  if (editable.length === 0 || rows.length === 0) return null;
  return { rows, values: Object.fromEntries(editable.map((column) => [column.key, value(column)])) };
}
