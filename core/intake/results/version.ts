import { isDeepStrictEqual } from "node:util";
import type { ResultValues } from "../../register/result.ts";
import type { FilePlan, Problem, VersionKind } from "../plan/plan.ts";
import type { VersionWord } from "../plan/version-words.ts";
import { words } from "./words.ts";

/** What stands of one model for one purpose, from an earlier results paper. */
export interface StandingResult {
  modelId: string;
  submissionId: string;
  values: ResultValues;
}

/** An earlier results paper of the same sender and purpose, oldest first. */
export interface EarlierResults {
  id: string;
  name: string;
}

/** What becomes of the earlier results. */
export interface SettledResultsVersion {
  version: FilePlan["version"];
  /** Models of which the paper that this one replaces spoke, and this one does not. */
  retract: string[];
  problems: Problem[];
}

/** A paper that says that it replaces and speaks of less than this share of the models is put to a person. */
const REPLACES_SHARE = 0.6;
const MOST_NAMES = 3;

/**
 * Compares a results paper with the earlier ones of its sender and purpose. What it says of a model that
 * nobody spoke of yet is added; where it says something else than before, a word of the sender or the clerk
 * decides, for a later paper may be the older list.
 */
export function settleResultsVersion(
  matched: ReadonlyMap<string, ResultValues>,
  papers: readonly EarlierResults[],
  standing: readonly StandingResult[],
  word: VersionWord | null,
  decided: VersionKind | null,
): SettledResultsVersion {
  const latest = papers.at(-1);
  if (!latest || decided === "first") return { version: { kind: "first", of: null }, retract: [], problems: [] };
  const of = latest.id;
  const ids = new Set(papers.map(({ id }) => id));
  const before = standing.filter(({ submissionId }) => ids.has(submissionId));
  const missing = before.filter(({ modelId }) => !matched.has(modelId)).map(({ modelId }) => modelId);
  const shared = before.filter(({ modelId }) => matched.has(modelId));
  const changed = shared.filter(({ modelId, values }) => !isDeepStrictEqual(matched.get(modelId), values)).length;
  const keeping = (kind: VersionKind) => ({ version: { kind, of }, retract: [], problems: [] });
  const replacing = () => ({ version: { kind: "replaces" as const, of }, retract: missing, problems: [] });
  const asking = (message: string): SettledResultsVersion => ({
    version: { kind: "unsure", of },
    retract: [],
    problems: [{ code: "unclear-version", severity: "error", message }],
  });
  if (decided === "replaces") return replacing();
  if (decided !== null && decided !== "unsure") return keeping(decided);
  if (word === "replaces" || word === "supersedes" || word === "amends") {
    const nearlyWhole = shared.length >= before.length * REPLACES_SHARE;
    return nearlyWhole ? replacing() : asking(words.shrunken(shared.length, before.length));
  }
  if (word === "supplements" || word === "corrects") return keeping(word);
  if (shared.length === 0) return keeping("supplements");
  if (changed === 0) return keeping("corrects");
  const names = papers.slice(-MOST_NAMES).map(({ name }) => `“${name}”`);
  return asking(words.unclear(names.join(", "), shared.length - changed, changed, missing.length));
}
