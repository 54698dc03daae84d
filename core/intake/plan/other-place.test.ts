import * as XLSX from "@e965/xlsx";
import { expect, it } from "vitest";
import { programme } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { Unit } from "../../register/unit.ts";
import { readGrid } from "../read/read.ts";
import { buildPlan } from "./build.ts";

const units: Unit[] = ["Hội Nông dân huyện", "Ban Chỉ huy Quân sự huyện"].map((name) => {
  return { id: name, name, kind: "Đoàn thể", parent: null, short: null, aliases: [], flags: [] };
});

async function sender(office: string, letterhead: string) {
  const rows: Row[] = [
    [letterhead],
    ["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"],
    ["STT", "Tên mô hình", "Nội dung"],
    [1, "Nhà sạch", "Vận động"],
  ];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "DK");
  const grid = await readGrid(XLSX.write(book, { type: "buffer", bookType: "xlsx" }));
  const plan = await buildPlan(grid, {
    fileName: "danh sach.xlsx",
    programme,
    units,
    office,
    decisions: {},
    given: {},
    earlier: async () => [],
  });
  const [asked] = plan.problems.filter(({ severity }) => severity === "error");
  return [plan.senderId, asked?.code ?? null, asked?.message.includes("gần giống: Hội Nông dân huyện") ?? false];
}

it("a unit with its district's name is told where the office names none, or the same; another district's is proposed", async () => {
  const head = "HỘI NÔNG DÂN HUYỆN TIÊN HƯNG";
  expect(await sender("Ban Dân vận Huyện ủy", head)).toEqual(["Hội Nông dân huyện", null, false]);
  expect(await sender("Ban Dân vận Huyện ủy Tiên Hưng", head)).toEqual(["Hội Nông dân huyện", null, false]);
  expect(await sender("Ban Dân vận Huyện ủy Tiên Hứng", head)).toEqual([null, "similar-unit", true]);
  expect(await sender("Ban Dân vận Huyện ủy Lâm Thượng", head)).toEqual([null, "similar-unit", true]);
});

it("what may become of a model says nothing of whether it is new", async () => {
  for (const heading of ["Khả năng duy trì, nhân rộng", "Đề xuất nhân rộng", "Duy trì, nhân rộng", "Tính bền vững"]) {
    const { models } = await planned([
      ["STT", "Tên mô hình", "Nội dung", heading],
      [1, "Nhà sạch", "Vận động", "Nhân rộng ra 3 thôn"],
      [2, "Đèn ngõ", "Lắp đèn", "Tiếp tục duy trì lâu dài"],
    ]);
    expect(models.map(({ values }) => [values.origin, values.extras[heading]])).toEqual([
      [null, "Nhân rộng ra 3 thôn"],
      [null, "Tiếp tục duy trì lâu dài"],
    ]);
  }
  const marked = await planned([
    ["STT", "Tên mô hình", "Nội dung", "Mới", "Duy trì, nhân rộng"],
    [1, "Nhà sạch", "Vận động", "x", ""],
    [2, "Đèn ngõ", "Lắp đèn", "", "x"],
  ]);
  expect(marked.models.map(({ values }) => values.origin)).toEqual(["new", "continued"]);
});

it("points that begin with numbers go to the models that are listed beside them", async () => {
  const { models } = await planned([
    ["STT", "Tên mô hình", "Chủ thể", "Mục tiêu"],
    [1, "1. Nhà sạch\n2. Tổ thêu", "1. Đoàn xã\n2. Hội Phụ nữ xã", "1. Giảm 8% rác\n2. 40 lao động có việc làm"],
    [2, "Đèn ngõ", "Công an xã", "1. 12 đèn\n2. 30 hộ tự quản"],
  ]);
  expect(models.map(({ values }) => [values.name, values.goal])).toEqual([
    ["Nhà sạch", "Giảm 8% rác"],
    ["Tổ thêu", "40 lao động có việc làm"],
    ["Đèn ngõ", "1. 12 đèn\n2. 30 hộ tự quản"],
  ]);
});
