import { formatDay } from "../../parts/format.ts";
import type { Matrix, SentCell } from "../../parts/sent.ts";
import { calendarWords } from "../../words/calendar.ts";

const words = calendarWords.sent;

/** What stands in a cell: the state, the day it came, how late, and more time where it was given. */
export function cellWords({ state, receivedOn, daysLate, extended, lastDay }: SentCell): string {
  const late = daysLate > 0 && (state === "late" ? words.late : words.overdue)(daysLate);
  return [
    receivedOn ? formatDay(receivedOn) : words.states[state],
    late,
    extended && words.extended(lastDay && formatDay(lastDay)),
  ]
    .filter(Boolean)
    .join(", ");
}

/** The matrix as a table of texts: a heading row, then a unit a row. */
export function matrixTexts({ duties, units }: Matrix): string[][] {
  return [
    [words.unit, ...duties.map(({ label }) => label)],
    ...units.map((unit) => [
      unit.name,
      ...duties.map(({ id }) => {
        const cell = unit.cells.find(({ duty }) => duty === id);
        return cell ? cellWords(cell) : "";
      }),
    ]),
  ];
}
