import * as XLSX from "@e965/xlsx";
import ExcelJS, { type Worksheet } from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendix } from "../layout/appendix.ts";
import type { Document } from "../model.ts";
import { input, model, plan } from "../testing/examples.ts";
import { sheetName, sheetText } from "./xlsx/sheet-text.ts";
import { unzip } from "./xlsx/zip.ts";
import { writeXlsx } from "./xlsx.ts";

async function open(file: Buffer): Promise<Worksheet> {
  const workbook = new ExcelJS.Workbook();
  // exceljs's types know only the Buffer of an older Node.
  await workbook.xlsx.load(file as unknown as ExcelJS.Buffer);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}
const write = async (document: Document) => open(await writeXlsx(document));
const few = () => appendix(input([model("a"), model("b", { unit: "Xã An Tiến", subjectKind: "individual" })]));
const rowOf = (sheet: Worksheet, text: string): number => {
  let found = 0;
  sheet.eachRow((row, number) => {
    row.eachCell((cell) => {
      if (found === 0 && cell.text === text) found = number;
    });
  });
  return found;
};

describe("writeXlsx", () => {
  it("sets up A4 landscape with the Party's margins, one page wide", async () => {
    const { pageSetup } = await write(few());
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    const inMm = Object.fromEntries(
      Object.entries(pageSetup.margins ?? {}).map(([side, inch]) => [side, Math.round(inch * 25.4)]),
    );
    expect(inMm).toEqual({ top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 });
  });

  it("numbers pages from the second on, in the middle of the top margin", async () => {
    const { headerFooter } = await write(few());
    expect(headerFooter.differentFirst).toBe(true);
    expect(headerFooter.oddHeader).toBe('&C&"Times New Roman,Regular"&14&P');
    expect(headerFooter.firstHeader ?? "").toBe("");
  });

  it("repeats and freezes the heading and prints all that is written", async () => {
    const sheet = await write(few());
    const top = rowOf(sheet, "TT");
    expect(sheet.pageSetup.printTitlesRow).toBe(`${top}:${top + 2}`);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: top + 2 });
    expect(sheet.pageSetup.printArea).toBe(`A1:J${sheet.rowCount}`);
  });

  it("merges heading and group rows", async () => {
    const sheet = await write(few());
    const top = rowOf(sheet, "TT");
    const merges = new Set(sheet.model.merges);
    for (const range of [`A${top}:A${top + 1}`, `C${top}:D${top}`, `J${top}:J${top + 1}`])
      expect(merges).toContain(range);
    const group = rowOf(sheet, "Xã An Tiến: 1 mô hình");
    expect(merges).toContain(`A${group}:J${group}`);
    expect(sheet.getCell(top + 1, 3).text).toBe("Tập thể");
    expect(sheet.getCell(top + 2, 10).text).toBe("(10)");
  });

  it("writes totals as numbers", async () => {
    const sheet = await write(few());
    const total = sheet.getRow(rowOf(sheet, "Tổng cộng"));
    expect([2, 3, 4, 8, 9].map((column) => total.getCell(column).value)).toEqual([2, 1, 1, 2, 0]);
    expect(total.getCell(2).numFmt).toBe('0" mô hình"');
  });

  it("sets every cell, and the Normal style, in Times New Roman", async () => {
    const file = await writeXlsx(few());
    const sheet = await open(file);
    for (let row = 1; row <= sheet.rowCount; row += 1) {
      for (let column = 1; column <= 10; column += 1) {
        expect(sheet.getCell(row, column).font?.name, `row ${row} column ${column}`).toBe("Times New Roman");
      }
    }
    const styles = (await unzip(file)).find((entry) => entry.name === "xl/styles.xml")?.data.toString("utf8") ?? "";
    expect(styles).not.toContain("Calibri");
  });

  it("is as wide as the type area", async () => {
    const sheet = await write(few());
    const pixels = sheet.columns.reduce((sum, column) => sum + (column.width ?? 0) * 8, 0);
    expect((pixels / 96) * 25.4).toBeGreaterThan(250);
    expect((pixels / 96) * 25.4).toBeLessThan(253.5);
  });

  it("gives the same bytes for the same document", async () => {
    const first = await writeXlsx(few());
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect((await writeXlsx(few())).equals(first)).toBe(true);
  });

  it("leaves no heading at the foot of a page: caption, heading, group and first line go over together", async () => {
    const fields = Array.from({ length: 8 }, (_, index) => ({ code: `f${index}`, label: `Lĩnh vực thứ ${index + 1}` }));
    const results = plan({ purpose: "results", fields: fields.map(({ code }) => code) });
    const models = fields.map(({ code }) => model(code, { field: code }));
    const file = await writeXlsx(appendix(input(models, { appendix: results, fields })));
    const caption = rowOf(await open(file), "II- Danh sách mô hình");
    const part =
      (await unzip(file)).find(({ name }) => name === "xl/worksheets/sheet1.xml")?.data.toString("utf8") ?? "";
    const breaks = [...part.matchAll(/<brk id="(\d+)"/gu)].map(([, row]) => Number(row));
    expect(breaks[0]).toBe(caption - 1);
  });

  it("keeps the signing block in one row, which no page break can part", async () => {
    const sheet = await write(few());
    const last = sheet.getRow(sheet.rowCount);
    const text = last.getCell(10).master.text;
    expect(text).toMatch(/^\nAn Lão, ngày 25 tháng 3 năm 2024\nTRƯỞNG BAN\n+Nguyễn Thị Minh Nguyệt$/u);
    expect(last.height).toBeGreaterThan(120);
  });

  it("runs a text that no row can hold on in rows below, and loses no word of it", async () => {
    const content = Array.from({ length: 1200 }, (_, index) => `chữ${index}`).join(" ");
    const sheet = await write(appendix(input([model("a", { content })])));
    const parts: string[] = [];
    const ordinals: unknown[] = [];
    for (let row = rowOf(sheet, "Mô hình a"); row < rowOf(sheet, "Tổng cộng"); row += 1) {
      expect(sheet.getRow(row).height).toBeLessThanOrEqual(409);
      parts.push(sheet.getCell(row, 5).text);
      ordinals.push(sheet.getCell(row, 1).value);
    }
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(" ")).toBe(content);
    expect(ordinals.filter((ordinal) => ordinal !== null)).toEqual([1]);
  });

  it("never lets text run as a formula", async () => {
    const hostile = ["=1+1", "+84 912", "-Vận động", "@SUM(A1)", "\t=2", "\r=3", '=HYPERLINK("http://a","b")', "＝1"];
    const file = await writeXlsx(appendix(input(hostile.map((name, index) => model(`m${index}`, { name })))));
    const sheet = await open(file);
    const first = rowOf(sheet, "=1+1");
    hostile.forEach((name, index) => {
      const cell = sheet.getCell(first + index, 2);
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.text).toBe(sheetText(name));
      expect(cell.formula).toBeUndefined();
    });
    const read = XLSX.read(file, { cellFormula: true });
    const cells = Object.values(read.Sheets[read.SheetNames[0] ?? ""] ?? {}) as { f?: string }[];
    expect(cells.filter((cell) => cell.f !== undefined)).toEqual([]);
    const entries = await unzip(file);
    const part = (name: string) => entries.find((entry) => entry.name === name)?.data.toString("utf8") ?? "";
    const formats =
      part("xl/styles.xml")
        .split("<cellXfs")[1]
        ?.match(/<xf .*?(?:\/>|<\/xf>)/gsu) ?? [];
    const style = new RegExp(`<c r="B${first}" s="(\\d+)"`, "u").exec(part("xl/worksheets/sheet1.xml"))?.[1];
    expect(formats[Number(style)]).toContain('quotePrefix="1"');
  });

  it("names sheets as Excel allows", () => {
    for (const name of ["", "History", "'a'", "[x]:*?/\\", "ư".repeat(60), "😀".repeat(40), "\u0000"]) {
      const made = sheetName(name);
      expect(made.length).toBeGreaterThan(0);
      expect(made.length).toBeLessThanOrEqual(31);
      expect(made).not.toMatch(/[[\]:*?/\\']|^History$/u);
    }
  });

  it("holds any text, and gives it back", async () => {
    const nasty = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.constantFrom(
        "_x0041_",
        "a_x000D_b",
        "]]>",
        "<b>&amp;",
        "__proto__",
        "constructor",
        "\ud800",
        "\ufffe",
        "x".repeat(3000),
      ),
      fc
        .array(fc.constantFrom("Vận", "động", "=", "\n", "\t", "\u0000", "'", '"', "&", "-"), { maxLength: 80 })
        .map((words) => words.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (name, content, unit) => {
        const document = appendix(input([model("a", { name: `#${name}`, content, unit, note: "cuối" })]));
        document.name = unit;
        const file = await writeXlsx(document);
        const sheet = await open(file);
        const row = rowOf(sheet, "1");
        const names: string[] = [];
        for (let next = row; next < rowOf(sheet, "Tổng cộng"); next += 1) names.push(sheet.getCell(next, 2).text);
        const bare = (text: string) => text.replace(/\s/gu, "");
        expect(bare(names.join(""))).toBe(bare(sheetText(`#${name}`)));
        const read = XLSX.read(file);
        const cell = read.Sheets[read.SheetNames[0] ?? ""]?.[`B${row}`] as { v?: string } | undefined;
        expect(bare(names[0] ?? "")).toBe(bare(String(cell?.v ?? "")));
      }),
      { numRuns: 60 },
    );
  });
});
