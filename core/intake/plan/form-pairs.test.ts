import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, it } from "vitest";
import { accountFaults, planPaper } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const values = (plan: FilePlan) =>
  plan.models.map(({ unitId, values: v }) => [unitId, v.name, v.subject, v.subjectKind, v.field, v.content, v.period]);
const doubts = (plan: FilePlan) => plan.models.flatMap((model) => model.doubts);

const CARD: Row[] = [
  ["Tên mô hình:", "Bếp ấm tình thương", "Đơn vị:", "Xã Hòa Lạc"],
  ["Lĩnh vực:", "Văn hóa - xã hội", "Tập thể:", "Chi hội Phụ nữ thôn Trung"],
  ["Nội dung:", "Nấu cháo cho bệnh nhân nghèo", "Thời gian:", "Cả năm 2024"],
];
const READ = [
  "u2",
  "Bếp ấm tình thương",
  "Chi hội Phụ nữ thôn Trung",
  "collective",
  "van-hoa-xa-hoi",
  "Nấu cháo cho bệnh nhân nghèo",
  "Cả năm 2024",
];

describe("a form with two questions and more to a row", () => {
  it("is read question by question, as often as it stands there, with the unit that it names", async () => {
    const other: Row[] = [
      ["Tên mô hình:", "Ruộng mẫu không thuốc cỏ", "Đơn vị:", "Xã An Bình"],
      ["Lĩnh vực:", "Kinh tế", "Cá nhân:", "Bùi Thị Nhài"],
      ["Nội dung:", "Làm cỏ bằng tay trên 2 sào", "Thời gian:", "Vụ mùa"],
    ];
    const plan = await planned([["Phiếu 1"], ...CARD, [], ["Phiếu 2"], ...other]);
    expect(values(plan)).toEqual([
      READ,
      [
        "u1",
        "Ruộng mẫu không thuốc cỏ",
        "Bùi Thị Nhài",
        "individual",
        "kinh-te",
        "Làm cỏ bằng tay trên 2 sào",
        "Vụ mùa",
      ],
    ]);
    expect([plan.status, doubts(plan)]).toEqual(["imported", []]);
    expect(plan.models[0]?.provenance.period?.map(({ cell }) => cell)).toEqual(["D6"]);
  });

  it("needs no colons, may begin with the unit, and holds answers over the whole width, blanks, and questions of its own", async () => {
    const plan = await planned(
      [
        ["1", "Đơn vị đăng ký", "Xã An Bình", "Số điện thoại", "0912 000 111"],
        ["2", "Tên mô hình", "Cổng làng không rác", "Lĩnh vực", "Nông thôn mới"],
        ["3", "Hình thức (tập thể, cá nhân)", "Tập thể", "Mới hay duy trì", "Duy trì"],
        ["4", "Chủ thể thực hiện", "", "Thời gian thực hiện", "Từ tháng 2 đến tháng 9/2024"],
        ["5", "Nội dung, cách làm", "Mỗi chủ nhật một đoạn đường"],
      ],
      ["C7:E7"],
    );
    expect(plan.models.map(({ unitId, values: v }) => ({ unitId, ...v }))).toEqual([
      expect.objectContaining({
        unitId: "u1",
        name: "Cổng làng không rác",
        subject: null,
        subjectKind: "collective",
        origin: "continued",
        field: "ntm",
        content: "Mỗi chủ nhật một đoạn đường",
        period: "Từ tháng 2 đến tháng 9/2024",
        extras: { "Số điện thoại": "0912 000 111" },
      }),
    ]);
    expect([plan.status, doubts(plan)]).toEqual(["imported", []]);
  });

  it("is read from a document, three questions to a row", async () => {
    const rows = [
      ["Tên mô hình", "Bếp ấm tình thương", "Chủ thể", "Chi hội Phụ nữ thôn Trung", "Lĩnh vực", "Văn hóa - xã hội"],
      ["Nội dung", "Nấu cháo cho bệnh nhân nghèo", "Mục tiêu", "40 suất", "Thời gian", "Cả năm 2024"],
    ];
    const cells = (texts: string[]) => texts.map((text) => new TableCell({ children: [new Paragraph(text)] }));
    const table = new Table({ rows: rows.map((texts) => new TableRow({ children: cells(texts) })) });
    const above = ["ĐẢNG ỦY XÃ HÒA LẠC", "PHIẾU ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024"];
    const children = [...above.map((line) => new Paragraph(line)), table];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    const plan = await planPaper({ name: "phieu.docx", bytes });
    expect(accountFaults(plan)).toEqual([]);
    expect([plan.status, values(plan), plan.models[0]?.values.goal]).toEqual(["imported", [READ], "40 suất"]);
  });

  it("is not taken for one where models stand side by side, or in a list below headings", async () => {
    const turned = await planned([
      ["Nội dung", "Mô hình 1", "Mô hình 2", "Mô hình 3"],
      ["Tên mô hình", "Nhà sạch", "Ngõ sáng", "Chợ quê"],
      ["Lĩnh vực", "Nông thôn mới", "Quốc phòng - an ninh", "Kinh tế"],
      ["Mới hay duy trì", "Mới", "Duy trì", "Mới"],
      ["Chủ thể thực hiện", "Tập thể", "Chi bộ thôn 1", "Cá nhân"],
    ]);
    expect(turned.models.map(({ values: v }) => [v.name, v.field, v.origin])).toEqual([
      ["Nhà sạch", "ntm", "new"],
      ["Ngõ sáng", "quoc-phong-an-ninh", "continued"],
      ["Chợ quê", "kinh-te", "new"],
    ]);
    const list = await planned([
      ["Tên mô hình", "Tập thể", "Lĩnh vực", "Nội dung"],
      ["Thời gian vàng", "Chi bộ 1", "Kinh tế", "Bán rau sạch"],
      ["Mục tiêu xanh", "Chi bộ 2", "Kinh tế", "Trồng cây"],
    ]);
    expect(list.models.map(({ values: v }) => [v.name, v.subject, v.content])).toEqual([
      ["Thời gian vàng", "Chi bộ 1", "Bán rau sạch"],
      ["Mục tiêu xanh", "Chi bộ 2", "Trồng cây"],
    ]);
  });
});
