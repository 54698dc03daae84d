import { describe, expect, it } from "vitest";
import { programme, units } from "../../../tests/torture/office.ts";
import type { Range, Sheet } from "../read/grid.ts";
import { understandSheet } from "./sheet.ts";
import { readersFor } from "./understand.ts";

const readers = readersFor(programme, units);

/** A sheet of text cells; an empty text is no cell. */
function sheet(rows: string[][], more: Partial<Sheet> = {}): Sheet {
  return {
    name: "PL",
    hidden: false,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    filtered: false,
    rows: rows.map((row, r) => ({
      row: r + 1,
      cells: row.flatMap((text, c) => (text === "" ? [] : [{ column: c + 1, text, kind: "text" as const }])),
    })),
    ...more,
  };
}

const understood = (rows: string[][], more: Partial<Sheet> = {}, decisions = {}) =>
  understandSheet(sheet(rows, more), programme, readers, decisions);
const fates = (rows: string[][], more: Partial<Sheet> = {}) => understood(rows, more).rows.map((r) => r.disposition);
const merge = (top: number, left: number, bottom: number, right: number): Range => ({ top, left, bottom, right });

const HEAD = ["TT", "Tên mô hình", "Lĩnh vực", "Nội dung thực hiện", "Ghi chú"];

describe("the heading of a table", () => {
  it("is found in two merged rows, with its numbering below", () => {
    const rows = [
      ["TT", "Tên mô hình", "Chủ thể thực hiện", "", "Nội dung"],
      ["", "", "Tập thể", "Cá nhân", ""],
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      ["1", "Ngõ sạch", "x", "", "Quét ngõ"],
    ];
    const merges = [merge(1, 1, 2, 1), merge(1, 2, 2, 2), merge(1, 3, 1, 4), merge(1, 5, 2, 5)];
    const { tables, models } = understood(rows, { merges });
    expect(tables[0]).toMatchObject({
      headerRows: [1, 2],
      firstRow: 4,
      columns: { ordinal: "A", name: "B", collective: "C", individual: "D", content: "E" },
    });
    expect(models[0]?.values).toMatchObject({ name: "Ngõ sạch", subjectKind: "collective", content: "Quét ngõ" });
    expect(fates(rows, { merges })).toEqual(["header", "header", "numbering", "imported"]);
  });

  it("may stand again at a page break, and is then no model", () => {
    const model = ["1", "Ngõ sạch", "Kinh tế", "Quét ngõ"];
    expect(fates([HEAD, model, HEAD, ["2", "Đường hoa", "Kinh tế", "Trồng hoa"]])).toEqual([
      "header",
      "imported",
      "repeated-header",
      "imported",
    ]);
  });

  it("is not seen in a letter, nor in rows of data", () => {
    expect(understood([["Kính gửi: Ban Dân vận"], ["Tên mô hình của xã là Ngõ sạch"]]).tables).toEqual([]);
    expect(
      understood([
        ["1", "Ngõ sạch", "x"],
        ["2", "Đường hoa", "x"],
      ]).tables,
    ).toEqual([]);
  });

  it("keeps each column of one heading by itself", () => {
    const { models } = understood([
      ["TT", "Tên mô hình", "Lĩnh vực", "Số điện thoại", "Số điện thoại"],
      ["1", "Ngõ sạch", "Kinh tế", "0912", "0913"],
    ]);
    expect(models[0]?.values.extras).toEqual({ "Số điện thoại": "0912", "Số điện thoại (2)": "0913" });
  });
});

describe("what each row is", () => {
  it("is told from top to bottom, and each row is something", () => {
    const rows = [
      ["ĐẢNG ỦY XÃ AN BÌNH", "", "", "ĐẢNG CỘNG SẢN VIỆT NAM"],
      ["DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"],
      HEAD,
      ["Ví dụ", "Mô hình “…”", "Kinh tế", "…"],
      ["I", "Lĩnh vực kinh tế"],
      ["1", "Ngõ sạch", "", "Quét ngõ"],
      ["", "", "", "và trồng hoa"],
      ["2"],
      ["II", "Lĩnh vực quốc phòng - an ninh"],
      ["3", "Camera an ninh", "", "Lắp camera"],
      ["", "Tổng cộng: 2 mô hình"],
      ["Ghi chú: đã báo cáo Thường trực"],
      ["", "", "", "T/M BAN THƯỜNG VỤ"],
      ["", "", "", "BÍ THƯ"],
    ];
    expect(fates(rows)).toEqual([
      "letterhead",
      "title",
      "header",
      "example",
      "section",
      "imported",
      "imported",
      "blank-name",
      "section",
      "imported",
      "total",
      "note",
      "signature",
      "signature",
    ]);
    const { models, totals } = understood(rows);
    expect(models.map(({ rows: own, values }) => [own, values.name, values.field, values.content])).toEqual([
      [[6, 7], "Ngõ sạch", "kinh-te", "Quét ngõ\nvà trồng hoa"],
      [[10], "Camera an ninh", "quoc-phong-an-ninh", "Lắp camera"],
    ]);
    expect(totals.map(({ written }) => written)).toEqual([2]);
  });

  it("is no continuation where nothing of it would enter the model above", () => {
    const head = ["Mới", "Tên mô hình", "Lĩnh vực", "Nội dung", "TT"];
    expect(fates([head, ["x", "Ngõ sạch", "Kinh tế", "Quét ngõ", "1"], ["- lưu ý khác"]])[2]).not.toBe("imported");
  });

  it("may be decided by the clerk", () => {
    const rows = [HEAD, ["1", "Ngõ sạch", "Kinh tế", "x"], ["2", "Tổng hợp ý kiến", "Kinh tế", "y"]];
    const { rows: accounts, models } = understood(rows, {}, { "row:PL!3": "note", "column:PL!D": "goal" });
    expect(accounts.map((r) => r.disposition)).toEqual(["header", "imported", "note"]);
    expect(models[0]?.values).toMatchObject({ content: null, goal: "x" });
  });
});

describe("what a model's cells say", () => {
  const one = (heading: string, text: string) =>
    understood([
      [...HEAD, heading],
      ["1", "Ngõ sạch", "Kinh tế", "x", "", text],
    ]).models[0];

  it.each([
    ["Mới/Duy trì", "Duy trì từ năm 2022", { origin: "continued", sinceYear: 2022 }],
    ["Mới/Duy trì", "Mới", { origin: "new", sinceYear: null }],
    ["Tập thể/cá nhân", "Cá nhân", { subjectKind: "individual" }],
    ["Chủ thể thực hiện", "Ông Nguyễn Văn An", { subjectKind: "individual", subject: "Ông Nguyễn Văn An" }],
    ["Chủ thể thực hiện", "Chi hội Phụ nữ thôn 2", { subjectKind: "collective", subject: "Chi hội Phụ nữ thôn 2" }],
    ["Thời gian", "Quý II/2024", { period: "Quý II/2024" }],
    ["Thời gian", "-", { period: null }],
  ])("%s: “%s”", (heading, text, values) => {
    expect(one(heading, text)).toMatchObject({ values, doubts: [] });
  });

  it("is a doubt where it says two things, or what nobody knows", () => {
    const both = understood([
      [...HEAD, "Mới", "Duy trì"],
      ["1", "Ngõ sạch", "Kinh tế", "y", "", "x", "x"],
    ]).models[0];
    expect(both).toMatchObject({ values: { origin: null }, doubts: [{ field: "origin", code: "both-origins" }] });
    const field = understood([HEAD, ["1", "Ngõ sạch", "Lĩnh vực khác", "y"]]).models[0];
    expect(field).toMatchObject({ values: { field: null }, doubts: [{ field: "field", code: "unknown-field" }] });
    expect(one("Mới/Duy trì", "đang xét")?.doubts).toMatchObject([{ code: "unknown-origin" }]);
  });

  it("is a doubt where a formula failed, and where the row is hidden", () => {
    const rows = sheet([HEAD, ["1", "Ngõ sạch", "Kinh tế", "#REF!"]]);
    const cell = rows.rows[1]?.cells.find(({ text }) => text === "#REF!");
    if (cell) cell.kind = "error";
    const { models } = understandSheet({ ...rows, hiddenRows: [2] }, programme, readers, {});
    expect(models[0]?.values.content).toBeNull();
    expect(models[0]?.doubts.map(({ field, code }) => [field, code])).toEqual([
      ["content", "cell-error"],
      ["*", "hidden-row"],
    ]);
  });

  it("comes from the cells that are named for it", () => {
    const [model] = understood([HEAD, ["1", "Ngõ sạch", "Kinh tế", "Quét ngõ", "duy trì từ 2022"]]).models;
    expect(model?.provenance).toMatchObject({
      name: [{ sheet: "PL", cell: "B2" }],
      field: [{ sheet: "PL", cell: "C2" }],
      origin: [{ sheet: "PL", cell: "E2" }],
      note: [{ sheet: "PL", cell: "E2" }],
    });
  });
});
