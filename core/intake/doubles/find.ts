import type { ModelRecord } from "../../register/model.ts";
import { compareKey } from "../../text/fold.ts";
import type { FilePlan, PlannedModel, Problem } from "../plan/plan.ts";
import { nameKey } from "../results/match.ts";
import { NearNames } from "./names.ts";
import { words } from "./words.ts";

/** A model of the register. */
export type Registered = ModelRecord & { unitId: string | null };
/** A model of an earlier programme. */
export type RegisteredBefore = Registered & { year: number };

/** What a registration is held against. */
export interface DoublesContext {
  /** Models in the register of a unit by their names; those that the file changes itself are passed over. */
  registered(unitId: string): NearNames<Registered> | null;
  /** Models of other units that bear the very name of one of the file's. */
  elsewhere: readonly Registered[];
  /** Models of a unit in earlier programmes, with their year. */
  earlier(unitId: string): NearNames<RegisteredBefore> | null;
}

/**
 * Models that may be one and the same under two names: in the file, in the register, and the same idea under
 * a new name against earlier years. Only said, with both places; nothing is merged or held for it.
 */
export function possibleDoubles(plan: FilePlan, context: DoublesContext): Problem[] {
  const changed = new Set([...plan.change.update.map(({ id }) => id), ...plan.change.withdraw]);
  const placeOf = ({ sheet, row, values }: PlannedModel) => `${sheet}!${row} ${compareKey(values.name)}`;
  const places = new Set(plan.change.update.map(({ planned }) => placeOf(planned)));
  const updated = { has: (model: PlannedModel) => places.has(placeOf(model)) };
  const elsewhere = new Map<string, Registered[]>();
  for (const model of context.elsewhere) {
    const key = nameAndSubject(model.name, model.subject);
    elsewhere.set(key, [...(elsewhere.get(key) ?? []), model]);
  }
  const seen = new Map<string | null, NearNames<PlannedModel>>();
  return plan.models.flatMap((model): Problem[] => {
    const { unitId } = model;
    const { name } = model.values;
    const before = seen.get(unitId) ?? new NearNames();
    const inFile = before.near(name, () => true);
    before.add(name, model);
    seen.set(unitId, before);
    const unitsOwn = unitId === null || updated.has(model) ? null : context.registered(unitId);
    return [
      ...(inFile ? [doubleOf(model, words.inFile(here(model), here(inFile)))] : []),
      ...inRegister(model, unitsOwn, ({ id }) => !changed.has(id)),
      ...(updated.has(model) ? [] : inOtherUnits(model, elsewhere)),
      ...inEarlierYears(model, unitId === null ? null : context.earlier(unitId)),
    ];
  });
}

function inRegister(
  model: PlannedModel,
  known: NearNames<Registered> | null,
  wanted: (model: Registered) => boolean,
): Problem[] {
  const { name } = model.values;
  const found = known?.same(name, wanted) ?? known?.near(name, wanted);
  return found ? [doubleOf(model, words.inRegister(here(model), there(found), found.id))] : [];
}

function inOtherUnits(model: PlannedModel, elsewhere: ReadonlyMap<string, Registered[]>): Problem[] {
  if (model.values.subject === null) return [];
  const [same] = elsewhere.get(nameAndSubject(model.values.name, model.values.subject)) ?? [];
  return same?.unit ? [doubleOf(model, words.otherUnit(here(model), there(same), same.unit))] : [];
}

/** Only of what calls itself new: a model that goes on is meant to be last year's. */
function inEarlierYears(model: PlannedModel, known: NearNames<RegisteredBefore> | null): Problem[] {
  if (model.values.origin !== "new" || known === null) return [];
  const { name } = model.values;
  const same = known.same(name, () => true);
  const found = same ?? known.near(name, () => true);
  return found ? [doubleOf(model, words.lastYear(here(model), there(found), found.year, same !== null))] : [];
}

function nameAndSubject(name: string, subject: string | null): string {
  return `${nameKey(name)}|${compareKey(subject ?? "")}`;
}

function here({ values, sheet, row }: PlannedModel): string {
  return words.here(values.name, sheet, row);
}

function there({ name, source }: Registered): string {
  return words.there(name, source?.file ?? null, source?.sheet ?? "", source?.row ?? 0);
}

function doubleOf(model: PlannedModel, message: string): Problem {
  const cell = model.provenance.name?.[0]?.cell;
  return {
    code: "possible-double",
    severity: "warning",
    message,
    sheet: model.sheet,
    ...(cell === undefined ? {} : { cell }),
    value: model.values.name,
  };
}
