import type { ModelRecord } from "../../register/model.ts";
import type { Measures } from "../measures.ts";
import type { Table, TableColumn, TableRow } from "../model.ts";
import { WORDS } from "../words.ts";
import { fitColumns } from "./columns.ts";
import { type GroupOrder, groupModels } from "./groups.ts";
import { headingRows, numberingRow } from "./heading.ts";

type SummaryColumn = Pick<TableColumn, "width" | "align"> & {
  title: string;
  group?: string;
  counted?(model: ModelRecord): boolean;
};

const known = (model: ModelRecord): boolean => model.subjectKind !== null && model.origin !== null;
const of = (kind: ModelRecord["subjectKind"], origin: ModelRecord["origin"]) => (model: ModelRecord) =>
  model.subjectKind === kind && model.origin === origin;

const number = { width: 26, align: "center" } as const;
const COLUMNS: readonly SummaryColumn[] = [
  { title: WORDS.ordinal, width: 12, align: "center" },
  { title: WORDS.field, width: 110, align: "left" },
  { title: WORDS.totalModels, ...number, counted: () => true },
  { title: WORDS.newTitle, group: WORDS.collectiveTitle, ...number, counted: of("collective", "new") },
  { title: WORDS.continuedTitle, group: WORDS.collectiveTitle, ...number, counted: of("collective", "continued") },
  { title: WORDS.newTitle, group: WORDS.individualTitle, ...number, counted: of("individual", "new") },
  { title: WORDS.continuedTitle, group: WORDS.individualTitle, ...number, counted: of("individual", "continued") },
];
/** Only where something is not known: without it the row would not add up. */
const UNKNOWN: SummaryColumn = { title: WORDS.unknownTitle, ...number, counted: (model) => !known(model) };

/** Models per field × (collective, individual) × (new, continued), every field of the programme with a line; rows and columns add up. */
export function summaryTable(
  models: readonly ModelRecord[],
  fields: GroupOrder["fields"],
  measures: Measures,
  width: number,
): Table {
  const columns = models.every(known) ? COLUMNS : [...COLUMNS, UNKNOWN];
  const codes = new Set(fields.map((field) => field.code));
  const lines = fields.map((field) => ({
    label: field.label,
    models: models.filter((model) => model.field === field.code),
  }));
  const others = models.filter((model) => model.field === null || !codes.has(model.field));
  for (const group of groupModels(others, { groupBy: "field", units: [], fields })) lines.push(group);
  const rows = lines.map(
    (line, index): TableRow => ({
      kind: "body",
      cells: [index + 1, line.label, ...numbers(columns, line.models)],
      models: line.models.map((model) => model.id),
    }),
  );
  rows.push({
    kind: "total",
    cells: [WORDS.total, null, ...numbers(columns, models)],
    models: models.map((model) => model.id),
  });
  const heading = headingRows(columns);
  const { heading: headingStyle, numbering, body } = measures.table;
  const style = { heading: headingStyle, numbering, body };
  const wished = columns.map(({ width: wish, align }, index) => ({ key: `summary-${index + 1}`, width: wish, align }));
  return {
    columns: fitColumns(wished, { heading, rows, style }, width),
    heading,
    numbering: numberingRow(columns.length),
    rows,
    style,
  };
}

function numbers(columns: readonly SummaryColumn[], models: readonly ModelRecord[]): number[] {
  return columns.flatMap(({ counted }) => (counted ? [models.filter(counted).length] : []));
}
