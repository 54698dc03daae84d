import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { accountFaults, programme } from "../../../tests/torture/office.ts";
import type { Row } from "../../../tests/torture/planned.ts";
import { aUnit } from "../../register/testing/unit.ts";
import { readGrid } from "../read/read.ts";
import { buildPlan } from "./build.ts";

const units = [
  ["Chi bộ thôn Yên Mỹ", "Chi bộ"],
  ["Chi bộ thôn Cầu Đá", "Chi bộ"],
  ["Hội Nông dân xã", "Đoàn thể"],
  ["Trường Tiểu học Nghĩa Thái", "Cơ quan"],
  ["Văn phòng Đảng ủy xã", "Cơ quan"],
].map(([name = "", kind = ""]) => aUnit(name, kind));

async function plan(sender: string, rows: Row[], decisions: Record<string, string> = {}) {
  const top: Row[] = [[sender], ["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"]];
  const cells = [...top, ...rows].map((row) => row.map((cell) => (cell === "" ? null : cell)));
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(cells), "DK");
  const grid = await readGrid(XLSX.write(book, { type: "buffer", bookType: "xlsx" }));
  const context = { programme, units, decisions, given: {}, earlier: async () => [] };
  const made = await buildPlan(grid, { ...context, fileName: "a.xlsx", office: "Đảng ủy xã Nghĩa Thái" });
  expect(accountFaults(made)).toEqual([]);
  return made;
}

const under = (heading: string): Row[] => [
  ["TT", "Tên mô hình", heading, "Chủ thể", "Nội dung"],
  [1, "Ruộng bậc thang xanh", "Thôn Yên Mỹ", "Nhóm hộ chị Hoan", "Cấy lúa"],
  [2, "Bến thuyền an toàn", "Thôn Cầu Đá", "Nhóm hộ anh Bính", "Áo phao"],
];
const told = ({ models }: Awaited<ReturnType<typeof plan>>) =>
  models.map(({ unitId, values }) => [unitId, values.place, values.subject]);

describe("a column that asks where", () => {
  it.each([
    ["HỘI NÔNG DÂN XÃ NGHĨA THÁI", "Địa bàn thực hiện", "Hội Nông dân xã"],
    ["HỘI NÔNG DÂN XÃ NGHĨA THÁI", "Thôn/xóm", "Hội Nông dân xã"],
    ["TRƯỜNG TIỂU HỌC NGHĨA THÁI", "Nơi triển khai", "Trường Tiểu học Nghĩa Thái"],
    ["CHI BỘ THÔN YÊN MỸ", "Địa điểm", "Chi bộ thôn Yên Mỹ"],
  ])("is the place in the list of %s, under “%s”", async (sender, heading, unit) => {
    const made = await plan(sender, under(heading));
    expect(made.senderId).toBe(unit);
    expect(told(made).map(([unitId, , subject]) => [unitId, subject])).toEqual([
      [unit, "Nhóm hộ chị Hoan"],
      [unit, "Nhóm hộ anh Bính"],
    ]);
    const kept = made.models.map(({ values }) => values.place ?? Object.values(values.extras)[0]);
    expect(kept).toEqual(["Thôn Yên Mỹ", "Thôn Cầu Đá"]);
    expect(made.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each(["ĐẢNG ỦY XÃ NGHĨA THÁI", "VĂN PHÒNG ĐẢNG ỦY XÃ", ""])(
    "is whose each model is in a list that “%s” gathers",
    async (sender) => {
      expect(told(await plan(sender, under("Thôn, xóm"))).map(([unitId]) => unitId)).toEqual([
        "Chi bộ thôn Yên Mỹ",
        "Chi bộ thôn Cầu Đá",
      ]);
    },
  );

  it("names who carries the models out where it asks for hamlets and nothing else does", async () => {
    const rows = under("Thôn").map((row) => [...row.slice(0, 3), ...row.slice(4)]);
    expect(told(await plan("HỘI NÔNG DÂN XÃ NGHĨA THÁI", rows))).toEqual([
      ["Hội Nông dân xã", null, "Thôn Yên Mỹ"],
      ["Hội Nông dân xã", null, "Thôn Cầu Đá"],
    ]);
  });

  it("stays whose they are under a heading that asks for the unit, or by decision", async () => {
    const own = ["Chi bộ thôn Yên Mỹ", "Chi bộ thôn Cầu Đá"];
    const asked = await plan("HỘI NÔNG DÂN XÃ NGHĨA THÁI", under("Đơn vị đăng ký"));
    expect(told(asked).map(([unitId]) => unitId)).toEqual(own);
    const decided = await plan("HỘI NÔNG DÂN XÃ NGHĨA THÁI", under("Địa bàn"), { "column:DK!C": "unit" });
    expect(told(decided).map(([unitId]) => unitId)).toEqual(own);
  });
});
