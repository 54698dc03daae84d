import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const origins = (plan: FilePlan) =>
  plan.models.map(({ values, doubts }) => values.origin ?? doubts.map(({ code }) => code).join(" "));
const codes = (plan: FilePlan) => plan.problems.map(({ code }) => code).filter((code) => code !== "no-field");

describe("headings of new and continued models", () => {
  const models: Row[] = [
    [1, "Hàng rào xanh", "Chi hội Phụ nữ", "Trồng dâm bụt", "x", ""],
    [2, "Kẻng an ninh", "Chi bộ thôn 3", "Gõ kẻng", "", "x"],
  ];

  it.each([
    ["Mới 2024", "Duy trì 2023"],
    ["2024 - mới", "Duy trì (từ năm)"],
    ["Mới trong năm 2024", "Tiếp tục 2023"],
    ["Mô hình mới 2024", "Mô hình cũ 2022"],
  ])("“%s | %s” are known with a year in them, under a group and without", async (one, other) => {
    const grouped = await planned([
      ["TT", "Tên mô hình", "Chủ thể", "Nội dung", "Hình thức", ""],
      ["", "", "", "", one, other],
      ...models,
    ]);
    const flat = await planned([["TT", "Tên mô hình", "Chủ thể", "Nội dung", one, other], ...models]);
    expect([origins(grouped), origins(flat)]).toEqual([
      ["new", "continued"],
      ["new", "continued"],
    ]);
    expect([...codes(grouped), ...codes(flat)]).toEqual([]);
  });

  it("that nobody knows beside one of them are asked about where they are marked", async () => {
    const plan = await planned([["TT", "Tên mô hình", "Chủ thể", "Nội dung", "Làm thử", "Duy trì"], ...models]);
    expect(origins(plan)).toEqual(["open-mark", "continued"]);
    expect(plan.models[0]?.values.extras).toEqual({ "Làm thử": "x" });
    const kinds = await planned([
      ["TT", "Tên mô hình", "Nội dung", "Tập thể", "Bà con"],
      [1, "Hàng rào xanh", "Trồng dâm bụt", "x", ""],
      [2, "Kẻng an ninh", "Gõ kẻng", "", "x"],
    ]);
    expect(codes(kinds)).toEqual(["open-mark"]);
  });

  it("ask nothing of marks beside that stand with theirs, or beside a whole pair", async () => {
    const both = await planned([
      ["TT", "Tên mô hình", "Nội dung", "Duy trì", "Đã in biển"],
      [1, "Hàng rào xanh", "Trồng dâm bụt", "x", "x"],
      [2, "Kẻng an ninh", "Gõ kẻng", "", "x"],
    ]);
    const pair = await planned([
      ["TT", "Tên mô hình", "Nội dung", "Mới", "Duy trì", "Đã in biển"],
      [1, "Hàng rào xanh", "Trồng dâm bụt", "x", "", ""],
      [2, "Kẻng an ninh", "Gõ kẻng", "", "", "x"],
    ]);
    expect([...codes(both), ...codes(pair)]).not.toContain("open-mark");
  });
});

describe("a column headed by a question", () => {
  const asked = (heading: string, answers: string[]) =>
    planned([
      ["TT", "Tên mô hình", "Nội dung", heading],
      ...answers.map((answer, i): Row => [i + 1, `Hàng rào xanh số ${i + 1}`, "Trồng dâm bụt", answer]),
    ]);

  it("is answered by words", async () => {
    const answers = ["Chưa", "Chưa có, năm nay làm mới", "Mới", "Không", "Có", "Rồi, từ 2021", "x", "Đang bàn", "-"];
    const expected = ["new", "new", "new", "new", "continued", "continued", "continued", "unknown-origin", ""];
    expect(origins(await asked("Mô hình đã có từ trước chưa?", answers))).toEqual(expected);
    expect(origins(await asked("Đã thực hiện từ những năm trước hay chưa", answers))).toEqual(expected);
  });

  it("of marks is not: “Chưa” marks nothing, and other words of its pair are asked about", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Nội dung", "Mới", "Duy trì"],
      [1, "Hàng rào xanh", "Trồng dâm bụt", "x", "Chưa"],
      [2, "Kẻng an ninh", "Gõ kẻng", "", "Từ 2022"],
      [3, "Tủ thuốc chung", "Góp thuốc", "", "Làm mới"],
    ]);
    expect(origins(plan)).toEqual(["new", "continued", "unknown-origin"]);
  });

  it("or a stroke that says “+” and “-” leaves both to a person", async () => {
    const head: Row = ["TT", "Tên mô hình", "Nội dung", "Mới/duy trì"];
    const signs = await planned([head, [1, "Hàng rào xanh", "Trồng", "+"], [2, "Kẻng an ninh", "Gõ kẻng", "-"]]);
    expect(origins(signs)).toEqual(["unknown-origin", "unknown-origin"]);
    const words = await planned([head, [1, "Hàng rào xanh", "Trồng", "Mới"], [2, "Kẻng an ninh", "Gõ kẻng", "-"]]);
    expect(origins(words)).toEqual(["new", ""]);
  });
});

describe("who carries a model out", () => {
  it.each([
    ["Cụ Lò Văn Phanh", "individual"],
    ["Cụ bà Lò Thị Ín", "individual"],
    ["Đồng chí Đại úy Phùng Quang", "individual"],
    ["Hòa thượng Thích Tâm An", "individual"],
    ["Thạc sĩ Hồng Hạnh", "individual"],
    ["Trung đoàn 12", "collective"],
    ["Đồn Công an Bến Đò", "collective"],
    ["Hải đội 3", "collective"],
    ["Cụ thể hóa sau", null],
  ])("“%s” is %s", async (who, kind) => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Cơ quan, đơn vị, cá nhân", "Nội dung"],
      [1, "Hàng rào xanh", who, "Trồng dâm bụt"],
    ]);
    expect(plan.models.map(({ values }) => [values.subject, values.subjectKind])).toEqual([[who, kind]]);
    expect(codes(plan)).toEqual(kind === null ? ["unknown-kind"] : []);
  });

  it("is the body that the column of units names, where only its kind is marked", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Đơn vị", "Tập thể", "Cá nhân", "Nội dung"],
      [1, "Hàng rào xanh", "Công đoàn Nhà máy Gạch", "x", "", "Trồng dâm bụt"],
      [2, "Kẻng an ninh", "Trạm Bảo vệ rừng", "", "x", "Gõ kẻng"],
      [3, "Tủ thuốc chung", "Nhóm bếp lửa", "", "", "Góp thuốc"],
    ]);
    expect(
      plan.models.map(({ unitId, values }) => [unitId, values.subject, values.subjectKind, values.extras]),
    ).toEqual([
      ["u1", "Công đoàn Nhà máy Gạch", "collective", {}],
      ["u1", null, "individual", { "Đơn vị": "Trạm Bảo vệ rừng" }],
      ["u1", "Nhóm bếp lửa", "collective", {}],
    ]);
  });

  it("is told by no column whose heading asks for another's deed", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Nội dung", "Đề nghị khen thưởng"],
      [1, "Hàng rào xanh", "Trồng dâm bụt", "UBND xã"],
      [2, "Kẻng an ninh", "Gõ kẻng", "UBND xã"],
    ]);
    expect(plan.models.map(({ values }) => [values.subject, values.extras])).toEqual([
      [null, { "Đề nghị khen thưởng": "UBND xã" }],
      [null, { "Đề nghị khen thưởng": "UBND xã" }],
    ]);
  });

  it("is of the kind that a form asks for in brackets", async () => {
    const plan = await planned([
      ["Tên mô hình", "Hàng rào xanh"],
      ["Hình thức (tập thể, cá nhân)", "Tập thể"],
      ["Tên tập thể, cá nhân thực hiện", "Tổ liên gia số 2"],
      ["Lĩnh vực", "Kinh tế"],
      ["Nội dung", "Trồng dâm bụt"],
    ]);
    expect(plan.models.map(({ values }) => [values.subjectKind, values.subject, values.origin])).toEqual([
      ["collective", "Tổ liên gia số 2", null],
    ]);
    expect(plan.problems).toEqual([]);
  });
});
