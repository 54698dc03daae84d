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

const RESULTS_HEAD: Row = ["TT", "Tên mô hình", "Kết quả đạt được"];
const DONE: Row[] = [
  [1, "Tiếng kẻng an ninh", "Không còn mất trộm"],
  [2, "Đường hoa", "Trồng 600 m hoa"],
  [3, "Nhà sạch ngõ đẹp", "20 hộ"],
];

function report(title: string, rows: Row[] = DONE): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet([["ĐẢNG ỦY XÃ AN BÌNH"], [title], RESULTS_HEAD, ...rows]);
  return Buffer.from(XLSX.write(XLSX.utils.book_new(sheet, "KQ"), { type: "buffer", bookType: "xlsx" }));
}

it.each<[string, string]>([
  ["BÁO CÁO KẾT QUẢ THỰC HIỆN MÔ HÌNH DÂN VẬN KHÉO NĂM 2023", "kq.xlsx"],
  ["KẾT QUẢ THỰC HIỆN PHONG TRÀO DÂN VẬN KHÉO NĂM 2023; PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024", "kq.xlsx"],
  ["BÁO CÁO KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO", "KQ_DVK_2023_xa An Binh.xlsx"],
])("last year's results are nothing of this year's models, and are asked about once: %s, %s", async (title, name) => {
  const { office, receive } = await afterFirst();
  const file = (await receive({ [name]: report(title) })).get(name);
  expect(file?.status).toBe("review");
  expect(file?.problems.filter(({ code }) => code !== "awaits-confirmation")).toMatchObject([
    { code: "other-year", severity: "error", value: "2023" },
  ]);
  expect(file?.problems[0]?.message).toContain("báo cáo kết quả năm 2023, còn sổ này là năm 2024");
  // The sender only mistyped the year: its rows are asked about as those of any report.
  const read = await office.call("review.set", { id: file?.id ?? "", decisions: { purpose: "results" } });
  expect(read.problems.map(({ code }) => code)).toContain("unmatched-result");
  expect(read.problems.map(({ code }) => code)).not.toContain("other-year");
});

it.each<[string, string]>([
  ["BÁO CÁO KẾT QUẢ THỰC HIỆN MÔ HÌNH DÂN VẬN KHÉO NĂM 2024", "kq.xlsx"],
  ["BÁO CÁO KẾT QUẢ THỰC HIỆN MÔ HÌNH DÂN VẬN KHÉO (theo Kế hoạch số 12-KH/HU ngày 05/12/2023)", "kq.xlsx"],
  ["BÁO CÁO KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO NĂM HỌC 2023 - 2024", "kq 2023.xlsx"],
])("this year's report is not asked about its year: %s, %s", async (title, name) => {
  const { receive } = await afterFirst();
  const file = (await receive({ [name]: report(title, DONE.slice(0, 2)) })).get(name);
  expect(file).toMatchObject({ status: "imported", purpose: "results" });
});

it("last year's report that names no model says that it is last year's, and nothing else", async () => {
  const { receive } = await afterFirst();
  const rows: Row[] = [["", "Tổng số", ""]];
  const file = (await receive({ "kq.xlsx": report("BÁO CÁO KẾT QUẢ DÂN VẬN KHÉO NĂM 2023", rows) })).get("kq.xlsx");
  expect(file?.problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["other-year"]);
});

it.each<[string, string, string]>([
  ["An Binh.xlsx", "An Binh (sửa).xlsx", "An Binh (sửa lần 2 - bản chính thức, thay các bản trước).xlsx"],
  ["An Binh.xlsx", "An Binh sua.xlsx", "An Binh chinh sua lan 2.xlsx"],
  ["An Binh dang ky.xlsx", "An Binh dang ky lan thu hai.xlsx", "An Binh DK lan 3.xlsx"],
  ["An Binh dk.xlsx", "An Binh dk gui lai.xlsx", "An Binh dk ban cuoi.xlsx"],
])("of one drop's versions the one that says it is the last holds: %s, %s, %s", async (...names) => {
  const { office, receive } = await officeOfDrops(pool);
  const goals = ["10 hộ", "20 hộ", "30 hộ"];
  const list = (goal: string) =>
    workbook("DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024", [
      [1, "Đường hoa", "Kinh tế", "Trồng hoa hai bên đường", goal],
      [2, "Hũ gạo tình thương", "Văn hóa - xã hội", "Mỗi bữa bớt một nắm gạo", goal],
    ]);
  await receive(Object.fromEntries(names.map((name, at) => [name, list(goals[at] ?? "")])));
  const models = await office.call("models.list", {});
  expect(models.map(({ name, goal }) => [name, goal])).toEqual([
    ["Đường hoa", "30 hộ"],
    ["Hũ gạo tình thương", "30 hộ"],
  ]);
  expect(await office.call("check", {})).toEqual({ sound: true, findings: [] });
});
