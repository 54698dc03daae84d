import { targetRows } from "../../consolidation/targets.ts";
import { setsFor } from "../../consolidation/year/criteria.ts";
import { judgeStep } from "../../consolidation/year/steps.ts";
import type { Checked, Output } from "../../contract.ts";
import type { EventDetails } from "../../register/way.ts";
import type { YearChange } from "../../store/year.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { viewEvaluation } from "./model-view.ts";
import { modelState, requireModel, stepRules, yearState } from "./state.ts";
import { words } from "./words.ts";

/** Writes records of the year as one change. */
export function saveRecords(desk: Desk, records: YearChange["records"]): Promise<{ keys: string[] }> {
  return desk.store.saveYear({ programmeId: desk.programme.id, events: [], takeBack: [], records });
}

/** Writes the answers of one set for one model, with `record` the event beside them; answers with what it comes to. */
export async function evaluateModel(desk: Desk, input: Checked<"year.evaluate">): Promise<Output<"year.evaluate">> {
  const { day, by, note } = input;
  const before = await yearState(desk, desk.today);
  const model = requireModel(before, input.model);
  const set = setsFor(desk.programme, model).find((one) => one.set === input.set);
  if (!set) throw new OfficeError("invalid", words.noSet(input.set));
  const maxima = before.scorings.find((one) => one.set === input.set)?.maxima ?? null;
  checkAnswers(input.answers, set.items.length, maxima);
  const content = { modelId: model.id, set: set.set, day, by, answers: input.answers, note };
  const key = `${model.id}/${set.set}`;
  // The step is judged, and says, what the answers come to once they are written.
  const others = (before.evaluations.get(model.id) ?? []).filter((one) => one.set !== set.set);
  const next = { ...before, evaluations: new Map(before.evaluations).set(model.id, [...others, content]) };
  const own = modelState(next, model);
  const details: EventDetails = { kind: "evaluated", outcome: own.candidate.recognised?.why ?? null };
  const { refusals } = judgeStep(stepRules(desk, next), own.candidate, { day, details });
  if (refusals.length > 0) {
    const said = refusals.map(({ reason, source }) => words.refusedFor(model.name, reason, source));
    throw new OfficeError("refused", said[0] ?? "", said);
  }
  await desk.store.saveYear({
    programmeId: desk.programme.id,
    events: input.record ? [{ modelId: model.id, day, note, details }] : [],
    takeBack: [],
    records: [{ kind: "evaluation", key, content }],
  });
  return viewEvaluation(own);
}

function checkAnswers(answers: Checked<"year.evaluate">["answers"], items: number, maxima: number[] | null): void {
  const seen = new Set<number>();
  for (const { item, points } of answers) {
    if (item >= items) throw new OfficeError("invalid", words.noCriterion(item));
    if (seen.has(item)) throw new OfficeError("invalid", words.criterionTwice(item));
    seen.add(item);
    if (points === null) continue;
    if (maxima === null) throw new OfficeError("invalid", words.notScored);
    const most = maxima[item] ?? 0;
    if (points > most) throw new OfficeError("invalid", words.tooManyPoints(item, most));
  }
}

/** How every unit was rated for its work of the year. */
export async function listRatings(desk: Desk): Promise<Output<"year.ratings.list">> {
  const { situation, ratings } = await yearState(desk, desk.today);
  return situation.units.map(({ id, name }) => {
    const rated = ratings.get(id);
    return {
      unitId: id,
      unit: name,
      rating: rated?.rating ?? null,
      by: rated?.by ?? null,
      document: rated?.document ?? null,
    };
  });
}

/** Rates units, or takes their ratings away. */
export async function saveRatings(desk: Desk, input: Checked<"year.ratings.save">): Promise<Record<string, never>> {
  const { unitIds, rating, by, document } = input;
  await saveRecords(
    desk,
    [...new Set(unitIds)].map((unitId) => ({
      kind: "unit-rating",
      key: unitId,
      content: rating === null ? null : { unitId, rating, by, document },
    })),
  );
  return {};
}

/** The sets that are scored by points. */
export async function listScoring({ store, programme }: Desk): Promise<Output<"year.scoring.list">> {
  return (await store.yearRecords(programme.id, "scoring")).map(({ content }) => content);
}

/** Scores a set by points, or not any more where no maxima are given. */
export async function saveScoring(desk: Desk, input: Checked<"year.scoring.save">): Promise<Record<string, never>> {
  const set = desk.programme.criteria.find((one) => one.set === input.set);
  if (!set) throw new OfficeError("invalid", words.noSet(input.set));
  const { maxima, thresholds } = input;
  if (maxima.length > 0) {
    if (maxima.length !== set.items.length || thresholds.length === 0) {
      throw new OfficeError("invalid", words.badScoring(set.items.length));
    }
    const most = maxima.reduce((sum, one) => sum + one, 0);
    const above = thresholds.find(({ from }) => from > most);
    if (above) throw new OfficeError("invalid", words.badThreshold(above.from, most));
  }
  await saveRecords(desk, [{ kind: "scoring", key: input.set, content: maxima.length === 0 ? null : input }]);
  return {};
}

/** Every level with its places and who was put forward to it, by rank. */
export async function listNominations(desk: Desk): Promise<Output<"year.nominations">> {
  const { situation, levels } = await yearState(desk, desk.today);
  return levels.map(({ level, places, document }) => ({
    level,
    places,
    document,
    nominated: situation.models
      .flatMap(({ id, name, unit, stage, way }) => {
        if (stage === "dropped") return [];
        return (way?.standing ?? []).flatMap(({ day, details }) =>
          details.kind === "nominated" && details.level === level
            ? [{ id, name, unit, rank: details.rank, reason: details.reason, day, stage }]
            : [],
        );
      })
      .sort((a, b) => a.rank - b.rank),
  }));
}

/** Writes down how many places were allotted to a level. */
export async function saveQuota(desk: Desk, input: Checked<"year.quota.save">): Promise<Record<string, never>> {
  const { levels } = await yearState(desk, desk.today);
  const taken = levels.find(({ level }) => level === input.level)?.taken.length ?? 0;
  if (taken > input.places) throw new OfficeError("refused", words.quotaBelow(taken, input.places));
  await saveRecords(desk, [{ kind: "quota", key: input.level, content: input }]);
  return {};
}

/** Every target of the seat with the models behind it, and what is counted beyond it. */
export async function listTargets(desk: Desk, input: Checked<"year.targets">): Promise<Output<"year.targets">> {
  const { situation } = await yearState(desk, input.asOf ?? desk.today);
  const sources = new Map(desk.programme.targets.map(({ id, source }) => [id, source]));
  return targetRows(situation).map((row) => ({
    ...row,
    source: sources.get(row.id) ?? "",
    beyond: row.required === null ? row.counted : Math.max(0, row.counted - row.required),
  }));
}

/** Writes down whether this year's goal is higher; both goals are kept as they are now. */
export async function saveRenewal(
  desk: Desk,
  input: Checked<"year.renewal.save">,
): Promise<Output<"year.renewal.save">> {
  const model = requireModel(await yearState(desk, desk.today), input.model);
  if (model.origin !== "continued") throw new OfficeError("invalid", words.notContinued);
  const { verdict, by } = input;
  const oldGoal = input.oldGoal ?? model.renewal?.oldGoal ?? null;
  const newGoal = input.newGoal ?? model.goal;
  const content = verdict === null ? null : { modelId: model.id, oldGoal, newGoal, verdict, by };
  await saveRecords(desk, [{ kind: "carry-over", key: model.id, content }]);
  return requireModel(await yearState(desk, desk.today), input.model).renewal ?? null;
}
