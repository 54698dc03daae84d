import { Button } from "antd";
import { nextYearWords } from "../../words/next-year.ts";
import { byProposal, CHOICES, type Proposal } from "./choices.ts";
import type { Choices } from "./useChoices.ts";

const words = nextYearWords.proposals;

/** Settles what is ticked in one go; with nothing ticked, all that is still open as it was proposed. */
export function ChoiceBar({ proposals, choices }: { proposals: readonly Proposal[]; choices: Choices }) {
  const { marked, setMarked, write, settle } = choices;
  const open = proposals.filter(({ choice }) => choice === null);
  if (marked.length === 0) {
    return (
      <div className="next-year-bar">
        {open.length > 0 && (
          <Button loading={choices.busy} onClick={() => void write(byProposal(open))}>
            {words.allAsProposed(open.length)}
          </Button>
        )}
      </div>
    );
  }
  const asProposed = () => void write(byProposal(proposals.filter(({ model }) => marked.includes(model))));
  return (
    <div className="next-year-bar">
      <strong role="status">{words.picked(marked.length)}</strong>
      <Button type="primary" onClick={asProposed}>
        {words.asProposed}
      </Button>
      {CHOICES.map((choice) => (
        <Button key={choice} onClick={() => settle(marked, choice)}>
          {words.kinds[choice]}
        </Button>
      ))}
      <Button onClick={() => settle(marked, null)}>{words.takeBack}</Button>
      <Button type="text" onClick={() => setMarked([])}>
        {words.clear}
      </Button>
    </div>
  );
}
