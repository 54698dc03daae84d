import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { accountFaults, planPaper } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const HEAD: Row = ["TT", "Tên mô hình", "Lĩnh vực (*)", "Loại", "Nội dung"];
const MODELS: Row[] = [
  [1, "Nhà sạch vườn đẹp", "1", "A", "Quét dọn"],
  [2, "Ngõ sáng an ninh", "3", "B", "Lắp đèn"],
  [3, "Chợ quê văn minh", "2", "A", "Dọn chợ"],
];
const told = (plan: FilePlan) => plan.models.map(({ values: v }) => [v.field, v.origin]);
const READ = [
  ["kinh-te", "new"],
  ["quoc-phong-an-ninh", "continued"],
  ["van-hoa-xa-hoi", "new"],
];
const TABLE: Row[] = [
  ["Mã", "Nghĩa"],
  ["1", "Kinh tế"],
  ["2", "Văn hóa - xã hội"],
  ["3", "Quốc phòng - an ninh"],
  ["A", "Mới"],
  ["B", "Duy trì"],
];

describe("codes that the sender explains", () => {
  it.each<[string, Row[]]>([
    [
      "below the table",
      [HEAD, ...MODELS, ["(*) 1: Kinh tế; 2: VH-XH; 3: QP-AN, tôn giáo"], ["Ghi chú: A: mô hình mới; B: duy trì"]],
    ],
    [
      "line by line",
      [
        HEAD,
        ...MODELS,
        ["Chú thích:"],
        ["1 = Lĩnh vực kinh tế"],
        ["2 = Văn hóa"],
        ["3 = An ninh"],
        ["A = mới"],
        ["B = duy trì từ năm trước"],
      ],
    ],
    [
      "above it",
      [
        ["Quy ước: 1 - Kinh tế, 2 - Văn hóa xã hội, 3 - Quốc phòng an ninh. Chữ A: mới, chữ B: duy trì"],
        HEAD,
        ...MODELS,
      ],
    ],
    [
      "beside it",
      [
        [...HEAD, "", ...(TABLE[0] ?? [])],
        ...TABLE.slice(1).map((row, i): Row => [...(MODELS[i] ?? ["", "", "", "", ""]), "", ...row]),
      ],
    ],
    ["in a small table below", [HEAD, ...MODELS, [], ...TABLE.map((row): Row => ["", ...row])]],
  ])("are read %s", async (_where, rows) => {
    const plan = await planned(rows);
    expect([plan.status, told(plan), plan.models.flatMap(({ doubts }) => doubts)]).toEqual(["imported", READ, []]);
    expect(plan.models.map(({ values }) => values.extras)).toEqual([{}, {}, {}]);
    const cells = plan.models[1]?.provenance.field?.map(({ cell }) => cell) ?? [];
    const text = plan.rows.map(({ row, cells: own }) => Object.entries(own).find(([at]) => at + row === cells[1])?.[1]);
    expect([cells.length, text.join("")]).toEqual([2, expect.stringMatching(/Quốc phòng|QP-AN|An ninh/)]);
  });

  it("are read from another sheet of the file, with a count behind them too", async () => {
    const book = XLSX.utils.book_new();
    const models = [
      ["Ký hiệu", "Tên mô hình", "Nội dung"],
      ["KT01", "Nhà sạch vườn đẹp", "Quét dọn"],
      ["QP01", "Ngõ sáng an ninh", "Lắp đèn"],
    ];
    const codes = [
      ["Ký hiệu", "Lĩnh vực"],
      ["KT", "Kinh tế"],
      ["QP", "Quốc phòng - an ninh"],
    ];
    XLSX.utils.book_append_sheet(
      book,
      XLSX.utils.aoa_to_sheet([["ĐẢNG ỦY XÃ AN BÌNH"], ["ĐĂNG KÝ DÂN VẬN KHÉO 2024"], ...models]),
      "DK",
    );
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(codes), "Chú thích");
    const plan = await planPaper({ name: "dk.xlsx", bytes: XLSX.write(book, { type: "buffer", bookType: "xlsx" }) });
    expect(accountFaults(plan)).toEqual([]);
    expect([plan.status, plan.models.map(({ values }) => values.field)]).toEqual([
      "imported",
      ["kinh-te", "quoc-phong-an-ninh"],
    ]);
    expect(plan.models[0]?.provenance.field).toEqual(
      expect.arrayContaining([expect.objectContaining({ sheet: "Chú thích", cell: "B2" })]),
    );
  });

  it("may be signs that mean nothing elsewhere", async () => {
    const rows: Row[] = [
      ["TT", "Tên mô hình", "Mới/duy trì", "Nội dung"],
      [1, "Nhà sạch", "+", "Quét dọn"],
      [2, "Ngõ sáng", "-", "Lắp đèn"],
    ];
    const plan = await planned([["Dấu + : mô hình mới, dấu - : mô hình duy trì"], ...rows]);
    expect(plan.models.map(({ values }) => values.origin)).toEqual(["new", "continued"]);
    expect((await planned(rows)).models.map(({ values }) => values.origin)).toEqual([null, null]);
  });

  it("stay doubted without a legend, where it leaves one out, and where it says two things", async () => {
    const none = await planned([HEAD, ...MODELS]);
    expect(none.models.map(({ doubts }) => doubts.filter(({ field }) => field === "field").length)).toEqual([1, 1, 1]);
    const part = await planned([HEAD, ...MODELS, ["(*) 1: Kinh tế; 2: Văn hóa - xã hội"]]);
    expect(part.models.map(({ values }) => values.field)).toEqual(["kinh-te", null, "van-hoa-xa-hoi"]);
    expect(part.problems.map(({ code, cell }) => [code, cell])).toEqual([["unknown-field", "C5"]]);
    const both = await planned([
      HEAD,
      ...MODELS,
      ["(*) 1: Kinh tế; 2: Văn hóa; 3: An ninh"],
      ["(*) 1: Nông thôn mới; 2: Văn hóa"],
    ]);
    expect(both.models.map(({ values }) => values.field)).toEqual([null, "quoc-phong-an-ninh", "van-hoa-xa-hoi"]);
    expect(both.problems.map(({ code, cell, message }) => [code, cell, message.includes("“Nông thôn mới”")])).toEqual([
      ["open-code", "C4", true],
    ]);
  });

  it("are looked for where codes are asked for, and nowhere else", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Số hộ", "Nội dung"],
      ["I", "A - Lĩnh vực kinh tế"],
      [1, "Nhà sạch vườn đẹp", "1", "Quét dọn"],
      [2, "Ngõ sáng", "2", "Lắp đèn"],
      ["Ghi chú: 1: Văn hóa; 2: Quốc phòng an ninh"],
    ]);
    expect(plan.models.map(({ values: v }) => [v.field, v.extras])).toEqual([
      ["kinh-te", { "Số hộ": "1" }],
      ["kinh-te", { "Số hộ": "2" }],
    ]);
  });
});
