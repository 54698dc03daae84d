import type { Output } from "../../../core/contract.ts";
import { formatDay } from "../../parts/format.ts";
import { type InboxFilter, to } from "../../shell/routes.ts";
import { overviewWords } from "../../words/overview.ts";
import { purposeWords } from "../../words/purpose.ts";

type Overview = Output<"overview.show">;
export type OverviewUnit = Overview["units"][number];
export type DutyCell = OverviewUnit["cells"][number];
export type DutyState = DutyCell["state"];

const words = overviewWords.sent;

/** The states in the order in which a clerk asks for them, each with a shape of its own. */
export const DUTY_STATES: readonly DutyState[] = ["missing", "late", "on-time", "due"];
export const DUTY_SHAPES: Record<DutyState, string> = { "on-time": "✓", late: "◑", missing: "✕", due: "○" };

/** What a duty is called in a word or two. */
export function dutyName(purpose: Overview["duties"][number]["purpose"]): string {
  return purposeWords[purpose];
}

/** What stands in a cell: the day it came, or how things are. */
export function cellText({ state, receivedAt }: DutyCell): string {
  return receivedAt && state !== "missing" ? formatDay(receivedAt).slice(0, 5) : words.short[state];
}

/** The whole sentence of a cell, for its tooltip and for those who listen. */
export function cellSentence(unit: OverviewUnit, duty: string, cell: DutyCell): string {
  const late = cell.daysLate > 0 && (cell.state === "late" ? words.lateBy : words.missingBy)(cell.daysLate);
  const received = cell.receivedAt && words.received(formatDay(cell.receivedAt));
  const parts = [words.states[cell.state].toLocaleLowerCase("vi"), received, late].filter(Boolean);
  return words.cell(unit.name, duty, parts.join(", "));
}

/** The list behind a cell: what was sent, or the unit that owes it. */
export function cellAddress(unit: OverviewUnit, cell: DutyCell): string {
  const [only, ...more] = cell.files;
  if (only === undefined) return to.units({ unit: unit.id });
  if (more.length === 0) return to.review(only);
  const filter: InboxFilter = { ids: cell.files.join(",") };
  return to.inbox(filter);
}
