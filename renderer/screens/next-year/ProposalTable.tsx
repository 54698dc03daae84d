import { Table, type TableProps } from "antd";
import { Link } from "react-router";
import { to } from "../../shell/routes.ts";
import { nextYearWords } from "../../words/next-year.ts";
import { ChoiceCell, GoalCell } from "./ChoiceCell.tsx";
import type { Proposal } from "./choices.ts";
import type { Choices } from "./useChoices.ts";

const words = nextYearWords.proposals;
const PAGE = 50;

/** The proposals line by line: the model, what is proposed and why, what the clerk makes of it. */
export function ProposalTable(props: { proposals: readonly Proposal[]; writable: boolean; choices: Choices }) {
  const { marked, setMarked } = props.choices;
  const selection = {
    selectedRowKeys: marked,
    preserveSelectedRowKeys: true,
    onChange: (keys: React.Key[]) => setMarked(keys.map(String)),
  };
  return (
    <Table<Proposal>
      className="next-year-table"
      size="small"
      rowKey="model"
      tableLayout="fixed"
      columns={columnsOf(props.writable, props.choices)}
      dataSource={props.proposals}
      pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
      {...(props.writable ? { rowSelection: selection } : {})}
    />
  );
}

function columnsOf(writable: boolean, choices: Choices): NonNullable<TableProps<Proposal>["columns"]> {
  return [
    { title: words.model, key: "model", width: "24%", render: (_, proposal) => <Model {...proposal} /> },
    { title: words.field, key: "field", width: "13%", render: (_, proposal) => <Field {...proposal} /> },
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
      render: (_, proposal) => <Chosen proposal={proposal} writable={writable} choices={choices} />,
    },
  ];
}

function Model({ model, name, unit, stageLabel }: Proposal) {
  return (
    <>
      <Link to={to.vetting({ step: "all", model })}>{name}</Link>
      <div className="quiet">{[unit, stageLabel].filter((part) => part !== null).join(" · ")}</div>
    </>
  );
}

function Field({ field, newField, fieldLabel, newFieldLabel }: Proposal) {
  return (
    <>
      {fieldLabel}
      {newField !== field && <div className="quiet">→ {newFieldLabel ?? words.chooseField}</div>}
    </>
  );
}

/** What is to become of a model, the goal where it is raised, and the reason that was given. */
function Chosen(props: { proposal: Proposal; writable: boolean; choices: Choices }) {
  const { proposal, writable, choices } = props;
  const models = [proposal.model];
  return (
    <>
      <ChoiceCell proposal={proposal} writable={writable} onChoose={(choice) => choices.settle(models, choice)} />
      {proposal.choice === "raise-goal" && (
        <GoalCell
          key={proposal.newGoal}
          proposal={proposal}
          writable={writable}
          onSave={(goal) =>
            void choices.write([{ models, choice: "raise-goal", ...(goal === null ? {} : { newGoal: goal }) }])
          }
        />
      )}
      {proposal.reason && <div className="quiet">{words.reasonOf(proposal.reason)}</div>}
    </>
  );
}
