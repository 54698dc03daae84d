import { saidShort } from "../../register/source.ts";
import { fold } from "../../text/fold.ts";
import { mapColumns } from "../columns/map.ts";
import { isSigningRow } from "../rows/phrases.ts";
import { questionColumns } from "./beside.ts";
import { type FormLine, formLine, formLines, goesOn, named } from "./form-line.ts";
import { asksFor, questionIn } from "./labels.ts";
import { type SubTable, subTables } from "./sub-table.ts";
import { findTables, type TableBlock } from "./tables.ts";
import type { Heading, SheetView, ViewCell } from "./view.ts";

/** A model's form: its lines from the one on that begins it. */
export interface FormRecord {
  lines: FormLine[];
}

/** What is as plain heads a list of models, which is read as one. */
const PLAIN_LIST = 9;
/** Lines must ask for different things. */
const MIN_ROLES = 3;

/**
 * Reads a sheet as forms, one below the other, each line with what is asked at its left (“Tên mô hình | …”); null for a
 * sheet that is none. Lines above the first form stand in none.
 */
export function findForms(view: SheetView): { records: FormRecord[]; above: FormLine[]; subTables: SubTable[] } | null {
  const beside = questionColumns(view);
  const isList = ({ columns, bodyRows, headerRows }: TableBlock) => {
    // “Tên mô hình | Chợ quê | Lĩnh vực | Kinh tế” is answered.
    if (headerRows.some((row) => formLines(view, row, beside).length > 1)) return false;
    // “Mô hình | ☐ Mới | ☑ Duy trì” is answered.
    if (headerRows.some((row) => formLine(view, row)?.asked !== undefined)) return false;
    const name = columns.find(({ role, weight }) => role === "name" && weight >= PLAIN_LIST);
    const below = name ? bodyRows.flatMap((row) => view.own(row).filter(({ column }) => column === name.column)) : [];
    // “Mô hình | Mới” over “Lĩnh vực | Kinh tế” heads nothing: no model is called “Lĩnh vực”.
    return name !== undefined && below.filter(({ text }) => asksFor(text) !== null).length < MIN_ROLES - 1;
  };
  if (findTables(view).some(isList)) return null;
  const { lines, within } = linesOf(view, beside);
  const asked = lines.filter(({ role, values }) => role !== null && values.length > 0);
  const names = asked.filter(({ role }) => role === "name");
  const [first] = names;
  // Lines that name two models or more, each by itself, list them with one thing told of each.
  const listed = names.length > 1 && names.every(({ labelCell }) => labelCell === null);
  const least = listed ? MIN_ROLES - 1 : MIN_ROLES;
  if (!first || new Set(asked.map(({ role }) => role)).size < least) return null;
  // Where every form begins with another line than the name, that one recurs as often.
  const [opening] = asked;
  const openings = asked.filter(
    ({ role, label }) => role === opening?.role && fold(label) === fold(opening?.label ?? ""),
  );
  const starts = openings.length === names.length ? openings : names;
  const only = names.length === 1;
  const from = only ? (opening?.row ?? 0) : (starts[0]?.row ?? 0);
  const records: FormRecord[] = [];
  for (const line of lines) {
    if (line.row < from) continue;
    if (records.length === 0 || (!only && starts.includes(line))) records.push({ lines: [] });
    records.at(-1)?.lines.push(line);
  }
  const above = lines.filter(({ row, values }) => row < from && values.length > 0);
  return { records, above, subTables: within };
}

/** All lines to the signing block, without the tables among them; a row with but a cell below an answer goes on with it. */
function linesOf(view: SheetView, beside: readonly number[]): { lines: FormLine[]; within: SubTable[] } {
  const linesIn = (row: number) => formLines(view, row, beside);
  const names = (row: number | undefined) =>
    row !== undefined && linesIn(row).some(({ role, values }) => role === "name" && values.length > 0);
  const begun = view.rowNumbers.find(names);
  const asks = (row: number) => linesIn(row).some(({ role }) => role !== null);
  const within = begun === undefined ? [] : subTables(view, begun, asks);
  const inside = new Map(within.flatMap((table) => [table.heading, ...table.rows].map((row) => [row, table] as const)));
  const rows = view.rowNumbers;
  const last = rows.findLastIndex((row) => !inside.has(row) && asks(row));
  const signed = rows.findIndex((row, index) => index > last && isSigningRow(view.own(row)));
  const lines: FormLine[] = [];
  for (const [index, row] of (signed < 0 ? rows : rows.slice(0, signed)).entries()) {
    const before = lines.at(-1);
    const table = inside.get(row);
    if (table) {
      if (before && table.heading === row) before.values.push(...answersOf(view, table, before));
      continue;
    }
    const own = linesIn(row);
    const [cell, ...others] = view.own(row);
    const heads = /:\s*$/u.test(cell?.text ?? "") && names(rows[index + 1]);
    const next = cell && others.length === 0 && before?.labelCell === null && !heads && before.values.at(-1);
    const wraps = next && next.row === rows[index - 1] && goesOn(cell, index < last);
    const isAbove = ({ row, labelCell, values }: FormLine) =>
      row === before?.row && labelCell && values.at(-1)?.column === cell?.column;
    const below = cell && others.length === 0 ? lines.findLast(isAbove) : undefined;
    if (own.length > 0) lines.push(...own);
    else if (cell && below) below.values.push(cell);
    else if (cell && wraps) before?.values.push(cell);
  }
  const asked = lines.some(({ role, values }) => role === "name" && values.length > 0);
  return { lines: asked ? lines : lines.map(named), within };
}

/** What a table answers of the question right above it (“Nội dung thực hiện:”), where nothing else does. */
function answersOf(view: SheetView, { rows, columns }: SubTable, { role, values }: FormLine): ViewCell[] {
  const column = columns.get("content");
  if (values.length > 0 || column === undefined || (role !== "content" && role !== "method")) return [];
  return rows.flatMap((row) => view.own(row).filter((cell) => cell.column === column));
}

/**
 * A form laid on its side: a heading of its questions over one row of its answers, as the reading of tables takes it.
 * Cells keep the names of their own places.
 */
export function asTable(view: SheetView, { lines }: FormRecord): { view: SheetView; block: TableBlock; row: number } {
  const answered = lines.filter(({ values }) => values.length > 0);
  const headings = answered.map(({ label, asked }, i) => ({
    column: i + 1,
    path: [label],
    folded: [asked ?? questionIn(label)],
  }));
  const row = answered[0]?.row ?? 0;
  const cells = new Map(answered.map(({ values }, i) => [i + 1, laidAt(joined(values), row, i + 1)]));
  const headingOf = ({ column }: ViewCell): Heading => ({
    how: "question",
    text: saidShort(answered[column - 1]?.label ?? ""),
  });
  const laid: SheetView = {
    ...view,
    rowNumbers: [row],
    lastColumn: answered.length,
    own: () => [...cells.values()],
    at: (_row, column) => cells.get(column) ?? null,
    isHiddenRow: () => answered.some((line) => view.isHiddenRow(line.row)),
    headingOf,
  };
  const block = {
    headerRows: [],
    numberingRows: [],
    repeatedRows: [],
    columns: mapColumns(headings),
    aboveRows: [],
    bodyRows: [row],
  };
  return { view: laid, block, row };
}

function laidAt(cell: ViewCell, row: number, column: number): ViewCell {
  const span = { top: row, bottom: row, left: column, right: column };
  return { ...cell, row, column, span, home: { row: cell.row, column: cell.column } };
}

/** An answer that goes on in the rows below is one text. */
function joined(values: ViewCell[]): ViewCell {
  const [first, ...others] = values;
  if (!first) throw new Error("a line without an answer");
  const text = [first, ...others].map((cell) => cell.text).join("\n");
  return others.length === 0 ? first : { ...first, text, folded: fold(text) };
}
