import type { Borders } from "exceljs";
import { type CellValue, cellText, type Table, type TableRow, type TextStyle } from "../../model.ts";
import { wrap } from "../../text/metrics.ts";
import { spansOf } from "./grid.ts";
import { BOX, type Look, type Pen, type Span } from "./pen.ts";
import { sheetText } from "./sheet-text.ts";

/** Rows of a written table: of its heading (with the numbering row), and the next free one. */
export interface Written {
  headingFrom: number;
  headingTo: number;
  next: number;
}

/** Writes a table from `row` on. */
export function writeTable(pen: Pen, table: Table, row: number): Written {
  const spans = spansOf(table, pen.widths);
  const body = writeHeading(pen, table, spans, row);
  let next = body;
  for (const line of table.rows) {
    next =
      line.kind === "body" ? writeBody(pen, table, spans, line, next) : writeSpanning(pen, table, spans, line, next);
  }
  return { headingFrom: row, headingTo: body - 1, next };
}

function writeHeading(pen: Pen, table: Table, spans: readonly Span[], first: number): number {
  const style = table.style.heading;
  const heights = table.heading.map(() => 0);
  table.heading.forEach((cells, index) => {
    for (const cell of cells) {
      const span = across(spans, cell.column, cell.column + cell.columnSpan - 1);
      pen.put(first + index, span, cell.text, { style, align: "center", borders: BOX }, cell.rowSpan);
      // A cell that is several rows high gets what is missing from the last of them, which comes later.
      const last = index + cell.rowSpan - 1;
      const above = heights.slice(index, last).reduce((sum, height) => sum + height, 0);
      heights[last] = Math.max(heights[last] ?? 0, pen.needed(cell.text, span, style) - above);
    }
  });
  heights.forEach((height, index) => {
    pen.height(first + index, height);
  });
  const row = first + table.heading.length;
  if (table.numbering === null) return row;
  const look: Look = { style: table.style.numbering, align: "center", borders: BOX };
  table.numbering.forEach((text, index) => {
    pen.put(row, across(spans, index, index), text, look);
  });
  pen.height(row, pen.needed("(1)", pen.all, look.style));
  return row + 1;
}

/** Group, total and empty rows: bold; the first cell reaches to the next one that is filled. */
function writeSpanning(pen: Pen, table: Table, spans: readonly Span[], line: TableRow, row: number): number {
  const style: TextStyle = { ...table.style.body, ...(line.kind === "empty" ? { italic: true } : { bold: true }) };
  let height = 0;
  let column = 0;
  while (column < spans.length) {
    const value = line.cells[column] ?? null;
    let last = column;
    if (column === 0) while (last + 1 < spans.length && (line.cells[last + 1] ?? null) === null) last += 1;
    const span = across(spans, column, last);
    const align = column === 0 && line.kind === "group" ? "left" : column === 0 ? "center" : columnAlign(table, column);
    putValue(pen, row, span, value, { style, align, borders: BOX });
    height = Math.max(height, pen.needed(cellText(value), span, style));
    column = last + 1;
  }
  pen.height(row, height);
  return row + 1;
}

/** A body row; texts beyond Excel's highest row run on in following rows that print as one with it. */
function writeBody(pen: Pen, table: Table, spans: readonly Span[], line: TableRow, row: number): number {
  const style = table.style.body;
  const cells = spans.map((span, column) => {
    const value = line.cells[column] ?? null;
    const text = sheetText(cellText(value));
    return { span, value, text, lines: wrap(text, pen.room(span), style), align: columnAlign(table, column) };
  });
  const most = Math.max(1, ...cells.map((cell) => cell.lines.length));
  const parts = Math.ceil(most / pen.linesPerRow(style.size));
  const perPart = Math.ceil(most / parts);
  for (let part = 0; part < parts; part += 1) {
    const borders = partBorders(part, parts);
    let height = 0;
    for (const { span, value, text, lines, align } of cells) {
      const chunk = lines.slice(part * perPart, (part + 1) * perPart);
      const words = text.slice(chunk[0]?.start ?? 0, chunk.at(-1)?.end ?? 0);
      const shown = parts === 1 ? value : typeof value === "string" ? words || null : part === 0 ? value : null;
      putValue(pen, row + part, span, shown, { style, align, borders, vertical: parts > 1 ? "top" : "middle" });
      height = Math.max(height, pen.needed(parts === 1 ? text : words, span, style));
    }
    pen.height(row + part, height);
  }
  return row + parts;
}

/** Between the parts of one row only a hair line, so that they read as one and a page still ends closed. */
function partBorders(part: number, parts: number): Partial<Borders> {
  const hair = { style: "hair", color: { argb: "FF000000" } } as const;
  return { ...BOX, ...(part > 0 ? { top: hair } : {}), ...(part < parts - 1 ? { bottom: hair } : {}) };
}

function putValue(pen: Pen, row: number, span: Span, value: CellValue | null, look: Look): void {
  if (value !== null && typeof value === "object") {
    pen.put(row, span, value.number, { ...look, numFmt: `#,##0" ${value.unit.replaceAll('"', "”")}"` });
  } else {
    pen.put(row, span, value, look);
  }
}

function columnAlign(table: Table, column: number): Look["align"] {
  return table.columns[column]?.align ?? "left";
}

function across(spans: readonly Span[], first: number, last: number): Span {
  return { from: spans[first]?.from ?? 1, to: spans[last]?.to ?? spans[first]?.to ?? 1 };
}
