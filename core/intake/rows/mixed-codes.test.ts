import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const told = ({ models }: Awaited<ReturnType<typeof planned>>) =>
  models.map(({ values, doubts }) => [values.subjectKind, values.origin, values.field, values.extras, doubts.length]);

describe("a column whose cells hold several codes", () => {
  it.each<[string, string[]]>([
    ["with the sender's legend", ["T-DK.1", "N-TN.2"]],
    ["of plain words", ["Tập thể, mới", "Cá nhân; duy trì"]],
    ["of usual short forms", ["TT/mới", "CN/duy trì"]],
  ])("gives each its own property: %s", async (name, [one = "", other = ""]) => {
    const legend: Row[] = name.includes("legend")
      ? [["Ghi chú: T: tập thể, N: cá nhân; DK.1: mới, TN.2: duy trì"]]
      : [];
    const rows: Row[] = [
      ["TT", "Tên mô hình", "Chủ thể", "Phân loại", "Lĩnh vực"],
      [1, "Chợ phiên không rác", "Nhóm nòng cốt", one, "Kinh tế"],
      [2, "Vườn thuốc nam", "Đinh Quý Mão", other, "Kinh tế"],
      ...legend,
    ];
    const kinds = told(await planned(rows)).map(([subjectKind, origin]) => [subjectKind, origin]);
    expect(kinds).toEqual([
      ["collective", "new"],
      ["individual", "continued"],
    ]);
  });

  it("tells the field too, and leaves nothing under its own heading", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Chủ thể", "Ký hiệu"],
      [1, "Chợ phiên không rác", "Nhóm nòng cốt", "TT / Mới / Kinh tế"],
      [2, "Đội dân phòng", "Nhóm nòng cốt", "TT / Duy trì / QP-AN"],
    ]);
    expect(told(plan)).toEqual([
      ["collective", "new", "kinh-te", {}, 0],
      ["collective", "continued", "quoc-phong-an-ninh", {}, 0],
    ]);
  });

  it("is none where a part is no code, or all are of one kind", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Chủ thể", "Loại", "Lĩnh vực"],
      [1, "Chợ phiên không rác", "Chi hội 1", "TT-loa", "VH-XH"],
      [2, "Vườn thuốc nam", "Chi hội 2", "TT-mới", "QP - AN"],
    ]);
    expect(plan.models.map(({ values }) => [values.field, values.extras])).toEqual([
      ["van-hoa-xa-hoi", { Loại: "TT-loa" }],
      ["quoc-phong-an-ninh", { Loại: "TT-mới" }],
    ]);
  });
});
