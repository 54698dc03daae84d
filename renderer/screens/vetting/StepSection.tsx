import { Alert, Button } from "antd";
import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import type { ModelRecord } from "../../../core/register/model.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { propertyWords } from "../../words/register.ts";
import { stepWords, vettingWords } from "../../words/vetting.ts";
import { Clause } from "./Clause.tsx";
import { DAY_FIELD } from "./EntryBar.tsx";
import type { Filter } from "./queue.ts";
import { StepForm } from "./StepForm.tsx";
import { AT_ONCE, detailsOf, type NextStep, offered, type StepAnswers } from "./steps.ts";
import type { Entry } from "./useEntry.ts";
import { useQueueKeys } from "./useQueueKeys.ts";
import type { Steps } from "./useSteps.ts";

const words = vettingWords.steps;
const KEYS = 9;

/** The steps that a model may take, by button or by number; those it may not, each with its reason and clause. */
export function StepSection({
  detail,
  record,
  filter,
  year,
  entry,
  steps,
  onMove,
  onDone,
}: {
  detail: Output<"year.models.show">;
  record: ModelRecord;
  filter: Filter;
  year: number;
  entry: Entry;
  steps: Steps;
  onMove(by: number): void;
  onDone(): void;
}) {
  const [chosen, setChosen] = useState<NextStep | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const { id, name } = detail.model;
  const { allowed, refused } = offered(detail.next, filter, detail.model.stage);

  const write = async (step: NextStep, answers: StepAnswers) => {
    if (entry.day === null) {
      setError(new Error(vettingWords.dayMissing(year)));
      document.getElementById(DAY_FIELD)?.focus();
      return;
    }
    setError(null);
    const details = detailsOf(step.kind, answers, entry.by.trim() || null);
    const input = { ids: [id], day: entry.day, details, note: answers.note?.trim() || null };
    try {
      await steps.record(input, () => words.recorded(stepWords[step.kind], name));
      setChosen(null);
      onDone();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  const choose = (step: NextStep | undefined) => {
    if (!step || steps.busy) return;
    setError(null);
    if (AT_ONCE.has(step.kind)) void write(step, {});
    else setChosen(step);
  };
  useQueueKeys(
    { move: onMove, step: (number) => choose(allowed[number - 1]), undo: () => void steps.undo() },
    chosen === null,
  );

  return (
    <section className="vetting-section vetting-steps" aria-label={words.title}>
      <h3>{words.title}</h3>
      {error && <ErrorNote error={error} />}
      {allowed.length === 0 && <p className="quiet plain">{words.none}</p>}
      {chosen === null ? (
        <div className="vetting-buttons">
          {allowed.map((step, index) => (
            <Button
              key={step.kind}
              type={index === 0 ? "primary" : step.warnings.length > 0 ? "dashed" : "default"}
              danger={step.kind === "dropped"}
              title={step.warnings.join(" ")}
              disabled={steps.busy}
              aria-keyshortcuts={index < KEYS ? String(index + 1) : undefined}
              onClick={() => choose(step)}
            >
              {index < KEYS && <kbd aria-hidden>{index + 1}</kbd>} {stepWords[step.kind]}
            </Button>
          ))}
        </div>
      ) : (
        <>
          {chosen.warnings.length > 0 && <Alert type="warning" showIcon title={chosen.warnings.join(" ")} />}
          <StepForm
            kind={chosen.kind}
            busy={steps.busy}
            submit={words.record}
            reasons={returnReasons(record)}
            onSend={(answers) => void write(chosen, answers)}
            onCancel={() => setChosen(null)}
          />
        </>
      )}
      {refused.length > 0 && (
        <details className="vetting-refused">
          <summary>
            {words.refused}: {refused.map(({ kind }) => stepWords[kind].toLocaleLowerCase("vi")).join(", ")}
          </summary>
          <ul>
            {refused.map(({ kind, refusals }) => (
              <li key={kind}>
                <strong>{stepWords[kind]}</strong>
                {refusals.map(({ reason, source }) => (
                  <div key={reason}>
                    {reason} {source !== null && <Clause source={source} />}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What a return is most often for, from what the registration lacks and what is doubtful in it. */
function returnReasons(record: ModelRecord): string[] {
  const asked = ["subject", "field", "origin", "content", "goal"] as const;
  const lacking = asked.filter((key) => record[key] === null);
  return [
    ...lacking.map((key) => vettingWords.fields.reasonMissing(propertyWords[key])),
    ...record.needsReview.map(({ message }) => message),
  ];
}
