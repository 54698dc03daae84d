/** Parts of a time as senders write it: a day, a month, a quarter. */
const DAY = /(?<![\d/.-])(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>20\d\d|2\d)(?![\d/])/gu;
const IN_WORDS = /(?<!\p{L})ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s+năm\s+(?<year>20\d\d))?(?!\d)/giu;
/** Without its year only a last day that the month does not have: “24/7” and “50/60 hộ” are no dates. */
const NO_SUCH_END = /(?<![\d/.-])(?:3[01]\/0?2|31\/(?:0?[469]|11))(?![\d/]|\.\d)/u;
/** “Tháng 13”, “T15/2024”, “13/2024” (not “số 45/2024”), “00/2024”. */
const NO_SUCH_MONTH =
  /(?<!\p{L})(?:tháng\s*|T\.?\s?)(?:0{1,2}|1[3-9]|[2-9]\d)(?!\d)(?:\/20\d\d)?|(?:^|(?:từ|đến|hết|[-–—])\s*)(?:00|1[3-9]|[2-9]\d)\/20\d\d(?![\d/])/iu;
/** “Quý V”, “Quý 5/2024”, “Q6”. */
const NO_SUCH_QUARTER = /(?<!\p{L})(?:qu[ýí]\s*(?:VI{0,3}|0|[5-9])|Q\.?\s?[05-9])(?![\p{L}\d.])(?:\/20\d\d)?/iu;

/** The first day, month or quarter of a text that no calendar has (“31/11/2024”, “Tháng 13”, “Quý V”); null where all may be. */
export function impossibleTime(text: string): string | null {
  for (const pattern of [DAY, IN_WORDS])
    for (const match of text.matchAll(pattern)) {
      const { day, month, year } = match.groups ?? {};
      // Any leap year will do where none is said.
      if (!isDay(Number(day), Number(month), year === undefined ? 2024 : fullYear(year))) return match[0];
    }
  const [wrong] = NO_SUCH_END.exec(text) ?? NO_SUCH_MONTH.exec(text) ?? NO_SUCH_QUARTER.exec(text) ?? [];
  return wrong?.replace(/^[-–—\s]+/u, "") ?? null;
}

function isDay(day: number, month: number, year: number): boolean {
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCDate() === day && real.getUTCMonth() === month - 1;
}

function fullYear(year: string): number {
  return Number(year) < 100 ? 2000 + Number(year) : Number(year);
}

const END = String.raw`(?:(?:tháng|t\.?|ngày|năm)\s*)?(?:\d{1,2}[/.-]\d{1,2}[/.-]20\d\d|\d{1,2}[/.-]20\d\d|20\d\d)|(?:quý\s*|q\.?)(?:iv|i{1,3}|[1-4])(?:[/.-]|\s+năm\s+)20\d\d`;
const SPAN = new RegExp(`^(?:từ\\s+)?(${END})\\s*(?:-|–|—|->|→|đến(?:\\s+hết)?|tới)\\s*(${END})\\.?$`, "u");

/** True for a span of which both ends name their year and the end lies before the beginning (“11/2024 - 3/2024”). */
export function runsBackwards(text: string): boolean {
  const [, start, end] = SPAN.exec(text.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/gu, " ").trim()) ?? [];
  if (start === undefined || end === undefined) return false;
  return bounds(start).first > bounds(end).last;
}

/** The first and last day of an end, as numbers that can be compared: 20240315. */
function bounds(end: string): { first: number; last: number } {
  const [quarter] = /(?<=^q(?:uý)?\.?\s*)(?:iv|i{1,3}|[1-4])/u.exec(end) ?? [];
  const numbers = (end.match(/\d+/gu) ?? []).map(Number);
  const year = (numbers.at(-1) ?? 0) * 10_000;
  if (quarter !== undefined) {
    const which = ["i", "ii", "iii", "iv"].indexOf(quarter) + 1 || Number(quarter);
    return { first: year + (which * 3 - 2) * 100, last: year + which * 300 + 99 };
  }
  const [month = 0, day = 0] = numbers.slice(0, -1).reverse();
  if (month === 0) return { first: year, last: year + 9999 };
  return { first: year + month * 100 + day, last: year + month * 100 + (day || 99) };
}
