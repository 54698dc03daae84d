import type { TableBlock } from "../table/tables.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { isMark } from "./marks.ts";
import { isOfAll } from "./phrases.ts";
import { levelOf } from "./section.ts";
import type { TableShape } from "./shape.ts";

/** What a row of words and counts alone is. */
export type CountRow = "total" | "heading" | "unclear";

/** Roles of columns that are marked, so that a number there counts marks. */
const MARKED: ReadonlySet<string> = new Set(["new", "continued", "collective", "individual", "leader"]);
/** Roles in which a number is a value of its own. */
const NUMBERS: ReadonlySet<string> = new Set(["ordinal", "name", "sinceYear", "period", "start", "end", "note"]);

/**
 * Rows without a number of their own that hold one text and, in other columns, small whole numbers: a total of the table
 * or of the rows above it, or a heading that counts the rows below it, by what the numbers agree with. A number that could
 * be a mark, and one that agrees with nothing, is left open.
 */
export function countRows(view: SheetView, block: TableBlock, table: TableShape): Map<number, CountRow> {
  const roles = new Map(block.columns.map((column) => [column.column, column]));
  const rows = block.bodyRows.map((row) => {
    const cells = view.own(row);
    const counts = countsIn(cells);
    const isModel = !counts && cells.length > 2 && cells.some(({ column }) => table.nameColumns.includes(column));
    return { row, cells, counts, isModel };
  });
  const found = rows.flatMap(({ counts }, index) => (counts ? [index] : []));
  const models = rows.filter(({ isModel }) => isModel).length;
  if (models === 0 || found.length > models) return new Map();
  const sums = new Map<number, number[]>();
  return new Map(
    found.flatMap((index, place): [number, CountRow][] => {
      const { row, counts, cells } = rows[index] ?? {};
      const [label] = cells ?? [];
      if (row === undefined || !counts || !label) return [];
      const agrees = (from: number, to: number) =>
        counts.every(({ text, column }) => Number(text) === countOf(column, from, to));
      if (mayBeMark(counts)) return isOfAll(label) && agrees(0, rows.length) ? [[row, "total"]] : [];
      const above = place === 0 ? 0 : (found[place - 1] ?? 0) + 1;
      if (isOfAll(label) || agrees(0, rows.length) || agrees(above, index)) return [[row, "total"]];
      return [[row, agrees(index + 1, found[place + 1] ?? rows.length) ? "heading" : "unclear"]];
    }),
  );

  /** One number 1 under a heading to be marked, in a table that marks so or has rows without numbers. */
  function mayBeMark(counts: ViewCell[]): boolean {
    const [only, ...others] = counts;
    if (!only || others.length > 0 || !isMark(only.text)) return false;
    return (
      !table.numbered || rows.some(({ isModel, cells }) => isModel && cells.some(({ text }) => text === only.text))
    );
  }

  /** How many models between two places are marked in a column, or how many there are where it is none to be marked. */
  function countOf(column: number, from: number, to: number): number {
    const known = sums.get(column) ?? sumsOf(column);
    sums.set(column, known);
    return (known[to] ?? 0) - (known[from] ?? 0);
  }

  /** Counts from the first row on, up to each place. */
  function sumsOf(column: number): number[] {
    const { role, fieldCode } = roles.get(column) ?? {};
    const marked = (role !== undefined && MARKED.has(role)) || fieldCode !== undefined;
    let sum = 0;
    const counted = rows.map(({ isModel, cells }) => {
      if (isModel && (!marked || cells.some((cell) => cell.column === column))) sum++;
      return sum;
    });
    return [0, ...counted];
  }

  function countsIn([label, ...counts]: ViewCell[]): ViewCell[] | null {
    if (!label || counts.length === 0 || !counts.every(isCount) || !/\p{L}{2}/u.test(label.text)) return null;
    const named = table.nameColumns.includes(label.column) || label.column === table.firstColumn;
    return named && !(label.column === table.ordinalColumn && levelOf(label.text) !== null) ? counts : null;
  }

  function isCount({ text, column }: ViewCell): boolean {
    const role = roles.get(column)?.role;
    return role !== undefined && !NUMBERS.has(role) && /^\d{1,3}$/u.test(text);
  }
}
