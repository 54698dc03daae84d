import { describe, expect, it } from "vitest";
import { planned } from "../../../tests/torture/planned.ts";

describe("two columns under one heading of time", () => {
  it.each([
    ["B.đầu", "K.thúc"],
    ["Khởi sự", "Về đích"],
    ["Mốc 1", "Mốc 2"],
  ])("are its two ends: %s, %s", async (from, to) => {
    const plan = await planned(
      [
        ["STT", "Tên MH", "ND, cách làm", "T.gian thực hiện", "", "D.trì"],
        ["", "", "", from, to, ""],
        [1, "Vườn thuốc quanh trạm", "Trồng 20 cây thuốc", "3/2024", "11/2024", "x"],
        [2, "Bến sông không rác", "Vớt rác mỗi tuần", "Tháng 1", "Quý IV", ""],
      ],
      ["D3:E3"],
    );
    expect(plan.models.map(({ values: v }) => [v.period, v.origin])).toEqual([
      ["3/2024 - 11/2024", "continued"],
      ["Tháng 1 - Quý IV", null],
    ]);
  });

  it("are a period and a day of something else, or how long it takes", async () => {
    const plan = await planned(
      [
        ["STT", "Tên mô hình", "Kế hoạch", "", "Thời gian thực hiện", ""],
        ["", "", "Thời gian", "Ngày kiểm tra", "Khởi sự", "Kéo dài"],
        [1, "Vườn thuốc quanh trạm", "Quý II", "15/7/2024", "3/2024", "6 tháng"],
      ],
      ["C3:D3", "E3:F3"],
    );
    const [model] = plan.models;
    expect(model?.values.period).toBe("Quý II");
    expect(Object.values(model?.values.extras ?? {})).toEqual(["15/7/2024", "3/2024", "6 tháng"]);
  });
});

describe("the origin", () => {
  it("is marked under the time of the beginning", async () => {
    const plan = await planned(
      [
        ["STT", "Tên mô hình", "Nội dung", "Thời điểm bắt đầu", "", "Thời gian"],
        ["", "", "", "Từ trước năm 2024", "Trong năm 2024", ""],
        [1, "Vườn thuốc quanh trạm", "Trồng 20 cây thuốc", "", "x", "Quý II"],
        [2, "Bến sông không rác", "Vớt rác mỗi tuần", "x", "", "Cả năm"],
      ],
      ["D3:E3"],
    );
    expect(plan.models.map(({ values: v, doubts }) => [v.origin, v.period, doubts])).toEqual([
      ["new", "Quý II", []],
      ["continued", "Cả năm", []],
    ]);
  });

  it("is new where the year of the beginning is the programme's own", async () => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Nội dung", "Năm bắt đầu"],
      [1, "Vườn thuốc quanh trạm", "Trồng 20 cây thuốc", 2024],
      [2, "Bến sông không rác", "Vớt rác mỗi tuần", 2021],
    ]);
    expect(plan.models.map(({ values: v, doubts }) => [v.origin, v.sinceYear, doubts])).toEqual([
      ["new", 2024, []],
      ["continued", 2021, []],
    ]);
  });
});
