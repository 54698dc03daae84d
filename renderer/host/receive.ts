import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import type { ImportResult } from "../../core/contract.ts";
import { inboxWords } from "../words/inbox.ts";
import { host } from "./host.ts";
import { refresh } from "./queries.ts";
import { performLong } from "./work.ts";

/** What became of the last drop: kept until the clerk closes it, whatever screen she looks at meanwhile. */
export type Outcome = { result: ImportResult } | { error: Error } | null;

let outcome: Outcome = null;
const listeners = new Set<() => void>();

function tell(next: Outcome): void {
  outcome = next;
  for (const listener of listeners) listener();
}

/** The outcome of the last drop, and a way to put it away. */
export function useOutcome(): [Outcome, () => void] {
  const value = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => outcome,
  );
  return [value, () => tell(null)];
}

/** Ways for files to come in: chosen in the host's dialogue, or dropped and pasted. */
export interface Receiving {
  /** True where something was chosen. */
  choose(what: "files" | "folder"): Promise<boolean>;
  take(files: File[]): Promise<void>;
}

/** Receives files into the inbox, shows how far it is, and keeps what became of them. */
export function useReceive(): Receiving {
  const client = useQueryClient();
  const receive = useCallback(
    async (paths: string[]) => {
      tell(null);
      try {
        tell({ result: await performLong("import.run", { paths }, inboxWords.receiving(paths.length)) });
      } catch (error) {
        tell({ error: error instanceof Error ? error : new Error(String(error)) });
      } finally {
        await refresh(client);
      }
    },
    [client],
  );
  const choose = useCallback(
    async (what: "files" | "folder") => {
      const tokens = await host.chooseFiles(what).catch((error: Error) => {
        tell({ error });
        return [];
      });
      if (tokens.length === 0) return false;
      void receive(tokens.map(({ token }) => token));
      return true;
    },
    [receive],
  );
  const take = useCallback(
    async (files: File[]) => {
      if (files.length === 0) return;
      try {
        const tokens = await host.takeFiles(files);
        if (tokens.length > 0) await receive(tokens.map(({ token }) => token));
      } catch (error) {
        tell({ error: error instanceof Error ? error : new Error(String(error)) });
      }
    },
    [receive],
  );
  return { choose, take };
}
