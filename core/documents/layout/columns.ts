import { cellText, type HeadingCell, type TableColumn, type TableRow, type TextStyle } from "../model.ts";
import { longestWord, textWidth } from "../text/metrics.ts";
import { balance } from "./balance.ts";

const MM_PER_POINT = 25.4 / 72;
/** Room that a cell keeps free of text, both sides together. */
const PADDING = 3;
/** A word longer than this (an address of the net) may be broken rather than push the other columns together. */
const LONGEST_WORD = 28;

export interface ColumnContents {
  heading: readonly (readonly HeadingCell[])[];
  rows: readonly TableRow[];
  style: { heading: TextStyle; body: TextStyle };
}

/**
 * Widths that fill the type area exactly (so that no printer has to shrink the letters), in the
 * proportions asked for, but never narrower than the longest word in the column; where a text would
 * grow beyond a third of a page, the columns that have room to spare give some of it.
 */
export function fitColumns(
  columns: readonly TableColumn[],
  contents: ColumnContents,
  available: number,
): TableColumn[] {
  const minimum = columns.map((_, index) => minimumWidth(index, contents));
  const wished = columns.map((column) => column.width);
  const texts = contents.rows
    .filter((row) => row.kind === "body")
    .map((row) => row.cells.map((cell) => paragraphs(cellText(cell), contents.style.body)));
  const widths = balance(share(wished, minimum, available), minimum, texts);
  return columns.map((column, index) => ({ ...column, width: widths[index] ?? column.width }));
}

/** Widths in millimetres of a text's paragraphs, each set in one line. */
function paragraphs(text: string, style: TextStyle): number[] {
  return text === "" ? [] : text.split("\n").map((line) => textWidth(line, style) * MM_PER_POINT);
}

function minimumWidth(column: number, { heading, rows, style }: ColumnContents): number {
  let widest = 0;
  for (const cell of heading.flat()) {
    if (cell.columnSpan === 1 && cell.column === column)
      widest = Math.max(widest, longestWord(cell.text, style.heading));
  }
  for (const row of rows) {
    // The first cell of a group or an empty row reaches over its neighbours.
    if (column === 0 && (row.kind === "group" || row.kind === "empty")) continue;
    const set = row.kind === "total" ? { ...style.body, bold: true } : style.body;
    const word = longestWord(cellText(row.cells[column] ?? null), set);
    widest = Math.max(widest, Math.min(word, LONGEST_WORD / MM_PER_POINT));
  }
  return widest * MM_PER_POINT * 1.06 + PADDING;
}

/** Scales the wished widths to the whole; those that would fall below their minimum get it, the others share the rest. */
function share(wished: readonly number[], minimum: readonly number[], available: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const free = available - sum([...fixed].map((index) => minimum[index] ?? 0));
    const flexible = sum(wished.filter((_, index) => !fixed.has(index)));
    const scale = flexible > 0 ? free / flexible : 0;
    const tight = wished.findIndex((width, index) => !fixed.has(index) && width * scale < (minimum[index] ?? 0));
    if (tight < 0 || free <= 0) {
      // More columns than the page can carry: the paper then shrinks as a whole when it is printed.
      return wished.map((width, index) => (fixed.has(index) || free <= 0 ? (minimum[index] ?? 0) : width * scale));
    }
    fixed.add(tight);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
