import type { ModelRecord } from "../../register/model.ts";
import type { Measures } from "../measures.ts";
import type { Table, TableRow } from "../model.ts";
import { WORDS } from "../words.ts";
import { fitColumns } from "./columns.ts";
import { count } from "./counts.ts";
import { type GroupOrder, groupModels } from "./groups.ts";
import { headingRows, numberingRow } from "./heading.ts";

const COLUMNS = [
  { title: WORDS.ordinal, width: 12, align: "center" },
  { title: WORDS.field, width: 110, align: "left" },
  { title: WORDS.totalModels, width: 26, align: "center" },
  { title: WORDS.collectiveTitle, group: WORDS.subject, width: 26, align: "center" },
  { title: WORDS.individualTitle, group: WORDS.subject, width: 26, align: "center" },
  { title: WORDS.newTitle, group: WORDS.origin, width: 26, align: "center" },
  { title: WORDS.continuedTitle, group: WORDS.origin, width: 26, align: "center" },
] as const;

/** Models per field × (collective, individual) × (new, continued), every field of the programme with a line. */
export function summaryTable(
  models: readonly ModelRecord[],
  fields: GroupOrder["fields"],
  measures: Measures,
  width: number,
): Table {
  const known = new Set(fields.map((field) => field.code));
  const lines = fields.map((field) => ({
    label: field.label,
    models: models.filter((model) => model.field === field.code),
  }));
  const others = models.filter((model) => model.field === null || !known.has(model.field));
  for (const group of groupModels(others, { groupBy: "field", units: [], fields })) lines.push(group);
  const rows = lines.map(
    (line, index): TableRow => ({
      kind: "body",
      cells: [index + 1, line.label, ...numbers(line.models)],
      models: line.models.map((model) => model.id),
    }),
  );
  rows.push({
    kind: "total",
    cells: [WORDS.total, null, ...numbers(models)],
    models: models.map((model) => model.id),
  });
  const heading = headingRows(COLUMNS);
  const { heading: headingStyle, numbering, body } = measures.table;
  const style = { heading: headingStyle, numbering, body };
  const wished = COLUMNS.map(({ width: wish, align }, index) => ({ key: `summary-${index + 1}`, width: wish, align }));
  return {
    columns: fitColumns(wished, { heading, rows, style }, width),
    heading,
    numbering: numberingRow(COLUMNS.length),
    rows,
    style,
  };
}

function numbers(models: readonly ModelRecord[]): number[] {
  const counts = count(models);
  return [counts.all, counts.collective, counts.individual, counts.new, counts.continued];
}
