import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { unzip } from "../../documents/write/xlsx/zip.ts";
import { paper } from "../testing/workbooks.ts";
import { data, officeOfSamples, SAMPLES } from "../testing/workplaces.ts";

const parsers = createParserPool({ size: 1 });
afterAll(() => parsers.close());

const HEADINGS = ["TT", "Tên mô hình", "Chủ thể thực hiện", "Lĩnh vực", "Mục tiêu", "Mới/Duy trì"];
const ROWS = paper("Xã An Bình", "BẢN ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO", HEADINGS, [
  [1, "Tiếng kẻng bình yên", "Công an xã", "Việc trời biển", "Có ích", "Mới"],
  [2, "Đường hoa phụ nữ", "Hội Phụ nữ xã", "Kinh tế", "Có ích", "chưa rõ lắm"],
]);

/** The faulty paper, with a style, a note and a picture of its own that must outlive the marking. */
async function faulty(folder: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Biểu");
  for (const row of ROWS) sheet.addRow(row);
  sheet.getCell("D5").font = { name: "Times New Roman", size: 13, italic: true };
  sheet.getCell("E6").note = "Ghi chú của đơn vị";
  sheet.getCell("D5").note = "Lĩnh vực do xã tự đặt";
  sheet.getCell("B2").numFmt = "0.00";
  sheet.mergeCells("A2:F2");
  const other = book.addWorksheet("Khác");
  other.getCell("A1").value = "Danh sách cán bộ";
  const path = join(folder, "Xa An Binh.xlsx");
  await writeFile(path, Buffer.from(await book.xlsx.writeBuffer()));
  return path;
}

describe("a return slip", () => {
  test("is the unit's own workbook with the faulty cells coloured and commented, and all else as it was", async () => {
    const { place, folder } = await officeOfSamples(parsers);
    const path = await faulty(folder);
    const [file] = (await data(place, "import.run", { paths: [path] })).files;
    const slip = await data(place, "slip.make", { id: file?.id ?? "" });
    expect(slip).toMatchObject({ own: true, name: "Đề nghị sửa - Xa An Binh.xlsx" });
    expect(slip.cells).toBeGreaterThanOrEqual(2);
    for (const part of ["Kính gửi: Xã An Bình", "ô D5", "ô F6", "Việc trời biển", "bản thay thế"])
      expect(slip.text).toContain(part);

    const bytes = Buffer.from(slip.base64, "base64");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
    const sheet = book.getWorksheet("Biểu");
    const colour = (cell: string) => {
      const fill = sheet?.getCell(cell).fill;
      return fill?.type === "pattern" ? fill.fgColor?.argb : undefined;
    };
    const note = (cell: string) => {
      const own = sheet?.getCell(cell).note;
      return typeof own === "string" ? own : (own?.texts ?? []).map(({ text }) => text).join("");
    };
    expect([colour("D5"), colour("F6"), colour("E5")]).toEqual(["FFFFC7CE", "FFFFC7CE", undefined]);
    expect(sheet?.getCell("D5").font).toMatchObject({ italic: true, size: 13 });
    expect(note("D5")).toContain("Lĩnh vực do xã tự đặt");
    expect(note("D5")).toContain("Không rõ lĩnh vực “Việc trời biển”");
    expect(note("E6")).toBe("Ghi chú của đơn vị");
    expect(note("F6")).toContain("mới hay duy trì");
    expect(sheet?.model.merges).toEqual(["A2:F2"]);

    // Parts that nothing was to be marked in are byte for byte the sender's.
    const parts = async (from: Buffer) =>
      new Map((await unzip(from)).map(({ name, data: own }) => [name, own.toString("latin1")]));
    const [before, after] = await Promise.all([parts(await readFile(path)), parts(bytes)]);
    const changed = [...before].filter(([name, text]) => after.get(name) !== text).map(([name]) => name);
    expect(changed.every((name) => /sheet1\.xml|styles|comments1|vmlDrawing1/u.test(name))).toBe(true);
    // And the marked file is read as the sender's own is.
    const marked = join(folder, "lai.xlsx");
    await writeFile(marked, bytes);
    const [again] = (await data(place, "import.run", { paths: [marked] })).files;
    expect(again).toMatchObject({ status: "duplicate" });
  });

  test("of a file without notes or of another format tells the same faults", async () => {
    const { place, folder } = await officeOfSamples(parsers);
    const lines = ROWS.map((row) => row.map((cell) => cell ?? "").join("\t")).join("\n");
    const { id } = await data(place, "inbox.paste", { text: lines, name: "dan.tsv" });
    const slip = await data(place, "slip.make", { id });
    expect(slip).toMatchObject({ own: false, name: "Đề nghị sửa - dan.xlsx" });
    const bytes = Buffer.from(slip.base64, "base64");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
    const rows = book.worksheets[0]?.getSheetValues() ?? [];
    expect(JSON.stringify(rows)).toContain("Việc trời biển");
    expect(JSON.stringify(rows)).toContain('"D5"');

    const inbox = await data(place, "import.run", { paths: [join(SAMPLES, "inbox")] });
    for (const file of inbox.files) {
      const own = await data(place, "slip.make", { id: file.id });
      const asked = file.problems.some(({ severity }) => severity === "error");
      if (asked && file.status !== "duplicate") expect(own.cells + own.remarks, file.path).toBeGreaterThan(0);
      const answer = join(folder, own.name);
      await writeFile(answer, Buffer.from(own.base64, "base64"));
      const grid = await parsers.read(answer);
      expect(grid.sheets.length, file.path).toBeGreaterThan(0);
    }
  });
});
