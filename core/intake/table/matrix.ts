import type { ColumnRole } from "../columns/roles.ts";
import { readHeading } from "../columns/vocabulary.ts";
import { isMark, isNoMark } from "../rows/marks.ts";
import { isNoteText, isSignatureCell, isTotalRow } from "../rows/phrases.ts";
import type { Readers } from "../rows/readers.ts";
import { isNumberingRow } from "./header.ts";
import { roleOf } from "./labels.ts";
import type { SheetView, ViewCell } from "./view.ts";

/** A table whose heads are fields, whose rows are villages or units, and whose cells name the models. */
export interface Matrix {
  headerRow: number;
  /** The column that says whose each row is. */
  who: number;
  /** Columns headed by a field. */
  fields: number[];
  /** Columns that tell something of the whole row. */
  others: { column: number; heading: string }[];
  bodyRows: number[];
  /** Rows below the body's heading that are none of its rows. */
  totals: number[];
  numberings: number[];
}

const MIN_FIELDS = 2;
/** Most cells of a list of names are names: words, no marks, no counts. */
const MOST = 0.8;
const LONGEST_NAME = 250;
const MAX_HEADER_ROW = 40;

/** Finds a matrix of names on a sheet; null for any other sheet, one whose cells under the fields are marks or counts too. */
export function findMatrix(view: SheetView, readers: Readers): Matrix | null {
  for (const row of view.rowNumbers.slice(0, MAX_HEADER_ROW)) {
    const found = matrixAt(view, row, readers);
    if (found) return found;
  }
  return null;
}

function matrixAt(view: SheetView, headerRow: number, readers: Readers): Matrix | null {
  const heads = view.own(headerRow);
  const fields = heads
    .filter(({ kind, text }) => kind === "text" && readers.fields.isName(text))
    .map(({ column }) => column);
  const [firstField = 0] = fields;
  if (fields.length < MIN_FIELDS || firstField < 2) return null;
  if (new Set(fields.map((column) => view.at(headerRow, column)?.folded)).size < fields.length) return null;
  const beside = heads.filter(({ column }) => !fields.includes(column));
  const roles = new Map(beside.map((head) => [head.column, readHeading(head.folded)[0]?.role ?? null]));
  if ([...roles.values()].includes("name")) return null;
  const who = whoColumn(view, headerRow, firstField, roles);
  if (who === null) return null;
  const below = view.rowNumbers.filter((row) => row > headerRow);
  const [bodyRows, totals, numberings]: [number[], number[], number[]] = [[], [], []];
  for (const row of below) {
    const cells = view.own(row);
    if (cells.some((cell) => isSignatureCell(cell) || (cells.length === 1 && isNoteText(cell)))) break;
    if (isNumberingRow(view, row)) numberings.push(row);
    else if (isTotalRow(cells)) totals.push(row);
    else if (view.at(row, who) === null || (cells.length === 1 && cells[0]?.column !== who)) break;
    else bodyRows.push(row);
  }
  // Questions one below the other ask of the columns; villages do not.
  const asked = bodyRows.filter((row) => roleOf(view.at(row, who)?.text ?? "") !== null);
  if (asked.length > 0) return null;
  const cells = bodyRows.flatMap((row) => namesIn(view, row, fields));
  const all = bodyRows.flatMap((row) => view.own(row).filter(({ column }) => fields.includes(column)));
  if (bodyRows.length === 0 || cells.length < MIN_FIELDS || cells.length < all.length * MOST) return null;
  const others = beside
    .filter(({ column }) => column !== who && roles.get(column) !== "ordinal")
    .map(({ column, text }) => ({ column, heading: text }));
  return { headerRow, who, fields, others, bodyRows, totals, numberings };
}

/** The column left of the fields that names who each row speaks of: neither its number nor anything else that is asked. */
function whoColumn(
  view: SheetView,
  headerRow: number,
  firstField: number,
  roles: ReadonlyMap<number, ColumnRole | null>,
): number | null {
  const columns = Array.from({ length: firstField - 1 }, (_, index) => index + 1).filter((column) => {
    const role = roles.get(column) ?? null;
    return role !== "ordinal" && (view.at(headerRow, column) !== null || column === firstField - 1);
  });
  const asked = columns.find((column) => ["unit", "subject", "collective"].includes(roles.get(column) ?? ""));
  return asked ?? columns[0] ?? null;
}

/** The cells of a row that name models. */
export function namesIn(view: SheetView, row: number, fields: readonly number[]): ViewCell[] {
  return view.own(row).filter(({ column, text }) => fields.includes(column) && isName(text));
}

function isName(text: string): boolean {
  if (isMark(text) || isNoMark(text) || text.length > LONGEST_NAME) return false;
  return /\p{L}{2}.*\s.*\p{L}/su.test(text) && !/^\d+\s*(mô hình|mh)$/iu.test(text);
}
