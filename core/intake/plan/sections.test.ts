import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const fate = (plan: FilePlan, row: number) => plan.rows.find((account) => account.row === row)?.disposition;
const HEAD: Row = ["TT", "Tên mô hình", "Nội dung", "Thời gian"];

describe("a heading that is numbered like a model", () => {
  it.each([
    ["Tập thể", "Cá nhân", { subjectKind: "collective" }, { subjectKind: "individual" }],
    [
      "Mô hình của tập thể: 02",
      "Mô hình của cá nhân: 01",
      { subjectKind: "collective" },
      { subjectKind: "individual" },
    ],
    ["Đăng ký mới", "Duy trì, nhân rộng", { origin: "new" }, { origin: "continued" }],
    ["Mô hình chuyển tiếp từ năm 2023", "Mô hình mới năm 2024", { origin: "continued" }, { origin: "new" }],
    ["Mô hình mới và duy trì", "Điển hình", { origin: null }, { kind: "dien-hinh" }],
  ])("“%s”, “%s” is known by its words", async (one, other, first, second) => {
    const plan = await planned([
      HEAD,
      [1, one],
      ["1.1", "Nhà sạch", "Quét dọn", "2024"],
      ["1.2", "Ngõ sáng", "Lắp đèn", "2024"],
      [2, other],
      ["2.1", "Nuôi ong", "20 đàn", "2024"],
      ["", "Tổng cộng: 3 mô hình"],
    ]);
    expect(plan.models.map(({ values }) => values)).toMatchObject([first, first, second]);
    expect([4, 7].map((row) => fate(plan, row))).toEqual(["section", "section"]);
    expect(plan.problems.map(({ code }) => code)).toEqual(["no-field"]);
  });

  it("is known by the numbers around it, and names the body that carries its models out", async () => {
    const plan = await planned([
      HEAD,
      [1, "Hội Nông dân xã"],
      [1, "Nuôi ong", "20 đàn", "2024"],
      [2, "Trồng nấm", "500 bịch", "2024"],
      [2, "Khối các nhà trường"],
      ["a", "Thư viện xanh", "Góp sách", "2024"],
      [3, "Chi bộ thôn 3"],
      ["-", "Ngõ sáng", "Lắp đèn", "2024"],
      [4, "Hội Phụ nữ xã"],
      ["", "Nhà sạch", "Quét dọn", "2024"],
    ]);
    expect(plan.models.map(({ values }) => [values.name, values.subject])).toEqual([
      ["Nuôi ong", "Hội Nông dân xã"],
      ["Trồng nấm", "Hội Nông dân xã"],
      ["Thư viện xanh", null],
      ["Ngõ sáng", "Chi bộ thôn 3"],
      ["Nhà sạch", "Hội Phụ nữ xã"],
    ]);
  });

  it("speaks of a field by its words, whatever the programme numbers so", async () => {
    const plan = await planned([HEAD, ["2.3.1", "Văn hóa - xã hội"], [1, "Nhà sạch", "Quét dọn", "2024"]]);
    expect(plan.models.map(({ values, doubts }) => [values.field, doubts])).toEqual([["van-hoa-xa-hoi", []]]);
  });
});

describe("a name alone in its row", () => {
  it("is a model where nothing stands below it, however it is numbered", async () => {
    const plan = await planned([
      HEAD,
      ["I", "Tập thể"],
      ["1.1", "Nhà sạch vườn đẹp"],
      ["1.2", "Ngõ sáng an ninh"],
      ["II", "Cá nhân"],
      ["2.1", "Nuôi ong lấy mật"],
    ]);
    expect(plan.models.map(({ values }) => [values.name, values.subjectKind])).toEqual([
      ["Nhà sạch vườn đẹp", "collective"],
      ["Ngõ sáng an ninh", "collective"],
      ["Nuôi ong lấy mật", "individual"],
    ]);
    const roman = await planned([HEAD, ["I", "Nhà sạch vườn đẹp"], ["II", "Ngõ sáng an ninh"], ["III", "Nuôi ong"]]);
    expect(roman.models).toHaveLength(3);
  });

  it.each([
    ["fewer models than were counted", 1, "Xây nông thôn mới", 2],
    ["more models than were counted", "I", "Tiếng kẻng bình yên", 3],
  ])("is put to a person where the total says %s", async (_, mark, name, total) => {
    const plan = await planned([
      HEAD,
      [mark, name],
      [2, "Nhà sạch", "Quét dọn", "2024"],
      [3, "Ngõ sáng", "Lắp đèn", "2024"],
      ["", `Tổng cộng: ${total} mô hình`],
    ]);
    expect([plan.status, fate(plan, 4)]).toEqual(["review", "unclear"]);
  });

  it("“Tập thể” beside other words is no model's name", async () => {
    const plan = await planned([HEAD, [1, "Tập thể", "Quét dọn", "2024"], [2, "Ngõ sáng", "Lắp đèn", "2024"]]);
    expect([plan.status, fate(plan, 4)]).toEqual(["review", "unclear"]);
  });
});

describe("the line of a field", () => {
  const table: Row[] = [HEAD, [1, "Nhà sạch", "Quét dọn", "2024"]];

  it.each([
    [[["Lĩnh vực: Kinh tế"]], "kinh-te"],
    [[["Lĩnh vực:", "Kinh tế"]], "kinh-te"],
    [[["Đơn vị: Xã An Bình", "", "Lĩnh vực: Kinh tế"]], "kinh-te"],
    [[["1. Lĩnh vực kinh tế"]], "kinh-te"],
    [[["II. LĨNH VỰC VĂN HÓA – XÃ HỘI"]], "van-hoa-xa-hoi"],
    [[["Lĩnh vực: Chuyển đổi số"], ["(Kèm theo Công văn số 12-CV/ĐU)"], ["Đơn vị: Xã An Bình"]], "chuyen-doi-so"],
    [[["Lĩnh vực: ............"]], null],
  ])("%j above the first table speaks for it", async (lines: Row[], field) => {
    const plan = await planned([...lines, ...table]);
    expect(plan.models.map(({ values, doubts }) => [values.field, doubts])).toEqual([[field, []]]);
  });

  it("ends with the next one, whatever the next table's headings", async () => {
    const other: Row[] = [
      ["TT", "Tên mô hình", "Đơn vị thực hiện", "Cách làm"],
      [1, "Hũ gạo", "Thôn 3", "Góp gạo"],
    ];
    const plan = await planned([["LĨNH VỰC KINH TẾ"], ...table, ["LĨNH VỰC VĂN HÓA – XÃ HỘI"], ...other]);
    expect(plan.models.map(({ values }) => values.field)).toEqual(["kinh-te", "van-hoa-xa-hoi"]);
    expect([3, 6].map((row) => fate(plan, row))).toEqual(["section", "section"]);
  });
});

describe("a field's name in other words, without a number", () => {
  it("heads what is counted from the next row on; between counted rows it is put to a person", async () => {
    const plan = await planned([
      HEAD,
      ["", "Tham gia xây dựng xã nông thôn mới kiểu mẫu năm nay"],
      [1, "Bờ ao nở hoa", "Trồng hoa", "2024"],
      [2, "Bến nước sạch", "Kè bến", "2024"],
      ["", "Tham gia chỉnh trang, hiện đại hóa đô thị ở thị tứ"],
      [1, "Mái che chợ phiên", "Góp công", "2024"],
    ]);
    expect([4, 7].map((row) => fate(plan, row))).toEqual(["section", "section"]);
    expect(new Set(plan.models.map(({ values }) => values.field)).size).toBe(2);
    expect(plan.status).toBe("imported");
    const between = await planned([
      HEAD,
      [1, "Bờ ao nở hoa", "Trồng hoa", "2024"],
      ["", "Tham gia chỉnh trang, hiện đại hóa đô thị ở thị tứ"],
      [2, "Mái che chợ phiên", "Góp công", "2024"],
    ]);
    expect([fate(between, 5), between.status]).toEqual(["unclear", "review"]);
  });
});

describe("a village that heads the models below it", () => {
  const SUBJECTS: Row = ["TT", "Tên mô hình", "Chủ thể thực hiện", "Nội dung"];
  const told = (plan: FilePlan) => plan.models.map(({ values: v }) => [v.name, v.subject, v.place]);

  it.each([
    [["THÔN ĐÔNG"], ["XÓM 7"], "THÔN ĐÔNG", "XÓM 7"],
    [["", "Thôn Đông"], ["", "* Tổ dân phố số 5:"], "Thôn Đông", "Tổ dân phố số 5"],
    [["A", "Thôn Đông"], ["B", "Chi bộ 3 (01 mô hình)"], "Thôn Đông", "Chi bộ 3"],
  ])("%j, %j carries them out where no column asks who does", async (one, other, first, second) => {
    const plan = await planned([
      HEAD,
      one,
      [1, "Nuôi ong", "20 đàn", "2024"],
      [2, "Trồng nấm", "500 bịch", "2024"],
      other,
      [3, "Ngõ sáng", "Lắp đèn", "2024"],
    ]);
    expect(told(plan)).toEqual([
      ["Nuôi ong", first, null],
      ["Trồng nấm", first, null],
      ["Ngõ sáng", second, null],
    ]);
    expect(plan.models.flatMap(({ doubts }) => doubts)).toEqual([]);
    expect([4, 7].map((row) => fate(plan, row))).toEqual(["section", "section"]);
  });

  it("is the place beside somebody who is named, and to be confirmed where the column is left open", async () => {
    const plan = await planned([
      SUBJECTS,
      ["", "Thôn Đông"],
      [1, "Nuôi ong", "Hội Nông dân xã", "20 đàn"],
      [2, "Trồng nấm", "", "500 bịch"],
    ]);
    expect(told(plan)).toEqual([
      ["Nuôi ong", "Hội Nông dân xã", "Thôn Đông"],
      ["Trồng nấm", "Thôn Đông", null],
    ]);
    expect(plan.models.map(({ doubts }) => doubts.map(({ code }) => code))).toEqual([[], ["heard-subject"]]);
  });

  it("is none where the words go on as a model's name would, or speak of many", async () => {
    const plan = await planned([
      HEAD,
      [1, "Thôn Đông sáng, xanh, sạch, đẹp", "Quét dọn", "2024"],
      [2, "Tổ tự quản", "Gõ kẻng", "2024"],
      ["II", "Thôn, xóm"],
      [1, "Ngõ sáng", "Lắp đèn", "2024"],
    ]);
    expect(told(plan)).toEqual([
      ["Thôn Đông sáng, xanh, sạch, đẹp", null, null],
      ["Tổ tự quản", null, null],
      ["Ngõ sáng", null, null],
    ]);
  });
});
