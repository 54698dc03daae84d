import { isSeen } from "../../text/clean.ts";
import type { Cell, Grid, GridRow } from "./grid.ts";
import { LIMITS } from "./limits.ts";
import { Refusal } from "./refusal.ts";

const DELIMITERS = [",", ";", "\t", "|"];
const SEPARATOR_LINE = /^\ufeff?"?sep=(.)"?(?:\r\n|\r|\n)/iu;

/** Reads delimited text; rows are records, numbered as Excel shows them (a `sep=` line is not counted). */
export function readCsv(text: string): Grid {
  const declared = SEPARATOR_LINE.exec(text);
  const body = declared ? text.slice(declared[0].length) : text.replace(/^\ufeff/u, "");
  const records = declared?.[1] ? parse(body, declared[1]) : parseByBestDelimiter(body);
  const rows: GridRow[] = [];
  for (const [index, record] of records.entries()) {
    const cells: Cell[] = [];
    for (const [column, value] of record.entries()) {
      if (isSeen(value)) cells.push({ column: column + 1, text: value.slice(0, LIMITS.cellCharacters), kind: "text" });
    }
    if (cells.length > 0) rows.push({ row: index + 1, cells });
  }
  if (rows.length > LIMITS.rowsPerSheet) throw new Refusal("too-large", "rows");
  return {
    format: "csv",
    sheets: [{ name: "Sheet1", hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [], filtered: false }],
  };
}

/**
 * Records as Excel splits them: a quote opens only at the start of a field, a doubled one stands for
 * itself, and what follows the closing one belongs to the field (`"Hũ gạo" tình thương` is one field,
 * where stricter parsers swallow the records below it). One pass, whatever the text.
 */
function parse(text: string, delimiter: string): string[][] {
  const special = new RegExp(`[${delimiter.replace(/[\\\]^-]/u, "\\$&")}\r\n]`, "gu");
  const records: string[][] = [];
  let record: string[] = [];
  let fields = 0;
  let at = 0;
  while (at < text.length) {
    let field = "";
    if (text[at] === '"') {
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        const end = quote < 0 ? text.length : quote;
        field += text.slice(from, end);
        at = end + 1;
        if (quote < 0 || text[at] !== '"') break;
        field += '"';
        from = at + 1;
      }
    }
    special.lastIndex = Math.min(at, text.length);
    const stop = special.exec(text);
    const end = stop?.index ?? text.length;
    record.push(field + text.slice(at, end));
    fields++;
    if (fields > LIMITS.cells) throw new Refusal("too-large", "cells");
    at = end + 1;
    // A delimiter at the very end leaves an empty field after it, which no row needs.
    if (stop?.[0] === delimiter) continue;
    if (stop?.[0] === "\r" && text[at] === "\n") at++;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}

/** The delimiter is the one under which most records share one number of fields, for titles and notes have none. */
function parseByBestDelimiter(text: string): string[][] {
  let best: { records: string[][]; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    if (best !== null && !text.includes(delimiter)) continue;
    const records = parse(text, delimiter);
    const counts = new Map<number, number>();
    for (const record of records)
      if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
    let score = 0;
    for (const [fields, times] of counts) score = Math.max(score, times * Math.min(fields, 12));
    if (best === null || score > best.score) best = { records, score };
  }
  return best?.records ?? [];
}
