import type { Document, Table } from "../../model.ts";
import { typeWidth } from "../../model.ts";
import type { Span } from "./pen.ts";

/** Widths in millimetres of a sheet's columns: those of the document's widest-ranging table. */
export function sheetColumns(document: Document): number[] {
  const main = mainTable(document);
  // A paper without a table still has a left and a right half for its letterhead.
  if (main === null) return Array.from({ length: 6 }, () => typeWidth(document.page) / 6);
  return main.columns.map((column) => column.width);
}

/** The table with the most columns: it gives the sheet its columns, its heading is the one that is repeated. */
export function mainTable(document: Document): Table | null {
  let main: Table | null = null;
  for (const section of document.sections) {
    if (section.kind === "table" && section.table.columns.length > (main?.columns.length ?? 0)) main = section.table;
  }
  return main;
}

/** For each column of a table the sheet columns that it covers: all in order, the edges as near to its own as they come. */
export function spansOf(table: Table, widths: readonly number[]): Span[] {
  const columns = table.columns.length;
  if (columns === widths.length) return widths.map((_, index) => ({ from: index + 1, to: index + 1 }));
  const edges = cumulate(widths);
  const spans: Span[] = [];
  let from = 1;
  let right = 0;
  table.columns.forEach((column, index) => {
    right += column.width;
    const last = widths.length - (columns - 1 - index);
    const to = index === columns - 1 ? widths.length : nearest(edges, right, from, last);
    spans.push({ from, to });
    from = to + 1;
  });
  return spans;
}

/** Two halves of the sheet: the edge that comes nearest to `share` of its width parts them. */
export function halves(widths: readonly number[], share: number): [Span, Span] {
  const edges = cumulate(widths);
  const whole = edges.at(-1) ?? 0;
  const to = nearest(edges, whole * share, 1, Math.max(1, widths.length - 1));
  return [
    { from: 1, to },
    { from: to + 1, to: Math.max(to + 1, widths.length) },
  ];
}

function cumulate(widths: readonly number[]): number[] {
  let sum = 0;
  return widths.map((width) => {
    sum += width;
    return sum;
  });
}

/** Number of the column between `from` and `to` whose right edge lies nearest to `target`. */
function nearest(edges: readonly number[], target: number, from: number, to: number): number {
  let best = from;
  for (let column = from; column <= to; column += 1) {
    const distance = (candidate: number) => Math.abs((edges[candidate - 1] ?? 0) - target);
    if (distance(column) < distance(best)) best = column;
  }
  return best;
}
