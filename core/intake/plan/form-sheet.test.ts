import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, it } from "vitest";
import { accountFaults, planPaper } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const fates = (plan: FilePlan) => plan.rows.map(({ disposition }) => disposition);
const values = (plan: FilePlan) =>
  plan.models.map(({ values: v }) => [v.name, v.subject, v.subjectKind, v.field, v.content, v.period, v.origin]);

const FORM: Row[] = [
  ["Tên mô hình", "Giữ điệu hát then"],
  ["Đơn vị đăng ký:", "Xã An Bình"],
  ["Chủ thể thực hiện", "Chi hội Phụ nữ thôn 2"],
  ["Lĩnh vực", "Văn hóa - xã hội"],
  ["Nội dung, cách làm", "Mời nghệ nhân truyền dạy"],
  ["Thời gian thực hiện", "Từ tháng 3 đến tháng 11/2024"],
  ["Mới hay duy trì", "Mới"],
];
const READ = [
  "Giữ điệu hát then",
  "Chi hội Phụ nữ thôn 2",
  "collective",
  "van-hoa-xa-hoi",
  "Mời nghệ nhân truyền dạy",
  "Từ tháng 3 đến tháng 11/2024",
  "new",
];

describe("a form with its questions at the left", () => {
  it("is read from a workbook, numbered or not, with its empty lines and its signature set aside", async () => {
    const numbered = FORM.map((row, i): Row => [i + 1, ...row]);
    const plain = await planned([...FORM, ["Ghi chú", "……"], [], ["", "T/M CHI ỦY"], ["", "Nguyễn Văn Bình"]]);
    expect(values(plain)).toEqual([READ]);
    expect([plain.status, plain.senderId, plain.models[0]?.unitId]).toEqual(["imported", "u1", "u1"]);
    expect(fates(plain)).toEqual([
      "letterhead",
      "title",
      ...FORM.map(() => "imported"),
      "header",
      "signature",
      "signature",
    ]);
    expect(plain.models[0]?.provenance.content).toEqual([
      { how: "question", sheet: "DK", cell: "B7", said: "Nội dung, cách làm" },
    ]);
    expect(values(await planned([["STT", "Nội dung", "Thông tin đăng ký"], ...numbered]))).toEqual([READ]);
  });

  it("is read from a document", async () => {
    const rows = FORM.map(([label, text]) => [String(label), String(text)]);
    const cells = (texts: string[]) => texts.map((text) => new TableCell({ children: [new Paragraph(text)] }));
    const table = new Table({ rows: rows.map((texts) => new TableRow({ children: cells(texts) })) });
    const title = new Paragraph("PHIẾU ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024");
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [title, table] }] }));
    const plan = await planPaper({ name: "phieu.docx", bytes });
    expect(accountFaults(plan)).toEqual([]);
    expect([plan.status, plan.purpose, values(plan)]).toEqual(["imported", "registration", [READ]]);
  });

  it("is read as often as it stands there", async () => {
    const other = FORM.map(
      ([label, text]): Row => [label ?? "", text === "Giữ điệu hát then" ? "Chợ quê" : (text ?? "")],
    );
    const plan = await planned([["Phiếu số 1"], ...FORM, ["Phiếu số 2"], ...other]);
    expect(values(plan)).toEqual([READ, ["Chợ quê", ...READ.slice(1)]]);
    const reordered = [FORM.slice(3), FORM.slice(3)].flatMap((rest, i): Row[] => [
      ["Lĩnh vực", "Kinh tế"],
      ["Tên mô hình", `Nhà sạch ${i}`],
      ...rest.slice(1),
    ]);
    expect(values(await planned(reordered)).map(([name, , , field]) => [name, field])).toEqual([
      ["Nhà sạch 0", "kinh-te"],
      ["Nhà sạch 1", "kinh-te"],
    ]);
  });

  it("may hold question and answer in one cell, answers over several rows, and questions of its own", async () => {
    const plan = await planned([
      ["1. Tên mô hình: Ngõ sáng an ninh"],
      ["2. Lĩnh vực: Quốc phòng - an ninh"],
      ["3. Nội dung thực hiện", "- Lắp đèn"],
      ["", "- Giao hộ dân trông coi"],
      ["4. Số điện thoại", "0912 345 678"],
      ["5. Mục tiêu", "30 bóng đèn"],
    ]);
    expect(plan.models.map(({ values: v }) => [v.name, v.field, v.content, v.goal, v.extras])).toEqual([
      [
        "Ngõ sáng an ninh",
        "quoc-phong-an-ninh",
        "- Lắp đèn\n- Giao hộ dân trông coi",
        "30 bóng đèn",
        { "Số điện thoại": "0912 345 678" },
      ],
    ]);
    expect(fates(plan).slice(2)).toEqual(Array.from({ length: 6 }, () => "imported"));
  });

  it("may be answered in the words of questions, and by boxes that are ticked among the choices", async () => {
    const plan = await planned(
      [
        ["Lĩnh vực:", "☐ Kinh tế   ☐ Văn hóa - xã hội   ☑ Xây dựng hệ thống chính trị"],
        ["Tên mô hình:", "Lái xe an toàn"],
        ["Hình thức (tập thể, cá nhân)", "Cá nhân"],
        ["Mới hay duy trì:", "☑ Xây dựng mới   ☐ Duy trì"],
        ["Chủ thể:", "☐ Tập thể   ☑ Cá nhân: Lý Thị Hòa"],
        ["Nội dung:", "Lập sổ theo dõi nhiên liệu, phối hợp công đoàn"],
        ["Mục tiêu:", "Giảm tiêu hao"],
      ],
      ["B4:D4"],
    );
    expect(
      plan.models.map(({ values: v, doubts }) => [v.field, v.origin, v.subjectKind, v.subject, v.content, doubts]),
    ).toEqual([
      ["he-thong-chinh-tri", "new", "individual", "Lý Thị Hòa", "Lập sổ theo dõi nhiên liệu, phối hợp công đoàn", []],
    ]);
    expect([plan.status, fates(plan).slice(2)]).toEqual(["imported", Array.from({ length: 7 }, () => "imported")]);
  });

  it("that nobody filled in yields nothing, and a list stays a list", async () => {
    const blank = await planned(FORM.map(([label]): Row => [label ?? "", "…………"]));
    expect([blank.models, blank.status]).toEqual([[], "rejected"]);
    const list = await planned([
      ["Tên đơn vị: Xã An Bình"],
      ["Lĩnh vực: Kinh tế"],
      ["Thời gian: năm 2024"],
      ["STT", "Tên mô hình", "Nội dung"],
      [1, "Nhà sạch", "Vận động"],
      [2, "Ngõ sáng", "Lắp đèn"],
    ]);
    expect(list.models.map(({ values: v }) => v.name)).toEqual(["Nhà sạch", "Ngõ sáng"]);
  });

  it("may stand in the lines of a document that has no table; a letter without such lines is refused", async () => {
    const word = (lines: string[]) =>
      Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));
    const lines = [
      "ĐẢNG ỦY XÃ AN BÌNH",
      "ĐĂNG KÝ XÂY DỰNG MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024",
      "Căn cứ kế hoạch, Đảng ủy xã An Bình đăng ký như sau:",
      "1. Tên mô hình: Bữa sáng yêu thương",
      "2. Tập thể thực hiện: Công đoàn nhà trường",
      "3. Nội dung: Nấu bữa sáng cho 35 cháu",
      "4. Thời gian: Từ 15/4/2024 đến 15/12/2024",
      "T/M ĐẢNG ỦY",
      "Nguyễn Thị Hoài",
    ];
    const plan = await planPaper({ name: "dk.docx", bytes: await word(lines) });
    expect(accountFaults(plan)).toEqual([]);
    expect([plan.status, plan.senderId, plan.models.map(({ values: v }) => [v.name, v.subject, v.content])]).toEqual([
      "imported",
      "u1",
      [["Bữa sáng yêu thương", "Công đoàn nhà trường", "Nấu bữa sáng cho 35 cháu"]],
    ]);
    const points = [...lines.slice(0, 6), "- Giao hội viên", "góp gạo, trứng", ...lines.slice(6)];
    const wrapped = await planPaper({ name: "dk.docx", bytes: await word(points) });
    expect(wrapped.models[0]?.values.content).toBe("Nấu bữa sáng cho 35 cháu\n- Giao hội viên\ngóp gạo, trứng");
    const counted = ["Mô hình 1: Ngõ sáng an ninh", "Nội dung: Lắp đèn", "Thời gian: Cả năm"];
    const two = [...lines.slice(0, 3), ...counted, "Mô hình 2: Vườn sạch", ...counted.slice(1)];
    expect(
      (await planPaper({ name: "dk.docx", bytes: await word(two) })).models.map(({ values }) => values.name),
    ).toEqual(["Ngõ sáng an ninh", "Vườn sạch"]);
    const cell = (...texts: string[]) => new TableCell({ children: texts.map((text) => new Paragraph(text)) });
    const letterhead = new Table({
      rows: [
        new TableRow({ children: [cell("HUYỆN ỦY AN LẠC", "ĐẢNG ỦY XÃ AN BÌNH"), cell("ĐẢNG CỘNG SẢN VIỆT NAM")] }),
      ],
    });
    const children = [letterhead, ...lines.slice(1).map((line) => new Paragraph(line))];
    const headed = await planPaper({
      name: "BC dang ky.docx",
      bytes: await Packer.toBuffer(new Document({ sections: [{ children }] })),
    });
    expect([headed.status, headed.senderId, headed.models[0]?.values.name]).toEqual([
      "imported",
      "u1",
      "Bữa sáng yêu thương",
    ]);
    const letter = await planPaper({ name: "cv.docx", bytes: await word(lines.slice(0, 3)) });
    expect([letter.status, letter.format, letter.models]).toEqual(["rejected", "letter", []]);
    expect(letter.problems[0]?.message).toContain("Gõ vào sổ");
    const amends = ["V/v sửa tên mô hình", "Mô hình “Ngõ sáng” đã gửi, nay xin sửa thành “Ngõ sáng, hẻm sạch”."];
    const amending = await planPaper({ name: "cv sua.docx", bytes: await word(amends) });
    expect([amending.status, amending.problems[0]?.message]).toEqual([
      "rejected",
      expect.stringContaining("tìm mô hình trong sổ và sửa theo"),
    ]);
    const invitation = ["GIẤY MỜI", "Mời dự hội nghị đăng ký mô hình Dân vận khéo"];
    expect((await planPaper({ name: "gm.docx", bytes: await word(invitation) })).format).toBe("docx");
  });
});
