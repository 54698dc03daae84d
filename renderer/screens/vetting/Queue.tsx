import { Input } from "antd";
import { useMemo, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { useSettled } from "../../parts/useSettled.ts";
import { Waiting } from "../../parts/Waiting.tsx";
import { vettingWords as words } from "../../words/vetting.ts";
import { BulkBar } from "./BulkBar.tsx";
import { ModelPanel } from "./ModelPanel.tsx";
import { NoModels, NoneWaits } from "./QueueEmpty.tsx";
import { QueueFilters } from "./QueueFilters.tsx";
import { QueueList } from "./QueueList.tsx";
import { countWaiting, moveBy, nextAfter, type QueueModel, readFilter, waitingModels } from "./queue.ts";
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
  if (models.length === 0) return <NoModels />;
  return (
    <>
      <QueueFilters
        filter={filter}
        counts={counts}
        asOf={asOf}
        onFilter={(one) => {
          setTicked(new Set());
          setQuery(address(one, null));
        }}
        onToday={() => setQuery({ step: filter })}
      />
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
              <NoneWaits
                filter={filter}
                searched={search !== ""}
                onAll={() => setQuery(address("all", null))}
                onClear={() => setTyped("")}
              />
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
