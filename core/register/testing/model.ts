import { type ModelRecord, NO_VALUES } from "../model.ts";

/** A model that was registered and says nothing but its name, with what a test says of it. */
export function aModelRecord(id: string, more: Partial<ModelRecord> = {}): ModelRecord {
  return {
    id,
    programme: "hai-phong-2024",
    unit: null,
    unitKind: null,
    ...NO_VALUES,
    name: `Mô hình ${id}`,
    subjectKind: "collective",
    origin: "new",
    fieldLabel: null,
    stage: "registered",
    inReview: false,
    source: null,
    needsReview: [],
    ...more,
  };
}
