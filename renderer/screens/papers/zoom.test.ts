import { expect, it } from "vitest";
import { fitScale, nextScale, pageWidth } from "./zoom.ts";

it("knows a lying page from a standing one", () => {
  expect(pageWidth("<style>@page { size: A4 landscape; margin: 20mm }</style>")).toBe(1157);
  expect(pageWidth("<style>@page { size: A4 portrait }</style>")).toBe(828);
});

it("fits a page into its frame, and steps from there", () => {
  expect(fitScale(1000, 800)).toBe(0.8);
  expect(fitScale(1000, 2000)).toBe(1);
  expect(fitScale(1000, 0)).toBe(1);
  expect(nextScale(0.75, true)).toBe(0.8);
  expect(nextScale(0.75, false)).toBe(0.7);
  expect(nextScale(1.5, true)).toBe(1.5);
});
