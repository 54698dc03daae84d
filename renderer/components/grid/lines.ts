import { cellValue, type GridColumn } from "./column.ts";
import { searcher, searchKey } from "./fold.ts";

/** What a column lets through: words that stand in the cell, or values chosen (`""` is the empty one). */
export type ColumnFilter = { kind: "text"; text: string } | { kind: "choice"; values: readonly string[] };
export type Filters = Readonly<Record<string, ColumnFilter>>;

export interface Sorting {
  key: string;
  descending: boolean;
}

/** A line of the grid: a row, or the heading of a group with the number of rows under it. */
export type Line<R> =
  | { kind: "row"; row: R; number: number }
  | { kind: "group"; value: string; label: string; count: number; doubtful: number; closed: boolean };

const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "base" });

/** True where the filter lets everything through. */
export function isOpen(filter: ColumnFilter | undefined): boolean {
  return filter === undefined || (filter.kind === "text" ? filter.text.trim() === "" : filter.values.length === 0);
}

/** Remembers the folded text of cells, so that typing in a filter does not fold 25,000 rows anew. */
export function foldedCells<R extends object>(): (column: GridColumn<R>, row: R) => string {
  const known = new WeakMap<R, Map<string, string>>();
  return (column, row) => {
    const cells = known.get(row) ?? new Map<string, string>();
    if (cells.size === 0) known.set(row, cells);
    const before = cells.get(column.key);
    if (before !== undefined) return before;
    const key = searchKey(column.text(row));
    cells.set(column.key, key);
    return key;
  };
}

/** Rows that every filter lets through. */
export function filterRows<R extends object>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  filters: Filters,
  folded: (column: GridColumn<R>, row: R) => string,
): R[] {
  const tests = columns.flatMap((column): ((row: R) => boolean)[] => {
    const filter = filters[column.key];
    if (filter === undefined || isOpen(filter)) return [];
    if (filter.kind === "choice") {
      const wanted = new Set(filter.values);
      return [(row) => wanted.has(cellValue(column, row))];
    }
    const fits = searcher(filter.text);
    return [(row) => fits(folded(column, row))];
  });
  return rows.filter((row) => tests.every((test) => test(row)));
}

/** Rows in the order of a column, Vietnamese words in Vietnamese order; empty cells last, equal ones as they stood. */
export function sortRows<R>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  sorting: Sorting | null,
): readonly R[] {
  const column = sorting === null ? undefined : columns.find(({ key }) => key === sorting.key);
  if (!sorting || !column) return rows;
  const sign = sorting.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, text: column.text(row) }));
  keyed.sort((a, b) => {
    if (a.text === "" || b.text === "") return a.text === b.text ? 0 : a.text === "" ? 1 : -1;
    const order = column.numeric ? Number(a.text) - Number(b.text) : collator.compare(a.text, b.text);
    return sign * order;
  });
  return keyed.map(({ row }) => row);
}

/** Lines to show: rows in order, or under the headings of their groups; the rows of a closed group are left out. */
export function groupRows<R>(
  rows: readonly R[],
  column: GridColumn<R> | undefined,
  closed: ReadonlySet<string>,
  isDoubtful: (row: R) => boolean,
  emptyLabel: string,
): Line<R>[] {
  if (!column) return rows.map((row, index) => ({ kind: "row", row, number: index + 1 }));
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const value = cellValue(column, row);
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  const order = column.choices?.map(({ value }) => value) ?? [];
  const named = [...groups].map(([value, members]) => {
    const [first] = members;
    const label = value === "" || first === undefined ? emptyLabel : column.text(first);
    const place = order.indexOf(value);
    return { value, members, label, place: value === "" || place < 0 ? order.length : place };
  });
  named.sort((a, b) => {
    if (a.value === "" || b.value === "") return a.value === "" ? 1 : -1;
    return a.place - b.place || collator.compare(a.label, b.label);
  });
  let number = 0;
  return named.flatMap(({ value, members, label }): Line<R>[] => {
    const shut = closed.has(value);
    const doubtful = members.filter(isDoubtful).length;
    const head: Line<R> = { kind: "group", value, label, count: members.length, doubtful, closed: shut };
    const lines = members.map((row): Line<R> => {
      number += 1;
      return { kind: "row", row, number };
    });
    return shut ? [head] : [head, ...lines];
  });
}
