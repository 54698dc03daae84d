import { expect, it } from "vitest";
import { planned } from "../../../tests/torture/planned.ts";

const since = async (heading: string, cells: [string, string | number][]) =>
  (
    await planned([
      ["TT", "Tên mô hình", "Loại", "Lĩnh vực", heading],
      ...cells.map(([origin, year], at) => [at + 1, `Việc khéo thứ ${at + 1}`, origin, "Kinh tế", year]),
    ])
  ).models.map(({ values }) => [values.origin, values.sinceYear, values.extras[heading] ?? null]);

it("a plain column “Năm” with the programme's year tells no beginning", async () => {
  expect(
    await since("Năm", [
      ["Duy trì", 2024],
      ["Mới", 2024],
      ["Duy trì", 2021],
    ]),
  ).toEqual([
    ["continued", null, "2024"],
    ["new", null, "2024"],
    ["continued", 2021, null],
  ]);
});

it.each(["Từ năm", "Năm bắt đầu"])(
  "“%s” asks for the beginning, and what goes on did not begin this year",
  async (heading) => {
    expect(
      await since(heading, [
        ["Duy trì", 2022],
        ["Mới", 2024],
        ["Duy trì", 2024],
      ]),
    ).toEqual([
      ["continued", 2022, null],
      ["new", 2024, null],
      ["continued", null, "2024"],
    ]);
  },
);
