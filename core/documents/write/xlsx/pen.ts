import type { Alignment, Border, Borders, CellValue as Content, Font, Worksheet } from "exceljs";
import type { StyledText, TextStyle } from "../../model.ts";
import { lineHeight, wrap } from "../../text/metrics.ts";
import { looksLikeFormula, storedText } from "./sheet-text.ts";

const POINTS_PER_MM = 72 / 25.4;
/** Room that Excel keeps free left and right of a cell's text, together. */
const SIDE_ROOM = 6;
/** Printers and screens set letters up to a few per cent wider than their metrics say. */
const SAFETY = 1.06;
/** Room above and below a cell's text, together. */
const EDGE_ROOM = 5;
const HEIGHT_STEP = 0.75;
/** Excel allows no higher row. */
const MAX_HEIGHT = 409;

/** Marks a style for {@link finish}, which turns it into Excel's “this is text” (quotePrefix); exceljs cannot say it itself. */
const TEXT_MARK = "ltr";

export interface Look {
  style: TextStyle;
  align: Alignment["horizontal"];
  vertical?: Alignment["vertical"];
  borders?: Partial<Borders>;
  numFmt?: string;
}

/** Columns of a sheet that something covers, 1-based, both included. */
export interface Span {
  from: number;
  to: number;
}

const THIN: Partial<Border> = { style: "thin", color: { argb: "FF000000" } };
export const BOX: Partial<Borders> = { top: THIN, bottom: THIN, left: THIN, right: THIN };

/** Writes cells of one sheet, every one with the paper's type face; never moves what stands already. */
export class Pen {
  constructor(
    readonly sheet: Worksheet,
    /** Column widths in millimetres. */
    readonly widths: readonly number[],
    readonly face: string,
  ) {}

  get all(): Span {
    return { from: 1, to: this.widths.length };
  }

  font(style: TextStyle): Partial<Font> {
    return {
      name: this.face,
      family: 1,
      size: style.size,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      underline: style.underline ?? false,
      color: { argb: "FF000000" },
    };
  }

  /** Text always becomes a string cell, whatever it begins with; numbers stay numbers. */
  put(row: number, span: Span, value: string | number | null, look: Look, rows = 1): void {
    const text = typeof value === "string" ? value : "";
    this.set(row, span, typeof value === "string" ? storedText(value) : value, look, rows, looksLikeFormula(text));
  }

  /** Several pieces of text, each in its own style, in one cell: what no page break may part. */
  putLines(row: number, span: Span, lines: readonly StyledText[], look: Look): void {
    const last = lines.length - 1;
    const broken = lines.map((line, index) => ({ ...line, text: storedText(line.text) + (index < last ? "\n" : "") }));
    this.putPieces(row, span, broken, look);
  }

  /** Pieces of one text, each in its own style. */
  putPieces(row: number, span: Span, pieces: readonly StyledText[], look: Look): void {
    const richText = pieces.map((piece) => ({ font: this.font(piece), text: piece.text }));
    this.set(row, span, { richText }, look, 1, false);
  }

  /** Points of width that a text may take up in these columns. */
  room(span: Span): number {
    const millimetres = this.widths.slice(span.from - 1, span.to).reduce((sum, width) => sum + width, 0);
    return Math.max(1, (millimetres * POINTS_PER_MM - SIDE_ROOM) / SAFETY);
  }

  /** Height in points that the text needs in these columns. */
  needed(text: string, span: Span, style: TextStyle): number {
    return this.lines(text, span, style) + EDGE_ROOM;
  }

  /** The same without the room above and below. */
  lines(text: string, span: Span, style: TextStyle): number {
    return wrap(text, this.room(span), style).length * lineHeight(style.size);
  }

  /** Lines of this size that the highest possible row holds. */
  linesPerRow(size: number): number {
    return Math.floor((MAX_HEIGHT - EDGE_ROOM) / lineHeight(size));
  }

  height(row: number, points: number): void {
    this.sheet.getRow(row).height = Math.min(MAX_HEIGHT, Math.ceil(points / HEIGHT_STEP) * HEIGHT_STEP);
  }

  private set(row: number, span: Span, content: Content, look: Look, rows: number, neutral: boolean): void {
    const alignment: Partial<Alignment> = {
      horizontal: look.align,
      vertical: look.vertical ?? "middle",
      wrapText: true,
      ...(neutral ? { readingOrder: TEXT_MARK } : {}),
    };
    for (let r = row; r < row + rows; r += 1) {
      for (let column = span.from; column <= span.to; column += 1) {
        const cell = this.sheet.getCell(r, column);
        cell.font = this.font(look.style);
        cell.alignment = alignment;
        if (look.borders) cell.border = look.borders;
        if (look.numFmt) cell.numFmt = look.numFmt;
      }
    }
    // Blanks stay apart: a merge without a value trips readers, exceljs among them.
    if (content === null || content === "") return;
    if (span.to > span.from || rows > 1) this.sheet.mergeCells(row, span.from, row + rows - 1, span.to);
    this.sheet.getCell(row, span.from).value = content;
  }
}
