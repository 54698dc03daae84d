import type { Programme } from "../../programme/schema.ts";
import { decideColumns, settleColumns } from "../columns/settle.ts";
import { tellBelow } from "../rows/answer-rows.ts";
import { classifyAbove, classifyLoose } from "../rows/around.ts";
import type { BodyRow } from "../rows/body.ts";
import { fillChoices } from "../rows/choices.ts";
import { classifyBody } from "../rows/classify.ts";
import { SectionStack } from "../rows/context.ts";
import { fillDittos } from "../rows/ditto.ts";
import type { RowFates } from "../rows/fates.ts";
import { fillLegends } from "../rows/fill-legends.ts";
import { fillFootnotes, footnoteRows } from "../rows/footnotes.ts";
import { readModels } from "../rows/models.ts";
import type { Readers } from "../rows/readers.ts";
import { takeNewNames, withoutOtherLabels } from "../rows/renamed.ts";
import { sheetMeaning } from "../rows/section.ts";
import { goFurther } from "../rows/told-table.ts";
import { totalsOf, type WrittenTotal } from "../rows/totals.ts";
import { unchangedCells, withoutUnchanged } from "../rows/unchanged.ts";
import type { OfAll, Whence } from "../rows/whence.ts";
import { columnLetter } from "../table/address.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import { type Decisions, decidedColumns, decidedRows } from "./decisions.ts";
import type { DocumentLines } from "./document-lines.ts";
import { carryUnit, leftOpen, type OpenList } from "./goes-on.ts";
import { headingsAbove } from "./headings-above.ts";
import { type TitleLine, whenceOf } from "./of-all.ts";
import { fieldAbove, tableMeaning, titleMeaning } from "./of-table.ts";
import type { RowAccount, TableView } from "./plan.ts";
import type { UnderstoodSheet } from "./sheet.ts";

/** A letter tells whose it is at its top; a sheet of many thousand rows that is no list of models is not searched to its end. */
const MAX_LOOSE_LINES = 200;

/** What was understood of a panel; its rows go to the sheet's account. */
type UnderstoodPanel = Pick<UnderstoodSheet, "tables" | "models" | "ignored" | "above"> & {
  totals: WrittenTotal[];
  /** What its last table leaves open; null where there is none. */
  open: OpenList | null;
};

/**
 * Reads the tables of one panel, and the lines around them, top to bottom; every row's fate goes to `fates`. `before` is the
 * list that the first of them goes on with, null where it has a heading of its own.
 */
export function understandPanel(
  given: SheetView,
  blocks: TableBlock[],
  around: DocumentLines,
  programme: Programme,
  readers: Readers,
  decisions: Decisions,
  fates: RowFates,
  before: OpenList | null = null,
): UnderstoodPanel {
  const columns = decidedColumns(decisions, given.name);
  const rowDecisions = decidedRows(decisions, given.name);
  const out: UnderstoodPanel = { tables: [], models: [], ignored: [], above: [], totals: [], open: null };

  const onward = before?.sections.onward(before.view);
  const view = onward ? { ...given, headedBefore: onward.places } : given;
  const sections = onward?.sections ?? new SectionStack();
  const ofSheet = { ...sheetMeaning(view.name), ...around.meaning };
  let defaultField: string | null = null;
  let titleLines: TitleLine[] = [];
  // A sheet without a table is all lines above one that never comes.
  const parts = blocks.length > 0 ? blocks : [{ aboveRows: view.rowNumbers, headerRows: [] }];
  for (const [index, block] of parts.entries()) {
    const carried = index === 0 ? before : null;
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
      if (!carried || around.heading !== null) sections.clear();
      if (carried) defaultField = around.field ?? carried.defaultField;
    }
    if ("columns" in block) {
      for (const body of headingsAbove(view, block.aboveRows, readers)) {
        sections.enter(body);
        own.set(body.row, body.as);
      }
      const written = fillLegends(fillDittos(view, block), block, readers);
      if (carried) decideColumns(block, columns);
      else settleColumns(fillChoices(written, block, { extras: true }), block, readers, columns);
      const chosen = fillChoices(written, block, { extras: false });
      const footnotes = readers.footnotes ?? [];
      const { view: filled, noted } = fillFootnotes(chosen, block, footnotes);
      for (const row of block.headerRows) own.set(row, "header");
      for (const row of block.numberingRows) own.set(row, "numbering");
      for (const row of block.repeatedRows) own.set(row, "repeated-header");
      for (const row of block.pageRows ?? []) own.set(row, "note");
      const notes = footnoteRows(filled, block, footnotes, noted);
      const classified = classifyBody(filled, block, readers, rowDecisions).map(
        (entry): BodyRow =>
          notes.has(entry.row) && !rowDecisions.has(entry.row) ? { row: entry.row, as: "note" } : entry,
      );
      const below = tellBelow(filled, block, classified, rowDecisions);
      const rows = withoutOtherLabels(filled, block, below.rows);
      const told = titleMeaning(
        titleLines.map(({ text }) => text),
        block,
      );
      const ofTable = { ...told, ...carried?.ofTable, ...ofSheet, ...(carried ? {} : tableMeaning(block)) };
      const here = whenceOf({ view, around, titles: titleLines, block }, programme, readers);
      const saysHere = (property: OfAll) => (property === "field" ? around.field !== null : property in ofSheet);
      const whence: Whence = (property) => (carried && !saysHere(property) ? carried.whence : here)(property);
      const context = { programme, readers, defaultField, ofTable, whence, noted };
      const read = readModels(withoutUnchanged(below.view, below.block), below.block, rows, context, sections);
      const { models } = read;
      if (carried?.lastModel) carryUnit(models, carried.lastModel, block.columns);
      const ignored = goFurther(below, models, read.ignored);
      for (const { row, as } of rows) own.set(row, as === "model" || as === "continuation" ? "imported" : as);
      out.models.push(...models);
      const unchanged = unchangedCells(below.view, below.block, models);
      out.ignored = out.ignored.concat(ignored, unchanged, takeNewNames(filled, block, models, readers));
      out.totals.push(...totalsOf(view, rows));
      out.tables.push(tableView(view, block, rows));
      out.open = leftOpen(view, block.columns, rows, models, carried, { sections, defaultField, ofTable, whence });
    }
    for (const [row, as] of own) fates.add(row, as);
  }
  return out;
}

function tableView(view: SheetView, block: TableBlock, rows: BodyRow[]): TableView {
  const body = rows.filter(({ as }) => as === "model" || as === "continuation").map(({ row }) => row);
  const columns: Record<string, string> = {};
  for (const { role, column } of block.columns) if (role !== "extra") columns[role] = columnLetter(column);
  const first = body[0] ?? Math.max(0, ...block.headerRows) + 1;
  return { sheet: view.name, headerRows: block.headerRows, firstRow: first, lastRow: body.at(-1) ?? first, columns };
}
