import { describe, expect, it } from "vitest";
import { planned } from "../../../tests/torture/planned.ts";
import { impossibleTime, runsBackwards } from "./impossible-times.ts";

describe("times that no calendar has", () => {
  it.each([
    ["31/11/2024", "31/11/2024"],
    ["Từ 01/3 đến 31/11", "31/11"],
    ["30.02.2024", "30.02.2024"],
    ["29/2/2023", "29/2/2023"],
    ["31-9-24", "31-9-24"],
    ["Ngày 31 tháng 6 năm 2024", "Ngày 31 tháng 6 năm 2024"],
    ["ngày 31 tháng 4", "ngày 31 tháng 4"],
    ["Tháng 13/2024", "Tháng 13/2024"],
    ["T3-T15", "T15"],
    ["3/2024 - 13/2024", "13/2024"],
    ["00/2024", "00/2024"],
    ["Quý V/2024", "Quý V/2024"],
    ["Quý I - Quý 5", "Quý 5"],
    ["Q6", "Q6"],
  ])("“%s” has no “%s”", (text, wrong) => expect(impossibleTime(text)).toBe(wrong));

  it.each([
    "29/02/2024",
    "31/12",
    "30/4 - 01/5",
    "24/7",
    "24/24h",
    "50/60 hộ",
    "Theo KH số 45/2024 của Đảng ủy",
    "Nghị quyết 18-NQ/TW ngày 25/10/2017",
    "T3-T11",
    "Quý IV/2024",
    "Q.I-Q.IV",
    "Ngày 25 hàng tháng",
    "Ngày 30 tháng 11",
    "Từ 6/2023 đến tháng 12",
    "Tháng 3/31 hộ",
    "12 tháng",
    "Quý vị đại biểu",
    "15-3-24",
    "31/10/2024",
    "Đợt 1: 15/3; đợt 2: 31/8/2024",
    "Năm học 2023-2024",
  ])("“%s” may be", (text) => expect(impossibleTime(text)).toBeNull());
});

describe("a time that ends before it begins", () => {
  it.each([
    "30/11/2024 - 15/3/2024",
    "11/2024 - 3/2024",
    "Từ tháng 11/2024 đến hết tháng 3/2024",
    "Quý IV/2024 – Quý I/2024",
    "2025-2023",
  ])("%s", (text) => expect(runsBackwards(text)).toBe(true));

  it.each([
    "15/3/2024 - 30/11/2024",
    "11/2023 đến 3/2024",
    "Tháng 11 đến tháng 3",
    "Quý IV/2023 - Quý I/2024",
    "2022-2025",
    "01/3/2024 - 2024",
    "Tháng 3/2024 - tháng 3/2024",
    "Hết năm 2024",
  ])("not %s", (text) => expect(runsBackwards(text)).toBe(false));
});

/** The period and its doubts as a list tells them under these headings. */
async function period(headings: string[], cells: string[]) {
  const { models } = await planned([
    ["TT", "Tên mô hình", "Lĩnh vực", ...headings],
    [1, "Đường hoa tự quản", "Kinh tế", ...cells],
    [2, "Hũ gạo tình thương", "Kinh tế", ...headings.map((_, at) => `${at + 3}/2024`)],
  ]);
  const [model] = models;
  return [model?.values.period, model?.doubts.filter(({ field }) => field === "period").map(({ code }) => code)];
}

it("is kept as written, with what is wrong", async () => {
  expect(await period(["Thời gian thực hiện"], ["Ngày 31 tháng 11"])).toEqual([
    "Ngày 31 tháng 11",
    ["impossible-date"],
  ]);
  expect(await period(["Thời gian thực hiện"], ["15-3-24"])).toEqual(["15-3-24", []]);
  const ends = ["Thời gian bắt đầu", "Thời gian kết thúc"];
  expect(await period(ends, ["11/2024", "3/2024"])).toEqual(["11/2024 - 3/2024", ["reversed-period"]]);
  expect(await period(ends, ["Cả năm", "Cả năm"])).toEqual(["Cả năm", []]);
  expect(await period(ends, ["Tháng 3", "Tháng 11"])).toEqual(["Tháng 3 - Tháng 11", []]);
});
