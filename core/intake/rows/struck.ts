import type { ColumnRole } from "../columns/roles.ts";
import type { PlannedModel } from "../plan/plan.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import type { BodyRow } from "./body.ts";

/** Columns without a property of their own tell one that has one. */
const PROPERTIES: Partial<Record<ColumnRole, string>> = {
  collective: "subject",
  individual: "subject",
  new: "origin",
  continued: "origin",
  sinceYear: "origin",
  extra: "*",
};

/** The table without what its sender struck out in rows whose name stands, and those cells. */
export function withoutStruck(
  view: SheetView,
  block: TableBlock,
  rows: readonly BodyRow[],
): { view: SheetView; struck: ReadonlySet<ViewCell> } {
  const names = new Set(
    block.columns.flatMap(({ role, column, nameMeaning }) => (role === "name" || nameMeaning ? [column] : [])),
  );
  const struck = new Set(
    rows.flatMap(({ row, as }) => {
      if (as !== "model" && as !== "continuation") return [];
      const cells = view.own(row);
      if (cells.some((cell) => names.has(cell.column) && cell.struck === "whole")) return [];
      return cells.filter((cell) => cell.struck === "whole");
    }),
  );
  if (struck.size === 0) return { view, struck };
  const standing = (cell: ViewCell | null) => (cell && struck.has(cell) ? null : cell);
  const own = (row: number) => view.own(row).filter((cell) => !struck.has(cell));
  return { view: { ...view, own, at: (row, column) => standing(view.at(row, column)) }, struck };
}

/** Words that are struck through are no part of a model's values; each value that lacks some is put to a person. */
export function askStruck(
  model: PlannedModel,
  view: SheetView,
  block: TableBlock,
  struck: ReadonlySet<ViewCell>,
): void {
  for (const { column, role } of block.columns) {
    if (role === "ordinal" || role === "unit") continue;
    const field = PROPERTIES[role] ?? role;
    const cell = view.at(model.row, column);
    const part = typeof cell?.struck === "object" ? words.struckPart(placeOf(cell), cell.struck.was) : null;
    const [whole] = [...struck].filter((one) => one.row === model.row && one.column === column);
    const message = part ?? (whole ? words.struckCell(placeOf(whole), whole.text) : null);
    if (message !== null) model.doubts.push({ field, code: "struck-out", message });
  }
}
