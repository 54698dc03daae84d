import { fold } from "../../text/fold.ts";
import { areAnswers, corrects, registers } from "./answers.ts";
import { decodeEntities } from "./entities.ts";
import type { Grid, GridRow } from "./grid.ts";
import { unmark } from "./kept.ts";
import { letterGrid } from "./letter.ts";
import { LIMITS } from "./limits.ts";
import { plainCells } from "./markup.ts";
import { Refusal } from "./refusal.ts";
import { readWorkbook } from "./workbook.ts";

/** How many lines in a row outside the tables are looked at: a letterhead and a title have a dozen. */
const PREAMBLE_LINES = 40;

/** Tables of an HTML page, each as a sheet of its own, and the lines outside them. */
export function readHtml(html: string, format: "html" | "docx"): Grid {
  const grid = readWorkbook(plainCells(html), format);
  for (const cell of grid.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) unmark(cell);
  const [before = [], ...between] = segments(html).map((part) => linesOf(part));
  // Where tables lie in tables nobody can say which lines stand before which.
  if (grid.sheets.length !== between.length) return { ...grid, preamble: before };
  // A number before the first of several tables heads that one alone, as the next number heads the next.
  const numbered = between.slice(0, -1).some((lines) => lines.some(isNumbered));
  const heading = numbered && isNumbered(before.at(-1) ?? "") ? before.slice(-1) : [];
  const captions = [heading, ...between.slice(0, -1)];
  const sheets = grid.sheets.map((sheet, index) => ({ ...sheet, captions: captions[index] ?? [] }));
  const after = between.at(-1) ?? [];
  return {
    ...grid,
    sheets,
    preamble: before.slice(0, before.length - heading.length),
    ...(after.length > 0 ? { after } : {}),
  };
}

function isNumbered(line: string): boolean {
  return /^\s*([IVX]+|[A-Z]|\d{1,2})\s*[.)/:]\s*\S/u.test(line);
}

/** What stands outside the tables: before the first, between each two, after the last. */
function segments(html: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (const tag of html.matchAll(/<(\/?)table(?=[\s>])[^>]*>/giu)) {
    if (tag[1] === "") {
      if (depth === 0) out.push(html.slice(from, tag.index));
      depth++;
    } else if (depth > 0) {
      depth--;
      from = tag.index + tag[0].length;
    }
  }
  if (depth === 0) out.push(html.slice(from));
  return out;
}

/**
 * A document that answers a form's questions in lines, or registers in sentences, and has no table: each line a row, as
 * in a workbook of such lines.
 */
function readLines(html: string): Grid {
  const lines = linesOf(html, LIMITS.rowsPerSheet);
  const answers = areAnswers(lines);
  if (!answers && !registers(lines)) throw new Refusal("not-a-spreadsheet", corrects(lines) ? "correction" : "docx");
  const letter = answers ? null : letterIn(lines);
  if (letter) return letter;
  const rows = (answers ? linesWithTables(html) : null) ?? lines.map(lineRow);
  const sheet = {
    name: DOCUMENT,
    hidden: false,
    rows,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    filtered: false,
  };
  return { format: "docx", sheets: [sheet], ...(answers ? {} : { letter: "registers" }) };
}

/** A letter that lists its models point by point, each with its parts in columns; null for one that tells them in other ways. */
function letterIn(lines: string[]): Grid | null {
  const grid = letterGrid(lines.join("\n"), "", "docx");
  const [sheet] = grid?.sheets ?? [];
  if (!grid || !sheet?.told) return null;
  const { firstRow } = sheet.told;
  const [above, rows] = [
    sheet.rows.filter(({ row }) => row < firstRow),
    sheet.rows.filter(({ row }) => row >= firstRow),
  ];
  const preamble = above.map(({ cells }) => cells.map(({ text }) => text).join(" "));
  return { ...grid, preamble, sheets: [{ ...sheet, name: DOCUMENT, rows }] };
}
const DOCUMENT = "Văn bản";

function lineRow(text: string, index: number): GridRow {
  return { row: index + 1, cells: [{ column: 1, text, kind: "text" }] };
}

/** Lines and the rows of wide tables among them in the order of the document; null without tables, and where they lie in each other. */
function linesWithTables(html: string): GridRow[] | null {
  if (!html.includes("<table")) return null;
  const { sheets } = readWorkbook(plainCells(html), "docx");
  const between = segments(html);
  if (sheets.length !== between.length - 1) return null;
  const tables = html.match(/<table(?=[\s>])[\s\S]*?<\/table>/giu) ?? [];
  const rows: GridRow[] = [];
  for (const [index, part] of between.entries()) {
    const wide = sheets[index - 1]?.rows.some(({ cells }) => cells.length > 2);
    // A letterhead, a signing block: their lines are lines.
    const above = wide
      ? (sheets[index - 1]?.rows ?? [])
      : linesOf(tables[index - 1] ?? "", LIMITS.rowsPerSheet).map(lineRow);
    const below = linesOf(part, LIMITS.rowsPerSheet).map(lineRow);
    for (const { cells } of [...above, ...below]) rows.push({ row: rows.length + 1, cells });
  }
  return rows;
}

/**
 * True where the lines outside the tables answer a form, and the tables are a letterhead, a signing block, or a schedule of
 * the form's own: none that lists models.
 */
function answersBesideTables(html: string): boolean {
  const rows = html.match(/<tr\b[\s\S]*?<\/tr>/giu) ?? [];
  const lists = rows.some((row) => cellsIn(row) > 2 && LISTS.test(fold(row.replace(/<[^>]*>/gu, " "))));
  return !lists && areAnswers(segments(html).flatMap((part) => linesOf(part, LIMITS.rowsPerSheet)));
}
const LISTS = /\b(ten (goi )?(cua )?(mo hinh|mh|dien hinh)|mo hinh|dien hinh)\b/;

function cellsIn(row: string): number {
  return (row.match(/<t[dh]\b/giu) ?? []).length;
}

/**
 * Tables of a Word document, or the lines of one that answers a form in lines or registers in sentences. Throws
 * {@link Refusal} `not-a-spreadsheet` (`correction` or `docx`) for any other without a table.
 */
export async function readDocx(bytes: Buffer): Promise<Grid> {
  // Taken when the first such file comes: a parser starts with every drop, and most hold workbooks alone.
  const { default: mammoth } = await import("mammoth");
  const { value: html } = await mammoth
    .convertToHtml(
      { buffer: bytes },
      { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), styleMap: ["strike => s"] },
    )
    .catch((error: unknown) => {
      throw new Refusal("corrupt", error instanceof Error ? error.message : "");
    });
  if (!html.includes("<table") || answersBesideTables(html)) return readLines(html);
  // A letterhead is often a table without borders of its own: it is context, and its rows are rows all the same.
  return readHtml(html, "docx");
}

/** A tab, or spaces in a row where at least one does not break or there are three: two are a slip of the thumb. */
const GAP = /[ \u00a0]*\t[ \u00a0\t]*|(?=[ \u00a0]*\u00a0)[ \u00a0]{2,}|[ \u00a0]{3,}/gu;

/** Lines outside the tables; the gap between two halves of one line (a letterhead's) is kept as a tab. */
function linesOf(part: string, most = PREAMBLE_LINES): string[] {
  const head = part.replace(/<(style|script|head|title)\b[\s\S]*?<\/\1>/giu, " ");
  return (
    head
      .replace(/<br\s*\/?>|<\/(p|div|h\d|li|tr)>/giu, "\n")
      .replace(/&(nbsp|ensp|emsp|#160|#xa0|#9);/giu, "\u00a0")
      // A word may be struck through in part.
      .replace(/<\/?s>/giu, "")
      // Before tags turn into spaces: what is wide here was typed so, to set two halves of a line apart.
      .replace(GAP, "\t")
      .replace(/<[^>]*>/gu, " ")
      .split("\n")
      .map((line) =>
        decodeEntities(line)
          .replace(/\s+/gu, (space) => (space.includes("\t") ? "\t" : " "))
          .trim(),
      )
      .filter((line) => fold(line) !== "")
      .slice(0, most)
  );
}
