import type { Output } from "../../../core/contract.ts";
import { formatDay } from "../../parts/format.ts";
import { to } from "../../shell/routes.ts";
import { calendarWords } from "../../words/calendar.ts";

export type Matrix = Output<"year.matrix">;
export type SentUnit = Matrix["units"][number];
export type SentCell = SentUnit["cells"][number];

const words = calendarWords.sent;

/** The states in the order in which a clerk asks for them, each with a shape of its own. */
export const SENT_STATES: readonly SentCell["state"][] = ["missing", "late", "on-time", "received", "due"];
export const SENT_SHAPES: Record<SentCell["state"], string> = {
  "on-time": "✓",
  late: "◑",
  missing: "✕",
  due: "○",
  received: "✓",
};

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

/** The list behind a cell: what was sent, or the unit that owes it. */
export function cellAddress(unit: SentUnit, { files, models }: SentCell): string {
  // What was put forward are models, and no paper.
  if (models[0] !== undefined) return to.vetting({ step: "all", model: models[0] });
  const [only, ...more] = files;
  if (only === undefined) return to.units({ unit: unit.id });
  return more.length === 0 ? to.review(only) : to.inbox({ ids: files.join(",") });
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
