import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Output } from "../../../core/contract.ts";
import { perform } from "../../host/host.ts";
import { refresh } from "../../host/queries.ts";
import { vettingWords } from "../../words/vetting.ts";
import { answersOf, type Draft, setsToSave, tidy } from "./criteria.ts";
import { DAY_FIELD } from "./EntryBar.tsx";
import type { Entry } from "./useEntry.ts";
import type { Steps } from "./useSteps.ts";

/** The answers to a model's criteria as the clerk gives them, and how they are saved, as the evaluation too where asked. */
export function useEvaluation({ model, evaluation }: Output<"year.models.show">, entry: Entry, steps: Steps) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>({});
  const [remark, setRemark] = useState("");
  const [dayMissing, setDayMissing] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<Error | null>(null);

  async function save(day: string, record: boolean): Promise<void> {
    const sets = setsToSave(evaluation.sets, draft, record);
    for (const [index, set] of sets.entries()) {
      const answers = tidy(draft[set.set] ?? answersOf(set));
      const last = record && index === sets.length - 1;
      const by = entry.by.trim() || null;
      const input = { model: model.id, set: set.set, day, by, answers, note: remark.trim() || null };
      await perform("year.evaluate", { ...input, record: last });
    }
    setDraft({});
    if (record) await rememberStep();
  }

  async function rememberStep(): Promise<void> {
    const { events } = await perform("year.models.show", { id: model.id });
    const standing = events.filter(({ kind, takenBackAt }) => kind === "evaluated" && takenBackAt === null);
    const newest = standing.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
    if (newest) steps.remember(vettingWords.steps.recorded(newest.label, model.name), [newest.id]);
  }

  async function send(record: boolean): Promise<void> {
    setSaving(true);
    setError(null);
    setDayMissing(entry.day === null);
    try {
      if (entry.day === null) document.getElementById(DAY_FIELD)?.focus();
      else await save(entry.day, record);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      await refresh(client);
      setSaving(false);
    }
  }

  const unsaved = Object.keys(draft).length > 0;
  return {
    draft,
    setDraft,
    remark,
    setRemark,
    unsaved,
    dayMissing: dayMissing && entry.day === null,
    saving,
    error,
    send,
  };
}
