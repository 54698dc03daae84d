import type { EarlierSubmission } from "./earlier.ts";
import { type EarlierModel, pair, saysTheSame } from "./pairs.ts";
import type { PlannedModel } from "./plan.ts";
import type { SettledVersion } from "./version-outcomes.ts";
import type { VersionWord } from "./version-words.ts";

/**
 * The earlier paper of the same sender that a file tells again in another format: it adds nothing, changes nothing, and
 * leaves out nothing, of all that the sender has sent (a paper that takes the place of others must hold them all) or of
 * that one paper. Null where there is none.
 */
export function toldBefore(
  models: PlannedModel[],
  earlier: EarlierSubmission[],
  senderId: string | null,
  word: VersionWord | null,
): EarlierSubmission | null {
  const own = earlier.filter((paper) => paper.senderId === null || senderId === null || paper.senderId === senderId);
  const latest = own.at(-1);
  if (models.length === 0 || !latest) return null;
  const isSame = (before: EarlierModel[]) => {
    if (before.length !== models.length) return false;
    const { pairs, added } = pair(models, before);
    return added.length === 0 && pairs.every(([planned, model]) => saysTheSame(planned, model));
  };
  const one = own.findLast((paper) => paper.whole && isSame(paper.models));
  const places = word === "replaces" || word === "supersedes" || word === "amends";
  if (one && (!places || own.length === 1)) return one;
  return isSame(own.flatMap((paper) => paper.models)) ? (one ?? latest) : null;
}

/** What becomes of the register where a file only tells an earlier one again. */
export function nothingNew({ id }: EarlierSubmission): SettledVersion {
  return { version: { kind: "corrects", of: id }, change: { create: [], update: [], withdraw: [] }, problems: [] };
}
