import { readFile } from "node:fs/promises";
import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { COMMUNES, cellsOf, differences, FIELDS, fixture, lowered, officeWith, partsOf } from "./parts.ts";

const SHEET = "xl/worksheets/sheet1.xml";

/** A sheet's XML in three pieces: up to the body, the rows below it, what follows the rows. */
function pieces(xml: string, firstBody: number, tail: number | null) {
  const body = xml.indexOf(`<row r="${firstBody}"`);
  const end = xml.indexOf("</sheetData>");
  const below = tail === null ? end : xml.indexOf(`<row r="${tail}"`);
  return { before: xml.slice(0, body), below: xml.slice(below, end), after: xml.slice(end) };
}

const withoutDimension = (xml: string) => xml.replace(/<dimension [^>]*>/u, "");

describe("the office's own form, filled", () => {
  it("with a heading of two rows, a total that reckons, names, a chart and a remark: what stands below moves as Excel moves it", async () => {
    const { fill } = await officeWith(COMMUNES);
    const { path, files } = await fill("huyen-phu-luc-01.xlsx", "01");
    expect(files).toMatchObject([{ appendix: "01", models: 5 }]);
    const before = await partsOf(fixture("huyen-phu-luc-01.xlsx"));
    const after = await partsOf(path);
    // Three blank rows take three models, two rows are added.
    expect(differences(before, after)).toEqual(
      [
        SHEET,
        "xl/charts/chart1.xml",
        "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
        "xl/drawings/drawing1.xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet2.xml",
      ].sort(),
    );
    const old = pieces(before.get(SHEET) ?? "", 10, 13);
    const now = pieces(after.get(SHEET) ?? "", 10, 15);
    expect(withoutDimension(now.before)).toBe(withoutDimension(old.before));
    const renumbered = lowered(old.below, 13, 2)
      .replace(/COUNTA\((\w)10:\w12\)/gu, "COUNTA($110:$114)")
      .replace(/<v\s*\/>|<v><\/v>/gu, "");
    expect(now.below).toBe(renumbered);
    const expected = lowered(old.after, 13, 2)
      .replace('sqref="H10:I12"', 'sqref="H10:I14"')
      .replace('sqref="A10:J12"', 'sqref="A10:J14"')
      .replace('<brk id="22"', '<brk id="24"');
    expect(now.after).toBe(expected);
    const book = after.get("xl/workbook.xml") ?? "";
    expect(book).toContain("'PL 01'!$A$1:$J$24");
    expect(book).toContain("'PL 01'!7:9");
    expect(book).toContain("'PL 01'!$H$15");
    expect(after.get("xl/worksheets/sheet2.xml")).toContain("<f>'PL 01'!H15</f>");
    expect(after.get("xl/worksheets/sheet2.xml")).toContain("<f>COUNTA('PL 01'!B10:B14)</f>");
    expect(after.get("xl/charts/chart1.xml")).toContain("'PL 01'!$C$15:$I$15");
    expect(after.get("xl/comments/comment1.xml")).toContain('ref="J15"');
    expect(after.get("xl/drawings/drawing1.xml")).toMatch(/<(\w+:)?row>19<\/(\w+:)?row>/u);
  });

  it("every model stands in one row with what the register has of it, text stays text", async () => {
    const { office, fill } = await officeWith(COMMUNES);
    const { path } = await fill("huyen-phu-luc-01.xlsx", "01");
    const cells = await cellsOf(path);
    const rows = [10, 11, 12, 13, 14].map((row) => cells.get(row));
    expect(rows.map((row) => row?.A)).toEqual(["1", "2", "3", "4", "5"]);
    expect(rows.map((row) => row?.B)).toEqual((await office.models()).map(({ name }) => name));
    expect(rows[1]).toMatchObject({ B: "=1+1 nhà sạch", F: "{{nam}} <b>&amp;", I: "x" });
    expect(rows[1]?.H).toBeUndefined();
    expect(rows.every((row) => row?.J?.startsWith("Đơn vị: Xã"))).toBe(true);
    expect((await partsOf(path)).get(SHEET)).not.toMatch(/<f>=?1\+1/u);
  });

  it.each([
    ["theo-linh-vuc.xlsx", "03", FIELDS],
    ["theo-linh-vuc-libreoffice.xlsx", "03", FIELDS],
    ["theo-don-vi.xlsx", "01", COMMUNES],
    ["mau-so-02.xlsx", "03", FIELDS],
    ["mau-co-macro.xlsm", "03", FIELDS],
    ["dau-giu-cho.xlsx", "03", FIELDS],
  ])(
    "%s: styles, type faces, widths, print set-up, other sheets and macros stay byte for byte",
    async (name, code, models) => {
      const { office, fill } = await officeWith(models);
      const { path, leftOut, files } = await fill(name, code);
      const before = await partsOf(fixture(name));
      const after = await partsOf(path);
      const allowed = [SHEET, "xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/sharedStrings.xml"];
      expect(differences(before, after).filter((part) => !allowed.includes(part))).toEqual([]);
      expect(path.endsWith(name.slice(name.lastIndexOf(".")))).toBe(true);
      const head = /^[\s\S]*?<sheetData>/u;
      expect(withoutDimension(head.exec(after.get(SHEET) ?? "")?.[0] ?? "")).toBe(
        withoutDimension(head.exec(before.get(SHEET) ?? "")?.[0] ?? ""),
      );
      const texts = [...(await cellsOf(path)).values()].flatMap((row) => Object.values(row));
      expect(leftOut).toEqual([]);
      expect(files[0]?.models).toBe(models.length);
      for (const model of await office.models()) expect(texts.filter((text) => text === model.name)).toHaveLength(1);
    },
  );

  it("empty cells of a total row take the counts that are beyond doubt, in their own style; the rest is told", async () => {
    const { office, fill } = await officeWith(COMMUNES);
    const { path, warnings } = await fill("tong-de-trong.xlsx", "01");
    const total = (await cellsOf(path)).get(15);
    expect(total).toEqual({ A: "Tổng cộng", C: "5", D: "0", H: "3", I: "2" });
    expect((await office.models()).filter(({ origin }) => origin === "new")).toHaveLength(3);
    expect(warnings.join()).toContain(
      "Dòng 13 là dòng tổng: các ô trống ở cột C, D, H, I được ghi số mô hình đếm được",
    );
    const cell = (xml: string, name: string) => new RegExp(`<c r="${name}"[^>]*>`, "u").exec(xml)?.[0] ?? "";
    const before = (await partsOf(fixture("tong-de-trong.xlsx"))).get(SHEET) ?? "";
    const after = (await partsOf(path)).get(SHEET) ?? "";
    const style = / s="\d+"/u;
    expect(style.exec(cell(after, "H15"))?.[0]).toBe(style.exec(cell(before, "H13"))?.[0]);
    // A total that reckons for itself in one cell is left to itself in all.
    const own = await fill("mau-so-02.xlsx", "03");
    expect(own.warnings.join()).toContain("phần mềm chỉ chuyển dòng này xuống dưới");
  });

  it.each(["theo-linh-vuc.xlsx", "theo-linh-vuc-libreoffice.xlsx"])(
    "%s: under the heading of its field, numbers anew under each; a field without a heading gets one",
    async (name) => {
      const { fill } = await officeWith(FIELDS);
      const { path } = await fill(name, "03", { date: "2024-04-05" });
      const cells = await cellsOf(path);
      const list = [...cells]
        .filter(([row]) => row > 4)
        .map(([, { A, B, C }]) => [A, B, C].filter(Boolean).join(" | "));
      expect(list).toEqual([
        "I | Lĩnh vực kinh tế",
        "1 | Nuôi cá lồng | Xã An Bình",
        "2 | Rau sạch | Xã Đông Hưng",
        "3 | Vốn quay vòng | Xã Đông Hưng",
        "II | Lĩnh vực văn hóa - xã hội",
        "1 | Hũ gạo tình thương | Xã An Bình",
        "2",
        "III | Lĩnh vực quốc phòng - an ninh",
        "1 | Tiếng kẻng an ninh | Xã An Bình",
        "2",
        "IV | Lĩnh vực xây dựng hệ thống chính trị",
        "1 | Ngày thứ sáu nghe dân | Xã Đông Hưng",
        "2",
        "V | Chuyển đổi số",
        "1 | Thanh toán không tiền mặt | Xã An Bình",
        "Tổng cộng: 7 mô hình",
        "",
        "",
        "",
      ]);
      const all = [...cells.values()].flatMap((row) => Object.values(row));
      expect(all).toContain("Cơ quan tổng hợp: Ban Dân vận Huyện ủy An Lạc");
      expect(all).toContain("An Lạc, ngày 05 tháng 4 năm 2024");
      expect(all).toContain("Trần Văn Mẫu");
    },
  );

  it("a heading that is a pattern becomes one for each unit; merged cells are merged in new rows, protection stays", async () => {
    const { fill } = await officeWith(COMMUNES);
    const { path, warnings } = await fill("theo-don-vi.xlsx", "01");
    const cells = await cellsOf(path);
    const names = [...cells].filter(([row]) => row > 3).map(([row, { A, B }]) => [row, A, B]);
    expect(names.slice(0, 3)).toEqual([
      [4, "I", "Xã An Bình"],
      [5, "1", "Hiến đất mở đường"],
      [6, "2", "=1+1 nhà sạch"],
    ]);
    expect(names[3]).toEqual([7, "II", "Xã Đông Hưng"]);
    const xml = (await partsOf(path)).get(SHEET) ?? "";
    for (const ref of ["B4:H4", "B5:C5", "B6:C6", "B7:H7", "B8:C8", "B9:C9", "B10:C10"])
      expect(xml).toContain(`"${ref}"`);
    expect(xml).toMatch(/<mergeCells count="9">/u);
    const [protection] =
      /<sheetProtection[^>]*>/u.exec((await partsOf(fixture("theo-don-vi.xlsx"))).get(SHEET) ?? "") ?? [];
    expect(xml).toContain(protection);
    expect(warnings.join()).toContain("được khóa");
  });

  it("numbers that formulas reckon become numbers, sums and other sheets' formulas follow, the macro is untouched", async () => {
    const { fill } = await officeWith(FIELDS);
    const { path, warnings } = await fill("mau-co-macro.xlsm", "03");
    const xml = (await partsOf(path)).get(SHEET) ?? "";
    expect(xml).not.toContain("ROW()");
    expect(xml).toContain("<f>SUM(H6:H15)</f>");
    expect((await partsOf(path)).get("xl/vbaProject.bin")).toBe(
      (await partsOf(fixture("mau-co-macro.xlsm"))).get("xl/vbaProject.bin"),
    );
    expect(warnings.join()).toContain("công thức");
    expect(warnings.join()).toContain("macro");
    expect(warnings.join()).toContain("Cột H (“Số hộ tham gia”) để trống");
  });

  it("a Word table: its row cloned in its own style, the rest of the document as it was", async () => {
    const { office, fill } = await officeWith(FIELDS);
    const { path } = await fill("bieu-tong-hop.docx", "03", { date: "2024-04-05" });
    const before = await partsOf(fixture("bieu-tong-hop.docx"));
    const after = await partsOf(path);
    expect(differences(before, after)).toEqual(["word/document.xml", "word/footer1.xml"]);
    const row = /<w:tr\b(?:(?!<\/w:tr>)[\s\S])*<\/w:tr>/gu;
    const old = [...(before.get("word/document.xml") ?? "").matchAll(row)].map(([tr]) => tr);
    const now = [...(after.get("word/document.xml") ?? "").matchAll(row)].map(([tr]) => tr);
    // One row of the letterhead's table, two of the heading, the blank row, the total.
    expect(old).toHaveLength(5);
    expect(now).toHaveLength(5 + 6);
    expect(now.slice(0, 3)).toEqual(old.slice(0, 3));
    for (const tr of now.slice(3, 10)) expect(tr).toContain('<w:sz w:val="22"/>');
    const [beforeTable] = (before.get("word/document.xml") ?? "").split(old[3] ?? "");
    const start = (after.get("word/document.xml") ?? "").split(now[3] ?? "")[0] ?? "";
    const latin = (text: string) => Buffer.from(text).toString("latin1");
    expect(start).toBe((beforeTable ?? "").replace("{{n", "2024").replace("am}}", ""));
    expect(after.get("word/document.xml")).toContain(latin("An Lạc, ngày 05 tháng 4 năm 2024"));
    expect(after.get("word/document.xml")).toContain(latin("Tổng cộng: 7 mô hình"));
    const texts = [...(await cellsOf(path, 1)).values()].map(({ B }) => B);
    for (const { name } of await office.models()) expect(texts).toContain(name);
  });

  it("an old .xls becomes .xlsx, and the clerk is told what that costs", async () => {
    const { fill } = await officeWith(FIELDS);
    const { path, warnings } = await fill("mau-cu.xls", "03");
    expect(path.endsWith("Phu-luc-03.xlsx")).toBe(true);
    expect(warnings[0]).toContain("chuyển sang .xlsx");
    const cells = await cellsOf(path);
    expect(cells.get(4)?.B).toBe("Thanh toán không tiền mặt");
    expect(cells.get(11)?.A).toBe("Tổng cộng");
    expect(cells.get(13)?.D).toBe("TRƯỞNG BAN");
  });

  it("an appendix without a model leaves the form as it is but for its placeholders", async () => {
    const { fill } = await officeWith(COMMUNES);
    const { path } = await fill("mau-so-02.xlsx", "03");
    const before = await partsOf(fixture("mau-so-02.xlsx"));
    const changed = differences(before, await partsOf(path));
    expect(changed.filter((part) => ![SHEET, "xl/workbook.xml"].includes(part))).toEqual([]);
    expect((await cellsOf(path)).get(6)?.C).toBeUndefined();
  });

  it("the form itself is not touched", async () => {
    const { fill } = await officeWith(FIELDS);
    const bytes = await readFile(fixture("theo-linh-vuc.xlsx"));
    await fill("theo-linh-vuc.xlsx", "03");
    expect((await readFile(fixture("theo-linh-vuc.xlsx"))).equals(bytes)).toBe(true);
  });
});

describe("a form that cannot be filled", () => {
  it.each([
    ["xau-khong-bang.xlsx", "Không thấy bảng nào"],
    ["xau-cong-thuc.xlsx", "ô E6 nằm trong phần điền mô hình và có công thức"],
    ["xau-gop-doc.xlsx", "D6:D7 được gộp"],
    ["xau-da-dien.xlsx", "ô B6 đã ghi “Hũ gạo tình thương”"],
  ])("%s is refused in words, and nothing is written", async (name, said) => {
    const { office, fill } = await officeWith(FIELDS);
    await expect(fill(name, "03")).rejects.toMatchObject({ code: "bad-form", message: expect.stringContaining(said) });
    await expect(readFile(`${office.folder}/ra/Phu-luc-03.xlsx`)).rejects.toThrow("ENOENT");
    await expect(office.call("forms.recognise", { path: fixture(name) })).rejects.toMatchObject({ code: "bad-form" });
  });

  it("a damaged file, one under a password, another kind of file, a missing one, the wrong appendix", async () => {
    const { office, fill } = await officeWith(FIELDS);
    const bytes = await readFile(fixture("mau-so-02.xlsx"));
    const cut = await office.write("cut.xlsx", bytes.subarray(0, bytes.length / 2));
    await expect(fill("", "03", { form: cut })).rejects.toMatchObject({ code: "bad-form" });
    const locked = XLSX.CFB.utils.cfb_new();
    for (const stream of ["EncryptionInfo", "EncryptedPackage"]) {
      XLSX.CFB.utils.cfb_add(locked, `/${stream}`, Buffer.alloc(5_000));
    }
    const secret = await office.write("khoa.xlsx", Buffer.from(XLSX.CFB.write(locked, { type: "buffer" }) as Buffer));
    await expect(fill("", "03", { form: secret })).rejects.toMatchObject({
      code: "bad-form",
      message: expect.stringContaining("mật khẩu"),
    });
    const csv = await office.write("mau.csv", "TT,Tên mô hình,Ghi chú\n");
    await expect(fill("", "03", { form: csv })).rejects.toMatchObject({ code: "bad-form" });
    await expect(fill("khong-co.xlsx", "03")).rejects.toMatchObject({ code: "not-found" });
    await expect(fill("mau-so-02.xlsx", "09")).rejects.toMatchObject({ code: "unknown-appendix" });
    await expect(fill("mau-so-02.xlsx", "all")).rejects.toMatchObject({ code: "unknown-appendix" });
  });
});
