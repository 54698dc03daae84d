import { readFileSync } from "node:fs";
import { parseProgramme } from "../../programme/load.ts";
import type { Programme } from "../../programme/schema.ts";
import { aModelRecord } from "../../register/testing/model.ts";
import type { RegisteredModel, Situation } from "../situation.ts";

/** Invented units and models for this room's tests, on the real programme. */
export const haiPhong: Programme = parseProgramme(
  readFileSync(new URL("../../../programmes/hai-phong-2024.json", import.meta.url), "utf8"),
);

let made = 0;

/** A model that counts for everything it is asked for, but for what `more` says. */
export function aModel(
  unit: string | null,
  field: string | null,
  more: Partial<RegisteredModel> = {},
): RegisteredModel {
  made += 1;
  const record = aModelRecord(`m${made}`, { programme: haiPhong.id, unit, name: `Mô hình ${made}`, field });
  return { ...record, unitId: unit, ...more };
}

/** A doubt about one property of a model. */
export function doubtOn(field: string): Pick<RegisteredModel, "needsReview"> {
  return { needsReview: [{ field, code: "unclear", message: `Chưa chắc về ${field}.` }] };
}

/** A district office of the real programme on 3 April 2024, with what `more` says. */
export function aSituation(more: Partial<Situation> = {}): Situation {
  return {
    programme: haiPhong,
    seat: "huyen",
    office: "Huyện ủy An Lão",
    units: [],
    models: [],
    submissions: [],
    asOf: "2024-04-03",
    ...more,
  };
}
