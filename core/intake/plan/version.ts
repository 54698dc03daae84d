import { words } from "../words.ts";
import type { EarlierSubmission } from "./earlier.ts";
import type { Cleared } from "./kept.ts";
import { saysTheSame } from "./pairs.ts";
import type { PlannedModel, Problem, VersionKind } from "./plan.ts";
import { allNew, type SettledVersion, type VersionOutcomes, versionOutcomes } from "./version-outcomes.ts";
import type { VersionWord } from "./version-words.ts";

/**
 * Compares a file with the earlier papers of its sender. A word of the sender decides, or the clerk;
 * where neither speaks nothing is withdrawn and the file waits, unless it is plainly a further list
 * (`further`, see {@link isFurtherList}). A paper takes the place of the list that it names again and of no other; what
 * it withdraws or leaves blank is said. `cleared` tells the values that the clerk took away.
 */
export function settleVersion(
  models: PlannedModel[],
  earlier: EarlierSubmission[],
  word: VersionWord | null,
  decided: VersionKind | null,
  further = false,
  cleared: Cleared = () => false,
): SettledVersion {
  const latest = earlier.at(-1);
  if (!latest && decided === null && models.some(({ was }) => was)) return formersUnknown(models, null);
  if (!latest || decided === "first")
    return { version: { kind: "first", of: null }, change: allNew(models), problems: [] };
  const outcomes = versionOutcomes(models, earlier, latest, decided !== null, cleared);
  const { added, replaced, keeping, replacing, unclear } = outcomes;
  if (decided === null && added.some(({ was }) => was)) return formersUnknown(added, latest.id);
  if (decided === "replaces")
    return replacing(replaced.lists.length > 0 ? replaced : { lists: replaced.others, others: [] });
  if (decided !== null) return decided === "unsure" ? unclear() : keeping(decided);
  return byWord(word, outcomes, further);
}

/** What the sender's own word, or its absence, makes of the paper. */
function byWord(word: VersionWord | null, outcomes: VersionOutcomes, further: boolean): SettledVersion {
  const { pairs, added, missing, replaced, nearlyWhole, keeping, replacing, unclear, shrunken } = outcomes;
  switch (word) {
    // In so many words, and of the only list that there is: what is left out is withdrawn, and told.
    case "supersedes":
      return nearlyWhole || (replaced.lists.length === 1 && replaced.others.length === 0)
        ? replacing(replaced)
        : shrunken();
    case "replaces":
      return nearlyWhole ? replacing(replaced) : shrunken();
    case "amends": {
      // A copy of the whole repeats some model in full; other rows are the mended ones of a longer list.
      const onlyMended = added.length === 0 && pairs.every(([planned, model]) => !saysTheSame(planned, model));
      if (onlyMended) return keeping("corrects");
      if (nearlyWhole) return replacing(replaced);
      return added.length === 0 ? keeping("corrects") : shrunken();
    }
    case "corrects":
      // A name that no earlier model bears may be the corrected name of one.
      return added.length === 0 || missing.length === 0 ? keeping("corrects") : unclear();
    case "supplements":
      return keeping("supplements");
    case "unclear":
      if (pairs.length === 0 && further) return keeping("supplements");
      return pairs.length > 0 && missing.length === 0 ? keeping("corrects") : unclear();
    default:
      return further && pairs.length === 0 ? outcomes.furtherList() : unclear();
  }
}

/** A correction of models that nobody registered. */
function formersUnknown(models: PlannedModel[], of: string | null): SettledVersion {
  const names = models.flatMap(({ was }) => was?.name ?? []);
  const problem: Problem = { code: "unknown-former", severity: "error", message: words.formerUnknown(names) };
  return {
    version: { kind: of === null ? "first" : "unsure", of },
    change: { create: [], update: [], withdraw: [] },
    problems: [problem],
  };
}
