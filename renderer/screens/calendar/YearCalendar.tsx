import { Checkbox } from "antd";
import { useState } from "react";
import { useOperation } from "../../host/queries.ts";
import { useAsOf } from "../../parts/AsOf.tsx";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { today } from "../../parts/format.ts";
import { Waiting } from "../../parts/Waiting.tsx";
import { calendarWords } from "../../words/calendar.ts";
import { EntryLine } from "./EntryLine.tsx";
import { type Entry, monthsOf, visitsAsOne } from "./entries.ts";

const words = calendarWords.year;
const KINDS = Object.keys(calendarWords.kinds) as Entry["kind"][];

/** The twelve months of the programme's year, each with what falls into it. */
export function YearCalendar({ year }: { year: number }) {
  const asOf = useAsOf();
  const list = useOperation("year.calendar", asOf, { keep: true });
  const [kinds, setKinds] = useState<Entry["kind"][]>(KINDS);
  if (list.isError) return <ErrorNote error={list.error} onAgain={() => void list.refetch()} />;
  if (!list.data) return <Waiting label={calendarWords.loading} />;
  const { months, outside } = monthsOf(
    year,
    list.data.filter(({ kind }) => kinds.includes(kind)),
  );
  const now = (asOf.asOf ?? today()).slice(0, 7);
  return (
    <div>
      <fieldset className="bar">
        <legend className="visually-hidden">{words.show}</legend>
        <Checkbox.Group<Entry["kind"]>
          value={kinds}
          onChange={setKinds}
          options={KINDS.map((kind) => ({ value: kind, label: calendarWords.kinds[kind] }))}
        />
      </fieldset>
      <div className="months">
        {months.map(({ month, number, entries }) => (
          <section key={month} className={month === now ? "month is-now" : "month"} aria-label={words.month(number)}>
            <h2>
              {words.month(number)}
              {month === now && <span className="quiet"> · {words.now}</span>}
            </h2>
            {entries.length === 0 && <p className="quiet">{words.empty}</p>}
            <Lines entries={visitsAsOne(entries, words.visits)} />
          </section>
        ))}
      </div>
      {outside.length > 0 && (
        <section>
          <h2>{words.others(outside.length)}</h2>
          <ul className="entries">
            {outside.map((entry) => (
              <EntryLine key={`${entry.kind} ${entry.about} ${entry.day}`} entry={entry} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Lines({ entries }: { entries: Entry[] }) {
  return (
    <ul className="entries">
      {entries.map((entry) => (
        <EntryLine key={`${entry.kind} ${entry.about} ${entry.day} ${entry.label}`} entry={entry} short />
      ))}
    </ul>
  );
}
