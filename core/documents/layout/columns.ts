import type { HeadingCell, TableColumn, TextStyle } from "../model.ts";
import { longestWord } from "../text/metrics.ts";

const MM_PER_POINT = 25.4 / 72;
/** Room that a cell keeps free of text, both sides together. */
const PADDING = 2.8;

/**
 * Widths that fill the type area exactly (so that no printer has to shrink the letters), in the
 * proportions asked for, but never narrower than the longest word of their headings.
 */
export function fitColumns(
  columns: readonly TableColumn[],
  heading: readonly (readonly HeadingCell[])[],
  style: TextStyle,
  available: number,
  extraWords: ReadonlyMap<number, string> = new Map(),
): TableColumn[] {
  const minimum = columns.map((_, index) => minimumWidth(index, heading, style, extraWords.get(index)));
  const widths = share(
    columns.map((column) => column.width),
    minimum,
    available,
  );
  return columns.map((column, index) => ({ ...column, width: widths[index] ?? column.width }));
}

function minimumWidth(
  column: number,
  heading: readonly (readonly HeadingCell[])[],
  style: TextStyle,
  extra: string | undefined,
): number {
  const words = heading.flat().filter((cell) => cell.columnSpan === 1 && cell.column === column);
  const widest = Math.max(0, ...words.map((cell) => longestWord(cell.text, style)), longestWord(extra ?? "", style));
  return widest * MM_PER_POINT + PADDING;
}

/** Scales the wished widths to the whole; those that would fall below their minimum get it, the others share the rest. */
function share(wished: readonly number[], minimum: readonly number[], available: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const free = available - sum([...fixed].map((index) => minimum[index] ?? 0));
    const flexible = sum(wished.filter((_, index) => !fixed.has(index)));
    const scale = flexible > 0 ? free / flexible : 0;
    const tight = wished.findIndex((width, index) => !fixed.has(index) && width * scale < (minimum[index] ?? 0));
    if (tight < 0 || free <= 0) {
      // More columns than the page can carry: the paper then shrinks as a whole when it is printed.
      return wished.map((width, index) => (fixed.has(index) || free <= 0 ? (minimum[index] ?? 0) : width * scale));
    }
    fixed.add(tight);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
