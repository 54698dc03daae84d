import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { zip } from "../../../tests/torture/zip.ts";
import { sniff } from "./sniff.ts";

const sample = (name: string) => readFileSync(new URL(`../../../samples/inbox/${name}`, import.meta.url));
const told = async (bytes: Buffer) => {
  const content = await sniff(bytes);
  return "format" in content
    ? `${content.kind} ${content.format}`
    : content.kind === "other"
      ? content.what
      : content.kind;
};
const text = (value: string) => Buffer.from(value, "latin1");

describe("what bytes are", () => {
  it.each([
    ["0304_PL01_PL03_xa An Binh.xlsx", "workbook xlsx"],
    ["0319_Hoi CCB huyen.xls", "workbook xlsx"],
    ["0315_Hoi Nong dan huyen.xlsm", "workbook xlsm"],
    ["0305_Hoi LHPN huyen - dang ky DVK 2024.xls", "workbook xls"],
    ["0306_Bieu dang ky mo hinh - Cong an huyen.ods", "workbook ods"],
    ["0311_Tong hop DVK thi tran An Lac.xls", "markup html"],
    ["0312_LDLD huyen - bieu mau DVK.xls", "markup xml"],
    ["0309_BCHQS huyen dang ky DVK.txt", "text"],
    ["0321_May An Lac.csv", "text"],
    ["0313_MTTQ va Huyen doan.zip", "archive"],
    ["0326_CV xa Quang Phu.xls", "word"],
    ["0327_anh chup bieu dang ky.xlsx", "image"],
  ])("is told by content, whatever the name: %s is %s", async (name, kind) => {
    expect(await told(sample(name))).toBe(kind);
  });

  it.each([
    ["%PDF-1.4", "pdf"],
    ["\xff\xd8\xff\xe0", "image"],
    ["GIF89a", "image"],
    ["Rar!\x1a\x07", "rar"],
    ["7z\xbc\xaf\x27\x1c", "7z"],
    ["\x1f\x8b\x08", "gzip"],
    ["MZ\x90", "program"],
    ["{\\rtf1", "rtf"],
    ["\x00\x01\x02\x03\x04", "unknown"],
    ["  <!DOCTYPE html><html>", "markup html"],
    ["<?xml version='1.0'?><office:document xmlns:office='x'>", "markup fods"],
    ["x", "text"],
  ])("knows %j", async (start, kind) => {
    expect(await told(text(start))).toBe(kind);
  });

  it("knows what kinds of zip there are", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("A").getCell("A1").value = "x";
    const xlsx = Buffer.from(await book.xlsx.writeBuffer());
    const of = (...names: string[]) => told(zip(names.map((name) => ({ name, content: name }))));
    expect(await told(xlsx)).toBe("workbook xlsx");
    expect(await told(zip([{ name: "a.xlsx", content: xlsx }]))).toBe("archive");
    expect(await of("word/document.xml")).toBe("docx");
    expect(await of("ppt/presentation.xml")).toBe("slides");
    expect(await of("xl/workbook.bin")).toBe("workbook xlsb");
    expect(await of("thư mục/a.txt", "b.txt")).toBe("archive");
  });

  it("refuses what can only be refused, and says why", async () => {
    const refused = (bytes: Buffer) =>
      sniff(bytes).then(
        () => "read",
        (error: { code: string }) => error.code,
      );
    expect(await refused(Buffer.alloc(0))).toBe("empty");
    expect(await refused(Buffer.from("\ufeff \n"))).toBe("empty");
    expect(await refused(sample("0325_Phong GDDT bo sung (mat khau).xlsx"))).toBe("password-protected");
    expect(await refused(sample("0325_Xa Thai Son DK DVK.xlsx"))).toBe("corrupt");
    expect(await refused(Buffer.concat([text("PK\x03\x04"), Buffer.alloc(50)]))).toBe("corrupt");
    const many = Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}`, content: "" }));
    expect(await refused(zip(many))).toBe("too-large");
  });

  it("knows an e-mail whose sender's long name is folded onto the line below", async () => {
    expect(await told(text("From:\n UBND xa <a@b.vn>\nTo: c@d.vn\nSubject: DVK\n\nXin chao"))).toBe("mail eml");
  });
});
