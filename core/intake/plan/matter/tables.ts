import { fold } from "../../../text/fold.ts";
import { cellName } from "../../table/address.ts";
import type { TableView } from "../plan.ts";
import type { UnderstoodSheet } from "../sheet.ts";

/** A line that speaks for a table, at its cell (row and column 0 in a document). */
export interface Line {
  text: string;
  cell: string | null;
}

/** A table that yields models, with what heads it. */
export interface HeadedTable {
  /** The lines above it, back to the table before. */
  lines: Line[];
  /** Its columns' headings. */
  headings: string[];
  /** The roles of its columns. */
  roles: ReadonlySet<string>;
}

/** The tables of a sheet that yield models, top to bottom; one without headings counts as one. */
export function headedTables(sheet: UnderstoodSheet): HeadedTable[] {
  // What heads a list heads its further rows too, and is judged there.
  if (sheet.goesOn && sheet.tables.length === 1) return [];
  const found = sheet.tables.length > 0 ? headed(sheet, sheet.tables) : [];
  return found.length > 0 || sheet.models.length === 0 ? found : headed(sheet, [WHOLE]);
}

function headed(sheet: UnderstoodSheet, tables: TableView[]): HeadedTable[] {
  return tables.flatMap((table, index) => {
    const [from, to] = [lastOf(tables[index - 1]), table.headerRows[0] ?? Number.POSITIVE_INFINITY];
    // Tables side by side begin at one row.
    const beside = index > 0 && from >= to;
    const after = beside ? 0 : from;
    const above = sheet.above
      .filter((line) => heads(line))
      .filter(({ row }) => row === 0 || (row > after && row < to))
      .map(({ text, row, column }) => ({ text, cell: row > 0 && column > 0 ? cellName(row, column) : null }));
    const known = new Set(above.map(({ cell }) => cell));
    // The heading of a second table stands at the end of the first one.
    const between = sheet.rows
      .filter(({ row, disposition }) => disposition === "section" && row > after && row < to && index > 0)
      .flatMap(({ row, cells }) => Object.entries(cells).map(([column, text]) => ({ text, cell: `${column}${row}` })))
      .filter(({ cell }) => !known.has(cell));
    const yields = sheet.models.some(({ row }) => row >= table.firstRow && row <= table.lastRow);
    if (!yields) return [];
    const headings = sheet.rows
      .filter(({ row }) => table.headerRows.includes(row))
      .flatMap(({ cells }) => Object.values(cells));
    return [{ lines: [...above, ...between], headings, roles: new Set(Object.keys(table.columns)) }];
  });
}

/** A line of a letterhead speaks for the table where it is of models. */
function heads({ text, as }: UnderstoodSheet["above"][number]): boolean {
  return as === "title" || (as === "letterhead" && OURS.test(fold(text)));
}
const OURS = /\b(mo hinh|mh|dvk|dan van kheo|lich|truc|nghi|bien ban)\b/;

const WHOLE: TableView = { sheet: "", headerRows: [], firstRow: 0, lastRow: Number.POSITIVE_INFINITY, columns: {} };

function lastOf(table: TableView | undefined): number {
  return table?.lastRow ?? 0;
}
