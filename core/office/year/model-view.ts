import type { RegisteredModel, Situation } from "../../consolidation/situation.ts";
import { explainModel } from "../../consolidation/targets.ts";
import { dossierLacks } from "../../consolidation/year/dossier.ts";
import { consolidationGate } from "../../consolidation/year/gates.ts";
import { waitsFor } from "../../consolidation/year/queue.ts";
import { nextSteps } from "../../consolidation/year/steps.ts";
import type { Output } from "../../contract.ts";
import { lastDayOnTime } from "../../programme/deadlines.ts";
import { type Way, type WayEvent, wayOf } from "../../register/way.ts";
import { stateWords } from "../../register/words.ts";
import type { Desk } from "../desk.ts";
import { type ModelState, modelState, stepRules, type YearState } from "./state.ts";
import { words } from "./words.ts";

type WayModel = Output<"year.models.list">[number];
type WayDetail = Output<"year.models.show">;

/** A model as the lists of the year show it. */
export function viewModel(state: YearState, model: RegisteredModel): WayModel {
  const way = model.way ?? wayOf([]);
  const registeredOn = state.registeredOn.get(model.id) ?? null;
  const gate = consolidationGate(state.situation.programme);
  const evaluated = state.evaluations.has(model.id);
  return {
    id: model.id,
    name: model.name,
    unitId: model.unitId,
    unit: model.unit,
    field: model.field,
    fieldLabel: model.fieldLabel,
    kind: model.kind,
    subjectKind: model.subjectKind,
    leader: model.leader,
    origin: model.origin,
    stage: way.stage,
    stageLabel: stateWords[way.stage],
    since: way.reached[way.stage] ?? registeredOn,
    registeredOn,
    vetting: way.vetting,
    waits: modelWaits(state.situation, model, registeredOn),
    held: gate !== null && way.vetting !== "vetted" && !way.included && way.stage !== "dropped",
    surveyBy: surveyBy(state, way, registeredOn),
    followUp: followUp(way),
    evaluation: evaluated ? (modelState(state, model).candidate.recognised?.outcome ?? null) : null,
    nominations: way.standing.flatMap(({ day, details }) =>
      details.kind === "nominated" ? [{ level: details.level, rank: details.rank, reason: details.reason, day }] : [],
    ),
    recognitions: way.standing.flatMap(({ day, details }) =>
      details.kind === "recognised" ? [{ level: details.level, number: details.number, day }] : [],
    ),
    commendations: way.standing.flatMap(({ day, details }) =>
      details.kind === "commended" ? [{ form: details.form, number: details.number, day }] : [],
    ),
  };
}

/** Everything of the year about one model. */
export function viewDetail(desk: Desk, state: YearState, model: RegisteredModel): WayDetail {
  const own = modelState(state, model);
  const { candidate, rating } = own;
  return {
    model: viewModel(state, model),
    events: (state.events.get(model.id) ?? [])
      .map(viewEvent)
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    next: nextSteps(stepRules(desk, state), candidate).map((step) => ({ ...step, label: words.stage(step.kind) })),
    evaluation: viewEvaluation(own),
    rating,
    dossier: viewDossier(state, model, own),
    renewal: model.renewal ?? null,
    counting: explainModel(state.situation, model).map(({ target, label, registered, counted, why, source }) => ({
      target,
      label,
      registered,
      counted,
      why,
      source,
    })),
  };
}

/** A model against the criteria of its programme. */
export function viewEvaluation({ sets, candidate }: ModelState): WayDetail["evaluation"] {
  return { sets, recognised: candidate.recognised, exemplary: candidate.exemplary };
}

/** A model's dossier: what it needs, what it lacks, what was attached. */
export function viewDossier(state: YearState, model: RegisteredModel, { parts }: ModelState): WayDetail["dossier"] {
  const lacks = dossierLacks(parts);
  const papers = (state.papers.get(model.id) ?? []).map(({ key, at, content: { modelId: _, ...paper } }) => ({
    key,
    at,
    ...paper,
  }));
  return { parts, complete: lacks.length === 0, lacks, papers };
}

function viewEvent({ id, day, at, note, details, takenBackAt }: WayEvent): WayDetail["events"][number] {
  const { kind } = details;
  return { id, day, at, kind, label: words.stage(kind), said: words.said(details), note, details, takenBackAt };
}

/** What somebody still has to do about a model, as of the situation's day. */
export function modelWaits(situation: Situation, { way = wayOf([]) }: RegisteredModel, registeredOn: string | null) {
  return waitsFor({
    way,
    gated: consolidationGate(situation.programme) !== null,
    surveyBy: surveyBy({ situation }, way, registeredOn),
    followUp: followUp(way),
    asOf: situation.asOf,
  });
}

/** The last day for a model's survey (hai-phong-2024:L123); null once it was surveyed or evaluated. */
export function surveyBy(
  { situation }: { situation: Situation },
  way: Way,
  registeredOn: string | null,
): string | null {
  if (way.reached.surveyed ?? way.reached.evaluated ?? way.reached.dropped) return null;
  const deadline = situation.programme.deadlines.find(
    ({ kind, duty, seats }) => kind === "relative" && duty === "inspection" && seats.includes(situation.seat),
  );
  if (deadline?.kind !== "relative") return null;
  const from = deadline.after === "registration" ? registeredOn : (way.reached.launched ?? null);
  return lastDayOnTime(deadline, {}, from);
}

/** When the last visit said to look again; null once somebody did. */
export function followUp({ standing, reached }: Way): string | null {
  if (reached.dropped !== undefined) return null;
  const last = standing.findLast(({ details }) => details.kind === "surveyed")?.details;
  return last?.kind === "surveyed" ? last.followUp : null;
}
