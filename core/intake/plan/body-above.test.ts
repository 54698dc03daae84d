import * as XLSX from "@e965/xlsx";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, it } from "vitest";
import { accountFaults, planPaper, programme } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import { aUnit } from "../../register/testing/unit.ts";
import { readGrid } from "../read/read.ts";
import { inOrdinaryWriting } from "../units/inner-body.ts";
import { buildPlan } from "./build.ts";

const HEAD: Row = ["STT", "Tên mô hình", "Nội dung thực hiện", "Thời gian"];
const TITLE = "DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024";
const bees: Row = [1, "Nuôi ong lấy mật", "Góp giống cho hộ nghèo", "Cả năm"];
const lamps: Row = [2, "Ngõ sáng ban đêm", "Lắp đèn", "Quý II"];

async function plan(sheets: Record<string, Row[]>) {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const blank = rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(blank), name);
  }
  const bytes: Buffer = XLSX.write(book, { type: "buffer", bookType: "xlsx" });
  const made = await planPaper({ name: "dang ky 2024.xlsx", bytes });
  expect(accountFaults(made)).toEqual([]);
  return made;
}

const subjects = ({ models }: Awaited<ReturnType<typeof plan>>) =>
  models.map(({ values, unitId }) => [unitId, values.subject, values.subjectKind]);

describe("a body inside the sender that is named above its table", () => {
  it.each<[Row[], string, string]>([
    [[["ĐẢNG ỦY XÃ AN BÌNH"], ["CHI BỘ THÔN NÀ LUÔNG"], [TITLE]], "Chi bộ thôn Nà Luông", "A2"],
    [
      [
        ["ĐẢNG BỘ XÃ AN BÌNH", "", "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["CHI BỘ TRƯỜNG THCS", "", "An Bình, ngày 3 tháng 3 năm 2024"],
        [TITLE],
      ],
      "Chi bộ Trường THCS",
      "A2",
    ],
    [[["UBND XÃ AN BÌNH\nTRƯỜNG MẦM NON HOA SEN"], ["Số: 05/DS-MN"], [TITLE]], "Trường Mầm non Hoa Sen", "A1"],
    [[["ĐẢNG ỦY XÃ AN BÌNH"], [TITLE], ["Đơn vị: Tổ dân phố số 3, xã An Bình"]], "Tổ dân phố số 3", "A3"],
    [[["ĐẢNG ỦY XÃ AN BÌNH"], [TITLE], ["(Chi hội Phụ nữ xóm 7)"]], "Chi hội Phụ nữ xóm 7", "A3"],
    [[["ĐẢNG ỦY XÃ AN BÌNH"], [`${TITLE} CỦA CHI BỘ THÔN BẢN TỤM`]], "Chi bộ thôn Bản Tụm", "A2"],
    [[["CHI BỘ THÔN HÒA LẠC - XÃ AN BÌNH"], [TITLE]], "Chi bộ thôn Hòa Lạc", "A1"],
  ])("carries its models out: %j", async (top, subject, cell) => {
    const made = await plan({ "Đăng ký": [...top, HEAD, bees, lamps] });
    expect(subjects(made)).toEqual(Array(2).fill(["u1", subject, "collective"]));
    expect(made.models.map(({ provenance }) => provenance.subject?.map((one) => one.cell))).toEqual([[cell], [cell]]);
    expect(made.problems.map(({ code }) => code)).toEqual(["no-field"]);
  });

  it.each<[Row[]]>([
    [[["ĐẢNG ỦY XÃ AN BÌNH"], [`${TITLE} CỦA CÁC CHI BỘ THÔN`]]],
    [[["ĐẢNG ỦY XÃ AN BÌNH"], ["Kính gửi: Chi bộ thôn Đông"], [TITLE]]],
    [[["ĐẢNG ỦY XÃ AN BÌNH"], ["CHI BỘ XÃ AN BÌNH"], [TITLE]]],
    [[["UBND XÃ AN BÌNH"], ["BAN CHỈ ĐẠO THÔN VĂN HÓA"], [TITLE]]],
  ])("is nobody where the lines name none, or several: %j", async (top) => {
    expect(subjects(await plan({ "Đăng ký": [...top, HEAD, bees] }))).toEqual([["u1", null, null]]);
  });

  it("is none where it is the sender itself, by a shorter name", async () => {
    const school = aUnit("Trường THCS Nghĩa Thái", "Cơ quan", { id: "school" });
    const book = XLSX.utils.book_new();
    const rows: Row[] = [["ĐẢNG ỦY XÃ NGHĨA THÁI"], ["CHI BỘ TRƯỜNG THCS"], [TITLE], HEAD, bees];
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "DK");
    const grid = await readGrid(XLSX.write(book, { type: "buffer", bookType: "xlsx" }));
    const context = { programme, units: [school], office: "Đảng ủy xã Nghĩa Thái", decisions: {}, given: {} };
    const made = await buildPlan(grid, {
      ...context,
      fileName: "Trường THCS Nghĩa Thái.xlsx",
      earlier: async () => [],
    });
    expect(subjects(made)).toEqual([["school", null, null]]);
  });

  it("is no sentence, though a body begins it", async () => {
    const rows: Row[] = [
      ["ĐẢNG ỦY XÃ AN BÌNH"],
      [TITLE],
      ["1. Đảng ủy xã tổ chức đăng ký các mô hình sau:"],
      HEAD,
      bees,
    ];
    expect(subjects(await plan({ DK: rows }))).toEqual([["u1", null, null]]);
  });

  it("gives way to what the rows say, and is confirmed where their column leaves it open", async () => {
    const top: Row[] = [["ĐẢNG ỦY XÃ AN BÌNH"], ["CHI BỘ THÔN ĐÔNG"], [TITLE]];
    const named = await plan({ DK: [...top, [...HEAD, "Chủ thể"], [...bees, "Ông Bùi Văn Tám"], [...lamps, ""]] });
    expect(subjects(named)).toEqual([
      ["u1", "Ông Bùi Văn Tám", "individual"],
      ["u1", "Chi bộ thôn Đông", "collective"],
    ]);
    expect(named.models.map(({ doubts }) => doubts.map(({ code }) => code))).toEqual([[], ["heard-subject"]]);
    const marked = await plan({
      DK: [...top, [...HEAD, "Tập thể", "Cá nhân"], [...bees, "x", ""], [...lamps, "", "x"]],
    });
    expect(subjects(marked)).toEqual([
      ["u1", "Chi bộ thôn Đông", "collective"],
      ["u1", null, "individual"],
    ]);
    const other = await plan({ DK: [...top, [...HEAD, "Đơn vị"], [...bees, "Xã Hòa Lạc"], [...lamps, "Xã An Bình"]] });
    expect(subjects(other)).toEqual([
      ["u2", null, null],
      ["u1", null, null],
    ]);
  });

  it("is that of its own paper: below each other, on sheets of their own, and over the tables of a document", async () => {
    const of = (body: Row[]): Row[] => [["ĐẢNG ỦY XÃ AN BÌNH"], ...body, [TITLE], HEAD];
    const below = await plan({
      DK: [
        ...of([["CHI BỘ THÔN ĐÔNG"]]),
        bees,
        [""],
        ...of([["CHI BỘ THÔN ĐOÀI"]]),
        lamps,
        [""],
        ...of([]),
        [1, "Hũ gạo", "Góp gạo", "Quý I"],
      ],
    });
    expect(subjects(below).map(([, subject]) => subject)).toEqual(["Chi bộ thôn Đông", "Chi bộ thôn Đoài", null]);
    const sheets = await plan({ "Thôn Đông": [...of([]), bees], "Thôn Đoài": [...of([]), lamps] });
    expect(subjects(sheets).map(([, subject]) => subject)).toEqual(["Thôn Đông", "Thôn Đoài"]);

    const table = (...rows: Row[]) =>
      new Table({
        rows: rows.map(
          (row) =>
            new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(String(cell))] })) }),
        ),
      });
    const line = (text: string) => new Paragraph(text);
    const children = [
      ...["ĐẢNG ỦY XÃ AN BÌNH", TITLE, "1. Chi bộ thôn Đông"].map(line),
      table(HEAD, bees),
      line("2. Trường Tiểu học An Bình"),
      table(HEAD, lamps),
    ];
    const bytes = Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children }] })));
    const document = await planPaper({ name: "dang ky.docx", bytes });
    expect(subjects(document)).toEqual([
      ["u1", "Chi bộ thôn Đông", "collective"],
      ["u1", "Trường Tiểu học An Bình", "collective"],
    ]);
  });
});

describe("a body that heads its models", () => {
  it("is known by a name that begins with such a word, with the number in a cell of its own, and points to its words", async () => {
    const made = await planned([
      HEAD,
      ["I", "Thôn Bản Tụm"],
      bees,
      ["II", "Xóm Làng Hạ"],
      [1, "Hũ gạo", "Góp gạo", ""],
    ]);
    expect(made.models.map(({ values }) => values.subject)).toEqual(["Thôn Bản Tụm", "Xóm Làng Hạ"]);
    expect(made.models.map(({ provenance }) => provenance.subject?.[0]?.cell)).toEqual(["B4", "B6"]);
  });

  it("stands above the first headings as it does above those that are repeated", async () => {
    const made = await planned([
      ["1. Chi bộ thôn Pá Tao"],
      HEAD,
      bees,
      [""],
      ["2. Chi bộ Trường Tiểu học"],
      HEAD,
      lamps,
    ]);
    expect(made.models.map(({ values }) => values.subject)).toEqual(["Chi bộ thôn Pá Tao", "Chi bộ Trường Tiểu học"]);
  });
});

it.each([
  ["CHI BỘ THÔN BẢN TỤM", "Chi bộ thôn Bản Tụm"],
  ["CHI BỘ TRƯỜNG TH&THCS TÂN MỸ", "Chi bộ Trường TH&THCS Tân Mỹ"],
  ["TỔ DÂN PHỐ SỐ 5", "Tổ dân phố số 5"],
  ["TRẠM Y TẾ XÃ AN BÌNH", "Trạm Y tế xã An Bình"],
  ["Chi bộ Thôn Đông", "Chi bộ Thôn Đông"],
])("“%s” is “%s” in ordinary writing", (capitals, ordinary) => {
  expect(inOrdinaryWriting(capitals)).toBe(ordinary);
});
