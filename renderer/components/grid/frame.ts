import type { GridColumn } from "./column.ts";

/** Width of the column with the box to tick and the row's number. */
export const MARGIN = 68;

/** A shown column with its place: how wide, how far from the left, and whether it stays when scrolling. */
export interface PlacedColumn<R> {
  column: GridColumn<R>;
  index: number;
  width: number;
  left: number;
  frozen: boolean;
  lastFrozen: boolean;
}

/** Places columns side by side; the first `frozen` ones stay. */
export function placeColumns<R>(
  columns: readonly GridColumn<R>[],
  widths: Readonly<Record<string, number>>,
  frozen: number,
): { placed: PlacedColumn<R>[]; total: number } {
  let left = MARGIN;
  const placed = columns.map((column, index): PlacedColumn<R> => {
    const width = widths[column.key] ?? column.width;
    const own = { column, index, width, left, frozen: index < frozen, lastFrozen: index === frozen - 1 };
    left += width;
    return own;
  });
  return { placed, total: left };
}

/** How far to scroll sideways so that a column is seen beside the frozen ones; null where it is. */
export function scrollToColumn<R>(
  placed: readonly PlacedColumn<R>[],
  index: number,
  view: { left: number; width: number },
): number | null {
  const column = placed[index];
  if (!column || column.frozen) return null;
  const edge = placed.reduce((end, other) => (other.frozen ? other.left + other.width : end), MARGIN);
  if (column.left - view.left < edge) return Math.max(0, column.left - edge);
  const over = column.left + column.width - (view.left + view.width);
  // A column wider than what is left beside the frozen ones shows its beginning.
  return over > 0 ? Math.min(column.left - edge, view.left + over) : null;
}
