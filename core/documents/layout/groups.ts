import type { ModelRecord } from "../../register/model.ts";
import { WORDS } from "../words.ts";

/** Models that stand below one group row. */
export interface Group {
  label: string;
  models: ModelRecord[];
}

export interface GroupOrder {
  groupBy: "unit" | "field";
  /** Names of the units in the order in which papers list them. */
  units: readonly string[];
  /** Fields in the order of the paper: the appendix's own first. */
  fields: readonly { code: string; label: string }[];
}

/**
 * Models by unit or by field, in the office's order; what the order does not know follows as first met,
 * what has no unit or field comes last. Within a field the models follow the units' order.
 */
export function groupModels(models: readonly ModelRecord[], order: GroupOrder): Group[] {
  const unitRank = ranks(order.units);
  const sorted =
    order.groupBy === "field"
      ? [...models].sort((a, b) => rank(unitRank, a.unit) - rank(unitRank, b.unit))
      : [...models];
  const keyOf = (model: ModelRecord) => (order.groupBy === "unit" ? model.unit : model.field);
  const groups = new Map<string | null, Group>();
  for (const model of sorted) {
    const key = keyOf(model);
    const group = groups.get(key);
    if (group) group.models.push(model);
    else groups.set(key, { label: labelOf(model, order), models: [model] });
  }
  const keyRank = order.groupBy === "unit" ? unitRank : ranks(order.fields.map((field) => field.code));
  return [...groups].sort(([a], [b]) => rank(keyRank, a) - rank(keyRank, b)).map(([, group]) => group);
}

/** The field's name as the paper prints it: from the programme, else as the register keeps it. */
export function fieldName(model: ModelRecord, fields: GroupOrder["fields"]): string | null {
  if (model.field === null) return null;
  return fields.find((field) => field.code === model.field)?.label ?? model.fieldLabel ?? model.field;
}

function labelOf(model: ModelRecord, order: GroupOrder): string {
  if (order.groupBy === "unit") return model.unit ?? WORDS.unknownUnit;
  return fieldName(model, order.fields) ?? WORDS.unknownField;
}

function ranks(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

function rank(known: Map<string, number>, key: string | null): number {
  if (key === null) return Number.MAX_SAFE_INTEGER;
  return known.get(key) ?? known.size;
}
