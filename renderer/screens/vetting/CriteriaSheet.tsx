import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input, Select } from "antd";
import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { RATINGS } from "../../../core/register/year.ts";
import { perform } from "../../host/host.ts";
import { refresh, useAction, useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { vettingWords } from "../../words/vetting.ts";
import { Clause } from "./Clause.tsx";
import { CriterionRow } from "./CriterionRow.tsx";
import { answersOf, changeAnswer, type Draft, setsToSave, tidy } from "./criteria.ts";
import { DAY_FIELD } from "./EntryBar.tsx";
import { Outcome } from "./Outcome.tsx";
import type { Entry } from "./useEntry.ts";
import type { Steps } from "./useSteps.ts";

const words = vettingWords.criteria;

/** The evaluation sheet of a model: each criterion beside its line, answered with evidence or points. */
export function CriteriaSheet({
  detail,
  year,
  writable,
  entry,
  steps,
}: {
  detail: Output<"year.models.show">;
  year: number;
  writable: boolean;
  entry: Entry;
  steps: Steps;
}) {
  const { model, evaluation, rating } = detail;
  const [draft, setDraft] = useState<Draft>({});
  const [remark, setRemark] = useState("");
  const [dayMissing, setDayMissing] = useState(false);
  const client = useQueryClient();
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const rate = useAction("year.ratings.save");
  const scoring = useOperation("year.scoring.list", {});
  const maxima = (set: string) => scoring.data?.find((one) => one.set === set)?.maxima ?? null;
  const unsaved = Object.keys(draft).length > 0;

  async function save(record: boolean): Promise<void> {
    if (entry.day === null) {
      setDayMissing(true);
      document.getElementById(DAY_FIELD)?.focus();
      return;
    }
    setDayMissing(false);
    const sets = setsToSave(evaluation.sets, draft, record);
    for (const [index, set] of sets.entries()) {
      const answers = tidy(draft[set.set] ?? answersOf(set));
      const last = record && index === sets.length - 1;
      const by = entry.by.trim() || null;
      const input = { model: model.id, set: set.set, day: entry.day, by, answers, note: remark.trim() || null };
      await perform("year.evaluate", { ...input, record: last });
    }
    setDraft({});
    if (!record) return;
    const { events } = await perform("year.models.show", { id: model.id });
    const standing = events.filter(({ kind, takenBackAt }) => kind === "evaluated" && takenBackAt === null);
    const newest = standing.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
    if (newest) steps.remember(vettingWords.steps.recorded(newest.label, model.name), [newest.id]);
  }
  const send = async (record: boolean) => {
    setSaving(true);
    setError(null);
    try {
      await save(record);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      await refresh(client);
      setSaving(false);
    }
  };

  if (evaluation.sets.length === 0) {
    return (
      <section className="vetting-section" aria-label={words.title}>
        <h3>{words.title}</h3>
        <p className="quiet plain">{words.none}</p>
      </section>
    );
  }
  const failed = error ?? rate.error;
  return (
    <section className="vetting-section" aria-label={words.title}>
      <h3>{words.title}</h3>
      {model.unitId !== null && (
        <div className="criteria-rating">
          <label htmlFor="unit-rating">{words.rating}</label>
          <Select
            id="unit-rating"
            className="criteria-rating-list"
            disabled={!writable || rate.isPending}
            value={rating ?? ""}
            options={[
              { value: "", label: words.ratingNone },
              ...RATINGS.map((value) => ({ value, label: words.ratings[value] })),
            ]}
            onChange={(value) => {
              const chosen = RATINGS.find((one) => one === value) ?? null;
              rate.mutate({ unitIds: [model.unitId ?? ""], rating: chosen, by: entry.by.trim() || null });
            }}
          />
        </div>
      )}
      {evaluation.sets.map((set) => (
        <fieldset key={set.set} className="criteria-set">
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
                most={maxima(set.set)?.[criterion.item] ?? null}
                writable={writable}
                onChange={(change) => setDraft((before) => changeAnswer(before, set, criterion.item, change))}
              />
            ))}
          </ol>
        </fieldset>
      ))}
      {writable && (
        <>
          <label htmlFor="criteria-remark">{words.remark}</label>
          <Input.TextArea
            id="criteria-remark"
            autoSize={{ minRows: 1, maxRows: 5 }}
            maxLength={2000}
            value={remark}
            onChange={({ target }) => setRemark(target.value)}
          />
          {failed && <ErrorNote error={failed} />}
          {dayMissing && entry.day === null && <Alert type="warning" showIcon title={vettingWords.dayMissing(year)} />}
          <div className="vetting-buttons criteria-foot">
            <Button type="primary" loading={saving} onClick={() => void send(true)}>
              {words.saveAndRecord}
            </Button>
            <Button disabled={!unsaved} loading={saving} onClick={() => void send(false)}>
              {words.save}
            </Button>
            {unsaved && <span className="quiet">{words.unsaved}</span>}
          </div>
        </>
      )}
    </section>
  );
}
