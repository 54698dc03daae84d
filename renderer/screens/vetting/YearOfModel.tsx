import { Link } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { to } from "../../shell/routes.ts";
import { vettingWords as words } from "../../words/vetting.ts";
import { Dossier } from "./Dossier.tsx";
import { GoalWord } from "./GoalWord.tsx";
import { Outcome } from "./Outcome.tsx";
import { Way } from "./Way.tsx";
import "./vetting.css";

/** A model's year beside its record: its way, what its evaluation came to, its dossier. */
export function YearOfModel({ model, writable }: { model: string; writable: boolean }) {
  const answer = useOperation("year.models.show", { id: model }, { keep: true });
  if (answer.isError) return <ErrorNote error={answer.error} onAgain={() => void answer.refetch()} />;
  // The former model's way under this one's name would be a wrong record.
  if (answer.data?.model.id !== model) return <Waiting label={words.loading} />;
  const { evaluation, dossier } = answer.data;
  const sets = evaluation.sets.filter(({ evaluatedOn }) => evaluatedOn !== null);
  return (
    <div className="year-of-model">
      <Way detail={answer.data} writable={writable} />
      <p className="plain">
        <Link to={to.vetting({ step: "all", model })}>{words.way.continue}</Link>
      </p>
      <GoalWord detail={answer.data} writable={writable} />
      {sets.length > 0 && (
        <section className="vetting-section" aria-label={words.criteria.title}>
          <h3>{words.criteria.title}</h3>
          {sets.map((set) => (
            <div key={set.set}>
              {set.label} <Outcome set={set} />
              {set.outcome !== "met" && <div className="quiet">{set.why}</div>}
            </div>
          ))}
        </section>
      )}
      <Dossier model={model} dossier={dossier} writable={writable} />
    </div>
  );
}
