import { compareKey } from "../../text/fold.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import type { BodyRow } from "./body.ts";
import type { Readers } from "./readers.ts";

/**
 * The unit's cell above for each model row without one, where the column is filled in at the first row of each unit
 * alone. A column that repeats a unit in the row below is filled in row by row: what it leaves empty stays empty.
 * So does what stands below a name that is no unit's, or below a heading.
 */
export function carriedUnits(
  view: SheetView,
  rows: BodyRow[],
  column: number | undefined,
  readers: Readers,
): Map<number, ViewCell> {
  const carried = new Map<number, ViewCell>();
  if (column === undefined) return carried;
  let last: ViewCell | null = null;
  const isUnit = ({ text }: ViewCell) => readers.units.named(text) !== null || readers.units.lookalike(text) !== null;
  for (const { row, as } of rows) {
    if (as === "continuation" || as === "repeated-header" || as === "numbering") continue;
    if (as !== "model") {
      last = null;
      continue;
    }
    const cell = view.at(row, column);
    if (cell === null) {
      if (last) carried.set(row, last);
    } else if (cell !== last) {
      if (last && compareKey(cell.text) === compareKey(last.text)) return new Map();
      last = isUnit(cell) ? cell : null;
    }
  }
  return carried;
}
