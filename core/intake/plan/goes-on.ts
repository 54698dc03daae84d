import { type Likeness, likeness } from "../columns/alike.ts";
import type { MappedColumn } from "../columns/map.ts";
import { readHeading } from "../columns/vocabulary.ts";
import { lineReason } from "../rows/around.ts";
import type { BodyRow } from "../rows/body.ts";
import type { SectionStack } from "../rows/context.ts";
import type { DraftModel } from "../rows/models.ts";
import { isDateline, isPartyOrStateHeading, isSignatureCell } from "../rows/phrases.ts";
import type { Readers } from "../rows/readers.ts";
import { enumerator, levelOf, type SectionMeaning } from "../rows/section.ts";
import { readSection } from "../rows/section-row.ts";
import type { Whence } from "../rows/whence.ts";
import { firstHeaderRow, type OpenTable } from "../table/tables.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import type { DocumentLines } from "./document-lines.ts";
import type { Problem } from "./plan.ts";
import { columnsTold } from "./said.ts";
import type { UnderstoodSheet } from "./sheet.ts";

/** What a list leaves open where its sheet, or its table in a document, ends. */
export interface OpenList {
  view: SheetView;
  /** Its columns, as they were settled. */
  columns: MappedColumn[];
  /** What stands in its models' rows, by column. */
  texts: ReadonlyMap<number, string[]>;
  /** The numbers of its models, top to bottom. */
  numbers: number[];
  sections: SectionStack;
  /** What its title, its headings and the sheet's name said of all its models. */
  defaultField: string | null;
  ofTable: SectionMeaning;
  whence: Whence;
  lastModel: DraftModel | null;
}

/** Rows without headings that go on with the list before. */
export interface Further extends OpenTable {
  /** The sheet where that list stands. */
  of: string;
  /** False where a person has to say so. */
  sure: boolean;
}

/** A row of a list has at least a number, a name and something said of it. */
const MIN_CELLS = 3;
/** So many sign side by side at most. */
const MOST_SIGNERS = 4;

/**
 * Whether rows without headings, at the top of a sheet or in a document's next table, go on with the list before: they keep
 * to its columns, and their numbers follow on or their cells are of the same kinds. It is sure where nothing speaks against
 * it; where only some of this holds a person is asked. Null for rows of something else, and for those under headings of
 * their own.
 */
export function furtherRows(
  view: SheetView,
  open: OpenList,
  around: Pick<DocumentLines, "heading" | "field" | "meaning"> & { captions: readonly string[] },
  readers: Readers,
): Further | null {
  const end = firstHeaderRow(view) ?? Number.POSITIVE_INFINITY;
  const name = open.columns.find(({ role }) => role === "name")?.column;
  const ordinal = open.columns.find(({ role }) => role === "ordinal")?.column ?? null;
  const rows = view.rowNumbers.filter((row) => row < end);
  const first = rows.find((row) => isEntry(view.own(row), name, ordinal));
  if (first === undefined || isHeading(view.own(first))) return null;
  const above = rows.filter((row) => row < first);
  if (above.some((row) => isHeading(view.own(row)))) return null;
  const entries = rows.filter((row) => row >= first && isEntry(view.own(row), name, ordinal));
  const full = rows.filter((row) => row >= first && view.own(row).length >= MIN_CELLS && !isSigning(view.own(row)));
  if (entries.length * 2 <= full.length) return null;
  const known = new Set(open.columns.map(({ column }) => column));
  const beyond = entries.filter((row) => view.own(row).some(({ column }) => !known.has(column))).length;
  if (beyond * 2 > entries.length) return null;

  const heads = new Set(rows.filter((row) => headsRows(view.own(row), readers)));
  const from = above.findLast((row) => !heads.has(row)) ?? 0;
  const lines = above.filter((row) => row <= from);
  const between = linesBetween(
    around,
    lines.flatMap((row) => view.own(row).map(textOf)),
  );
  const headed = new Set(rows.filter((_, index) => heads.has(rows[index - 1] ?? 0)));
  if (between.headed) headed.add(first);
  const numbers = entries.flatMap((row) => {
    const number = numberIn(view, row, ordinal);
    return number === null ? [] : [{ number, headed: headed.has(row) }];
  });
  const follows = numbers.length === entries.length && followOn(open.numbers, numbers);
  const like = likeness(open.columns, open.texts, textsOf(view, entries), readers);
  const whole = beyond === 0 && !between.titled && lines.every((row) => view.own(row).length < MIN_CELLS);
  const uncounted = ordinal === null && lines.length + between.lines === 0 && like.telling > 0 && agrees(like);
  const sure = whole && (follows ? agreesMostly(like) : uncounted);
  if (!sure && end < Number.POSITIVE_INFINITY) return null;
  if (!sure && !follows && !(like.telling > 0 && agreesMostly(like)) && !sameColumns(view, entries, open)) return null;
  const columns = open.columns.map((column) => ({ ...column }));
  return { from: above.find((row) => row > from) ?? first, of: open.view.name, columns, sure };
}

/** What stands between a list and the rows below: a heading for these, a title of another list, other lines. */
function linesBetween(
  { heading, field, meaning, captions }: Parameters<typeof furtherRows>[2],
  own: readonly string[],
): { headed: boolean; titled: boolean; lines: number } {
  // Without a line between, the heading over the table before still stands.
  const says = field !== null || meaning.origin !== undefined || meaning.subjectKind !== undefined;
  const caption = captions.length > 0 && says ? heading : null;
  const lines = [...captions, ...own].filter(
    (line) => line !== caption && !/tiếp\s+theo/iu.test(line.normalize("NFC")),
  );
  const titled = lines.some((line) => lineReason(line, false) === "title");
  return { headed: caption !== null, titled, lines: lines.length };
}

/** What a table leaves open at its end. `rows` are its body's, `models` what they gave. */
export function leftOpen(
  view: SheetView,
  columns: MappedColumn[],
  rows: readonly BodyRow[],
  models: readonly DraftModel[],
  before: OpenList | null,
  said: Pick<OpenList, "sections" | "defaultField" | "ofTable" | "whence">,
): OpenList {
  const ordinal = columns.find(({ role }) => role === "ordinal")?.column ?? null;
  const listed = rows.flatMap(({ row, as }) => (as === "model" ? [row] : []));
  const texts = new Map(before?.texts);
  for (const [column, own] of textsOf(view, listed)) texts.set(column, [...(texts.get(column) ?? []), ...own]);
  const numbers = [...(before?.numbers ?? []), ...listed.flatMap((row) => numberIn(view, row, ordinal) ?? [])];
  return { view, columns, texts, numbers, lastModel: models.at(-1) ?? before?.lastModel ?? null, ...said };
}

/**
 * Models above the first one with a unit of its own, in a list that names its units in a column, are that of the last model
 * before; a person confirms it. `models` are changed.
 */
export function carryUnit(models: readonly DraftModel[], last: DraftModel, columns: readonly MappedColumn[]): void {
  const { unitText, unitId } = last;
  const [source] = last.provenance.unit ?? [];
  if (unitText === null || !source || !columns.some(({ role }) => role === "unit")) return;
  for (const model of models) {
    if (model.unitText !== null) return;
    Object.assign(model, { unitText, unitId });
    model.provenance.unit = [{ ...source, how: "carried" }];
    model.doubts.push({ field: "unit", code: "carried-unit", message: words.carriedUnit(unitText) });
  }
}

/** Asks of each sheet whose rows only seem to go on with another's list; one that a person said to read is not asked about. */
export function furtherLists(sheets: readonly UnderstoodSheet[], choices: ReadonlyMap<string, string>): Problem[] {
  return sheets.flatMap(({ view: { name }, goesOn, tables: [table] }): Problem[] => {
    if (!goesOn || goesOn.sure || !table || choices.get(name) === "read") return [];
    const message = words.furtherRows(name, goesOn.of, columnsTold(table));
    return [{ code: "further-rows", severity: "error", message, sheet: name }];
  });
}

function textsOf(view: SheetView, rows: readonly number[]): Map<number, string[]> {
  const texts = new Map<number, string[]>();
  for (const { column, text } of rows.flatMap((row) => view.own(row)))
    texts.set(column, [...(texts.get(column) ?? []), text]);
  return texts;
}

function numberIn(view: SheetView, row: number, ordinal: number | null): number | null {
  const [, digits] =
    /^\s*(\d{1,4})\s*[.)]?\s*$/u.exec((ordinal === null ? null : view.at(row, ordinal))?.text ?? "") ?? [];
  return digits === undefined ? null : Number(digits);
}

/** The numbers count on from the last one; below a heading they may begin anew, as those of the list before may have done. */
function followOn(before: readonly number[], numbers: readonly { number: number; headed: boolean }[]): boolean {
  const anew = before.some((number, index) => index > 0 && number === 1);
  let last = before.at(-1);
  for (const [index, { number, headed }] of numbers.entries()) {
    if (last === undefined || (number !== last + 1 && !(number === 1 && (headed || (anew && index > 0))))) return false;
    last = number;
  }
  return true;
}

/**
 * The name of a model, and no more than a number in the column of numbers. A model may be called as a signer is (“Bí thư chi
 * bộ đi trước”): what is counted, or has more cells than a signing block, is none.
 */
function isEntry(cells: readonly ViewCell[], name: number | undefined, ordinal: number | null): boolean {
  const own = cells.find(({ column }) => column === name);
  const counted = cells.find(({ column }) => column === ordinal);
  if (!own || cells.length < MIN_CELLS || !/\p{L}{2,}\s+\p{L}/u.test(own.text)) return false;
  if (counted !== undefined) return /^\s*\d{1,4}\s*[.)]?\s*$/u.test(counted.text);
  if (cells.some((cell) => isPartyOrStateHeading(cell) || isDateline(cell.text))) return false;
  return cells.length > MOST_SIGNERS || !cells.some(isSignatureCell);
}

function isSigning(cells: readonly ViewCell[]): boolean {
  return cells.length <= MOST_SIGNERS && cells.every(isSignatureCell);
}

/** Several cells without a number: one of them heads a column of numbers, or at least half are words that head columns. */
function isHeading(cells: readonly ViewCell[]): boolean {
  const [first] = cells;
  if (first === undefined || cells.length < 2 || !cells.every(({ text }) => /\p{L}/u.test(text))) return false;
  if (readHeading(first.folded)[0]?.role === "ordinal") return true;
  return cells.filter(({ folded }) => readHeading(folded).length > 0).length * 2 >= cells.length;
}

/** A row inside a list that heads those below it. */
function headsRows(cells: readonly ViewCell[], readers: Readers): boolean {
  const [text, ...others] = cells.filter((cell) => levelOf(cell.text) === null);
  if (!text || others.length > 0) return false;
  const { unit, field, meaning, period } = readSection(text.text, null, readers);
  const says = unit !== null || field?.kind === "known" || period !== null || Object.keys(meaning).length > 0;
  return says && (cells.length > 1 || enumerator(text.text) !== null || lineReason(text.text, false) !== "title");
}

/** Every column of the list is filled in, and no other. */
function sameColumns(view: SheetView, rows: readonly number[], open: OpenList): boolean {
  const own = [...textsOf(view, rows).keys()].sort().join();
  return open.columns.length > MIN_CELLS && own === [...open.texts.keys()].sort().join();
}

function agrees({ telling, agreeing }: Likeness): boolean {
  return agreeing === telling;
}

function agreesMostly({ telling, agreeing }: Likeness): boolean {
  return agreeing * 2 >= telling;
}

function textOf({ text }: ViewCell): string {
  return text;
}
