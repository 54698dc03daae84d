import { App, Button } from "antd";
import { useAction } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { nextYearWords } from "../../words/next-year.ts";
import type { NextAnswers, NextProgramme } from "./answers.ts";
import { countChoices, type Proposal } from "./choices.ts";

const words = nextYearWords.begin;

/** What the new year will start with, and the start itself. */
export function Begin(props: {
  proposals: readonly Proposal[];
  chosen: NextProgramme | null;
  answers: NextAnswers;
  onStarted(): void;
}) {
  const { chosen, answers } = props;
  const { modal, message } = App.useApp();
  const start = useAction("year.next.start");
  const counts = countChoices(props.proposals);
  const { seat, keepFlags } = answers;
  const ready = chosen !== null && seat !== null;
  const ask = () => {
    if (chosen === null || seat === null) return;
    modal.confirm({
      title: words.confirmTitle(chosen.year),
      content: words.confirmText,
      okText: words.start(chosen.year),
      cancelText: words.cancel,
      onOk: () =>
        start.mutateAsync({ programme: chosen.id, seat, keepFlags }).then(
          () => {
            void message.success(words.started(chosen.year));
            props.onStarted();
          },
          () => undefined,
        ),
    });
  };
  return (
    <Sheet title={words.title}>
      <p className="plain">
        {words.sum({
          goOn: counts.continue,
          raise: counts["raise-goal"],
          stop: counts.stop,
          open: counts.open,
        })}
      </p>
      {counts.open > 0 && <p className="quiet plain">{words.openNote}</p>}
      {start.isError && <ErrorNote error={start.error} />}
      <div className="next-year-begin">
        <Button type="primary" disabled={!ready} loading={start.isPending} onClick={ask}>
          {chosen === null ? nextYearWords.title : words.start(chosen.year)}
        </Button>
        {!ready && <span className="quiet">{words.need}</span>}
      </div>
    </Sheet>
  );
}
