import type { ModelRecord, ModelValues } from "../../register/model.ts";
import { modelValues } from "../../register/model.ts";
import { compareKey } from "../../text/fold.ts";
import type { PlannedModel } from "./plan.ts";

/** A model of the register that an earlier paper of the same sender brought. */
export type EarlierModel = ModelRecord & { unitId: string | null };

/** Two keys of a model by which it is found again; made once, for a unit may send many papers. */
const keys = new WeakMap<EarlierModel, [string, string]>();

function keysOf(model: EarlierModel): [string, string] {
  const known = keys.get(model) ?? keysFor(model.unitId, model.name, model.subject);
  keys.set(model, known);
  return known;
}

function keysFor(unitId: string | null, name: string, subject: string | null): [string, string] {
  const byName = `${unitId}|${compareKey(name)}`;
  return [`${byName}|${compareKey(subject ?? "")}`, byName];
}

/**
 * Planned models with the registered ones that they are: by unit, name and subject, then by unit and name where that
 * is the only one of its name; one that a correction renames by its former name. `added` fit none, `missing` are fitted by none.
 */
export function pair(models: PlannedModel[], before: EarlierModel[]) {
  const rest = new Set(before);
  const pairs: [PlannedModel, EarlierModel][] = [];
  let open = models.map((planned) => {
    const { unitId, values, was } = planned;
    const [full, byName] = keysFor(unitId, was?.name ?? values.name, values.subject);
    // What was renamed before bears its new name already.
    return { planned, keys: [full, byName, keysFor(unitId, values.name, null)[1]] as const };
  });
  for (const [which, theirs] of [
    [0, 0],
    [1, 1],
    [2, 1],
  ] as const) {
    const wanted = new Set(open.map((model) => model.keys[which]));
    const known = new Map<string, EarlierModel[]>();
    // Last first, so that `pop` gives the earliest.
    for (const model of [...rest].reverse()) {
      const own = keysOf(model)[theirs];
      if (!wanted.has(own)) continue;
      const list = known.get(own);
      if (list) list.push(model);
      else known.set(own, [model]);
    }
    const left: typeof open = [];
    for (const model of open) {
      const match = known.get(model.keys[which])?.pop();
      if (match) {
        rest.delete(match);
        pairs.push([model.planned, match]);
      } else left.push(model);
    }
    open = left;
  }
  return { pairs, added: open.map(({ planned }) => planned), missing: [...rest] };
}

const PROPERTIES = Object.keys(modelValues.shape) as (keyof ModelValues)[];

/**
 * True where a paper says of a model just what is registered of it: the blanks that formats put between words (a line
 * of a cell here, a space there) tell nothing, and what results papers told of it no registration need repeat.
 */
export function saysTheSame({ values }: PlannedModel, model: ModelValues): boolean {
  return PROPERTIES.every((property) => {
    if (property === "extras") return sameExtras(values.extras, model.extras);
    if (property === "result" && values.result === null) return true;
    return plain(values[property]) === plain(model[property]);
  });
}

function sameExtras(one: Record<string, string>, other: Record<string, string>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => plain(one[name]) === plain(other[name]));
}

function plain<T>(value: T): T | string {
  return typeof value === "string" ? value.normalize("NFC").replace(/\s+/gu, " ").trim() : value;
}
