import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { useOperation } from "../../host/queries.ts";
import { useAsOf } from "../../parts/AsOf.tsx";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { formatDay } from "../../parts/format.ts";
import { to } from "../../shell/routes.ts";
import { calendarWords } from "../../words/calendar.ts";
import { LetterDialog } from "./LetterDialog.tsx";

const words = calendarWords.sent;
const REMINDER = "reminder";

/** Who owes what by now; a ready letter for each, or one for all. */
export function Reminders() {
  const { asOf } = useAsOf();
  const reminders = useOperation("year.reminders", asOf === undefined ? {} : { asOf }, { keep: true });
  const papers = useOperation("papers.list", {});
  const [letter, setLetter] = useState<{ unit: string | null } | null>(null);
  if (reminders.isError) return <ErrorNote error={reminders.error} onAgain={() => void reminders.refetch()} />;
  const list = reminders.data ?? [];
  const ready = papers.data?.some(({ code }) => code === REMINDER) ?? false;
  return (
    <section className="reminders" aria-label={words.remindTitle}>
      <header className="bar">
        <h2>
          {words.remindTitle} ({list.length})
        </h2>
        {ready && list.length > 0 && (
          <Button type="primary" onClick={() => setLetter({ unit: null })}>
            {words.letterAll}
          </Button>
        )}
      </header>
      {papers.data && !ready && <p className="quiet">{words.noLetter}</p>}
      {reminders.data && list.length === 0 && <p className="quiet">{words.remindNone}</p>}
      <ul>
        {list.map(({ unitId, unit, owes }) => (
          <li key={unitId}>
            <div>
              <Link to={to.units({ unit: unitId })}>{unit}</Link>
              {owes.map(({ duty, label, lastDay, daysLate }) => (
                <div key={duty} className="quiet">
                  {words.owes(label, lastDay && formatDay(lastDay), daysLate)}
                </div>
              ))}
            </div>
            {ready && (
              <Button aria-label={words.letterFor(unit)} onClick={() => setLetter({ unit })}>
                {words.letter}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {letter && (
        <LetterDialog code={REMINDER} unit={letter.unit} asOf={asOf ?? null} onClose={() => setLetter(null)} />
      )}
    </section>
  );
}
