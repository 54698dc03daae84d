import * as XLSX from "@e965/xlsx";
import { afterAll, expect, it } from "vitest";
import { createParserPool } from "../../parsers/pool.ts";
import { officeOfDrops } from "../../tests/torture/drops.ts";

const pool = createParserPool({ size: 2 });
afterAll(() => pool.close());

/** A list on one sheet, and rows like its own on the next, whose numbers begin anew. */
function workbook(): Buffer {
  const book = XLSX.utils.book_new();
  const first = [
    ["ĐẢNG ỦY XÃ AN BÌNH"],
    ["DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"],
    ["TT", "Tên mô hình", "Chủ thể", "Lĩnh vực", "Nội dung"],
    [1, "Khung cửi bên hiên", "Hội Phụ nữ xã", "Kinh tế", "Dạy nghề dệt cho chị em"],
    [2, "Bến đò nghĩa tình", "Hội Cựu chiến binh xã", "Văn hóa - xã hội", "Đưa học sinh qua sông"],
  ];
  const second = [[1, "Chuông báo khói xóm chợ", "Công an xã", "Quốc phòng - an ninh", "Lắp chuông ở 40 hộ"]];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(first), "Biểu 1");
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(second), "Tiếp");
  return Buffer.from(XLSX.write(book, { type: "buffer", bookType: "xlsx" }));
}

it.each([
  ["read", 3],
  ["skip", 2],
])("rows that only seem to go on with a list are settled by one answer: %s", async (answer, models) => {
  const { office, receive } = await officeOfDrops(pool);
  const file = (await receive({ "dang ky.xlsx": workbook() })).get("dang ky.xlsx");
  const id = file?.id ?? "";
  const asked = file?.problems.filter(({ severity }) => severity === "error");
  expect(asked).toMatchObject([{ code: "further-rows", sheet: "Tiếp" }]);
  const settled = await office.call("review.set", { id, decisions: { "sheet:Tiếp": answer } });
  expect(settled.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(await office.call("review.confirm", { id })).toMatchObject({ status: "imported", models });
  expect(await office.call("models.list", {})).toHaveLength(models);
  expect(await office.call("check", {})).toEqual({ sound: true, findings: [] });
});
