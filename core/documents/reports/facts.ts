import { type Duty, duties } from "../../consolidation/missing.ts";
import { modelsOf, type RegisteredModel, type Situation } from "../../consolidation/situation.ts";
import { type TargetRow, targetRows } from "../../consolidation/targets.ts";
import type { Purpose } from "../../programme/schema.ts";
import type { ModelStage } from "../../register/model.ts";

/** Something that was held during the year, as a report tells it. */
export interface Activity {
  /** `activity`: conferences, contests, propaganda; `inspection`: visits and checks. */
  kind: "activity" | "inspection" | "propaganda";
  title: string;
  /** ISO. */
  day: string | null;
  place: string | null;
  result: string | null;
}

/** Everything that a report counts, each from its one definition. */
export interface Facts {
  /** Models of the register that were not dropped. */
  models: RegisteredModel[];
  dropped: RegisteredModel[];
  /** Who owes the paper in question, and what became of it. */
  duties: Duty[];
  targets: TargetRow[];
}

/** The facts of a situation for a report on papers of `purpose`. */
export function factsOf(situation: Situation, purpose: Purpose): Facts {
  const all = modelsOf(situation).filter((model) => !model.inReview);
  return {
    models: all.filter(({ stage }) => stage !== "dropped"),
    dropped: all.filter(({ stage }) => stage === "dropped"),
    duties: duties(situation).filter((duty) => duty.purpose === purpose),
    targets: targetRows(situation),
  };
}

/**
 * Models that have had this step of their way, or one of these. Only a step that was recorded counts: a model
 * that was recognised need not have been visited.
 */
export function reached(models: readonly RegisteredModel[], ...stages: readonly ModelStage[]): RegisteredModel[] {
  return models.filter(({ stage, way }) =>
    stages.some((wanted) => stage === wanted || way?.reached[wanted] !== undefined),
  );
}
