import { expect, test } from "vitest";
import { areCounted, countedAnew, listedPoints } from "./split.ts";

test.each([
  ["1. Nuôi vịt\n2. Thu gom vỏ bao bì", ["Nuôi vịt", "Thu gom vỏ bao bì"]],
  ["1) Nhà sạch; 2) Tiết kiệm; 3) Hũ gạo", ["Nhà sạch", "Tiết kiệm", "Hũ gạo"]],
  ["(1) Nhà sạch; (2) Tiết kiệm", ["Nhà sạch", "Tiết kiệm"]],
  ["1- Nhà sạch\n2- Tiết kiệm", ["Nhà sạch", "Tiết kiệm"]],
  ["1. Năng suất tăng 8%\n2. 40 lao động có việc làm", ["Năng suất tăng 8%", "40 lao động có việc làm"]],
  ["1) 40 hộ tham gia; 2) 1.200 cây bóng mát", ["40 hộ tham gia", "1.200 cây bóng mát"]],
  [
    "(1) 100% hộ ký cam kết. (2) 03 tuyến đường; (3) Thu 5 triệu",
    ["100% hộ ký cam kết.", "03 tuyến đường", "Thu 5 triệu"],
  ],
  ["1- 15/3 ra mắt\n2- 20/11 tổng kết", ["15/3 ra mắt", "20/11 tổng kết"]],
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
  "1.200 cây\n2.500 con giống",
  "1.5 ha lúa, 2. 30 hộ",
  "1. Trồng trên mục 2. 30 hộ",
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
