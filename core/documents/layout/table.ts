import type { AppendixColumn, ProgrammeAppendix } from "../../programme/schema.ts";
import type { ModelRecord } from "../../register/model.ts";
import type { Measures } from "../measures.ts";
import type { CellValue, Table, TableRow } from "../model.ts";
import { fieldNote, ofTheTotal, ordinalNote, WORDS } from "../words.ts";
import { cellOf, remarksOf } from "./cells.ts";
import { fitColumns } from "./columns.ts";
import { count, countInWords, openCounts, quantity } from "./counts.ts";
import { fieldName, type GroupOrder, groupModels } from "./groups.ts";
import { headingRows, numberingRow } from "./heading.ts";
import { type Outcomes, outcomeOf } from "./outcomes.ts";

export interface ListTable {
  table: Table;
  /** Below the table: what keeps its sums from adding up, and remarks that it has no column for. */
  notes: string[];
}

/**
 * The appendix's list: heading, numbering row, a group row with its count before each group, models
 * numbered through, a total row. `width`: millimetres of the type area.
 */
export function listTable(
  appendix: ProgrammeAppendix,
  models: readonly ModelRecord[],
  order: GroupOrder,
  measures: Measures,
  width: number,
  outcomes?: Outcomes,
): ListTable {
  const columns = appendix.columns.map((column) => column.column);
  const shown = new Set(columns);
  const notes: string[] = [];
  const rows: TableRow[] = [];
  let ordinal = 0;
  for (const group of groupModels(models, order)) {
    rows.push(spanning("group", `${group.label}: ${countInWords(group.models)}`, columns.length, group.models));
    for (const model of group.models) {
      ordinal += 1;
      const name = fieldName(model, order.fields);
      // A model that only takes refuge here (its field's own appendix is not sent) has its field named.
      const stray = appendix.takesRest && model.field !== null && !appendix.fields.includes(model.field);
      const named = appendix.groupBy === "field" || shown.has("field");
      const remarks = remarksOf(model, shown, stray && !named && name !== null ? fieldNote(name) : null);
      if (remarks !== "" && !shown.has("note")) notes.push(ordinalNote(ordinal, remarks.replaceAll("\n", "; ")));
      const context = { ordinal, fieldName: name, remarks, outcome: outcomeOf(model, outcomes) };
      rows.push({ kind: "body", cells: columns.map((column) => cellOf(column, model, context)), models: [model.id] });
    }
  }
  if (models.length === 0) rows.push(spanning("empty", emptyWords(appendix), columns.length, []));
  rows.push(totalRow(columns, models, outcomes));
  const open = openCounts(count(models), {
    subject: shown.has("collective") || shown.has("individual"),
    origin: shown.has("new") || shown.has("continued"),
  });
  if (open.length > 0) notes.push(ofTheTotal(open));
  const heading = headingRows(appendix.columns);
  const { heading: headingStyle, numbering, body } = measures.table;
  const style = { heading: headingStyle, numbering, body };
  const wished = appendix.columns.map((column) => ({ key: column.column, width: column.width, align: column.align }));
  return {
    notes,
    table: {
      columns: fitColumns(wished, { heading, rows, style }, width),
      heading,
      numbering: numberingRow(columns.length),
      rows,
      style,
    },
  };
}

function spanning(kind: TableRow["kind"], text: string, width: number, models: readonly ModelRecord[]): TableRow {
  const cells: TableRow["cells"] = [text, ...Array.from({ length: width - 1 }, () => null)];
  return { kind, cells, models: models.map((model) => model.id) };
}

function totalRow(
  columns: readonly AppendixColumn[],
  models: readonly ModelRecord[],
  outcomes: Outcomes | undefined,
): TableRow {
  const counts = count(models);
  const sums: Partial<Record<AppendixColumn, CellValue>> = {
    name: quantity(models),
    collective: counts.collective,
    individual: counts.individual,
    new: counts.new,
    continued: counts.continued,
    exemplary: models.filter((model) => outcomeOf(model, outcomes).exemplary === true).length,
  };
  const cells = columns.map((column, index): CellValue | null => (index === 0 ? null : (sums[column] ?? null)));
  // The label takes the first cell; where the names' column itself is first, or there is none, it carries the sum in words.
  cells[0] = columns.indexOf("name") > 0 ? WORDS.total : `${WORDS.total}: ${countInWords(models)}`;
  return { kind: "total", cells, models: models.map((model) => model.id) };
}

function emptyWords(appendix: ProgrammeAppendix): string {
  return appendix.purpose === "registration" ? WORDS.noRegistration : WORDS.noModel;
}
