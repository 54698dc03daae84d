import { expect, test } from "vitest";
import { areCounted, countedAnew, listedPoints } from "./split.ts";

test.each([
  ["1. Nuôi vịt\n2. Thu gom vỏ bao bì", ["Nuôi vịt", "Thu gom vỏ bao bì"]],
  ["1) Nhà sạch; 2) Tiết kiệm; 3) Hũ gạo", ["Nhà sạch", "Tiết kiệm", "Hũ gạo"]],
  ["(1) Nhà sạch; (2) Tiết kiệm", ["Nhà sạch", "Tiết kiệm"]],
  ["1- Nhà sạch\n2- Tiết kiệm", ["Nhà sạch", "Tiết kiệm"]],
  ["Mô hình 1: Nhà sạch\nMô hình 2: Tiết kiệm", ["Nhà sạch", "Tiết kiệm"]],
])("“%s” lists several", (text, points) => {
  expect(listedPoints(text)).toEqual(points);
});

test.each([
  "1. Nuôi vịt",
  "3 xây - 3 không",
  "2. Nhà sạch 3. Vườn đẹp",
  "Nhà sạch, vườn đẹp",
  "Trồng 1.200 cây\n2. Chăm sóc",
  "Chi bộ 1. Chi bộ 2",
])("“%s” is one thing", (text) => {
  expect(listedPoints(text)).toBeNull();
});

test("numbers that count on from cell to cell are none of the names'", () => {
  const cells = ["1. Tư vấn sức khỏe\n2. Bếp dinh dưỡng", "3. Tiêm chủng đúng lịch", "4. Nhà sạch\n5. Vườn đẹp"];
  expect(areCounted(cells)).toBe(true);
  expect(cells.map(countedAnew)).toEqual([cells[0], "Tiêm chủng đúng lịch", "1. Nhà sạch\n2. Vườn đẹp"]);
  expect(areCounted(["1. Nhà sạch\n2. Vườn đẹp", "1. Nuôi ong"])).toBe(true);
  expect(areCounted(["3. Nhà sạch", "Vườn đẹp"])).toBe(false);
  expect(areCounted(["5 không 3 sạch", "2. 30 hộ"])).toBe(false);
  expect(areCounted(["1. Nhà sạch"])).toBe(false);
});
