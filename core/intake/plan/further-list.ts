import type { EarlierSubmission } from "./earlier.ts";
import type { EarlierModel } from "./pairs.ts";
import { areDifferentLists, nearlySameName, type PaperMark } from "./paper.ts";
import type { PlannedModel } from "./plan.ts";

/**
 * True where a file without a word about versions is a further list beside the earlier papers: it
 * names none of their models, nor one nearly, and each of them is plainly another body's or another
 * field's list.
 */
export async function isFurtherList(
  models: PlannedModel[],
  earlier: EarlierSubmission[],
  mark: () => PaperMark,
): Promise<boolean> {
  const before = earlier.flatMap((submission) => submission.models);
  if (before.length === 0 || before.length * models.length > MAX_COMPARED) return false;
  if (before.some((model) => models.some((planned) => nearlySameName(planned.values.name, model.name)))) return false;
  const own = mark();
  for (const paper of earlier) {
    const other = await paper.mark?.();
    if (other === undefined || !(areDifferentLists(own, other) || ofOtherFields(models, paper.models))) return false;
  }
  return true;
}

/** True where each model of both has a field, and no field is both's. */
function ofOtherFields(models: PlannedModel[], before: EarlierModel[]): boolean {
  const own = new Set(models.map(({ values }) => values.field));
  const theirs = new Set(before.map(({ field }) => field));
  return before.length > 0 && !own.has(null) && !theirs.has(null) && [...own].every((field) => !theirs.has(field));
}

/** Pairs of names that are held against each other; a clerk would not do more by eye either. */
const MAX_COMPARED = 250_000;
