import { readHeading } from "../columns/vocabulary.ts";
import { isMark, isNoMark } from "../rows/marks.ts";
import { isNoteText, isSignatureCell, isSigningRow, isTotalRow } from "../rows/phrases.ts";
import type { Readers } from "../rows/readers.ts";
import { subjectKindOf } from "../rows/subject.ts";
import { isNumberingRow } from "./header.ts";
import { roleOf } from "./labels.ts";
import { entriesOf, type MatrixEntry, subColumns } from "./matrix-entries.ts";
import type { SheetView, ViewCell } from "./view.ts";

/** A table of fields by villages or units, one of them across and the other down, whose cells name the models. */
export interface Matrix {
  headerRows: number[];
  entries: MatrixEntry[];
  /** Headings of what is told of a whole row, in the order of each entry's `told`. */
  others: string[];
  bodyRows: number[];
  /** Cells that only mark or count a model where others name theirs. */
  unnamed: ViewCell[];
  /** Rows below the heading that are none of the body's: totals, numberings, headings of some of its rows. */
  beside: Map<number, "total" | "numbering" | "section">;
}

/** Where the two sides of a matrix stand. */
export interface Sides {
  headerRow: number;
  /** The column that says what each row is. */
  down: number;
  /** Columns whose cells name models. */
  across: number[];
  /** True where the fields stand across; else they stand down and the villages or units across. */
  fieldsAcross: boolean;
}

/** What a sheet that looks like a matrix has in its cells: names of models, or nothing but counts and marks. */
export type MatrixFound = { kind: "names"; matrix: Matrix } | { kind: "counts" };

const MIN_SIDE = 2;
/** Most cells of a list of names are names: words, no marks, no counts. */
const MOST = 0.8;
const LONGEST_NAME = 250;
const MAX_HEADER_ROW = 40;

/** Finds a matrix of models on a sheet, or one that only counts or marks them; null for any other sheet. */
export function findMatrix(view: SheetView, readers: Readers): MatrixFound | null {
  let inList = false;
  for (const row of view.rowNumbers.slice(0, MAX_HEADER_ROW)) {
    // Most sheets are lists: below their heading no unit need be looked up.
    for (const sides of [fieldsAcross(view, row, readers), inList ? null : placesAcross(view, row, readers)]) {
      const found = sides && matrixAt(view, sides, readers);
      if (found) return found;
    }
    inList ||= headsList(view, row, []);
  }
  return null;
}

function fieldsAcross(view: SheetView, headerRow: number, readers: Readers): Sides | null {
  const heads = view.own(headerRow).filter(({ kind }) => kind === "text");
  const exact = heads.filter(({ text }) => readers.fields.isName(text)).map(({ column }) => column);
  const [first = 0] = exact;
  const last = exact.at(-1) ?? 0;
  if (exact.length < MIN_SIDE || first < 2) return null;
  if (new Set(exact.map((column) => view.at(headerRow, column)?.folded)).size < exact.length) return null;
  const down = sideColumn(view, headerRow, first);
  if (down === null || names(view, headerRow, [...exact, down])) return null;
  if (view.rowNumbers.some((row) => row < headerRow && headsList(view, row, exact))) return null;
  // Between fields that are plain stands one in the sender's own words.
  const across = heads.filter(({ column, text, folded }) => {
    if (column < first || exact.includes(column)) return exact.includes(column);
    const known = readers.fields.read(text).kind !== "unknown";
    return (column < last || known) && (known || readHeading(folded).length === 0);
  });
  return { headerRow, down, across: across.map(({ column }) => column), fieldsAcross: true };
}

function placesAcross(view: SheetView, headerRow: number, readers: Readers): Sides | null {
  const heads = view.own(headerRow).filter(({ kind }) => kind === "text");
  const across = heads.filter(({ text }) => isPlace(text, readers)).map(({ column }) => column);
  const [first = 0] = across;
  if (across.length < MIN_SIDE || first < 2 || names(view, headerRow, across)) return null;
  const below = view.rowNumbers.filter((row) => row > headerRow);
  const columns = Array.from({ length: first - 1 }, (_, index) => index + 1);
  const down = columns.find(
    (column) => below.filter((row) => readers.fields.isName(view.at(row, column)?.text ?? "")).length >= MIN_SIDE,
  );
  // A row of a list has a field there too.
  if (down === undefined || readers.fields.isName(view.at(headerRow, down)?.text ?? "")) return null;
  return { headerRow, down, across, fieldsAcross: false };
}

/** True where a heading beside the sides asks for the name of a model: then it is a list. */
function names(view: SheetView, headerRow: number, sides: number[]): boolean {
  return view
    .own(headerRow)
    .some(({ column, folded }) => !sides.includes(column) && readHeading(folded)[0]?.role === "name");
}

/** True where a heading of a row asks for names in one column, none of `but`: what stands below is a list. */
function headsList(view: SheetView, row: number, but: readonly number[]): boolean {
  const cells = view.own(row);
  // A title is a line of its own.
  if (cells.length < 2) return false;
  const alone = cells.filter(({ span, column }) => span.left === span.right && !but.includes(column));
  return alone.some(({ folded }) => readHeading(folded)[0]?.role === "name");
}

/** A row right below others with a label that no signer bears, and more than signers beside it: a model is called as one. */
function isLabelled(view: SheetView, row: number, down: number): boolean {
  const [label, ...others] = view.own(row);
  const placed = label?.column === down && !isSignatureCell(label) && view.own(row - 1).length > 0;
  return placed && others.some((cell) => !isSignatureCell(cell));
}

function matrixAt(view: SheetView, sides: Sides, readers: Readers): MatrixFound | null {
  const { headerRow, down } = sides;
  const sub = subColumns(view, sides);
  const top = sub ? sub.row : headerRow;
  const columns = sub?.names ?? sides.across;
  const bodyRows: number[] = [];
  const beside: Matrix["beside"] = new Map();
  for (const row of view.rowNumbers.filter((one) => one > top)) {
    const cells = view.own(row);
    const [only] = cells;
    const signs = isSigningRow(cells) && !isLabelled(view, row, down);
    if (signs || (cells.length === 1 && cells.some(isNoteText))) break;
    if (isNumberingRow(view, row)) beside.set(row, "numbering");
    else if (isTotalRow(cells)) beside.set(row, "total");
    else if (cells.length === 1 && only && (only.column < down || (only.column === down && only.span.right > down)))
      beside.set(row, "section");
    else if (view.at(row, down) === null && bodyRows.length === 0) break;
    else if (cells.length === 1 && only && only.column > down && !columns.includes(only.column)) break;
    else bodyRows.push(row);
  }
  const last = Math.max(0, ...bodyRows);
  for (const [row, as] of beside) if (row > last && as === "section") beside.delete(row);
  // Questions one below the other ask of the columns; villages do not.
  const asked = bodyRows.filter((row) => roleOf(view.at(row, down)?.text ?? "") !== null);
  if (bodyRows.length === 0 || (sides.fieldsAcross && asked.length > 0)) return null;
  const heads = bodyRows.flatMap((row) => view.own(row).filter(({ column }) => column === down));
  if (!sides.fieldsAcross && !heads.every(({ text }) => readers.fields.read(text).kind !== "unknown")) return null;
  const filled = bodyRows
    .flatMap((row) => view.own(row).filter(({ column }) => columns.includes(column)))
    .filter(({ text }) => !isNoMark(text));
  const named = filled.filter(({ text }) => isName(text));
  if (filled.length >= MIN_SIDE && filled.every(({ text }) => isMark(text) || isCount(text))) return { kind: "counts" };
  if (named.length < MIN_SIDE || named.length < filled.length * MOST) return null;
  const strangers = named.filter(({ text }) => isPlace(text, readers) || readers.fields.isName(text));
  if (strangers.length * 2 > named.length) return null;
  const others = view.own(headerRow).filter(({ column, folded }) => {
    return column !== down && !sides.across.includes(column) && readHeading(folded)[0]?.role !== "ordinal";
  });
  const entries = entriesOf(view, sides, bodyRows, sub, others, isName);
  const unnamed = filled.filter(({ text }) => isMark(text) || isCount(text));
  const headerRows = [...above(view, sides), headerRow, ...(sub ? [sub.row] : [])];
  return {
    kind: "names",
    matrix: { headerRows, entries, others: others.map(({ text }) => text), bodyRows, unnamed, beside },
  };
}

/** The row over the heading that is a part of it: “TT | Đơn vị | Lĩnh vực” over the fields alone. */
function above(view: SheetView, { headerRow, across }: Sides): number[] {
  const row = headerRow - 1;
  const cells = view.own(row);
  const reaches = cells.some(({ span }) => span.bottom >= headerRow);
  const asks = cells.filter(({ folded }) => readHeading(folded).length > 0).length;
  const over = cells.some(({ column }) => column >= (across[0] ?? 0));
  return cells.length > 1 && (reaches || (asks >= 2 && over)) ? [row] : [];
}

/** The column left of the fields that names who each row speaks of: neither its number nor anything else that is asked. */
function sideColumn(view: SheetView, headerRow: number, first: number): number | null {
  const roleAt = (column: number) => {
    const head = view.at(headerRow, column) ?? view.at(headerRow - 1, column);
    return head === null ? null : (readHeading(head.folded)[0]?.role ?? null);
  };
  const columns = Array.from({ length: first - 1 }, (_, index) => index + 1).filter((column) => {
    const headed = view.at(headerRow, column) ?? view.at(headerRow - 1, column);
    return roleAt(column) !== "ordinal" && (headed !== null || column === first - 1);
  });
  const asked = columns.find((column) => ["unit", "subject", "collective"].includes(roleAt(column) ?? ""));
  return asked ?? columns[0] ?? null;
}

function isName(text: string): boolean {
  if (isMark(text) || isNoMark(text) || text.length > LONGEST_NAME) return false;
  return /\p{L}{2}.*\s.*\p{L}/su.test(text) && !isCount(text);
}

/** “3”, “02 mô hình”: how many there are. */
function isCount(text: string): boolean {
  return /^\d{1,3}(\s*(mô hình|mh))?$/iu.test(text);
}

/** A registered unit, or a village or body with a name or number of its own (“Thôn Đông”, “Tổ dân phố số 5”). */
function isPlace(text: string, readers: Readers): boolean {
  if (readers.units.named(text) !== null) return true;
  return text.length < 80 && subjectKindOf(text) === "collective" && /\s(\p{Lu}|\d|số\s\d)/u.test(text);
}
