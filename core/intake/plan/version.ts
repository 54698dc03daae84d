import { words } from "../words.ts";
import { Amendment, type Cleared } from "./kept.ts";
import { namedReplaced } from "./named-replaced.ts";
import { type EarlierModel, pair, saysTheSame } from "./pairs.ts";
import { areDifferentLists, nearlySameName, type PaperMark } from "./paper.ts";
import type { FilePlan, PlannedModel, Problem, RegisterChange, VersionKind } from "./plan.ts";
import { type Replaced, replacedBy, type StandingList } from "./standing.ts";
import type { VersionWord } from "./version-words.ts";

export type { EarlierModel } from "./pairs.ts";

/** An earlier paper of the same sender, purpose and appendix. */
export interface EarlierSubmission {
  id: string;
  name: string;
  senderId: string | null;
  models: EarlierModel[];
  /** The paper that it corrected or took the place of. */
  follows?: string | null;
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
  const before = earlier.flatMap((submission) => submission.models);
  const { pairs, added, missing } = pair(models, before);
  if (decided === null && added.some(({ was }) => was)) return formersUnknown(added, latest.id);
  const mended = new Amendment(models, cleared, false);
  const mends = pairs.map(([planned, model]) => ({ id: model.id, planned: mended.of(planned, model), model }));
  const updates = mends.map(({ id, planned }) => ({ id, planned }));
  const of = mostOf(earlier, new Set(pairs.map(([, model]) => model))) ?? latest.id;
  const keeping = (kind: VersionKind, problems: Problem[] = []): SettledVersion => {
    const { gone, unknown } = namedReplaced(models, missing);
    return {
      version: { kind, of },
      change: { create: added, update: updates, withdraw: gone.map(({ id }) => id) },
      problems: [...problems, ...toldReplaced(gone, unknown, decided !== null)],
    };
  };
  const replacing = ({ lists, others }: Pick<Replaced, "lists" | "others">): SettledVersion => {
    const own = new Set(lists.flatMap((list) => list.models));
    const whole = new Amendment(models, cleared, true);
    const kept = pairs.map(([planned, model]) => ({ id: model.id, planned: whole.of(planned, model) }));
    const gone = missing.filter((model) => own.has(model));
    const change = { create: added, update: kept, withdraw: gone.map(({ id }) => id) };
    return { version: { kind: "replaces", of }, change, problems: toldOf(lists, others, gone, whole) };
  };
  const asking = (message: string) => unsure(models, of, { code: "unclear-version", severity: "error", message });
  const unclear = () => {
    const changed = mends.filter(({ planned, model }) => !saysTheSame(planned, model)).length;
    return asking(words.unclearVersion(namesOf(earlier), added.length, changed, missing.length));
  };
  const replaced = replacedBy(models, earlier);
  const nearlyWhole = replaced.lists.length > 0 && replaced.clear;
  const shrunken = () =>
    replaced.lists.length + replaced.others.length < 2
      ? asking(words.shrunken(pairs.length, before.length))
      : asking(words.whichReplaced(namesOf(earlier), pairs.length, before.length));

  if (decided === "replaces")
    return replacing(replaced.lists.length > 0 ? replaced : { lists: replaced.others, others: [] });
  if (decided !== null) return decided === "unsure" ? unclear() : keeping(decided);
  switch (word) {
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
      if (!further || pairs.length > 0) return unclear();
      return keeping("supplements", [
        { code: "further-list", severity: "warning", message: words.furtherList(namesOf(earlier)), value: latest.id },
      ]);
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

/** Models in whose place others are put, by name: those that go, and those that nobody knows, about which a person is asked. */
function toldReplaced(gone: EarlierModel[], unknown: string[], isDecided: boolean): Problem[] {
  const message = words.replacedByName(gone.map(({ name }) => name));
  const told: Problem[] = gone.length === 0 ? [] : [{ code: "withdrawn", severity: "warning", message }];
  if (unknown.length === 0) return told;
  const severity = isDecided ? "warning" : "error";
  return [...told, { code: "unknown-former", severity, message: words.replacedUnknown(unknown) }];
}

/** The paper that brought most of these models; of equals the latest, null where none did. */
function mostOf(earlier: EarlierSubmission[], named: ReadonlySet<EarlierModel>): string | null {
  const counts = earlier.map(({ id, models }) => ({ id, count: models.filter((model) => named.has(model)).length }));
  const most = Math.max(...counts.map(({ count }) => count));
  return most === 0 ? null : (counts.findLast(({ count }) => count === most)?.id ?? null);
}

/** What a paper that takes the place of others takes out of the register, blanks or leaves standing. */
function toldOf(lists: StandingList[], others: StandingList[], gone: EarlierModel[], whole: Amendment): Problem[] {
  const problems: Problem[] = [];
  const warn = (code: string, message: string) => problems.push({ code, severity: "warning", message });
  const names = (list: StandingList[]) => namesOf(list.flatMap(({ papers }) => papers));
  if (gone.length > 0)
    warn(
      "withdrawn",
      words.withdrawn(
        names(lists),
        gone.map(({ name }) => name),
      ),
    );
  if (others.length > 0) warn("other-lists-stay", words.otherListsStay(names(lists), names(others)));
  for (const { name, property, value } of whole.erased) warn("erased-value", words.erasedValue(name, property, value));
  return problems;
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
