import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

/** What a column of that heading is in a registration that has the usual ones beside it. */
async function roleOf(heading: string, cells: (string | number)[]): Promise<string> {
  const rows: Row[] = [
    ["STT", "Tên mô hình", "Nội dung", "Mục tiêu", "Chủ thể thực hiện", "Thời gian thực hiện", heading],
    [1, "Ngõ xóm sáng đèn", "Lắp bóng điện", "100% ngõ có đèn", "Chi bộ thôn Hạ", "Cả năm 2024", cells[0] ?? ""],
    [2, "Vườn rau giúp bạn", "Trồng rau tặng hộ khó", "Giúp 8 hộ", "Bà Vũ Thị Hoa", "Quý II/2024", cells[1] ?? ""],
  ];
  const { models, tables } = await planned(rows);
  expect(models.map(({ values }) => values.goal)).toEqual(["100% ngõ có đèn", "Giúp 8 hộ"]);
  return Object.entries(tables[0]?.columns ?? {}).find(([, letter]) => letter === "G")?.[0] ?? "extra";
}

describe("headings of the long tail beside the usual columns", () => {
  it.each([
    ["L.lượng tham gia", "forces", ["Dân quân", "Đoàn thanh niên"]],
    ["LL phối hợp", "forces", ["Dân quân", "Đoàn thanh niên"]],
    ["Đ.chỉ", "place", ["Thôn Hạ", "Thôn Thượng"]],
    ["Trưởng mô hình", "responsible", ["Đ/c Vũ Văn Nam", "Đ/c Lê Thị Hà"]],
    ["Năm ra mắt", "sinceYear", [2021, 2022]],
    ["KQTH", "result", ["Đã lắp 20 bóng", "Đã tặng 8 hộ"]],
    ["Tóm tắt kết quả", "result", ["Đã lắp 20 bóng", "Đã tặng 8 hộ"]],
    ["Note", "note", ["có kế hoạch", "làm cùng xóm"]],
    ["Gchú", "note", ["có kế hoạch", "làm cùng xóm"]],
    ["Kết quả thẩm định", "extra", ["Đồng ý", "Nhất trí"]],
    ["Sản phẩm OCOP", "extra", ["Rau sạch", "Không"]],
    ["Lĩnh vực chuyên môn của cán bộ", "extra", ["Đồng ý", "Nhất trí"]],
    ["Số tổ tự quản", "extra", [3, 5]],
  ])("“%s” is %s", async (heading, role, cells) => {
    expect(await roleOf(heading, cells)).toBe(role);
  });

  it.each([
    ["XD mới", "Duy trì"],
    ["Xây mới", "Tiếp nối"],
    ["Đăng ký lần đầu", "Tiếp tục"],
  ])("“%s” beside “%s” tells origin by marks", async (fresh, goesOn) => {
    const { models } = await planned([
      ["T.T", "Tên M.H", "Nội dung", "TGTH", fresh, goesOn],
      [1, "Ngõ xóm sáng đèn", "Lắp bóng điện", "Cả năm 2024", "x", ""],
      [2, "Vườn rau giúp bạn", "Trồng rau tặng hộ khó", "Quý II/2024", "", "x"],
    ]);
    expect(models.map(({ values: { name, origin, period } }) => [name, origin, period])).toEqual([
      ["Ngõ xóm sáng đèn", "new", "Cả năm 2024"],
      ["Vườn rau giúp bạn", "continued", "Quý II/2024"],
    ]);
  });
});
