import { Tag } from "antd";
import { vettingWords } from "../../words/vetting.ts";
import type { CriteriaSet } from "./criteria.ts";

const words = vettingWords.criteria;

/** What a set of criteria came to, where somebody has held the model against it. */
export function Outcome({ set }: { set: CriteriaSet }) {
  const colours = { met: "success", "not-met": "error", incomplete: "default" } as const;
  return (
    <>
      {set.forStage === "exemplary" && <span className="quiet">({words.forExemplary}) </span>}
      {set.evaluatedOn !== null && (
        <Tag color={colours[set.outcome]}>
          {set.score ? `${set.score.points}/${set.score.most}: ${set.score.band}` : words.outcome[set.outcome]}
        </Tag>
      )}
    </>
  );
}
