import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { accountFaults, planPaper } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const names = (plan: FilePlan) => plan.models.map(({ values }) => values.name);

/** A list with its names in two columns, the second behind a column between. */
const list = (first: string, second: string, rows: [string, string][]): Row[] => [
  ["STT", first, "Lĩnh vực", second, "Chủ thể"],
  ...rows.map(([one, other], i): Row => [i + 1, one, "Kinh tế", other, "Chi hội Nông dân"]),
];

describe("names that stand in two columns", () => {
  it.each([
    ["Tên mô hình dự kiến", "Tên mô hình"],
    ["Tên mô hình (dự thảo)", "Tên mô hình chính thức"],
    ["Tên mô hình", "Tên mô hình sau thẩm định"],
    ["Tên mô hình cũ", "Tên mô hình"],
    ["Mô hình đề xuất ban đầu", "Tên mô hình được duyệt"],
  ])("“%s | %s”: the later one is registered, the other kept", async (first, second) => {
    const plan = await planned(
      list(first, second, [
        ["Nuôi vịt", "Đàn vịt nghĩa tình của người nghèo"],
        ["Trồng sả trên đất bãi ven sông", "Đồi sả"],
      ]),
    );
    expect([plan.status, names(plan)]).toEqual(["imported", ["Đàn vịt nghĩa tình của người nghèo", "Đồi sả"]]);
    expect(plan.models.map(({ values }) => values.extras[first])).toEqual([
      "Nuôi vịt",
      "Trồng sả trên đất bãi ven sông",
    ]);
  });

  it("are taken from the first where the second is not filled in yet, or is but a draft", async () => {
    const open = await planned(
      list("Tên mô hình", "Tên mô hình chính thức", [
        ["Nuôi vịt", ""],
        ["Trồng sả", "Đồi sả"],
      ]),
    );
    expect(names(open)).toEqual(["Nuôi vịt", "Trồng sả"]);
    const draft = await planned(list("Tên mô hình", "Tên mô hình ban đầu", [["Đồi sả", "Trồng sả"]]));
    expect(names(draft)).toEqual(["Đồi sả"]);
  });

  it("are taken from the column that is seen, whatever a hidden one is called", async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ["ĐẢNG ỦY XÃ HÒA LẠC"],
      ["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"],
      ...list("Tên mô hình chính thức", "Tên mô hình", [["Bản lưu", "Bếp chung ngày mưa"]]),
    ]);
    sheet["!cols"] = [{}, { hidden: true }];
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, "DK");
    const bytes = XLSX.write(book, { type: "buffer", bookType: "xlsx" });
    const plan = await planPaper({ name: "hoa lac.xlsx", bytes });
    expect(accountFaults(plan)).toEqual([]);
    expect([plan.status, names(plan)]).toEqual(["imported", ["Bếp chung ngày mưa"]]);
  });
});
