import type { Programme } from "../../programme/schema.ts";
import { fold } from "../../text/fold.ts";
import { mapColumns } from "../columns/map.ts";
import { settleColumns } from "../columns/settle.ts";
import { classifyAbove, classifyLoose } from "../rows/around.ts";
import type { RowDecisions } from "../rows/classify.ts";
import { SectionStack } from "../rows/context.ts";
import { type DraftModel, readModels } from "../rows/models.ts";
import { isSignatureCell } from "../rows/phrases.ts";
import type { Readers } from "../rows/readers.ts";
import { columnLetter } from "../table/address.ts";
import { findMatrix, type Matrix } from "../table/matrix.ts";
import type { TableBlock } from "../table/tables.ts";
import { listView, placeOf, type SheetView } from "../table/view.ts";
import { words } from "../words.ts";
import type { UnderstoodForms } from "./form-sheet.ts";
import type { Problem } from "./plan.ts";
import type { AroundTurned } from "./turned-sheet.ts";

/**
 * Reads a sheet whose rows are villages or units, whose columns are fields and whose cells name the models: each filled
 * cell is a model of its row and its column. Null for any other sheet.
 */
export function understandMatrix(
  view: SheetView,
  programme: Programme,
  readers: Readers,
  decided: RowDecisions,
  around: AroundTurned,
): UnderstoodForms | null {
  const found = findMatrix(view, readers);
  if (found?.kind !== "names") return null;
  const aside = (row: number) =>
    decided.has(row) && decided.get(row) !== "model" && decided.get(row) !== "continuation";
  const { matrix } = found;
  const entries = matrix.entries.filter(({ row }) => !aside(row));
  const list = asList(view, { ...matrix, entries }, readers);
  settleColumns(list.view, list.block, readers, new Map());
  const out: UnderstoodForms = { models: [], ignored: [], tables: [], above: [], asked: [], fates: new Map() };
  readAbove(out, view, matrix);
  const titles = out.above.filter(({ as }) => as === "title");
  const context = { programme, readers, defaultField: null, ofTable: around.ofTable, whence: around.whenceOf(titles) };
  const rows = list.block.bodyRows.map((row) => ({ row, as: "model" as const }));
  const { models } = readModels(list.view, list.block, rows, context, new SectionStack());
  out.models.push(...models.flatMap((model) => placed(model, list.rowOf)));
  if (out.models.length === 0) return null;
  out.asked = matrix.unnamed
    .filter(({ row }) => !aside(row))
    .map(
      (cell): Problem => ({
        code: "unnamed-model",
        severity: "warning",
        message: words.unnamedModel(placeOf(cell), cell.text),
        sheet: view.name,
        cell: placeOf(cell),
        value: cell.text,
      }),
    );
  account(out, view, matrix, decided);
  return out;
}

/** Each model as a row of its own: who, the name, the field, new or continued, and what is told of the whole row. */
function asList(view: SheetView, { entries, others }: Matrix, readers: Readers) {
  const origins = entries.some(({ origin }) => origin !== null);
  const rows = entries.map(({ who, name, field, origin, told }) => [
    who,
    name,
    field,
    ...(origins ? [origin] : []),
    ...told,
  ]);
  const homes = entries.map(({ row }) => row);
  // Of units the office knows most; a village or body inside the sender is who carries the model out.
  const units = entries.filter(({ who }) => who && readers.units.named(who.text) !== null).length;
  const whose = units > 0 && units * 2 >= entries.length ? "Đơn vị" : "Chủ thể thực hiện";
  const headings = [whose, "Tên mô hình", "Lĩnh vực", ...(origins ? ["Mới/Duy trì"] : []), ...others];
  const columns = mapColumns(
    headings.map((heading, index) => ({ column: index + 1, path: [heading], folded: [fold(heading)] })),
    readers.year,
  );
  const list = listView(view, rows, homes);
  const bodyRows = list.rowNumbers;
  const block: TableBlock = { headerRows: [], numberingRows: [], repeatedRows: [], columns, aboveRows: [], bodyRows };
  return { view: list, block, rowOf: (row: number) => homes[row - 1] ?? 0 };
}

function placed(model: DraftModel, rowOf: (row: number) => number): DraftModel {
  const row = rowOf(model.row);
  return { ...model, row, rows: [row] };
}

function readAbove(out: UnderstoodForms, view: SheetView, { headerRows }: Matrix): void {
  const before = view.rowNumbers.filter((row) => row < Math.min(...headerRows));
  for (const { row, as } of classifyAbove(view, before)) {
    out.fates.set(row, as);
    for (const cell of view.own(row)) out.above.push({ text: cell.text, row, column: cell.column, as });
  }
}

/** Each row's one fate, and what became of the cells of those that are imported. */
function account(out: UnderstoodForms, view: SheetView, matrix: Matrix, decided: RowDecisions): void {
  const { headerRows, entries, bodyRows, beside } = matrix;
  for (const row of headerRows) out.fates.set(row, "header");
  for (const [row, as] of beside) out.fates.set(row, as);
  const imported = new Set(out.models.map(({ row }) => row));
  const taken = new Set(
    out.models.flatMap(({ provenance }) => Object.values(provenance).flatMap((all) => all.map(({ cell }) => cell))),
  );
  for (const row of bodyRows) {
    out.fates.set(row, imported.has(row) ? "imported" : "blank-name");
    if (!imported.has(row)) continue;
    for (const cell of view.own(row)) {
      const at = placeOf(cell);
      if (!taken.has(at)) out.ignored.push({ sheet: view.name, cell: at, reason: words.noValue, text: cell.text });
    }
  }
  const last = Math.max(...headerRows, ...bodyRows, ...beside.keys());
  const after = view.rowNumbers.filter((row) => row > last);
  let signed = false;
  for (const { row, as } of classifyLoose(view, after)) {
    signed ||= view.own(row).some(isSignatureCell);
    out.fates.set(row, signed ? "signature" : as);
  }
  for (const [row, as] of decided) if (as !== "model" && as !== "continuation") out.fates.set(row, as);
  const letters = { name: columnLetter(Math.min(...entries.map(({ name }) => name.column))) };
  const [firstRow = Math.max(...headerRows)] = bodyRows;
  out.tables.push({
    sheet: view.name,
    headerRows,
    firstRow,
    lastRow: bodyRows.at(-1) ?? firstRow,
    columns: letters,
  });
}
