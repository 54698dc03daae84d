import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { useAsOf } from "../../parts/AsOf.tsx";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { calendarWords } from "../../words/calendar.ts";
import { DeadlineCard } from "./DeadlineCard.tsx";

/** Every deadline that concerns the office; the one that the address names is brought into sight. */
export function Deadlines() {
  const list = useOperation("year.deadlines.list", useAsOf(), { keep: true });
  const asked = useSearchParams()[0].get("han");
  const box = useRef<HTMLUListElement>(null);
  const there = list.data !== undefined;
  useEffect(() => {
    if (there && asked) box.current?.querySelector(`[data-deadline="${CSS.escape(asked)}"]`)?.scrollIntoView();
  }, [there, asked]);
  if (list.isError) return <ErrorNote error={list.error} onAgain={() => void list.refetch()} />;
  if (!list.data) return <Waiting label={calendarWords.loading} />;
  if (list.data.length === 0) return <p className="quiet">{calendarWords.deadline.none}</p>;
  return (
    <ul ref={box} className="deadline-cards">
      {list.data.map((deadline) => (
        <DeadlineCard key={deadline.id} deadline={deadline} asked={deadline.id === asked} />
      ))}
    </ul>
  );
}
