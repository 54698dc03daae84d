import { judgeStep, type LevelState, type Refusal, stepsResting } from "../../consolidation/year/steps.ts";
import type { Checked, Output } from "../../contract.ts";
import type { EventDetails } from "../../register/way.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { viewDetail, viewModel } from "./model-view.ts";
import { modelState, requireModel, stepRules, type YearState, yearState } from "./state.ts";
import { words } from "./words.ts";

/** The models of the register with where they stand. */
export async function listWay(desk: Desk, input: Checked<"year.models.list">): Promise<Output<"year.models.list">> {
  const state = await yearState(desk, input.asOf ?? desk.today);
  return state.situation.models
    .filter((model) => input.unitId === undefined || model.unitId === input.unitId)
    .map((model) => viewModel(state, model))
    .filter((model) => input.stage === undefined || model.stage === input.stage);
}

/** One model of the register with everything of its year. Throws `not-found`. */
export async function showWay(desk: Desk, input: Checked<"year.models.show">): Promise<Output<"year.models.show">> {
  const state = await yearState(desk, input.asOf ?? desk.today);
  return viewDetail(desk, state, requireModel(state, input.id));
}

/**
 * Records one step for one model or many, as one change. Where a step is refused nothing is written and the
 * refusal (`refused`) names every model with its reason and clause; with `skipRefused` the others are recorded.
 */
export async function recordStep(
  desk: Desk,
  input: Checked<"year.models.event">,
): Promise<Output<"year.models.event">> {
  if (input.details.kind === "reopened") throw new OfficeError("refused", words.byFileAlone);
  const state = await yearState(desk, desk.today);
  const planned = plan(desk, state, input);
  const refused = planned.filter(({ refusals }) => refusals.length > 0);
  const going = planned.filter(({ refusals }) => refusals.length === 0);
  if (!input.preview && !input.skipRefused && refused.length > 0) {
    const details = refused.flatMap(({ name, refusals }) =>
      refusals.map(({ reason, source }) => words.refusedFor(name, reason, source)),
    );
    throw new OfficeError("refused", [words.refused(refused.length), details[0] ?? ""].join(" "), details);
  }
  const { day, note } = input;
  const { events } =
    input.preview || going.length === 0
      ? { events: [] }
      : await desk.store.saveYear({
          programmeId: desk.programme.id,
          events: going.map(({ model, details }) => ({ modelId: model, day, note, details })),
          takeBack: [],
          records: [],
        });
  return {
    recorded: events.map((event, index) => ({ model: going[index]?.model ?? "", event })),
    refused: refused.map(({ model, name, refusals }) => ({ model, name, refusals })),
    warnings: planned.flatMap(({ model, name, warnings }) => (warnings.length > 0 ? [{ model, name, warnings }] : [])),
  };
}

interface Planned {
  model: string;
  name: string;
  details: EventDetails;
  refusals: Refusal[];
  warnings: string[];
}

/** Each model after the other, so that those before it take up places and ranks. */
function plan(desk: Desk, state: YearState, { ids, day, details }: Checked<"year.models.event">): Planned[] {
  const rules = { ...stepRules(desk, state), levels: withLevel(state, details) };
  let rank = details.kind === "nominated" ? details.rank : 0;
  return [...new Set(ids)].map((id) => {
    const model = requireModel(state, id);
    const own: EventDetails = details.kind === "nominated" ? { ...details, rank } : details;
    const { refusals, warnings } = judgeStep(rules, modelState(state, model).candidate, { day, details: own });
    if (refusals.length === 0 && own.kind === "nominated") {
      const level = rules.levels.find((one) => one.level === own.level);
      level?.taken.push({ modelId: id, name: model.name, rank });
      rank += 1;
    }
    return { model: id, name: model.name, details: own, refusals, warnings };
  });
}

/** The levels, with a place to count at for one that nobody was put forward to yet. */
function withLevel({ levels }: YearState, details: EventDetails): LevelState[] {
  const copies = levels.map((level) => ({ ...level, taken: [...level.taken] }));
  if (details.kind !== "nominated" || copies.some(({ level }) => level === details.level)) return copies;
  return [...copies, { level: details.level, places: null, taken: [] }];
}

/** Takes an event back by another; refused (`refused`) while a step that still stands rests on it. */
export async function takeBack(
  desk: Desk,
  input: Checked<"year.models.takeBack">,
): Promise<Output<"year.models.takeBack">> {
  const state = await yearState(desk, desk.today);
  const event = [...state.events.values()].flat().find(({ id }) => id === input.event);
  if (!event || event.takenBackAt !== null) throw new OfficeError("not-found", words.noEvent(input.event));
  if (event.details.kind === "reopened") throw new OfficeError("refused", words.takenByFile);
  const model = requireModel(state, event.modelId);
  const resting = stepsResting(desk.programme, modelState(state, model).candidate, event.id);
  if (resting.length > 0) throw new OfficeError("refused", [words.notTakenBack, resting[0] ?? ""].join(" "), resting);
  await desk.store.saveYear({
    programmeId: desk.programme.id,
    events: [],
    takeBack: [{ event: event.id, reason: input.reason }],
    records: [],
  });
  const [now] = await desk.store.models({ programmeId: desk.programme.id, ids: [model.id] });
  return { model: model.id, stage: now?.stage ?? model.stage };
}

/** The gates of the programme with their clauses. */
export async function listGates({ programme }: Desk): Promise<Output<"year.gates">> {
  const before = {
    consolidation: "Tổng hợp",
    recognition: "recognised",
    exemplary: "exemplary",
    nomination: "nominated",
    commendation: "commended",
  };
  return (programme.gates ?? []).map((gate) => ({
    ...gate,
    beforeLabel: words.stage(before[gate.before]),
    stageLabel: words.stage(gate.stage),
  }));
}
