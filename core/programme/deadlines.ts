import { addDays, addMonths, endOfMonth, weekdayIndex } from "./days.ts";
import type { ProgrammeDeadline } from "./schema.ts";
import { programmeWords } from "./words.ts";

/** What the office has decided about one deadline; kept by the host beside who decided and when. */
export interface DeadlineDecision {
  /** The last day on time itself: settles an impossible date, or extends any other. */
  lastDay?: string;
  /** “Tính cả ngày D” for a date written as “trước ngày D”. */
  inclusive?: boolean;
}

/** Decisions by the deadline's id. */
export type DeadlineDecisions = Readonly<Record<string, DeadlineDecision>>;

export type DeadlineState = "passed" | "coming" | "undecided";

/**
 * The last day on which a paper or act is on time, or null while it cannot be told: an impossible
 * date until the office decides, a relative one without the day of its event.
 *
 * “Trước ngày D” is D−1 unless inclusive (hai-phong-2024:L137, L139, L143); “trong tháng M” is the
 * month's last day; “chậm nhất sau 03 tháng” is the same day three months later, or that month's
 * last (hai-phong-2024:L123). A weekend never moves it.
 *
 * @param eventDay the model's own day of registration or launch, for a relative deadline
 */
export function lastDayOnTime(
  deadline: ProgrammeDeadline,
  decision: DeadlineDecision = {},
  eventDay: string | null = null,
): string | null {
  if (decision.lastDay) return decision.lastDay;
  switch (deadline.kind) {
    case "fixed":
      return (decision.inclusive ?? deadline.inclusive) ? deadline.date : addDays(deadline.date, -1);
    case "month":
      return endOfMonth(deadline.month);
    case "relative":
      return eventDay === null ? null : addMonths(eventDay, deadline.months);
    case "impossible":
      return null;
  }
}

/** The day that a deadline speaks of, a month's first day for a month; null for one that each model has for itself. */
export function namedDay(deadline: ProgrammeDeadline): string | null {
  switch (deadline.kind) {
    case "fixed":
      return deadline.date;
    case "month":
      return `${deadline.month}-01`;
    case "impossible":
      return deadline.proposedLastDay;
    case "relative":
      return null;
  }
}

/** Whether the last day lies behind `asOf`, is still open (that day included), or is not known yet. */
export function deadlineState(lastDay: string | null, asOf: string): DeadlineState {
  if (lastDay === null) return "undecided";
  return asOf > lastDay ? "passed" : "coming";
}

/** A day's weekday in words, and whether it falls on a weekend. */
export function weekdayOf(day: string): { name: string; weekend: boolean } {
  const index = weekdayIndex(day);
  return { name: programmeWords.weekday(index), weekend: index === 0 || index === 6 };
}

/**
 * What the clerk should know about a deadline's last day, one sentence each: a weekend (said, not
 * moved), an impossible date and what is proposed for it, a date that waits for an event.
 */
export function deadlineRemarks(deadline: ProgrammeDeadline, decision: DeadlineDecision = {}): string[] {
  const lastDay = lastDayOnTime(deadline, decision);
  if (lastDay !== null) {
    const { name, weekend } = weekdayOf(lastDay);
    return weekend ? [programmeWords.weekendLastDay(name, lastDay)] : [];
  }
  if (deadline.kind === "impossible") {
    return [programmeWords.impossibleDate(deadline.written, deadline.proposedLastDay)];
  }
  return deadline.kind === "relative" ? [programmeWords.relativeDate(deadline.months, deadline.after)] : [];
}
