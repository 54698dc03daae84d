import { formatDay } from "../../parts/format.ts";
import type { Matrix, SentCell, SentUnit } from "../../parts/sent.ts";
import { overviewWords } from "../../words/overview.ts";
import { purposeWords } from "../../words/purpose.ts";

const words = overviewWords.sent;

/** What a duty is called in a word or two. */
export function dutyName(purpose: Matrix["duties"][number]["purpose"]): string {
  return purpose === "nomination" ? words.nomination : purposeWords[purpose];
}

/** What stands in a cell: the day it came, or how things are. */
export function cellText({ state, receivedOn }: SentCell): string {
  return receivedOn ? formatDay(receivedOn).slice(0, 5) : words.short[state];
}

/** The whole sentence of a cell, for its tooltip and for those who listen. */
export function cellSentence(unit: Pick<SentUnit, "name">, duty: string, cell: SentCell): string {
  const late = cell.daysLate > 0 && (cell.state === "late" ? words.lateBy : words.missingBy)(cell.daysLate);
  const received = cell.receivedOn && words.received(formatDay(cell.receivedOn));
  const until = cell.extended && cell.lastDay && words.extended(formatDay(cell.lastDay));
  const parts = [words.states[cell.state].toLocaleLowerCase("vi"), received, late, until].filter(Boolean);
  return words.cell(unit.name, duty, parts.join(", "));
}
