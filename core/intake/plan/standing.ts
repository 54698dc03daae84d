import type { EarlierSubmission } from "./earlier.ts";
import { type EarlierModel, pair } from "./pairs.ts";
import { nearlySameName } from "./paper.ts";
import type { PlannedModel } from "./plan.ts";

/** One list of a sender as it stands: a paper with those that corrected it or took its place. */
export interface StandingList {
  papers: EarlierSubmission[];
  models: EarlierModel[];
}

/** A paper that takes the place of a list and names less than this share of its models is put to a person. */
const REPLACES_SHARE = 0.6;

/** The lists of a sender that still have models, oldest first. */
function standingLists(earlier: EarlierSubmission[]): StandingList[] {
  const known = new Map(earlier.map((paper) => [paper.id, paper]));
  const rootOf = (paper: EarlierSubmission): EarlierSubmission => {
    const seen = new Set<string>();
    let root = paper;
    for (let next = known.get(root.follows ?? ""); next && !seen.has(next.id); next = known.get(root.follows ?? "")) {
      seen.add(next.id);
      root = next;
    }
    return root;
  };
  const lists = new Map<string, EarlierSubmission[]>();
  for (const paper of earlier) {
    const root = rootOf(paper).id;
    lists.set(root, [...(lists.get(root) ?? []), paper]);
  }
  return [...lists.values()]
    .map((papers) => ({ papers, models: papers.flatMap(({ models }) => models) }))
    .filter(({ models }) => models.length > 0);
}

/** Which lists a paper takes the place of: those that it names models of. */
export interface Replaced {
  lists: StandingList[];
  /** Standing lists that it names no model of; they stay. */
  others: StandingList[];
  /** False where it names little of a list, or where a list that it does not name may be meant as well. */
  clear: boolean;
}

/** Finds the lists that a paper takes the place of, where it says that it takes one's. */
export function replacedBy(models: PlannedModel[], earlier: EarlierSubmission[]): Replaced {
  const standing = standingLists(earlier);
  const before = standing.flatMap((list) => list.models);
  const { pairs, added } = pair(models, before);
  const named = new Set(pairs.map(([, model]) => model));
  const shareOf = (list: StandingList) => list.models.filter((model) => named.has(model)).length / list.models.length;
  const lists = standing.filter((list) => shareOf(list) > 0);
  const others = standing.filter((list) => shareOf(list) === 0);
  const compared = added.length * others.reduce((sum, list) => sum + list.models.length, 0);
  const mayMean = ({ models: theirs }: StandingList) =>
    compared > MAX_COMPARED || theirs.some(({ name }) => added.some(({ values }) => nearlySameName(values.name, name)));
  const clear = lists.length > 0 && lists.every((list) => shareOf(list) >= REPLACES_SHARE) && !others.some(mayMean);
  return { lists, others, clear };
}

/** Pairs of names that are held against each other at the most. */
const MAX_COMPARED = 100_000;
