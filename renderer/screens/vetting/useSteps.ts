import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useCallback, useState } from "react";
import type { Input, Output } from "../../../core/contract.ts";
import { perform } from "../../host/host.ts";
import { refresh } from "../../host/queries.ts";
import { vettingWords as words } from "../../words/vetting.ts";

type Outcome = Output<"year.models.event">;
/** What was recorded on this screen and may still be taken back, the latest last. */
interface Done {
  what: string;
  events: string[];
}

/** Records steps and takes the latest ones back, as long as the screen stays open. */
export interface Steps {
  busy: boolean;
  /** Null where there is nothing to take back. */
  last: string | null;
  record(input: Input<"year.models.event">, what: (recorded: number) => string): Promise<Outcome>;
  /** Remembers events that something else recorded. */
  remember(what: string, events: string[]): void;
  undo(): Promise<void>;
}

/** @see Steps */
export function useSteps(): Steps {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [done, setDone] = useState<Done[]>([]);
  const [busy, setBusy] = useState(false);

  const remember = useCallback((what: string, events: string[]) => {
    if (events.length > 0) setDone((before) => [...before, { what, events }]);
  }, []);
  const record = useCallback<Steps["record"]>(
    async (input, what) => {
      setBusy(true);
      try {
        const outcome = await perform("year.models.event", input);
        const { recorded, warnings } = outcome;
        if (recorded.length > 0) {
          remember(
            what(recorded.length),
            recorded.map(({ event }) => event),
          );
          void message.success(what(recorded.length));
          const first = warnings[0]?.warnings.join(" ");
          if (first && recorded.length === 1) void message.warning(first, 6);
        }
        return outcome;
      } finally {
        // Whoever goes on to the next model does so by the list as it was seen; the new one comes by itself.
        void refresh(client);
        setBusy(false);
      }
    },
    [client, message, remember],
  );
  const undo = useCallback(async () => {
    const last = done.at(-1);
    if (!last || busy) return;
    setBusy(true);
    try {
      await perform("year.models.undo", { events: last.events, reason: words.undoReason });
      setDone((before) => before.filter((one) => one !== last));
      void message.success(words.undone(last.what));
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error), 8);
    } finally {
      await refresh(client);
      setBusy(false);
    }
  }, [busy, client, done, message]);
  return { busy, last: done.at(-1)?.what ?? null, record, remember, undo };
}
