import { expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const HEAD: Row = ["TT", "Tên mô hình", "Chủ thể", "Nội dung", "Mục tiêu"];
const LIST: Row[] = [
  HEAD,
  [1, "Nhà sạch", "Hội Phụ nữ xã", "Vận động", "3 ngõ"],
  [2, "Đèn ngõ", "Đoàn xã", "Lắp đèn", "8 đèn"],
];

it.each<[string, Row[]]>([
  [
    "two titles",
    [
      ["", "Tổng cộng: 02 mô hình"],
      [],
      ["", "THƯ KÝ CỤM", "", "", "CỤM TRƯỞNG"],
      [],
      ["", "", "", "", "Vũ Quang Hưng"],
    ],
  ],
  ["two titles without a total", [["", "ĐẠI DIỆN NHÓM CÔNG TÁC", "", "TỔ TRƯỞNG TỔ GIÚP VIỆC"]]],
  ["a title over a name in one cell", [["", "", "", "", "KHỐI TRƯỞNG KHỐI THI ĐUA\nTrần Văn Hải"]]],
  [
    "titles in small letters",
    [[], ["", "Thư ký khối", "", "", "Trưởng khối"], [], ["", "Nguyễn Thị Lan", "", "", "Trần Văn Hải"]],
  ],
  ["a title over a doctor", [[], ["", "", "", "", "TRẠM TRƯỞNG"], ["", "", "", "", "BS.CKI Nông Thị Thắm"]]],
  ["a post in small letters over a name", [[], ["", "", "", "Trưởng trạm"], [], ["", "", "", "Y sĩ Lò Thị Én"]]],
  ["a degree and a rank", [[], ["", "ThS. Hà Văn Mỡ", "", "", "TRƯỞNG CÔNG AN XÃ\nThiếu tá Tẩn Mí Sình"]]],
  [
    "an authority with a small letter",
    [
      ["", "", "", "", "T/m Đảng uỷ"],
      ["", "", "", "", "Bùi Thị Nhàn"],
    ],
  ],
  ["an authority with a stroke", [["", "", "", "", "TM/ Ban Thường vụ"], [], ["", "", "", "", "Bùi Thị Nhàn"]]],
  ["an authority in small letters", [[], ["", "", "", "tm. chi bộ cơ quan"], [], ["", "", "", "Bùi Thị Nhàn"]]],
  ["an authority with points", [[], ["", "", "", "t.m ban chấp hành"], ["", "", "", "Bùi Thị Nhàn"]]],
  ["a title and a remark", [[], ["", "", "", "TRƯỞNG TIỂU BAN"], ["", "", "", "(Ký, ghi rõ họ tên)"]]],
])("%s below the list sign it", async (_, below) => {
  const { models, rows, problems } = await planned([...LIST, ...below]);
  expect(models.map(({ values }) => [values.name, values.goal])).toEqual([
    ["Nhà sạch", "3 ngõ"],
    ["Đèn ngõ", "8 đèn"],
  ]);
  expect(rows.filter(({ row }) => row > 5).every(({ disposition }) => /^(signature|total)$/.test(disposition))).toBe(
    true,
  );
  expect(problems.filter(({ code }) => code !== "no-field")).toEqual([]);
});

it("models in capitals, and those without a number, sign nothing", async () => {
  const capitals: Row[] = [
    HEAD,
    [1, "NHÀ SẠCH", "HỘI PHỤ NỮ XÃ", "VẬN ĐỘNG"],
    ["", "ĐÈN NGÕ", "ĐOÀN THANH NIÊN XÃ", "LẮP ĐÈN"],
  ];
  const unnumbered: Row[] = [
    HEAD.slice(1),
    ["Nhà sạch", "Hội Phụ nữ xã", "Vận động"],
    ["", "", ""],
    ["NGÕ ĐÈN LỒNG", "HỘI NÔNG DÂN", "THẮP ĐÈN"],
  ];
  const plain: Row[] = [...LIST, ["", "Ngõ sáng", "Chi đoàn thôn Hạ"]];
  const names = async (rows: Row[]) => (await planned(rows)).models.map(({ values }) => values.name);
  expect(await names(capitals)).toEqual(["NHÀ SẠCH", "ĐÈN NGÕ"]);
  expect(await names(unnumbered)).toEqual(["Nhà sạch", "NGÕ ĐÈN LỒNG"]);
  expect(await names(plain)).toEqual(["Nhà sạch", "Đèn ngõ", "Ngõ sáng"]);
});

it("a text behind a blank row, below the last model, is carried on by nobody but a person", async () => {
  const { models, problems } = await planned([...LIST, [], ["", "", "", "", "giữ vững các năm sau"]]);
  expect(models.at(-1)?.values.goal).toBe("8 đèn");
  expect(problems.filter(({ code }) => code !== "no-field")).toMatchObject([{ code: "unclear-row", cell: "E7" }]);
  const within = await planned([
    ...LIST.slice(0, 2),
    [],
    ["", "", "", "", "và 2 hẻm"],
    [2, "Đèn ngõ", "Đoàn xã", "Lắp đèn", "8 đèn"],
    ["", "", "", "", "thay bóng hỏng"],
  ]);
  expect(within.models.map(({ values }) => values.goal)).toEqual(["3 ngõ\nvà 2 hẻm", "8 đèn\nthay bóng hỏng"]);
});
