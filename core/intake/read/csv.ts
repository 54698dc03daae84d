import Papa from "papaparse";
import { isSeen } from "../../text/clean.ts";
import type { Cell, Grid, GridRow } from "./grid.ts";
import { LIMITS } from "./limits.ts";
import { Refusal } from "./refusal.ts";

const DELIMITERS = [",", ";", "\t", "|"];
const SEPARATOR_LINE = /^\ufeff?sep=(.)\r?\n/iu;

/** Reads delimited text; rows are records, numbered as Excel shows them (a `sep=` line is not counted). */
export function readCsv(text: string): Grid {
  const declared = SEPARATOR_LINE.exec(text);
  const body = declared ? text.slice(declared[0].length) : text.replace(/^\ufeff/u, "");
  const records = declared?.[1] ? parse(body, declared[1]) : parseByBestDelimiter(body);
  if (records.length > LIMITS.rowsPerSheet) throw new Refusal("too-large", "rows");
  const rows: GridRow[] = [];
  for (const [index, record] of records.entries()) {
    const cells: Cell[] = [];
    for (const [column, value] of record.entries()) {
      if (isSeen(value)) cells.push({ column: column + 1, text: value.slice(0, LIMITS.cellCharacters), kind: "text" });
    }
    if (cells.length > 0) rows.push({ row: index + 1, cells });
  }
  return {
    format: "csv",
    sheets: [{ name: "Sheet1", hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [], filtered: false }],
  };
}

function parse(text: string, delimiter: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false, header: false });
  const last = data.at(-1);
  if (last && last.length === 1 && last[0] === "") data.pop();
  return data;
}

/** The delimiter is the one under which most records share one number of fields, for titles and notes have none. */
function parseByBestDelimiter(text: string): string[][] {
  let best: { records: string[][]; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const records = parse(text, delimiter);
    const counts = new Map<number, number>();
    for (const record of records)
      if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
    const score = Math.max(0, ...[...counts].map(([fields, times]) => times * Math.min(fields, 12)));
    if (best === null || score > best.score) best = { records, score };
  }
  return best?.records ?? [];
}
