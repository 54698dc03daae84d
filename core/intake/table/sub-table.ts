import type { ColumnRole } from "../columns/roles.ts";
import { readHeading } from "../columns/vocabulary.ts";
import { isSigningRow, isTotalRow } from "../rows/phrases.ts";
import type { SheetView, ViewCell } from "./view.ts";

/** A small table inside a form: its steps, what they cost, who takes part. */
export interface SubTable {
  heading: number;
  rows: number[];
  /** The column of each meaning that its heading names plainly. */
  columns: Map<ColumnRole, number>;
}

const MAX_HEADING = 60;
/** What headings of schedules and budgets ask beside what a list of models does. */
const OF_PLANS =
  /\b(so tien|so luong|don gia|thanh tien|kinh phi|don vi tinh|dvt|chuc vu|ho (va )?ten|nhiem vu|cong viec|dien thoai|sdt|nguon|ket thuc|phan cong)\b/;

/**
 * The tables inside a form below `from`, each a row of headings over rows in its columns, down to the next line that
 * asks something (`asks`), or the signing block. A list of models is none.
 */
export function subTables(view: SheetView, from: number, asks: (row: number) => boolean): SubTable[] {
  const rows = view.rowNumbers.filter((row) => row > from);
  const found: SubTable[] = [];
  let after = from;
  for (const [index, row] of rows.entries()) {
    if (row <= after) continue;
    const columns = headsPlan(view.own(row));
    if (!columns) continue;
    const below = rows.slice(index + 1);
    const end = below.findIndex(
      (other) => !isInside(view, row, other) || (!isCounted(view, row, other) && asks(other)),
    );
    const body = end < 0 ? below : below.slice(0, end);
    if (body.length === 0) continue;
    found.push({ heading: row, rows: body, columns });
    after = body.at(-1) ?? row;
  }
  return found;
}

/** The meanings of a row of headings; null for any other row, and for the head of a list of models. */
function headsPlan(cells: ViewCell[]): Map<ColumnRole, number> | null {
  const isShort = ({ kind, text }: ViewCell) =>
    kind === "text" && text.length <= MAX_HEADING && /\p{L}/u.test(text) && !/[\d☐☑☒:]/u.test(text);
  const [first] = cells;
  if (!first || cells.length < 3 || !cells.every(isShort)) return null;
  const columns = new Map<ColumnRole, number>();
  for (const { folded, column } of cells) {
    const [reading] = readHeading(folded);
    const role = OF_DEEDS.test(folded) ? "content" : reading && reading.weight >= PLAIN ? reading.role : null;
    if (role && !columns.has(role)) columns.set(role, column);
  }
  const known = cells.filter(({ folded }) => readHeading(folded).length > 0 || OF_PLANS.test(folded));
  if (columns.has("name") || known.length < 2) return null;
  return columns.get("ordinal") === first.column || known.length * 2 > cells.length ? columns : null;
}
const PLAIN = 6;
const OF_DEEDS =
  /^(noi dung|cong viec|nhiem vu|hoat dong|phan viec|dau viec|cac buoc|viec)( (cong viec|thuc hien|cu the|chinh))*$/;

/** True for a row whose cells stand in the columns of the heading. */
function isInside(view: SheetView, heading: number, row: number): boolean {
  const [cells, heads] = [view.own(row), view.own(heading)];
  if (isSigningRow(cells)) return false;
  if (isTotalRow(cells)) return true;
  const columns = heads.flatMap(({ span }) =>
    Array.from({ length: span.right - span.left + 1 }, (_, at) => span.left + at),
  );
  if (!cells.every(({ column }) => columns.includes(column))) return false;
  return cells.length > 1 || cells[0]?.column !== heads[0]?.column;
}

/** True for a row with a number below the heading's first cell, and something beside it. */
function isCounted(view: SheetView, heading: number, row: number): boolean {
  const [first, ...others] = view.own(row);
  return (
    first?.column === view.own(heading)[0]?.column && others.length > 0 && /^\d{1,3}[.)]?$/u.test(first?.text ?? "")
  );
}
