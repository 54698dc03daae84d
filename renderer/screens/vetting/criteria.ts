import type { Input, Output } from "../../../core/contract.ts";

export type Evaluation = Output<"year.models.show">["evaluation"];
export type CriteriaSet = Evaluation["sets"][number];
export type Answer = Input<"year.evaluate">["answers"][number];
/** What is being written into the sheet, by set; sets that nobody touched are not there. */
export type Draft = Readonly<Record<string, readonly Answer[]>>;

/** What was written down of a set so far. What the office knows by itself is no answer of a person. */
export function answersOf({ criteria }: CriteriaSet): Answer[] {
  return criteria.map(({ item, met, points, evidence, known }) =>
    known ? { item, met: null, points, evidence: null } : { item, met, points, evidence },
  );
}

/** The draft with one answer of one set changed. */
export function changeAnswer(draft: Draft, set: CriteriaSet, item: number, change: Partial<Answer>): Draft {
  const answers = draft[set.set] ?? answersOf(set);
  return { ...draft, [set.set]: answers.map((answer) => (answer.item === item ? { ...answer, ...change } : answer)) };
}

/** What has to be written: every touched set, and with `record` those for recognition that nobody has written yet. */
export function setsToSave(sets: readonly CriteriaSet[], draft: Draft, record: boolean): CriteriaSet[] {
  const touched = sets.filter(
    ({ set, forStage, evaluatedOn }) =>
      draft[set] !== undefined || (record && forStage === "recognised" && evaluatedOn === null),
  );
  // The step is recorded with the last one; where all were written before, with the first set again.
  return touched.length === 0 && record ? sets.slice(0, 1) : touched;
}

/** The answers as the office takes them: an emptied text is none. */
export function tidy(answers: readonly Answer[]): Answer[] {
  return answers.map((answer) => ({ ...answer, evidence: answer.evidence?.trim() || null }));
}
