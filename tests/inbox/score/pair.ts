import { sameSource } from "./same.ts";
import type { ActualModel, ExpectedModel } from "./shapes.ts";

/** Pairs the models of both sides by the first key that they share; each model is paired once. */
export function pair(
  actual: readonly ActualModel[],
  expected: readonly ExpectedModel[],
  keysOfActual: (model: ActualModel) => string[],
  keysOf: (model: ExpectedModel) => string[],
): { pairs: [ActualModel, ExpectedModel][]; restActual: ActualModel[]; restExpected: ExpectedModel[] } {
  const waiting = new Map<string, ActualModel[]>();
  for (const model of actual) {
    for (const key of keysOfActual(model)) waiting.set(key, [...(waiting.get(key) ?? []), model]);
  }
  const taken = new Set<ActualModel>();
  const pairs: [ActualModel, ExpectedModel][] = [];
  const restExpected: ExpectedModel[] = [];
  for (const model of expected) {
    const candidates = keysOf(model).flatMap((key) => (waiting.get(key) ?? []).filter((one) => !taken.has(one)));
    // Of several with the same name, the one from the same row.
    const best = candidates.find((one) => sameSource(model.source, one.source)) ?? candidates[0];
    if (best === undefined) restExpected.push(model);
    else {
      taken.add(best);
      pairs.push([best, model]);
    }
  }
  return { pairs, restActual: actual.filter((model) => !taken.has(model)), restExpected };
}
