import { fold } from "../../text/fold.ts";
import { isNoMark } from "../rows/marks.ts";
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

const NUMBER = "(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2}|[0-9]{1,2}|mot|hai|ba|bon|tu|nam|sau|dau|cuoi)";
const DAY = String.raw`(?:\d{1,2} \d{1,2} (?:20)?\d\d|20\d\d \d{1,2} \d{1,2}|\d{1,2} 20\d\d|20\d\d)`;
/** “Quý II”, “Từ tháng 4 đến tháng 12”, “Trước 30/11/2024”, “T3-T12”, “6 tháng cuối năm”, “Hằng tuần” (folded). */
const TIME = new RegExp(
  String.raw`^(?:ca|het|trong|suot|dau|cuoi|giua|truoc|sau|tu|den|toi|vao|khoang|ngay|nam|muon nhat|cham nhat|xong|hoan thanh|ket thuc|bat dau| )*(?:(?:thang|quy|dot|ky|hoc ky|giai doan) ${NUMBER}\b|t ?\d{1,2}\b|${DAY}\b|(?:\d|sau|ba) thang|(?:ca|het|trong|cuoi|dau) nam\b|(?:hang|hang) (?:ngay|tuan|thang|quy)\b|thuong xuyen)`,
);
const LONGEST_TIME = 60;

/** True for a text that is a day, a month, a quarter or a span of them, and no second of a form on the web. */
export function isTime(text: string): boolean {
  return text.length <= LONGEST_TIME && !isStamp(text) && TIME.test(fold(text));
}

/** Nearly all texts are times, and most of those that name a year do not lie before the programme's. */
export function areTimesOfWork(texts: string[], year: number): boolean {
  const said = texts.filter((text) => !isNoMark(text));
  const times = said.filter(isTime);
  const years = times.flatMap((text) => {
    const named = (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []).map(Number);
    return named.length > 0 ? [Math.max(...named)] : [];
  });
  const past = years.filter((one) => one < year).length;
  return times.length > 0 && times.length * 5 >= said.length * 4 && past * 2 <= years.length;
}

/** Headings (folded) of days on which something else happened than the work of a model. */
const OTHER_TIME =
  /\b(thanh lap|ra doi|ra mat|phat dong|khai truong|hinh thanh|sinh|quyet dinh|qd|ban hanh|ky|ket nap|cap|hop|gui|nop|nhan|lap|viet|phe duyet|duyet|cong nhan|kiem tra|kiem nghiem|danh gia|tham dinh|bao cao|vao dang|vao doan|vao hoi|nhap ngu|bo nhiem|khen|nghi huu|cap nhat|thong qua|tham gia|van ban|cong van|ke hoach so|dang ky)\b/;

/** True for such a heading (“Ngày thành lập”, “Dự kiến ra mắt”, “Ngày sinh”, “Ngày ra quyết định”): its days are no model's period. */
export function asksOtherTime(folded: string): boolean {
  return OTHER_TIME.test(folded.replace(/\b(?:hoc|thoi|dinh) ky\b/g, ""));
}

/** Words (folded) by which a heading asks when work is done or ends. */
const OF_WORK =
  /\b(xong|hoan thanh|hoan tat|ket thuc|han|han chot|ve dich|dich|truoc|muon nhat|cham nhat|thoi|thuc hien|trien khai|tien hanh|lam|dien ra|bat dau|khoi dong|du kien|ke hoach|lich|moc|tien do|giai doan|thang|quy|khi nao|bao gio|luc nao|ket qua|dat)\b/;

/** True for a heading (folded) that asks when work is done, begins or ends. */
export function asksForWork(folded: string): boolean {
  return OF_WORK.test(folded);
}
