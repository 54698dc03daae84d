import { CheckBox, Document, Packer, Paragraph, SymbolRun, Table, TableCell, TableRow } from "docx";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { planPaper } from "../../../tests/torture/office.ts";
import { planned } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const HEAD = ["TT", "Tên mô hình", "Chủ thể", "Tập thể", "Cá nhân", "Mới", "Duy trì", "Nội dung"];
const rowsOf = (yes: string, no: string) => [
  [1, "Nhà sạch", "Chi hội Phụ nữ", yes, no, no, yes, "Quét dọn"],
  [2, "Ngõ sáng", "Ông Lê Văn Ba", no, yes, yes, no, "Lắp đèn"],
];
const chosen = (plan: FilePlan) =>
  plan.models.map(({ values: v, doubts }) => [v.subject, v.subjectKind, v.origin, doubts.map(({ code }) => code)]);
const RIGHT = [
  ["Chi hội Phụ nữ", "collective", "continued", []],
  ["Ông Lê Văn Ba", "individual", "new", []],
];

describe("a choice is made", () => {
  it.each([
    ["☑", "☐"],
    ["☒", "☐"],
    ["■", "□"],
    ["●", "○"],
    ["✅", "❌"],
    ["✓", "✗"],
    ["✗", ""],
    ["[x]", "[ ]"],
    ["Đúng", "Sai"],
    ["TRUE", "FALSE"],
    ["x", "……"],
    ["þ", "¨"],
    ["ü", ""],
    ["R", "£"],
    ["\uf0fe", "\uf0a8"],
  ])("by “%s”, and not by “%s”", async (yes, no) => {
    const plan = await planned([HEAD, ...rowsOf(yes, no)]);
    expect(chosen(plan)).toEqual(RIGHT);
    expect(plan.encoding).toBe("unicode");
  });

  it.each([
    ["Wingdings", "þ", "o"],
    ["Wingdings 2", "P", "£"],
    ["Webdings", "a", "c"],
  ])("in the letters of %s", async (font, yes, no) => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("DK");
    sheet.addRows([["ĐẢNG ỦY XÃ AN BÌNH"], HEAD, ...rowsOf(yes, no)]);
    for (const row of [3, 4]) for (const column of [4, 5, 6, 7]) sheet.getCell(row, column).font = { name: font };
    const plan = await planPaper({ name: "dang ky.xlsx", bytes: Buffer.from(await book.xlsx.writeBuffer()) });
    expect(chosen(plan)).toEqual(RIGHT);
    expect(plan.rows[2]?.cells.D).toMatch(/[☑✓]/u);
  });

  it.each([
    ["boxes", (on: boolean) => new CheckBox({ checked: on })],
    ["symbols", (on: boolean) => new SymbolRun({ char: on ? "F0FE" : "F0A8", symbolfont: "Wingdings" })],
  ])("in a document's own %s", async (_, sign) => {
    const cell = (text: string) =>
      new TableCell({
        children: [
          text === "x" || text === "-" ? new Paragraph({ children: [sign(text === "x")] }) : new Paragraph(text),
        ],
      });
    const rows = [HEAD, ...rowsOf("x", "-")].map(
      (row) => new TableRow({ children: row.map((text) => cell(String(text))) }),
    );
    const paper = new Document({
      sections: [{ children: [new Paragraph("ĐẢNG ỦY XÃ AN BÌNH"), new Table({ rows })] }],
    });
    expect(chosen(await planPaper({ name: "dang ky.docx", bytes: await Packer.toBuffer(paper) }))).toEqual(RIGHT);
  });

  it("in one cell among the words to choose from", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Chủ thể", "Loại", "Mới/Duy trì", "Lĩnh vực", "Nội dung"],
      [1, "Nhà sạch", "Chi hội Phụ nữ", "☑ Tập thể ☐ Cá nhân", "☐ Mới\n☑ Duy trì", "☑ Kinh tế ☐ VH-XH", "☑ Quét ☐ Dọn"],
      [2, "Ngõ sáng", "Ông Lê Văn Ba", "☐ Tập thể ☑ Cá nhân", "Mới [x] Duy trì [ ]", "☐ Kinh tế ☑ VH-XH", "Lắp đèn"],
      [3, "Nuôi ong", "Chi hội Nông dân", "☑ Tập thể ☐ Cá nhân", "☑ Mới ☑ Duy trì", "☐ Kinh tế ☐ VH-XH", "20 đàn"],
    ]);
    expect(chosen(plan)).toEqual([...RIGHT, ["Chi hội Nông dân", "collective", null, ["unknown-origin"]]]);
    expect(plan.models.map(({ values: v }) => v.field)).toEqual(["kinh-te", "van-hoa-xa-hoi", null]);
    expect(plan.models[0]?.values.content).toBe("☑ Quét ☐ Dọn");
  });

  it("never over another's name: two that differ are a doubt", async () => {
    const plan = await planned([HEAD, [1, "Nhà sạch", "Hội Phụ nữ xã", "Chi hội thôn 3", "☐", "x", "", "Quét dọn"]]);
    expect(plan.models.map(({ values: v, doubts }) => [v.subject, doubts.map(({ code }) => code)])).toEqual([
      ["Hội Phụ nữ xã", ["both-subjects"]],
    ]);
  });
});
