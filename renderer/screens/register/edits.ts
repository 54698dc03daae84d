import type { Input } from "../../../core/contract.ts";
import { LONG_TEXTS, type ModelRecord } from "../../../core/register/model.ts";

export type ModelChanges = Input<"models.edit">["changes"];

/** Properties without which there is no model. */
export const NEEDED = ["name", "kind", "unit"];

/**
 * Values as a grid gives them, as `models.edit` takes them: an empty text is no value.
 *
 * @returns the changes, or the property that cannot be empty
 */
export function toChanges(
  values: Readonly<Record<string, string>>,
): { changes: ModelChanges } | { cannotEmpty: string } {
  const changes: ModelChanges = {};
  for (const [property, typed] of Object.entries(values)) {
    const value = typed.trim();
    if (value === "" && NEEDED.includes(property)) return { cannotEmpty: property };
    put(changes, property, value === "" ? null : value);
  }
  return { changes };
}

function put(changes: ModelChanges, property: string, value: string | null): void {
  const text = LONG_TEXTS.find((key) => key === property);
  if (text) changes[text] = value;
  else if (property === "name" && value !== null) changes.name = value;
  else if (property === "unit" && value !== null) changes.unit = value;
  else if (property === "kind" && (value === "mo-hinh" || value === "dien-hinh")) changes.kind = value;
  else if (property === "subject") changes.subject = value;
  else if (property === "field") changes.field = value;
  else if (property === "subjectKind" && (value === null || value === "collective" || value === "individual"))
    changes.subjectKind = value;
  else if (property === "origin" && (value === null || value === "new" || value === "continued"))
    changes.origin = value;
  else if (property === "leader") changes.leader = value === null ? null : value === "true";
  else if (property === "sinceYear") changes.sinceYear = value === null ? null : Number(value);
}

/**
 * Names of the models whose values are no longer those that the clerk saw when she began to change them:
 * the register may have been read anew while her editor stood open.
 */
export function staleNames(seen: readonly ModelRecord[], now: readonly ModelRecord[], changes: ModelChanges): string[] {
  const byId = new Map(now.map((model) => [model.id, model]));
  const properties = Object.keys(changes) as (keyof ModelRecord & keyof ModelChanges)[];
  return seen
    .filter((model) => properties.some((key) => (byId.get(model.id) ?? model)[key] !== model[key]))
    .map(({ name }) => name);
}

/** Models as they will stand once the changes are saved, so that the grid need not wait. */
export function withChanges(
  models: readonly ModelRecord[],
  ids: ReadonlySet<string>,
  changes: ModelChanges,
  confirm: readonly string[] = [],
): ModelRecord[] {
  const settled = new Set([...Object.keys(changes), ...confirm]);
  return models.map((model) => {
    if (!ids.has(model.id)) return model;
    const needsReview = model.needsReview.filter((doubt) => !settled.has(doubt.field));
    return { ...model, ...changes, needsReview } as ModelRecord;
  });
}

/** Models with those that the office gave back in their place. */
export function withSaved(models: readonly ModelRecord[], saved: readonly ModelRecord[]): ModelRecord[] {
  const byId = new Map(saved.map((model) => [model.id, model]));
  return models.map((model) => byId.get(model.id) ?? model);
}
