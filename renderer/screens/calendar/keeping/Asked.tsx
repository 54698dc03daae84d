import { Button } from "antd";
import { useOperation } from "../../../host/queries.ts";
import { calendarWords } from "../../../words/calendar.ts";
import { keepingWords } from "../../../words/keeping.ts";

const words = keepingWords.activities;

/** What the guidance document asks to be held, with how much of it was written down. */
export function Asked({ onAdd }: { onAdd: ((line: string) => void) | null }) {
  const asked = useOperation("year.activities.asked", {}).data ?? [];
  if (asked.length === 0) return null;
  return (
    <section aria-label={words.asked}>
      <h2>{words.asked}</h2>
      <ul className="asked">
        {asked.map(({ text, source, activities }) => (
          <li key={source}>
            <div>
              {text} <span className="quiet">({calendarWords.deadline.line(source)})</span>
            </div>
            <span className={activities.length > 0 ? "good" : "warn"}>
              {activities.length > 0 ? words.askedDone(activities.length) : words.askedNone}
            </span>
            {onAdd && (
              <Button aria-label={keepingWords.label(words.add, text)} onClick={() => onAdd(source)}>
                {words.add}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
