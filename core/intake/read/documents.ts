import mammoth from "mammoth";
import { fold } from "../../text/fold.ts";
import type { Grid } from "./grid.ts";
import { Refusal } from "./refusal.ts";
import { readWorkbook } from "./workbook.ts";

/** How many lines before the first table are looked at: a letterhead and a title have a dozen. */
const PREAMBLE_LINES = 40;

/** Tables of an HTML page, each as a sheet of its own, and the lines before the first of them. */
export function readHtml(html: string, format: "html" | "docx"): Grid {
  const grid = readWorkbook(html, format);
  return { ...grid, preamble: linesBeforeTable(html) };
}

/** Tables of a Word document. Throws {@link Refusal} `not-a-spreadsheet` for one without a table. */
export async function readDocx(bytes: Buffer): Promise<Grid> {
  const { value: html } = await mammoth
    .convertToHtml({ buffer: bytes }, { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) })
    .catch((error: unknown) => {
      throw new Refusal("corrupt", error instanceof Error ? error.message : "");
    });
  const tables = html.slice(Math.max(0, html.indexOf("<table")));
  if (!tables.startsWith("<table")) throw new Refusal("not-a-spreadsheet", "word");
  // A letterhead is often a table without borders of its own: it is context, and its rows are rows all the same.
  return readHtml(html, "docx");
}

function linesBeforeTable(html: string): string[] {
  const end = html.search(/<table[\s>]/iu);
  const head = end < 0 ? "" : html.slice(0, end).replace(/<(style|script|head|title)\b[\s\S]*?<\/\1>/giu, " ");
  return head
    .replace(/<br\s*\/?>|<\/(p|div|h\d|li|tr)>/giu, "\n")
    .replace(/<[^>]*>/gu, " ")
    .replace(/&nbsp;/giu, " ")
    .replace(/&amp;/giu, "&")
    .replace(/&(quot|#34);/giu, '"')
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => fold(line) !== "")
    .slice(0, PREAMBLE_LINES);
}
