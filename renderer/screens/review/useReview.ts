import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useCallback, useMemo, useState } from "react";
import type { Output } from "../../../core/contract.ts";
import type { ModelRecord } from "../../../core/register/model.ts";
import { OperationError, perform } from "../../host/host.ts";
import { refresh, useOperation } from "../../host/queries.ts";

import { resultsWords as words } from "../../words/results.ts";

export type File = Output<"review.show">;
export type Results = Output<"results.show">;
/** Takes decisions, by key; an empty value forgets one. */
export type Decide = (decisions: Record<string, string>) => Promise<boolean>;

const NONE: ModelRecord[] = [];

/** One file with its sheets and models, and what the clerk decides about it. */
export function useReview(id: string) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const file = useOperation("review.show", { id, withSources: true }, { keep: true });
  const own = file.data?.id === id ? file.data : undefined;
  const waits = own?.status === "review";
  const sheets = useOperation("review.sheets", { id }, { keep: true });
  const isResults = own !== undefined && own.purpose !== null && own.purpose !== "registration";
  const stored = useOperation("models.list", isResults ? {} : { file: id }, { enabled: own !== undefined && !waits });
  const results = useOperation("results.show", { id }, { enabled: isResults, keep: true });
  const models = useMemo(() => {
    if (!own || waits) return own?.planned ?? NONE;
    if (!isResults) return stored.data ?? NONE;
    return results.data && stored.data ? toldModels(results.data.rows, stored.data, own.path) : NONE;
  }, [own, waits, isResults, stored.data, results.data]);

  /** Does one thing to the file and then shows everything anew; says what went wrong. */
  const act = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | null> => {
      setBusy(true);
      try {
        return await work();
      } catch (error) {
        const details = error instanceof OperationError ? error.details : [];
        void message.error([error instanceof Error ? error.message : String(error), ...details].join(" "));
        return null;
      } finally {
        await refresh(client);
        setBusy(false);
      }
    },
    [client, message],
  );
  const decide: Decide = useCallback(
    async (decisions) => {
      const next = await act(async () => {
        const shown = await perform("review.set", { id, decisions, withSources: true });
        client.setQueryData<File>(["review.show", { id, withSources: true }], shown);
        return shown;
      });
      return next !== null;
    },
    [act, client, id],
  );
  return { file, own, waits, sheets, models, results: isResults ? results.data : undefined, busy, act, decide };
}

/** The registered models that a results paper speaks of, where and as it tells of them. */
function toldModels(rows: Results["rows"], registered: readonly ModelRecord[], path: string): ModelRecord[] {
  const byId = new Map(registered.map((model) => [model.id, model]));
  const file = path.split("/").at(-1) ?? path;
  return rows.flatMap(({ sheet, row, model, values }) => {
    const known = model ? byId.get(model.id) : undefined;
    if (!known) return [];
    const { done, note, assessment, proposal, exemplary, figures } = values;
    const said = { [words.assessment]: assessment, [words.proposal]: proposal, [words.exemplary]: exemplary };
    const extras = Object.fromEntries([...Object.entries(figures), ...Object.entries(said)].filter(isTold));
    return [{ ...known, result: done, note, extras, source: { file, sheet, row } }];
  });
}

function isTold(entry: [string, string | null]): entry is [string, string] {
  return entry[1] !== null;
}
