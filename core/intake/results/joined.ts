import { LONG_TEXTS, type ModelValues } from "../../register/model.ts";
import type { Decisions } from "../plan/decisions.ts";
import type { PlannedModel } from "../plan/plan.ts";

/**
 * A row whose name cell listed several is one again where a person said that it speaks of one registered model
 * (`result:SHEET!12=m7`): what was told point by point belongs to that one.
 */
export function joinDecidedRows(models: readonly PlannedModel[], decisions: Decisions): PlannedModel[] {
  const out: PlannedModel[] = [];
  for (const model of models) {
    const decided = /^m\d+$/.test(decisions[`result:${model.sheet}!${model.row}`] ?? "");
    const at = decided ? out.findIndex(({ sheet, row }) => sheet === model.sheet && row === model.row) : -1;
    const first = out[at];
    if (first) out[at] = join(first, model);
    else out.push(model);
  }
  return out;
}

function join(a: PlannedModel, b: PlannedModel): PlannedModel {
  const values: ModelValues = {
    ...a.values,
    name: `${a.values.name}; ${b.values.name}`,
    extras: { ...a.values.extras },
  };
  for (const key of ["subject", ...LONG_TEXTS] as const) values[key] = both(a.values[key], b.values[key]);
  for (const [key, text] of Object.entries(b.values.extras))
    values.extras[key] = both(values.extras[key] ?? null, text) ?? text;
  const doubts = [
    ...a.doubts,
    ...b.doubts.filter((doubt) => !a.doubts.some(({ message }) => message === doubt.message)),
  ];
  const provenance = { ...b.provenance, ...a.provenance };
  return { ...a, values, doubts, provenance, rows: [...new Set([...a.rows, ...b.rows])] };
}

function both(one: string | null, other: string | null): string | null {
  if (one === null || other === null || one === other) return one ?? other;
  return `${one}\n${other}`;
}
