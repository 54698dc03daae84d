import { type MappedColumn, mapColumns } from "../columns/map.ts";
import type { ColumnRole, Reading } from "../columns/roles.ts";
import { readHeading } from "../columns/vocabulary.ts";
import { broken, headedColumns, isSecondLine } from "./lines.ts";
import type { SheetView, ViewCell } from "./view.ts";

/** A heading that was found: its rows, the numbering rows below it, and what its columns mean. */
export interface Heading {
  rows: number[];
  numberingRows: number[];
  columns: MappedColumn[];
  /** Sum of the certainty of all columns. */
  score: number;
}

const MAX_HEADING_ROWS = 4;
/** A heading's text is short; a longer one is content. */
const MAX_HEADING_LENGTH = 150;
/** “Tên mô hình” and one more column that says plainly what it is. */
const MIN_SCORE = 13;
const MIN_READ_SHARE = 0.4;
const PLAIN = 9;
const MAX_PLAIN_COLUMNS = 40;

/** The heading that starts at `row`, or null. Nothing above it is looked at. */
export function headingAt(view: SheetView, row: number): Heading | null {
  const first = view.own(row);
  if (first.length < 2 || !first.every(isHeadingLike)) return null;
  let rows = [row];
  if (!opens(first.map((cell) => readHeading(cell.folded)))) {
    const alone = mapRows(view, rows);
    // “Đã đăng ký | Nay sửa thành” say together what neither says alone.
    const amended = alone.some(({ amends }) => amends) && opens(alone.map(({ readings }) => readings));
    if (!amended && broken(view, row) < 2) return null;
    if (!amended) rows = [row, row + 1];
    if (!amended && !opens(mapRows(view, rows).map(({ readings }) => readings))) return null;
  }
  let best = mapRows(view, rows);
  for (let next = Math.max(...rows) + 1; next < row + MAX_HEADING_ROWS; next++) {
    const merged = rows.some((r) => view.own(r).some((cell) => cell.span.bottom >= next));
    const name = best.find((column) => column.role === "name")?.column;
    if (!merged && !isSubHeading(view, next, name) && !isSecondLine(view, next, rows, name)) break;
    rows = [...rows, next];
    best = mapRows(view, rows);
  }
  if (!best.some((column) => column.role === "name")) return null;
  const score = best.reduce((sum, column) => sum + (column.amends ? PLAIN : column.weight), 0);
  const said = best.filter(({ role, amends }) => role !== "extra" || amends);
  if (score < MIN_SCORE || said.length < 2) return null;
  // A cell above that reaches down into the heading is a part of it (“STT” beside “Mô hình đăng ký năm 2024”).
  if (view.own(row - 1).some((cell) => cell.span.bottom >= row)) {
    rows = [row - 1, ...rows];
    best = mapRows(view, rows);
  }
  const seen = rows.filter((r) => view.own(r).length > 0);
  const numberingRows: number[] = [];
  for (let next = (rows.at(-1) ?? row) + 1; isNumberingRow(view, next); next++) numberingRows.push(next);
  return { rows: seen, numberingRows, columns: best, score };
}

/** Enough of the columns say what they mean to begin a heading. */
function opens(readings: (readonly Reading[])[]): boolean {
  const read = readings.filter((own) => own.length > 0).length;
  const says = (role: ColumnRole) => readings.some(([own]) => own?.role === role && own.weight >= PLAIN);
  // A number and a name head a list of models, whatever columns of its own it has beside them.
  const plain = readings.length <= MAX_PLAIN_COLUMNS && says("ordinal") && says("name");
  return read >= 2 && (read / readings.length >= MIN_READ_SHARE || plain);
}

/** A heading by decision of the clerk: the given rows, whatever they say. */
export function headingOf(view: SheetView, rows: number[]): Heading {
  const columns = mapRows(view, rows);
  const numberingRows: number[] = [];
  for (let next = Math.max(...rows) + 1; isNumberingRow(view, next); next++) numberingRows.push(next);
  return { rows, numberingRows, columns, score: columns.reduce((sum, column) => sum + column.weight, 0) };
}

const ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** The “(1) (2) (3)” or “A B 1 2” row below a heading. */
export function isNumberingRow(view: SheetView, row: number): boolean {
  const cells = view.own(row);
  if (cells.length < 3) return false;
  const marks: string[] = [];
  for (const cell of cells) {
    const mark = cell.text.replace(/^cột\s+/iu, "").replace(/[()[\]\s.]/gu, "");
    // The first words in a row tell that it is none.
    if (!/^(\d{1,2}|[A-Za-z]|[IVX]{1,4}|\d+=[\d+\-x*/]+)$/u.test(mark)) return false;
    marks.push(mark);
  }
  const letters = marks.join("").toUpperCase();
  if (marks.every((mark) => /^[A-Z]$/iu.test(mark)) && "ABCDEFGHIJKLMNOPQRSTUVWXYZ".startsWith(letters)) return true;
  if (marks.every((mark, index) => mark === ROMANS[index])) return true;
  const numbers = marks.filter((mark) => /^\d+$/u.test(mark)).map(Number);
  // A row of data may hold small numbers too; column numbers rise from left to right.
  return numbers.length >= 2 && numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? 0));
}

function isHeadingLike(cell: ViewCell): boolean {
  return cell.kind === "text" && cell.text.length <= MAX_HEADING_LENGTH && /\p{L}|^[#№]$/u.test(cell.text);
}

/** A row that divides headings above it further: all short texts, and it makes columns plainer than they were. */
function isSubHeading(view: SheetView, row: number, nameColumn: number | undefined): boolean {
  const cells = view.own(row);
  if (cells.length < 2 || !cells.every(isHeadingLike)) return false;
  // What stands under “Tên mô hình” without a merge is a name, not a heading.
  if (cells.some((cell) => cell.column === nameColumn && readHeading(cell.folded).length === 0)) return false;
  return cells.filter((cell) => readHeading(cell.folded).length > 0).length * 2 > cells.length;
}

function mapRows(view: SheetView, rows: number[]): MappedColumn[] {
  return mapColumns(headedColumns(view, rows), null, view.correcting);
}
