import { expect, it } from "vitest";
import { titleMeaning } from "./of-table.ts";

it.each<[string, string | undefined]>([
  ["TỔNG HỢP MÔ HÌNH “DÂN VẬN KHÉO” DUY TRÌ NĂM 2024", "continued"],
  ["DANH SÁCH MÔ HÌNH TIẾP TỤC THỰC HIỆN TRONG NĂM 2024", "continued"],
  ["ĐĂNG KÝ DUY TRÌ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024", "continued"],
  ["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO XÂY DỰNG MỚI NĂM 2024", "new"],
  ["Danh sách mô hình mới", "new"],
  ["ĐĂNG KÝ MÔ HÌNH DUY TRÌ VÀ XÂY DỰNG MỚI NĂM 2024", undefined],
  ["TIẾP TỤC THỰC HIỆN PHONG TRÀO DÂN VẬN KHÉO, ĐĂNG KÝ MÔ HÌNH NĂM 2024", undefined],
  ["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO XÂY DỰNG NÔNG THÔN MỚI", undefined],
  ["ĐĂNG KÝ MÔ HÌNH DUY TRÌ VỆ SINH ĐƯỜNG LÀNG", undefined],
])("a title tells the origin of a table without columns for it: %s", (title, origin) => {
  expect(titleMeaning([title], { columns: [] }).origin).toBe(origin);
});
