import * as XLSX from "@e965/xlsx";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { afterAll, describe, expect, it } from "vitest";
import { createParserPool } from "../../parsers/pool.ts";
import { officeOfDrops } from "../../tests/torture/drops.ts";

const pool = createParserPool({ size: 2 });
afterAll(() => pool.close());

const TITLE = "DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024";
const HEAD = ["TT", "Tên mô hình", "Lĩnh vực", "Nội dung thực hiện", "Mới/Duy trì", "SĐT"];
const ROWS = [
  ["1", "Tiếng kẻng an ninh", "Quốc phòng - an ninh", "Gõ kẻng mỗi tối\nNhắc nhau giữ trật tự", "Mới", "0912 345 678"],
  ["2", "Đường hoa phụ nữ", "Kinh tế", "Trồng hoa hai bên đường", "Duy trì", "0912 345 679"],
  ["3", "Hũ gạo tình thương", "Văn hóa - xã hội", "Mỗi bữa bớt một nắm gạo", "Mới", "0912 345 670"],
];

const workbook = (unit: string, rows: string[][], bookType: XLSX.BookType, title = TITLE) => {
  const sheet = XLSX.utils.aoa_to_sheet([[unit], [title], [], HEAD, ...rows]);
  return Buffer.from(XLSX.write(XLSX.utils.book_new(sheet, "Biểu"), { type: "buffer", bookType }));
};

const document = (unit: string, rows: string[][]) => {
  const cell = (text: string) => new TableCell({ children: text.split("\n").map((line) => new Paragraph(line)) });
  const table = new Table({ rows: [HEAD, ...rows].map((row) => new TableRow({ children: row.map(cell) })) });
  return Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph(unit), new Paragraph(TITLE), table] }] }),
  );
};

const codes = (file: { problems: { code: string }[] } | undefined) => file?.problems.map(({ code }) => code);
const UNIT = "ĐẢNG ỦY XÃ AN BÌNH";

describe("one list in several formats", () => {
  it("enters once: the others are set aside by themselves, row by row, with the name of the one", async () => {
    const { office: own, receive } = await officeOfDrops(pool);
    const files = await receive({
      "1.xlsx": workbook(UNIT, ROWS, "xlsx"),
      "2.docx": await document(UNIT, ROWS),
      // Another way to set the paper out, and the rows in another order.
      "3.xls": workbook("Đơn vị: Xã An Bình", [...ROWS].reverse(), "biff8"),
      "4 lan 2.csv": workbook(UNIT, ROWS, "csv"),
    });
    expect([...files.values()].map(({ status, models }) => [status, models])).toEqual([
      ["imported", 3],
      ["duplicate", 0],
      ["duplicate", 0],
      ["duplicate", 0],
    ]);
    const second = files.get("2.docx");
    expect(second).toMatchObject({ sender: "Xã An Bình", rows: { imported: 0 } });
    expect(new Set(second?.setAside.map(({ reason }) => reason))).toEqual(new Set(["duplicate-file"]));
    expect(second?.problems.at(-1)?.message).toContain("Trùng nội dung với tệp “1.xlsx”");
    expect(await own.call("models.list", {})).toHaveLength(3);
    expect(await own.call("check", {})).toEqual({ sound: true, findings: [] });
  });

  it("of which one cell differs is asked about, with the difference", async () => {
    const { office: own, receive } = await officeOfDrops(pool);
    await receive({ "1.xlsx": workbook(UNIT, ROWS, "xlsx") });
    const changed = ROWS.map((row, at) => (at === 1 ? [...row.slice(0, 4), "Mới", ...row.slice(5)] : row));
    const waits = (await receive({ "2.docx": await document(UNIT, changed) })).get("2.docx");
    expect(waits?.status).toBe("review");
    const asked = waits?.problems.find(({ code }) => code === "unclear-version");
    expect(asked?.message).toContain("thêm 0, đổi 1, không còn 0");
    expect(await own.call("models.list", {})).toMatchObject([{}, { origin: "continued" }, {}]);
  });

  it("of which a later paper has told part anew, or that is another sender's, is no double", async () => {
    const { receive } = await officeOfDrops(pool);
    await receive({ "1.xlsx": workbook(UNIT, ROWS, "xlsx") });
    const anew = [["1", "Đường hoa phụ nữ", "Kinh tế", "Trồng thêm hoa", "Duy trì", "0912 345 679"]];
    await receive({ "2 dinh chinh.xlsx": workbook(UNIT, anew, "xlsx", "ĐÍNH CHÍNH DANH SÁCH MÔ HÌNH") });
    const older = (await receive({ "3.docx": await document(UNIT, ROWS) })).get("3.docx");
    expect(codes(older)).toContain("unclear-version");
    // That the list holds nothing but what is left of an earlier one says nothing of the rest.
    const rest = [ROWS[0] ?? [], ROWS[2] ?? []];
    expect((await receive({ "4.docx": await document(UNIT, rest) })).get("4.docx")?.status).toBe("review");
    const other = (await receive({ "5.docx": await document("ĐẢNG ỦY XÃ HÒA LẠC", ROWS) })).get("5.docx");
    expect(other).toMatchObject({ status: "imported", models: 3 });
  });

  it("whose unit nobody knows is asked about once, and the other format is set aside by a confirmation", async () => {
    const { office: own, receive } = await officeOfDrops(pool);
    const unknown = "ĐẢNG ỦY XÃ AN BINHH";
    const files = await receive({
      "1.xlsx": workbook(unknown, ROWS, "xlsx"),
      "2.docx": await document(unknown, ROWS),
    });
    expect([...files.values()].map(({ status }) => status)).toEqual(["review", "duplicate"]);
    const later = (await receive({ "3.docx": await document(unknown, ROWS.slice().reverse()) })).get("3.docx");
    expect(later?.status).toBe("review");
    for (const file of [files.get("1.xlsx"), later]) {
      await own.call("review.set", { id: file?.id ?? "", decisions: { unit: "Xã An Bình" } });
    }
    expect(await own.call("review.confirm", { id: files.get("1.xlsx")?.id ?? "" })).toMatchObject({ models: 3 });
    const shown = await own.call("review.set", { id: later?.id ?? "", decisions: { unit: "Xã An Bình" } });
    expect(codes(shown)).toEqual(expect.arrayContaining(["duplicate-file", "awaits-confirmation"]));
    expect(shown.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const compared = await own.call("review.compare", { id: later?.id ?? "" });
    expect([compared.added, compared.changed, compared.missing]).toEqual([[], [], []]);
    expect(await own.call("review.confirm", { id: later?.id ?? "" })).toMatchObject({ status: "duplicate", models: 0 });
    expect(await own.call("models.list", {})).toHaveLength(3);
    expect(await own.call("check", {})).toEqual({ sound: true, findings: [] });
  });
});
