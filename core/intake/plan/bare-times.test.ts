import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const rows = (...times: Row[]): Row[] =>
  times.map((time, at) => [at + 1, `Ngõ sáng thôn ${at + 1}`, "Lắp đèn", ...time]);
const said = ({ models }: Awaited<ReturnType<typeof planned>>) =>
  models.map(({ values, doubts }) => [values.period, doubts.map(({ code }) => code).join()]);

describe("numbers without a word in a column of times", () => {
  it.each<[string, Row[], [string, string][]]>([
    [
      "Thời gian (tháng)",
      [["3-11"], ["1 - 12"], ["Cả năm"], [4]],
      [
        ["Tháng 3-11", ""],
        ["Tháng 1 - 12", ""],
        ["Cả năm", ""],
        // Four months, or April.
        ["4", "bare-period"],
      ],
    ],
    [
      "Thời gian thực hiện (từ tháng … đến tháng …)",
      [["3 đến 11"], [5]],
      [
        ["Tháng 3 đến 11", ""],
        ["Tháng 5", ""],
      ],
    ],
    [
      "Thời gian (quý)",
      [["II-IV"], [3]],
      [
        ["Quý II-IV", ""],
        ["Quý 3", ""],
      ],
    ],
    [
      "Thời gian thực hiện",
      [["3-11"], [6], ["2024"], ["T3-T11"], ["3/2024"]],
      [
        ["3-11", "bare-period"],
        ["6", "bare-period"],
        ["2024", ""],
        ["T3-T11", ""],
        ["3/2024", ""],
      ],
    ],
    ["Thời gian (tháng)", [["3-18"]], [["3-18", "bare-period"]]],
  ])("under “%s”", async (heading, times, periods) => {
    const made = await planned([["STT", "Tên mô hình", "Nội dung", heading], ...rows(...times)]);
    expect(said(made)).toEqual(periods);
  });

  it.each<[string, string, Row, string, string]>([
    ["Từ tháng", "Đến tháng", [3, 11], "Tháng 3 - 11", ""],
    ["Tháng bắt đầu", "Tháng kết thúc", [4, 12], "Tháng 4 - 12", ""],
    ["Thời gian bắt đầu (tháng)", "Thời gian kết thúc (tháng)", [2, 10], "Tháng 2 - 10", ""],
    ["Từ tháng", "Đến tháng", ["T5", "T9"], "T5 - T9", ""],
    ["Bắt đầu", "Kết thúc", [3, 11], "3 - 11", "bare-period"],
    ["Bắt đầu", "Kết thúc", ["3/2024", "11/2024"], "3/2024 - 11/2024", ""],
  ])("in two columns “%s” and “%s”: %j", async (from, to, ends, period, doubt) => {
    const made = await planned([["STT", "Tên mô hình", "Nội dung", from, to], ...rows(ends)]);
    expect(said(made)).toEqual([[period, doubt]]);
    expect(made.models[0]?.provenance.period?.map(({ cell }) => cell)).toEqual(["D4", "E4"]);
  });

  it("are counted by the heading over both ends", async () => {
    const made = await planned(
      [
        ["STT", "Tên mô hình", "Nội dung", "Thời gian thực hiện (tháng)", ""],
        ["", "", "", "Từ", "Đến"],
        ...rows([3, 11]),
      ],
      ["A3:A4", "B3:B4", "C3:C4", "D3:E3"],
    );
    expect(said(made)).toEqual([["Tháng 3 - 11", ""]]);
  });
});
