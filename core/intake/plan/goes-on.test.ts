import * as XLSX from "@e965/xlsx";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, it } from "vitest";
import { accountFaults, programme, units } from "../../../tests/torture/office.ts";
import { readGrid } from "../read/read.ts";
import { buildPlan } from "./build.ts";
import type { Decisions } from "./decisions.ts";
import type { FilePlan } from "./plan.ts";

type Rows = (string | number)[][];

const TOP = ["ĐẢNG ỦY XÃ AN BÌNH", "DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"];

/** A Word file of lines and tables, in their order. */
function word(...parts: (string | Rows)[]): Promise<Buffer> {
  const cell = (text: string | number) => new TableCell({ children: [new Paragraph(String(text))] });
  const children = [...TOP, ...parts].map((part) =>
    typeof part === "string"
      ? new Paragraph(part)
      : new Table({ rows: part.map((row) => new TableRow({ children: row.map(cell) })) }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A workbook of sheets; the first begins with the letterhead and the title. */
function workbook(sheets: Record<string, Rows>): Buffer {
  const book = XLSX.utils.book_new();
  for (const [index, [name, rows]] of Object.entries(sheets).entries()) {
    const all = index === 0 ? [...TOP.map((line) => [line]), ...rows] : rows;
    const sheet = XLSX.utils.aoa_to_sheet(all.map((row) => row.map((text) => (text === "" ? null : text))));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return XLSX.write(book, { type: "buffer", bookType: "xlsx" });
}

async function plan(bytes: Buffer, decisions: Decisions = {}): Promise<FilePlan> {
  const context = { fileName: "dang ky", programme, units, decisions, given: {}, earlier: async () => [] };
  const made = await buildPlan(await readGrid(bytes), context);
  expect(accountFaults(made)).toEqual([]);
  return made;
}

const codes = ({ problems }: FilePlan) => problems.map(({ code }) => code);
const names = ({ models }: FilePlan) => models.map(({ sheet, row, values }) => `${sheet}!${row} ${values.name}`);

const HEAD = ["Số TT", "Tên mô hình", "Chủ thể thực hiện", "Lĩnh vực", "Mới", "Duy trì", "Thời gian"];
const model = (number: number | string, name: string, who: string, field: string, isNew: boolean): Rows[number] => [
  number,
  name,
  who,
  field,
  isNew ? "x" : "",
  isNew ? "" : "x",
  "Quý II/2024",
];
const LOOM = model(1, "Khung cửi bên hiên nhà", "Hội Phụ nữ xã", "Kinh tế", true);
const FERRY = model(2, "Bến đò biết chào khách", "Chi đoàn thôn Hạ", "Văn hóa - xã hội", false);
const BELL = model(3, "Chuông báo khói xóm chợ", "Công an xã", "Quốc phòng - an ninh", true);
const SEED = model(4, "Ngân hàng hạt giống lúa nếp", "Hội Nông dân xã", "Kinh tế", false);

describe("a list that goes on without headings of its own", () => {
  it("is one with the table before it in a Word file, its total counted over both", async () => {
    const whole = await plan(
      await word([HEAD, LOOM, FERRY], "", [BELL, SEED, ["", "Tổng cộng: 04 mô hình", "", "", "", "", ""]]),
    );
    expect(whole.status).toBe("imported");
    expect(codes(whole)).toEqual([]);
    expect(whole.models.map(({ values }) => [values.name, values.field, values.origin, values.period])).toEqual([
      [LOOM[1], "kinh-te", "new", "Quý II/2024"],
      [FERRY[1], "van-hoa-xa-hoi", "continued", "Quý II/2024"],
      [BELL[1], "quoc-phong-an-ninh", "new", "Quý II/2024"],
      [SEED[1], "kinh-te", "continued", "Quý II/2024"],
    ]);
    expect(whole.models[2]?.provenance.field).toMatchObject([{ how: "column", sheet: "Sheet2", cell: "D1" }]);
    expect(whole.rows.map(({ disposition }) => disposition)).toEqual(["header", ...Array(4).fill("imported"), "total"]);
    const less = await plan(await word([HEAD, LOOM, FERRY], [BELL], "Tổng cộng: 05 mô hình./."));
    expect(names(less)).toHaveLength(3);
    expect(less.problems).toMatchObject([{ code: "total-differs", message: expect.stringContaining("ghi 5") }]);
  });

  it("keeps the headings in force, in a third table and in one whose heading comes again below", async () => {
    const head = ["TT", "Mô hình", "Nội dung thực hiện", "Ghi chú"];
    const short = (number: number, name: string): Rows[number] => [number, name, `Vận động ${name.toLowerCase()}`, ""];
    const paper = await plan(
      await word(
        [head, ["I", "Lĩnh vực kinh tế", "", ""], short(1, "Vườn ươm chung"), short(2, "Tổ góp vốn xoay vòng")],
        [short(3, "Chợ quê cuối tuần"), ["II", "Lĩnh vực văn hóa - xã hội", "", ""], short(1, "Hát ru bên nôi")],
        "(tiếp theo)",
        [short(2, "Sân đình rộn tiếng trống"), head, short(3, "Bếp ăn của bà")],
      ),
    );
    expect(codes(paper)).toEqual([]);
    expect(paper.models.map(({ values }) => values.field)).toEqual([
      ...Array(3).fill("kinh-te"),
      ...Array(3).fill("van-hoa-xa-hoi"),
    ]);
    const [ofFirst, ofSecond] = [paper.models[2], paper.models[4]];
    expect(ofFirst?.provenance.field).toMatchObject([{ how: "section", sheet: "Sheet1", cell: "B2" }]);
    expect(ofSecond?.provenance.field).toMatchObject([{ how: "section", sheet: "Sheet2", cell: "B2" }]);
    expect(paper.rows.at(-2)?.disposition).toBe("repeated-header");
  });

  it("is one with the sheet before it in a workbook, numbered or with cells of the same kinds", async () => {
    const numbered = await plan(workbook({ "Trang 1": [HEAD, LOOM, FERRY], "Trang 2": [BELL], "Trang 3": [SEED] }));
    expect([numbered.status, codes(numbered)]).toEqual(["imported", []]);
    expect(names(numbered).slice(2)).toEqual([`Trang 2!1 ${BELL[1]}`, `Trang 3!1 ${SEED[1]}`]);
    const without = (rows: Rows) => rows.map((row) => row.slice(1));
    const plain = await plan(
      workbook({ A: without([HEAD, LOOM, FERRY]), B: without([BELL, SEED]), C: [["Người lập biểu"], ["Vũ Thị Hoa"]] }),
    );
    expect([plain.status, codes(plain), names(plain).length]).toEqual(["imported", [], 4]);
  });

  it("is one where a model is called as a signer is, be it first, last or alone", async () => {
    const head = ["TT", "Tên mô hình", "Lĩnh vực", "Loại hình", "Chủ thể", "Nội dung", "Mục tiêu", "Hình thức"];
    const row = (number: number, name: string, kind: string, who: string): Rows[number] => [
      ...[number, name, "Xây dựng Đảng và hệ thống chính trị", kind, who],
      ...["Làm mẫu rồi mời bà con tới xem", "20 hộ làm theo", "Xây dựng mới"],
    ];
    const first = [
      head,
      row(1, "Tổ hòa giải bên ấm trà", "Tập thể", "Tổ hòa giải thôn Hạ"),
      row(2, "Sổ tay nghe dân", "Tập thể", "Chi bộ thôn Hạ"),
    ];
    const secretary = (number: number) =>
      row(number, "Bí thư chi bộ gieo trước, gặt sau", "Cá nhân", "Ông Đỗ Văn Lành, Bí thư Chi bộ thôn Hạ");
    const chief = (number: number) =>
      row(number, "Trưởng ban công tác Mặt trận gõ từng nhà", "Cá nhân", "Ông Bùi Văn Sáng");
    const lamps = (number: number) => row(number, "Đêm rằm họp xóm", "Tập thể", "Chi bộ thôn Thượng");
    for (const more of [[secretary(3), lamps(4)], [lamps(3), chief(4)], [secretary(3)], [chief(3), secretary(4)]]) {
      const paper = await plan(await word(first, "", more));
      expect([paper.status, codes(paper)]).toEqual(["imported", []]);
      expect(names(paper).slice(2)).toEqual(more.map(([, name], index) => `Sheet2!${index + 1} ${name}`));
    }
    const short = ["TT", "Mô hình", "Lĩnh vực", "Người thực hiện"];
    const narrow = await plan(
      await word(
        [short, [1, "Sổ tay nghe dân", "Kinh tế", "Chi bộ thôn Hạ"]],
        [[2, "Phó bí thư dắt trâu xuống đồng", "Kinh tế", "Chi bộ thôn Thượng"]],
        [["", "Người lập biểu", "", "Bí thư chi bộ"]],
      ),
    );
    expect([codes(narrow), names(narrow).length]).toEqual([[], 2]);
    const plain = await plan(
      workbook({
        A: first.map((cells) => cells.slice(1)),
        B: [secretary(3).slice(1), ["Người lập", "Thủ trưởng đơn vị", "Bí thư chi bộ"]],
      }),
    );
    expect([plain.status, codes(plain), names(plain).length]).toEqual(["imported", [], 3]);
  });

  it("takes the unit of the row above it, which a person confirms", async () => {
    const head = ["TT", "Đơn vị", "Tên mô hình", "Nội dung"];
    const paper = await plan(
      workbook({
        T1: [head, [1, "Xã An Bình", "Ngõ nhỏ có đèn", "Góp công"], [2, "", "Tủ sách đầu làng", "Góp sách"]],
        T2: [
          [3, "", "Giếng làng trong", "Khơi giếng"],
          [4, "Xã Hòa Lạc", "Đường quê hoa cúc", "Trồng hoa"],
        ],
      }),
    );
    expect(paper.models.map(({ unitId, doubts }) => [unitId, doubts.map(({ code }) => code)])).toEqual([
      ["u1", []],
      ["u1", ["carried-unit"]],
      ["u1", ["carried-unit"]],
      ["u2", []],
    ]);
    expect(paper.models[2]?.provenance.unit).toMatchObject([{ how: "carried", sheet: "T1" }]);
  });

  it("is proposed and asked about where its numbers begin anew or a title stands over it", async () => {
    const again = [model(1, "Chuông báo khói xóm chợ", "Công an xã", "Quốc phòng - an ninh", true)];
    const held = await plan(workbook({ A: [HEAD, LOOM, FERRY], B: again }));
    expect(held.status).toBe("review");
    expect(held.problems).toMatchObject([{ code: "further-rows", severity: "error", sheet: "B" }]);
    expect(held.problems[0]?.message).toContain("cột D: lĩnh vực");
    expect(names(held)).toHaveLength(3);
    const read = await plan(workbook({ A: [HEAD, LOOM, FERRY], B: again }), { "sheet:B": "read" });
    expect([read.status, codes(read), names(read).length]).toEqual(["imported", [], 3]);
    const skipped = await plan(workbook({ A: [HEAD, LOOM, FERRY], B: again }), { "sheet:B": "skip" });
    expect([skipped.status, codes(skipped), names(skipped).length]).toEqual(["imported", [], 2]);
    const titled = await plan(await word([HEAD, LOOM, FERRY], "DANH SÁCH CÁC MÔ HÌNH ĐÃ CÔNG NHẬN", [BELL, SEED]));
    expect(codes(titled)).toContain("further-rows");
  });
});

describe("rows beside a list", () => {
  it("that may be models are told, whatever they are set aside as", async () => {
    const other = [
      [3, "Chuông báo khói xóm chợ", "Công an xã", "", "", "", "", "", "Lắp 40 chuông"],
      [4, "Ngân hàng hạt giống", "Hội Nông dân xã", "", "", "", "", "", "Đổi giống không lấy tiền"],
    ];
    const paper = await plan(workbook({ A: [HEAD, LOOM, FERRY], B: other }));
    expect(names(paper)).toHaveLength(2);
    expect(paper.problems).toMatchObject([{ code: "left-rows", sheet: "B", cell: "A1" }]);
    expect(paper.problems[0]?.message).toMatch(/^2 dòng/);
  });

  it("of a list with headings of its own, of codes explained, or of a signing block are no part of it", async () => {
    const paper = await plan(
      await word(
        [HEAD, LOOM, FERRY],
        "Kinh phí thực hiện:",
        [
          ["TT", "Khoản chi", "Đơn vị tính", "Số lượng", "Đơn giá", "Thành tiền", "Ghi chú"],
          [3, "Mua sợi dệt loại tốt", "Cuộn", 40, 50000, 2000000, "Hội viên góp"],
        ],
        [
          ["NGƯỜI LẬP BIỂU", "", "T/M BAN THƯỜNG VỤ"],
          ["Vũ Thị Hoa", "", "Lê Văn Tám"],
        ],
      ),
    );
    expect([paper.status, codes(paper), names(paper).length]).toEqual(["imported", [], 2]);
    const people = await plan(
      workbook({
        A: [HEAD, LOOM, FERRY],
        "Cán bộ": [
          ["STT", "Họ và tên", "Chức vụ", "Nơi ở"],
          [3, "Nguyễn Thị Thắm", "Chi hội trưởng", "Thôn Hạ"],
        ],
        "Số liệu": [["Kinh tế"], ["Văn hóa - xã hội"]],
      }),
    );
    expect([people.status, codes(people), names(people).length]).toEqual(["imported", [], 2]);
  });
});
