import { words } from "../words.ts";
import { type EarlierModel, pair, saysTheSame } from "./pairs.ts";
import { areDifferentLists, nearlySameName, type PaperMark } from "./paper.ts";
import type { FilePlan, PlannedModel, Problem, RegisterChange, VersionKind } from "./plan.ts";
import type { VersionWord } from "./version-words.ts";

export type { EarlierModel } from "./pairs.ts";

/** An earlier paper of the same sender, purpose and appendix. */
export interface EarlierSubmission {
  id: string;
  name: string;
  senderId: string | null;
  models: EarlierModel[];
  /** True where all that it brought stands as it does there: nothing was withdrawn, nor said anew by a later paper. */
  whole: boolean;
  /** What tells it from other lists of the same unit; looked at only where the papers share no model. */
  mark?(): Promise<PaperMark>;
}

/** What becomes of the earlier paper, and so of the register. */
export interface SettledVersion {
  version: FilePlan["version"];
  change: RegisterChange;
  problems: Problem[];
}

/** A paper that says that it replaces and holds less than this share of the earlier models is put to a person. */
const REPLACES_SHARE = 0.6;

/**
 * Compares a file with the earlier papers of its sender. A word of the sender decides, or the clerk;
 * where neither speaks nothing is withdrawn and the file waits, unless it is plainly a further list
 * (`further`, see {@link isFurtherList}).
 */
export function settleVersion(
  models: PlannedModel[],
  earlier: EarlierSubmission[],
  word: VersionWord | null,
  decided: VersionKind | null,
  further = false,
): SettledVersion {
  const latest = earlier.at(-1);
  if (!latest || decided === "first")
    return { version: { kind: "first", of: null }, change: allNew(models), problems: [] };
  const before = earlier.flatMap((submission) => submission.models);
  const { pairs, added, missing } = pair(models, before);
  const of = latest.id;
  const update = pairs.map(([planned, model]) => ({ id: model.id, planned }));
  const keeping = (kind: VersionKind, problems: Problem[] = []): SettledVersion => ({
    version: { kind, of },
    change: { create: added, update, withdraw: [] },
    problems,
  });
  const replacing = (kind: VersionKind): SettledVersion => ({
    version: { kind, of },
    change: { create: added, update, withdraw: missing.map((m) => m.id) },
    problems: [],
  });
  const asking = (message: string) => unsure(models, of, { code: "unclear-version", severity: "error", message });
  const unclear = () => {
    const changed = pairs.filter(([planned, model]) => !saysTheSame(planned, model)).length;
    return asking(words.unclearVersion(namesOf(earlier), added.length, changed, missing.length));
  };
  const nearlyWhole = pairs.length >= before.length * REPLACES_SHARE;

  if (decided === "replaces") return replacing(decided);
  if (decided !== null) return decided === "unsure" ? unclear() : keeping(decided);
  switch (word) {
    case "replaces":
      return nearlyWhole ? replacing("replaces") : asking(words.shrunken(pairs.length, before.length));
    case "amends":
      if (nearlyWhole) return replacing("replaces");
      return added.length === 0 ? keeping("corrects") : asking(words.shrunken(pairs.length, before.length));
    case "corrects":
      // A name that no earlier model bears may be the corrected name of one.
      return added.length === 0 || missing.length === 0 ? keeping("corrects") : unclear();
    case "supplements":
      return keeping("supplements");
    case "unclear":
      if (pairs.length === 0 && further) return keeping("supplements");
      return pairs.length > 0 && missing.length === 0 ? keeping("corrects") : unclear();
    default:
      if (!further || pairs.length > 0) return unclear();
      return keeping("supplements", [
        { code: "further-list", severity: "warning", message: words.furtherList(namesOf(earlier)), value: of },
      ]);
  }
}

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
  const places = word === "replaces" || word === "amends";
  if (one && (!places || own.length === 1)) return one;
  return isSame(own.flatMap((paper) => paper.models)) ? (one ?? latest) : null;
}

/** What becomes of the register where a file only tells an earlier one again. */
export function nothingNew({ id }: EarlierSubmission): SettledVersion {
  return { version: { kind: "corrects", of: id }, change: { create: [], update: [], withdraw: [] }, problems: [] };
}

/** True where each model of both has a field, and no field is both's. */
function ofOtherFields(models: PlannedModel[], before: EarlierModel[]): boolean {
  const own = new Set(models.map(({ values }) => values.field));
  const theirs = new Set(before.map(({ field }) => field));
  return before.length > 0 && !own.has(null) && !theirs.has(null) && [...own].every((field) => !theirs.has(field));
}

/** Pairs of names that are held against each other; a clerk would not do more by eye either. */
const MAX_COMPARED = 250_000;
const MAX_NAMES = 3;

function namesOf(earlier: EarlierSubmission[]): string {
  const names = earlier.slice(-MAX_NAMES).map((submission) => `“${submission.name}”`);
  return earlier.length > MAX_NAMES ? `${earlier.length} tệp, mới nhất: ${names.join(", ")}` : names.join(", ");
}

function unsure(models: PlannedModel[], of: string, problem: Problem): SettledVersion {
  return { version: { kind: "unsure", of }, change: allNew(models), problems: [problem] };
}

function allNew(models: PlannedModel[]): RegisterChange {
  return { create: models, update: [], withdraw: [] };
}
