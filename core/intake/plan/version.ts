import { isDeepStrictEqual } from "node:util";
import type { ModelRecord } from "../../register/model.ts";
import { modelValues } from "../../register/model.ts";
import { compareKey } from "../../text/fold.ts";
import { words } from "../words.ts";
import type { FilePlan, PlannedModel, Problem, RegisterChange, VersionKind } from "./plan.ts";
import type { VersionWord } from "./purpose.ts";

/** A model of the register that an earlier paper of the same sender brought. */
export type EarlierModel = ModelRecord & { unitId: string | null };

/** An earlier paper of the same sender, purpose and appendix. */
export interface EarlierSubmission {
  id: string;
  name: string;
  models: EarlierModel[];
}

/** What becomes of the earlier paper, and so of the register. */
export interface SettledVersion {
  version: FilePlan["version"];
  change: RegisterChange;
  problems: Problem[];
}

/** A paper that says that it replaces and holds less than this share of the earlier models is put to a person. */
const REPLACES_SHARE = 0.6;

/**
 * Compares a file with the earlier papers of its sender. A word of the sender decides, or the clerk;
 * where neither speaks nothing is withdrawn and the file waits.
 */
export function settleVersion(
  models: PlannedModel[],
  earlier: EarlierSubmission[],
  word: VersionWord | null,
  decided: VersionKind | null,
): SettledVersion {
  const latest = earlier.at(-1);
  if (!latest || decided === "first")
    return { version: { kind: "first", of: null }, change: allNew(models), problems: [] };
  const before = earlier.flatMap((submission) => submission.models);
  const { pairs, added, missing } = pair(models, before);
  const of = latest.id;
  const update = pairs.map(([planned, model]) => ({ id: model.id, planned }));

  const kind: VersionKind = decided ?? word ?? "unsure";
  switch (kind) {
    case "replaces": {
      if (decided === null && pairs.length < before.length * REPLACES_SHARE) {
        const message = words.shrunken(pairs.length, before.length);
        return unsure(models, of, { code: "unclear-version", severity: "error", message });
      }
      return {
        version: { kind, of },
        change: { create: added, update, withdraw: missing.map((m) => m.id) },
        problems: [],
      };
    }
    case "supplements":
    case "corrects":
      return { version: { kind, of }, change: { create: added, update, withdraw: [] }, problems: [] };
    default: {
      const changed = pairs.filter(([planned, model]) => !sameValues(planned, model)).length;
      const names = earlier.map((submission) => `“${submission.name}”`).join(", ");
      const message = words.unclearVersion(names, added.length, changed, missing.length);
      return unsure(models, of, { code: "unclear-version", severity: "error", message });
    }
  }
}

function unsure(models: PlannedModel[], of: string, problem: Problem): SettledVersion {
  return { version: { kind: "unsure", of }, change: allNew(models), problems: [problem] };
}

function allNew(models: PlannedModel[]): RegisterChange {
  return { create: models, update: [], withdraw: [] };
}

/** Pairs by unit, name and subject, then by unit and name where that is the only one of its name. */
function pair(models: PlannedModel[], before: EarlierModel[]) {
  const rest = new Set(before);
  const pairs: [PlannedModel, EarlierModel][] = [];
  let open = models;
  const keys: ((unitId: string | null, name: string, subject: string | null) => string)[] = [
    (unit, name, subject) => `${unit}|${compareKey(name)}|${compareKey(subject ?? "")}`,
    (unit, name) => `${unit}|${compareKey(name)}`,
  ];
  for (const key of keys) {
    const left: PlannedModel[] = [];
    const known = new Map<string, EarlierModel[]>();
    // Last first, so that `pop` gives the earliest.
    for (const model of [...rest].reverse()) {
      const own = key(model.unitId, model.name, model.subject);
      const list = known.get(own);
      if (list) list.push(model);
      else known.set(own, [model]);
    }
    for (const planned of open) {
      const match = known.get(key(planned.unitId, planned.values.name, planned.values.subject))?.pop();
      if (match) {
        rest.delete(match);
        pairs.push([planned, match]);
      } else left.push(planned);
    }
    open = left;
  }
  return { pairs, added: open, missing: [...rest] };
}

function sameValues(planned: PlannedModel, model: ModelRecord): boolean {
  return isDeepStrictEqual(
    planned.values,
    modelValues.parse(
      Object.fromEntries(Object.keys(modelValues.shape).map((k) => [k, model[k as keyof ModelRecord]])),
    ),
  );
}
