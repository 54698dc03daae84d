import { Button, Empty, Input } from "antd";
import { useMemo, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { formatCount, formatDay } from "../../parts/format.ts";
import { useSettled } from "../../parts/useSettled.ts";
import { Waiting } from "../../parts/Waiting.tsx";
import { to } from "../../shell/routes.ts";
import { queueWords, vettingWords as words } from "../../words/vetting.ts";
import { BulkBar } from "./BulkBar.tsx";
import { ModelPanel } from "./ModelPanel.tsx";
import { QueueList } from "./QueueList.tsx";
import { countWaiting, FILTERS, moveBy, nextAfter, type QueueModel, readFilter, waitingModels } from "./queue.ts";
import type { Entry } from "./useEntry.ts";
import type { Steps } from "./useSteps.ts";

const NONE: QueueModel[] = [];

/** The models that wait for one step at the left, the one being looked at beside them. */
export function Queue({
  year,
  writable,
  entry,
  steps,
}: {
  year: number;
  writable: boolean;
  entry: Entry;
  steps: Steps;
}) {
  const [query, setQuery] = useSearchParams();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const asOf = query.get("asOf");
  const asked = query.get("model");
  const filter = readFilter(query.get("step") ?? (asked === null ? null : "all"));
  const answer = useOperation("year.models.list", asOf === null ? {} : { asOf }, { keep: true });
  const models = answer.data ?? NONE;
  const search = useSettled(typed, 150);
  const rows = useMemo(() => waitingModels(models, filter, search), [models, filter, search]);
  const counts = useMemo(() => countWaiting(models), [models]);
  // Whoever was looked at and no longer waits stays in sight until the clerk moves on.
  const current = models.some(({ id }) => id === asked) ? asked : (rows[0]?.id ?? null);
  const selected = useMemo(() => rows.filter(({ id }) => ticked.has(id)), [rows, ticked]);

  const address = (step: string, model: string | null) => ({
    step,
    ...(model === null ? {} : { model }),
    ...(asOf === null ? {} : { asOf }),
  });
  const open = (id: string | null) => setQuery(address(filter, id), { replace: true });
  const goOn = () => {
    open(nextAfter(rows, current));
    list.current?.focus();
  };

  if (answer.isError) return <ErrorNote error={answer.error} onAgain={() => void answer.refetch()} />;
  if (answer.isPending) return <Waiting page label={words.loading} />;
  if (models.length === 0) {
    return (
      <Empty className="vetting-empty" image={Empty.PRESENTED_IMAGE_SIMPLE} description={<EmptyRegister />}>
        <Button type="primary" onClick={() => navigate(to.inbox())}>
          {words.empty.toInbox}
        </Button>
      </Empty>
    );
  }
  return (
    <>
      <fieldset className="vetting-filters">
        <legend className="visually-hidden">{words.filterLabel}</legend>
        {FILTERS.map((one) => (
          <Button
            key={one}
            type={one === filter ? "primary" : "default"}
            aria-pressed={one === filter}
            onClick={() => {
              setTicked(new Set());
              setQuery(address(one, null));
            }}
          >
            {queueWords[one]} <strong>{formatCount(counts[one])}</strong>
          </Button>
        ))}
        {asOf !== null && (
          <span className="quiet">
            {words.asOf(formatDay(asOf))}
            <Button type="link" onClick={() => setQuery({ step: filter })}>
              {words.asOfToday}
            </Button>
          </span>
        )}
      </fieldset>
      {selected.length > 0 && (
        <BulkBar
          models={selected}
          filter={filter}
          year={year}
          entry={entry}
          steps={steps}
          onClear={() => setTicked(new Set())}
        />
      )}
      <div className="vetting-main">
        <div className="vetting-left">
          <Input.Search
            allowClear
            aria-label={words.search}
            placeholder={words.search}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <QueueList
            box={list}
            rows={rows}
            current={current}
            ticked={ticked}
            writable={writable}
            onOpen={open}
            onTick={setTicked}
            empty={
              search === "" ? (
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty.step(queueWords[filter])}>
                  <Button onClick={() => setQuery(address("all", null))}>{words.empty.all}</Button>
                </Empty>
              ) : (
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty.search}>
                  <Button onClick={() => setTyped("")}>{words.empty.clear}</Button>
                </Empty>
              )
            }
          />
        </div>
        {current === null ? (
          <div className="vetting-panel" />
        ) : (
          <ModelPanel
            key={current}
            id={current}
            place={rows.findIndex(({ id }) => id === current) + 1}
            of={rows.length}
            filter={filter}
            year={year}
            writable={writable}
            entry={entry}
            steps={steps}
            onMove={(by) => open(moveBy(rows, current, by))}
            onDone={goOn}
          />
        )}
      </div>
    </>
  );
}

function EmptyRegister() {
  return (
    <>
      {words.empty.register}
      <br />
      {words.empty.registerHint}
    </>
  );
}
