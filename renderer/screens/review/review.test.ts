import { describe, expect, it } from "vitest";
import type { ModelRecord } from "../../../core/register/model.ts";
import { blocksOf, columnWidths, keptColumns, type SheetCell, type SheetRow } from "./blocks.ts";
import { fieldText, gatherProblems, headerRows, isDecided, keyOf, modelPlaces, remedyOf } from "./decisions.ts";
import { countFates, linkModels, type ReviewSheet } from "./links.ts";
import { cellAt, letterOf } from "./places.ts";

const cell = (column: number, text: string, more: Partial<SheetCell> = {}): SheetCell => ({
  column,
  text,
  kind: "text",
  rowSpan: 1,
  columnSpan: 1,
  values: [],
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

it("makes columns as wide as their texts ask where no table was found", () => {
  const unclear = (at: number, cells: SheetCell[]) => ({ ...row(at, cells), disposition: "unclear" as const });
  const rows = [
    unclear(1, [cell(1, "z".repeat(90))]),
    unclear(2, [cell(1, "TT"), cell(2, "Họ và tên")]),
    unclear(3, [cell(1, "1"), cell(2, "Nguyễn Thị Lan Anh")]),
  ];
  expect(columnWidths({ rows, lastColumn: 2, columns: [] })).toEqual([44, 128]);
});

it("knows the columns that are kept under their own headings from those that nothing is taken of", () => {
  const value = (property: string) => [{ model: "m1", property }];
  const rows = [
    row(1, [cell(1, "1"), cell(2, "Đường hoa", { values: value("name") })]),
    row(2, [cell(1, "2"), cell(3, "Tốt", { values: value("extras.Tự đánh giá") })]),
  ];
  expect([...keptColumns({ rows })]).toEqual([3]);
});

describe("cells and models", () => {
  const sheetOf = (name: string, rows: SheetRow[]): ReviewSheet => ({
    name,
    hidden: false,
    lastColumn: 4,
    columns: [],
    rows,
  });
  const told = (id: string, property: string) => ({ model: id, property });
  const sheet = sheetOf("PL01", [
    row(4, [cell(1, "Tên")], { disposition: "header" }),
    row(5, [
      cell(1, "A", { values: [told("PL015", "name")] }),
      cell(2, "g", { values: [told("PL015", "goal")] }),
      cell(3, ""),
    ]),
    row(6, [cell(2, "h", { values: [told("PL015", "goal")] })], { continuation: true }),
    row(7, [
      cell(1, "B", { values: [told("PL017", "name")] }),
      cell(2, "of one that is gone", { values: [told("x", "goal")] }),
    ]),
  ]);
  const links = linkModels([sheet], [model("PL01", 5), model("PL01", 7)]);

  it("lead to each other", () => {
    expect(links.targetsOf({ sheet: "PL01", row: 6, column: 2 })).toEqual([{ model: 0, property: "goal" }]);
    expect(links.targetsOf({ sheet: "PL01", row: 5, column: 3 })).toEqual([{ model: 0, property: null }]);
    expect(links.targetsOf({ sheet: "PL01", row: 7, column: 2 })).toEqual([{ model: 1, property: null }]);
    expect(links.targetsOf({ sheet: "PL01", row: 4, column: 1 })).toEqual([]);
    expect(links.spotOf({ model: 0, property: "goal" })).toEqual({ sheet: "PL01", row: 5, column: 2 });
    expect(links.spotOf({ model: 1, property: "period" })).toEqual({ sheet: "PL01", row: 7, column: 1 });
  });

  it("of several models in a row lead each to its own", () => {
    const of = (id: string) => ({ ...model("Ngang", 3), id });
    const turned = sheetOf("Ngang", [
      row(3, [
        cell(1, "Tên mô hình"),
        cell(2, "A", { values: [told("a", "name")] }),
        cell(3, "B", { values: [told("b", "name")] }),
      ]),
      row(4, [cell(1, "Mục tiêu"), cell(2, "x", { values: [told("a", "goal")] }), cell(3, "–")], {
        continuation: true,
      }),
      row(5, [cell(1, "Người ký"), cell(3, "K")], { disposition: "signature" }),
    ]);
    const beside = linkModels([turned], [of("a"), of("b")]);
    const at = (line: number, column: number) => beside.targetsOf({ sheet: "Ngang", row: line, column });
    expect([at(3, 2), at(3, 3), at(4, 2)]).toEqual([
      [{ model: 0, property: "name" }],
      [{ model: 1, property: "name" }],
      [{ model: 0, property: "goal" }],
    ]);
    // An empty answer lies with the model of its column, a question with none.
    expect([at(4, 3), at(4, 1), at(5, 3)]).toEqual([[{ model: 1, property: null }], [], []]);
    expect(beside.spotOf({ model: 1, property: "name" })).toEqual({ sheet: "Ngang", row: 3, column: 3 });

    const values = ["a", "b"].map((id) => told(id, "name"));
    const listed = linkModels(
      [sheetOf("Ngang", [row(3, [cell(1, "1"), cell(2, "A; B", { values })])])],
      [of("a"), of("b")],
    );
    expect(listed.targetsOf({ sheet: "Ngang", row: 3, column: 2 }).map((target) => target.model)).toEqual([0, 1]);
    expect(listed.targetsOf({ sheet: "Ngang", row: 3, column: 1 })).toEqual([]);
    expect(listed.spotOf({ model: 1, property: "name" })).toEqual({ sheet: "Ngang", row: 3, column: 2 });
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
    expect(remedyOf({ ...problem, code: "further-rows", sheet: "Bảng 2" })).toEqual({ kind: "sheet", sheet: "Bảng 2" });
    expect(remedyOf({ ...problem, code: "further-rows" })).toBeNull();
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
