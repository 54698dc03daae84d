import { Button, Modal, Select } from "antd";
import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { RECORDED_KINDS, type RecordedKind } from "../../../core/register/way.ts";
import { perform } from "../../host/host.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { stepWords, vettingWords } from "../../words/vetting.ts";
import { Clause } from "./Clause.tsx";
import { type Filter, LIKELY, type QueueModel } from "./queue.ts";
import { StepForm } from "./StepForm.tsx";
import { detailsOf, type StepAnswers } from "./steps.ts";
import type { Entry } from "./useEntry.ts";
import type { Steps } from "./useSteps.ts";

const words = vettingWords.bulk;
const MOST = 8;
type Outcome = Output<"year.models.event">;

/** One step for many models: seen beforehand, with who is refused and why; then recorded for all others. */
export function BulkBar({
  models,
  filter,
  year,
  entry,
  steps,
  onClear,
}: {
  models: readonly QueueModel[];
  filter: Filter;
  year: number;
  entry: Entry;
  steps: Steps;
  onClear(): void;
}) {
  const [kind, setKind] = useState<RecordedKind>(LIKELY[filter][0] ?? "vetted");
  const [open, setOpen] = useState(false);
  return (
    <div className="vetting-bulk">
      <strong role="status">{words.chosen(models.length)}</strong>
      <label htmlFor="bulk-step">{words.step}</label>
      <Select<RecordedKind>
        id="bulk-step"
        className="bulk-step"
        value={kind}
        options={RECORDED_KINDS.map((value) => ({ value, label: stepWords[value] }))}
        onChange={setKind}
      />
      <Button type="primary" onClick={() => setOpen(true)}>
        {words.preview}
      </Button>
      <Button onClick={onClear}>{words.clear}</Button>
      {open && (
        <BulkDialog
          kind={kind}
          ids={models.map(({ id }) => id)}
          year={year}
          entry={entry}
          steps={steps}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onClear();
          }}
        />
      )}
    </div>
  );
}

function BulkDialog(props: {
  kind: RecordedKind;
  ids: string[];
  year: number;
  entry: Entry;
  steps: Steps;
  onClose(): void;
  onDone(): void;
}) {
  const { kind, ids, year, entry, steps } = props;
  const [error, setError] = useState<Error | null>(null);
  const [seen, setSeen] = useState<{ answers: StepAnswers; outcome: Outcome } | null>(null);

  const attempt = async (answers: StepAnswers, preview: boolean) => {
    setError(null);
    try {
      if (entry.day === null) throw new Error(vettingWords.dayMissing(year));
      const details = detailsOf(kind, answers, entry.by.trim() || null);
      const input = { ids, day: entry.day, details, note: answers.note?.trim() || null, skipRefused: true };
      if (preview) return setSeen({ answers, outcome: await perform("year.models.event", { ...input, preview }) });
      await steps.record(input, (count) => vettingWords.steps.recordedMany(stepWords[kind], count));
      props.onDone();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  const going = seen === null ? 0 : ids.length - seen.outcome.refused.length;
  return (
    <Modal open title={`${stepWords[kind]}: ${words.chosen(ids.length)}`} footer={null} onCancel={props.onClose}>
      {error && <ErrorNote error={error} />}
      {seen === null ? (
        <StepForm
          kind={kind}
          busy={false}
          submit={words.preview}
          reasons={[]}
          onSend={(answers) => void attempt(answers, true)}
          onCancel={props.onClose}
        />
      ) : (
        <>
          <p>
            <strong>{going === 0 ? words.nobody : words.going(going)}</strong>
          </p>
          <Refused outcome={seen.outcome} />
          <Warned outcome={seen.outcome} />
          <div className="vetting-buttons">
            <Button
              type="primary"
              autoFocus
              disabled={going === 0}
              loading={steps.busy}
              onClick={() => void attempt(seen.answers, false)}
            >
              {vettingWords.steps.recordAll(going)}
            </Button>
            <Button onClick={props.onClose}>{vettingWords.steps.cancel}</Button>
          </div>
        </>
      )}
    </Modal>
  );
}

function Refused({ outcome: { refused } }: { outcome: Outcome }) {
  if (refused.length === 0) return null;
  return (
    <>
      <p className="plain">{words.refused(refused.length)}</p>
      <ul className="bulk-list">
        {refused.slice(0, MOST).map(({ model, name, refusals }) => (
          <li key={model}>
            <strong>{name}</strong>
            {refusals.map(({ reason, source }) => (
              <div key={reason}>
                {reason} {source !== null && <Clause source={source} />}
              </div>
            ))}
          </li>
        ))}
        {refused.length > MOST && <li className="quiet">{words.more(refused.length - MOST)}</li>}
      </ul>
    </>
  );
}

/** Models with the same remark are told once. */
function Warned({ outcome: { warnings } }: { outcome: Outcome }) {
  if (warnings.length === 0) return null;
  const said = [...new Set(warnings.flatMap((one) => one.warnings))];
  return (
    <>
      <p className="plain">{words.warnings(warnings.length)}</p>
      <ul className="bulk-list">
        {said.slice(0, MOST).map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </>
  );
}
