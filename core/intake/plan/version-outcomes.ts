import { words } from "../words.ts";
import type { EarlierSubmission } from "./earlier.ts";
import { Amendment, type Cleared } from "./kept.ts";
import { namedReplaced } from "./named-replaced.ts";
import { type EarlierModel, pair, saysTheSame } from "./pairs.ts";
import type { FilePlan, PlannedModel, Problem, RegisterChange, VersionKind } from "./plan.ts";
import { type Replaced, replacedBy, type StandingList } from "./standing.ts";

/** What becomes of the earlier paper, and so of the register. */
export interface SettledVersion {
  version: FilePlan["version"];
  change: RegisterChange;
  problems: Problem[];
}

/**
 * A paper held against the earlier ones of its sender, of which `latest` is the last: which models it names again, which
 * are added or missing, and what each way of taking it would do. `isDecided` where a person said which; `cleared` tells
 * the values that the clerk took away.
 */
export function versionOutcomes(
  models: PlannedModel[],
  earlier: EarlierSubmission[],
  latest: EarlierSubmission,
  isDecided: boolean,
  cleared: Cleared,
) {
  const before = earlier.flatMap((submission) => submission.models);
  const { pairs, added, missing } = pair(models, before);
  const mended = new Amendment(models, cleared, false);
  const mends = pairs.map(([planned, model]) => ({ id: model.id, planned: mended.of(planned, model), model }));
  const updates = mends.map(({ id, planned }) => ({ id, planned }));
  const of = mostOf(earlier, new Set(pairs.map(([, model]) => model))) ?? latest.id;
  const keeping = (kind: VersionKind, problems: Problem[] = []): SettledVersion => {
    const { gone, unknown } = namedReplaced(models, missing);
    return {
      version: { kind, of },
      change: { create: added, update: updates, withdraw: gone.map(({ id }) => id) },
      problems: [...problems, ...toldReplaced(gone, unknown, isDecided)],
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
  const furtherList = () =>
    keeping("supplements", [
      { code: "further-list", severity: "warning", message: words.furtherList(namesOf(earlier)), value: latest.id },
    ]);
  return { pairs, added, missing, replaced, nearlyWhole, keeping, replacing, unclear, shrunken, furtherList };
}

export type VersionOutcomes = ReturnType<typeof versionOutcomes>;

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

const MAX_NAMES = 3;

function namesOf(earlier: EarlierSubmission[]): string {
  const names = earlier.slice(-MAX_NAMES).map((submission) => `“${submission.name}”`);
  return earlier.length > MAX_NAMES ? `${earlier.length} tệp, mới nhất: ${names.join(", ")}` : names.join(", ");
}

function unsure(models: PlannedModel[], of: string, problem: Problem): SettledVersion {
  return { version: { kind: "unsure", of }, change: allNew(models), problems: [problem] };
}

/** A change that puts all of these models into the register. */
export function allNew(models: PlannedModel[]): RegisterChange {
  return { create: models, update: [], withdraw: [] };
}
