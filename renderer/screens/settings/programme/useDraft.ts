import { useEffect, useMemo, useState } from "react";
import type { Output } from "../../../../core/contract.ts";
import { perform } from "../../../host/host.ts";
import { useSettled } from "../../../parts/useSettled.ts";
import { type Draft, type Path, withValue } from "./draft.ts";

type Opened = Output<"year.programme.open">;
type Judged = Output<"year.programme.try">;

/** How long after the last key the draft is held against the rules. */
const PAUSE = 400;

/** A programme under the clerk's hands, held against the office's own check as it changes. */
export interface DraftState {
  draft: Draft;
  changed: boolean;
  /** True while the newest state of the draft has not been judged yet. */
  judging: boolean;
  problems: Judged["problems"];
  open: Judged["open"];
  /** Why it could not be judged; null mostly. */
  failure: Error | null;
  set(path: Path, value: unknown): void;
  discard(): void;
}

/** The draft of an opened programme; it begins anew when another edition is opened. */
export function useDraft(opened: Opened): DraftState {
  const [draft, setDraft] = useState<Draft>(opened.content);
  const [judged, setJudged] = useState<{ of: Draft; answer: Judged }>({
    of: opened.content,
    answer: { problems: [], open: opened.open },
  });
  const [failure, setFailure] = useState<Error | null>(null);
  const settled = useSettled(draft, PAUSE);
  const { id } = opened.entry;
  useEffect(() => {
    if (settled === opened.content) {
      setFailure(null);
      setJudged({ of: settled, answer: { problems: [], open: opened.open } });
      return;
    }
    let current = true;
    void perform("year.programme.try", { id, content: { ...settled } }).then(
      (answer) => {
        if (!current) return;
        setFailure(null);
        setJudged({ of: settled, answer });
      },
      (error: unknown) => current && setFailure(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      current = false;
    };
  }, [settled, id, opened]);
  const changed = useMemo(() => JSON.stringify(draft) !== JSON.stringify(opened.content), [draft, opened.content]);
  return {
    draft,
    changed,
    judging: judged.of !== draft,
    problems: judged.answer.problems,
    open: judged.answer.open,
    failure,
    set: (path, value) => setDraft((now) => withValue(now, path, value)),
    discard: () => setDraft(opened.content),
  };
}
