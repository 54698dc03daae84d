import * as XLSX from "@e965/xlsx";
import { afterAll, expect, it } from "vitest";
import { createParserPool } from "../../parsers/pool.ts";
import { officeOfDrops } from "../../tests/torture/drops.ts";

const pool = createParserPool({ size: 2 });
afterAll(() => pool.close());

/** A commune's list, under the lines given; the office is that of huyện An Lạc. */
const list = (top: string[], name: string) => {
  const rows = [
    ...top.map((line) => [line]),
    ["DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"],
    ["TT", "Tên mô hình", "Lĩnh vực", "Nội dung", "Mục tiêu"],
    ["1", name, "Kinh tế", "Vận động các hộ cùng làm", "30 hộ"],
  ];
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rows), "DK");
  return Buffer.from(XLSX.write(book, { type: "buffer", bookType: "xlsx" }));
};
const BINH = list(["HUYỆN ỦY NA HANG", "ĐẢNG ỦY XÃ AN BÌNH"], "Vườn rau sạch");
const LAC = list(["HUYỆN ỦY NA HANG", "ĐẢNG ỦY XÃ HÒA LẠC"], "Đường hoa");
const DONG = list(["ĐẢNG ỦY XÃ ĐÔNG HƯNG - HUYỆN NA HANG"], "Hũ gạo");

const told = (files: Map<string, { status: string; problems: { code: string }[] }>) =>
  [...files].map(([name, { status, problems }]) => [name, status, ...problems.map(({ code }) => code)]);

it("a drop whose units all write another district, and nobody the office's own, is the office's; each file says so", async () => {
  const { office, receive } = await officeOfDrops(pool);
  const later = list(["HUYỆN ỦY NA HANG", "ĐẢNG ỦY XÃ AN BÌNH"], "Vườn rau sạch 2");
  const files = await receive({ "1.xlsx": BINH, "2.xlsx": LAC, "3.xlsx": DONG, "4 bo sung.xlsx": later });
  expect(told(files)).toEqual([
    ["1.xlsx", "imported", "other-place"],
    ["2.xlsx", "imported", "other-place"],
    ["3.xlsx", "imported", "other-place"],
    ["4 bo sung.xlsx", "imported", "other-place"],
  ]);
  const [told1] = files.get("1.xlsx")?.problems ?? [];
  expect(told1?.message).toMatch(/“HUYỆN.* NA HANG”.*Xã An Bình/u);
  expect(await office.call("models.list", {})).toHaveLength(4);
});

it("is asked about while somebody writes the office's own district, or few write the other", async () => {
  const own = list(["HUYỆN ỦY AN LẠC", "ĐẢNG ỦY XÃ ĐỒNG HƯNG"], "Hũ gạo");
  const mixed = await officeOfDrops(pool);
  expect(told(await mixed.receive({ "1.xlsx": BINH, "2.xlsx": LAC, "3.xlsx": DONG, "4.xlsx": own }))).toEqual([
    ["4.xlsx", "imported"],
    ["1.xlsx", "review", "similar-unit"],
    ["2.xlsx", "review", "similar-unit"],
    ["3.xlsx", "review", "similar-unit"],
  ]);
  const addressed = list(
    ["HUYỆN ỦY NA HANG", "ĐẢNG ỦY XÃ ĐÔNG HƯNG", "Kính gửi: Ban Dân vận Huyện ủy An Lạc"],
    "Hũ gạo",
  );
  const sent = await officeOfDrops(pool);
  const files = await sent.receive({ "1.xlsx": BINH, "2.xlsx": LAC, "3.xlsx": addressed });
  expect([...files.values()].map(({ status }) => status)).toEqual(["review", "review", "review"]);
  const strangers = ["KHÂU TINH", "SƠN PHÚ"].map((name) => list(["HUYỆN ỦY NA HANG", `ĐẢNG ỦY XÃ ${name}`], name));
  const bundle = await officeOfDrops(pool);
  const [a = BINH, b = BINH] = strangers;
  const foreign = await bundle.receive({ "1.xlsx": BINH, "2.xlsx": LAC, "3.xlsx": DONG, "4.xlsx": a, "5.xlsx": b });
  expect([...foreign.values()].filter(({ status }) => status === "imported")).toEqual([]);
});

it("what the clerk confirms of one unit's paper is known for that unit's next, and told of another's", async () => {
  const { office, receive } = await officeOfDrops(pool);
  const first = await receive({ "1.xlsx": BINH, "2.xlsx": LAC });
  const idOf = (name: string) => first.get(name)?.id ?? "";
  const [id, waits] = [idOf("1.xlsx"), idOf("2.xlsx")];
  await office.call("review.set", { id, decisions: { unit: "Xã An Bình" } });
  expect(await office.call("review.confirm", { id })).toMatchObject({ status: "imported" });
  const open = (await office.call("review.list", {})).find((file) => file.id === waits);
  expect(open?.problems.map(({ code }) => code)).toEqual(["other-place", "awaits-confirmation"]);
  const second = await receive({
    "bo sung.xlsx": list(["HUYỆN ỦY NA HANG", "ĐẢNG ỦY XÃ AN BÌNH"], "Đèn ngõ"),
    "dong.xlsx": DONG,
    "khac.xlsx": list(["HUYỆN ỦY LÂM BÌNH", "ĐẢNG ỦY XÃ ĐỒNG HƯNG"], "Đèn ngõ"),
  });
  expect(told(second)).toEqual([
    ["dong.xlsx", "imported", "other-place"],
    ["bo sung.xlsx", "imported"],
    ["khac.xlsx", "review", "similar-unit"],
  ]);
});
