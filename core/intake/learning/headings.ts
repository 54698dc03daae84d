import { createHash } from "node:crypto";
import type { LearntReading } from "../../register/learnt.ts";
import { fold } from "../../text/fold.ts";
import type { Sheet } from "../read/grid.ts";
import { type SheetView, viewSheet } from "../table/view.ts";

type LearntTable = LearntReading["tables"][number];

/** Headings of a table as a form's face: texts folded, columns counted from the first, rows from the first. */
export function faceOf(sheet: Sheet, headerRows: readonly number[]): LearntTable {
  const view = viewSheet(sheet);
  const cells = headerRows.map((row) => rowCells(view, row));
  const first = firstColumn(cells);
  const top = headerRows[0] ?? 1;
  return headerRows.map((row, index) => ({
    offset: row - top,
    cells: (cells[index] ?? []).map(({ column, text }) => ({ column: column - first, text })),
  }));
}

/** The first column of a table's headings, counted from 1. */
export function firstColumnOf(sheet: Sheet, headerRows: readonly number[]): number {
  const view = viewSheet(sheet);
  return firstColumn(headerRows.map((row) => rowCells(view, row)));
}

/**
 * A short name of a form's face: the same for the same headings in the same order, whatever stands around them; of a list
 * without headings for the same columns of the same kinds.
 */
export function signatureOf({ tables, shape }: Pick<LearntReading, "tables" | "shape">): string {
  const face = shape ? shape.map(({ column, kind }) => `${column} ${kind}`) : tables;
  return createHash("sha256").update(JSON.stringify(face)).digest("hex").slice(0, 24);
}

/** Where the headings of a form stand on a sheet, one list of rows for each table; null where one of them does not. */
export function findFace(
  sheet: Sheet,
  tables: readonly LearntTable[],
): { headerRows: number[]; firstColumn: number }[] | null {
  const view = viewSheet(sheet);
  const found: { headerRows: number[]; firstColumn: number }[] = [];
  let from = 0;
  for (const table of tables) {
    const place = view.rowNumbers
      .filter((row) => row > from)
      .map((row) => ({ row, firstColumn: fits(view, row, table) }))
      .find(({ firstColumn: column }) => column !== null);
    if (!place || place.firstColumn === null) return null;
    const headerRows = table.map(({ offset }) => place.row + offset);
    found.push({ headerRows, firstColumn: place.firstColumn });
    from = Math.max(...headerRows);
  }
  return found.length > 0 ? found : null;
}

/** The first column of the headings where they begin at that row, or null. */
function fits(view: SheetView, top: number, table: LearntTable): number | null {
  const rows = table.map(({ offset }) => rowCells(view, top + offset));
  const first = firstColumn(rows);
  const same = table.every(({ cells }, index) => {
    const own = rows[index] ?? [];
    return (
      own.length === cells.length &&
      cells.every(({ column, text }, at) => own[at]?.column === column + first && own[at]?.text === text)
    );
  });
  return same && rows.some((row) => row.length > 0) ? first : null;
}

function rowCells(view: SheetView, row: number): { column: number; text: string }[] {
  return view.own(row).map(({ column, text }) => ({ column, text: headingKey(text) }));
}

/** Years change from form to form of the same kind. */
function headingKey(text: string): string {
  return fold(text).replace(/\b20\d\d\b/g, "20xx");
}

function firstColumn(rows: readonly { column: number }[][]): number {
  return Math.min(...rows.flat().map(({ column }) => column), Number.MAX_SAFE_INTEGER);
}

/** A row by its texts, whatever numbers stand in it; null for a row of numbers alone. */
export function rowKey(texts: readonly string[]): string | null {
  const key = texts.map((text) => fold(text).replace(/\d+/g, "#")).join(" | ");
  return /\p{L}/u.test(key) ? key : null;
}
