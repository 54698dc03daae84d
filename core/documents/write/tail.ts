import type { Table } from "../model.ts";

/**
 * Index of the row from which on a table stays with the signing block below it: its last two rows, with the
 * group row that they stand under, as long as a row of the list is left before them; else the last row alone. A
 * signature never stands on a page without a line of what it signs, nor a heading without a row.
 */
export function tailStart({ rows }: Pick<Table, "rows">): number {
  const last = Math.max(0, rows.length - 1);
  const two = Math.max(0, last - 1);
  const start = rows[two - 1]?.kind === "group" ? two - 1 : two;
  return rows.slice(0, start).some(({ kind }) => kind === "body") ? start : last;
}
