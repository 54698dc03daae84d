import type { Output } from "../../contract.ts";
import { isMilestone } from "../../register/way.ts";
import type { Desk } from "../desk.ts";
import { modelState, yearState } from "./state.ts";

type Listed = Output<"models.list">[number];

/**
 * Models with what the year brought to each: the steps that stand, by day, and how it was evaluated. A model that has
 * only been registered stays as it is, and so does one whose file is in review.
 */
export async function withYear(desk: Desk, models: Listed[]): Promise<Listed[]> {
  const state = await yearState(desk, desk.today);
  const own = new Map(state.situation.models.map((model) => [model.id, model]));
  return models.map((listed) => {
    const model = own.get(listed.id);
    if (model === undefined) return listed;
    const stages = (model.way?.standing ?? []).flatMap(({ day, details }) =>
      isMilestone(details.kind) ? [{ stage: details.kind, day }] : [],
    );
    return {
      ...listed,
      ...(stages.length > 0 ? { stages } : {}),
      ...(state.evaluations.has(model.id) ? { evaluation: evaluationOf(modelState(state, model)) } : {}),
    };
  });
}

function evaluationOf({ sets, candidate }: ReturnType<typeof modelState>): NonNullable<Listed["evaluation"]> {
  return {
    outcome: candidate.recognised?.outcome ?? null,
    why: candidate.recognised?.why ?? null,
    sets: sets
      .filter(({ evaluatedOn }) => evaluatedOn !== null)
      .map(({ set, outcome, evaluatedOn, score }) => ({ set, outcome, day: evaluatedOn, score })),
  };
}
