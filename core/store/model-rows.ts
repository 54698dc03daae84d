import type { PlannedModel } from "../intake/plan/plan.ts";
import { LONG_TEXTS, type LongText, type ModelRecord } from "../register/model.ts";
import { requireId, showId } from "./ids.ts";
import type { ModelRow, ProvenanceRow } from "./tables.ts";
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
] as const satisfies (keyof ModelRow)[];

export const PROVENANCE_COLUMNS = ["model_id", "submission_id", "cells"] as const satisfies (keyof ProvenanceRow)[];

/** A planned model as an active row of the register. */
export function modelRow(planned: PlannedModel, place: Place): ModelRow {
  const { values } = planned;
  return {
    ...place,
    unit_id: planned.unitId === null ? null : requireId("unit", planned.unitId, WORDS.unknownUnit),
    unit_text: planned.unitText,
    state: "active",
    sheet: planned.sheet,
    row: planned.row,
    rows: JSON.stringify(planned.rows),
    name: values.name,
    kind: values.kind,
    subject_kind: values.subjectKind,
    subject: values.subject,
    leader: values.leader === null ? null : Number(values.leader),
    field: values.field,
    origin: values.origin,
    since_year: values.sinceYear,
    ...longTexts((name) => values[name]),
    extras: JSON.stringify(values.extras),
    doubts: JSON.stringify(planned.doubts),
  };
}

/** A row of the register joined with its unit and file. */
export type JoinedModelRow = ModelRow & { unit_name: string | null; unit_kind: string | null; file_name: string };

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
    name: row.name,
    kind: row.kind,
    subjectKind: row.subject_kind,
    subject: row.subject,
    leader: row.leader === null ? null : row.leader === 1,
    field: row.field,
    fieldLabel: row.field === null ? null : (fieldLabels.get(row.field) ?? null),
    origin: row.origin,
    sinceYear: row.since_year,
    ...longTexts((name) => row[name]),
    extras: JSON.parse(row.extras) as ModelRecord["extras"],
    stage: row.stage,
    inReview: false,
    source: { file: row.file_name, sheet: row.sheet, row: row.row },
    needsReview: JSON.parse(row.doubts) as ModelRecord["needsReview"],
  };
}

function longTexts(read: (name: LongText) => string | null): Record<LongText, string | null> {
  return Object.fromEntries(LONG_TEXTS.map((name) => [name, read(name)])) as Record<LongText, string | null>;
}
