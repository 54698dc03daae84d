import { App, Button, Empty, Segmented, Table, type TableProps } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { useAction } from "../../host/queries.ts";
import { formatCount } from "../../parts/format.ts";
import { NarrowBox } from "../../parts/NarrowBox.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { useTell } from "../../parts/useTell.ts";
import { to } from "../../shell/routes.ts";
import { nextYearWords } from "../../words/next-year.ts";
import { ChoiceCell, GoalCell } from "./ChoiceCell.tsx";
import {
  byProposal,
  CHOICES,
  type Choice,
  type ChoiceFilter,
  countChoices,
  type Proposal,
  shownProposals,
} from "./choices.ts";
import { StopDialog } from "./StopDialog.tsx";

const words = nextYearWords.proposals;
const FILTERS: readonly ChoiceFilter[] = ["open", ...CHOICES, "all"];
const PAGE = 50;

/** Each model with what is proposed for the next year and why; settled one by one or many at once. */
export function Proposals({ proposals, writable }: { proposals: readonly Proposal[]; writable: boolean }) {
  const { message } = App.useApp();
  const tell = useTell();
  const choose = useAction("year.next.choose");
  const [filter, setFilter] = useState<ChoiceFilter>("all");
  const [text, setText] = useState("");
  const [marked, setMarked] = useState<string[]>([]);
  const [stopping, setStopping] = useState<string[] | null>(null);
  const counts = countChoices(proposals);
  const shown = shownProposals(proposals, filter, text);
  const open = proposals.filter(({ choice }) => choice === null);

  async function write(changes: { models: string[]; choice: Choice | null; reason?: string; newGoal?: string }[]) {
    try {
      for (const change of changes) await choose.mutateAsync(change);
      setMarked([]);
      setStopping(null);
      void message.success(words.written(changes.reduce((sum, { models }) => sum + models.length, 0)));
    } catch (error) {
      tell(error);
    }
  }
  const settle = (models: string[], choice: Choice | null) =>
    choice === "stop" && proposals.some(({ model, proposed }) => models.includes(model) && proposed !== "stop")
      ? setStopping(models)
      : void write([{ models, choice }]);

  const columns: NonNullable<TableProps<Proposal>["columns"]> = [
    {
      title: words.model,
      key: "model",
      width: "24%",
      render: (_, { model, name, unit, stageLabel }) => (
        <>
          <Link to={to.vetting({ step: "all", model })}>{name}</Link>
          <div className="quiet">{[unit, stageLabel].filter((part) => part !== null).join(" · ")}</div>
        </>
      ),
    },
    {
      title: words.field,
      key: "field",
      width: "13%",
      render: (_, { field, newField, fieldLabel, newFieldLabel }) => (
        <>
          {fieldLabel}
          {newField !== field && <div className="quiet">→ {newFieldLabel ?? words.chooseField}</div>}
        </>
      ),
    },
    {
      title: words.goal,
      key: "goal",
      width: "17%",
      render: (_, { goal }) => goal ?? <span className="quiet">{words.noGoal}</span>,
    },
    {
      title: words.proposed,
      key: "proposed",
      width: "20%",
      render: (_, { proposed, why }) => (
        <span title={why}>
          <strong>{words.kinds[proposed]}</strong>
          <div className="quiet next-year-why">{why}</div>
        </span>
      ),
    },
    {
      title: words.choice,
      key: "choice",
      width: "26%",
      render: (_, proposal) => (
        <>
          <ChoiceCell proposal={proposal} writable={writable} onChoose={(choice) => settle([proposal.model], choice)} />
          {proposal.choice === "raise-goal" && (
            <GoalCell
              key={proposal.newGoal}
              proposal={proposal}
              writable={writable}
              onSave={(goal) =>
                void write([
                  { models: [proposal.model], choice: "raise-goal", ...(goal === null ? {} : { newGoal: goal }) },
                ])
              }
            />
          )}
          {proposal.reason && <div className="quiet">{words.reasonOf(proposal.reason)}</div>}
        </>
      ),
    },
  ];

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
      {writable && (
        <div className="next-year-bar">
          {marked.length > 0 ? (
            <>
              <strong role="status">{words.picked(marked.length)}</strong>
              <Button
                type="primary"
                onClick={() => void write(byProposal(proposals.filter(({ model }) => marked.includes(model))))}
              >
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
            </>
          ) : (
            open.length > 0 && (
              <Button loading={choose.isPending} onClick={() => void write(byProposal(open))}>
                {words.allAsProposed(open.length)}
              </Button>
            )
          )}
        </div>
      )}
      <Table<Proposal>
        className="next-year-table"
        size="small"
        rowKey="model"
        tableLayout="fixed"
        columns={columns}
        dataSource={shown}
        pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
        {...(writable
          ? {
              rowSelection: {
                selectedRowKeys: marked,
                preserveSelectedRowKeys: true,
                onChange: (keys) => setMarked(keys.map(String)),
              },
            }
          : {})}
      />
      {stopping && (
        <StopDialog
          count={stopping.length}
          busy={choose.isPending}
          onSave={(reason) => void write([{ models: stopping, choice: "stop", reason }])}
          onClose={() => setStopping(null)}
        />
      )}
    </Sheet>
  );
}
