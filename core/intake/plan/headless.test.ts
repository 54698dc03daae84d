import { describe, expect, it } from "vitest";
import { accountFaults, programme, units } from "../../../tests/torture/office.ts";
import { readCsv } from "../read/csv.ts";
import type { Grid } from "../read/grid.ts";
import { buildPlan } from "./build.ts";
import type { Decisions } from "./decisions.ts";
import type { FilePlan } from "./plan.ts";

const TOP = ["ĐẢNG ỦY XÃ AN BÌNH", "DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"];
const ROWS = [
  "1|Tiếng kẻng an ninh|Chi bộ thôn Đông|x||Quốc phòng - an ninh|Vận động các hộ dân gõ kẻng mỗi tối để nhắc nhau giữ trật tự|x||Tháng 3 - 11/2024",
  "2|Đường hoa phụ nữ|Hội Phụ nữ xã|x||Kinh tế|Trồng và chăm sóc hoa hai bên đường làng, mỗi chi hội một đoạn||x|Cả năm 2024",
  "3|Hũ gạo tình thương|Ông Nguyễn Văn An||x|Văn hóa - xã hội|Mỗi bữa cơm bớt một nắm gạo giúp hộ nghèo trong thôn|x||Quý II/2024",
];

function plan(lines: string[], decisions: Decisions = {}): Promise<FilePlan> {
  const grid: Grid = readCsv(lines.join("\n"));
  return buildPlan(grid, {
    fileName: "danh sach.csv",
    programme,
    units,
    decisions,
    given: {},
    earlier: async () => [],
  });
}

describe("a list without a row of headings", () => {
  it("is held, with the columns that its content suggests and the models that they would give", async () => {
    const held = await plan([...TOP, ...ROWS]);
    expect(accountFaults(held)).toEqual([]);
    expect(held.status).toBe("review");
    expect(held.change.create).toEqual([]);
    const [asked] = held.problems.filter(({ severity }) => severity === "error");
    expect(asked).toMatchObject({ code: "no-header", sheet: "Sheet1" });
    expect(asked?.message).toContain("cột B: tên mô hình");
    expect(held.tables[0]).toMatchObject({ headerRows: [], firstRow: 3, lastRow: 5 });
    expect(held.tables[0]?.columns).toEqual({
      ordinal: "A",
      name: "B",
      subject: "C",
      collective: "D",
      individual: "E",
      field: "F",
      content: "G",
      new: "H",
      continued: "I",
      period: "J",
    });
    expect(held.models.map(({ values }) => [values.name, values.field, values.origin, values.subjectKind])).toEqual([
      ["Tiếng kẻng an ninh", "quoc-phong-an-ninh", "new", "collective"],
      ["Đường hoa phụ nữ", "kinh-te", "continued", "collective"],
      ["Hũ gạo tình thương", "van-hoa-xa-hoi", "new", "individual"],
    ]);
  });

  it("enters the register once a person has said so, with the meanings that she put right", async () => {
    const taken = await plan([...TOP, ...ROWS], { "header:Sheet1": "none", "column:Sheet1!G": "goal" });
    expect(taken.status).toBe("imported");
    expect(taken.change.create).toHaveLength(3);
    expect(taken.models[0]?.values).toMatchObject({ content: null });
    expect(taken.models[0]?.values.goal).toContain("gõ kẻng");
    expect(taken.models.every(({ unitId }) => unitId === "u1")).toBe(true);
  });

  it("is not seen in a list of something else, nor beside a table with headings", async () => {
    const people = ["1|Nguyễn Văn An|12/3/1960|Thôn Đông|0912345678", "2|Trần Thị Bình|1/2/1971|Thôn Đoài|0987654321"];
    const other = await plan(["DANH SÁCH ĐẢNG VIÊN", ...people]);
    expect(other.models).toEqual([]);
    expect(other.problems.map(({ code }) => code)).not.toContain("no-header");
    const headed = await plan([
      ...TOP,
      "TT|Tên mô hình|Chủ thể|Tập thể|Cá nhân|Lĩnh vực|Nội dung|Mới|Duy trì|Thời gian",
      ...ROWS,
    ]);
    expect(headed).toMatchObject({ status: "imported" });
  });

  it("is not seen in a budget", async () => {
    const budget = await plan([
      "DỰ TOÁN HỘI NGHỊ DÂN VẬN KHÉO",
      "TT|Khoản|Đơn vị tính|Số lượng|Đơn giá|Thành tiền",
      "1|Thuê phông màn sân khấu|Bộ|1|900000|900000",
      "2|Nước uống cho đại biểu|Thùng|4|120000|480000",
    ]);
    expect(budget.models).toEqual([]);
    expect(budget.problems.map(({ code }) => code)).not.toContain("no-header");
  });

  it("with a column of units is whose each row says", async () => {
    const held = await plan([
      "MÔ HÌNH DÂN VẬN KHÉO",
      "1|Xã An Bình|Tiếng kẻng an ninh|Mới|Giữ trật tự ở thôn xóm mỗi tối",
      "2|Xã Hòa Lạc|Đường hoa phụ nữ|Duy trì|Trồng hoa hai bên đường làng ngõ xóm",
    ]);
    expect(held.models.map(({ unitId, values }) => [unitId, values.name, values.origin])).toEqual([
      ["u1", "Tiếng kẻng an ninh", "new"],
      ["u2", "Đường hoa phụ nữ", "continued"],
    ]);
  });

  it("has models that are called as signers are", async () => {
    const held = await plan([
      ...TOP,
      "1|Bí thư chi bộ trồng trước, dân trồng theo|Chi bộ thôn Đông|Kinh tế",
      "2|Tiếng kẻng an ninh|Công an xã|Quốc phòng - an ninh",
      "3|Chủ tịch xã về thôn mỗi tuần|UBND xã|Xây dựng hệ thống chính trị",
      "|Người lập biểu||Bí thư Đảng ủy",
      "|Trần Văn An||Lê Văn Bình",
    ]);
    expect(held.models.map(({ values }) => values.name)).toEqual([
      "Bí thư chi bộ trồng trước, dân trồng theo",
      "Tiếng kẻng an ninh",
      "Chủ tịch xã về thôn mỗi tuần",
    ]);
    expect(held.rows.slice(-2).map(({ disposition }) => disposition)).toEqual(["signature", "signature"]);
  });
});
