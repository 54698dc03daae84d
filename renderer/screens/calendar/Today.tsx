import { Empty, Segmented } from "antd";
import { useState } from "react";
import { useOperation } from "../../host/queries.ts";
import { useAsOf } from "../../parts/AsOf.tsx";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { calendarWords } from "../../words/calendar.ts";
import { EntryLine } from "./EntryLine.tsx";
import { heapsOf } from "./entries.ts";

const words = calendarWords.today;
const AHEAD = [7, 14, 30, 90];

/** What is late, due today and near, from deadlines, surveys, activities and tasks alike. */
export function Today() {
  const [days, setDays] = useState(14);
  const list = useOperation("year.today", { ...useAsOf(), days }, { keep: true });
  if (list.isError) return <ErrorNote error={list.error} onAgain={() => void list.refetch()} />;
  if (!list.data) return <Waiting label={calendarWords.loading} />;
  return (
    <div className="today">
      <div className="bar">
        <span>{words.within}</span>
        <Segmented<number>
          aria-label={words.within}
          value={days}
          onChange={setDays}
          options={AHEAD.map((value) => ({ value, label: words.days(value) }))}
        />
      </div>
      {list.data.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`${words.none} ${words.noneHint}`} />
      )}
      {heapsOf(list.data).map(({ state, entries }) => (
        <section key={state} aria-label={words[state]}>
          <h2>
            {words[state]} ({entries.length})
          </h2>
          <ul className="entries">
            {entries.map((entry) => (
              <EntryLine key={`${entry.kind} ${entry.about} ${entry.day} ${entry.label}`} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
