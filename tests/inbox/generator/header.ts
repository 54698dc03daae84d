import { type Column, type Design, hasOverall } from "./design.ts";
import { aside, type CellValue, type Fate, type Grid } from "./grid.ts";
import type { Random } from "./random.ts";

/** Writes the header of 1 to 3 rows: groups over their columns, the other headings merged downwards. */
export function writeHeader(grid: Grid, design: Design, fate: Fate = aside("header")): void {
  const { columns, headerRows, firstColumn } = design;
  const rows: Map<number, CellValue>[] = Array.from({ length: headerRows }, () => new Map());
  const top = grid.last + 1;
  const merges: [number, number, number, number][] = [];
  const put = (level: number, column: number, text: string) => rows[level]?.set(column + firstColumn, text);
  const merge = (from: number, left: number, to: number, right: number) => {
    if (from !== to || left !== right) merges.push([top + from, left + firstColumn, top + to, right + firstColumn]);
  };
  const last = headerRows - 1;
  const withSuper = hasOverall(design);
  // The ordinal and the remarks stay outside of the group over everything.
  const first = columns[0]?.key === "ordinal" ? 1 : 0;
  const end = columns.at(-1)?.key === "note" ? columns.length - 2 : columns.length - 1;
  if (withSuper) {
    put(0, first, design.overall);
    merge(0, first, 0, end);
  }
  const groupLevel = withSuper ? 1 : 0;
  columns.forEach((column, i) => {
    const from = withSuper && i >= first && i <= end ? 1 : 0;
    if (headerRows === 1) put(0, i, column.alone);
    else if (column.group === null || groupLevel === last) {
      put(from, i, column.heading);
      merge(from, i, last, i);
    } else {
      if (columns[i - 1]?.group !== column.group) {
        put(groupLevel, i, column.group);
        merge(groupLevel, i, groupLevel, endOfGroup(columns, i));
      }
      put(last, i, column.heading);
    }
  });
  for (const cells of rows) grid.add(fate, cells, { bold: true });
  for (const [a, b, c, d] of merges) grid.merge(a, b, c, d);
}

/** The row of column numbers below a header. */
export function writeNumbering(rng: Random, grid: Grid, design: Design, fate: Fate = aside("numbering")): void {
  const style = rng.weighted({ brackets: 70, plain: 20, letters: 10 });
  const cells = design.columns.map((_, i): [number, CellValue] => {
    const text =
      style === "brackets" ? `(${i + 1})` : style === "letters" ? (i < 2 ? "AB".charAt(i) : String(i - 1)) : i + 1;
    return [i + design.firstColumn, text];
  });
  grid.add(fate, cells, { italic: true });
}

function endOfGroup(columns: readonly Column[], start: number): number {
  let end = start;
  while (columns[end + 1]?.group === columns[start]?.group) end++;
  return end;
}
