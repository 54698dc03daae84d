import { fold } from "../../text/fold.ts";
import { isTime } from "../columns/time.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { bareTime } from "./bare-times.ts";

/** A day as the reader writes one that a cell holds, whatever its format shows. */
const DAY = /^(\d{2})\/(\d{2})\/\d{4}$/u;
/** A text with a day of its own. */
const HAS_DAY = /\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d|(?<!\p{L})ngày(?!\p{L})/iu;
const MONTHS = /\bthang\b/;
const LEAST = 2;

/** How many cells of a column hold days, and how many speak of months, quarters or spans of them. */
interface Times {
  days: number;
  months: number;
}
/** Kept for each sheet: every model of a column asks for the same count, which goes through all of its rows. */
const counted = new WeakMap<SheetView, Map<number, Times>>();

/**
 * The months that Excel may have turned into a day (“3-11” typed as a period becomes 03/11 of the year): in a column whose
 * other cells speak of months and hardly any holds a day, or under a heading that asks for months. Null for any other cell.
 *
 * @param cell of the period
 * @param headings over its column, from the top
 */
export function monthsBehindDay(view: SheetView, cell: ViewCell, headings: readonly string[]): string | null {
  const [, day = "", month = ""] = (cell.kind === "date" && DAY.exec(cell.text)) || [];
  if (day === "" || Number(day) > 12) return null;
  const { days, months } = timesOf(view, cell.column);
  const odd = months >= LEAST && days * 2 <= months;
  const asked = day !== "01" && headings.some((heading) => MONTHS.test(fold(heading)));
  return odd || asked ? `${Number(day)}-${Number(month)}` : null;
}

function timesOf(view: SheetView, column: number): Times {
  const columns = counted.get(view) ?? new Map<number, Times>();
  counted.set(view, columns);
  const known = columns.get(column);
  if (known) return known;
  const times: Times = { days: 0, months: 0 };
  for (const cell of view.rowNumbers.flatMap((row) => view.own(row).filter((own) => own.column === column))) {
    if (cell.kind === "date" && DAY.test(cell.text)) times.days++;
    else if (!HAS_DAY.test(cell.text) && (isTime(cell.text) || bareTime(cell.text, []) !== null)) times.months++;
  }
  columns.set(column, times);
  return times;
}
