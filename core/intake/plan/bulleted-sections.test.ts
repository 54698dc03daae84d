import { expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const HEAD: Row = ["TT", "Tên mô hình", "Đơn vị thực hiện", "Cách làm", "Phấn đấu đạt"];

/** The models with their fields, and the rows that head them. */
async function read(rows: Row[], merges: string[] = []) {
  const plan = await planned([HEAD, ...rows], merges);
  return {
    status: plan.status,
    models: plan.models.map(({ values }) => [values.name, values.field]),
    sections: plan.rows.flatMap(({ row, disposition }) => (disposition === "section" ? [row] : [])),
  };
}

it.each([
  ["*", "Kinh tế"],
  ["-", "Lĩnh vực kinh tế:"],
  ["+", "Phát triển kinh tế (2 mô hình)"],
  ["•", "KINH TẾ"],
  ["", "- Kinh tế"],
  ["* Lĩnh vực kinh tế", ""],
])("a field behind a bullet (“%s | %s”) heads the models below it", async (bullet, field) => {
  const rows: Row[] = [
    [bullet, field],
    [1, "Cùng nhau nuôi dê", "Chi hội Nông dân bản Mới", "Góp vốn mua dê giống", "30 con"],
    [2, "Đồi chè chung", "Chi đoàn bản Cũ", "Trồng chè Shan", "2 ha"],
    [
      bullet === "" ? "" : bullet.replace("Lĩnh vực kinh tế", "Văn hóa - xã hội"),
      field === "" ? "" : "- Văn hóa - xã hội",
    ],
    [3, "Đội văn nghệ bản", "Chi hội Phụ nữ", "Tập mỗi tối thứ bảy", "1 đội"],
  ];
  const told = {
    status: "imported",
    models: [
      ["Cùng nhau nuôi dê", "kinh-te"],
      ["Đồi chè chung", "kinh-te"],
      ["Đội văn nghệ bản", "van-hoa-xa-hoi"],
    ],
    sections: [4, 7],
  };
  expect(await read(rows)).toEqual(told);
  if (bullet.length < 2) expect(await read(rows, ["B4:D4", "B7:D7"])).toEqual(told);
});

it("a field stands over a model of which nothing but the name is told", async () => {
  const { models, sections } = await read([
    ["*", "Kinh tế"],
    [1, "Cùng nhau nuôi dê"],
    ["*", "Văn hóa - xã hội"],
    [2, "Đội văn nghệ bản"],
  ]);
  expect(models).toEqual([
    ["Cùng nhau nuôi dê", "kinh-te"],
    ["Đội văn nghệ bản", "van-hoa-xa-hoi"],
  ]);
  expect(sections).toEqual([4, 6]);
});

it("other words behind a bullet are no heading: a model's name, and the next point of what is done", async () => {
  const { models, sections } = await read([
    ["-", "Cùng nhau nuôi dê", "Chi hội Nông dân bản Mới", "Góp vốn mua dê giống", "30 con"],
    ["-", "Kinh tế vườn đồi", "Chi đoàn bản Cũ", "Trồng chè Shan", "2 ha"],
    ["", "", "", "- Kinh tế"],
  ]);
  expect(models.map(([name]) => name)).toEqual(["Cùng nhau nuôi dê", "Kinh tế vườn đồi"]);
  expect(sections).toEqual([]);
});
