import { expect, it } from "vitest";
import { moveColumn, settleLayout, toggleColumn, widenColumn } from "./layout.ts";

it("starts with the columns that are shown by default", () => {
  expect(settleLayout(["a", "b", "c"], ["a", "c"], null)).toEqual({
    order: ["a", "b", "c"],
    hidden: ["b"],
    widths: {},
  });
  expect(settleLayout(["a"], ["a"], { order: 3 }).order).toEqual(["a"]);
});

it("keeps what was chosen, drops columns that are gone and sets new ones beside their neighbour", () => {
  const remembered = { order: ["c", "gone", "a"], hidden: ["a", "gone"], widths: { a: 10, c: "wide" } };
  const layout = settleLayout(["a", "b", "c"], ["a", "b", "c"], remembered);
  expect(layout).toEqual({ order: ["c", "a", "b"], hidden: ["a"], widths: { a: 48 } });
});

it("moves, hides and widens", () => {
  const layout = settleLayout(["a", "b"], ["a", "b"], null);
  expect(moveColumn(layout, "b", -1).order).toEqual(["b", "a"]);
  expect(moveColumn(layout, "b", 1)).toBe(layout);
  expect(toggleColumn(toggleColumn(layout, "a"), "a").hidden).toEqual([]);
  expect(widenColumn(layout, "a", 123.4).widths.a).toBe(123);
});
