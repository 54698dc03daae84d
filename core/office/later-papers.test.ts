import * as XLSX from "@e965/xlsx";
import { afterAll, expect, it } from "vitest";
import { createParserPool } from "../../parsers/pool.ts";
import { officeOfDrops } from "../../tests/torture/drops.ts";

const pool = createParserPool({ size: 2 });
afterAll(() => pool.close());

type Row = (string | number)[];
const HEAD: Row = ["TT", "Tên mô hình", "Lĩnh vực", "Nội dung", "Mục tiêu"];

function workbook(title: string, rows: Row[]): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet([["ĐẢNG ỦY XÃ AN BÌNH"], [title], HEAD, ...rows]);
  return Buffer.from(XLSX.write(XLSX.utils.book_new(sheet, "Biểu"), { type: "buffer", bookType: "xlsx" }));
}

/** An e-mail with its words and the files attached to it. */
function mail(text: string, files: [name: string, bytes: Buffer][]): Buffer {
  const head = ["From: Xa An Binh <xaanbinh@example.vn>", "Subject: Dinh chinh", "MIME-Version: 1.0"];
  const base64 = "Content-Transfer-Encoding: base64";
  const parts = files.flatMap(([name, bytes]) => [
    ...["--x", "Content-Type: application/octet-stream", `Content-Disposition: attachment; filename="${name}"`],
    ...[base64, "", bytes.toString("base64")],
  ]);
  const body = ["--x", "Content-Type: text/plain; charset=utf-8", base64, "", Buffer.from(text).toString("base64")];
  const type = 'Content-Type: multipart/mixed; boundary="x"';
  return Buffer.from([...head, type, "", ...body, ...parts, "--x--", ""].join("\r\n"));
}

const FIRST: Row[] = [
  [1, "Tiếng kẻng an ninh", "Quốc phòng - an ninh", "Gõ kẻng mỗi tối", "30 hộ"],
  [2, "Đường hoa", "Kinh tế", "Trồng hoa hai bên đường", "20 hộ"],
  [3, "Hũ gạo tình thương", "Văn hóa - xã hội", "Mỗi bữa bớt một nắm gạo", "10 hộ"],
];
const MENDED = workbook("ĐÍNH CHÍNH DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO", [
  [2, "Đường hoa", "Kinh tế", "Trồng hoa hai bên đường", "45 hộ"],
]);

async function afterFirst() {
  const own = await officeOfDrops(pool);
  await own.receive({ "1.xlsx": workbook("DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024", FIRST) });
  return own;
}

it("a paper that takes the place of the one of that day does so, and what it leaves out is told", async () => {
  const { office, receive } = await afterFirst();
  const title = "DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024 (LẦN 2, THAY THẾ BẢN ĐĂNG KÝ NGÀY 05/3/2024)";
  const [, , rice = []] = FIRST;
  const lamps: Row = [2, "Đèn ngõ", "Kinh tế", "Lắp đèn ở 12 ngõ", "12 ngõ"];
  const second = (await receive({ "2.xlsx": workbook(title, [rice, lamps]) })).get("2.xlsx");
  expect(second).toMatchObject({ status: "imported", version: { kind: "replaces" } });
  const told = second?.problems.find(({ code }) => code === "withdrawn");
  expect(told?.message).toMatch(/2 mô hình.*Tiếng kẻng an ninh.*Đường hoa/u);
  const names = (await office.call("models.list", {})).map(({ name }) => name);
  expect(names.sort()).toEqual(["Hũ gạo tình thương", "Đèn ngõ"]);
  expect(await office.call("check", {})).toEqual({ sound: true, findings: [] });
});

it.each<[string, string]>([
  ["Xã xin đính chính mục tiêu của mô hình “Đường hoa” từ 20 hộ thành 45 hộ.", "imported"],
  ["Xã xin điều chỉnh mô hình Đường hoa lên 45 hộ, gửi kèm tệp.", "imported"],
  ["Xã xin đính chính mục tiêu của mô hình “Đường hoa” từ 20 hộ thành 54 hộ.", "review"],
  ["Xã xin đính chính mục tiêu của mô hình “Hũ gạo tình thương” từ 10 hộ thành 45 hộ.", "review"],
])(
  "what a mail says beside its correction, sent twice over, holds it where it says otherwise: %s",
  async (said, status) => {
    const { receive } = await afterFirst();
    const text = `Kính gửi Ban Dân vận!\n${said}\nTrân trọng.`;
    const files = await receive({
      "thu.eml": mail(text, [
        ["dc.xlsx", MENDED],
        ["dc (1).xlsx", MENDED],
      ]),
    });
    expect([...files.values()].map((file) => file.status)).toEqual([status, "duplicate"]);
  },
);
