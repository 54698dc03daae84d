import { afterAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { type CellText, paper } from "../testing/workbooks.ts";
import { data, officeOfSamples, receiveWorkbook } from "../testing/workplaces.ts";

const parsers = createParserPool({ size: 1 });
afterAll(() => parsers.close());

const HEADINGS = ["TT", "Tên mô hình", "Chủ thể thực hiện", "Lĩnh vực", "Mục tiêu", "Mới/Duy trì"];
const row = (name: string, subject: string, at: number): CellText[] => [
  at + 1,
  name,
  subject,
  "Văn hóa - xã hội",
  "Có ích",
  "Mới",
];

async function office() {
  const made = await officeOfSamples(parsers);
  const receive = async (name: string, unit: string, models: [string, string][]) => {
    const rows = paper(
      unit,
      "BẢN ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO",
      HEADINGS,
      models.map(([model, subject], at) => row(model, subject, at)),
    );
    const file = await receiveWorkbook(made.place, made.folder, name, rows);
    return { ...file, doubles: file.problems.filter(({ code }) => code === "possible-double") };
  };
  return { ...made, receive };
}

describe("models that may be one", () => {
  test("are suggested with both places, in a file, between files and between units; never merged, never held for it", async () => {
    const { place, receive } = await office();
    const first = await receive("Xa An Binh.xlsx", "Xã An Bình", [
      ["Thu gom rác thải nhựa đổi cây xanh", "Hội Phụ nữ xã"],
      ["Thu gom rác thải nhựa đổi lấy cây xanh", "Chi hội Phụ nữ thôn Đông"],
      ["Tuyến đường tự quản thôn 1", "Thôn 1"],
      ["Tuyến đường tự quản thôn 2", "Thôn 2"],
      ["Tiếng kẻng bình yên", "Công an huyện"],
    ]);
    expect(first.status).toBe("imported");
    expect(first.doubles.map(({ cell }) => cell)).toEqual(["B6"]);
    expect(first.doubles[0]?.message).toMatch(/trang “Biểu” dòng 6.*trang “Biểu” dòng 5/u);

    const second = await receive("Xa An Binh bo sung.xlsx", "Xã An Bình", [
      ["Thu gom pin cũ và rác thải nhựa đổi cây xanh", "Hội Phụ nữ xã"],
      ["Lớp học xóa mù tin học", "Đoàn xã"],
    ]);
    expect(second.status).toBe("imported");
    expect(second.doubles.map(({ cell }) => cell)).toEqual(["B5"]);
    expect(second.doubles[0]?.message).toContain("tệp “Xa An Binh.xlsx”, trang “Biểu” dòng 5");

    const other = await receive("Xa Hoa Lac.xlsx", "Xã Hòa Lạc", [
      ["Tiếng kẻng bình yên", "Công an huyện"],
      ["Thu gom rác thải nhựa đổi cây xanh", "Hội Phụ nữ xã Hòa Lạc"],
    ]);
    expect(other.doubles.map(({ cell, message }) => [cell, message.includes("Xã An Bình")])).toEqual([["B5", true]]);
    expect(await data(place, "models.list", {})).toHaveLength(9);
    expect((await data(place, "check", {})).findings).toEqual([]);
  });

  test("against last year: what calls itself new and was there under that or a near name is said, and stays new", async () => {
    const { place, receive } = await office();
    await receive("Xa An Binh.xlsx", "Xã An Bình", [
      ["Thu gom rác thải nhựa đổi cây xanh", "Hội Phụ nữ xã"],
      ["Tiếng kẻng bình yên", "Công an xã"],
    ]);
    await data(place, "year.next.start", { programme: "co-quan-dang-2026", seat: "dang-uy", keepFlags: false });
    const next = await receive("Xa An Binh nam 2026.xlsx", "Xã An Bình", [
      ["Thu gom rác thải nhựa đổi lấy cây xanh", "Hội Phụ nữ xã"],
      ["Mô hình “Tiếng kẻng bình yên”", "Công an xã"],
      ["Lớp học xóa mù tin học", "Đoàn xã"],
    ]);
    expect(next.status).toBe("imported");
    expect(next.doubles.map(({ cell }) => cell)).toEqual(["B5", "B6"]);
    expect(next.doubles[0]?.message).toContain(
      "gần giống mô hình năm 2024 “Thu gom rác thải nhựa đổi cây xanh” (tệp “Xa An Binh.xlsx”, trang “Biểu” dòng 5)",
    );
    expect(next.doubles[1]?.message).toContain("trùng tên mô hình năm 2024");
    const models = await data(place, "models.list", {});
    expect(models.map(({ origin }) => origin)).toEqual(["new", "new", "new"]);
  });
});
