import type { HeadingCell } from "../model.ts";

/**
 * Points that each row of a heading must be high, `needed` being what one cell's text needs. A cell that is several
 * rows high gets what is missing from the last of them, which comes later.
 */
export function headingHeights(
  heading: readonly (readonly HeadingCell[])[],
  needed: (cell: HeadingCell) => number,
): number[] {
  const heights = heading.map(() => 0);
  heading.forEach((cells, index) => {
    for (const cell of cells) {
      const last = index + cell.rowSpan - 1;
      const above = heights.slice(index, last).reduce((sum, height) => sum + height, 0);
      heights[last] = Math.max(heights[last] ?? 0, needed(cell) - above);
    }
  });
  return heights;
}
