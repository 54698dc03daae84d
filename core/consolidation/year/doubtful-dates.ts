import { type DeadlineDecision, lastDayOnTime, weekdayOf } from "../../programme/deadlines.ts";
import type { ProgrammeDeadline } from "../../programme/schema.ts";

/**
 * Whether a deadline's date waits for somebody's word: it is not in the calendar (co-quan-dang-2026:L167), or its last
 * day falls on a weekend. One rule for the count and for the list behind it; any decision settles it, whichever it was.
 */
export function needsDecision(deadline: ProgrammeDeadline, decision: DeadlineDecision | undefined): boolean {
  if (decision !== undefined) return false;
  const lastDay = lastDayOnTime(deadline);
  return deadline.kind === "impossible" || (lastDay !== null && weekdayOf(lastDay).weekend);
}
