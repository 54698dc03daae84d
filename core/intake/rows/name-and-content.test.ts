import { expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const LONG =
  "vận động mỗi hộ góp một cây tre, dựng lại cổng xóm và hàng rào quanh ao chung, chia nhau chăm sóc quanh năm";

it.each(["Tên mô hình, nội dung thực hiện", "MÔ HÌNH - CÁCH LÀM", "Tên mô hình và nội dung\n(tóm tắt)"])(
  "a column “%s” is parted at the colon or at the line's end, where every row has one",
  async (heading) => {
    const { models, problems } = await planned([
      ["TT", heading, "Lĩnh vực"],
      [1, "Cổng tre xóm bãi: mỗi hộ góp một cây tre, dựng lại cổng", "Kinh tế"],
      [2, "Loa thôn kể chuyện\nmỗi tối phát 15 phút: chuyện người tốt", "Văn hóa - xã hội"],
    ]);
    expect(models.map(({ values }) => [values.name, values.content])).toEqual([
      ["Cổng tre xóm bãi", "mỗi hộ góp một cây tre, dựng lại cổng"],
      ["Loa thôn kể chuyện", "mỗi tối phát 15 phút: chuyện người tốt"],
    ]);
    expect(models[0]?.provenance.content).toMatchObject([{ how: "split", cell: "B4" }]);
    expect(problems).toEqual([]);
  },
);

it("where not every row can be parted, those that hold more than a name are marked", async () => {
  const { models, status } = await planned([
    ["TT", "Tên mô hình, nội dung thực hiện", "Lĩnh vực"],
    [1, "Cổng tre xóm bãi: mỗi hộ góp một cây tre", "Kinh tế"],
    [2, "Loa thôn kể chuyện", "Kinh tế"],
    [3, `Hàng rào xanh ${LONG}`, "Kinh tế"],
  ]);
  expect(status).toBe("imported");
  expect(models.map(({ values, doubts }) => [values.content, doubts.map(({ code }) => code)])).toEqual([
    [null, ["name-and-content"]],
    [null, []],
    [null, ["name-and-content"]],
  ]);
});

it("names alone, and names beside a column of contents, are left as they are", async () => {
  const plain: Row[] = [
    ["TT", "Tên mô hình, nội dung", "Lĩnh vực"],
    [1, "Cổng tre xóm bãi", "Kinh tế"],
    [2, "Loa thôn kể chuyện", "Kinh tế"],
  ];
  const own: Row[] = [
    ["TT", "Tên mô hình, cách làm khéo", "Nội dung thực hiện"],
    [1, "Khéo một việc: cổng tre xóm bãi", "Góp tre"],
  ];
  const only: Row[] = [
    ["TT", "Tên mô hình", "Lĩnh vực"],
    [1, "Khéo một việc: cổng tre xóm bãi", "Kinh tế"],
  ];
  for (const rows of [plain, own, only]) {
    const { models, problems } = await planned(rows);
    expect(models.map(({ values }) => values.name)).toEqual(rows.slice(1).map(([, name]) => name));
    expect(problems.filter(({ code }) => code !== "no-field")).toEqual([]);
  }
});
