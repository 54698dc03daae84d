import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const periods = async (rows: Row[], merges: string[] = []) =>
  (await planned(rows, merges)).models.map(({ values, doubts }) => [values.period, values.extras, doubts.length]);

const FIXED = ["STT", "Tên mô hình", "Chủ thể", "Nội dung"];
const model = (number: number, ...cells: (string | number)[]): Row => [
  number,
  `Mô hình số ${number}`,
  "Hội Phụ nữ xã",
  "Vận động",
  ...cells,
];

describe("marks under parts of the year", () => {
  it.each([
    ["Thời gian thực hiện (quý)", ["I", "II", "III", "IV"], ["", "x", "x", ""], "Quý II, III"],
    ["Tiến độ", ["Q1", "Q2", "Q3", "Q4"], ["X", "X", "X", "X"], "Quý I–IV"],
    ["Tháng", ["T1", "T2", "T3", "T4", "T5", "T6"], ["x", "", "✓", "✓", "✓", ""], "Tháng 1, 3–5"],
    ["Thời gian", ["6 tháng đầu năm", "6 tháng cuối năm"], ["", "x"], "6 tháng cuối năm"],
    ["Thời gian", ["6 tháng đầu năm", "6 tháng cuối năm"], ["x", "x"], "Cả năm"],
    [
      "Lộ trình",
      ["Quý I", "Quý II", "Quý III", "Quý IV"],
      ["Khảo sát", "Ra mắt", "", "Tổng kết"],
      "Quý I: Khảo sát; Quý II: Ra mắt; Quý IV: Tổng kết",
    ],
  ])("under “%s” over %j: %j is %s", async (above, heads, marks, period) => {
    const last = String.fromCharCode("E".charCodeAt(0) + heads.length - 1);
    const merges = ["A3:A4", "B3:B4", "C3:C4", "D3:D4", `E3:${last}3`];
    expect(await periods([[...FIXED, above], ["", "", "", "", ...heads], model(1, ...marks)], merges)).toEqual([
      [period, {}, 0],
    ]);
  });

  it("tell it without a heading over them, merged, and behind what another column says", async () => {
    const rows: Row[] = [
      [...FIXED, "Quý I", "Quý II", "Quý III", "Quý IV", "Thời gian"],
      model(1, "x", "", "", "x"),
      model(2, "Cả năm, theo đợt"),
      model(3, "", "x", "", "", "Năm 2024"),
      ["", "Tổng cộng", "", "", 1, 1, 0, 1],
    ];
    expect(await periods(rows, ["E5:H5"])).toEqual([
      ["Quý I, IV", {}, 0],
      ["Cả năm, theo đợt", {}, 0],
      ["Năm 2024; Quý II", {}, 0],
    ]);
  });

  it("are no marks where numbers stand, or where another time is asked for", async () => {
    const counts = [[...FIXED, "Quý I", "Quý II"], model(1, 20, 35), model(2, 1, 4)];
    expect(await periods(counts)).toEqual([
      [null, { "Quý I": "20", "Quý II": "35" }, 0],
      [null, { "Quý I": "1", "Quý II": "4" }, 0],
    ]);
    const checked = [[...FIXED, "Kiểm tra"], ["", "", "", "", "Quý I", "Quý II"], model(1, "", "x")];
    expect(await periods(checked, ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3"])).toEqual([
      [null, { "Kiểm tra - Quý II": "x" }, 0],
    ]);
  });

  it("are never a time by themselves", async () => {
    expect(await periods([[...FIXED, "Thời gian thực hiện"], model(1, "x"), model(2, "Quý II")])).toEqual([
      [null, { "Thời gian thực hiện": "x" }, 0],
      ["Quý II", {}, 0],
    ]);
  });
});
