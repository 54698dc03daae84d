import type { MappedColumn } from "../columns/map.ts";
import type { Sheet } from "../read/grid.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";

/** The points of a letter as a table: what each part is, its reader has told by the words around it. */
export function letterTable(view: SheetView, { firstRow, columns, beside }: NonNullable<Sheet["told"]>): TableBlock {
  const other = new Set(beside);
  const isPoint = (row: number) => row >= firstRow && !other.has(row);
  return {
    headerRows: [],
    numberingRows: [],
    repeatedRows: [],
    // Running text tells whose the letter is as its sender and subject do, and not as a letterhead would.
    pageRows: [...view.rowNumbers.filter((row) => row < firstRow), ...beside],
    columns: columns.map(
      ({ column, role }): MappedColumn => ({
        column,
        role,
        heading: "",
        weight: SURE,
        path: [],
        folded: [],
        readings: [{ role, weight: SURE }],
      }),
    ),
    aboveRows: [],
    bodyRows: view.rowNumbers.filter(isPoint),
  };
}

/** Content does not overrule what the sender's own words say. */
const SURE = 10;
