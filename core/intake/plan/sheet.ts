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
import { type DraftModel, readModels } from "../rows/models.ts";
import type { Readers } from "../rows/readers.ts";
import { isBareMeaning, type SectionMeaning, sectionMeaning, sheetMeaning } from "../rows/section.ts";
import { totalsOf, type WrittenTotal } from "../rows/totals.ts";
import { cellName, columnLetter } from "../table/address.ts";
import { panelsOf } from "../table/panels.ts";
import { findTables, type TableBlock } from "../table/tables.ts";
import { type SheetView, viewSheet } from "../table/view.ts";
import { words } from "../words.ts";
import { type Decisions, decidedColumns, decidedHeader, decidedRows, isDecidedHeadless } from "./decisions.ts";
import { type DocumentLines, NO_LINES } from "./document-lines.ts";
import { understandForms } from "./form-sheet.ts";
import { headingsAbove } from "./headings-above.ts";
import type { IgnoredCell, RowAccount, SetAsideReason, TableView } from "./plan.ts";
import { paperKind } from "./purpose.ts";

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
  const view = viewSheet(sheet);
  const out: UnderstoodSheet = {
    view,
    tables: [],
    rows: [],
    models: [],
    ignored: [],
    above: [],
    captions: sheet.captions ?? [],
    totals: [],
  };
  const fates = new RowFates();
  const decided = decidedHeader(decisions, view.name) ?? [...decidedColumns(decisions, view.name).keys()];
  const forms = decided.length === 0 && !headless ? understandForms(view, programme, readers) : null;
  if (forms) {
    const { fates: own, ...found } = forms;
    Object.assign(out, found);
    for (const [row, fate] of own) fates.add(row, fate);
  }
  const panels = forms ? [] : headless ? [view] : panelsOf(view);
  for (const panel of panels) {
    const guess = headless ? guessTable(panel, readers) : null;
    const blocks = headless ? (guess ? [guess] : []) : findTables(panel, decidedHeader(decisions, view.name));
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
  // A sheet without a table is all lines above one that never comes.
  const parts = blocks.length > 0 ? blocks : [{ aboveRows: view.rowNumbers, headerRows: [] }];
  for (const [index, block] of parts.entries()) {
    const lines = "columns" in block ? classifyAbove(view, block.aboveRows) : classifyLoose(view, block.aboveRows);
    const own = new Map<number, RowAccount["disposition"]>(lines.map(({ row, as }) => [row, as]));
    for (const { row, as } of "columns" in block ? lines : lines.slice(0, MAX_LOOSE_LINES)) {
      for (const cell of view.own(row)) out.above.push({ text: cell.text, row, column: cell.column, as });
    }
    if (index === 0 || lines.length > 0) {
      const titles = lines
        .filter(({ as }) => as === "title")
        .flatMap(({ row }) => view.own(row).map(({ text }) => text));
      defaultField =
        around.field ?? fieldAbove([...around.titles, ...titles], index === 0 ? view.name : "", programme, readers);
      sections.clear();
    }
    if ("columns" in block) {
      for (const body of headingsAbove(view, block.aboveRows, readers)) {
        sections.enter(body);
        own.set(body.row, body.as);
      }
      const written = fillDittos(view, block);
      settleColumns(fillChoices(written, block, { extras: true }), block, readers, columns);
      const filled = fillChoices(written, block, { extras: false });
      for (const row of block.headerRows) own.set(row, "header");
      for (const row of block.numberingRows) own.set(row, "numbering");
      for (const row of block.repeatedRows) own.set(row, "repeated-header");
      for (const row of block.pageRows ?? []) own.set(row, "note");
      const rows = classifyBody(filled, block, readers, rowDecisions);
      const ofTable = { ...ofSheet, ...tableMeaning(block) };
      const context = { programme, readers, defaultField, ofTable };
      const { models, ignored } = readModels(filled, block, rows, context, sections);
      for (const { row, as } of rows) own.set(row, as === "model" || as === "continuation" ? "imported" : as);
      out.models.push(...models);
      out.ignored = out.ignored.concat(ignored);
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

/**
 * What the headings say of all models of a table: a word over the whole group of columns (“Cá nhân” over
 * “Tên mô hình | Họ và tên”), or the name's own heading (“Mô hình duy trì từ các năm trước”).
 */
function tableMeaning({ columns }: TableBlock): SectionMeaning {
  const name = columns.find(({ role }) => role === "name");
  if (!name) return {};
  const [group] = name.path.length > 1 ? name.folded : [];
  const grouped = columns.filter(({ folded }) => folded.length > 1 && folded[0] === group);
  const ofGroup = group !== undefined && grouped.length > 1 && isBareMeaning(group);
  const { origin } = sectionMeaning(name.path.at(-1) ?? "");
  const asked = columns.some(({ role }) => role === "origin" || role === "new" || role === "continued");
  return {
    ...(origin && !asked && !name.readings.some(({ role }) => role === "origin") ? { origin } : {}),
    ...(ofGroup ? sectionMeaning(name.path[0] ?? "") : {}),
  };
}

/** Field that a title, a sheet's name or the appendix that they name gives to a whole table. */
function fieldAbove(titles: string[], sheetName: string, programme: Programme, readers: Readers): string | null {
  const kind = paperKind([...titles, sheetName], programme);
  const fields = programme.appendices.find((appendix) => appendix.code === kind.appendix)?.fields ?? [];
  const ofAppendix = fields.length === 1 ? (fields[0] ?? null) : null;
  return readers.fields.mention(titles.join(" ")) ?? fieldOfSheetName(sheetName, readers) ?? ofAppendix;
}

function fieldOfSheetName(name: string, readers: Readers): string | null {
  const reading = readers.fields.read(name);
  return reading.kind === "known" ? reading.code : null;
}

function tableView(view: SheetView, block: TableBlock, rows: BodyRow[]): TableView {
  const body = rows.filter(({ as }) => as === "model" || as === "continuation").map(({ row }) => row);
  const columns: Record<string, string> = {};
  for (const { role, column } of block.columns) if (role !== "extra") columns[role] = columnLetter(column);
  const first = body[0] ?? Math.max(0, ...block.headerRows) + 1;
  return { sheet: view.name, headerRows: block.headerRows, firstRow: first, lastRow: body.at(-1) ?? first, columns };
}
