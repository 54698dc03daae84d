import type { Programme } from "../../programme/schema.ts";
import { guessTable } from "../columns/guess.ts";
import type { Sheet } from "../read/grid.ts";
import { RowFates } from "../rows/fates.ts";
import type { DraftModel } from "../rows/models.ts";
import type { Readers } from "../rows/readers.ts";
import { sheetMeaning } from "../rows/section.ts";
import type { WrittenTotal } from "../rows/totals.ts";
import { cellName, columnLetter } from "../table/address.ts";
import { withoutLeaders } from "../table/leaders.ts";
import { panelsOf } from "../table/panels.ts";
import { findTables } from "../table/tables.ts";
import { rawText, type SheetView, viewSheet } from "../table/view.ts";
import { words } from "../words.ts";
import { understandCards } from "./card-cells.ts";
import { type Decisions, decidedColumns, decidedHeader, decidedRows, isDecidedHeadless } from "./decisions.ts";
import { type DocumentLines, NO_LINES } from "./document-lines.ts";
import { type UnderstoodForms, understandForms } from "./form-sheet.ts";
import { furtherRows, type OpenList } from "./goes-on.ts";
import { letterTable } from "./letter-table.ts";
import { understandMatrix } from "./matrix-sheet.ts";
import { type TitleLine, whenceOf } from "./of-all.ts";
import { fieldAbove } from "./of-table.ts";
import { understandPanel } from "./panel.ts";
import type { IgnoredCell, Problem, RowAccount, SetAsideReason, TableView } from "./plan.ts";
import { understandTurned } from "./turned-sheet.ts";
import { isCorrection } from "./version-words.ts";

/** One sheet as it was understood. */
export interface UnderstoodSheet {
  view: SheetView;
  tables: TableView[];
  /** Every seen row, ascending. */
  rows: RowAccount[];
  models: DraftModel[];
  ignored: IgnoredCell[];
  /** Lines above the first table (all lines where there is none), each with its place. */
  above: { text: string; row: number; column: number; as: SetAsideReason }[];
  /** In a document, the lines between the table before and this one. */
  captions: string[];
  /** Totals that the sheet writes: how many models it says that there are, and where. */
  totals: (WrittenTotal & { counted: number })[];
  /** What a person must say before its models may enter. */
  asked: Problem[];
  /** Set where its rows go on with the list of another sheet; `sure` is false where a person has to say so. */
  goesOn: { of: string; sure: boolean } | null;
  /** What its last table leaves open for a next sheet. */
  open: OpenList | null;
}

/**
 * Reads one sheet: tables, those side by side each for itself, columns, rows, models. `headless` reads it as one table
 * without headings, whose columns are guessed (as the clerk may have decided). Pure.
 */
export function understandSheet(
  sheet: Sheet,
  programme: Programme,
  readers: Readers,
  decisions: Decisions,
  headless = isDecidedHeadless(decisions, sheet.name),
  around: DocumentLines = NO_LINES,
  before: OpenList | null = null,
): UnderstoodSheet {
  const own = viewSheet(sheet);
  const view = { ...withoutLeaders(own), correcting: isCorrecting(own, around.titles) };
  const out: UnderstoodSheet = {
    view,
    tables: [],
    rows: [],
    models: [],
    ignored: [],
    above: [],
    captions: sheet.captions ?? [],
    totals: [],
    asked: [],
    goesOn: null,
    open: null,
  };
  const fates = new RowFates();
  const mayGoOn = before !== null && !headless && !sheet.told && decidedHeader(decisions, sheet.name) === null;
  const further = mayGoOn ? furtherRows(view, before, { ...around, captions: out.captions }, readers) : null;
  const goesOn = further?.sure || decisions[`sheet:${sheet.name}`] === "read" ? further : null;
  const forms = headless || sheet.told || goesOn ? null : formsOf(view, programme, readers, decisions, around);
  if (forms) {
    const { fates: own, ...found } = forms;
    Object.assign(out, found);
    for (const [row, fate] of own) fates.add(row, fate);
  }
  const { told } = sheet;
  const list = forms ? null : further;
  const panels = forms ? [] : headless || told || list ? [view] : panelsOf(view);
  for (const panel of panels) {
    const guess = headless ? guessTable(panel, readers) : null;
    const laid = told ? letterTable(panel, told) : guess;
    const blocks =
      told || headless ? (laid ? [laid] : []) : findTables(panel, decidedHeader(decisions, view.name), list);
    const carried = list ? before : null;
    const part = understandPanel(panel, blocks, around, programme, readers, decisions, fates, carried);
    // Tables side by side leave none open that a next sheet could go on with.
    if (panels.length === 1 && !guess && !told) out.open = part.open;
    out.tables.push(...part.tables);
    out.models.push(...part.models);
    out.ignored = out.ignored.concat(part.ignored);
    out.totals.push(...part.totals.map((total) => ({ ...total, counted: part.models.length })));
    const known = new Set(out.above.map(({ row, column }) => `${row}:${column}`));
    out.above = out.above.concat(part.above.filter(({ row, column }) => !known.has(`${row}:${column}`)));
  }
  if (list && out.models.length > 0) out.goesOn = { of: list.of, sure: list === goesOn };
  for (const row of view.rowNumbers) {
    const cells = own.own(row);
    out.rows.push({
      sheet: sheet.name,
      row,
      disposition: fates.of(row),
      text: cells.map((cell) => rawText(cell).replace(/\n/gu, " ")).join(" | "),
      cells: Object.fromEntries(cells.map((cell) => [columnLetter(cell.column), rawText(cell)])),
    });
  }
  if (panels.length > 1) out.ignored = out.ignored.concat(besideModels(out));
  return out;
}

/** A title stands near the top. */
const MAX_TITLE_ROWS = 12;

/** True where the sheet, or the document that it is a table of, calls itself a correction. */
function isCorrecting(view: SheetView, titles: readonly string[]): boolean {
  const lines = view.rowNumbers.slice(0, MAX_TITLE_ROWS).flatMap((row) => {
    const [line, ...others] = view.own(row);
    return line && others.length === 0 ? [line.text] : [];
  });
  return [view.name, ...titles, ...lines].some((line) => line.length <= MAX_TITLE && isCorrection(line));
}
const MAX_TITLE = 200;

/** A sheet of fields by villages, or whose questions stand at the left: one model to a column, or one form below the other; null for any other. */
function formsOf(
  view: SheetView,
  programme: Programme,
  readers: Readers,
  decisions: Decisions,
  around: DocumentLines,
): UnderstoodForms | null {
  const { meaning, titles, field } = around;
  if (decidedHeader(decisions, view.name)) return null;
  const decided = { rows: decidedRows(decisions, view.name), columns: decidedColumns(decisions, view.name) };
  const surroundings = {
    ofTable: { ...sheetMeaning(view.name), ...meaning },
    fieldOf: (own: string[]) => field ?? fieldAbove([...titles, ...own], view.name, programme, readers),
    whenceOf: (own: TitleLine[]) => whenceOf({ view, around, titles: own, block: null }, programme, readers),
  };
  const turned = understandTurned(view, programme, readers, decided, surroundings);
  if (turned || decided.columns.size > 0) return turned;
  const cards = understandCards(view, programme, readers, decided.rows, surroundings);
  if (cards) return cards;
  const matrix = understandMatrix(view, programme, readers, decided.rows, surroundings);
  return matrix ?? understandForms(view, programme, readers);
}

/** Cells of imported rows that stand in the part beside, where the row is no model (its total, its signature). */
function besideModels({ view, models, ignored, tables }: UnderstoodSheet): IgnoredCell[] {
  const known = new Set([
    ...models.flatMap((m) => Object.values(m.provenance).flatMap((cells) => cells.map(({ cell }) => cell))),
    ...ignored.map(({ cell }) => cell),
  ]);
  const ordinals = new Set(tables.map(({ columns }) => columns.ordinal));
  const beside: IgnoredCell[] = [];
  for (const row of new Set(models.flatMap((model) => model.rows))) {
    for (const { column, text } of view.own(row)) {
      const cell = cellName(row, column);
      if (known.has(cell) || ordinals.has(columnLetter(column))) continue;
      beside.push({ sheet: view.name, cell, reason: words.besideTable, text });
    }
  }
  return beside;
}
