import { isMark, isNoMark } from "../rows/marks.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import { groupOf, type MappedColumn } from "./map.ts";
import type { ColumnRole } from "./roles.ts";

/** Columns that are marked in pairs, and what the two tell together. */
const PAIRS: [ColumnRole, ColumnRole, "origin" | "subjectKind", ColumnRole[]][] = [
  ["new", "continued", "origin", ["origin"]],
  ["collective", "individual", "subjectKind", ["subjectKind", "subject"]],
];

/**
 * Notes the columns of marks that nobody knows beside one of a pair (“Làm thử | Duy trì”): under the same heading, or right
 * beside it and never marked in one row with it. A mark there may tell the other thing of the pair, so it is asked about.
 */
export function noteOpenMarks(open: MappedColumn[], view: SheetView, block: TableBlock): void {
  for (const [one, other, tells, instead] of PAIRS) {
    const known = block.columns.filter(({ role }) => role === one || role === other);
    const [sibling] = known;
    if (!sibling || known.length > 1 || block.columns.some(({ role }) => instead.includes(role))) continue;
    const beside = open.filter((column) => isUnknown(column) && isMarked(view, block, column));
    const group = beside.filter((column) => column.path.length > 1 && groupOf(column) === groupOf(sibling));
    const near = beside.filter((column) => Math.abs(column.column - sibling.column) === 1);
    const apart = near.filter(
      (column) => !block.bodyRows.some((row) => [column, sibling].every((at) => marks(row, at))),
    );
    for (const column of group.length > 0 ? group : apart) column.mayTell = tells;
  }

  function marks(row: number, { column }: MappedColumn): boolean {
    return isMark(view.at(row, column)?.text ?? "");
  }
}

function isUnknown({ role, readings, keptWhole, fieldCode, nameMeaning }: MappedColumn): boolean {
  return role === "extra" && readings.length === 0 && !keptWhole && fieldCode === undefined && !nameMeaning;
}

function isMarked(view: SheetView, block: TableBlock, { column }: MappedColumn): boolean {
  const texts = block.bodyRows.flatMap((row) => view.own(row).find((cell) => cell.column === column)?.text ?? []);
  const counts = (text: string) => /^\d{1,3}$/u.test(text);
  return texts.some(isMark) && texts.every((text) => isMark(text) || isNoMark(text) || counts(text));
}
