import type { Doubt } from "../../register/model.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import { saysUnchanged } from "./unchanged.ts";

const AS_ABOVE = /^(nt|n t|nt nhu tren|nhu (dong |o |muc )?tren)$/;
const DITTO_SIGN = /^[\s.\-–—_]*(?:["“”″〃„]|''|’’|′′|,,)[\s.\-–—_"“”″'’′]*$/u;

/** A row of fewer cells is a heading or a remark, and no ditto speaks of it. */
const TABLE_CELLS = 3;

/** True for a cell that says “as above”: nt, n.t, -nt-, như trên, ″. */
function isDitto({ text, folded }: Pick<ViewCell, "text" | "folded">): boolean {
  return AS_ABOVE.test(folded) || DITTO_SIGN.test(text);
}

/**
 * The view of a table's sheet in which each “as above” shows the text of the row above, at its own place, as a merged
 * cell would. Names and numbers are left as they stand, and so is what has nothing above it.
 */
export function fillDittos(view: SheetView, block: TableBlock): SheetView {
  const columns = block.columns.filter(({ role }) => role !== "name" && role !== "ordinal").map(({ column }) => column);
  const filled = new Map<number, Map<number, ViewCell>>();
  let above: number | null = null;
  for (const row of block.bodyRows) {
    const cells = view.own(row);
    if (cells.length < Math.min(TABLE_CELLS, block.columns.length)) continue;
    for (const cell of cells) {
      if (above === null || !columns.includes(cell.column) || !isDitto(cell)) continue;
      const source = filled.get(above)?.get(cell.column) ?? view.at(above, cell.column);
      if (!source || isDitto(source)) continue;
      const own = filled.get(row) ?? new Map<number, ViewCell>();
      const { text, folded, kind, date } = source;
      filled.set(row, own.set(cell.column, { ...cell, text, folded, kind, date, like: source.like ?? source }));
    }
    above = row;
  }
  if (filled.size === 0) return view;
  const shown = (cell: ViewCell) => filled.get(cell.row)?.get(cell.column) ?? cell;
  return {
    ...view,
    own: (row) => (filled.has(row) ? view.own(row).map(shown) : view.own(row)),
    at: (row, column) => {
      const cell = view.at(row, column);
      return cell && shown(cell);
    },
  };
}

/** Values that columns of other names make up; a column of the sender's own touches the model as a whole. */
const PROPERTIES: Partial<Record<ColumnRole, string>> = {
  collective: "subjectKind",
  individual: "subjectKind",
  new: "origin",
  continued: "origin",
  start: "period",
  end: "period",
  extra: "*",
};

/** A doubt for each cell of a model's row that says “as above” with nothing above that it could mean, or “unchanged” in a paper that corrects nothing. */
export function openDittos(view: SheetView, block: TableBlock, row: number): Doubt[] {
  return block.columns.flatMap(({ column, role }) => {
    const cell = role === "ordinal" ? null : view.at(row, column);
    if (!cell) return [];
    const refers = isDitto(cell) || (role !== "note" && role !== "extra" && saysUnchanged(cell.folded));
    if (!refers) return [];
    const message = words.openDitto(placeOf(cell), cell.text);
    return [{ field: PROPERTIES[role] ?? role, code: "open-ditto", message }];
  });
}
