import { crossings } from "../../consolidation/year/crosswalk.ts";
import type { Checked, Output } from "../../contract.ts";
import type { Programme } from "../../programme/schema.ts";
import { stateWords } from "../../register/words.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { requireProgramme } from "../programmes.ts";
import { saveRecords } from "./assessment.ts";
import { modelState, requireModel, type YearState, yearState } from "./state.ts";
import { words } from "./words.ts";

type Proposal = Output<"year.next.propose">[number];
type Proposed = Pick<Proposal, "proposed" | "why" | "source">;

/**
 * What is proposed for each model of this year: stopped where the year said so, else continued, or with a higher
 * goal where the next document counts no other (co-quan-dang-2026:L29). Nothing is decided by it.
 */
export async function proposeNext(desk: Desk, input: Checked<"year.next.propose">): Promise<Proposal[]> {
  const next = input.programme === undefined ? desk.programme : await requireProgramme(desk, input.programme);
  const [state, chosen] = await Promise.all([
    yearState(desk, desk.today),
    desk.store.yearRecords(desk.programme.id, "year-proposal"),
  ]);
  const choices = new Map(chosen.map(({ key, content }) => [key, content]));
  const fields = new Map(crossings(desk.programme, next).map((one) => [one.code, one]));
  return state.situation.models.map((model): Proposal => {
    const choice = choices.get(model.id);
    const crossing = model.field === null ? undefined : fields.get(model.field);
    return {
      model: model.id,
      name: model.name,
      unitId: model.unitId,
      unit: model.unit,
      field: model.field,
      fieldLabel: crossing?.label ?? model.fieldLabel,
      newField: crossing?.into ?? null,
      newFieldLabel: crossing?.intoLabel ?? null,
      stage: model.stage,
      stageLabel: stateWords[model.stage],
      goal: model.goal,
      ...propose(next, state, model),
      choice: choice?.choice ?? null,
      reason: choice?.reason ?? null,
      newGoal: choice?.newGoal ?? null,
    };
  });
}

function propose({ counting }: Programme, state: YearState, model: YearState["situation"]["models"][number]): Proposed {
  const stop = stopReason(state, model);
  if (stop !== null) return { proposed: "stop", why: stop, source: null };
  const { label, source } = counting;
  return counting.carriedOver === "re-registered-with-higher-goal"
    ? { proposed: "raise-goal", why: words.proposeRaise(label, source), source }
    : { proposed: "continue", why: words.proposeContinue(label, source), source };
}

/** Why this year itself says that a model stops; null where it does not. */
function stopReason(state: YearState, model: YearState["situation"]["models"][number]): string | null {
  if (model.stage === "dropped" || model.stage === "returned") return words.proposeStop[model.stage];
  const { recognised } = modelState(state, model).candidate;
  return recognised?.outcome === "not-met" ? words.proposeStop["not-met"](recognised.why) : null;
}

/**
 * Writes down what is to become of models in the next year; null takes it back. A model that goes well is stopped
 * with a reason only, and a new goal goes with a raised goal only; one that is wrong and none is written.
 */
export async function chooseNext(desk: Desk, input: Checked<"year.next.choose">): Promise<Record<string, never>> {
  const state = await yearState(desk, desk.today);
  const { choice, reason, newGoal } = input;
  if (newGoal !== null && choice !== "raise-goal") throw new OfficeError("invalid", words.newGoalOnly);
  const models = [...new Set(input.models)].map((id) => requireModel(state, id));
  const reasonOf = (model: (typeof models)[number]): string | null => {
    const given = reason ?? (choice === "stop" ? stopReason(state, model) : null);
    if (choice === "stop" && given === null) throw new OfficeError("refused", words.stopNeedsReason(model.name));
    return given;
  };
  await saveRecords(
    desk,
    models.map((model) => ({
      kind: "year-proposal",
      key: model.id,
      content: choice === null ? null : { modelId: model.id, choice, reason: reasonOf(model), newGoal },
    })),
  );
  return {};
}
