import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import { type CellValue, type Grid, shown } from "./grid.ts";
import { withoutZipTimes } from "./zip-times.ts";

export const FORMATS = {
  xlsx: { extension: "xlsx", merges: true, formulas: true, dates: true, sheets: true, hidden: true },
  xls: { extension: "xls", merges: true, formulas: false, dates: true, sheets: true, hidden: true },
  ods: { extension: "ods", merges: true, formulas: false, dates: false, sheets: true, hidden: false },
  fods: { extension: "fods", merges: true, formulas: false, dates: false, sheets: true, hidden: false },
  xlml: { extension: "xml", merges: true, formulas: false, dates: false, sheets: true, hidden: true },
  html: { extension: "xls", merges: true, formulas: false, dates: false, sheets: false, hidden: false },
  csv: { extension: "csv", merges: false, formulas: false, dates: false, sheets: false, hidden: false },
  semicolons: { extension: "csv", merges: false, formulas: false, dates: false, sheets: false, hidden: false },
  tabs: { extension: "txt", merges: false, formulas: false, dates: false, sheets: false, hidden: false },
  utf16: { extension: "txt", merges: false, formulas: false, dates: false, sheets: false, hidden: false },
} as const;
export type Format = keyof typeof FORMATS;

export interface WriteOptions {
  /** All text in decomposed Unicode. */
  nfd: boolean;
  bom: boolean;
  sep: boolean;
}

export async function writeFile(grids: readonly Grid[], format: Format, options: WriteOptions): Promise<Uint8Array> {
  const code = (text: string) => (options.nfd ? text.normalize("NFD") : text);
  switch (format) {
    case "xlsx":
      return writeXlsx(grids, code);
    case "xls":
    case "ods":
    case "fods":
    case "xlml":
      return writeSheetJs(grids, format === "xls" ? "biff8" : format, code);
    case "html":
      return new TextEncoder().encode(html(only(grids), code));
    default:
      return delimited(only(grids), format, options, code);
  }
}

function only(grids: readonly Grid[]): Grid {
  const [grid] = grids;
  if (grid === undefined || grids.length !== 1) throw new Error("this format holds one sheet");
  return grid;
}

async function writeXlsx(grids: readonly Grid[], code: (text: string) => string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = new Date(Date.UTC(2024, 2, 1));
  book.modified = book.created;
  for (const grid of grids) {
    const sheet = book.addWorksheet(grid.name, { state: grid.hidden ? "hidden" : "visible" });
    grid.rows.forEach((row, r) => {
      for (const [c, value] of row.cells) {
        const cell = sheet.getCell(r + 1, c + 1);
        if (typeof value === "string") cell.value = code(value);
        else if (typeof value === "number") cell.value = value;
        else if ("formula" in value) cell.value = { formula: value.formula, result: value.result };
        else {
          cell.value = new Date(Date.UTC(value.date.year, value.date.month - 1, value.date.day));
          cell.numFmt = "dd/mm/yyyy";
        }
        cell.font = { name: "Times New Roman", size: 12, bold: row.bold, italic: row.italic };
        cell.alignment = { wrapText: true, vertical: "middle" };
        if (row.fate.reason === null || row.fate.reason === "header") {
          const thin = { style: "thin" } as const;
          cell.border = { top: thin, left: thin, bottom: thin, right: thin };
        }
      }
    });
    for (const m of grid.merges) sheet.mergeCells(m.top, m.left + 1, m.bottom, m.right + 1);
    for (const column of grid.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  }
  return withoutZipTimes(new Uint8Array(await book.xlsx.writeBuffer()));
}

function writeSheetJs(
  grids: readonly Grid[],
  bookType: "biff8" | "ods" | "fods" | "xlml",
  code: (text: string) => string,
): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const grid of grids) {
    const sheet: XLSX.WorkSheet = {};
    let width = 1;
    grid.rows.forEach((row, r) => {
      for (const [c, value] of row.cells) {
        width = Math.max(width, c + 1);
        sheet[XLSX.utils.encode_cell({ r, c })] = cellObject(value, code);
      }
    });
    sheet["!ref"] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, grid.last - 1), c: width - 1 } });
    sheet["!merges"] = grid.merges.map((m) => ({
      s: { r: m.top - 1, c: m.left },
      e: { r: m.bottom - 1, c: m.right },
    }));
    sheet["!cols"] = Array.from({ length: width }, (_, i) => ({ wch: 18, hidden: grid.hiddenColumns.has(i) }));
    XLSX.utils.book_append_sheet(book, sheet, grid.name);
  }
  book.Workbook = { Sheets: grids.map((grid) => ({ name: grid.name, Hidden: grid.hidden ? 1 : 0 })) };
  // The library keeps formats between files otherwise, and the same seed would give other bytes.
  Object.assign(book, { SSF: { 0: "General", 164: "dd/mm/yyyy" } });
  book.Props = { CreatedDate: new Date(Date.UTC(2024, 2, 1)) };
  const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType, compression: true }) as ArrayBuffer);
  return bookType === "ods" ? withoutZipTimes(bytes) : bytes;
}

function cellObject(value: CellValue, code: (text: string) => string): XLSX.CellObject {
  if (typeof value === "string") return { t: "s", v: code(value) };
  if (typeof value === "number") return { t: "n", v: value };
  if ("formula" in value) return { t: "n", v: value.result, f: value.formula };
  const serial = Date.UTC(value.date.year, value.date.month - 1, value.date.day) / 86_400_000 + 25_569;
  return { t: "n", v: serial, z: "dd/mm/yyyy" };
}

/** An HTML table as portals and old exports save it under the name .xls. */
function html(grid: Grid, code: (text: string) => string): string {
  const covered = new Set<string>();
  const spans = new Map<string, string>();
  for (const m of grid.merges) {
    for (let r = m.top; r <= m.bottom; r++) for (let c = m.left; c <= m.right; c++) covered.add(`${r}:${c}`);
    covered.delete(`${m.top}:${m.left}`);
    const rows = m.bottom > m.top ? ` rowspan="${m.bottom - m.top + 1}"` : "";
    const columns = m.right > m.left ? ` colspan="${m.right - m.left + 1}"` : "";
    spans.set(`${m.top}:${m.left}`, rows + columns);
  }
  const width = widthOf(grid);
  const escaped = (text: string) =>
    code(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\u00a0", "&nbsp;").replaceAll("\n", "<br>");
  const rows = grid.rows.map((row, i) => {
    const cells: string[] = [];
    for (let c = 0; c < width; c++) {
      const key = `${i + 1}:${c}`;
      if (covered.has(key)) continue;
      const value = row.cells.get(c);
      cells.push(`<td${spans.get(key) ?? ""}>${value === undefined ? "" : escaped(shown(value))}</td>`);
    }
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<html><head><meta charset="utf-8"></head><body>\n<table border="1">\n${rows.join("\n")}\n</table>\n</body></html>`;
}

function delimited(grid: Grid, format: Format, options: WriteOptions, code: (text: string) => string): Uint8Array {
  const separator = format === "csv" ? "," : format === "semicolons" ? ";" : "\t";
  const width = widthOf(grid);
  const quote = (text: string) =>
    text.includes(separator) || /["\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const records = grid.rows.map((row) =>
    Array.from({ length: width }, (_, c) => {
      const value = row.cells.get(c);
      return value === undefined ? "" : quote(code(shown(value)));
    }).join(separator),
  );
  const text = `${options.sep ? `sep=${separator}\r\n` : ""}${records.join("\r\n")}\r\n`;
  if (format === "utf16") return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  return new TextEncoder().encode((options.bom ? "\ufeff" : "") + text);
}

function widthOf(grid: Grid): number {
  return Math.max(1, ...grid.rows.flatMap((row) => [...row.cells.keys()].map((c) => c + 1)));
}
