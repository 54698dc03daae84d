import { App, Button, Empty, Segmented, Table, type TableProps } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { Output } from "../../../core/contract.ts";
import { searcher, searchKey } from "../../components/grid/fold.ts";
import { useAction, useWritable } from "../../host/queries.ts";
import { listTable } from "../../parts/listTable.tsx";
import { NarrowBox } from "../../parts/NarrowBox.tsx";
import { Sheet } from "../../parts/Sheet.tsx";
import { useCopy } from "../../parts/useCopy.ts";
import { useTell } from "../../parts/useTell.ts";
import { to } from "../../shell/routes.ts";
import { nextYearWords } from "../../words/next-year.ts";
import { SendDialog } from "../papers/SendDialog.tsx";

const words = nextYearWords.carried;
type CarriedYear = NonNullable<Output<"year.carried">>;
type Row = CarriedYear["models"][number];
type State = Row["state"];
const STATES = Object.keys(words.states) as State[];
/** How each state looks beside its words. */
const LOOKS: Readonly<Record<State, string>> = {
  open: "is-idle",
  carried: "is-good",
  higher: "is-good",
  "kept-up": "is-warn",
  unclear: "is-warn",
  "as-new": "is-warn",
  stopped: "is-idle",
};

/** What this year began with, and what became of each model of the year before. */
export function Carried({ carried }: { carried: CarriedYear }) {
  const { year, before, started, rule, crosswalk, models } = carried;
  const { message } = App.useApp();
  const tell = useTell();
  const goBack = useAction("year.switch");
  const writable = useWritable();
  const [sending, setSending] = useState(false);
  const moved = crosswalk.filter(({ how }) => how !== "same");
  const back = () =>
    goBack.mutate(
      { programme: before.id },
      { onSuccess: () => void message.success(words.backDone(before.year)), onError: tell },
    );
  return (
    <div className="next-year-steps">
      <Sheet
        title={words.title(year)}
        beside={
          writable && (
            <span className="next-year-bar">
              <Button type="primary" title={words.sendHint} onClick={() => setSending(true)}>
                {words.send}
              </Button>
              <Button loading={goBack.isPending} onClick={back}>
                {words.back(before.year)}
              </Button>
            </span>
          )
        }
      >
        <p className="next-year-figures">
          <Link to={to.units()}>{words.units(started.units)}</Link>
          <Link to={to.calendar({ muc: "members" })}>{words.members(started.members)}</Link>
          <Link to={`${to.settings()}?muc=learnt`}>{words.learnt(started.spellings, started.layouts)}</Link>
          <span>{nextYearWords.kept.signer(started.signer)}</span>
        </p>
        <p className="plain">
          <strong>{words.rule}:</strong> {rule.text}{" "}
          <span className="quiet">({nextYearWords.guidance.line(rule.source)})</span>
        </p>
        {moved.length > 0 && (
          <ul className="next-year-kept">
            {moved.map(({ code, said }) => (
              <li key={code}>{said}</li>
            ))}
          </ul>
        )}
      </Sheet>
      <Models year={before.year} models={models} />
      {sending && <SendDialog onClose={() => setSending(false)} />}
    </div>
  );
}

function Models({ year, models }: { year: number; models: readonly Row[] }) {
  const copy = useCopy();
  const [state, setState] = useState<State | "all">("all");
  const [text, setText] = useState("");
  const fits = searcher(text);
  const shown = models.filter(
    (row) => (state === "all" || row.state === state) && fits(searchKey(`${row.name} ${row.unit ?? ""}`)),
  );
  const present = STATES.filter((one) => models.some((row) => row.state === one));
  const head = [words.model, words.unit, words.state, words.goalBefore(year), words.goalNow, words.why];
  const texts = [
    head,
    ...shown.map((row) => [
      row.name,
      row.unit ?? "",
      words.states[row.state],
      row.goal ?? "",
      row.nowGoal ?? "",
      row.why,
    ]),
  ];
  const columns: NonNullable<TableProps<Row>["columns"]> = [
    {
      title: words.model,
      key: "model",
      width: "30%",
      render: (_, { now, name, unit }) => (
        <>
          {now === null ? name : <Link to={to.vetting({ step: "all", model: now })}>{name}</Link>}
          <div className="quiet">{unit}</div>
        </>
      ),
    },
    {
      title: words.state,
      key: "state",
      width: "26%",
      render: (_, row) => (
        <>
          <span className={LOOKS[row.state]}>{words.states[row.state]}</span>
          <div className="quiet next-year-why" title={row.why}>
            {row.why}
          </div>
        </>
      ),
    },
    { title: words.goalBefore(year), key: "before", dataIndex: "goal", width: "22%" },
    {
      title: words.goalNow,
      key: "now",
      width: "22%",
      render: (_, { nowGoal, wantedGoal }) =>
        nowGoal ?? (wantedGoal === null ? null : <span className="quiet">{words.wanted(wantedGoal)}</span>),
    },
  ];
  return (
    <Sheet
      title={words.models(year)}
      beside={<Button onClick={() => void copy(texts, words.copied)}>{words.copy}</Button>}
    >
      {models.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty} />
      ) : (
        <>
          <div className="next-year-bar">
            <Segmented<State | "all">
              aria-label={words.state}
              value={state}
              onChange={setState}
              options={[
                { value: "all", label: `${words.all} (${models.length})` },
                ...present.map((value) => ({
                  value,
                  label: `${words.states[value]} (${models.filter((row) => row.state === value).length})`,
                })),
              ]}
            />
            <NarrowBox className="next-year-search" label={words.search} value={text} onChange={setText} />
          </div>
          <Table<Row> {...listTable} rowKey="model" tableLayout="fixed" columns={columns} dataSource={shown} />
        </>
      )}
    </Sheet>
  );
}
