import { describe, expect, it } from "vitest";
import { planPaper } from "../../../tests/torture/office.ts";

const table = (...names: string[]) =>
  `<table><tr><td>TT</td><td>Tên mô hình</td><td>Nội dung thực hiện</td></tr>${names
    .map((name, at) => `<tr><td>${at + 1}</td><td>${name}</td><td>Vận động nhân dân</td></tr>`)
    .join("")}</table>`;
const page = (...parts: string[]) => Buffer.from(`<html><meta charset="utf-8"><body>${parts.join("\n")}</body></html>`);
const TOP = "<p>ĐẢNG ỦY XÃ AN BÌNH</p><p>DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024</p>";

async function read(bytes: Buffer) {
  const { status, models } = await planPaper({ name: "dang ky.html", bytes });
  return { status, models: models.map(({ values }) => [values.name, values.field, values.origin]) };
}

describe("a document's headings between its tables", () => {
  it("give the table below them its field, numbered or not, and the next one without a line between", async () => {
    for (const [one, two] of [
      ["1. Lĩnh vực kinh tế", "2. Lĩnh vực văn hóa - xã hội"],
      ["Lĩnh vực kinh tế:", "Lĩnh vực văn hóa - xã hội:"],
    ]) {
      const bytes = page(TOP, `<p>${one}</p>`, table("Nuôi ong"), `<p>${two}</p>`, table("Hũ gạo"), table("Ngõ sạch"));
      expect(await read(bytes)).toEqual({
        status: "imported",
        models: [
          ["Nuôi ong", "kinh-te", null],
          ["Hũ gạo", "van-hoa-xa-hoi", null],
          ["Ngõ sạch", "van-hoa-xa-hoi", null],
        ],
      });
    }
  });

  it("tell what is new and what goes on; words that head nothing end what stood above", async () => {
    const bytes = page(
      TOP,
      "<p>A. Mô hình đăng ký mới</p>",
      table("Nuôi ong"),
      "<p>B. Mô hình duy trì</p>",
      table("Hũ gạo"),
      "<p>Ngoài ra các chi hội còn nêu thêm:</p>",
      table("Ngõ sạch"),
    );
    expect((await read(bytes)).models.map(([, , origin]) => origin)).toEqual(["new", "continued", null]);
  });

  it("a title over all of them speaks for all, as above a sheet's table", async () => {
    const title = TOP.replace("DÂN VẬN KHÉO", "DÂN VẬN KHÉO LĨNH VỰC VĂN HÓA - XÃ HỘI");
    expect((await read(page(title, table("Nuôi ong")))).models).toEqual([["Nuôi ong", "van-hoa-xa-hoi", null]]);
  });
});
