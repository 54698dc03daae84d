import { Clause } from "./Clause.tsx";
import { CriterionRow } from "./CriterionRow.tsx";
import { type Answer, answersOf, type CriteriaSet, type Draft } from "./criteria.ts";
import { Outcome } from "./Outcome.tsx";

/** One set of criteria with what came of it, and each criterion with its answer. */
export function CriteriaSetBox(props: {
  set: CriteriaSet;
  draft: Draft;
  /** Points that each criterion is worth, by its place; null where they are met or not. */
  maxima: readonly (number | null)[] | null;
  writable: boolean;
  onChange(item: number, change: Partial<Answer>): void;
}) {
  const { set, draft, maxima } = props;
  return (
    <fieldset className="criteria-set">
      <legend>
        {set.label} <Outcome set={set} /> <Clause source={set.source} />
      </legend>
      {set.evaluatedOn !== null && set.outcome !== "met" && <p className="quiet plain">{set.why}</p>}
      <ol>
        {set.criteria.map((criterion) => (
          <CriterionRow
            key={criterion.item}
            criterion={criterion}
            answer={(draft[set.set] ?? answersOf(set))[criterion.item] ?? null}
            most={maxima?.[criterion.item] ?? null}
            writable={props.writable}
            onChange={(change) => props.onChange(criterion.item, change)}
          />
        ))}
      </ol>
    </fieldset>
  );
}
