import type { Borders } from "exceljs";
import {
  type Bar,
  barShare,
  type CellValue,
  cellAlign,
  cellText,
  type HeadingCell,
  isBar,
  type Table,
  type TableRow,
  type TextStyle,
} from "../../model.ts";
import { textWidth, wrap } from "../../text/metrics.ts";
import { headingHeights } from "../heading-heights.ts";
import { spansOf } from "./grid.ts";
import { BOX, type Look, type Pen, type Span } from "./pen.ts";
import { sheetText } from "./sheet-text.ts";

/** A row that has to run on does so in parts of this height, which fill the pages better than the highest possible. */
const LINES_PER_PART = 12;
/** A full block, and its width in Times New Roman as a part of the type size. */
const BLOCK = "█";
const BLOCK_WIDTH = 0.71;

/** Rows of a written table: of its heading (with the numbering row), and the next free one. */
export interface Written {
  headingFrom: number;
  headingTo: number;
  /** Sheet row of the first body row, or of the row that says that there is none. */
  firstLine: number;
  next: number;
  /** Sheet rows of the group rows. */
  groups: number[];
  /** Sheet rows from which on the end of the table is best kept together: its last body row (with its group row), its last row. */
  tails: number[];
}

/** Writes a table from `row` on. */
export function writeTable(pen: Pen, table: Table, row: number): Written {
  const spans = spansOf(table, pen.widths);
  const body = writeHeading(pen, table, spans, row);
  let next = body;
  let tail = body;
  let firstLine = 0;
  const groups: number[] = [];
  table.rows.forEach((line, index) => {
    if (line.kind === "group") groups.push(next);
    const afterGroup = table.rows[index - 1]?.kind === "group";
    if (line.kind !== "group" && firstLine === 0) firstLine = next;
    if (line.kind === "body") tail = afterGroup ? next - 1 : next;
    next =
      line.kind === "body" ? writeBody(pen, table, spans, line, next) : writeSpanning(pen, table, spans, line, next);
  });
  return {
    headingFrom: row,
    headingTo: body - 1,
    firstLine: firstLine || body,
    next,
    groups,
    tails: [tail, Math.max(tail, next - 1)],
  };
}

function writeHeading(pen: Pen, table: Table, spans: readonly Span[], first: number): number {
  const style = table.style.heading;
  const spanOf = (cell: HeadingCell) => across(spans, cell.column, cell.column + cell.columnSpan - 1);
  table.heading.forEach((cells, index) => {
    for (const cell of cells) {
      pen.put(first + index, spanOf(cell), cell.text, { style, align: "center", borders: BOX }, cell.rowSpan);
    }
  });
  headingHeights(table.heading, (cell) => pen.needed(cell.text, spanOf(cell), style)).forEach((height, index) => {
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
    const align = line.kind === "group" && column === 0 ? "left" : "center";
    putValue(pen, row, span, value, { style, align, borders: BOX });
    const wrapped = typeof value === "object" ? "" : cellText(value);
    height = Math.max(height, pen.needed(wrapped, span, style));
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
    return {
      span,
      value,
      text,
      lines: wrap(text, pen.room(span), style),
      align: cellAlign(table.columns[column], value),
    };
  });
  const most = Math.max(1, ...cells.map((cell) => cell.lines.length));
  const parts = most <= pen.linesPerRow(style.size) ? 1 : Math.ceil(most / LINES_PER_PART);
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

/** Numbers do not wrap: one that is wider than its column would print as `###`, so it goes without its unit. */
function putValue(pen: Pen, row: number, span: Span, value: CellValue | null, look: Look): void {
  if (isBar(value)) {
    pen.put(row, span, blocks(value, pen.room(span), look.style), { ...look, align: "left" });
    return;
  }
  if (value === null || typeof value === "string") {
    pen.put(row, span, value, look);
    return;
  }
  const fits = (text: string) => textWidth(text, look.style) <= pen.room(span);
  const number = typeof value === "number" ? value : value.number;
  const plain = fits(String(number));
  if (typeof value === "object" && fits(cellText(value))) {
    pen.put(row, span, number, { ...look, numFmt: `0" ${value.unit.replaceAll('"', "”")}"` });
  } else {
    pen.put(row, span, plain ? number : String(number), look);
  }
}

/** A bar as a row of full blocks, which every program prints alike: a chart of the sheet would be a second truth. */
function blocks(bar: Bar, room: number, style: TextStyle): string | null {
  const whole = Math.floor(room / (BLOCK_WIDTH * style.size));
  return BLOCK.repeat(Math.round(whole * barShare(bar))) || null;
}

function across(spans: readonly Span[], first: number, last: number): Span {
  return { from: spans[first]?.from ?? 1, to: spans[last]?.to ?? spans[first]?.to ?? 1 };
}
