import { expect, test } from "vitest";
import { listedPoints } from "./split.ts";

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
