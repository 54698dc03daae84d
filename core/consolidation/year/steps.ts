import type { Programme } from "../../programme/schema.ts";
import type { ModelRecord } from "../../register/model.ts";
import { type EventDetails, RECORDED_KINDS, type RecordedKind, type Way, wayOf } from "../../register/way.ts";
import { consolidationGate, gateFails, gatesBefore } from "./gates.ts";
import { usualOrder, warningsFor } from "./unusual.ts";
import { yearWords as words } from "./words.ts";

/** Why a step is refused: a stable code, one Vietnamese sentence, and the line of the document where it is the programme's rule. */
export interface Refusal {
  code:
    | "outside-year"
    | "dropped"
    | "already"
    | "gate"
    | "gate-order"
    | "criteria"
    | "quota"
    | "rank"
    | "follow-up"
    | "no-gate";
  reason: string;
  source: string | null;
}

/** What came of holding a model against criteria; null where nobody has. */
export interface Verdict {
  outcome: "met" | "not-met" | "incomplete";
  why: string;
  source: string;
}

/** A model with all that its next step is judged by. */
export interface Candidate {
  model: Pick<ModelRecord, "id" | "name" | "origin">;
  way: Way;
  /** The day on which its registration came; null where that is not known. */
  registeredOn: string | null;
  /** By the criteria for recognition; null while there is no evaluation. */
  recognised: Verdict | null;
  /** By those for exemplary ones; null where the programme has none. */
  exemplary: Verdict | null;
}

/** What is known of nominations to one level. */
export interface LevelState {
  level: string;
  /** Null while nobody has said how many were allotted. */
  places: number | null;
  taken: { modelId: string; name: string; rank: number }[];
}

export interface StepRules {
  programme: Programme;
  today: string;
  levels: readonly LevelState[];
}

/** Steps that a model takes once. */
const ONCE: ReadonlySet<RecordedKind> = new Set<RecordedKind>([
  "vetted",
  "launched",
  "running",
  "exemplary",
  "included",
]);

/** A step as somebody wants to record it. */
export interface Step {
  day: string;
  details: EventDetails;
}

/**
 * Whether a model may take a step. What the programme marks as a gate refuses (tuyen-quang-2024:L31,
 * co-quan-dang-2026:L131, L165, hai-phong-2024:L129, nghia-thai-2024:L66); an unusual order elsewhere is only said.
 */
export function judgeStep(
  rules: StepRules,
  candidate: Candidate,
  step: Step,
): { refusals: Refusal[]; warnings: string[] } {
  const { kind } = step.details;
  if (kind === "reopened") return { refusals: [], warnings: [] };
  const refusals = [
    ...refusedForDay(rules, step),
    ...refusedForWay(candidate.way, kind),
    ...refusedByGates(rules.programme, candidate, kind, step.day),
    ...refusedForDetails(rules, candidate, step.details),
  ];
  return { refusals, warnings: warningsFor(rules, candidate, step, kind) };
}

/** For every kind of step: whether it may be taken today, as far as can be told before its details are known. */
export function nextSteps(
  rules: StepRules,
  candidate: Candidate,
): { kind: RecordedKind; allowed: boolean; refusals: Refusal[]; warnings: string[] }[] {
  return RECORDED_KINDS.map((kind) => {
    const refusals = [
      ...refusedForWay(candidate.way, kind),
      ...refusedByGates(rules.programme, candidate, kind, rules.today),
      ...(kind === "included" ? refusedInclusion(rules.programme, candidate.way) : []),
    ];
    const warnings = usualOrder(rules.programme, candidate, kind);
    return { kind, allowed: refusals.length === 0, refusals, warnings };
  });
}

/** Steps that still stand and could not without this one: they have to be taken back first. */
export function stepsResting(programme: Programme, candidate: Candidate, eventId: string): string[] {
  const { standing } = candidate.way;
  const taken = standing.find((event) => event.id === eventId);
  if (!taken) return [];
  const without = { ...candidate, way: wayOf(standing.filter((event) => event !== taken)) };
  return standing.flatMap(({ id, day, details }) => {
    if (id === eventId || details.kind === "reopened") return [];
    const failing = (who: Candidate) =>
      gatesBefore(programme, details.kind).filter((gate) => gateFails(gate, who.way, day));
    const now = failing(without);
    return now.length > failing(candidate).length ? [words.restsOn(details.kind, taken.details.kind)] : [];
  });
}

function refusedForDay({ programme }: StepRules, { day, details }: Step): Refusal[] {
  const outside = (on: string): Refusal[] =>
    on.startsWith(`${programme.year}-`)
      ? []
      : [{ code: "outside-year", reason: words.outsideYear(on, programme.year), source: null }];
  if (details.kind !== "surveyed" || details.followUp === null) return outside(day);
  const before = details.followUp <= day;
  return [
    ...outside(day),
    ...(before ? [{ code: "follow-up", reason: words.followUpBefore, source: null } as const] : []),
  ];
}

function refusedForWay(way: Way, kind: RecordedKind): Refusal[] {
  const { dropped } = way.reached;
  if (dropped !== undefined) return [{ code: "dropped", reason: words.isDropped(dropped), source: null }];
  const before = kind === "included" ? undefined : way.reached[kind];
  if (ONCE.has(kind) && before !== undefined)
    return [{ code: "already", reason: words.already(kind, before), source: null }];
  return [];
}

function refusedByGates(programme: Programme, candidate: Candidate, kind: RecordedKind, day: string): Refusal[] {
  const refused = gatesBefore(programme, kind).flatMap((gate): Refusal[] => {
    const passed = candidate.way.reached[gate.stage];
    if (passed === undefined) {
      return [{ code: "gate", reason: words.gate(gate.stage, kind, gate.label), source: gate.source }];
    }
    if (passed > day)
      return [{ code: "gate-order", reason: words.gateLater(gate.stage, kind, passed), source: gate.source }];
    return [];
  });
  return [...refused, ...refusedByCriteria(candidate, kind, gatesBefore(programme, kind))];
}

/** An evaluation that says no stands in the way where the document makes it a condition. */
function refusedByCriteria(candidate: Candidate, kind: RecordedKind, gates: readonly { stage: string }[]): Refusal[] {
  const asked = kind === "recognised" && gates.some((gate) => gate.stage === "evaluated") ? candidate.recognised : null;
  const verdict = kind === "exemplary" ? candidate.exemplary : asked;
  if (verdict === null || verdict.outcome === "met") return [];
  return [{ code: "criteria", reason: words.notMet(kind, verdict.why), source: verdict.source }];
}

function refusedForDetails(rules: StepRules, candidate: Candidate, details: EventDetails): Refusal[] {
  if (details.kind === "included") return refusedInclusion(rules.programme, candidate.way);
  if (details.kind !== "nominated") return [];
  const state = rules.levels.find(({ level }) => level === details.level);
  if (!state) return [];
  if (state.taken.some(({ modelId }) => modelId === candidate.model.id)) {
    return [{ code: "already", reason: words.alreadyNominated(details.level), source: null }];
  }
  const same = state.taken.find(({ rank }) => rank === details.rank);
  return [
    ...(same
      ? [{ code: "rank", reason: words.rankTaken(details.rank, details.level, same.name), source: null } as const]
      : []),
    ...(state.places !== null && state.taken.length >= state.places
      ? [{ code: "quota", reason: words.quotaFull(details.level, state.places), source: null } as const]
      : []),
  ];
}

function refusedInclusion(programme: Programme, way: Way): Refusal[] {
  if (consolidationGate(programme) === null) return [{ code: "no-gate", reason: words.onlyWithGate, source: null }];
  if (way.vetting === "vetted") return [{ code: "no-gate", reason: words.isVetted, source: null }];
  return [];
}
