import type { Programme } from "../../programme/schema.ts";
import { settleColumns } from "../columns/settle.ts";
import type { Sheet } from "../read/grid.ts";
import { classifyAbove } from "../rows/around.ts";
import { type BodyRow, classifyBody, readSection } from "../rows/classify.ts";
import { SectionStack } from "../rows/context.ts";
import { type DraftModel, readModels } from "../rows/models.ts";
import type { Readers } from "../rows/readers.ts";
import { enumerator, sheetMeaning } from "../rows/section.ts";
import { cellName, columnLetter } from "../table/address.ts";
import { findTables, type TableBlock } from "../table/tables.ts";
import { type SheetView, viewSheet } from "../table/view.ts";
import { type Decisions, decidedColumns, decidedHeader, decidedRows } from "./decisions.ts";
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
  /** Totals that the sheet writes: how many models it says that there are, and where. */
  totals: { row: number; cell: string; written: number }[];
}

/** Reads one sheet: tables, columns, rows, models. Pure. */
export function understandSheet(
  sheet: Sheet,
  programme: Programme,
  readers: Readers,
  decisions: Decisions,
): UnderstoodSheet {
  const view = viewSheet(sheet);
  const blocks = findTables(view, decidedHeader(decisions, sheet.name));
  const columns = decidedColumns(decisions, sheet.name);
  const rowDecisions = decidedRows(decisions, sheet.name);
  const dispositions = new Map<number, RowAccount["disposition"]>();
  const out: UnderstoodSheet = { view, tables: [], rows: [], models: [], ignored: [], above: [], totals: [] };

  const sections = new SectionStack();
  const ofSheet = sheetMeaning(sheet.name);
  let defaultField: string | null = null;
  // A sheet without a table is all lines above one that never comes.
  const parts = blocks.length > 0 ? blocks : [{ aboveRows: view.rowNumbers, headerRows: [] }];
  for (const [index, block] of parts.entries()) {
    const lines = classifyAbove(view, block.aboveRows);
    for (const { row, as } of lines) {
      dispositions.set(row, as);
      for (const cell of view.own(row)) out.above.push({ text: cell.text, row, column: cell.column, as });
    }
    if (index === 0 || lines.length > 0) {
      const titles = lines
        .filter(({ as }) => as === "title")
        .flatMap(({ row }) => view.own(row).map(({ text }) => text));
      defaultField = fieldAbove(titles, index === 0 ? sheet.name : "", programme, readers);
      sections.clear();
    }
    if (!("columns" in block)) break;
    for (const body of headingsAbove(view, block.aboveRows, readers)) {
      sections.enter(body);
      dispositions.set(body.row, body.as);
    }
    settleColumns(view, block, readers, columns);
    for (const row of block.headerRows) dispositions.set(row, "header");
    for (const row of block.numberingRows) dispositions.set(row, "numbering");
    for (const row of block.repeatedRows) dispositions.set(row, "repeated-header");
    const rows = classifyBody(view, block, readers, rowDecisions);
    const { models, ignored } = readModels(view, block, rows, { programme, readers, defaultField, ofSheet }, sections);
    for (const { row, as } of rows) dispositions.set(row, as === "model" || as === "continuation" ? "imported" : as);
    out.models.push(...models);
    out.ignored.push(...ignored);
    out.totals.push(...totalsOf(view, rows));
    out.tables.push(tableView(view, block, rows));
  }
  for (const row of view.rowNumbers) {
    const disposition = dispositions.get(row) ?? "unclear";
    const cells = view.own(row);
    out.rows.push({
      sheet: sheet.name,
      row,
      disposition,
      text: cells.map((cell) => cell.text.replace(/\n/gu, " ")).join(" | "),
      cells: Object.fromEntries(cells.map((cell) => [columnLetter(cell.column), cell.text])),
    });
  }
  return out;
}

/** Numbered headings right above the first table (“I. Mô hình tập thể”) that say something of its models. */
function headingsAbove(
  view: SheetView,
  rows: number[],
  readers: Readers,
): Extract<BodyRow, { as: "section" | "unit-heading" }>[] {
  const found: Extract<BodyRow, { as: "section" | "unit-heading" }>[] = [];
  for (const row of [...rows].reverse()) {
    const [cell, ...others] = view.own(row);
    const section = cell && others.length === 0 && enumerator(cell.text) ? readSection(cell.text, null, readers) : null;
    const says =
      section && (section.unit || section.field?.kind === "known" || Object.keys(section.meaning).length > 0);
    if (!section || !says || section.level === null || section.level > 1) break;
    found.unshift({ row, as: section.unit ? "unit-heading" : "section", section });
  }
  return found;
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
  const first = body[0] ?? Math.max(...block.headerRows) + 1;
  return { sheet: view.name, headerRows: block.headerRows, firstRow: first, lastRow: body.at(-1) ?? first, columns };
}

/** “Tổng cộng: 12 mô hình”: a number that is said to count models. */
function totalsOf(view: SheetView, rows: BodyRow[]): UnderstoodSheet["totals"] {
  const totals: UnderstoodSheet["totals"] = [];
  for (const { row, as } of rows) {
    if (as !== "total") continue;
    for (const cell of view.own(row)) {
      const written = /(?<!\d)(\d{1,6})\s*(?:mô hình|MH)\b/iu.exec(cell.text.normalize("NFC"));
      if (written) totals.push({ row, cell: cellName(row, cell.column), written: Number(written[1]) });
    }
  }
  return totals.length === 1 ? totals : [];
}
