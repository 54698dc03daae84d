import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const HEAD: Row = ["TT", "Tên mô hình", "Nội dung", "Thời gian"];

describe("a heading of models that go on no more", () => {
  it.each([
    "Mô hình kết thúc",
    "Các mô hình đã kết thúc năm 2023",
    "Mô hình không tiếp tục",
    "Mô hình không duy trì: 01 mô hình",
    "Mô hình dừng thực hiện",
    "Mô hình ngừng hoạt động",
    "Mô hình hết thời hạn",
    "MÔ HÌNH ĐÃ HOÀN THÀNH, KẾT THÚC",
  ])("“%s” keeps those below it out, numbered or not", async (heading) => {
    for (const [one, other, number] of [
      ["I", "II", 1],
      ["", "", 2],
    ] as const) {
      const made = await planned([
        HEAD,
        [one, "Mô hình duy trì"],
        [1, "Nuôi ong", "20 đàn", "Cả năm"],
        [other, heading],
        [number, "Kết thúc đói nghèo", "Góp giống", ""],
      ]);
      expect(made.models.map(({ values }) => [values.name, values.origin])).toEqual([["Nuôi ong", "continued"]]);
      expect(made.problems.map(({ code }) => code).filter((code) => code !== "no-field")).toEqual(["taken-back"]);
    }
  });

  it.each(["Mô hình tạm dừng", "Mô hình kết thúc năm 2024"])("“%s” leaves it to a person", async (heading) => {
    const made = await planned([
      HEAD,
      ["I", "Mô hình mới"],
      [1, "Nuôi ong", "20 đàn", ""],
      ["II", heading],
      [1, "Hũ gạo", "Góp gạo", ""],
    ]);
    expect(made.status).toBe("review");
    expect(made.problems.find(({ severity }) => severity === "error")?.message).toContain("Hũ gạo");
  });

  it("is none where such a word is a part of a model's name or plan", async () => {
    const names = [
      "Kết thúc đói nghèo",
      "Mô hình kết thúc rác thải nhựa",
      "Mô hình dừng đỗ xe đúng nơi",
      "Mô hình đúng giờ",
    ];
    const made = await planned([
      HEAD,
      ...names.map((name, at): Row => [at + 1, name, "Kết thúc trước tháng 12", "Năm 2024"]),
    ]);
    expect(made.models.map(({ values }) => values.name)).toEqual(names);
    expect(made.problems.map(({ code }) => code)).toEqual(["no-field"]);
  });
});
