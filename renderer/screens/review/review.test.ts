import { describe, expect, it } from "vitest";
import type { ModelRecord } from "../../../core/register/model.ts";
import { blocksOf, columnWidths, type SheetCell, type SheetRow } from "./blocks.ts";
import { fieldText, gatherProblems, headerRows, isDecided, keyOf, modelPlaces, remedyOf } from "./decisions.ts";
import { countFates, linkModels, type ReviewSheet, spotName } from "./links.ts";
import { cellAt, letterOf } from "./places.ts";

const cell = (column: number, text: string, more: Partial<SheetCell> = {}): SheetCell => ({
  column,
  text,
  kind: "text",
  rowSpan: 1,
  columnSpan: 1,
  model: null,
  property: null,
  ...more,
});
const row = (number: number, cells: SheetCell[], more: Partial<SheetRow> = {}): SheetRow => ({
  row: number,
  hidden: false,
  disposition: "imported",
  continuation: false,
  cells,
  ...more,
});
const model = (sheet: string, at: number) =>
  ({ id: `${sheet}${at}`, name: "", source: { file: "f", sheet, row: at } }) as unknown as ModelRecord;

it("names columns and cells as Excel does", () => {
  expect([1, 26, 27, 52, 703].map(letterOf)).toEqual(["A", "Z", "AA", "AZ", "AAA"]);
  expect(cellAt("AB12")).toEqual({ column: 28, row: 12 });
  expect(cellAt("12")).toBeNull();
});

describe("blocks of a sheet", () => {
  it("draws merged cells once, and the empty rows between", () => {
    const rows = [
      row(1, [cell(1, "Tên", { columnSpan: 2, rowSpan: 2 }), cell(3, "x")]),
      row(2, [cell(3, "y")]),
      row(4, []),
    ];
    const [block, ...rest] = blocksOf({ rows, lastColumn: 3 });
    expect(rest).toEqual([]);
    expect(block?.rows.map(({ row: at, cells }) => [at, cells.map(({ column }) => column)])).toEqual([
      [1, [1, 3]],
      [2, [3]],
      [3, [1, 2, 3]],
      [4, [1, 2, 3]],
    ]);
  });

  it("never ends a block within a merged cell", () => {
    const rows = [1, 2, 3, 4, 5].map((at) => row(at, at === 2 ? [cell(1, "", { rowSpan: 3 })] : []));
    expect(blocksOf({ rows, lastColumn: 1 }, 2).map((block) => block.rows.map(({ row: at }) => at))).toEqual([
      [1, 2, 3, 4],
      [5],
    ]);
  });

  it("does not draw a wide gap in full", () => {
    const blocks = blocksOf({ rows: [row(1, []), row(900, [cell(1, "", { rowSpan: 4 })])], lastColumn: 1 });
    expect(blocks.flatMap((block) => block.rows)).toHaveLength(14);
  });
});

it("makes columns as wide as their texts ask", () => {
  const rows = [
    row(1, [cell(1, "12"), cell(2, "x".repeat(100))]),
    row(2, [cell(1, "y".repeat(90), { columnSpan: 2 })]),
  ];
  expect(columnWidths({ rows, lastColumn: 2, columns: [] })).toEqual([44, 176]);
});

describe("cells and models", () => {
  const sheet: ReviewSheet = {
    name: "PL01",
    hidden: false,
    lastColumn: 3,
    columns: [],
    rows: [
      row(4, [cell(1, "Tên")], { disposition: "header" }),
      row(5, [cell(1, "A", { model: 7, property: "name" }), cell(2, "g", { model: 7, property: "goal" }), cell(3, "")]),
      row(6, [cell(2, "h", { model: 7, property: "goal" })], { continuation: true }),
      row(7, [cell(1, "B", { model: 8, property: "name" })]),
    ],
  };
  const links = linkModels([sheet], [model("PL01", 5), model("PL01", 7)]);

  it("lead to each other, however the file counts its models", () => {
    expect(links.targetOf({ sheet: "PL01", row: 6, column: 2 })).toEqual({ model: 0, property: "goal" });
    expect(links.targetOf({ sheet: "PL01", row: 5, column: 3 })).toEqual({ model: 0, property: null });
    expect(links.targetOf({ sheet: "PL01", row: 4, column: 1 })).toBeNull();
    expect(links.spotOf({ model: 0, property: "goal" })).toEqual({ sheet: "PL01", row: 5, column: 2 });
    const name = links.spotOf({ model: 1, property: "period" });
    expect(name && spotName(name)).toBe("A7");
  });

  it("counts the rows of each fate", () => {
    expect(countFates(sheet).map(({ row: fate, count }) => [fate.disposition, fate.continuation, count])).toEqual([
      ["header", false, 1],
      ["imported", false, 2],
      ["imported", true, 1],
    ]);
  });
});

describe("decisions", () => {
  it("are written as the office reads them", () => {
    expect(keyOf.value("PL 01!12", "goal")).toBe("value:PL 01!12.goal");
    expect(keyOf.column("Sheet1", "C")).toBe("column:Sheet1!C");
    expect([headerRows(5, 5), headerRows(5, 6)]).toEqual(["5", "5-6"]);
  });

  it("name each of the models that stand in one row", () => {
    const two = [model("PL 01", 7), { ...model("PL 01", 7), id: "second" }, model("PL 01", 8)];
    expect([...modelPlaces(two)]).toEqual([
      ["PL 017", "PL 01!7#1"],
      ["second", "PL 01!7#2"],
      ["PL 018", "PL 01!8"],
    ]);
    expect(isDecided({ "value:PL 01!7#2.goal": "x" }, "PL 01!7#1", "goal")).toBe(false);
    expect(isDecided({ "value:PL 01!7.goal": "x" }, "PL 01!7#1", "goal")).toBe(true);
  });

  it("know what settles a problem", () => {
    const problem = { severity: "error" as const, message: "Không có “Phúc Lân”." };
    expect(remedyOf({ ...problem, code: "similar-unit", value: "xã Phúc Lân" })).toEqual({ kind: "unit", text: null });
    expect(remedyOf({ ...problem, code: "unknown-unit", sheet: "A", cell: "B3", value: "HLHPN" })).toEqual({
      kind: "unit",
      text: "HLHPN",
    });
    expect(remedyOf({ ...problem, code: "unknown-field" })).toEqual({ kind: "field", text: "Phúc Lân" });
    expect(remedyOf({ ...problem, code: "new-unit", value: "newUnit:xã A=Xã A|Xã" })).toEqual({
      kind: "newUnit",
      key: "newUnit:xã A",
      name: "Xã A",
      unitKind: "Xã",
    });
    expect(remedyOf({ ...problem, code: "double-name" })).toBeNull();
    expect(fieldText("không có gì")).toBeNull();
  });

  it("tells one problem of many cells once, errors first", () => {
    const warning = { code: "unknown-field", severity: "warning" as const, message: "w" };
    const error = { code: "unclear-row", severity: "error" as const, message: "e" };
    const gathered = gatherProblems([warning, { ...warning, cell: "B2" }, error]);
    expect(gathered.map(({ problem, places }) => [problem.code, places.length])).toEqual([
      ["unclear-row", 1],
      ["unknown-field", 2],
    ]);
  });
});
