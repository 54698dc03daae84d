import { expect, it } from "vitest";
import { type Entry, heapsOf, monthsOf, visitsAsOne } from "./entries.ts";

const entry = (day: string, state: Entry["state"]): Entry => ({
  day,
  kind: "task",
  label: day,
  detail: null,
  state,
  about: day,
  models: [],
});

it("puts every entry into its month or outside of the year, and loses none", () => {
  const entries = ["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"].map((day) => entry(day, "coming"));
  const { months, outside } = monthsOf(2024, entries);
  expect(months).toHaveLength(12);
  expect(months[0]?.entries.map(({ day }) => day)).toEqual(["2024-01-01"]);
  expect(months[11]?.entries.map(({ day }) => day)).toEqual(["2024-12-31"]);
  expect(outside.map(({ day }) => day)).toEqual(["2023-12-31", "2025-01-01"]);
});

it("goes through what is late first, and leaves out what is done and heaps without anything", () => {
  const heaps = heapsOf([entry("2024-04-05", "coming"), entry("2024-04-01", "late"), entry("2024-03-01", "done")]);
  expect(heaps.map(({ state }) => state)).toEqual(["late", "coming"]);
});

it("tells many visits of a month in one line that opens all of their models, and few day by day", () => {
  const visit = (day: string, state: Entry["state"]) => ({
    ...entry(day, state),
    kind: "survey" as const,
    models: [day],
  });
  const say = (models: number, days: number) => `${models} in ${days}`;
  const few = ["01", "02", "03"].map((day) => visit(`2024-06-${day}`, "late"));
  expect(visitsAsOne(few, say)).toEqual(few);
  const many = [...few, visit("2024-06-04", "late"), entry("2024-06-05", "late"), visit("2024-06-20", "coming")];
  const lines = visitsAsOne(many, say);
  expect(lines.map(({ label, models }) => [label, models.length])).toEqual([
    ["4 in 4", 4],
    ["2024-06-05", 0],
    ["2024-06-20", 1],
  ]);
});
