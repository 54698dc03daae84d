import { saidShort } from "../../register/source.ts";
import { fold } from "../../text/fold.ts";
import { mapColumns } from "../columns/map.ts";
import type { ColumnRole } from "../columns/roles.ts";
import { plainReason } from "../rows/around.ts";
import { SIGNS } from "../rows/marks.ts";
import { isSignatureCell } from "../rows/phrases.ts";
import { enumerator } from "../rows/section.ts";
import { asksFor, EMPTY, labelOf, MAX_LABEL, questionIn, roleOf } from "./labels.ts";
import { findTables, type TableBlock } from "./tables.ts";
import type { Heading, SheetView, ViewCell } from "./view.ts";

/** A line of a form: what it asks, and what was answered. */
export interface FormLine {
  row: number;
  /** What it asks, in the form's words without number and colon. */
  label: string;
  role: ColumnRole | null;
  /** The cell that asks; null where it answers in the same cell (“Tên mô hình: Nhà sạch”). */
  labelCell: ViewCell | null;
  /** Empty where nothing was written in. */
  values: ViewCell[];
}

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
export function findForms(view: SheetView): { records: FormRecord[]; above: FormLine[] } | null {
  const isList = ({ columns }: TableBlock) =>
    columns.some(({ role, weight }) => role === "name" && weight >= PLAIN_LIST);
  if (findTables(view).some(isList)) return null;
  const lines = linesOf(view);
  const asked = lines.filter(({ role, values }) => role !== null && values.length > 0);
  const names = asked.filter(({ role }) => role === "name");
  const [first] = names;
  if (!first || new Set(asked.map(({ role }) => role)).size < MIN_ROLES) return null;
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
  return { records, above: lines.filter(({ row, values }) => row < from && values.length > 0) };
}

/** All lines to the signing block; a row with but a cell below an answer goes on with it. */
function linesOf(view: SheetView): FormLine[] {
  const rows = view.rowNumbers;
  const last = rows.findLastIndex((row) => (formLine(view, row)?.role ?? null) !== null);
  const signed = rows.findIndex((row, index) => index > last && view.own(row).some(isSignatureCell));
  const lines: FormLine[] = [];
  for (const [index, row] of (signed < 0 ? rows : rows.slice(0, signed)).entries()) {
    const line = formLine(view, row);
    const before = lines.at(-1);
    const [cell, ...others] = view.own(row);
    const next = cell && others.length === 0 && before?.labelCell === null && before.values.at(-1);
    const wraps = next && next.row === rows[index - 1] && goesOn(cell, index < last);
    const below = cell && others.length === 0 && before?.values.at(-1)?.column === cell.column && before.labelCell;
    if (line) lines.push(line);
    else if (below || wraps) before?.values.push(cell);
  }
  const asked = lines.some(({ role, values }) => role === "name" && values.length > 0);
  return asked ? lines : lines.map(named);
}

/** “Mô hình 1: Ngõ sáng an ninh” tells the name where no line asks for it. */
function named(line: FormLine): FormLine {
  const counted = line.labelCell === null && COUNTED_MODEL.test(fold(line.label));
  return counted ? { ...line, label: "Tên mô hình", role: "name" } : line;
}
const COUNTED_MODEL = /^(mo hinh|mh|dien hinh)( dan van kheo)?( so| thu)? (\d{1,2}|[ivx]{1,4}|nhat|hai|ba|tu|nam)$/;

/** True for a line right below an answer in its question's own line that is its next point, or its next words where more is asked below. */
function goesOn(cell: ViewCell, asksBelow: boolean): boolean {
  if (/^\s*[-–+•*]\s*\p{L}/u.test(cell.text)) return true;
  return asksBelow && enumerator(cell.text) === null && plainReason([cell]) === null;
}

/** A row that asks something known at its left, or anything at all beside one answer. */
function formLine(view: SheetView, row: number): FormLine | null {
  const cells = view.own(row);
  const [head, ...rest] =
    /^[\d.()IVXa-z\s]{1,6}$/u.test(cells[0]?.text ?? "") && cells.length > 1 ? cells.slice(1) : cells;
  if (!head || head.text.length > MAX_LABEL + 2_000) return null;
  const inOne = rest.length === 0 ? /^([^:\n]{2,80})[:：]\s*(\S.*)$/su.exec(head.text) : null;
  if (inOne) {
    const role = roleOf(inOne[1] ?? "");
    if (role === null && !COUNTED_MODEL.test(fold(labelOf(inOne[1] ?? "")))) return null;
    const text = inOne[2] ?? "";
    const value = { ...head, text, folded: fold(text) };
    return { row, label: labelOf(inOne[1] ?? ""), role, labelCell: null, values: EMPTY.test(text) ? [] : [value] };
  }
  if (head.text.length > MAX_LABEL) return null;
  const values = rest.filter(({ text }) => !EMPTY.test(text));
  // Headings side by side are a table's.
  if (values.length > 1 || values.some(isHeading)) return null;
  const role = roleOf(head.text);
  if (role === null && values.length !== 1) return null;
  return { row, label: labelOf(head.text), role, labelCell: head, values };
}

/** “Nội dung | Thông tin đăng ký” heads the form itself. */
function isHeading({ text, folded }: ViewCell): boolean {
  // “☐ Tập thể ☑ Cá nhân” is answered.
  if (BOX.test(text)) return false;
  // “Từ tháng 3 đến tháng 11/2024” reads like a heading of times and is one of them.
  const role = text.length < MAX_LABEL && !/\d/u.test(text) ? asksFor(text) : null;
  const asked = role !== null && !ANSWERS.has(role);
  return (
    asked || /^(thong tin|noi dung|phan|tra loi|chi tiet)( (dang ky|tra loi|ghi|dien|cu the|can dien))?$/.test(folded)
  );
}
const BOX = new RegExp(`[${Object.values(SIGNS).join("")}]`, "u");
/** Roles whose headings are answers too: “Tập thể”, “Mới”. */
const ANSWERS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "collective",
  "individual",
  "new",
  "continued",
  "origin",
  "sinceYear",
  "kind",
]);

/**
 * A form laid on its side: a heading of its questions over one row of its answers, as the reading of tables takes it.
 * Cells keep the names of their own places.
 */
export function asTable(view: SheetView, { lines }: FormRecord): { view: SheetView; block: TableBlock; row: number } {
  const answered = lines.filter(({ values }) => values.length > 0);
  const headings = answered.map(({ label }, i) => ({
    column: i + 1,
    path: [label],
    folded: [questionIn(label)],
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
