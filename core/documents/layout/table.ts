import type { ProgrammeAppendix } from "../../programme/schema.ts";
import type { ModelRecord } from "../../register/model.ts";
import type { Measures } from "../measures.ts";
import type { CellValue, Table, TableRow } from "../model.ts";
import { fieldNote, ordinalNote, WORDS } from "../words.ts";
import { cellOf, remarksOf } from "./cells.ts";
import { fitColumns } from "./columns.ts";
import { count, countInWords, openCounts, quantity } from "./counts.ts";
import { fieldName, type GroupOrder, groupModels } from "./groups.ts";
import { headingRows, numberingRow } from "./heading.ts";

export interface ListTable {
  table: Table;
  /** Remarks of rows and totals where the table has no column for them. */
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
      const context = { ordinal, fieldName: name, remarks };
      rows.push({ kind: "body", cells: columns.map((column) => cellOf(column, model, context)), models: [model.id] });
    }
  }
  if (models.length === 0) rows.push(spanning("empty", emptyWords(appendix), columns.length, []));
  const total = totalRow(columns, models);
  if (total.open !== null && !shown.has("note")) notes.push(`${WORDS.total}: ${total.open}`);
  rows.push(total.row);
  const heading = headingRows(appendix.columns);
  return {
    notes,
    table: {
      columns: fitColumns(
        appendix.columns.map(({ column, width: wish, align }) => ({ key: column, width: wish, align })),
        heading,
        measures.table.heading,
        width,
        new Map([[0, WORDS.total]]),
      ),
      heading,
      numbering: numberingRow(columns.length),
      rows,
      style: {
        heading: measures.table.heading,
        numbering: measures.table.numbering,
        body: measures.table.body,
      },
    },
  };
}

function spanning(kind: TableRow["kind"], text: string, width: number, models: readonly ModelRecord[]): TableRow {
  const cells: TableRow["cells"] = [text, ...Array.from({ length: width - 1 }, () => null)];
  return { kind, cells, models: models.map((model) => model.id) };
}

function totalRow(
  columns: readonly ProgrammeAppendix["columns"][number]["column"][],
  models: readonly ModelRecord[],
): { row: TableRow; open: string | null } {
  const counts = count(models);
  const sums: Partial<Record<string, CellValue>> = {
    name: quantity(models),
    collective: counts.collective,
    individual: counts.individual,
    new: counts.new,
    continued: counts.continued,
  };
  const open = openCounts(counts, {
    subject: columns.includes("collective") || columns.includes("individual"),
    origin: columns.includes("new") || columns.includes("continued"),
  });
  const remark = open.length === 0 ? null : open.join("; ");
  if (remark !== null) sums.note = remark;
  const cells = columns.map((column, index): CellValue | null => (index === 0 ? null : (sums[column] ?? null)));
  // The label takes the first cell; where the names' column itself is first, or there is none, it carries the sum in words.
  cells[0] = columns.indexOf("name") > 0 ? WORDS.total : `${WORDS.total}: ${countInWords(models)}`;
  return { row: { kind: "total", cells, models: models.map((model) => model.id) }, open: remark };
}

function emptyWords(appendix: ProgrammeAppendix): string {
  return appendix.purpose === "registration" ? WORDS.noRegistration : WORDS.noModel;
}
