import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GridRow, Range } from "./grid.ts";
import { uncover } from "./merges.ts";

const place = fc.record({ row: fc.integer({ min: 1, max: 8 }), column: fc.integer({ min: 1, max: 8 }) });
const merge = fc
  .record({
    top: fc.integer({ min: 1, max: 8 }),
    left: fc.integer({ min: 1, max: 8 }),
    down: fc.nat(4),
    across: fc.nat(4),
  })
  .map(({ top, left, down, across }): Range => ({ top, left, bottom: top + down, right: left + across }));

function rowsOf(places: { row: number; column: number }[]): GridRow[] {
  const byRow = new Map<number, { column: number }[]>();
  for (const { row, column } of places) byRow.set(row, [...(byRow.get(row) ?? []), { column }]);
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({
      row,
      cells: [...new Set(cells.map(({ column }) => column))]
        .sort((a, b) => a - b)
        .map((column) => ({ column, text: "x", kind: "text" as const })),
    }));
}

describe("what merges cover", () => {
  it("is exactly every cell in a merge that is not its first one, however merges overlap", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), fc.array(merge, { maxLength: 6 }), (places, merges) => {
        const rows = rowsOf(places);
        const hidden = (row: number, column: number) =>
          merges.some(
            (m) =>
              row >= m.top &&
              row <= m.bottom &&
              column >= m.left &&
              column <= m.right &&
              !(row === m.top && column === m.left),
          );
        const shown = uncover(rows, merges);
        const names = (list: GridRow[]) =>
          list.flatMap(({ row, cells }) => cells.map(({ column }) => `${row}:${column}`));
        expect(names(shown.rows)).toEqual(
          names(rows).filter((name) => {
            const [row = 0, column = 0] = name.split(":").map(Number);
            return !hidden(row, column);
          }),
        );
        for (const { top, left } of shown.merges) expect(names(shown.rows)).toContain(`${top}:${left}`);
      }),
      { numRuns: 500 },
    );
  });

  it("is not looked for without bound: tall merges over each other are too much, many small ones are nothing", () => {
    const rows = rowsOf(Array.from({ length: 20_000 }, (_, i) => ({ row: i + 1, column: 1 })));
    const tall = Array.from({ length: 200 }, () => ({ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }));
    expect(() => uncover(rows, tall)).toThrow("too-large");
    const small = Array.from({ length: 500_000 }, (_, i) => ({
      top: 30_000 + i,
      left: 1,
      bottom: 30_000 + i,
      right: 2,
    }));
    expect(uncover(rows, small)).toEqual({ rows, merges: [] });
  });
});
