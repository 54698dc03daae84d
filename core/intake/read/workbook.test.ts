import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { xlsx, xmlRow } from "../../../tests/torture/zip.ts";
import type { Grid } from "./grid.ts";
import { readGrid } from "./read.ts";

const sample = (name: string) => readFileSync(new URL(`../../../samples/inbox/${name}`, import.meta.url));

/** A workbook as exceljs writes it. */
async function written(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Grid> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Trang 1"), book);
  return readGrid(Buffer.from(await book.xlsx.writeBuffer()));
}

/** Cells of the first sheet as `A1: text`, and what else is known of each. */
function cells(grid: Grid): Record<string, string> {
  const out: Record<string, string> = {};
  for (const { row, cells } of grid.sheets[0]?.rows ?? [])
    for (const { column, text } of cells) out[`${String.fromCharCode(64 + column)}${row}`] = text;
  return out;
}
const kinds = (grid: Grid) =>
  (grid.sheets[0]?.rows ?? []).flatMap((row) =>
    row.cells.map(({ text, kind, date, number }) => [text, kind, date ?? number]),
  );

describe.each([false, true])("dates and numbers of a workbook that counts from 1904: %s", (date1904) => {
  it("are read as Excel shows them, days before months, with no time zone", async () => {
    const grid = await written((sheet, book) => {
      book.properties.date1904 = date1904;
      const day = new Date(Date.UTC(2024, 2, 15));
      const put = (row: number, value: ExcelJS.CellValue, numFmt: string) =>
        Object.assign(sheet.getCell(row, 1), { value, numFmt });
      put(1, day, "mm/dd/yyyy");
      put(2, day, "m/yyyy");
      put(3, day, "[$-42A]d mmmm yyyy");
      put(4, 0.5, "h:mm");
      put(5, 5_000_000, '#,##0"đ"');
      put(6, 912_345_678, "0000000000");
    });
    expect(kinds(grid)).toEqual([
      ["15/03/2024", "date", "2024-03-15"],
      ["3/2024", "date", "2024-03-15"],
      ["15/03/2024", "date", "2024-03-15"],
      ["12:00", "number", 0.5],
      ["5,000,000đ", "number", 5_000_000],
      ["0912345678", "number", 912_345_678],
    ]);
  });
});

describe("cells of a workbook", () => {
  it("hold what is shown: cached results, errors, whole rich texts, links, all digits", async () => {
    const grid = await written((sheet) => {
      sheet.getCell("A1").value = { formula: '"Kết "&"quả"', result: "Kết quả" };
      sheet.getCell("A2").value = { formula: "1/0", result: { error: "#DIV/0!" } };
      sheet.getCell("A3").value = { richText: [{ text: "Dân " }, { font: { bold: true }, text: "vận\nkhéo" }] };
      sheet.getCell("A4").value = { text: "tài liệu", hyperlink: "http://example.org" };
      sheet.getCell("A5").value = 31_085_001_234_567;
      sheet.getCell("A6").value = true;
      sheet.getCell("A7").value = "\u00a0\u200b";
      sheet.getCell("A8").value = "3/4";
    });
    expect(kinds(grid)).toEqual([
      ["Kết quả", "text", undefined],
      ["#DIV/0!", "error", undefined],
      ["Dân vận\nkhéo", "text", undefined],
      ["tài liệu", "text", undefined],
      ["31085001234567", "number", 31_085_001_234_567],
      ["TRUE", "boolean", undefined],
      ["3/4", "text", undefined],
    ]);
  });

  it("are the same in every format", async () => {
    const book = XLSX.utils.book_new(
      XLSX.utils.aoa_to_sheet([
        ["TT", "Tên mô hình", null, "Số hộ"],
        [1, "Quỹ “Hũ gạo” & <hoa>", null, 120],
        [],
        [2, "Ngõ sạch\nđẹp"],
      ]),
      "PL 01",
    );
    const grids = await Promise.all(
      (["xlsx", "xlsb", "biff8", "ods", "fods", "xlml"] as const).map((bookType) =>
        readGrid(Buffer.from(XLSX.write(book, { type: "buffer", bookType }))),
      ),
    );
    const [first] = grids;
    expect(cells(first ?? { format: "xlsx", sheets: [] })).toEqual({
      A1: "TT",
      B1: "Tên mô hình",
      D1: "Số hộ",
      A2: "1",
      B2: "Quỹ “Hũ gạo” & <hoa>",
      D2: "120",
      A4: "2",
      B4: "Ngõ sạch\nđẹp",
    });
    for (const grid of grids) expect([cells(grid), grid.sheets[0]?.name]).toEqual([cells(grids[0] ?? grid), "PL 01"]);
    expect(grids.map(({ format }) => format)).toEqual(["xlsx", "xlsb", "xls", "ods", "fods", "xml"]);
  });

  it("under a merge are not seen, wherever they stand", async () => {
    const sheet = [xmlRow(1, ["đầu", "che", "che"]), xmlRow(2, ["che", "che", "che", "riêng"]), xmlRow(3, ["che"])];
    const merges = '<mergeCells count="1"><mergeCell ref="A1:C3"/></mergeCells>';
    const grid = await readGrid(xlsx(`<sheetData>${sheet.join("")}</sheetData>${merges}`));
    expect(cells(grid)).toEqual({ A1: "đầu", D2: "riêng" });
    expect(grid.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 3 }]);
  });
});

describe("what is put away in a workbook", () => {
  it("is known: rows, columns and sheets, but no row that a filter hides for a while", async () => {
    const grid = await written((sheet, book) => {
      sheet.addRows([
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
      ]);
      sheet.getRow(2).hidden = true;
      sheet.getColumn(2).hidden = true;
      book.addWorksheet("Ẩn", { state: "hidden" }).getCell("A1").value = "x";
      book.addWorksheet("Rất ẩn", { state: "veryHidden" }).getCell("A1").value = "x";
      const filtered = book.addWorksheet("Lọc");
      filtered.addRows([["a"], ["b"]]);
      filtered.autoFilter = "A1:A2";
    });
    expect(grid.sheets.map(({ name, hidden, filtered }) => [name, hidden, filtered])).toEqual([
      ["Trang 1", false, false],
      ["Ẩn", true, false],
      ["Rất ẩn", true, false],
      ["Lọc", false, true],
    ]);
    expect([grid.sheets[0]?.hiddenRows, grid.sheets[0]?.hiddenColumns]).toEqual([[2], [2]]);
  });
});

describe("where cells stand", () => {
  it("is where Excel has them, to its last row; blank rows count for nothing", async () => {
    const blank = Array.from({ length: 30_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`);
    const grid = await readGrid(
      xlsx(`<sheetData>${xmlRow(1, ["đầu"])}${blank.join("")}${xmlRow(1_048_576, ["cuối"])}</sheetData>`),
    );
    expect(grid.sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 1_048_576]);
  });

  it("is not believed outside of Excel's own bounds, nor are more rows taken than are read", async () => {
    const code = (bytes: Buffer) =>
      readGrid(bytes).then(
        () => "read",
        (error: { code: string }) => error.code,
      );
    expect(await code(xlsx(`<sheetData>${xmlRow(1_048_577, ["x"])}</sheetData>`))).toBe("corrupt");
    const rows = Array.from({ length: 20_001 }, (_, i) => xmlRow(i + 1, ["x"]));
    expect(await code(xlsx(`<sheetData>${rows.join("")}</sheetData>`))).toBe("too-large");
  });

  it("in html: spans move what follows, entities and breaks are read", async () => {
    const html =
      "<html><body><table><tr><td rowspan=2>a</td><td colspan=2>b &amp; c</td></tr><tr><td>d<br>e</td><td>&nbsp;</td></tr></table></body></html>";
    expect(cells(await readGrid(Buffer.from(html)))).toEqual({ A1: "a", B1: "b & c", B2: "d\ne" });
  });

  it("in the samples: month and year stay as they are shown", async () => {
    const grid = await readGrid(sample("0306_Bieu dang ky mo hinh - Cong an huyen.ods"));
    const dates = grid.sheets.flatMap((s) =>
      s.rows.flatMap((r) => r.cells.filter((c) => c.kind === "date").map((c) => c.text)),
    );
    expect(dates.length).toBeGreaterThan(0);
    for (const date of dates) expect(date).toMatch(/^(\d\d\/)?\d\d?\/2024$/);
  });
});
