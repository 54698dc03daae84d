import { App } from "antd";
import { useState } from "react";
import { useAction } from "../../host/queries.ts";
import { useTell } from "../../parts/useTell.ts";
import { nextYearWords } from "../../words/next-year.ts";
import type { Choice, Proposal } from "./choices.ts";

/** One word of the clerk for these models: what becomes of them (null takes it back), why, and the goal it sets. */
export interface Change {
  models: string[];
  choice: Choice | null;
  reason?: string;
  newGoal?: string;
}

/** What the clerk has ticked, and how it is settled; to stop what nobody proposed to stop asks for a reason first. */
export function useChoices(proposals: readonly Proposal[]) {
  const { message } = App.useApp();
  const tell = useTell();
  const choose = useAction("year.next.choose");
  const [marked, setMarked] = useState<string[]>([]);
  const [stopping, setStopping] = useState<string[] | null>(null);

  async function write(changes: Change[]): Promise<void> {
    try {
      for (const change of changes) await choose.mutateAsync(change);
      setMarked([]);
      setStopping(null);
      void message.success(
        nextYearWords.proposals.written(changes.reduce((sum, { models }) => sum + models.length, 0)),
      );
    } catch (error) {
      tell(error);
    }
  }

  function settle(models: string[], choice: Choice | null): void {
    const unasked = proposals.some(({ model, proposed }) => models.includes(model) && proposed !== "stop");
    if (choice === "stop" && unasked) setStopping(models);
    else void write([{ models, choice }]);
  }

  return { marked, setMarked, stopping, setStopping, write, settle, busy: choose.isPending };
}

export type Choices = ReturnType<typeof useChoices>;
