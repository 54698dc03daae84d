// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus; its cursor is aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list's own keys do what a click on a line does
import { useVirtualizer } from "@tanstack/react-virtual";
import { Button } from "antd";
import { type ReactNode, type RefObject, useEffect, useId } from "react";
import { formatCount, formatDay } from "../../parts/format.ts";
import { vettingWords } from "../../words/vetting.ts";
import { moveBy, type QueueModel } from "./queue.ts";

const words = vettingWords.list;
const HEIGHT = 78;
const PAGE = 6;

/** The waiting models: arrows go through them, the space bar ticks; only those in sight are drawn. */
export function QueueList({
  box,
  rows,
  current,
  ticked,
  writable,
  onOpen,
  onTick,
  empty,
}: {
  box: RefObject<HTMLDivElement | null>;
  rows: readonly QueueModel[];
  current: string | null;
  ticked: ReadonlySet<string>;
  writable: boolean;
  onOpen(id: string | null): void;
  onTick(ticked: ReadonlySet<string>): void;
  empty: ReactNode;
}) {
  const listId = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
  });
  const at = rows.findIndex(({ id }) => id === current);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
  }, [at, virtual]);
  const tick = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    onTick(next);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: PAGE,
      PageUp: -PAGE,
      Home: -rows.length,
      End: rows.length,
    };
    const by = moves[event.key];
    if (by !== undefined) onOpen(moveBy(rows, current, by));
    else if (event.key === " " && writable && current !== null) tick(current);
    else if (event.key === "Escape" && ticked.size > 0) onTick(new Set());
    else return;
    event.preventDefault();
  };
  const allTicked = rows.length > 0 && rows.every(({ id }) => ticked.has(id));
  return (
    <>
      <div className="vetting-list-head">
        <span>{words.count(formatCount(rows.length))}</span>
        {writable && rows.length > 0 && (
          <Button type="link" onClick={() => onTick(allTicked ? new Set() : new Set(rows.map(({ id }) => id)))}>
            {allTicked ? words.none : words.all}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <div className="vetting-list">{empty}</div>
      ) : (
        <div
          ref={box}
          role="listbox"
          tabIndex={0}
          className="vetting-list"
          aria-label={words.label}
          aria-description={words.help}
          aria-multiselectable
          {...(at >= 0 ? { "aria-activedescendant": `${listId}-${at}` } : {})}
          onKeyDown={onKeyDown}
        >
          <div className="vetting-rows" role="presentation" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              return row === undefined ? null : (
                <div
                  key={row.id}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={ticked.has(row.id)}
                  aria-setsize={rows.length}
                  aria-posinset={index + 1}
                  className={`vetting-row ${row.id === current ? "is-current" : ""}`}
                  style={{ transform: `translateY(${start}px)`, height: HEIGHT }}
                  onClick={({ target }) => {
                    if (writable && target instanceof Element && target.closest(".vetting-tick")) tick(row.id);
                    else onOpen(row.id);
                  }}
                >
                  {writable && (
                    <span className="vetting-tick" aria-hidden>
                      <span>{ticked.has(row.id) ? "✓" : ""}</span>
                    </span>
                  )}
                  <Line row={row} />
                </div>
              );
            })}
          </div>
        </div>
      )}
    </>
  );
}

function Line({ row }: { row: QueueModel }) {
  const { name, unit, stage, stageLabel, since, surveyBy, followUp, evaluation, vetting } = row;
  const due = surveyBy ? words.surveyBy(formatDay(surveyBy)) : followUp ? words.followUp(formatDay(followUp)) : null;
  // A survey that falls due says more than the day of the step before it; both do not fit.
  const state =
    due !== null && stage !== "dropped"
      ? `${stageLabel}; ${due}`
      : words.since(stageLabel, since === null ? null : formatDay(since));
  return (
    <div className="vetting-line">
      <strong>{name}</strong>
      <span className="quiet">{unit ?? words.noUnit}</span>
      <span className="quiet">
        {vetting === "reopened" && <em className="vetting-mark">{words.reopened}. </em>}
        {evaluation !== null && <em className={`vetting-mark is-${evaluation}`}>{words.evaluation[evaluation]}. </em>}
        {state}
      </span>
    </div>
  );
}
