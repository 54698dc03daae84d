import type { Programme } from "../../programme/schema.ts";
import { guessTable } from "../columns/guess.ts";
import { settleColumns } from "../columns/settle.ts";
import type { Sheet } from "../read/grid.ts";
import { classifyAbove, classifyLoose } from "../rows/around.ts";
import type { BodyRow } from "../rows/body.ts";
import { fillChoices } from "../rows/choices.ts";
import { classifyBody } from "../rows/classify.ts";
import { SectionStack } from "../rows/context.ts";
import { fillDittos } from "../rows/ditto.ts";
import { RowFates } from "../rows/fates.ts";
import { fillLegends } from "../rows/fill-legends.ts";
import { type DraftModel, readModels } from "../rows/models.ts";
import type { Readers } from "../rows/readers.ts";
import { takeNewNames, withoutOtherLabels } from "../rows/renamed.ts";
import { sheetMeaning } from "../rows/section.ts";
import { totalsOf, type WrittenTotal } from "../rows/totals.ts";
import { cellName, columnLetter } from "../table/address.ts";
import { panelsOf } from "../table/panels.ts";
import { findTables, type TableBlock } from "../table/tables.ts";
import { type SheetView, viewSheet } from "../table/view.ts";
import { words } from "../words.ts";
import { type Decisions, decidedColumns, decidedHeader, decidedRows, isDecidedHeadless } from "./decisions.ts";
import { type DocumentLines, NO_LINES } from "./document-lines.ts";
import { type UnderstoodForms, understandForms } from "./form-sheet.ts";
import { headingsAbove } from "./headings-above.ts";
import { letterTable } from "./letter-table.ts";
import { understandMatrix } from "./matrix-sheet.ts";
import { type TitleLine, whenceOf } from "./of-all.ts";
import { fieldAbove, tableMeaning, titleMeaning } from "./of-table.ts";
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
): UnderstoodSheet {
  const own = viewSheet(sheet);
  const view = { ...own, correcting: isCorrecting(own, around.titles) };
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
  };
  const fates = new RowFates();
  const forms = headless || sheet.told ? null : formsOf(view, programme, readers, decisions, around);
  if (forms) {
    const { fates: own, ...found } = forms;
    Object.assign(out, found);
    for (const [row, fate] of own) fates.add(row, fate);
  }
  const { told } = sheet;
  const panels = forms ? [] : headless || told ? [view] : panelsOf(view);
  for (const panel of panels) {
    const guess = headless ? guessTable(panel, readers) : null;
    const laid = told ? letterTable(panel, told) : guess;
    const blocks = told || headless ? (laid ? [laid] : []) : findTables(panel, decidedHeader(decisions, view.name));
    const part = understandPanel(panel, blocks, around, programme, readers, decisions, fates);
    out.tables.push(...part.tables);
    out.models.push(...part.models);
    out.ignored = out.ignored.concat(part.ignored);
    out.totals.push(...part.totals.map((total) => ({ ...total, counted: part.models.length })));
    const known = new Set(out.above.map(({ row, column }) => `${row}:${column}`));
    out.above = out.above.concat(part.above.filter(({ row, column }) => !known.has(`${row}:${column}`)));
  }
  for (const row of view.rowNumbers) {
    const cells = view.own(row);
    out.rows.push({
      sheet: sheet.name,
      row,
      disposition: fates.of(row),
      text: cells.map((cell) => cell.text.replace(/\n/gu, " ")).join(" | "),
      cells: Object.fromEntries(cells.map((cell) => [columnLetter(cell.column), cell.text])),
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
  const matrix = understandMatrix(view, programme, readers, decided.rows, surroundings);
  return matrix ?? understandForms(view, programme, readers);
}

/** A letter tells whose it is at its top; a sheet of many thousand rows that is no list of models is not searched to its end. */
const MAX_LOOSE_LINES = 200;

/** What was understood of a panel; its rows go to the sheet's account. */
type UnderstoodPanel = Pick<UnderstoodSheet, "tables" | "models" | "ignored" | "above"> & {
  totals: WrittenTotal[];
};

function understandPanel(
  view: SheetView,
  blocks: TableBlock[],
  around: DocumentLines,
  programme: Programme,
  readers: Readers,
  decisions: Decisions,
  fates: RowFates,
): UnderstoodPanel {
  const columns = decidedColumns(decisions, view.name);
  const rowDecisions = decidedRows(decisions, view.name);
  const out: UnderstoodPanel = { tables: [], models: [], ignored: [], above: [], totals: [] };

  const sections = new SectionStack();
  const ofSheet = { ...sheetMeaning(view.name), ...around.meaning };
  let defaultField: string | null = null;
  let titleLines: TitleLine[] = [];
  // A sheet without a table is all lines above one that never comes.
  const parts = blocks.length > 0 ? blocks : [{ aboveRows: view.rowNumbers, headerRows: [] }];
  for (const [index, block] of parts.entries()) {
    const lines = "columns" in block ? classifyAbove(view, block.aboveRows) : classifyLoose(view, block.aboveRows);
    const own = new Map<number, RowAccount["disposition"]>(lines.map(({ row, as }) => [row, as]));
    for (const { row, as } of "columns" in block ? lines : lines.slice(0, MAX_LOOSE_LINES)) {
      for (const cell of view.own(row)) out.above.push({ text: cell.text, row, column: cell.column, as });
    }
    if (index === 0 || lines.length > 0) {
      titleLines = lines.filter(({ as }) => as === "title").flatMap(({ row }) => view.own(row));
      const titles = titleLines.map(({ text }) => text);
      defaultField =
        around.field ?? fieldAbove([...around.titles, ...titles], index === 0 ? view.name : "", programme, readers);
      sections.clear();
    }
    if ("columns" in block) {
      for (const body of headingsAbove(view, block.aboveRows, readers)) {
        sections.enter(body);
        own.set(body.row, body.as);
      }
      const written = fillLegends(fillDittos(view, block), block, readers);
      settleColumns(fillChoices(written, block, { extras: true }), block, readers, columns);
      const filled = fillChoices(written, block, { extras: false });
      for (const row of block.headerRows) own.set(row, "header");
      for (const row of block.numberingRows) own.set(row, "numbering");
      for (const row of block.repeatedRows) own.set(row, "repeated-header");
      for (const row of block.pageRows ?? []) own.set(row, "note");
      const classified = classifyBody(filled, block, readers, rowDecisions);
      const rows = withoutOtherLabels(filled, block, classified);
      const told = titleMeaning(
        titleLines.map(({ text }) => text),
        block,
      );
      const ofTable = { ...told, ...ofSheet, ...tableMeaning(block) };
      const whence = whenceOf({ view, around, titles: titleLines, block }, programme, readers);
      const context = { programme, readers, defaultField, ofTable, whence };
      const { models, ignored } = readModels(filled, block, rows, context, sections);
      for (const { row, as } of rows) own.set(row, as === "model" || as === "continuation" ? "imported" : as);
      out.models.push(...models);
      out.ignored = out.ignored.concat(ignored, takeNewNames(filled, block, models));
      out.totals.push(...totalsOf(view, rows));
      out.tables.push(tableView(view, block, rows));
    }
    for (const [row, as] of own) fates.add(row, as);
  }
  return out;
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

function tableView(view: SheetView, block: TableBlock, rows: BodyRow[]): TableView {
  const body = rows.filter(({ as }) => as === "model" || as === "continuation").map(({ row }) => row);
  const columns: Record<string, string> = {};
  for (const { role, column } of block.columns) if (role !== "extra") columns[role] = columnLetter(column);
  const first = body[0] ?? Math.max(0, ...block.headerRows) + 1;
  return { sheet: view.name, headerRows: block.headerRows, firstRow: first, lastRow: body.at(-1) ?? first, columns };
}
