import { describe, expect, it } from "vitest";
import { accountFaults } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const TITLE: Row[] = [["Đơn vị: Xã Hòa Lạc"], ["BẢNG XIN SỬA NỘI DUNG ĐÃ ĐĂNG KÝ DÂN VẬN KHÉO NĂM 2024"]];

describe("a paper that corrects", () => {
  it("row by row accounts for the cell that says what, and takes no value from another column's place", async () => {
    const plan = await planned([
      ...TITLE,
      ["STT", "Tên mô hình", "Mục cần sửa", "Đã đăng ký", "Nay sửa thành", "Mục tiêu"],
      [1, "Ngõ sáng an ninh", "Nội dung", "Lắp đèn", "Lắp camera", ""],
      [2, "Nhà sạch vườn đẹp", "Mục tiêu", "100 hộ", "200 hộ", "300 hộ"],
      [3, "Hũ gạo tình thương", "Thời gian", "Quý I", "", ""],
    ]);
    expect(accountFaults(plan)).toEqual([]);
    expect(
      plan.models.map(({ values: v, doubts }) => [v.content, v.goal, v.note, doubts.map(({ code }) => code)]),
    ).toEqual([
      ["Lắp camera", null, null, []],
      [null, "300 hộ", "Mục tiêu: 200 hộ", ["unclear-row"]],
      [null, null, null, []],
    ]);
  });

  it("and leaves a value as it was says so by “Giữ nguyên”, which is none", async () => {
    const plan = await planned([
      ...TITLE,
      ["STT", "Tên cũ", "Tên mới", "Nội dung", "Mục tiêu"],
      [1, "Ngõ sáng an ninh", "Ngõ sáng bình yên", "Giữ nguyên", "12 ngõ"],
      [2, "Nhà sạch vườn đẹp", "Không đổi", "Quét dọn", "Như cũ"],
    ]);
    expect(accountFaults(plan)).toEqual([]);
    expect(plan.models.map(({ values: v }) => [v.name, v.content, v.goal])).toEqual([
      ["Ngõ sáng bình yên", null, "12 ngõ"],
      ["Nhà sạch vườn đẹp", "Quét dọn", null],
    ]);
  });

  it("is known by an old name beside a new one, whatever its title says", async () => {
    const plan = await planned([
      ["STT", "Tên cũ", "Tên mới", "Nội dung", "Mục tiêu"],
      [1, "Ngõ sáng an ninh", "Ngõ sáng bình yên", "Lắp camera", "12 ngõ"],
    ]);
    expect(plan.models.map(({ values: v, was }) => [v.name, was?.name, v.content])).toEqual([
      ["Ngõ sáng bình yên", "Ngõ sáng an ninh", "Lắp camera"],
    ]);
  });

  it("is no sheet with a model to each column where its rows name several properties", async () => {
    const plan = await planned([
      ...TITLE,
      ["STT", "Tên mô hình", "Nội dung điều chỉnh", "Đã đăng ký", "Nay sửa thành"],
      [1, "Ngõ sáng an ninh", "Nội dung", "Lắp đèn", "Lắp camera ở 12 ngõ"],
      [2, "Nhà sạch vườn đẹp", "Mục tiêu", "100 hộ", "200 hộ tham gia"],
      [3, "Hũ gạo tình thương", "Thời gian thực hiện", "Quý I", "Quý II năm 2024"],
    ]);
    expect(accountFaults(plan)).toEqual([]);
    expect(plan.models.map(({ values: v }) => [v.name, v.content ?? v.goal ?? v.period])).toEqual([
      ["Ngõ sáng an ninh", "Lắp camera ở 12 ngõ"],
      ["Nhà sạch vườn đẹp", "200 hộ tham gia"],
      ["Hũ gạo tình thương", "Quý II năm 2024"],
    ]);
  });
});

describe("a registration", () => {
  it("that says “Giữ nguyên” in a value's place is asked about it", async () => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Nội dung", "Mục tiêu"],
      [1, "Ngõ sáng an ninh", "Lắp camera", "12 ngõ"],
      [2, "Nhà sạch vườn đẹp", "Giữ nguyên như đã đăng ký", "30 hộ"],
    ]);
    expect(plan.models.map(({ doubts }) => doubts.map(({ field, code }) => [field, code]))).toEqual([
      [],
      [["content", "open-ditto"]],
    ]);
  });
});
