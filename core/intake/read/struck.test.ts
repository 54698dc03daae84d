import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { struckOfXls } from "./fonts-xls.ts";
import type { Grid } from "./grid.ts";
import { readGrid } from "./read.ts";
import { struckOfOds } from "./struck-ods.ts";

/** Cells of which something is struck out: place → text as it stands, and what is left. */
const struckIn = ({ sheets }: Grid) =>
  sheets.flatMap(({ rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, text, kept }) => (kept === undefined ? [] : [[row, column, text, kept]])),
    ),
  );

describe("words that are struck through", () => {
  it("are told in a workbook by the cell's font, by the runs of its text, and not by a font that nobody uses", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("DK");
    sheet.addRows([["Đường hoa", "Trồng hoa"], ["Hũ gạo"], ["Ngõ sạch"], ["Tủ sách"]]);
    sheet.getCell("A1").font = { strike: true };
    sheet.getCell("A2").value = {
      richText: [{ text: "Hũ gạo " }, { text: "hằng tháng", font: { strike: true } }, { text: " mỗi quý" }],
    };
    sheet.getCell("A3").value = {
      richText: [
        { text: "Ngõ ", font: { strike: true } },
        { text: "sạch", font: { strike: true } },
      ],
    };
    sheet.getCell("D9").font = { strike: true };
    expect(struckIn(await readGrid(Buffer.from(await book.xlsx.writeBuffer())))).toEqual([
      [1, 1, "Đường hoa", ""],
      [2, 1, "Hũ gạo hằng tháng mỗi quý", "Hũ gạo  mỗi quý"],
      [3, 1, "Ngõ sạch", ""],
    ]);
  });

  it("are told in a Word table and in a page, in whatever way they are struck", async () => {
    const cell = (...runs: TextRun[]) => new TableCell({ children: [new Paragraph({ children: runs })] });
    const gone = (text: string) => new TextRun({ text, strike: true });
    const table = new Table({
      rows: [
        new TableRow({ children: [cell(new TextRun("Tên mô hình")), cell(gone("Nội dung"))] }),
        new TableRow({
          children: [cell(new TextRun("Hũ gạo "), gone("tình nghĩa"), new TextRun(" tình thương")), cell()],
        }),
      ],
    });
    const document = new Document({ sections: [{ children: [table] }] });
    expect(struckIn(await readGrid(await Packer.toBuffer(document)))).toEqual([
      [1, 2, "Nội dung", ""],
      [2, 1, "Hũ gạo tình nghĩa tình thương", "Hũ gạo  tình thương"],
    ]);
    const page = `<html><body><table><tr><td>Tên</td><td style="text-decoration:line-through">Hai</td></tr>
      <tr><td><s>Ba</s> bốn</td><td><span style='color:red; text-decoration: line-through'>Năm <b>sáu</b></span></td></tr>
      <tr><td><del>Bảy</del></td><td>Tám <span>chín</span><br>mười</td></tr></table></body></html>`;
    expect(struckIn(await readGrid(Buffer.from(page)))).toEqual([
      [1, 2, "Hai", ""],
      [2, 1, "Ba bốn", "bốn"].map((one) => (one === "bốn" ? " bốn" : one)),
      [2, 2, "Năm sáu", ""],
      [3, 1, "Bảy", ""],
    ]);
  });

  it("are told in an OpenDocument sheet by style of cell and span; repeated rows and columns are counted, comments are not", () => {
    const style = (name: string, family: string, line: string) =>
      `<style:style style:name="${name}" style:family="${family}"><style:text-properties style:text-line-through-style="${line}"/></style:style>`;
    const cell = (text: string, more = "") => `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;
    const rows = [
      `<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="9"/></table:table-row>`,
      `<table:table-row><table:table-cell table:number-columns-repeated="2"/>${cell("Đường hoa", ' table:style-name="ce1"')}${cell("Còn", ' table:style-name="ce2"')}</table:table-row>`,
      `<table:table-row>${cell('Góp <text:span text:style-name="T1">gạo</text:span> tiền')}<table:table-cell table:style-name="ce2"><office:annotation><text:p>bỏ</text:p></office:annotation><text:p>Đủ</text:p></table:table-cell></table:table-row>`,
    ];
    const content = `<office:document-content>${style("ce1", "table-cell", "solid")}${style("ce2", "table-cell", "none")}${style("T1", "text", "solid")}<table:table table:name="DK">${rows.join("")}</table:table></office:document-content>`;
    const kept = struckOfOds(content);
    expect([kept?.(0, 4, 3), kept?.(0, 4, 4), kept?.(0, 5, 1), kept?.(0, 5, 2)]).toEqual([
      "none",
      null,
      [{ text: "Góp  tiền" }],
      null,
    ]);
    expect(struckOfOds(content.replaceAll("solid", "none"))).toBeNull();
    // What is not well-formed is passed over.
    expect(struckOfOds(content.replace("Đường hoa", "Đường & hoa &sao; <"))?.(0, 5, 1)).toEqual([
      { text: "Góp  tiền" },
    ]);
    // Cut off in the middle, what was read until then holds.
    expect(struckOfOds(content.slice(0, content.indexOf("Góp")))?.(0, 4, 3)).toBe("none");
  });

  it("are told in an old workbook by the font of the cell's style", () => {
    const record = (type: number, data: number[]) => [type & 255, type >> 8, data.length, 0, ...data];
    const font = (looks: number) => record(0x0031, [200, 0, looks, 0, ...Array<number>(10).fill(0), 1, 0, 65]);
    const bof = record(0x0809, [0, 6, 5, 0]);
    const head = [...bof, ...font(0), ...font(8), ...record(0x00e0, [0, 0]), ...record(0x00e0, [1, 0])];
    const boundSheet = (at: number) => record(0x0085, [at & 255, at >> 8, 0, 0, 0, 0, 1, 0, 65]);
    const start = head.length + boundSheet(0).length;
    const label = (row: number, style: number) => record(0x00fd, [row, 0, 1, 0, style, 0, 0, 0, 0, 0]);
    const stream = Uint8Array.from([...head, ...boundSheet(start), ...bof, ...label(4, 0), ...label(5, 1)]);
    const kept = struckOfXls(stream);
    expect([kept?.(0, 5, 2), kept?.(0, 6, 2), kept?.(0, 7, 2)]).toEqual([null, "none", null]);
  });
});
