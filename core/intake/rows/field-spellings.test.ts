import { expect, it } from "vitest";
import { planned } from "../../../tests/torture/planned.ts";

/** What a list under hai-phong-2024 tells of the fields that stand so in its cells, with the doubts. */
async function fields(cells: string[]) {
  const plan = await planned([
    ["TT", "Tên mô hình", "Chủ thể", "Lĩnh vực"],
    ...cells.map((cell, at) => [at + 1, `Việc khéo thứ ${at + 1}`, "Hội Nông dân xã", cell]),
  ]);
  return plan.models.map(({ values, doubts }) => [
    values.field,
    doubts.filter(({ field }) => field === "field").length,
  ]);
}

it("knows a field shortened with dots, by part of its words, or with a space left out", async () => {
  const spelt: [string, string][] = [
    ["K.T", "kinh-te"],
    ["Kinhtế", "kinh-te"],
    ["V.H - X.H", "van-hoa-xa-hoi"],
    ["Q.P-A.N", "quoc-phong-an-ninh"],
    ["LV QPAN", "quoc-phong-an-ninh"],
    ["Trật tự ATXH", "quoc-phong-an-ninh"],
    ["Phòng chống TNXH", "quoc-phong-an-ninh"],
    ["Phong trào toàn dân bảo vệ ANTQ", "quoc-phong-an-ninh"],
    ["H.T.C.T", "he-thong-chinh-tri"],
    ["LV XDHTCT", "he-thong-chinh-tri"],
    ["Cải cách TTHC", "he-thong-chinh-tri"],
    ["Thực hiện dân chủ ở cơ sở", "he-thong-chinh-tri"],
    ["QCDC cơ sở", "he-thong-chinh-tri"],
    ["XD ĐTVM", "do-thi"],
    ["C.Đ.S", "chuyen-doi-so"],
    ["CĐ số", "chuyen-doi-so"],
  ];
  expect(await fields(spelt.map(([cell]) => cell))).toEqual(spelt.map(([, code]) => [code, 0]));
});

it("asks where two fields stand in a cell, however they are shortened, and where none does", async () => {
  const open = ["K.T, V.H - X.H", "Kinhtế và QPAN", "KT-XH", "Lĩnh vực khác", "L.V", "A.B.C"];
  expect((await fields(open)).map(([, doubts]) => doubts)).toEqual(open.map(() => 1));
});
