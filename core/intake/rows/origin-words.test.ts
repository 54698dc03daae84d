import { describe, expect, it } from "vitest";
import { planned } from "../../../tests/torture/planned.ts";

type Told = [origin: string | null, since: number | null, doubts: string[]];

/** What a list of 2024 tells of the origin of its model, whose cells under `headings` hold `cells`. */
async function told(headings: string[], cells: string[]): Promise<Told> {
  const plan = await planned([
    ["TT", "Tên mô hình", "Chủ thể", "Lĩnh vực", ...headings],
    [1, "Đường hoa tự quản", "Chi hội Phụ nữ thôn Đông", "Kinh tế", ...cells],
    [2, "Hũ gạo tình thương", "Chi hội Nông dân thôn Đoài", "Kinh tế", ...headings.map(() => "")],
  ]);
  const model = plan.models.find(({ values }) => values.name.startsWith("Đường hoa"));
  const doubts = model?.doubts.filter(({ field }) => field === "origin").map(({ code }) => code) ?? [];
  return [model?.values.origin ?? null, model?.values.sinceYear ?? null, doubts];
}

describe("the one column of both", () => {
  it.each<[string, ...Told]>([
    ["MH cũ", "continued", null, []],
    ["MH cũ (2021)", "continued", 2021, []],
    ["D.trì từ 2020", "continued", 2020, []],
    ["T.tục", "continued", null, []],
    ["Kế tục", "continued", null, []],
    ["Đăng ký tiếp", "continued", null, []],
    ["Năm 2023 chuyển sang", "continued", 2023, []],
    ["Năm thứ tư duy trì", "continued", null, []],
    ["MHM", "new", null, []],
    ["Mơi", "new", null, []],
    ["Mới (2024)", "new", null, []],
    ["Chưa có, xây dựng mới", "new", null, []],
    ["Tiếp tục năm 2024", "continued", null, []],
    ["Duy trì từ 2019, nâng cao 2024", "continued", 2019, []],
  ])("knows “%s”: %s, %s", async (cell, ...expected) => expect(await told(["Mới/Duy trì"], [cell])).toEqual(expected));

  it.each<[string, ...Told]>([
    ["2020", "continued", 2020, []],
    ["Năm 2022", "continued", 2022, []],
    ["Từ tháng 5/2021", "continued", 2021, []],
    ["Có từ năm 2018", "continued", 2018, []],
    ["Ra mắt năm 2023", "continued", 2023, []],
    ["Bắt đầu từ năm 2024", "new", 2024, []],
    ["Thành lập 2024", "new", 2024, []],
    ["2024", null, null, ["unknown-origin"]],
    ["Từ 2025", null, null, ["unknown-origin"]],
  ])("counts by the year of “%s”: %s, %s, %j", async (cell, ...expected) =>
    expect(await told(["Mới/Duy trì"], [cell])).toEqual(expected),
  );

  it.each<[string, string | null, string]>([
    ["Không mới", null, "unknown-origin"],
    ["Không phải là mô hình mới", null, "unknown-origin"],
    ["Đổi mới", null, "unknown-origin"],
    ["Thay thế mô hình cũ", null, "unknown-origin"],
    ["Mới?", "new", "unknown-origin"],
    ["Duy trì (?)", "continued", "unknown-origin"],
    ["Duy trì từ năm 2025", "continued", "unknown-origin"],
    ["Mới từ năm 2021", "new", "new-since-earlier"],
    ["ĐK mới 2023", "new", "new-since-earlier"],
  ])("asks about “%s”", async (cell, origin, code) => {
    const [given, , doubts] = await told(["Mới/Duy trì"], [cell]);
    expect([given, doubts]).toEqual([origin, [code]]);
  });
});

it.each<[string, string, ...Told]>([
  ["2022", "", "new", 2022, ["new-since-earlier"]],
  ["2024", "", "new", null, []],
  ["", "5/2022", "continued", 2022, []],
  ["?", "", null, null, ["unknown-origin"]],
])("two columns “%s” and “%s”: %s, %s, %j", async (isNew, continued, ...expected) =>
  expect(await told(["Mới", "Duy trì"], [isNew, continued])).toEqual(expected),
);

describe("a remark", () => {
  it.each<[string, ...Told]>([
    ["ĐK mới", "new", null, []],
    ["Chuyển tiếp từ năm 2023", "continued", 2023, []],
    ["Duy trì, đề nghị khen thưởng", "continued", null, []],
    ["Mới thành lập tháng 3/2024", "new", null, []],
    ["Tiếp tục nâng cao chất lượng mô hình", "continued", null, []],
  ])("speaks of the model: “%s”", async (note, ...expected) =>
    expect(await told(["Ghi chú"], [note])).toEqual(expected),
  );

  it.each(["Tiếp tục vận động các hộ còn lại", "Mới lắp thêm 5 camera", "Duy trì vệ sinh thứ 7 hằng tuần"])(
    "speaks of what is done in it: “%s”",
    async (note) => expect(await told(["Ghi chú"], [note])).toEqual([null, null, []]),
  );
});
