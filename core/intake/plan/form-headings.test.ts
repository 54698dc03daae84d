import { Document, Packer, Paragraph } from "docx";
import { describe, expect, it } from "vitest";
import { accountFaults, planPaper } from "../../../tests/torture/office.ts";
import { planned } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

/** The plan of a letter that registers models in its lines. */
async function letter(lines: string[]): Promise<FilePlan> {
  const all = ["ĐẢNG ỦY XÃ AN BÌNH", "ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024", ...lines];
  const document = new Document({ sections: [{ children: all.map((line) => new Paragraph(line)) }] });
  const plan = await planPaper({ name: "dang ky.docx", bytes: await Packer.toBuffer(document) });
  expect(accountFaults(plan)).toEqual([]);
  return plan;
}
const values = (plan: FilePlan) =>
  plan.models.map(({ values: v }) => [v.name, v.field, v.subject, v.subjectKind, v.origin]);
const rowsAs = (plan: FilePlan, as: string) => plan.rows.flatMap((row) => (row.disposition === as ? [row.row] : []));

describe("headings among the models of a letter", () => {
  it("tell the field of all below them, down to the next one, and are no answer of the model above", async () => {
    const plan = await letter([
      "A. LĨNH VỰC KINH TẾ",
      "1. Mô hình: Đàn ong dưới tán vải",
      "- Chủ thể: Hội Nông dân xã",
      "- Mục tiêu: 40 đàn",
      "2. Mô hình: Ruộng khoán góp công",
      "- Chủ thể: Bà Tạ Thị Lành",
      "- Mục tiêu: giúp 5 hộ",
      "Lĩnh vực văn hóa - xã hội",
      "1. Mô hình: Sân kho đọc sách",
      "- Chủ thể: Chi đoàn thôn Hạ",
      "- Mục tiêu: mỗi tháng hai buổi",
    ]);
    expect([plan.status, values(plan)]).toEqual([
      "imported",
      [
        ["Đàn ong dưới tán vải", "kinh-te", "Hội Nông dân xã", "collective", null],
        ["Ruộng khoán góp công", "kinh-te", "Bà Tạ Thị Lành", "individual", null],
        ["Sân kho đọc sách", "van-hoa-xa-hoi", "Chi đoàn thôn Hạ", "collective", null],
      ],
    ]);
    expect(plan.models[1]?.values.goal).toBe("giúp 5 hộ");
    expect(rowsAs(plan, "section")).toEqual([3, 10]);
    expect(plan.models[2]?.provenance.field).toEqual([
      { how: "section", sheet: "Văn bản", cell: "A10", said: "Lĩnh vực văn hóa - xã hội" },
    ]);
  });

  it("tell kind, origin, and who carries the models out", async () => {
    const plan = await letter([
      "I. TẬP THỂ",
      "1. Chi hội Phụ nữ thôn Bến:",
      "- Tên mô hình: Giỏ đi chợ",
      "- Lĩnh vực: Kinh tế",
      "- Nội dung: Đan giỏ tre",
      "phát cho hội viên",
      "2. Chi hội Cựu chiến binh:",
      "- Tên mô hình: Cột cờ đầu ngõ",
      "- Lĩnh vực: Văn hóa - xã hội",
      "II. CÁ NHÂN",
      "1. Ông Doãn Văn Khuê:",
      "- Tên mô hình: Trạm vá xe không đồng",
      "- Lĩnh vực: Văn hóa - xã hội",
    ]);
    expect([plan.status, values(plan)]).toEqual([
      "imported",
      [
        ["Giỏ đi chợ", "kinh-te", "Chi hội Phụ nữ thôn Bến", "collective", null],
        ["Cột cờ đầu ngõ", "van-hoa-xa-hoi", "Chi hội Cựu chiến binh", "collective", null],
        ["Trạm vá xe không đồng", "van-hoa-xa-hoi", "Ông Doãn Văn Khuê", "individual", null],
      ],
    ]);
    expect(plan.models[0]?.values.content).toBe("Đan giỏ tre\nphát cho hội viên");
    const sorts = await letter([
      "Mô hình mới",
      "- Tên mô hình: Giếng làng trong",
      "- Chủ thể: Chi bộ thôn Thượng",
      "Mô hình duy trì",
      "- Tên mô hình: Đêm rằm đọc báo",
      "- Họ và tên: Kiều Thị Oanh",
    ]);
    expect(values(sorts).map(([name, , subject, , origin]) => [name, subject, origin])).toEqual([
      ["Giếng làng trong", "Chi bộ thôn Thượng", "new"],
      ["Đêm rằm đọc báo", "Kiều Thị Oanh", "continued"],
    ]);
  });

  it("are read in a workbook of lines as well; what a form leaves unanswered heads nothing", async () => {
    const lines = await planned([
      ["II. Lĩnh vực quốc phòng - an ninh"],
      ["1. Tên mô hình: Ngõ không khóa"],
      ["- Chủ thể: Tổ an ninh xóm 2"],
      ["2. Tên mô hình: Bến đò bình yên"],
      ["- Chủ thể: Ban Công an xã"],
    ]);
    expect(values(lines).map(([name, field]) => [name, field])).toEqual([
      ["Ngõ không khóa", "quoc-phong-an-ninh"],
      ["Bến đò bình yên", "quoc-phong-an-ninh"],
    ]);
    const open = await planned([
      ["1. Tập thể:"],
      ["2. Tên mô hình: Ngõ không khóa"],
      ["3. Cá nhân: Ông Lại Văn Quý"],
      ["4. Lĩnh vực: Kinh tế"],
      ["5. Nội dung: Giữ nhà giúp nhau"],
    ]);
    expect(values(open)).toEqual([["Ngõ không khóa", "kinh-te", "Ông Lại Văn Quý", "individual", null]]);
  });
});
