import type { Programme } from "../../programme/schema.ts";
import { type ModelStage, WAY_STAGES } from "../../register/model.ts";
import type { RecordedKind } from "../../register/way.ts";
import { gatesBefore } from "./gates.ts";
import type { Candidate, Step, StepRules } from "./steps.ts";
import { yearWords as words } from "./words.ts";

/** What usually comes before a step; where the programme has no gate, leaving it out is only said. */
const USUAL: Partial<Record<RecordedKind, ModelStage>> = {
  recognised: "evaluated",
  exemplary: "recognised",
  nominated: "exemplary",
  commended: "recognised",
};

/** What is unusual about a step, one sentence each; none of it stands in the way. */
export function warningsFor(
  rules: StepRules,
  candidate: Candidate,
  { day, details }: Step,
  kind: RecordedKind,
): string[] {
  const { way, registeredOn } = candidate;
  const order: readonly string[] = WAY_STAGES;
  const at = order.indexOf(kind);
  const later = at < 0 ? [] : WAY_STAGES.slice(at + 1).map((stage) => ({ stage, on: way.reached[stage] ?? day }));
  const overtaken = later.find(({ on }) => on < day);
  const level = details.kind === "nominated" ? details.level : null;
  const known = level === null || rules.levels.some((state) => state.level === level && state.places !== null);
  return [
    ...(registeredOn !== null && day < registeredOn ? [words.beforeRegistration(registeredOn)] : []),
    ...(day > rules.today ? [words.inFuture] : []),
    ...(overtaken === undefined ? [] : [words.afterLater(overtaken.stage, overtaken.on)]),
    ...(known ? [] : [words.noQuota(level ?? "")]),
    ...usualOrder(rules.programme, candidate, kind),
  ];
}

/** What usually comes before the step and has not. */
export function usualOrder(programme: Programme, { way, model, recognised }: Candidate, kind: RecordedKind): string[] {
  const before = USUAL[kind];
  const gated = gatesBefore(programme, kind).some((gate) => gate.stage === before);
  const returned = way.stage === "returned" && kind !== "vetted" && kind !== "dropped" && kind !== "returned";
  return [
    ...(before !== undefined && !gated && way.reached[before] === undefined ? [words.skipped(before, kind)] : []),
    ...(returned ? [words.isReturned] : []),
    ...(kind === "launched" && model.origin === "continued" ? [words.continuedLaunch] : []),
    ...(kind === "recognised" && recognised === null && programme.criteria.length > 0 ? [words.notEvaluated] : []),
  ];
}
