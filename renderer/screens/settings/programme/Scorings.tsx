import { useOperation } from "../../../host/queries.ts";
import { ErrorNote } from "../../../parts/ErrorNote.tsx";
import { editorWords } from "../../../words/programme-editor.ts";
import { ScoringSet } from "./ScoringSet.tsx";

const words = editorWords.scoring;

/** Points for the criteria of the programme in force: set by set, where the office scores instead of answering met or not. */
export function Scorings({ id }: { id: string }) {
  const opened = useOperation("year.programme.rules", { id });
  const scorings = useOperation("year.scoring.list", {});
  const failed = [opened, scorings].find(({ isError }) => isError);
  if (failed?.error) return <ErrorNote error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!opened.data || !scorings.data || opened.data.criteria.length === 0) return null;
  return (
    <section className="scoring" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="programme-lead">{words.lead}</p>
      {opened.data.criteria.map(({ set, label, items }) => {
        const scoring = scorings.data.find((one) => one.set === set) ?? null;
        // What was saved is what is shown next.
        return (
          <ScoringSet
            key={`${set} ${JSON.stringify(scoring)}`}
            set={set}
            label={label}
            items={items.map(({ text }) => text)}
            scoring={scoring}
          />
        );
      })}
    </section>
  );
}
