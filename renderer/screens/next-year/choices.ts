import type { Output } from "../../../core/contract.ts";
import { searcher, searchKey } from "../../components/grid/fold.ts";

export type Proposal = Output<"year.next.propose">[number];
export type Choice = NonNullable<Proposal["choice"]>;
export const CHOICES: readonly Choice[] = ["continue", "raise-goal", "stop"];
export type ChoiceFilter = Choice | "open" | "all";

/** How many proposals stand under each choice; `open` are those that nobody has settled. */
export function countChoices(proposals: readonly Proposal[]): Record<ChoiceFilter, number> {
  const counts = { open: 0, continue: 0, "raise-goal": 0, stop: 0, all: proposals.length };
  for (const { choice } of proposals) counts[choice ?? "open"] += 1;
  return counts;
}

/** The proposals of a filter whose model or unit has the words typed. */
export function shownProposals(proposals: readonly Proposal[], filter: ChoiceFilter, typed: string): Proposal[] {
  const fits = searcher(typed);
  return proposals.filter(
    ({ choice, name, unit }) =>
      (filter === "all" || (choice ?? "open") === filter) && fits(searchKey(`${name} ${unit ?? ""}`)),
  );
}

/** Models by what is proposed for them, for one word of the clerk: each group is one change. */
export function byProposal(proposals: readonly Proposal[]): { choice: Choice; models: string[] }[] {
  return CHOICES.map((choice) => ({
    choice,
    models: proposals.filter(({ proposed }) => proposed === choice).map(({ model }) => model),
  })).filter(({ models }) => models.length > 0);
}
