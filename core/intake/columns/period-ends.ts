import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import { columnTexts } from "./by-content.ts";
import { groupOf, type MappedColumn } from "./map.ts";
import { PLAIN } from "./roles.ts";
import { areTimesOfWork, asksOtherTime } from "./time.ts";
import { readHeading } from "./vocabulary.ts";

/** “6 tháng”, “2 năm” last, and end nowhere. */
const LASTS = /^\s*\d{1,3}\s*(?:ngày|tuần|tháng|quý|năm)\s*$/iu;

/**
 * Two columns of times side by side under one heading (“Thời gian”: “Khởi sự | Về đích”) are the two ends of the period,
 * where the words above each say nothing else; no other column of the table may ask for one.
 */
export function settlePeriodEnds(
  open: readonly MappedColumn[],
  view: SheetView,
  block: TableBlock,
  year: number,
): void {
  if (block.columns.some(({ role }) => role === "start" || role === "end")) return;
  const period = open.find(({ role, path }) => role === "period" && path.length > 1);
  if (!period || saysPeriod(period)) return;
  const ends = block.columns.filter((column) => groupOf(column) === groupOf(period));
  const [start, end, ...others] = ends;
  if (!start || !end || others.length > 0 || end.column !== start.column + 1) return;
  const isOpen = (column: MappedColumn) => column === period || (column.role === "extra" && open.includes(column));
  if (!ends.every((column) => isOpen(column) && areEnds(column, view, block, year))) return;
  start.role = "start";
  end.role = "end";
}

/** “Thời gian” beside another column asks for the whole period. */
function saysPeriod({ folded }: MappedColumn): boolean {
  return readHeading(folded.at(-1) ?? "").some(({ role, weight }) => role === "period" && weight >= PLAIN);
}

function areEnds({ column, folded }: MappedColumn, view: SheetView, block: TableBlock, year: number): boolean {
  const texts = columnTexts(view, block, column);
  return !asksOtherTime(folded.at(-1) ?? "") && areTimesOfWork(texts, year) && !texts.some((text) => LASTS.test(text));
}
