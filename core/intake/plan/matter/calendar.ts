import { fold } from "../../../text/fold.ts";
import { cellName } from "../../table/address.ts";
import { words } from "../../words.ts";
import type { Problem } from "../plan.ts";
import type { UnderstoodSheet } from "../sheet.ts";
import { asksOfModels } from "./registered.ts";

/** The title (folded) of a calendar of meetings and duties. */
const TITLE =
  /^(?:\w+ ){0,3}?(?:lich|chuong trinh) (?:cong tac|lam viec|hop|giao ban|tiep (?:cong dan|dan|khach|xuc)|tuan|truc)\b/;
/** Headings (folded) of a calendar's columns: the day first, then the time of day, the place, who presides or attends. */
const DAY = /^(?:thu|ngay|thu ngay|ngay thu|ngay thang)$/;
const OTHERS: readonly RegExp[] = [
  /^(?:buoi|gio|thoi gian|ngay gio|gio hop|buoi gio)$/,
  /^(?:dia diem|noi hop|phong hop|dia diem hop)$/,
  /^(?:chu tri|nguoi chu tri|lanh dao(?: chu tri| du)?|chi dao|don vi chuan bi|chuan bi)$/,
  /^(?:thanh phan(?: du| tham du| tham gia)?|nguoi du|du hop)$/,
];
/** Beside the day so many of the others make a calendar under its title. */
const ENOUGH = 2;

/**
 * What is asked of a sheet that is a calendar of meetings: its title says so and its columns are a day's, with no column of
 * models among them. Null for any other. Its rows are appointments, so none of them is proposed as a model.
 */
export function calendarProblem(sheet: UnderstoodSheet): Problem | null {
  const { view, above, rows, tables } = sheet;
  const title = above.find(({ text }) => TITLE.test(fold(text)));
  if (title === undefined || tables.length === 0 || asksOfModels(sheet)) return null;
  const headings = rows
    .filter(({ disposition }) => disposition === "header")
    .flatMap(({ cells }) => Object.values(cells).map(fold));
  const others = OTHERS.filter((pattern) => headings.some((heading) => pattern.test(heading)));
  const ofModels = headings.some((heading) => /\b(?:mo hinh|mh|dien hinh)\b/.test(heading));
  if (ofModels || !headings.some((heading) => DAY.test(heading)) || others.length < ENOUGH) return null;
  const { text, row, column } = title;
  const at = row && column ? { cell: cellName(row, column) } : {};
  const message = words.otherPaper(text);
  return { code: "not-registration", severity: "error", message, sheet: view.name, ...at, value: text };
}
