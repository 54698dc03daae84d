import type { Source } from "../../register/source.ts";
import { cleanText, isSeen } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import type { Cell, Range, Sheet } from "../read/grid.ts";
import { cellName } from "./address.ts";

/** A cell with its text cleaned, its folded form, and the range it spans. */
export interface ViewCell {
  row: number;
  column: number;
  text: string;
  folded: string;
  kind: Cell["kind"];
  date: string | null;
  span: Range;
  /** Where the cell stands in its sheet, in a view that lays it elsewhere. */
  home?: { row: number; column: number };
  /** What the sender's legend says of the code that stands there, and where it does. */
  explained?: { meanings: string[]; place: { sheet: string; cell: string } | null };
  /** Set where the sender struck words out: all of them, or those of `was`, the text as it stands in the file, that `text` has no more. */
  struck?: "whole" | { was: string };
  /** The cell above whose text this one repeats (“như trên”). */
  like?: ViewCell;
}

/** A sheet made ready for understanding: cleaned cells, merges resolved, rows in order. */
export interface SheetView {
  name: string;
  hidden: boolean;
  /** Rows with some text of their own, ascending: the *seen* rows. */
  rowNumbers: number[];
  lastColumn: number;
  /** Cells of the row's own, left to right (none that a merge from elsewhere covers). */
  own(row: number): ViewCell[];
  /** What Excel shows at a place: its own cell, or the one that a merge spreads over it. */
  at(row: number, column: number): ViewCell | null;
  isHiddenRow(row: number): boolean;
  isHiddenColumn(column: number): boolean;
  /** Set where the sheet calls itself a correction of what was sent before. */
  correcting?: boolean;
  /** Of a list that goes on from another sheet: where the headings in force stand there, by the rows (below zero) that they have here. */
  headedBefore?: ReadonlyMap<number, Source[]>;
  /** In a table or form: the heading or question that a cell answers. */
  headingOf?(cell: ViewCell): Heading | null;
}

/** A column's heading, or a question beside its answer. */
export interface Heading {
  how: "column" | "question";
  text: string;
}

/** Prepares a sheet of a Grid, its text in Unicode already. */
export function viewSheet(sheet: Sheet): SheetView {
  const rows = new Map<number, Map<number, ViewCell>>();
  const spans = new Map<string, Range>();
  for (const merge of sheet.merges) spans.set(`${merge.top}:${merge.left}`, merge);
  let lastColumn = 0;
  for (const { row, cells } of sheet.rows) {
    const line = new Map<number, ViewCell>();
    for (const cell of cells) {
      const was = cleanText(cell.text);
      if (!isSeen(was)) continue;
      const text = cell.kept ? cleanText(cell.kept) : was;
      const struck = cell.kept === undefined ? null : cell.kept === "" ? "whole" : { was };
      const { column } = cell;
      lastColumn = Math.max(lastColumn, column);
      const span = spans.get(`${row}:${column}`) ?? { top: row, left: column, bottom: row, right: column };
      line.set(column, {
        row,
        column,
        text,
        folded: /^(#|№)$/u.test(text) ? "stt" : fold(text),
        kind: cell.kind,
        date: cell.date ?? null,
        span,
        ...(struck ? { struck } : {}),
      });
    }
    if (line.size > 0) rows.set(row, line);
  }
  const anchors = anchorsByRow(sheet.merges, rows);
  const rowNumbers = [...rows.keys()].sort((a, b) => a - b);
  const inOrder = new Map(
    [...rows].map(([row, line]) => [row, [...line.values()].sort((a, b) => a.column - b.column)] as const),
  );
  const hiddenRows = new Set(sheet.filtered ? [] : sheet.hiddenRows);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rowNumbers,
    lastColumn,
    own: (row) => inOrder.get(row)?.slice() ?? [],
    at: (row, column) => rows.get(row)?.get(column) ?? anchors(row, column),
    isHiddenRow: (row) => hiddenRows.has(row),
    isHiddenColumn: (column) => sheet.hiddenColumns.includes(column),
  };
}

/** A cell's text as it stands in the file, words that are struck through included. */
export function rawText({ text, struck }: Pick<ViewCell, "text" | "struck">): string {
  return typeof struck === "object" ? struck.was : text;
}

/** A cell's name in its own sheet, wherever the view lays it. */
export function placeOf({ row, column, home }: Pick<ViewCell, "row" | "column" | "home">): string {
  return home ? cellName(home.row, home.column) : cellName(row, column);
}

/** Finds the anchor that covers a place; only merges whose anchor holds text are kept, so sheets with many empty merges stay fast. */
function anchorsByRow(
  merges: Range[],
  rows: Map<number, Map<number, ViewCell>>,
): (row: number, column: number) => ViewCell | null {
  const byRow = new Map<number, ViewCell[]>();
  for (const merge of merges) {
    const anchor = rows.get(merge.top)?.get(merge.left);
    if (!anchor) continue;
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + MAX_MERGED_ROWS); row++) {
      const list = byRow.get(row);
      if (list) list.push(anchor);
      else byRow.set(row, [anchor]);
    }
  }
  return (row, column) => byRow.get(row)?.find(({ span }) => column >= span.left && column <= span.right) ?? null;
}

/** A merge over more rows than a sheet is read to adds nothing. */
const MAX_MERGED_ROWS = 20_000;

/** A view of some columns of a sheet: rows above `from` are whole, all others show only the columns that are kept. */
export function restrictView(view: SheetView, keep: (column: number) => boolean, from: number): SheetView {
  const own = (row: number) => (row < from ? view.own(row) : view.own(row).filter(({ column }) => keep(column)));
  return {
    ...view,
    rowNumbers: view.rowNumbers.filter((row) => own(row).length > 0),
    own,
    at: (row, column) => (row < from || keep(column) ? view.at(row, column) : null),
  };
}

/**
 * A list laid out anew from cells of a sheet: each row's cells by their columns, counted from 1, all of it in place of what
 * the view shows. `homes` are the rows of the sheet that the list's rows come from. Cells keep their places in the sheet.
 */
export function listView(view: SheetView, rows: (ViewCell | null)[][], homes: number[]): SheetView {
  const laid = rows.map((cells, row) => cells.map((cell, column) => cell && laidAt(cell, row + 1, column + 1)));
  return {
    ...view,
    rowNumbers: rows.map((_, index) => index + 1),
    lastColumn: Math.max(0, ...rows.map(({ length }) => length)),
    own: (row) => (laid[row - 1] ?? []).flatMap((cell) => cell ?? []),
    at: (row, column) => laid[row - 1]?.[column - 1] ?? null,
    isHiddenRow: (row) => view.isHiddenRow(homes[row - 1] ?? 0),
    isHiddenColumn: () => false,
  };
}

function laidAt(cell: ViewCell, row: number, column: number): ViewCell {
  const span = { top: row, bottom: row, left: column, right: column };
  return { ...cell, row, column, span, home: { row: cell.row, column: cell.column } };
}

/** The view with other cells in the place of some of its own. */
export function showInstead(view: SheetView, shown: ReadonlyMap<ViewCell, ViewCell>): SheetView {
  if (shown.size === 0) return view;
  const asShown = (cell: ViewCell) => shown.get(cell) ?? cell;
  return {
    ...view,
    own: (row) => view.own(row).map(asShown),
    at: (row, column) => {
      const cell = view.at(row, column);
      return cell && asShown(cell);
    },
  };
}
