import { Document, Packer, Paragraph } from "docx";
import { expect, it } from "vitest";
import { planPaper } from "../../../tests/torture/office.ts";
import { planned } from "../../../tests/torture/planned.ts";

async function letter(...lines: string[]) {
  const children = lines.map((line) => new Paragraph(line));
  const bytes = Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  const { models } = await planPaper({ name: "cong van.docx", bytes });
  return models.map(({ values }) => [values.name, values.origin, values.sinceYear]);
}

it("a bracket that tells the origin is no part of a name that a letter quotes, behind the quotes or inside them", async () => {
  const head = ["ĐẢNG ỦY XÃ AN BÌNH", "Đảng ủy xã An Bình đăng ký các mô hình Dân vận khéo năm 2024 như sau:"];
  expect(
    await letter(
      ...head,
      "1. “Tiếng kẻng an ninh (tiếp tục từ năm 2023)”, lĩnh vực Quốc phòng - an ninh, do Chi bộ thôn Đông thực hiện.",
      "2. Mô hình “Phụ nữ 5 không 3 sạch (mới)” do Hội Phụ nữ xã thực hiện.",
      "3. “Hũ gạo tình thương” (duy trì từ 2022), lĩnh vực Văn hóa - xã hội.",
      "4. “Sạch nhà (xóm 5)”, duy trì.",
      "5. “Làng mới (nông thôn mới nâng cao)”.",
    ),
  ).toEqual([
    ["Tiếng kẻng an ninh", "continued", 2023],
    ["Phụ nữ 5 không 3 sạch", "new", null],
    ["Hũ gạo tình thương", "continued", 2022],
    ["Sạch nhà (xóm 5)", "continued", null],
    ["Làng mới (nông thôn mới nâng cao)", null, null],
  ]);
  const card = (name: string) => [`Tên mô hình: ${name}`, "Nội dung: Gặt giúp nhà neo đơn", "Thời gian: Cả năm"];
  const named = async (name: string) => (await letter("ĐẢNG ỦY XÃ AN BÌNH", ...card(name)))[0];
  expect(await named("“Gặt giúp dân” (mô hình tiếp tục thực hiện)")).toEqual(["“Gặt giúp dân”", "continued", null]);
  expect(await named("“Gặt giúp dân” (mô hình mới)")).toEqual(["“Gặt giúp dân”", "new", null]);
  expect(await named("“Gặt giúp dân” (thôn Mới)")).toEqual(["“Gặt giúp dân” (thôn Mới)", null, null]);
});

it("in a table quotes end the name too; without them, or against the column, it stays as it is written", async () => {
  const { models } = await planned([
    ["TT", "Tên mô hình", "Nội dung", "Mới/Duy trì"],
    [1, "“Hũ gạo” (mới)", "Góp gạo", ""],
    [2, "“Nuôi ong (duy trì từ năm 2022)”", "Góp giống", ""],
    [3, "Ngõ sáng (tiếp tục từ năm 2022)", "Lắp đèn", ""],
    [4, "“Trồng nấm” (mới)", "Góp giống", "Duy trì"],
  ]);
  expect(models.map(({ values }) => [values.name, values.origin, values.sinceYear])).toEqual([
    ["“Hũ gạo”", "new", null],
    ["“Nuôi ong”", "continued", 2022],
    ["Ngõ sáng (tiếp tục từ năm 2022)", "continued", 2022],
    ["“Trồng nấm” (mới)", "continued", null],
  ]);
});
