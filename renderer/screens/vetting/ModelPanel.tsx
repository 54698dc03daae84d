import { Button, Tag } from "antd";
import { Link } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { LONG_TEXTS } from "../../../core/register/model.ts";
import { cellsOf } from "../../../core/register/source.ts";
import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { to } from "../../shell/routes.ts";
import { propertyName, valueWords } from "../../words/register.ts";
import { vettingWords } from "../../words/vetting.ts";
import { reviewAt } from "../review/address.ts";
import { Clause } from "./Clause.tsx";
import { CriteriaSheet } from "./CriteriaSheet.tsx";
import { Dossier } from "./Dossier.tsx";
import { GoalWord } from "./GoalWord.tsx";
import type { Filter } from "./queue.ts";
import { StepSection } from "./StepSection.tsx";
import type { Entry } from "./useEntry.ts";
import type { Steps } from "./useSteps.ts";
import { Way } from "./Way.tsx";

const words = vettingWords.panel;

/** One model with all that a decision about it rests on, and the steps that it may take. */
export function ModelPanel(props: {
  id: string;
  /** Its place in the list, from 1; 0 where it no longer waits there. */
  place: number;
  of: number;
  filter: Filter;
  year: number;
  writable: boolean;
  entry: Entry;
  steps: Steps;
  onMove(by: number): void;
  /** After a step was recorded. */
  onDone(): void;
}) {
  const { id, place, of, writable, entry, steps } = props;
  const detail = useOperation("year.models.show", { id }, { keep: true });
  const record = useOperation("models.show", { id }, { keep: true });
  const way = detail.data;
  const failed = detail.error ?? record.error;
  return (
    <section className="vetting-panel" aria-label={words.label}>
      <div className="vetting-move">
        <Button onClick={() => props.onMove(-1)} disabled={place <= 1}>
          {words.before}
        </Button>
        {place > 0 && <span className="quiet">{words.place(place, of)}</span>}
        <Button onClick={() => props.onMove(1)} disabled={place >= of}>
          {words.next}
        </Button>
      </div>
      {failed && <ErrorNote error={failed} onAgain={() => void Promise.all([detail.refetch(), record.refetch()])} />}
      {!failed && (!way || !record.data) && <Waiting label={vettingWords.loading} />}
      {way && record.data && (
        <>
          <h2>{way.model.name}</h2>
          <p className="vetting-sub">
            <span>{way.model.unit ?? vettingWords.list.noUnit}</span> <Tag>{way.model.stageLabel}</Tag>
            {way.model.held && <Tag color="warning">{words.held}</Tag>}
            <Link to={to.register({ model: id })}>{words.inRegister}</Link>
            {record.data.submission && (
              <Link to={reviewAt(record.data.submission, cellsOf(record.data.provenance.name?.sources)[0] ?? null)}>
                {words.inFile}
              </Link>
            )}
          </p>
          {writable && (
            <StepSection
              detail={way}
              record={record.data.model}
              filter={props.filter}
              year={props.year}
              entry={entry}
              steps={steps}
              onMove={props.onMove}
              onDone={props.onDone}
            />
          )}
          <Registration detail={record.data} fieldLabel={way.model.fieldLabel} />
          <CriteriaSheet detail={way} year={props.year} writable={writable} entry={entry} steps={steps} />
          <GoalWord detail={way} writable={writable} />
          <Counting counting={way.counting} />
          <Dossier model={id} dossier={way.dossier} writable={writable} />
          <Way detail={way} writable={writable} />
        </>
      )}
    </section>
  );
}

/** What its unit wrote, with what is doubtful on top. */
function Registration({ detail, fieldLabel }: { detail: Output<"models.show">; fieldLabel: string | null }) {
  const { model } = detail;
  const short: [string, string | null][] = [
    ["field", fieldLabel],
    ["origin", model.origin && valueWords.origin[model.origin]],
    ["subjectKind", model.subjectKind && valueWords.subjectKind[model.subjectKind]],
    ["subject", model.subject],
    ...LONG_TEXTS.map((key): [string, string | null] => [key, model[key]]),
  ];
  const written = short.filter(([, value]) => value !== null);
  return (
    <section className="vetting-section" aria-label={words.registration}>
      <h3>{words.registration}</h3>
      {model.needsReview.length > 0 && (
        <ul className="vetting-doubts" aria-label={words.doubts}>
          {model.needsReview.map(({ field, code, message }) => (
            <li key={`${field} ${code}`}>
              <strong>{propertyName(field)}: </strong>
              {message}
            </li>
          ))}
        </ul>
      )}
      {written.length === 0 && <p className="quiet plain">{words.nothingWritten}</p>}
      <dl className="vetting-record">
        {written.map(([key, value]) => (
          <div key={key}>
            <dt>{propertyName(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Counting({ counting }: Pick<Output<"year.models.show">, "counting">) {
  if (counting.length === 0) return null;
  return (
    <section className="vetting-section" aria-label={words.counting}>
      <h3>{words.counting}</h3>
      <ul className="vetting-counting">
        {counting.map(({ target, label, counted, why, source }) => (
          <li key={target}>
            <strong className={counted ? "is-good" : "is-idle"}>
              {counted ? `✓ ${words.counted}` : `– ${words.notCounted}`}
            </strong>{" "}
            {label.replace(/\.$/u, "")}. <span className="quiet">{why}</span> <Clause source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
