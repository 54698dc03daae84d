import type { Programme } from "../../programme/schema.ts";
import { ownCellsOf, type Source } from "../../register/source.ts";
import type { ColumnRole } from "../columns/roles.ts";
import { settleColumns } from "../columns/settle.ts";
import { classifyAbove, plainReason } from "../rows/around.ts";
import { fillChoices } from "../rows/choices.ts";
import type { RowDecisions } from "../rows/classify.ts";
import { SectionStack } from "../rows/context.ts";
import { fillDittos } from "../rows/ditto.ts";
import { fillLegends } from "../rows/fill-legends.ts";
import { type DraftModel, readModels } from "../rows/models.ts";
import { isSignatureCell, isTotalRow } from "../rows/phrases.ts";
import type { Readers } from "../rows/readers.ts";
import type { SectionMeaning } from "../rows/section.ts";
import type { Whence } from "../rows/whence.ts";
import { columnLetter, columnNumber } from "../table/address.ts";
import { isNumberingRow } from "../table/header.ts";
import { roleOf } from "../table/labels.ts";
import type { TableBlock } from "../table/tables.ts";
import { findTurned, type TurnedSheet, type TurnedTable } from "../table/turned.ts";
import { asList } from "../table/turned-view.ts";
import { placeOf, type SheetView } from "../table/view.ts";
import { words } from "../words.ts";
import type { UnderstoodForms } from "./form-sheet.ts";
import type { TitleLine } from "./of-all.ts";
import type { Problem, RowAccount } from "./plan.ts";

/** What a person has decided of a sheet whose models may stand side by side. */
export interface TurnedChoices {
  rows: RowDecisions;
  columns: ReadonlyMap<number, ColumnRole>;
}

/** What is known of the whole sheet: its name's meaning, and the field that its titles give. */
export interface AroundTurned {
  ofTable: SectionMeaning;
  fieldOf(titles: string[]): string | null;
  whenceOf(titles: TitleLine[]): Whence;
}

/**
 * Reads a sheet with a model to each column; null for any other, and where columns were decided to be anything but
 * remarks. A row of answers is imported where some model takes one of them, and every other cell of it is accounted
 * for: labels, remarks beside the models.
 */
export function understandTurned(
  view: SheetView,
  programme: Programme,
  readers: Readers,
  decided: TurnedChoices,
  around: AroundTurned,
): UnderstoodForms | null {
  if ([...decided.columns.values()].some((role) => role !== "note" && role !== "extra")) return null;
  const aside = [...decided.rows].filter(([, as]) => as !== "model" && as !== "continuation").map(([row]) => row);
  const sheet = findTurned(view, readers, { rows: new Set(aside), remarks: new Set(decided.columns.keys()) });
  if (!sheet) return null;
  const out: UnderstoodForms = { models: [], ignored: [], tables: [], above: [], asked: [], fates: new Map() };
  readAbove(out, view, sheet);
  const titles = out.above.filter(({ as }) => as === "title");
  const defaultField = around.fieldOf(titles.map(({ text }) => text));
  const whence = around.whenceOf(titles);
  for (const table of sheet.tables) {
    const context = { programme, readers, defaultField, ofTable: around.ofTable, whence };
    out.models.push(...readTable(out, view, table, context));
  }
  account(out, view, sheet, decided.rows);
  return out.models.length > 0 ? out : null;
}

function readTable(
  out: UnderstoodForms,
  view: SheetView,
  table: TurnedTable,
  context: Parameters<typeof readModels>[3],
): DraftModel[] {
  const list = asList(view, table);
  const { columns, models: bodyRows } = table;
  const block: TableBlock = { headerRows: [], numberingRows: [], repeatedRows: [], columns, aboveRows: [], bodyRows };
  const written = fillLegends(fillDittos(list, block), block, context.readers);
  settleColumns(fillChoices(written, block, { extras: true }), block, context.readers, new Map());
  const filled = fillChoices(written, block, { extras: false });
  const rows = bodyRows.map((row) => ({ row, as: "model" as const }));
  const { models } = readModels(filled, block, rows, context, new SectionStack());
  const inTable = new Set(table.questions.flatMap((question) => question.rows));
  for (const row of table.headerRows) out.fates.set(row, "header");
  const read = models.map((model, at) => {
    const found = placed(model, view, table, inTable);
    // A decision names a model by its row: side by side each goes by another of its rows.
    const row = found.rows[at % Math.max(1, found.rows.length)] ?? found.row;
    return { ...model, ...found, row, doubts: hidden(model) };
  });
  const lastRow = Math.max(...inTable);
  const firstRow = Math.min(...inTable);
  out.tables.push({ sheet: view.name, headerRows: [], firstRow, lastRow, columns: lettersOf(view, block, table) });
  out.asked.push(...openColumns(view, table));
  return read;
}

/** The rows that a model takes its values from, with all cells of the answers that go over several. */
function placed(
  { provenance, row }: DraftModel,
  view: SheetView,
  { questions }: TurnedTable,
  inTable: ReadonlySet<number>,
): Pick<DraftModel, "provenance" | "rows" | "row"> {
  /** An answer's cells, whatever rows it goes over. */
  const wholeOf = (cell: string): string[] => {
    const question = questions.find(({ rows }) => rows.includes(rowIn(cell)));
    const column = columnNumber(cell.replace(/\d+$/u, ""));
    const cells = (question?.rows ?? []).flatMap((at) => view.own(at).filter((own) => own.column === column));
    return cells.length > 1 ? cells.map(placeOf) : [cell];
  };
  const isAnswer = (source: Source) => ownCellsOf([source]).some(({ sheet }) => sheet === view.name);
  const whole = Object.fromEntries(
    Object.entries(provenance).map(([property, found]) => [
      property,
      found.flatMap((source) => {
        const { cell = "" } = source;
        return isAnswer(source)
          ? wholeOf(cell).map((at) => (at === cell ? source : { ...source, cell: at }))
          : [source];
      }),
    ]),
  );
  const all = Object.values(whole).flatMap((found) => found.filter(isAnswer).map(({ cell }) => rowIn(cell ?? "")));
  const rows = [...new Set(all.filter((at) => inTable.has(at)))].sort((a, b) => a - b);
  return { provenance: whole, rows, row: rows[0] ?? row };
}

function rowIn(cell: string): number {
  return Number(/\d+$/u.exec(cell)?.[0] ?? 0);
}

function hidden({ doubts }: DraftModel): DraftModel["doubts"] {
  return doubts.map((doubt) => (doubt.code === "hidden-row" ? { ...doubt, message: words.hiddenColumn } : doubt));
}

/** The first model's column for each meaning, as forms tell theirs. */
function lettersOf(view: SheetView, block: TableBlock, { models }: TurnedTable): Record<string, string> {
  const letter = columnLetter(models[0] ?? view.lastColumn);
  const roles = block.columns.filter(({ role }) => role !== "extra" && role !== "ordinal");
  return Object.fromEntries(roles.map(({ role }) => [role, letter]));
}

function openColumns(view: SheetView, { open, strange, questions }: TurnedTable): Problem[] {
  const heads = strange.map((row): Problem => {
    const cells = view.own(row);
    const at = cells.find(({ column }) => column > 1);
    return {
      code: "open-heads",
      severity: "error",
      message: words.openHeads(row),
      sheet: view.name,
      ...(at
        ? {
            cell: placeOf(at),
            value: cells
              .map(({ text }) => text)
              .join(" | ")
              .slice(0, 200),
          }
        : {}),
    };
  });
  const columns = open.map((column): Problem => {
    const cells = questions.flatMap(({ rows }) => rows).flatMap((row) => view.own(row));
    const cell = cells.find((own) => own.column === column);
    return {
      code: "open-column",
      severity: "error",
      message: words.openColumn(columnLetter(column)),
      sheet: view.name,
      ...(cell ? { cell: placeOf(cell), value: cell.text.slice(0, 200) } : {}),
    };
  });
  return [...heads, ...columns];
}

function readAbove(out: UnderstoodForms, view: SheetView, { top }: TurnedSheet): void {
  const before = view.rowNumbers.filter((row) => row < top);
  for (const { row, as } of classifyAbove(view, before)) {
    out.fates.set(row, as);
    for (const cell of view.own(row)) out.above.push({ text: cell.text, row, column: cell.column, as });
  }
}

/** Each row's one fate, and what became of the cells of those that are imported. */
function account(out: UnderstoodForms, view: SheetView, sheet: TurnedSheet, decided: RowDecisions): void {
  const taken = new Set<string | undefined>(
    out.models.flatMap((model) => Object.values(model.provenance).flatMap((cells) => cells.map(({ cell }) => cell))),
  );
  const imported = new Set(out.models.flatMap(({ rows }) => rows));
  const asked = new Set(sheet.tables.flatMap(({ questions }) => questions.flatMap(({ rows }) => rows)));
  let signed = false;
  for (const row of view.rowNumbers) {
    const cells = view.own(row);
    const given = decided.get(row);
    if (imported.has(row)) out.fates.set(row, "imported");
    else if (given && given !== "model" && given !== "continuation") out.fates.set(row, given);
    if (out.fates.get(row) === "imported") {
      for (const cell of cells) {
        const at = placeOf(cell);
        if (!taken.has(at))
          out.ignored.push({ sheet: view.name, cell: at, reason: reasonOf(cell.column, sheet), text: cell.text });
      }
    }
    signed ||= row > sheet.bottom && cells.some(isSignatureCell);
    if (!out.fates.has(row)) out.fates.set(row, asked.has(row) ? "header" : fateOf(view, row, sheet, signed));
  }
}

function reasonOf(column: number, { lastLabel, tables }: TurnedSheet): string {
  if (column <= lastLabel) return words.formLabel;
  const remark = tables.some(({ remarks, models }) => remarks.includes(column) || !models.includes(column));
  return remark ? words.formRemark : words.noValue;
}

/** A row that no question takes: inside the tables what heads some of them, below them what ends the paper. */
function fateOf(
  view: SheetView,
  row: number,
  { bottom, lastLabel }: TurnedSheet,
  signed: boolean,
): RowAccount["disposition"] {
  const cells = view.own(row);
  const asks = cells.some(({ text }) => roleOf(text) !== null);
  if (!signed && cells.every(({ column }) => column <= lastLabel)) {
    if (asks) return "header";
    if (row <= bottom) return "section";
  }
  if (signed) return "signature";
  if (isNumberingRow(view, row)) return "numbering";
  if (isTotalRow(cells)) return "total";
  return plainReason(cells) ?? "unclear";
}
