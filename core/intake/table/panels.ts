import { areFormerAndNew } from "../columns/amended.ts";
import { readHeading } from "../columns/vocabulary.ts";
import { isLetterhead } from "../rows/phrases.ts";
import { findTables } from "./tables.ts";
import { restrictView, type SheetView, type ViewCell } from "./view.ts";

/** The heading of a column of names. */
interface Anchor {
  row: number;
  column: number;
}

/** Where one panel begins, and the columns at the far left that it shares with its neighbours. */
interface Edge {
  column: number;
  sharedUpTo: number;
}

/** From this weight on a heading is a list's column of names. */
const PLAIN_NAME = 8;
const MAX_NAME_HEADING = 80;
/** Captions of the panels (“A. TẬP THỂ” beside “B. CÁ NHÂN”) stand right above their headings. */
const MAX_CAPTION_ROWS = 3;

/**
 * The tables that stand side by side on a sheet, each as a view of its own columns; the sheet itself where
 * there is but one. Rows above all headings (letterhead, title) are whole in every panel. A second column of
 * names alone splits nothing: a second STT, a blank column between, headings of groups, or headings that stand
 * twice must show where the next table begins, and each part must be a table by itself.
 */
export function panelsOf(view: SheetView): SheetView[] {
  const anchors = nameHeadings(view);
  const edges: Edge[] = [];
  const kept: Anchor[] = anchors.slice(0, 1);
  for (const anchor of anchors.slice(1)) {
    const before = kept.at(-1);
    const edge = before && edgeBetween(view, before, anchor);
    if (!edge) continue;
    edges.push(edge);
    kept.push(anchor);
  }
  if (edges.length === 0) return [view];
  const from = firstSplitRow(view, Math.min(...kept.map(({ row }) => row)), edges);
  const sharedUpTo = Math.max(...edges.map((edge) => edge.sharedUpTo));
  const starts = [sharedUpTo + 1, ...edges.map(({ column }) => column)];
  const panels = starts.map((start, index) => {
    const end = (starts[index + 1] ?? Number.POSITIVE_INFINITY) - 1;
    return restrictView(view, (column) => column <= sharedUpTo || (column >= start && column <= end), from);
  });
  return panels.every((panel, index) => isTable(panel, kept[index])) ? panels : [view];
}

/** Headings of name columns, the topmost of each column, left to right. */
function nameHeadings(view: SheetView): Anchor[] {
  const found = new Map<number, Anchor>();
  for (const row of view.rowNumbers) {
    for (const cell of view.own(row)) {
      if (!found.has(cell.column) && isNameHeading(cell, view.at(row, cell.column - 1)))
        found.set(cell.column, { row, column: cell.column });
    }
  }
  return [...found.values()].sort((a, b) => a.column - b.column);
}

function isNameHeading({ kind, text, folded }: ViewCell, before: ViewCell | null): boolean {
  // Most cells fail here, so that a sheet of many thousand rows stays fast.
  if (kind !== "text" || text.length > MAX_NAME_HEADING || !/\b(ten|mo hinh|mh|dien hinh)\b/.test(folded)) return false;
  const readings = readHeading(folded);
  const [first] = readings;
  if (first?.role === "name" && first.weight >= PLAIN_NAME) return true;
  // “TT | Mô hình duy trì”: behind a number's heading the names stand, not marks.
  return readings.some(({ role }) => role === "name") && before !== null && isOrdinal(before);
}

function isOrdinal(cell: ViewCell): boolean {
  return readHeading(cell.folded)[0]?.role === "ordinal";
}

function edgeBetween(view: SheetView, left: Anchor, right: Anchor): Edge | null {
  const between = range(left.column + 1, right.column - 1);
  const ordinal = between.findLast((column) => {
    const cell = view.at(right.row, column);
    return cell !== null && isOrdinal(cell);
  });
  if (ordinal !== undefined) return { column: ordinal, sharedUpTo: 0 };
  const top = Math.min(left.row, right.row);
  const blank = between.findLast((column) => isBlank(view, column, top));
  if (blank !== undefined) return { column: blank + 1, sharedUpTo: 0 };
  if (left.row !== right.row) return null;
  const groups = [left, right].map(({ row, column }) => view.at(row - 1, column));
  const [one, other] = groups;
  if (one && other && areFormerAndNew(one.folded, other.folded)) return null;
  if (one && other && one !== other && [one, other].every(({ span }) => span.right > span.left))
    return { column: other.span.left, sharedUpTo: one.span.left - 1 };
  const heads = (from: number, to: number) =>
    range(from, to).flatMap((column) => view.at(left.row, column)?.folded ?? []);
  const again = heads(right.column + 1, view.lastColumn);
  const twice = heads(left.column + 1, right.column - 1).some((heading) => again.includes(heading));
  return twice ? { column: right.column, sharedUpTo: left.column - 1 } : null;
}

/** True where nothing stands in a column from a row on, and no cell reaches over it but one alone in its row. */
function isBlank(view: SheetView, column: number, from: number): boolean {
  return view.rowNumbers.every(
    (row) => row < from || view.at(row, column) === null || (view.own(row).length === 1 && row > from),
  );
}

/** First row that is divided among the panels: the topmost heading, or the captions right above it. */
function firstSplitRow(view: SheetView, heading: number, edges: Edge[]): number {
  const crosses = ({ span }: ViewCell) => edges.some(({ column }) => span.left < column && span.right >= column);
  let from = heading;
  for (let row = heading - 1; row >= heading - MAX_CAPTION_ROWS; row--) {
    const cells = view.own(row);
    if (cells.length < 2 || cells.some((cell) => crosses(cell) || isLetterhead(cell))) break;
    from = row;
  }
  return from;
}

function isTable(panel: SheetView, anchor: Anchor | undefined): boolean {
  if (!anchor) return false;
  return findTables(panel).some(
    ({ headerRows, bodyRows, columns }) =>
      headerRows.includes(anchor.row) &&
      columns.some(({ role, column }) => role === "name" && column === anchor.column) &&
      bodyRows.some((row) => panel.own(row).some(({ column }) => column === anchor.column)),
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
