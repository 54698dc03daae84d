import type { ColumnRole } from "../columns/roles.ts";
import type { IgnoredCell } from "../plan/plan.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import { words } from "../words.ts";

const UNCHANGED =
  /^(van |de )?(giu (nguyen|ten|nhu)( ten)?( (nhu )?(cu|truoc|ban dau|da dang ky))?|khong (co )?(doi|thay doi|sua( doi)?|dieu chinh|chinh sua)( ten| gi)?|nhu (cu|(da )?dang ky( (ban dau|truoc))?|(ban|lan) (cu|truoc|dau)))$/;

/** True for a cell (folded) that says that nothing changes: “Giữ nguyên”, “Không đổi”, “Như cũ”. */
export function saysUnchanged(folded: string): boolean {
  return UNCHANGED.test(folded);
}

/** Columns in which such words are told as they stand, or read with what stands beside them. */
const KEPT: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["ordinal", "name", "note", "extra"]);

/**
 * The table of a correction without the cells that leave a value as it was registered: they give no value. Any other
 * table is left as it is.
 */
export function withoutUnchanged(view: SheetView, block: TableBlock): SheetView {
  if (!corrects(view, block)) return view;
  const columns = valueColumns(block);
  const stands = (cell: ViewCell) => !columns.has(cell.column) || !saysUnchanged(cell.folded);
  return {
    ...view,
    own: (row) => view.own(row).filter(stands),
    at: (row, column) => {
      const cell = view.at(row, column);
      return cell && stands(cell) ? cell : null;
    },
  };
}

/** Those cells, of the rows of these models. */
export function unchangedCells(
  view: SheetView,
  block: TableBlock,
  models: readonly { rows: readonly number[] }[],
): IgnoredCell[] {
  if (!corrects(view, block)) return [];
  const columns = valueColumns(block);
  return [...new Set(models.flatMap(({ rows }) => rows))].flatMap((row) =>
    view
      .own(row)
      .filter(({ column, folded }) => columns.has(column) && saysUnchanged(folded))
      .map((cell) => ({ sheet: view.name, cell: placeOf(cell), reason: words.staysRegistered, text: cell.text })),
  );
}

function corrects(view: SheetView, block: TableBlock): boolean {
  return view.correcting === true || block.columns.some(({ amends }) => amends !== undefined);
}

function valueColumns(block: TableBlock): ReadonlySet<number> {
  return new Set(block.columns.flatMap(({ role, column }) => (KEPT.has(role) ? [] : [column])));
}
