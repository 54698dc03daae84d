import { Empty, Segmented } from "antd";
import { useState } from "react";
import { formatCount } from "../../parts/format.ts";
import { NarrowBox } from "../../parts/NarrowBox.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { nextYearWords } from "../../words/next-year.ts";
import { ChoiceBar } from "./ChoiceBar.tsx";
import { CHOICES, type ChoiceFilter, countChoices, type Proposal, shownProposals } from "./choices.ts";
import { ProposalTable } from "./ProposalTable.tsx";
import { StopDialog } from "./StopDialog.tsx";
import { useChoices } from "./useChoices.ts";

const words = nextYearWords.proposals;
const FILTERS: readonly ChoiceFilter[] = ["open", ...CHOICES, "all"];

/** Each model with what is proposed for the next year and why; settled one by one or many at once. */
export function Proposals({ proposals, writable }: { proposals: readonly Proposal[]; writable: boolean }) {
  const choices = useChoices(proposals);
  const [filter, setFilter] = useState<ChoiceFilter>("all");
  const [text, setText] = useState("");
  const counts = countChoices(proposals);
  const { stopping } = choices;

  if (proposals.length === 0) {
    return (
      <Sheet title={words.title}>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty} />
      </Sheet>
    );
  }
  return (
    <Sheet title={words.title}>
      <div className="next-year-bar">
        <Segmented<ChoiceFilter>
          aria-label={words.title}
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((value) => ({
            value,
            label: `${words.filters[value]} (${formatCount(counts[value])})`,
          }))}
        />
        <NarrowBox className="next-year-search" label={words.search} value={text} onChange={setText} />
      </div>
      {writable && <ChoiceBar proposals={proposals} choices={choices} />}
      <ProposalTable proposals={shownProposals(proposals, filter, text)} writable={writable} choices={choices} />
      {stopping && (
        <StopDialog
          count={stopping.length}
          busy={choices.busy}
          onSave={(reason) => void choices.write([{ models: stopping, choice: "stop", reason }])}
          onClose={() => choices.setStopping(null)}
        />
      )}
    </Sheet>
  );
}
