import { expect, it } from "vitest";
import type { GridColumn } from "./column.ts";
import type { Line } from "./lines.ts";
import { emptyCells, fillDown, lineOf, textsIn } from "./work.ts";

type Row = { name: string; field: string };
const columns: GridColumn<Row>[] = [
  { key: "name", title: "", width: 1, text: (row) => row.name, edit: "line" },
  {
    key: "field",
    title: "",
    width: 1,
    text: (row) => row.field.toUpperCase(),
    value: (row) => row.field,
    edit: "choice",
  },
  { key: "unit", title: "", width: 1, text: () => "x" },
];
const rows = ["a", "b", "c"].map((name): Row => ({ name, field: `f${name}` }));
const [first, second, third] = rows.map((row, index): Line<Row> => ({ kind: "row", row, number: index + 1 }));
const head: Line<Row> = { kind: "group", value: "", label: "", count: 1, doubtful: 0, closed: false };
const lines = [head, first, head, second, third].filter((line) => line !== undefined);
const block = { top: 1, bottom: 4, left: 1, right: 2 };

it("copies what is shown, without headings of groups", () => {
  expect(textsIn(lines, columns, block)).toEqual([
    ["FA", "x"],
    ["FB", "x"],
    ["FC", "x"],
  ]);
});

it("finds the line of a row, where it is shown", () => {
  const find = (key: string) => lineOf(lines, (row) => row.name, key);
  expect([find("a"), find("c"), find("gone")]).toEqual([1, 4, null]);
});

it("fills the values behind the words down, only where the column may be changed", () => {
  expect(fillDown(lines, columns, block)).toEqual({ rows: rows.slice(1), values: { field: "fa" } });
  expect(fillDown(lines, columns, { ...block, bottom: 2 })).toBeNull();
  expect(fillDown(lines, columns, { ...block, left: 2 })).toBeNull();
});

it("empties a block", () => {
  expect(emptyCells(lines, columns, { ...block, left: 0 })).toEqual({ rows, values: { name: "", field: "" } });
});
