import * as XLSX from "@e965/xlsx";
import { isSeen } from "../../text/clean.ts";
import { isSymbolFont, withSigns } from "./dingbats.ts";
import type { FontTable } from "./fonts.ts";
import { fontsOfXls, struckOfXls } from "./fonts-xls.ts";
import { fontsOfXlsx } from "./fonts-xlsx.ts";
import type { Cell, Grid, GridRow, Range, Sheet, SpreadsheetFormat } from "./grid.ts";
import { type KeptTexts, keepOnly } from "./kept.ts";
import { LIMITS } from "./limits.ts";
import { uncover } from "./merges.ts";
import { Refusal } from "./refusal.ts";
import { struckOfOds } from "./struck-ods.ts";
import { struckOfXlsx } from "./struck-xlsx.ts";
import type { PartReader } from "./xlsx-parts.ts";

/** The rows and columns of Excel itself; a cell outside of them is damage. */
const EXCEL = { rows: 1_048_576, columns: 16_384 };

/** Reads a workbook of any of SheetJS's formats, or markup text, into a Grid. Throws {@link Refusal}. */
export function readWorkbook(input: Buffer | string, format: SpreadsheetFormat): Grid {
  // The parts of the package are asked for too: the fonts stand in them, the cells themselves do not tell.
  const book = parse(input, { bookFiles: true });
  const names = book.SheetNames;
  if (names.length > LIMITS.sheets) throw new Refusal("too-large", "sheets");
  // Of two sheets under one name only one can be had: nobody could tell what the other held.
  if (new Set(names).size < names.length) throw new Refusal("corrupt", "sheet names");
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const fonts = fontsOf(book);
  const struck = struckOf(book, input, format);
  let cells = 0;
  const grid: Grid = { format, sheets: [] };
  for (const [index, name] of names.entries()) {
    const worksheet = book.Sheets[name];
    if (!worksheet || (worksheet as { "!type"?: string })["!type"] === "chart") continue;
    const sheet = readSheet(name, worksheet, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0, date1904);
    if (fonts) addFonts(sheet, index, fonts);
    if (struck) addKept(sheet, index, struck);
    showSigns(sheet);
    cells += sheet.rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (cells > LIMITS.cells) throw new Refusal("too-large", "cells");
    grid.sheets.push(sheet);
  }
  const last = Math.max(0, ...grid.sheets.map(({ rows }) => rows.at(-1)?.row ?? 0));
  if (last > 0 && mayHide(book)) findHidden(grid, parse(input, { cellStyles: true, sheetRows: last }));
  return grid;
}

/**
 * Asked for styles, SheetJS makes a cell of every styled blank, of which a sheet bordered to its end
 * holds millions; asked for none, it tells of no hidden row. So the cells are read without, and what
 * is hidden in a second pass, only as far down as there are cells.
 */
function parse(input: Buffer | string, options: XLSX.ParsingOptions): XLSX.WorkBook {
  try {
    return XLSX.read(input, {
      type: typeof input === "string" ? "string" : "buffer",
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellFormula: false,
      // Text of csv and html is left as it stands: 3/4 is not made a date, nor 01 a number.
      raw: typeof input === "string",
      ...options,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(message)) throw new Refusal("password-protected");
    throw new Refusal("corrupt", message);
  }
}

/** Fonts of the cells where the workbook has fonts of an old encoding; null where it has none. */
function fontsOf(book: XLSX.WorkBook): FontTable | null {
  const { part, stream } = partsOf(book);
  if (part) return fontsOfXlsx(part);
  return stream ? fontsOfXls(stream) : null;
}

/** What is left of cells that are struck through; null where none is, or where the format does not tell. */
function struckOf(book: XLSX.WorkBook, input: Buffer | string, format: SpreadsheetFormat): KeptTexts | null {
  if (format === "ods" && typeof input !== "string") {
    const content = XLSX.CFB.find(XLSX.CFB.read(input, { type: "buffer" }), "/content.xml")?.content;
    return content ? struckOfOds(Buffer.from(Uint8Array.from(content)).toString("utf8")) : null;
  }
  const { part, stream } = partsOf(book);
  if (part) return struckOfXlsx(part);
  return stream ? struckOfXls(stream) : null;
}

/** The parts of a package by their paths, or the stream of an old workbook. */
function partsOf(book: XLSX.WorkBook): { part?: PartReader; stream?: Uint8Array } {
  const { files, cfb } = book as {
    files?: Record<string, { content?: Uint8Array } | undefined>;
    cfb?: unknown;
  };
  if (files) {
    const part = (path: string) => {
      const content = files[path]?.content;
      return content ? Buffer.from(content).toString("utf8") : null;
    };
    return { part };
  }
  const stream = cfb && (XLSX.CFB.find(cfb, "/Workbook") ?? XLSX.CFB.find(cfb, "/Book"));
  return stream ? { stream: Uint8Array.from(stream.content) } : {};
}

function addKept(sheet: Sheet, index: number, kept: KeptTexts): void {
  for (const { row, cells } of sheet.rows) {
    for (const cell of cells) {
      const left = kept(index, row, cell.column);
      if (left !== null) keepOnly(cell, left === "none" ? "" : left.map(({ text }) => text).join(""));
    }
  }
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

/** Ticks and boxes of symbol fonts, where Excel shows them and the letters do not. */
function showSigns(sheet: Sheet): void {
  for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
    if (cell.kind !== "text") continue;
    if (cell.runs) {
      cell.runs = cell.runs.map((run) => ({ ...run, text: withSigns(run.text, run.font) }));
      cell.text = cell.runs.map((run) => run.text).join("");
    } else cell.text = withSigns(cell.text, cell.font ?? null);
    if (isSymbolFont(cell.font)) delete cell.font;
  }
}

function readSheet(name: string, worksheet: XLSX.WorkSheet, hidden: boolean, date1904: boolean): Sheet {
  const data = (worksheet["!data"] ?? []) as (XLSX.CellObject | undefined)[][];
  const all: GridRow[] = [];
  // Object.keys knows the places that are taken; a cell at the far end of a sheet leaves millions that are not.
  for (const r of Object.keys(data).map(Number)) {
    const record = data[r] ?? [];
    const cells: Cell[] = [];
    for (const c of Object.keys(record).map(Number)) {
      const cell = record[c];
      const read = cell ? readCell(cell, c + 1, date1904) : null;
      if (!read || !isSeen(read.text)) continue;
      if (!(r < EXCEL.rows && c < EXCEL.columns)) throw new Refusal("corrupt", "cell outside of the sheet");
      cells.push(read);
    }
    if (cells.length > 0) all.push({ row: r + 1, cells });
    if (all.length > LIMITS.rowsPerSheet) throw new Refusal("too-large", "rows");
  }
  const ranges: Range[] = (worksheet["!merges"] ?? []).map((m) => ({
    top: m.s.r + 1,
    left: m.s.c + 1,
    bottom: m.e.r + 1,
    right: m.e.c + 1,
  }));
  const filtered = worksheet["!autofilter"] !== undefined;
  return { name, hidden, ...uncover(all, ranges), hiddenRows: [], hiddenColumns: [], filtered };
}

/** False where the parts of the package say themselves that nothing is hidden; most files are spared the second pass. */
function mayHide(book: XLSX.WorkBook): boolean {
  const { files } = book as { files?: Record<string, { content?: Uint8Array } | undefined> };
  const sheets = Object.entries(files ?? {}).filter(([path]) => /worksheets\/[^/]+\.xml$/u.test(path));
  return (
    sheets.length === 0 || sheets.some(([, part]) => part?.content && Buffer.from(part.content).includes("hidden"))
  );
}

/** Notes the hidden ones among the rows and columns that hold something. */
function findHidden(grid: Grid, layout: XLSX.WorkBook): void {
  for (const sheet of grid.sheets) {
    const { "!rows": rows, "!cols": columns } = layout.Sheets[sheet.name] ?? {};
    const used = new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
    sheet.hiddenRows = sheet.rows.map(({ row }) => row).filter((row) => rows?.[row - 1]?.hidden);
    sheet.hiddenColumns = [...used].filter((column) => columns?.[column - 1]?.hidden).sort((a, b) => a - b);
  }
}

function readCell(cell: XLSX.CellObject, column: number, date1904: boolean): Cell | null {
  const shown = (cell.w ?? (cell.v === undefined ? "" : String(cell.v))).slice(0, LIMITS.cellCharacters);
  switch (cell.t) {
    case "z":
      return null;
    case "e":
      // Some programs store a lone “#” (a heading for numbers) as if it were an error.
      if (shown.trim() === "#") return { column, text: shown, kind: "text" };
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
      // Below 1 there is only a time of day.
      if (number >= 1 && format !== "" && XLSX.SSF.is_date(format)) {
        const date = XLSX.SSF.parse_date_code(number, { date1904 });
        if (date && date.y > 0 && date.d > 0) {
          if (/d/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/gu, ""))) return dateCell(column, date.y, date.m, date.d);
          // Bare month and year (“3/2024”) is shown as it is: the day is Excel's, not the sender's. “Mar-24” is Excel's word for it.
          if (/mmm/iu.test(format) && /y/iu.test(format) && !/["h]/iu.test(format))
            return {
              column,
              text: `${String(date.m).padStart(2, "0")}/${date.y}`,
              kind: "date",
              date: isoDate(date.y, date.m, date.d),
            };
          const text = shown === String(number) ? String(XLSX.SSF.format(format, number, { date1904 })) : shown;
          return { column, text, kind: "date", date: isoDate(date.y, date.m, date.d) };
        }
      }
      // A narrow column shows “9.12E+11” for a telephone or identity number; its digits are what was written.
      const digits = /^\d(?:\.\d+)?E\+\d+$/u.test(shown) && Number.isSafeInteger(number);
      return { column, text: digits ? String(number) : shown, kind: "number", number };
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
