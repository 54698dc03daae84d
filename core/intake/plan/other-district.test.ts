import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { accountFaults, programme, units } from "../../../tests/torture/office.ts";
import type { Row } from "../../../tests/torture/planned.ts";
import { readGrid } from "../read/read.ts";
import { homeOf } from "../units/home.ts";
import { otherPlaceIn } from "../units/other-place.ts";
import { buildPlan } from "./build.ts";

const HEAD: Row = ["TT", "Tên mô hình", "Nội dung", "Mục tiêu"];
const TITLE = "DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024";
const bees: Row = [1, "Nuôi ong lấy mật", "Góp giống", "20 đàn"];

interface Sent {
  rows: Row[];
  office?: string;
  fileName?: string;
  decisions?: Record<string, string>;
}

async function plan({ rows, office = "Ban Dân vận Huyện ủy An Lạc", fileName = "dang ky.xlsx", decisions = {} }: Sent) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "DK");
  const grid = await readGrid(XLSX.write(book, { type: "buffer", bookType: "xlsx" }));
  const made = await buildPlan(grid, {
    fileName,
    programme,
    units,
    office,
    decisions,
    given: {},
    earlier: async () => [],
  });
  expect(accountFaults(made)).toEqual([]);
  return made;
}

const told = ({ models, problems }: Awaited<ReturnType<typeof plan>>) => [
  models.map(({ unitId }) => unitId),
  problems.filter(({ severity }) => severity === "error").map(({ code, value }) => [code, value]),
];

describe("a commune of another district than the office's", () => {
  it.each<[Row[], string]>([
    [[["ĐẢNG ỦY XÃ AN BÌNH - HUYỆN NA HANG"], [TITLE]], "ĐẢNG ỦY XÃ AN BÌNH - HUYỆN NA HANG"],
    [[["HUYỆN ỦY NA HANG"], ["ĐẢNG ỦY XÃ AN BÌNH"], [TITLE]], "ĐẢNG ỦY XÃ AN BÌNH, HUYỆN ỦY NA HANG"],
    [[["UBND THỊ XÃ LONG MỸ\nUBND XÃ AN BÌNH"], [TITLE]], "UBND XÃ AN BÌNH, THỊ XÃ LONG MỸ"],
    [
      [["ĐẢNG ỦY XÃ AN BÌNH"], [TITLE], ["Đơn vị: Xã An Bình, huyện Na Hang, tỉnh Tuyên Quang"]],
      "Xã An Bình, huyện Na Hang, tỉnh Tuyên Quang",
    ],
    [[[`${TITLE} CỦA XÃ AN BÌNH (HUYỆN NA HANG)`]], `${TITLE} CỦA XÃ AN BÌNH (HUYỆN NA HANG)`],
  ])("is not taken for the one of that name here: %j", async (top, value) => {
    const made = await plan({ rows: [...top, HEAD, bees] });
    expect(told(made)).toEqual([[null], [["similar-unit", value]]]);
    expect(made.problems[0]?.message).toContain("gần giống: Xã An Bình");
    const said = await plan({ rows: [...top, HEAD, bees], decisions: { [`unit:${value}`]: "Xã An Bình" } });
    expect(told(said)).toEqual([["u1"], []]);
  });

  it("is asked for where a column, a heading or the file's name names it", async () => {
    const column = await plan({
      rows: [
        [TITLE],
        [...HEAD, "Đơn vị"],
        [...bees, "Xã An Bình (huyện Na Hang)"],
        [2, "Hũ gạo", "Góp gạo", "", "Xã An Bình"],
      ],
    });
    expect(told(column)).toEqual([[null, "u1"], [["similar-unit", "Xã An Bình (huyện Na Hang)"]]]);
    const heading = await plan({ rows: [[TITLE], HEAD, ["I", "Xã Hòa Lạc - huyện Na Hang"], bees] });
    expect(told(heading)).toEqual([[null], [["similar-unit", "Xã Hòa Lạc - huyện Na Hang"]]]);
    const file = await plan({ rows: [[TITLE], HEAD, bees], fileName: "DVK xã An Bình huyện Na Hang.xlsx" });
    expect(told(file)).toEqual([[null], [["similar-unit", "DVK xã An Bình huyện Na Hang"]]]);
  });

  it.each<[Row[], string?]>([
    [[["HUYỆN ỦY AN LẠC"], ["ĐẢNG ỦY XÃ AN BÌNH"], [TITLE]]],
    [[["ĐẢNG ỦY XÃ AN BÌNH, HUYỆN AN LẠC, TỈNH TUYÊN QUANG"], [TITLE]]],
    [[["THÀNH ỦY HẢI PHÒNG"], ["ĐẢNG ỦY XÃ AN BÌNH"], [`${TITLE} HUYỆN AN LẠC`]]],
    [[["ĐẢNG ỦY XÃ AN BÌNH"], ["Kính gửi: Ban Dân vận Huyện ủy Na Hang"], [TITLE]]],
    // The office's own place is not known.
    [[["HUYỆN ỦY NA HANG"], ["ĐẢNG ỦY XÃ AN BÌNH"], [TITLE]], "Ban Dân vận Huyện ủy"],
  ])("is not seen where the district is the office's own, none, or higher: %j", async (top, office) => {
    expect(told(await plan({ rows: [...top, HEAD, bees], ...(office ? { office } : {}) }))).toEqual([["u1"], []]);
  });
});

it.each([
  ["Huyện ủy Na Hang", "Huyện ủy Hàm Yên", "Huyện ủy Na Hang"],
  ["UBND huyện Hàm Yên", "Huyện ủy Hàm Yên", null],
  ["huyen Ham Yen", "Huyện ủy Hàm Yên", null],
  ["TỈNH ỦY HÀ GIANG", "Tỉnh ủy Tuyên Quang", "TỈNH ỦY HÀ GIANG"],
  ["TỈNH ỦY HÀ GIANG", "Huyện ủy Hàm Yên", null],
  ["CẤP HUYỆN NĂM 2024", "Huyện ủy Hàm Yên", null],
  ["Toàn huyện đăng ký", "Huyện ủy Hàm Yên", null],
  ["HUYỆN ĐOÀN", "Huyện ủy Hàm Yên", null],
])("of “%s” the other place at the %s is %s", (text, office, other) => {
  expect(otherPlaceIn(text, homeOf(office))).toBe(other);
});
