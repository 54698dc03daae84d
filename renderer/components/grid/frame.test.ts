import { expect, it } from "vitest";
import type { GridColumn } from "./column.ts";
import { MARGIN, placeColumns, scrollToColumn } from "./frame.ts";

const column = (key: string): GridColumn<string> => ({ key, title: key, width: 100, text: (row) => row });
const { placed, total } = placeColumns([column("a"), column("b"), column("c"), column("d")], { b: 50 }, 1);

it("places columns side by side, the first ones frozen", () => {
  expect(placed.map(({ left }) => left - MARGIN)).toEqual([0, 100, 150, 250]);
  expect(placed.map(({ frozen, lastFrozen }) => [frozen, lastFrozen])).toEqual([
    [true, true],
    [false, false],
    [false, false],
    [false, false],
  ]);
  expect(total).toBe(MARGIN + 350);
});

it("scrolls just as far as a column needs to be seen", () => {
  const width = MARGIN + 220;
  expect(scrollToColumn(placed, 0, { left: 90, width })).toBeNull();
  expect(scrollToColumn(placed, 1, { left: 0, width })).toBeNull();
  expect(scrollToColumn(placed, 1, { left: 40, width })).toBe(0);
  expect(scrollToColumn(placed, 3, { left: 0, width })).toBe(130);
});
