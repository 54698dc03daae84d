import { expect, it } from "vitest";
import { capitalised, formatCount, formatDay } from "./format.ts";

it("writes days, counts and titles as Vietnamese papers do", () => {
  expect(formatDay("2024-03-04")).toBe("04/03/2024");
  expect(formatDay(null)).toBe("");
  expect(formatDay("không rõ")).toBe("không rõ");
  expect(formatCount(2200)).toBe("2.200");
  expect(capitalised("đăng ký")).toBe("Đăng ký");
});
