import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { accountFaults, programme, units } from "../../../../tests/torture/office.ts";
import type { Row } from "../../../../tests/torture/planned.ts";
import { readGrid } from "../../read/read.ts";
import { buildPlan } from "../build.ts";

async function paper(rows: Row[], decisions: Record<string, string> = {}) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["ĐẢNG ỦY XÃ AN BÌNH"], ...rows]), "Tuan");
  const bytes = XLSX.write(book, { type: "buffer", bookType: "xlsx" });
  const context = { fileName: "gui.xlsx", programme, units, decisions, given: {}, earlier: async () => [] };
  const plan = await buildPlan(await readGrid(bytes), context);
  expect(accountFaults(plan)).toEqual([]);
  return plan;
}

const DAYS: Row[] = [
  ["Hai 19/01", "Sáng", "Giao ban Thường trực", "Bí thư", "Phòng họp 1"],
  ["", "Chiều", "Kiểm tra mô hình “Dân vận khéo” thôn 3", "Phó Bí thư", "Thôn 3"],
  ["Ba 20/01", "Sáng", "Tiếp công dân", "Chủ tịch", "Bộ phận một cửa"],
];
const WEEK: Row[] = [
  ["LỊCH CÔNG TÁC TUẦN (19/01 - 23/01)"],
  ["Thứ, ngày", "Buổi", "Nội dung", "Chủ trì", "Địa điểm"],
  ...DAYS,
];

describe("a calendar of meetings", () => {
  it.each<[string, Row[]]>([
    ["a week's", WEEK],
    [
      "a committee's",
      [["LỊCH LÀM VIỆC CỦA THƯỜNG TRỰC"], ["Thứ", "Buổi", "Nội dung", "Lãnh đạo chủ trì", "Địa điểm"], ...DAYS],
    ],
  ])("proposes no model and waits with its title quoted: %s", async (_what, rows) => {
    const plan = await paper(rows);
    expect([plan.status, plan.models.length]).toEqual(["review", 0]);
    expect(plan.problems.map(({ code, cell }) => [code, cell])).toEqual([["not-registration", "A2"]]);
    expect(plan.rows.filter(({ disposition }) => disposition === "other-table")).toHaveLength(3);
  });

  it("is read all the same where a person says that it registers", async () => {
    expect((await paper(WEEK, { purpose: "registration" })).models).toHaveLength(3);
    expect((await paper(WEEK, { "sheet:Tuan": "read" })).models).toHaveLength(3);
  });

  it("is no list of models with a day and a place in its columns", async () => {
    const models: Row[] = [
      ["LỊCH THỰC HIỆN MÔ HÌNH DÂN VẬN KHÉO"],
      ["Ngày", "Tên mô hình", "Thời gian", "Địa điểm", "Chủ trì"],
      ["Chủ nhật", "Đường hoa thay cỏ dại", "Tháng 3", "Thôn 2", "Chi hội Phụ nữ"],
      ["Thứ bảy", "Ngõ sáng", "Tháng 4", "Thôn 5", "Chi đoàn thôn 5"],
    ];
    expect((await paper(models)).models).toHaveLength(2);
  });
});
