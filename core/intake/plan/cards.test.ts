import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, it } from "vitest";
import { accountFaults, planPaper } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const fate = (plan: FilePlan, text: string) => plan.rows.find((row) => row.text.includes(text))?.disposition;
const lines = (...texts: string[]): Row[] => texts.map((text) => [text]);
const paragraphs = (texts: string[]) => texts.map((text) => new Paragraph(text));
const wordTable = (rows: string[][]) => {
  const cells = (texts: string[]) => texts.map((text) => new TableCell({ children: [new Paragraph(text)] }));
  return new Table({ rows: rows.map((texts) => new TableRow({ children: cells(texts) })) });
};
const word = async (children: (Paragraph | Table)[]) =>
  planPaper({ name: "phieu.docx", bytes: await Packer.toBuffer(new Document({ sections: [{ children }] })) });

describe("a printed card", () => {
  it("is read without the dots and lines on which it was written; its raw cells stay", async () => {
    const plan = await planned(
      lines(
        "Tên mô hình: ......Bến đò không chen lấn......",
        "Thuộc lĩnh vực ………Văn hóa - xã hội………",
        "Tập thể (cá nhân) thực hiện: ___Chi hội Nông dân thôn 2___",
        "Nội dung, cách làm: ...Xếp hàng, ưu tiên người già, v.v...",
        "Mục tiêu: ................................",
        "Thời gian thực hiện: . . . . Từ 01/4/2024 đến 31/12/2024. . . . .",
      ),
    );
    expect(plan.models.map(({ values: v }) => [v.name, v.field, v.subject, v.content, v.goal, v.period])).toEqual([
      [
        "Bến đò không chen lấn",
        "van-hoa-xa-hoi",
        "Chi hội Nông dân thôn 2",
        "Xếp hàng, ưu tiên người già, v.v...",
        null,
        "Từ 01/4/2024 đến 31/12/2024",
      ],
    ]);
    expect(plan.rows.find(({ row }) => row === 3)?.cells.A).toBe("Tên mô hình: ......Bến đò không chen lấn......");
    expect([plan.status, accountFaults(plan)]).toEqual(["imported", []]);
  });

  it("keeps what the sender ends in three dots, and a list's", async () => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Chủ thể", "Nội dung"],
      [1, "Nhà sạch", "Chi bộ thôn 1", "Quét ngõ, trồng hoa..."],
      [2, "......", "......", "......"],
    ]);
    expect(plan.models.map(({ values }) => values.content)).toEqual(["Quét ngõ, trồng hoa..."]);
  });

  it.each<[string, Row[]]>([
    [
      "a line of boxes behind a name's label",
      lines("Mô hình:   ☐ Mới      ☑ Duy trì", "Đối tượng: ☐ Tập thể  ☑ Cá nhân"),
    ],
    ["bracketed marks", lines("Tình trạng: [ ] Mới   [x] Duy trì", "Hình thức: ( ) Tập thể ( x ) Cá nhân")],
    ["boxes that nothing asks for", lines("□ Mô hình mới   ■ Mô hình duy trì", "□ Tập thể   ■ Cá nhân")],
    [
      "boxes in cells of their own",
      [
        ["Mô hình", "☐ Mới", "☑ Duy trì"],
        ["Đối tượng", "Tập thể", "☐", "Cá nhân", "☑"],
      ],
    ],
    [
      "marks beside the options",
      [
        ["Mô hình", "Mới", "", "Duy trì", "x"],
        ["Đối tượng", "Tập thể", "", "Cá nhân", "x"],
      ],
    ],
    ["words alone", lines("Mô hình: Duy trì", "Đối tượng: Cá nhân")],
  ])("tells by %s whether a model is new, and who carries it out; they name no model", async (_how, choices) => {
    const plan = await planned([
      ...lines("Tên mô hình: Tủ sách bờ đê", "Người thực hiện: thôn đội"),
      ...choices,
      ...lines("Nội dung: Góp sách cũ", "Mục tiêu: 300 cuốn"),
    ]);
    expect(plan.models.map(({ values: v }) => [v.name, v.origin, v.subjectKind, v.content, v.goal])).toEqual([
      ["Tủ sách bờ đê", "continued", "individual", "Góp sách cũ", "300 cuốn"],
    ]);
    expect(accountFaults(plan)).toEqual([]);
  });

  it("has a schedule and a budget of its own, which ask nothing; they answer a question that is left to them", async () => {
    const card = lines("Tên mô hình: Trả giấy tờ rơi", "Đơn vị thực hiện: Tổ tiếp dân", "Lĩnh vực: Kinh tế");
    const schedule: Row[] = [
      ["TT", "Nội dung công việc", "Thời gian", "Người phụ trách"],
      [1, "Lập trang tin", "Tháng 4", "Đ/c Lâm"],
      [2, "Phối hợp loa truyền thanh", "Tháng 5", "Đ/c Tạc"],
    ];
    const plan = await planned([
      ...card,
      ["Nội dung: Đăng tin, trả tận nhà"],
      ["Tiến độ:"],
      ...schedule,
      ["Kinh phí:"],
      ["STT", "Nội dung chi", "Số lượng", "Thành tiền"],
      [1, "Bảng tin", 2, "4.000.000"],
      ["", "Tổng cộng", "", "4.000.000"],
      [],
      ["", "", "TRƯỞNG CÔNG AN XÃ"],
    ]);
    expect([plan.status, plan.models.map(({ values }) => values.content), plan.problems]).toEqual([
      "imported",
      ["Đăng tin, trả tận nhà"],
      [],
    ]);
    for (const text of ["Người phụ trách", "Lập trang tin", "Tháng 5", "Thành tiền", "Bảng tin", "Tổng cộng"])
      expect(fate(plan, text)).toBe("other-table");
    const told = await planned([...card, ["Nội dung thực hiện:"], ...schedule, ["Mục tiêu: 90%"]]);
    expect(told.models.map(({ values }) => [values.content, values.goal])).toEqual([
      ["Lập trang tin\nPhối hợp loa truyền thanh", "90%"],
    ]);
    expect(accountFaults(told)).toEqual([]);
  });

  it("is read from a Word document with its schedule as a table", async () => {
    const plan = await word([
      ...paragraphs([
        "BẢN ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO”",
        "1. Tên mô hình: Camera canh ngõ",
        "2. Tình trạng: Duy trì từ năm 2022",
      ]),
      ...paragraphs(["3. Đơn vị thực hiện: Tổ Công an xóm", "4. Nội dung: Chia sẻ hình ảnh", "5. Kế hoạch:"]),
      wordTable([
        ["TT", "Nội dung công việc", "Thời gian", "Phân công"],
        ["1", "Họp dân", "Tháng 4", "Đ/c Lâm"],
      ]),
      ...paragraphs(["TRƯỞNG CÔNG AN XÃ"]),
    ]);
    expect(plan.models.map(({ values: v }) => [v.name, v.origin, v.sinceYear, v.content])).toEqual([
      ["Camera canh ngõ", "continued", 2022, "Chia sẻ hình ảnh"],
    ]);
    expect([fate(plan, "Họp dân"), accountFaults(plan)]).toEqual(["other-table", []]);
  });
});

describe("a letter in a Word document", () => {
  it("is proposed point by point, with what stands in brackets", async () => {
    const plan = await word(
      paragraphs([
        "CHI BỘ THÔN HẠ KỲ",
        "Chi bộ đăng ký 02 mô hình “Dân vận khéo” năm 2024 như sau:",
        "1. Mô hình “Đường không rác” (mô hình mới): lĩnh vực kinh tế, do Chi hội Phụ nữ thôn thực hiện",
        "2. Mô hình “Tổ hòa giải” (tiếp tục từ năm 2021): do Ban Công tác Mặt trận thôn thực hiện",
        "Trên đây là đăng ký của Chi bộ.",
      ]),
    );
    expect([plan.status, plan.problems.map(({ code }) => code).includes("told-in-letter")]).toEqual(["review", true]);
    expect(plan.models.map(({ values: v }) => [v.name, v.subject, v.origin, v.sinceYear])).toEqual([
      ["Đường không rác", "Chi hội Phụ nữ thôn", "new", null],
      ["Tổ hòa giải", "Ban Công tác Mặt trận thôn", "continued", 2021],
    ]);
  });
});

describe("a company's letter in a Word document", () => {
  it("tells in lines below each point what its name leaves out", async () => {
    const plan = await word(
      paragraphs([
        "CÔNG TY CỔ PHẦN MAY",
        "Công ty đăng ký các mô hình sau:",
        "1. Mô hình “Phòng vắt sữa cho mẹ” (mới): Công đoàn Công ty thực hiện.",
        "- Nội dung: Bố trí phòng, tủ lạnh",
        "- Mục tiêu: 60 công nhân sử dụng",
        "2. Mô hình “Xe đúng giờ” (duy trì từ năm 2022): Phòng Hành chính thực hiện.",
        "- Nội dung: Xe đón tại ba điểm",
        "Trân trọng cảm ơn.",
      ]),
    );
    expect(plan.status).toBe("review");
    expect(plan.models.map(({ values: v }) => [v.name, v.subject, v.origin, v.sinceYear, v.content, v.goal])).toEqual([
      ["Phòng vắt sữa cho mẹ", "Công đoàn Công ty", "new", null, "Bố trí phòng, tủ lạnh", "60 công nhân sử dụng"],
      ["Xe đúng giờ", "Phòng Hành chính", "continued", 2022, "Xe đón tại ba điểm", null],
    ]);
  });
});

describe("a mark behind a name", () => {
  const told = ({ models }: FilePlan) => models.map(({ values: v }) => [v.name, v.origin, v.sinceYear]);
  const HEAD: Row = ["TT", "Tên mô hình", "Chủ thể", "Lĩnh vực"];
  const models = (...names: string[]): Row[] =>
    names.map((name, index): Row => [index + 1, name, `Chi bộ thôn ${index + 1}`, "Kinh tế"]);

  it("means what the remark below says of it, and of the others", async () => {
    const plan = await planned([
      HEAD,
      ...models("Con nuôi của đồn (*)", "Đèn pin cho thuyền"),
      ["(*) Mô hình tiếp tục thực hiện từ năm 2022; các mô hình còn lại là mô hình mới"],
    ]);
    expect(told(plan)).toEqual([
      ["Con nuôi của đồn", "continued", 2022],
      ["Đèn pin cho thuyền", "new", null],
    ]);
    const note = { how: "legend", sheet: "DK", cell: "A6", said: plan.models[0]?.provenance.name?.[1]?.said };
    expect(plan.models[0]?.provenance.name?.[1]).toEqual(note);
    expect(plan.models.map(({ provenance }) => provenance.origin?.at(-1))).toEqual([note, note]);
    expect([plan.status, fate(plan, "còn lại")]).toEqual(["imported", "note"]);
  });

  it.each<[string[], string[], unknown[]]>([
    [
      ["Phố đèn*", "Chợ một giá"],
      ["* Là mô hình đăng ký mới năm 2024, còn lại là mô hình duy trì từ các năm trước."],
      [
        ["Phố đèn", "new", null],
        ["Chợ một giá", "continued", null],
      ],
    ],
    [
      ["Khu dân cư xanh (1)", "Ba gương (2)", "Hũ gạo"],
      ["Ghi chú: (1) Mô hình duy trì từ năm 2020.", "(2) Mô hình xây dựng mới trong năm 2024."],
      [
        ["Khu dân cư xanh", "continued", 2020],
        ["Ba gương", "new", null],
        ["Hũ gạo", null, null],
      ],
    ],
    [
      ["Ông bà kể chuyện (*)", "Vườn thuốc (**)"],
      ["(*) Phối hợp với Trường Tiểu học", "(**) Kinh phí do con cháu đóng góp mới đây"],
      [
        ["Ông bà kể chuyện", null, null],
        ["Vườn thuốc", null, null],
      ],
    ],
    [
      ["Nhà sạch (*)", "Camera 4.0 (2)"],
      ["Tổng số: 2 mô hình"],
      [
        ["Nhà sạch (*)", null, null],
        ["Camera 4.0 (2)", null, null],
      ],
    ],
  ])("of %j below which stands %j", async (names, notes, expected) => {
    expect(told(await planned([HEAD, ...models(...names), ...lines(...notes)]))).toEqual(expected);
  });

  it("is explained by the lines below a Word table too", async () => {
    const plan = await word([
      new Paragraph("DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024"),
      wordTable([HEAD.map(String), ...models("Hũ gạo (*)", "Tủ sách").map((row) => row.map(String))]),
      new Paragraph("(*) Mô hình mới."),
    ]);
    expect(told(plan)).toEqual([
      ["Hũ gạo", "new", null],
      ["Tủ sách", null, null],
    ]);
  });
});
