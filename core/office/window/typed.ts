import type { FilePlan, PlannedModel, RowAccount } from "../../intake/plan/plan.ts";
import { columnLetter } from "../../intake/table/address.ts";
import type { Programme } from "../../programme/schema.ts";
import { LONG_TEXTS, type ModelValues, NO_VALUES } from "../../register/model.ts";
import type { Source } from "../../register/source.ts";
import type { Unit } from "../../register/unit.ts";
import { inWords } from "./changes.ts";
import { words } from "./words.ts";

/** A registration as the clerk typed it. */
export interface TypedForm {
  programme: Programme;
  unit: Unit;
  received: string;
  how: string;
  models: (Partial<ModelValues> & { name: string })[];
}

const SHORT = ["name", "kind", "subjectKind", "subject", "leader", "field", "origin", "sinceYear"] as const;
const HEADER_ROW = 3;
/** The line above the table that names the unit. */
const UNIT_CELL = "A2";

/**
 * The form as a csv, as a person would have filled it in, and its plan. The plan is made of what was
 * typed and not read back from the csv: nothing in it can be misunderstood.
 */
export function typedForm({ programme, unit, received, how, models }: TypedForm): { csv: string; plan: FilePlan } {
  const whole = models.map((values): ModelValues => ({ ...NO_VALUES, ...values }));
  const properties = [...SHORT, ...LONG_TEXTS].filter(
    (property) => property === "name" || property === "kind" || whole.some((values) => values[property] !== null),
  );
  const extras = [...new Set(whole.flatMap((values) => Object.keys(values.extras)))];
  const sheet = words.recordSheet;
  const heading = [words.ordinal, ...properties.map((property) => words.properties[property] ?? property), ...extras];
  const top = [[words.recordTitle], [words.recordUnit(unit.name, received, how)], heading];
  const body = whole.map((values, index) => [
    String(index + 1),
    ...properties.map((property) => inWords(programme, property, values) ?? ""),
    ...extras.map((name) => values.extras[name] ?? ""),
  ]);
  const planned = whole.map((values, index): PlannedModel => {
    const row = HEADER_ROW + 1 + index;
    const typed = (cell: string): Source[] => [{ how: "typed", sheet, cell }];
    const at = (column: number) => typed(`${columnLetter(column + 1)}${row}`);
    const provenance: PlannedModel["provenance"] = { unit: typed(UNIT_CELL) };
    for (const [index, property] of properties.entries())
      if (values[property] !== null) provenance[property] = at(index + 1);
    for (const [index, name] of extras.entries())
      if (values.extras[name]) provenance[`extras.${name}`] = at(properties.length + 1 + index);
    return { unitId: unit.id, unitText: unit.name, values, doubts: [], sheet, row, rows: [row], provenance };
  });
  const dispositions: RowAccount["disposition"][] = ["title", "letterhead", "header"];
  const rows = [...top, ...body].map(
    (cells, index): RowAccount => ({
      sheet,
      row: index + 1,
      disposition: dispositions[index] ?? "imported",
      text: cells
        .filter((text) => text !== "")
        .join(" | ")
        .replace(/\n/gu, " "),
      cells: Object.fromEntries(cells.flatMap((text, at) => (text === "" ? [] : [[columnLetter(at + 1), text]]))),
    }),
  );
  const columns = Object.fromEntries(properties.map((property, at) => [property, columnLetter(at + 2)]));
  const plan: FilePlan = {
    status: "imported",
    format: "csv",
    encoding: "unicode",
    purpose: "registration",
    appendix: null,
    senderId: unit.id,
    unitIds: [unit.id],
    version: { kind: "first", of: null },
    tables: [
      { sheet, headerRows: [HEADER_ROW], firstRow: HEADER_ROW + 1, lastRow: HEADER_ROW + whole.length, columns },
    ],
    rows,
    ignoredCells: [],
    problems: [],
    models: planned,
    change: { create: planned, update: [], withdraw: [] },
    contentHash: null,
  };
  return { csv: toCsv([...top, ...body]), plan };
}

/** Quoted throughout and comma-separated, with a byte order mark, as Excel writes UTF-8. */
function toCsv(records: readonly string[][]): string {
  const lines = records.map((record) => record.map((text) => `"${text.replaceAll('"', '""')}"`).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
