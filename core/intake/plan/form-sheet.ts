import type { Programme } from "../../programme/schema.ts";
import { settleColumns } from "../columns/settle.ts";
import { classifyAbove, plainReason } from "../rows/around.ts";
import { fillChoices } from "../rows/choices.ts";
import { SectionStack } from "../rows/context.ts";
import { fillLegends } from "../rows/fill-legends.ts";
import { type DraftModel, readModels } from "../rows/models.ts";
import { isSigningRow } from "../rows/phrases.ts";
import { placedRow } from "../rows/placed.ts";
import type { Readers } from "../rows/readers.ts";
import { cellName, columnLetter } from "../table/address.ts";
import { asTable, type FormRecord, findForms } from "../table/form.ts";
import type { FormLine } from "../table/form-line.ts";
import type { SheetView } from "../table/view.ts";
import { words } from "../words.ts";
import { formHeadings } from "./form-headings.ts";
import type { IgnoredCell, RowAccount, TableView } from "./plan.ts";
import type { UnderstoodSheet } from "./sheet.ts";

/** What a sheet of forms yields; `fates` has every seen row. */
export interface UnderstoodForms extends Pick<UnderstoodSheet, "models" | "ignored" | "tables" | "above" | "asked"> {
  fates: Map<number, RowAccount["disposition"]>;
}

/** Reads a sheet whose models stand one question below the other; null for any other sheet. */
export function understandForms(view: SheetView, programme: Programme, readers: Readers): UnderstoodForms | null {
  const forms = findForms(view);
  if (!forms) return null;
  const out: UnderstoodForms = { models: [], ignored: [], tables: [], above: [], asked: [], fates: new Map() };
  const headings = formHeadings(view, forms.records, readers);
  const headed = new Map(headings.flat().map(({ row }) => [row, placedRow(view, row)]));
  const sections = new SectionStack();
  for (const [index, record] of forms.records.entries()) {
    for (const heading of headings[index] ?? []) sections.enter(heading);
    readRecord(
      out,
      { ...view, headedBefore: headed },
      record,
      { programme, readers, defaultField: null, ofTable: {} },
      sections,
    );
  }
  if (out.models.length === 0) return null;
  for (const { row, as } of headings.flat()) out.fates.set(row, as);
  const first = forms.records[0]?.lines[0]?.row ?? 0;
  readAbove(out, view, forms.above, first);
  for (const line of forms.records.flatMap(({ lines }) => lines)) {
    const rows = [line.row, ...line.values.map(({ row }) => row)];
    for (const row of rows) if (!out.fates.has(row)) out.fates.set(row, "header");
  }
  for (const { heading, rows } of forms.subTables)
    for (const row of [heading, ...rows]) if (!out.fates.has(row)) out.fates.set(row, "other-table");
  let signed = false;
  for (const row of view.rowNumbers) {
    if (out.fates.has(row)) continue;
    const cells = view.own(row);
    signed ||= isSigningRow(cells);
    out.fates.set(row, signed ? "signature" : cells.length === 1 ? (plainReason(cells) ?? "section") : "unclear");
  }
  return out;
}

function readRecord(
  out: UnderstoodForms,
  view: SheetView,
  record: FormRecord,
  context: Parameters<typeof readModels>[3],
  sections: SectionStack,
): void {
  const { readers } = context;
  const { view: asked, block, row } = asTable(view, record);
  const written = fillLegends(asked, block, readers);
  settleColumns(fillChoices(written, block, { extras: true }), block, readers, new Map());
  const laid = fillChoices(written, block, { extras: false });
  const { models } = readModels(laid, block, [{ row, as: "model" }], context, sections);
  const answers = record.lines.filter(({ values }) => values.length > 0);
  for (const model of models) goOn(model, view, answers);
  const taken = new Set(
    models.flatMap(({ provenance }) => Object.values(provenance).flatMap((cells) => cells.map(({ cell }) => cell))),
  );
  const used = answers.flatMap(({ values }) => values).filter((value) => taken.has(cellName(value.row, value.column)));
  const rows = [...new Set(used.map((value) => value.row))].sort((a, b) => a - b);
  const [top] = rows;
  const named = models.filter(({ values }) => /\p{L}/u.test(values.name));
  if (top === undefined || named.length === 0) return;
  out.models.push(...named.map((model) => ({ ...model, row: top, rows })));
  for (const own of rows) {
    out.fates.set(own, "imported");
    for (const cell of view.own(own)) {
      const at = cellName(own, cell.column);
      if (!taken.has(at)) out.ignored.push(ignored(view, at, cell.text, answers));
    }
  }
  out.tables.push(
    tableView(
      view,
      block.columns.map(({ role }) => role),
      answers,
      rows,
    ),
  );
}

/** The further cells of an answer belong to what its first one gave. */
function goOn(model: DraftModel, view: SheetView, answers: FormLine[]): void {
  for (const {
    values: [first, ...more],
  } of answers) {
    if (!first) continue;
    const at = cellName(first.row, first.column);
    for (const [property, sources] of Object.entries(model.provenance)) {
      const own = sources.find(({ cell }) => cell === at);
      if (!own) continue;
      const further = more.map(({ row, column }) => ({ ...own, sheet: view.name, cell: cellName(row, column) }));
      model.provenance[property] = [...sources, ...further];
    }
  }
}

function ignored(view: SheetView, cell: string, text: string, answers: FormLine[]): IgnoredCell {
  const answer = answers.some(({ values }) => values.some((value) => cellName(value.row, value.column) === cell));
  return { sheet: view.name, cell, reason: answer ? words.noValue : words.formLabel, text };
}

function tableView(view: SheetView, roles: string[], answers: FormLine[], rows: number[]): TableView {
  const columns: Record<string, string> = {};
  for (const [index, { values }] of answers.entries()) {
    const role = roles[index];
    if (values[0] && role !== undefined && role !== "extra") columns[role] = columnLetter(values[0].column);
  }
  return { sheet: view.name, headerRows: [], firstRow: rows[0] ?? 1, lastRow: rows.at(-1) ?? 1, columns };
}

/** Letterhead and title; a unit that is asked for once above several forms is the sender's. */
function readAbove(out: UnderstoodForms, view: SheetView, shared: FormLine[], first: number): void {
  const asked = new Map(shared.map((line) => [line.row, line]));
  const before = view.rowNumbers.filter((row) => row < first && !asked.has(row) && !out.fates.has(row));
  for (const { row, as } of classifyAbove(view, before)) {
    out.fates.set(row, as);
    for (const cell of view.own(row)) out.above.push({ text: cell.text, row, column: cell.column, as });
  }
  for (const { row, role, label, values } of shared) {
    if (role !== "unit" && role !== null) continue;
    out.fates.set(row, "letterhead");
    const text = `${role === "unit" ? "Đơn vị" : label}: ${values.map((value) => value.text).join(" ")}`;
    out.above.push({ text, row, column: 0, as: "letterhead" });
  }
}
