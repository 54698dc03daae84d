import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { planPaper } from "../../../../tests/torture/office.ts";
import type { Row } from "../../../../tests/torture/planned.ts";

function paper(name: string, rows: Row[]) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["ĐẢNG ỦY XÃ AN BÌNH"], ...rows]), "Sheet1");
  return planPaper({ name, bytes: XLSX.write(book, { type: "buffer", bookType: "xlsx" }) });
}

const WEEK: Row[] = [
  ["TT", "Nội dung", "Thời gian", "Người thực hiện"],
  [1, "Họp giao ban", "Thứ 2", "Ban Thường vụ"],
  [2, "Kiểm tra mô hình Dân vận khéo thôn 3", "Thứ 3", "Khối Dân vận"],
];
const COSTS: Row[] = [
  ["TT", "Nội dung", "ĐVT", "Số lượng", "Thành tiền"],
  [1, "In băng rôn", "cái", 10, 1_000_000],
  [2, "Thuê xe", "chuyến", 2, 500_000],
];

describe("a paper that lists something else", () => {
  it.each<[string, Row[], string]>([
    ["a week's timetable", [["LỊCH CÔNG TÁC TUẦN 12"], ...WEEK], "A2"],
    ["a duty roster", [["LỊCH TRỰC LỄ 30/4"], ...WEEK], "A2"],
    ["an estimate of costs of the movement", [["DỰ TOÁN KINH PHÍ DÂN VẬN KHÉO"], ...COSTS], "A2"],
    [
      "a fund's account of last year, which is no report of results",
      [
        ["BÁO CÁO THU, CHI QUỸ VÌ NGƯỜI NGHÈO NĂM 2023"],
        ["TT", "Nội dung", "Thu", "Chi", "Tồn"],
        [1, "Các dòng họ đóng góp", 5_000_000, "", 5_000_000],
        [2, "Tặng quà Tết", "", 3_000_000, 2_000_000],
      ],
      "A2",
    ],
    [
      "minutes with models in them",
      [
        ["BIÊN BẢN HỌP ĐĂNG KÝ MÔ HÌNH"],
        ["TT", "Tên mô hình", "Nội dung"],
        [1, "Nhà sạch", "Quét"],
        [2, "Ngõ sáng", "Lắp"],
      ],
      "A2",
    ],
  ])("is put to a person by its title: %s", async (_what, rows, cell) => {
    const plan = await paper("gui huyen.xlsx", rows);
    const asked = plan.problems.filter(({ code }) => code === "not-registration");
    expect([plan.status, asked.map((problem) => problem.cell)]).toEqual(["review", [cell]]);
  });

  it("is put to a person where nothing around its rows speaks of models, and only there", async () => {
    const costs = await paper("thang 3.xlsx", COSTS);
    expect(costs.problems.map(({ code }) => code)).toContain("not-registration");
    const ideas: Row[] = [
      ["TT", "Tên công trình", "Nội dung"],
      [1, "Ngõ sáng", "Lắp đèn"],
      [2, "Nhà sạch", "Quét dọn"],
    ];
    expect((await paper("gui huyen.xlsx", ideas)).status).toBe("review");
    for (const told of [
      await paper("dang_ky_DVK2024.xlsx", ideas),
      await paper("gui huyen.xlsx", [["Đăng ký thi đua “Dân vận khéo”"], ...ideas]),
      await paper("gui huyen.xlsx", [...ideas, ["Ghi chú: mỗi chi đoàn một mô hình"]]),
    ])
      expect([told.status, told.models.length]).toEqual(["imported", 2]);
  });
});
