import { fold } from "../../text/fold.ts";
import { isMark, isNoMark, originIn } from "../rows/marks.ts";
import { isCounted, isDateline, isPartyOrStateHeading, isSigningRow } from "../rows/phrases.ts";
import type { Readers } from "../rows/readers.ts";
import { kindWord } from "../rows/section.ts";
import { subjectKindOf, subjectKindWord } from "../rows/subject.ts";
import { columnLetter } from "../table/address.ts";
import { isNumberingRow } from "../table/header.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import type { MappedColumn } from "./map.ts";
import type { ColumnRole } from "./roles.ts";
import { isStamp, isTime } from "./time.ts";
import { readHeading } from "./vocabulary.ts";

/** A column of a table without headings: what stands in its full rows. */
interface Content {
  column: number;
  cells: ViewCell[];
  texts: string[];
}

/** A letterhead or a signing block has fewer cells to a row. */
const FULL_ROW = 3;
const MIN_ROWS = 2;
/** No list of models has more columns. */
const MOST_COLUMNS = 40;
/** Nearly all, and most: a sender's list has its slips. */
const [NEARLY_ALL, MOST] = [0.8, 0.6];
const SHORT = 80;
const NAME = { shortest: 8, longest: 160 };

/**
 * What the columns of a sheet without headings may mean, by what stands in them: numbers, names of units, fields,
 * marks, times, bodies and persons, then the texts in the order in which the official forms ask for them. A guess to be
 * put to a person, and null where nothing speaks for a list of models.
 */
export function guessTable(view: SheetView, readers: Readers): TableBlock | null {
  const rows = fullRows(view);
  if (rows.length < MIN_ROWS) return null;
  const head = headOf(view, rows);
  const full = rows.filter((row) => row !== head);
  const [first] = full;
  if (first === undefined) return null;
  if (rows.some((row) => view.own(row).length > MOST_COLUMNS || isOfMoney(view.own(row)))) return null;
  const contents = contentsOf(view, full);
  const roles = new Map<number, ColumnRole>();
  const give = (role: ColumnRole, test: (content: Content) => boolean) => {
    const found = contents.find((content) => !roles.has(content.column) && test(content));
    if (found) roles.set(found.column, role);
  };
  give("ordinal", isCounting);
  const marks = contents.filter(({ texts }) => texts.every((text) => isMark(text) || isNoMark(text)));
  for (const { column } of marks) if (!roles.has(column)) roles.set(column, "extra");
  give("field", ({ texts }) => share(texts, readers.fields.isName) >= MOST);
  give("unit", ({ texts }) => share(texts, (text) => readers.units.named(text) !== null) >= MOST);
  give("kind", ({ texts }) => texts.every((text) => kindWord(text) !== null));
  give("subjectKind", ({ texts }) => texts.every((text) => subjectKindWord(text) !== null));
  give("origin", ({ texts }) => texts.every((text) => text.length <= SHORT && originIn(text) !== null));
  give("sinceYear", ({ texts }) => texts.every((text) => /^20\d\d$/u.test(text)));
  give(
    "period",
    ({ cells }) => share(cells, ({ kind, text }) => isTime(text) || (kind === "date" && !isStamp(text))) >= MOST,
  );
  give("subject", ({ texts }) => share(texts, (text) => text.length <= SHORT && subjectKindOf(text) !== null) >= MOST);
  give("name", isNames);
  for (const role of ["content", "goal"] as const) give(role, isProse);
  const named = [...roles.values()];
  if (!named.includes("name")) return null;
  giveMarks(view, full, marks, roles);
  const plain = named.some((role) => role === "field" || role === "origin" || role === "kind");
  if (!plain && !speaksOfModels(view, first, full)) return null;
  return {
    headerRows: head === null ? [] : [head],
    numberingRows: [],
    repeatedRows: [],
    columns: contents.map(({ column }) => guessed(column, roles.get(column) ?? "extra")),
    aboveRows: view.rowNumbers.filter((row) => row < (head ?? first)),
    bodyRows: view.rowNumbers.filter((row) => row >= first),
  };
}

/** Rows that may be of a list: of several cells, and neither a letterhead's, a signing block's nor of columns' numbers. */
export function fullRows(view: SheetView): number[] {
  return view.rowNumbers.filter((row) => isFull(view.own(row)) && !isNumberingRow(view, row));
}

/** The first row, where it heads the others with words that nobody knows: no number where all others have one, or questions. */
function headOf(view: SheetView, [first, ...others]: number[]): number | null {
  if (first === undefined) return null;
  const cells = view.own(first);
  if (!cells.every(({ kind, text }) => kind === "text" && text.length <= LONGEST_HEAD && /\p{L}/u.test(text)))
    return null;
  const below = contentsOf(view, others);
  const counts =
    others.length >= MIN_ROWS &&
    cells.some(({ column }) => below.some((one) => one.column === column && isCounting(one)));
  const asking = cells.filter(({ text, folded }) => /\?\s*$/u.test(text) || readHeading(folded).length > 0);
  return counts || asking.length * 2 >= cells.length ? first : null;
}
const LONGEST_HEAD = 150;

function guessed(column: number, role: ColumnRole): MappedColumn {
  const heading = words.columnOf(columnLetter(column));
  return { column, role, heading, weight: 0, path: [], folded: [], readings: [] };
}

function isFull(cells: ViewCell[]): boolean {
  const around = (cell: ViewCell) => isPartyOrStateHeading(cell) || isDateline(cell.text);
  return cells.length >= FULL_ROW && !isSigningRow(cells) && (isCounted(cells) || !cells.some(around));
}

function contentsOf(view: SheetView, rows: number[]): Content[] {
  const byColumn = new Map<number, ViewCell[]>();
  for (const cell of rows.flatMap((row) => view.own(row))) {
    const cells = byColumn.get(cell.column);
    if (cells) cells.push(cell);
    else byColumn.set(cell.column, [cell]);
  }
  return [...byColumn]
    .sort(([a], [b]) => a - b)
    .map(([column, cells]) => ({ column, cells, texts: cells.map(({ text }) => text) }));
}

/** Numbers that go up from row to row. */
function isCounting({ texts }: Content): boolean {
  const numbers = texts.filter((text) => /^\d{1,4}[.)]?$/u.test(text)).map((text) => Number.parseInt(text, 10));
  const rises = numbers.slice(1).filter((number, index) => number > (numbers[index] ?? 0)).length;
  return (
    numbers.length >= MIN_ROWS && numbers.length >= texts.length * NEARLY_ALL && rises >= (numbers.length - 1) * MOST
  );
}

/** Names differ from row to row, are of some words, and are no paragraphs. */
function isNames({ texts }: Content): boolean {
  const longEnough = (text: string) => text.length >= NAME.shortest && /\p{L}\s+\p{L}/u.test(text);
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  const differ = new Set(texts).size >= texts.length * NEARLY_ALL;
  return differ && mean <= NAME.longest && share(texts, longEnough) >= NEARLY_ALL;
}

function isProse({ texts }: Content): boolean {
  return share(texts, (text) => text.length >= NAME.shortest && /\p{L}\s+\p{L}/u.test(text)) >= MOST;
}

/**
 * Pairs of columns of marks in the order of the official forms: Tập thể, Cá nhân, Mới, Duy trì. One pair alone is the
 * first where the marks agree with the bodies and persons named, else the second.
 */
function giveMarks(view: SheetView, rows: number[], marks: Content[], roles: Map<number, ColumnRole>): void {
  const [a, b, c, d, ...more] = marks.filter(({ column }) => roles.get(column) === "extra");
  if (!a || !b || more.length > 0) return;
  const subject = [...roles].find(([, role]) => role === "subject")?.[0];
  const agrees = ({ column }: Content, kind: string) =>
    rows.every((row) => {
      const [mark, who] = [view.at(row, column), subject === undefined ? null : view.at(row, subject)];
      return !mark || !isMark(mark.text) || (who !== null && subjectKindOf(who.text) === kind);
    });
  if (c && d) {
    roles.set(c.column, "new");
    roles.set(d.column, "continued");
  } else if (c) return;
  const who = (c && d) || (agrees(a, "collective") && agrees(b, "individual"));
  roles.set(a.column, who ? "collective" : "new");
  roles.set(b.column, who ? "individual" : "continued");
}

/** “Mô hình”, “dân vận khéo” above the rows or in them. */
function speaksOfModels(view: SheetView, first: number, full: number[]): boolean {
  const rows = [...view.rowNumbers.filter((row) => row < first), ...full];
  return rows.some((row) => view.own(row).some(({ text }) => /\b(mo hinh|dan van kheo|dvk)\b/.test(fold(text))));
}

function share<T>(all: T[], test: (one: T) => boolean): number {
  return all.filter(test).length / Math.max(1, all.length);
}

/** Headings of a budget or an inventory: no row of a list of models has two of them. */
function isOfMoney(cells: ViewCell[]): boolean {
  return cells.filter(({ folded }) => MONEY.test(folded)).length >= 2;
}
const MONEY =
  /^(don gia|thanh tien|so luong|don vi tinh|dvt|so tien|muc chi|khoan chi|noi dung chi|du toan|quyet toan)$/;
