import type { ColumnRole, Reading } from "./roles.ts";

/** A day with the time of a clock, in either order; midnight is what a bare day shows as. */
const STAMP =
  /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[\sT,]+\d{1,2}:\d{2}|^\d{1,2}:\d{2}(:\d{2})?,?\s+(ngày\s+)?\d{1,2}[/.-]\d/iu;
const MIDNIGHT = /(?<!\d)0{1,2}:00(:00(\.0+)?)?(?![\d:])/u;

/** True for the second at which a form on the web was sent: that is no time of a model. */
export function isStamp(text: string): boolean {
  return STAMP.test(text) && !MIDNIGHT.test(text);
}

/** Meanings that tell of years themselves: what went on from an earlier year is no column of the past. */
const OF_YEARS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "new",
  "continued",
  "origin",
  "sinceYear",
  "start",
  "end",
]);

const PAST = /\b(nam|ky) (truoc|ngoai|qua|cu)\b|\bda (dat|thuc hien|trien khai|hoan thanh|lam)\b/;
const FUTURE = /\bnam (sau|toi|tiep theo)\b/;
const PRESENT = /\b(nam nay|dang ky|phan dau)\b/;

/** Of which time a column speaks, by its lowest heading (folded) that says so; null where none does. */
export function timeOf(folded: string[], year: number): "past" | "present" | "future" | null {
  for (const heading of [...folded].reverse()) {
    const years = (heading.match(/\b20[0-4]\d\b/g) ?? []).map(Number);
    if (years.includes(year)) return "present";
    if (years.length > 0) return Math.max(...years) < year ? "past" : "future";
    if (PAST.test(heading)) return "past";
    if (FUTURE.test(heading)) return "future";
    if (PRESENT.test(heading)) return "present";
  }
  return null;
}

/**
 * Readings of columns without those that belong to another year's column: where two ask for the same thing, “Nội dung năm
 * 2023” gives way to “Nội dung đăng ký năm 2024” or to “Nội dung”, and is kept under its own heading.
 */
export function ofYear<Column extends { folded: string[] }>(
  columns: { column: Column; readings: readonly Reading[] }[],
  year: number,
): { column: Column; readings: readonly Reading[] }[] {
  const times = columns.map(({ column, readings }) =>
    readings.some(({ role }) => OF_YEARS.has(role)) ? null : timeOf(column.folded, year),
  );
  const isOther = (index: number) => times[index] === "past" || times[index] === "future";
  return columns.map(({ column, readings }, index) => {
    if (!isOther(index)) return { column, readings };
    const rivals = new Set(columns.flatMap((other, at) => (isOther(at) ? [] : (other.readings[0]?.role ?? []))));
    return { column, readings: readings.filter(({ role }) => !rivals.has(role)) };
  });
}
