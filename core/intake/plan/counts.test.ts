import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const HEAD: Row = ["TT", "Tên mô hình", "Tập thể", "Cá nhân", "Nội dung", "Mới", "Duy trì"];
const MODELS: Row[] = [
  [1, "Hàng rào xanh", "Chi hội Phụ nữ", "", "Trồng dâm bụt", "x", ""],
  [2, "Kẻng an ninh", "Chi bộ thôn 3", "", "Gõ kẻng mỗi tối", "x", ""],
  [3, "Tủ thuốc chung", "", "Bà Trần Thị Nga", "Góp thuốc", "", "x"],
];
const fate = (plan: FilePlan, row: number) => plan.rows.find((account) => account.row === row)?.disposition;
const names = (plan: FilePlan) => plan.models.map(({ values }) => values.name);

describe("a row of words and counts", () => {
  it.each([
    ["Toàn huyện", 2, 1],
    ["Lũy kế", 2, 1],
    ["Cả xã Hòa Lạc", 2, ""],
    ["Của các đơn vị", 2, 1],
    ["Toàn Đảng bộ, 03 mô hình", "", ""],
    ["Toàn xã", 5, 7],
  ])("“%s | %s | %s” is a total, below the models or above them", async (label, news, olds) => {
    const row: Row = ["", label, "", "", "", news, olds];
    const below = await planned([HEAD, ...MODELS, row]);
    const above = await planned([HEAD, row, ...MODELS]);
    expect([fate(below, 7), fate(above, 4)]).toEqual(["total", "total"]);
    expect([names(below), names(above)]).toEqual([names(above), MODELS.map(([, name]) => name)]);
  });

  it("heads the models that it counts, and totals those above it", async () => {
    const plan = await planned([
      HEAD,
      ["", "Các trường học", "", "", "", 2, 0],
      ...MODELS,
      ["", "Cụm miền núi", "", "", "", 0, 1],
      [4, "Cầu treo mới sơn", "Đoàn xã", "", "Sơn cầu", "", "x"],
      ["", "Nơi khác", "", "", "", 4, 4],
    ]);
    expect([4, 8, 10].map((row) => fate(plan, row))).toEqual(["unclear", "section", "unclear"]);
    expect(names(plan)).toHaveLength(4);
    const sums = await planned([
      HEAD,
      ...MODELS,
      ["", "Nhóm thứ nhất", "", "", "", 2, 1],
      [4, "Cầu treo", "Đoàn xã", "", "Sơn", "x"],
    ]);
    expect(fate(sums, 7)).toBe("total");
  });

  it("is no total where a 1 may be a mark, nor where its words go on", async () => {
    const rows: Row[] = [
      ["Toàn dân bảo vệ rừng", "Tuần tra", 1, ""],
      ["Toàn xã nói không với rác thải", "", 1, ""],
      ["Cả xã chung tay", "Góp công", "", 1],
    ];
    const plan = await planned([["Tên mô hình", "Nội dung", "Mới", "Duy trì"], ...rows]);
    expect(names(plan)).toEqual(rows.map(([name]) => name));
  });

  it("tells a place and a count in words", async () => {
    const plan = await planned([
      ["Xóm", "TT", "Tên mô hình", "Nội dung", "Cũ", "Mới"],
      ["Xóm Thượng", 1, "Hàng rào xanh", "Trồng dâm bụt", "x", ""],
      ["", 2, "Kẻng an ninh", "Gõ kẻng mỗi tối", "", "x"],
      ["Cộng xóm Thượng", "", "2 mô hình", "", "", ""],
      ["CẢ XÃ", "", "02 mô hình", "", "", ""],
    ]);
    expect([6, 7].map((row) => fate(plan, row))).toEqual(["total", "total"]);
    expect(plan.problems.map(({ code }) => code)).toEqual(["no-field"]);
  });
});

describe("a point of a list alone in the column of names", () => {
  const rows = (line: string): Row[] => [
    HEAD,
    ["", "a) Văn hóa - xã hội"],
    [1, "Hàng rào xanh", "Chi hội Phụ nữ", "", "Trồng dâm bụt", "x", ""],
    ["", line],
    [2, "Kẻng an ninh", "Chi bộ thôn 3", "", "Gõ kẻng mỗi tối", "x", ""],
  ];

  it.each([
    ["b) QPAN", "quoc-phong-an-ninh"],
    ["b) An ninh, QP-AN", "quoc-phong-an-ninh"],
    ["b) Kinh tế", "kinh-te"],
  ])("“%s” heads the rows below it by its field", async (line, field) => {
    const plan = await planned(rows(line));
    expect(plan.models.map(({ values }) => [values.name, values.field])).toEqual([
      ["Hàng rào xanh", "van-hoa-xa-hoi"],
      ["Kẻng an ninh", field],
    ]);
  });

  it.each(["b) Việc khác", "c. Phần phối hợp", "(ii) nhóm còn lại", "đ) Xây dựng cơ quan"])(
    "“%s” is put to a person and added to no name",
    async (line) => {
      const plan = await planned(rows(line));
      expect([plan.status, fate(plan, 6)]).toEqual(["review", "unclear"]);
      expect(names(plan)).toEqual(["Hàng rào xanh", "Kẻng an ninh"]);
    },
  );

  it("is none in “v.v.”, and small letters still carry a name on", async () => {
    const plan = await planned(rows("v.v. và cổng làng"));
    expect(names(plan)).toEqual(["Hàng rào xanh v.v. và cổng làng", "Kẻng an ninh"]);
  });
});
