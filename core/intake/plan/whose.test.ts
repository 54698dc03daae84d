import * as XLSX from "@e965/xlsx";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, it } from "vitest";
import { accountFaults, programme } from "../../../tests/torture/office.ts";
import type { Row } from "../../../tests/torture/planned.ts";
import { aUnit } from "../../register/testing/unit.ts";
import type { Unit } from "../../register/unit.ts";
import { readGrid } from "../read/read.ts";
import { buildPlan } from "./build.ts";

const unitsOf = (...names: [string, string][]) => names.map(([name, kind]) => aUnit(name, kind));
const communes = unitsOf(["Xã An Bình", "Xã"], ["Xã Hòa Lạc", "Xã"], ["Hội Nông dân huyện", "Đoàn thể"]);
const cells = unitsOf(
  ["Chi bộ xóm Đông Thành", "Chi bộ"],
  ["Chi bộ xóm Phú Thịnh", "Chi bộ"],
  ["Hội Cựu chiến binh xã", "Đoàn thể"],
);

async function plan(bytes: Buffer, name: string, units: Unit[], office = "Ban Dân vận Huyện ủy An Lạc") {
  const grid = await readGrid(bytes);
  const context = { fileName: name, programme, units, office, decisions: {}, given: {}, earlier: async () => [] };
  const made = await buildPlan(grid, context);
  expect(accountFaults(made)).toEqual([]);
  return made;
}

function workbook(sheets: Record<string, Row[]>): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const blank = rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(blank), name);
  }
  return XLSX.write(book, { type: "buffer", bookType: "xlsx" });
}

const HEAD = ["STT", "Tên mô hình", "Nội dung"];
const list = (...names: string[]): Row[] => [HEAD, ...names.map((name, i): Row => [i + 1, name, "Vận động"])];
const titled = (...names: string[]): Row[] => [["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"], ...list(...names)];
const whose = (made: Awaited<ReturnType<typeof plan>>) =>
  made.models.map(({ unitId, values }) => [values.name, unitId]);
const asked = (made: Awaited<ReturnType<typeof plan>>) =>
  made.problems.filter(({ severity }) => severity === "error").map(({ code, value }) => [code, value]);

describe("a sheet for each unit", () => {
  it("is told by the place in the sheet's name, and a name that nobody knows is asked for", async () => {
    const bytes = workbook({
      "CB Phú Thịnh": titled("Nhà sạch"),
      "xom Dong Thanh": titled("Ngõ sáng"),
      "Trung Nghĩa": titled("Đường cờ"),
    });
    const made = await plan(bytes, "cac chi bo gui.xlsx", cells, "Đảng ủy xã Nghĩa Thái");
    expect(whose(made)).toEqual([
      ["Nhà sạch", "Chi bộ xóm Phú Thịnh"],
      ["Ngõ sáng", "Chi bộ xóm Đông Thành"],
      ["Đường cờ", null],
    ]);
    expect(made.status).toBe("review");
  });

  it("does not lend its unit to a sheet that bears another name, in name or in letterhead", async () => {
    const letterhead = (name: string): Row[] => [[`ĐẢNG ỦY ${name}`], [], ...titled(`Nhà sạch ${name}`)];
    const byName = await plan(
      workbook({ "Xã An Bình": titled("Nhà sạch"), "Xã Lạ Quá": titled("Ngõ sáng") }),
      "a.xlsx",
      communes,
    );
    expect(whose(byName)).toEqual([
      ["Nhà sạch", "Xã An Bình"],
      ["Ngõ sáng", null],
    ]);
    expect(asked(byName)).toEqual([["unknown-unit", "Xã Lạ Quá"]]);
    const byHead = workbook({ Sheet1: letterhead("XÃ AN BÌNH"), Sheet2: letterhead("XÃ LẠ QUÁ") });
    expect((await plan(byHead, "a.xlsx", communes)).models.map(({ unitId }) => unitId)).toEqual(["Xã An Bình", null]);
  });

  it("is the sender's where the names speak of parts of the paper or of bodies inside the commune", async () => {
    const head: Row[] = [["ĐẢNG ỦY XÃ AN BÌNH"], []];
    const bytes = workbook({
      Mới: [...head, ...titled("Nhà sạch")],
      "Duy trì": titled("Ngõ sáng"),
      "Thôn 3": titled("Chợ quê"),
    });
    const made = await plan(bytes, "a.xlsx", communes);
    expect(made.models.map(({ unitId }) => unitId)).toEqual(["Xã An Bình", "Xã An Bình", "Xã An Bình"]);
    expect(asked(made)).toEqual([]);
  });
});

describe("a document with a table for each unit", () => {
  const table = (rows: Row[]) =>
    new Table({
      rows: rows.map(
        (row) =>
          new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(String(cell))] })) }),
      ),
    });
  const docx = (children: (Paragraph | Table)[]) => Packer.toBuffer(new Document({ sections: [{ children }] }));
  const title = new Paragraph("TỔNG HỢP ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO");

  it.each([
    ["1. Xã An Bình", "2. Hội Nông dân huyện", ["Xã An Bình", "Hội Nông dân huyện"], []],
    ["Xã An Bình", "Xã Hòa Lạc", ["Xã An Bình", "Xã Hòa Lạc"], []],
    ["1. Xã An Bình", "2. Hội Khuyến học huyện", ["Xã An Bình", null], [["unknown-unit", "Hội Khuyến học huyện"]]],
  ])("goes by the line above each: “%s”, “%s”", async (one, other, units, problems) => {
    const parts = [title, new Paragraph(one), table(list("Nhà sạch")), new Paragraph(other), table(list("Ngõ sáng"))];
    const made = await plan(await docx(parts), "khoi.docx", communes);
    expect(made.models.map(({ unitId }) => unitId)).toEqual(units);
    expect(asked(made)).toEqual(problems);
  });

  it.each([
    "ĐẢNG ỦY XÃ AN BÌNH\tAn Lộc, ngày 20 tháng 3 năm 2024",
    "ĐẢNG ỦY XÃ AN BÌNH      ĐẢNG CỘNG SẢN VIỆT NAM",
    "ĐẢNG ỦY XÃ AN BÌNH\u00a0\u00a0An Lộc, ngày     tháng     năm 2024",
  ])("is its sender's whose letterhead shares a line with its right half: “%s”", async (line) => {
    const parts = [new Paragraph("HUYỆN ỦY AN LẠC\tĐẢNG CỘNG SẢN VIỆT NAM"), new Paragraph(line)];
    const rest = [new Paragraph("Số      -BC/ĐU"), title, table(list("Nhà sạch"))];
    const word = await plan(await docx([...parts, ...rest]), "xã An Bình.docx", communes);
    expect([word.models.map(({ unitId }) => unitId), asked(word)]).toEqual([["Xã An Bình"], []]);
    const page = `<html><body><p>${line.replace(/\u00a0/gu, "&nbsp;")}</p><p>Số      -BC/ĐU</p><table><tr><td>STT</td><td>Tên mô hình</td><td>Nội dung</td></tr><tr><td>1</td><td>Nhà sạch</td><td>Vận động</td></tr></table></body></html>`;
    const html = await plan(Buffer.from(page), "danh sach.htm", communes);
    expect([html.models.map(({ unitId }) => unitId), asked(html)]).toEqual([["Xã An Bình"], []]);
  });

  it("is its sender's whose letterhead is a table without borders", async () => {
    const head = table([
      ["ĐẢNG BỘ XÃ NGHĨA THÁI", "ĐẢNG CỘNG SẢN VIỆT NAM"],
      ["CHI BỘ XÓM PHÚ THỊNH", "Nghĩa Thái, ngày 20 tháng 3 năm 2024"],
    ]);
    const parts = [head, new Paragraph("Số      -BC/ĐU"), title, table(list("Nhà sạch"))];
    const known = await plan(await docx(parts), "dang ky.docx", cells, "Đảng ủy xã Nghĩa Thái");
    expect([known.models.map(({ unitId }) => unitId), asked(known)]).toEqual([["Chi bộ xóm Phú Thịnh"], []]);
    const other = table([["ĐẢNG ỦY XÃ LẠ QUÁ", "ĐẢNG CỘNG SẢN VIỆT NAM"]]);
    const unknown = await plan(await docx([other, ...parts.slice(1)]), "dang ky.docx", communes);
    expect(asked(unknown)).toEqual([["unknown-unit", "XÃ LẠ QUÁ"]]);
  });

  it("is its sender's where the lines above name parts of it", async () => {
    const parts = [new Paragraph("ĐẢNG ỦY XÃ AN BÌNH"), title, new Paragraph("I. Hội Phụ nữ"), table(list("Nhà sạch"))];
    const made = await plan(
      await docx([...parts, new Paragraph("II. Thôn 2"), table(list("Ngõ sáng"))]),
      "a.docx",
      communes,
    );
    expect(made.models.map(({ unitId }) => unitId)).toEqual(["Xã An Bình", "Xã An Bình"]);
    expect(asked(made)).toEqual([]);
  });
});

describe("a letterhead", () => {
  it("that names another unit than the file's name is put to a person, with both", async () => {
    const rows: Row[] = [["ĐẢNG ỦY XÃ HÒA LẠC"], [], ...titled("Nhà sạch")];
    const { models, problems, status } = await plan(workbook({ DK2024: rows }), "xa An Binh dang ky.xlsx", communes);
    expect([status, models.map(({ unitId }) => unitId)]).toEqual(["review", [null]]);
    const asked = problems.find(({ code }) => code === "unit-conflict")?.message;
    expect(asked).toContain("Xã Hòa Lạc");
    expect(asked).toContain("Xã An Bình");
  });
});

describe("a sheet without a table", () => {
  const cover: Row[] = [["Đảng ủy xã An Bình"], ["Đăng ký Dân vận khéo 2024"]];
  const made = async (sheets: Record<string, Row[]>, name = "v3_final.xlsx") => {
    const { models, problems, status } = await plan(workbook(sheets), name, communes);
    const codes = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
    return [models.map(({ unitId }) => unitId), codes, status];
  };

  it("says whose the file is, where the tables do not", async () => {
    expect(await made({ Bia: cover, DK2024: list("Nhà sạch") })).toEqual([["Xã An Bình"], [], "imported"]);
    expect(await made({ Bia: cover, DK2024: [["ĐẢNG ỦY XÃ HÒA LẠC"], [], ...titled("Nhà sạch")] })).toEqual([
      ["Xã Hòa Lạc"],
      [],
      "imported",
    ]);
  });

  it("says nothing where it names several, or is a guide, and is put to a person where the file's name differs", async () => {
    const several: Row[] = [["Đảng ủy xã An Bình"], ["Đảng ủy xã Hòa Lạc"], ["Đăng ký Dân vận khéo 2024"]];
    const silent: [string, Row[]][] = [
      ["Bia", several],
      ["Hướng dẫn", cover],
      ["Bia", [["Mẫu của xã An Bình"]]],
    ];
    for (const [name, rows] of silent) {
      expect(await made({ [name]: rows, DK2024: list("Nhà sạch") })).toEqual([[null], ["unknown-unit"], "review"]);
    }
    expect(await made({ Bia: cover, DK2024: list("Nhà sạch") }, "xã Hòa Lạc.xlsx")).toEqual([
      [null],
      ["unit-conflict"],
      "review",
    ]);
  });
});

describe("a unit's name", () => {
  it.each([
    ["xaanbinh.xlsx", "Xã An Bình"],
    ["hoalac2024.xlsx", "Xã Hòa Lạc"],
    ["hoinongdanhuyen.xlsx", "Hội Nông dân huyện"],
    ["xaanbinhtay.xlsx", null],
  ])("run together in “%s” is %s", async (name, unit) => {
    expect((await plan(workbook({ Sheet1: titled("Nhà sạch") }), name, communes)).senderId).toBe(unit);
  });

  it("may be its Party committee's", async () => {
    const tiers = unitsOf(["Thành phố Tuyên Quang", "Thành phố"], ["Huyện Na Hang", "Huyện"], ["Quận Lê Chân", "Quận"]);
    const senders = ["THÀNH ỦY TUYÊN QUANG", "HUYỆN ỦY NA HANG", "QUẬN ỦY LÊ CHÂN"].map(async (head) => {
      const bytes = workbook({ Sheet1: [[head], [], ...titled("Nhà sạch")] });
      return (await plan(bytes, "a.xlsx", tiers, "Ban Dân vận Tỉnh ủy")).senderId;
    });
    expect(await Promise.all(senders)).toEqual(["Thành phố Tuyên Quang", "Huyện Na Hang", "Quận Lê Chân"]);
  });

  it("written in the first row of its models alone holds for the rows below, with the doubt", async () => {
    const rows: Row[] = [
      ["TỔNG HỢP ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO"],
      ["STT", "Đơn vị đăng ký", "Tên mô hình", "Nội dung"],
      [1, "Xã An Bình", "Nhà sạch", "Vận động"],
      [2, "", "Ngõ sáng", "Vận động"],
      [3, "Xã Hòa Lạc", "Đường cờ", "Vận động"],
      [4, "", "Chợ quê", "Vận động"],
    ];
    const made = await plan(workbook({ Sheet1: rows }), "cum.xlsx", communes);
    expect(
      made.models.map(({ unitId, doubts }) => [unitId, doubts.map(({ field, code }) => `${field}:${code}`)]),
    ).toEqual([
      ["Xã An Bình", []],
      ["Xã An Bình", ["unit:carried-unit"]],
      ["Xã Hòa Lạc", []],
      ["Xã Hòa Lạc", ["unit:carried-unit"]],
    ]);
    expect(made.status).toBe("imported");
  });
});
