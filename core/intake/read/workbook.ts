import * as XLSX from "@e965/xlsx";
import * as codepages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { isSeen } from "../../text/clean.ts";
import type { FontTable } from "./fonts.ts";
import { fontsOfXls } from "./fonts-xls.ts";
import { fontsOfXlsx } from "./fonts-xlsx.ts";
import type { Cell, Grid, GridRow, Range, Sheet, SpreadsheetFormat } from "./grid.ts";
import { LIMITS } from "./limits.ts";
import { Refusal } from "./refusal.ts";

XLSX.set_cptable(codepages);

/** Reads a workbook of any of SheetJS's formats, or markup text, into a Grid. Throws {@link Refusal}. */
export function readWorkbook(input: Buffer | string, format: SpreadsheetFormat): Grid {
  const book = parse(input);
  const sheets = book.SheetNames.slice(0, LIMITS.sheets);
  if (book.SheetNames.length > LIMITS.sheets) throw new Refusal("too-large", "sheets");
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const fonts = fontsOf(book);
  let cells = 0;
  const grid: Grid = { format, sheets: [] };
  for (const [index, name] of sheets.entries()) {
    const worksheet = book.Sheets[name];
    if (!worksheet || (worksheet as { "!type"?: string })["!type"] === "chart") continue;
    const sheet = readSheet(name, worksheet, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0, date1904);
    if (fonts) addFonts(sheet, index, fonts);
    cells += sheet.rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (cells > LIMITS.cells) throw new Refusal("too-large", "cells");
    grid.sheets.push(sheet);
  }
  return grid;
}

function parse(input: Buffer | string): XLSX.WorkBook {
  try {
    return XLSX.read(input, {
      type: typeof input === "string" ? "string" : "buffer",
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellFormula: false,
      // Text of csv and html is left as it stands: 3/4 is not made a date, nor 01 a number.
      raw: typeof input === "string",
      // Parts of the package, for the fonts that the cells themselves do not tell.
      bookFiles: true,
      sheetRows: LIMITS.rowsPerSheet + 1,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal(/password|encrypt/i.test(message) ? "password-protected" : "corrupt", message);
  }
}

/** Fonts of the cells where the workbook has fonts of an old encoding; null where it has none. */
function fontsOf(book: XLSX.WorkBook): FontTable | null {
  const { files, cfb } = book as {
    files?: Record<string, { content?: Uint8Array } | undefined>;
    cfb?: unknown;
  };
  if (files) {
    return fontsOfXlsx((path) => {
      const content = files[path]?.content;
      return content ? Buffer.from(content).toString("utf8") : null;
    });
  }
  const stream = cfb && (XLSX.CFB.find(cfb, "/Workbook") ?? XLSX.CFB.find(cfb, "/Book"));
  return stream ? fontsOfXls(Uint8Array.from(stream.content)) : null;
}

function addFonts(sheet: Sheet, index: number, fonts: FontTable): void {
  for (const { row, cells } of sheet.rows) {
    for (const cell of cells) {
      const found = fonts(index, row, cell.column);
      if (!found) continue;
      if (found.font) cell.font = found.font;
      if (found.runs && found.runs.map((run) => run.text).join("") === cell.text) cell.runs = found.runs;
    }
  }
}

function readSheet(name: string, worksheet: XLSX.WorkSheet, hidden: boolean, date1904: boolean): Sheet {
  const data = (worksheet["!data"] ?? []) as (XLSX.CellObject | undefined)[][];
  if (data.length > LIMITS.rowsPerSheet) throw new Refusal("too-large", "rows");
  const merges: Range[] = (worksheet["!merges"] ?? []).map((m) => ({
    top: m.s.r + 1,
    left: m.s.c + 1,
    bottom: m.e.r + 1,
    right: m.e.c + 1,
  }));
  const covered = coveredCells(merges, data.length);
  const rows: GridRow[] = [];
  for (const [r, record] of data.entries()) {
    if (!record) continue;
    const cells: Cell[] = [];
    for (const [c, cell] of record.entries()) {
      if (!cell || covered(r + 1, c + 1)) continue;
      const read = readCell(cell, c + 1, date1904);
      if (read && isSeen(read.text)) cells.push(read);
    }
    if (cells.length > 0) rows.push({ row: r + 1, cells });
  }
  return {
    name,
    hidden,
    rows,
    merges,
    hiddenRows: hiddenIndexes(worksheet["!rows"]),
    hiddenColumns: hiddenIndexes(worksheet["!cols"]),
    filtered: worksheet["!autofilter"] !== undefined,
  };
}

function hiddenIndexes(infos: ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  const hidden: number[] = [];
  for (const [index, info] of (infos ?? []).entries()) if (info?.hidden) hidden.push(index + 1);
  return hidden;
}

/** Cells that a merge covers: Excel shows nothing of what they may still hold. */
function coveredCells(merges: Range[], rows: number): (row: number, column: number) => boolean {
  const byRow = new Map<number, Range[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, rows); row++) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return (row, column) =>
    (byRow.get(row) ?? []).some((m) => column >= m.left && column <= m.right && !(row === m.top && column === m.left));
}

function readCell(cell: XLSX.CellObject, column: number, date1904: boolean): Cell | null {
  const shown = (cell.w ?? (cell.v === undefined ? "" : String(cell.v))).slice(0, LIMITS.cellCharacters);
  switch (cell.t) {
    case "z":
      return null;
    case "e":
      return { column, text: shown || "#VALUE!", kind: "error" };
    case "b":
      return { column, text: cell.v ? "TRUE" : "FALSE", kind: "boolean" };
    case "d": {
      const value = cell.v instanceof Date ? cell.v : new Date(String(cell.v));
      if (Number.isNaN(value.getTime())) return { column, text: shown, kind: "text" };
      return dateCell(column, value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
    }
    case "n": {
      const number = Number(cell.v);
      const format = cell.z === undefined ? "" : String(cell.z);
      // Bare month and year (“3/2024”) is shown as it is: the day is Excel's, not the sender's.
      if (format !== "" && XLSX.SSF.is_date(format)) {
        const date = XLSX.SSF.parse_date_code(number, { date1904 });
        if (date && date.y > 0 && date.d > 0) {
          if (/d/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/gu, ""))) return dateCell(column, date.y, date.m, date.d);
          return { column, text: shown, kind: "date", date: isoDate(date.y, date.m, date.d) };
        }
      }
      return { column, text: shown, kind: "number", number };
    }
    default:
      return {
        column,
        text: typeof cell.v === "string" ? cell.v.slice(0, LIMITS.cellCharacters) : shown,
        kind: "text",
      };
  }
}

/** Dates are shown day before month, as a Vietnamese Windows shows them whatever format the file carries. */
function dateCell(column: number, year: number, month: number, day: number): Cell {
  const two = (n: number) => String(n).padStart(2, "0");
  return { column, text: `${two(day)}/${two(month)}/${year}`, kind: "date", date: isoDate(year, month, day) };
}

function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
