/**
 * Days of the calendar as `YYYY-MM-DD`, without hours and time zones: a last day on time is a day
 * on paper, and must not move with the clock of the machine that reads it.
 */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS = 86_400_000;

/** True for a day that the calendar has, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text);
  if (!parts) return false;
  return format(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))) === text;
}

/** The day `count` days after `day` (before it, where negative). */
export function addDays(day: string, count: number): string {
  return format(toTime(day) + count * MILLISECONDS);
}

/** The same day of the month `count` months later, or that month's last day where it is shorter. */
export function addMonths(day: string, count: number): string {
  const start = new Date(toTime(day));
  const month = start.getUTCMonth() + count;
  const last = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return format(Date.UTC(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), last)));
}

/** The last day of a month given as `YYYY-MM`. */
export function endOfMonth(month: string): string {
  return addDays(addMonths(`${month}-01`, 1), -1);
}

/** Whole days from `from` to `to`; negative where `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return (toTime(to) - toTime(from)) / MILLISECONDS;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayIndex(day: string): number {
  return new Date(toTime(day)).getUTCDay();
}

function toTime(day: string): number {
  if (!isDay(day)) throw new RangeError(`not a day of the calendar: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

function format(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
