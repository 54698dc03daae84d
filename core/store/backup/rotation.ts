/** A backup as far as the choosing of what stays needs it. */
export interface Aged {
  id: string;
  /** Rises with every backup, whatever the clock says. */
  number: number;
  /** The moment that the clock showed, ISO. */
  at: string;
  /** Taken before something that changes much; kept longer than its day. */
  before: boolean;
}

const DAYS = 7;
const WEEKS = 8;
const MONTHS = 24;
/** The latest stay whatever their day is; a morning of many attempts must not cost the state before it. */
const LATEST = 5;
const LATEST_BEFORE = 10;

/**
 * The ids that may go. Of each of the last 7 days, 8 weeks and 24 months *that have backups* the newest
 * stays. Nothing is counted from today: a clock that jumps ahead or back adds a day to the list and can
 * never make the others look old.
 */
export function outdated(backups: readonly Aged[]): string[] {
  const newestFirst = [...backups].sort((a, b) => b.number - a.number);
  const stays = new Set<string>();
  for (const { id } of newestFirst.slice(0, LATEST)) stays.add(id);
  for (const { id } of newestFirst.filter(({ before }) => before).slice(0, LATEST_BEFORE)) stays.add(id);
  for (const [bucketOf, most] of [
    [day, DAYS],
    [week, WEEKS],
    [month, MONTHS],
  ] as const) {
    for (const id of newestOfEach(newestFirst, bucketOf, most)) stays.add(id);
  }
  return newestFirst.filter(({ id }) => !stays.has(id)).map(({ id }) => id);
}

function newestOfEach(newestFirst: readonly Aged[], bucketOf: (at: string) => string, most: number): string[] {
  const newest = new Map<string, string>();
  for (const { id, at } of newestFirst) {
    const bucket = bucketOf(at);
    if (!newest.has(bucket)) newest.set(bucket, id);
  }
  // The latest days as the calendar counts them.
  return [...newest]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, most)
    .map(([, id]) => id);
}

function day(at: string): string {
  return at.slice(0, 10);
}

function month(at: string): string {
  return at.slice(0, 7);
}

/** The Monday of the week. */
function week(at: string): string {
  const date = new Date(`${at.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
