import type { PlannedModel } from "../intake/plan/plan.ts";
import { LONG_TEXTS, type ModelRecord, type ModelValues } from "../register/model.ts";
import { requireId, showId } from "./ids.ts";
import { packSources } from "./sources.ts";
import type { ModelRow } from "./tables.ts";
import { WORDS } from "./words.ts";

/** What a model's row holds beside the planned values. */
type Place = Pick<ModelRow, "id" | "programme_id" | "submission_id" | "stage" | "position">;

export const MODEL_COLUMNS = [
  "id",
  "programme_id",
  "submission_id",
  "unit_id",
  "unit_text",
  "state",
  "stage",
  "sheet",
  "row",
  "rows",
  "position",
  "name",
  "kind",
  "subject_kind",
  "subject",
  "leader",
  "field",
  "origin",
  "since_year",
  ...LONG_TEXTS,
  "extras",
  "doubts",
  "provenance",
] as const satisfies (keyof ModelRow)[];

/** A planned model as an active row of the register. Spelt out, for spreading made this a fifth of the time of a save. */
export function modelRow(planned: PlannedModel, place: Place): ModelRow {
  const { values } = planned;
  return {
    id: place.id,
    programme_id: place.programme_id,
    submission_id: place.submission_id,
    unit_id: planned.unitId === null ? null : requireId("unit", planned.unitId, WORDS.unknownUnit),
    unit_text: planned.unitText,
    state: "active",
    stage: place.stage,
    sheet: planned.sheet,
    row: planned.row,
    rows: JSON.stringify(planned.rows),
    position: place.position,
    name: values.name,
    kind: values.kind,
    subject_kind: values.subjectKind,
    subject: values.subject,
    leader: values.leader === null ? null : Number(values.leader),
    field: values.field,
    origin: values.origin,
    since_year: values.sinceYear,
    content: values.content,
    goal: values.goal,
    period: values.period,
    place: values.place,
    situation: values.situation,
    method: values.method,
    forces: values.forces,
    resources: values.resources,
    expected: values.expected,
    responsible: values.responsible,
    result: values.result,
    note: values.note,
    extras: JSON.stringify(values.extras),
    doubts: JSON.stringify(planned.doubts),
    provenance: packSources(planned.provenance, planned.sheet),
  };
}

/** Where each value of a model stands in its row. */
export const VALUE_COLUMNS = {
  name: "name",
  kind: "kind",
  subjectKind: "subject_kind",
  subject: "subject",
  leader: "leader",
  field: "field",
  origin: "origin",
  sinceYear: "since_year",
  content: "content",
  goal: "goal",
  period: "period",
  place: "place",
  situation: "situation",
  method: "method",
  forces: "forces",
  resources: "resources",
  expected: "expected",
  responsible: "responsible",
  result: "result",
  note: "note",
  extras: "extras",
} as const satisfies Record<keyof ModelValues, keyof ModelRow>;

/** Some values of a model as the columns that hold them. */
export function valueColumns(values: Partial<ModelValues>): Partial<ModelRow> {
  const columns = Object.entries(values).map(([property, value]) => [
    VALUE_COLUMNS[property as keyof ModelValues],
    typeof value === "boolean" ? Number(value) : property === "extras" ? JSON.stringify(value) : value,
  ]);
  return Object.fromEntries(columns) as Partial<ModelRow>;
}

/** The values that a row holds. */
export function rowValues(row: Omit<ModelRow, "provenance">): ModelValues {
  return {
    name: row.name,
    kind: row.kind,
    subjectKind: row.subject_kind,
    subject: row.subject,
    leader: row.leader === null ? null : row.leader === 1,
    field: row.field,
    origin: row.origin,
    sinceYear: row.since_year,
    content: row.content,
    goal: row.goal,
    period: row.period,
    place: row.place,
    situation: row.situation,
    method: row.method,
    forces: row.forces,
    resources: row.resources,
    expected: row.expected,
    responsible: row.responsible,
    result: row.result,
    note: row.note,
    extras: JSON.parse(row.extras) as ModelValues["extras"],
  };
}

/** A row of the register joined with its unit and file. */
export type JoinedModelRow = Omit<ModelRow, "provenance"> & {
  unit_name: string | null;
  unit_kind: string | null;
  file_name: string;
};

/** The model as `models --json` shows it, with the unit's id. */
export function toModelRecord(
  row: JoinedModelRow,
  fieldLabels: ReadonlyMap<string, string>,
): ModelRecord & { unitId: string | null } {
  return {
    id: showId("model", row.id),
    programme: row.programme_id,
    unitId: showId("unit", row.unit_id),
    unit: row.unit_name,
    unitKind: row.unit_kind,
    ...rowValues(row),
    fieldLabel: row.field === null ? null : (fieldLabels.get(row.field) ?? null),
    stage: row.stage,
    inReview: false,
    source: { file: row.file_name, sheet: row.sheet, row: row.row },
    needsReview: JSON.parse(row.doubts) as ModelRecord["needsReview"],
  };
}
