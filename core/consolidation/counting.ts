import type { Programme, ProgrammeTarget } from "../programme/schema.ts";
import { type ModelStage, WAY_STAGES } from "../register/model.ts";
import type { RegisteredModel } from "./situation.ts";
import { consolidationWords as words } from "./words.ts";

/** Why a model counts towards a target, or does not; stable codes. */
export type CountReason =
  | "counted"
  | "in-review"
  | "dropped"
  | "other-field"
  | "no-field"
  | "returned"
  | "not-chosen"
  | "not-renewed"
  | "doubtful";

/** What one model is worth to one target. `counted` implies `registered`. */
export interface CountVerdict {
  registered: boolean;
  counted: boolean;
  /** Carries a doubt that a count may rest on (unit, field, origin, the whole), whether or not this rule reads it. */
  doubtful: boolean;
  reason: CountReason;
  /** One sentence in Vietnamese. */
  why: string;
  /** The clause: the line of the guidance document. */
  source: string;
}

/** Models that are not in the register, no longer in it, or not of the fields that the target names. */
const NOT_REGISTERED: ReadonlySet<CountReason> = new Set(["in-review", "dropped", "other-field", "no-field"]);

type Rule = Pick<Programme, "counting" | "fields">;
type Read = "unit" | "field" | "origin";

/** Spellings of a doubt's `field` for each thing that a count may read. */
const DOUBT_FIELDS: Readonly<Record<Read, readonly string[]>> = {
  unit: ["unit", "unitId"],
  field: ["field"],
  origin: ["origin", "sinceYear"],
};
const COUNT_DOUBTS = new Set(["*", ...Object.values(DOUBT_FIELDS).flat()]);

/** True where a doubt touches what counts may rest on; such models are shown apart. */
export function isDoubtful(model: Pick<RegisteredModel, "needsReview">): boolean {
  return model.needsReview.some((doubt) => COUNT_DOUBTS.has(doubt.field));
}

/**
 * Judges one model for one target that its unit (or the office) is asked for.
 *
 * A continued model counts like a new one unless it was discarded (hai-phong-2024:L21); a doubt
 * keeps it from counting only where it is on what this rule reads, for then the count could be wrong.
 *
 * @param byUnit whether the count depends on which unit the model is of (not where the office itself is asked)
 */
export function judge(programme: Rule, target: ProgrammeTarget, model: RegisteredModel, byUnit = true): CountVerdict {
  const reason = reasonFor(programme, target, model, byUnit);
  const registered = !NOT_REGISTERED.has(reason);
  return {
    registered,
    counted: reason === "counted",
    doubtful: isDoubtful(model),
    reason,
    ...clause(programme, target, model, reason),
  };
}

function reasonFor(programme: Rule, target: ProgrammeTarget, model: RegisteredModel, byUnit: boolean): CountReason {
  const fields = fieldsOf(target);
  if (fields.length > 0 && model.field !== null && !fields.includes(model.field)) return "other-field";
  if (model.inReview) return "in-review";
  if (model.stage === "dropped") return "dropped";
  if (fields.length > 0 && model.field === null) return "no-field";
  if (model.stage === "returned") return "returned";
  if (target.kind === "exemplary-per-parent" && !hasReached(model.stage, "exemplary")) return "not-chosen";
  if (target.kind === "own-nomination" && !hasReached(model.stage, "nominated")) return "not-chosen";
  if (doubtBlocks(programme, fields, model, byUnit)) return "doubtful";
  return isRenewed(programme, model) ? "counted" : "not-renewed";
}

/** The fields that a target names; empty where any field will do. */
export function fieldsOf(target: ProgrammeTarget): readonly string[] {
  return "fields" in target ? target.fields : [];
}

/** Whether a model has come that far on its way; one that has left it has not. */
function hasReached(stage: ModelStage, wanted: ModelStage): boolean {
  const order: readonly ModelStage[] = WAY_STAGES;
  return order.indexOf(stage) >= order.indexOf(wanted);
}

function doubtBlocks(programme: Rule, fields: readonly string[], model: RegisteredModel, byUnit: boolean): boolean {
  const read: Read[] = [];
  if (byUnit) read.push("unit");
  if (fields.length > 0) read.push("field");
  // Where new and continued models count alike, a doubt between them cannot change the count.
  if (readsOrigin(programme)) read.push("origin");
  const touched = new Set(["*", ...read.flatMap((what) => DOUBT_FIELDS[what])]);
  return model.needsReview.some((doubt) => touched.has(doubt.field));
}

function readsOrigin(programme: Rule): boolean {
  return programme.counting.carriedOver === "re-registered-with-higher-goal";
}

/** Under “đăng ký lại với mục tiêu cao hơn” a model of earlier years needs a goal of this year to compare. */
function isRenewed(programme: Rule, model: RegisteredModel): boolean {
  if (!readsOrigin(programme) || model.origin === "new") return true;
  if (model.origin !== "continued") return false;
  return model.renewal === undefined ? model.goal !== null : model.renewal.verdict === "higher";
}

function clause(
  programme: Rule,
  target: ProgrammeTarget,
  model: RegisteredModel,
  reason: CountReason,
): { why: string; source: string } {
  const { source } = programme.counting;
  switch (reason) {
    case "counted": {
      const higher = readsOrigin(programme) && model.origin === "continued";
      return { why: higher ? words.renewed(model.renewal?.why ?? null) : words.counted(model.origin), source };
    }
    case "dropped":
      return { why: words.dropped(reasonOf(model, "dropped")), source };
    case "not-renewed":
      return { why: words.notRenewed(model.origin, model.renewal?.why ?? null), source };
    case "other-field": {
      const label = programme.fields.find((field) => field.code === model.field)?.label ?? model.field;
      return { why: words.otherField(label ?? ""), source: target.source };
    }
    case "no-field":
      return { why: words.noField, source: target.source };
    case "not-chosen":
      return { why: target.kind === "own-nomination" ? words.notNominated : words.notExemplary, source: target.source };
    case "doubtful":
      return { why: words.doubtful(model.needsReview.map((doubt) => doubt.message)), source: target.source };
    case "in-review":
      return { why: words.inReview, source: target.source };
    case "returned":
      return { why: words.returned(reasonOf(model, "returned")), source: target.source };
  }
}

/** What was written down when the model was dropped or sent back. */
function reasonOf({ way }: RegisteredModel, kind: "dropped" | "returned"): string | null {
  const details = way?.standing.findLast((event) => event.details.kind === kind)?.details;
  if (details?.kind === "dropped") return details.reason;
  return details?.kind === "returned" ? details.reasons.join("; ") : null;
}
