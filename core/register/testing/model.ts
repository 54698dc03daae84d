import type { ModelRecord } from "../model.ts";

/** A model that was registered and says nothing but its name, with what a test says of it. */
export function aModelRecord(id: string, more: Partial<ModelRecord> = {}): ModelRecord {
  return {
    id,
    programme: "hai-phong-2024",
    unit: null,
    unitKind: null,
    name: `Mô hình ${id}`,
    kind: "mo-hinh",
    subjectKind: "collective",
    subject: null,
    leader: null,
    field: null,
    fieldLabel: null,
    origin: "new",
    sinceYear: null,
    content: null,
    goal: null,
    period: null,
    place: null,
    situation: null,
    method: null,
    forces: null,
    resources: null,
    expected: null,
    responsible: null,
    result: null,
    note: null,
    extras: {},
    stage: "registered",
    inReview: false,
    source: null,
    needsReview: [],
    ...more,
  };
}
