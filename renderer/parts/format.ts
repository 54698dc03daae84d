import dayjs from "dayjs";

/** How days are shown and may be typed: 12/3/2024, 12/03/24 and 12032024 are all understood. */
export const DAY_FORMATS = ["DD/MM/YYYY", "D/M/YYYY", "D/M/YY", "DDMMYYYY"];

/** A stored day or moment as the clerk writes days; empty for none. */
export function formatDay(value: string | null | undefined): string {
  if (!value) return "";
  const day = dayjs(value);
  return day.isValid() ? day.format("DD/MM/YYYY") : value;
}

/** A stored moment: the hour alone for today, else with its day. */
export function formatMoment(value: string): string {
  const moment = dayjs(value);
  if (!moment.isValid()) return value;
  return moment.isSame(dayjs(), "day") ? moment.format("HH:mm") : moment.format("HH:mm, DD/MM/YYYY");
}

const NUMBER = new Intl.NumberFormat("vi-VN");

/** A count as Vietnamese papers write it: 2.200. */
export function formatCount(value: number): string {
  return NUMBER.format(value);
}

/** Today as the contract writes days. */
export function today(): string {
  return dayjs().format("YYYY-MM-DD");
}

/** A title of a document, which goes on after “Hướng dẫn” there, as a line of its own. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
