import type { GridRow, Range } from "./grid.ts";
import { LIMITS } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/**
 * Takes away what merges cover (Excel shows nothing of it) and gives the merges that then matter:
 * those whose first cell says something, down to the last row. Time and size are bounded by the
 * cells, however many merges a sheet claims.
 */
export function uncover(rows: GridRow[], merges: Range[]): { rows: GridRow[]; merges: Range[] } {
  const byRow = new Map<number, Range[]>();
  const numbers = rows.map(({ row }) => row);
  let entries = 0;
  for (const merge of merges) {
    for (let i = lowerBound(numbers, merge.top); i < numbers.length; i++) {
      const row = numbers[i] ?? 0;
      if (row > merge.bottom) break;
      if (++entries > LIMITS.mergedRows) throw new Refusal("too-large", "merges");
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  const last = numbers.at(-1) ?? 0;
  const kept = new Map<string, Range>();
  const left: GridRow[] = [];
  for (const { row, cells } of rows) {
    const over = byRow.get(row)?.sort((a, b) => a.left - b.left) ?? [];
    let next = 0;
    let reach = 0;
    const shown = cells.filter(({ column }) => {
      let own: Range | null = null;
      for (let merge = over[next]; merge && merge.left <= column; merge = over[++next]) {
        if (merge.left === column && merge.top === row) own = own && own.right >= merge.right ? own : merge;
        else reach = Math.max(reach, merge.right);
      }
      const covered = reach >= column;
      if (own) reach = Math.max(reach, own.right);
      if (own && !covered) kept.set(`${row}:${column}`, { ...own, bottom: Math.min(own.bottom, last) });
      return !covered;
    });
    if (shown.length > 0) left.push({ row, cells: shown });
  }
  return { rows: left, merges: [...kept.values()] };
}

function lowerBound(sorted: number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
