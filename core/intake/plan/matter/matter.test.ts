import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { planPaper } from "../../../../tests/torture/office.ts";
import type { Row } from "../../../../tests/torture/planned.ts";
import type { FilePlan } from "../plan.ts";

type Sheets = Record<string, Row[]>;

function plan(sheets: Sheets | Row[], name = "gui ban dan van.xlsx"): Promise<FilePlan> {
  const book = XLSX.utils.book_new();
  for (const [title, rows] of Object.entries(Array.isArray(sheets) ? { Sheet1: sheets } : sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["ĐẢNG ỦY XÃ AN BÌNH"], ...rows]), title);
  return planPaper({ name, bytes: XLSX.write(book, { type: "buffer", bookType: "xlsx" }) });
}
const asked = ({ problems }: FilePlan) =>
  problems
    .filter(({ severity }) => severity === "error")
    .map(({ code, sheet, cell }) => [code, cell ?? sheet ?? ""].join(" "));

const SHORT: Row[] = [
  ["TT", "Tên mô hình", "Đơn vị thực hiện", "Nội dung"],
  [1, "Giỏ nhựa đi chợ", "Chi hội Phụ nữ thôn 1", "Phát giỏ nhựa cho hội viên"],
  [2, "Tủ sách sân đình", "Đoàn xã", "Góp sách cũ, mở tủ ngày rằm"],
];
const FULL: Row[] = [
  ["TT", "Tên mô hình", "Chủ thể", "Lĩnh vực", "Nội dung", "Mục tiêu", "Thời gian", "Ghi chú"],
  [1, "Giỏ nhựa đi chợ", "Chi hội Phụ nữ thôn 1", "Kinh tế", "Phát giỏ nhựa", "200 giỏ", "Cả năm", ""],
  [2, "Tủ sách sân đình", "Đoàn xã", "Kinh tế", "Góp sách cũ", "01 tủ", "Quý II", ""],
];
const headed = (headings: string[], ...cells: string[]): Row[] => [
  ["STT", "Tên mô hình", ...headings],
  [1, "Giỏ nhựa đi chợ", ...cells],
  [2, "Tủ sách sân đình", ...cells],
];

describe("a list of models that is no registration", () => {
  it.each<[string, Row[]]>([
    ["ĐỀ NGHỊ CẤP KINH PHÍ CHO CÁC MÔ HÌNH DÂN VẬN KHÉO NĂM 2024", FULL],
    ["DANH SÁCH MÔ HÌNH NHẬN HỖ TRỢ TỪ QUỸ DÂN VẬN KHÉO NĂM 2024", headed(["Số tiền", "Ký nhận"], "2.000.000", "")],
    ["Danh sách mô hình đề nghị tuyên dương, khen thưởng năm 2024", FULL],
    ["TỔNG HỢP MÔ HÌNH “DÂN VẬN KHÉO” XUẤT SẮC, TIÊU BIỂU NĂM 2024", SHORT],
    ["V/v đề nghị công nhận mô hình Dân vận khéo năm 2024", SHORT],
    ["ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” DỰ HỘI THI CẤP HUYỆN NĂM 2024", FULL],
    ["BẢNG PHÂN CÔNG ĐẢNG ỦY VIÊN PHỤ TRÁCH CÁC MÔ HÌNH DÂN VẬN KHÉO", SHORT],
    ["BẢNG TỔNG HỢP ĐIỂM, XẾP LOẠI MÔ HÌNH DÂN VẬN KHÉO", headed(["Tổng điểm", "Xếp loại"], "92", "Tốt")],
    ["KẾ HOẠCH KIỂM TRA CÁC MÔ HÌNH DÂN VẬN KHÉO NĂM 2024", SHORT],
    ["DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO", headed(["Hình thức khen", "Tóm tắt thành tích"], "Giấy khen", "Giúp 20 hộ")],
    ["DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024", headed(["Số tài khoản", "Số tiền"], "8800 1234", "3.000.000")],
    ["DANH SÁCH ĐĂNG KÝ MÔ HÌNH", headed(["Tiêu chí 1", "Tiêu chí 2", "Tổng điểm"], "30", "40", "70")],
  ])("waits with one question: %s", async (title, table) => {
    const held = await plan([[title], [], ...table]);
    expect(held.status).toBe("review");
    expect(asked(held)).toEqual([expect.stringMatching(/^not-registration (A2|Sheet1)$/)]);
    expect(held.change.create).toEqual([]);
  });

  it("is told by the name of its sheet or file where no title speaks", async () => {
    expect(asked(await plan({ "Khen thưởng": SHORT }))).toEqual(["not-registration Khen thưởng"]);
    expect(asked(await plan([["DANH SÁCH"], ...SHORT], "De nghi ho tro kinh phi mo hinh.xlsx"))).toEqual([
      "not-registration Sheet1",
    ]);
    expect(asked(await plan({ "Khen thưởng": [["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO"], ...SHORT] }))).toEqual([]);
    expect(asked(await plan({ "Khen thưởng": FULL }))).toEqual([]);
  });

  it("is asked about beside a registration, sheet by sheet", async () => {
    const both = await plan({
      "Đăng ký": [["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"], ...FULL],
      KT: [
        ["DANH SÁCH MÔ HÌNH ĐỀ NGHỊ KHEN THƯỞNG"],
        ["TT", "Tên mô hình", "Nội dung"],
        [1, "Ngõ đèn lồng", "Thắp đèn"],
      ],
    });
    expect(asked(both)).toEqual(["not-registration A2"]);
  });
});

describe("a registration that mentions another matter", () => {
  it.each<[string, Row[], string?]>([
    ["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO VÀ DỰ TOÁN KINH PHÍ THỰC HIỆN NĂM 2024", FULL],
    ["ĐĂNG KÝ MÔ HÌNH, PHÂN CÔNG PHỤ TRÁCH NĂM 2024", SHORT],
    ["DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” TIÊU BIỂU NĂM 2024", SHORT],
    ["PHÂN CÔNG THỰC HIỆN MÔ HÌNH DÂN VẬN KHÉO NĂM 2024", FULL],
    ["DANH SÁCH MÔ HÌNH ĐỀ NGHỊ CÔNG NHẬN NĂM 2024", FULL],
    ["TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO CỦA ỦY BAN KIỂM TRA, BAN THI ĐUA - KHEN THƯỞNG", SHORT],
    ["MÔ HÌNH DÂN VẬN KHÉO TRONG CÔNG NHÂN, LAO ĐỘNG NĂM 2024", SHORT],
    ["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO CHÀO MỪNG HỘI NGHỊ ĐẠI BIỂU NĂM 2024", SHORT],
    ["MÔ HÌNH “HỘI THI NẤU ĂN GÂY QUỸ TẶNG GIẤY KHEN”", FULL],
    ["DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024", headed(["Kinh phí hỗ trợ", "Chủ thể"], "2 triệu", "Đoàn xã")],
    [
      "ĐĂNG KÝ MÔ HÌNH NĂM 2024",
      headed(["Đề nghị khen thưởng", "Xếp loại năm trước", "Số tiền"], "Có", "Tốt", "1 triệu"),
    ],
    ["DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024", FULL, "Dang ky DVK va de nghi khen thuong.xlsx"],
  ])("goes through untouched: %s", async (title, table, name) => {
    const taken = await plan([[title], [], ...table], name);
    expect(asked(taken)).toEqual([]);
    expect(taken.change.create).toHaveLength(2);
  });

  it("goes through where a letter's sentences and points speak of duties and counts", async () => {
    const taken = await plan([
      ["V/v đăng ký mô hình “Dân vận khéo” năm 2024"],
      [
        "Đảng ủy phân công đồng chí Phó Bí thư phụ trách, đề nghị khen thưởng khi tổng kết phong trào Dân vận khéo như sau:",
      ],
      ["1. Số lượng: 02 mô hình."],
      ["2. Kinh phí: do đơn vị tự lo."],
      ...SHORT,
    ]);
    expect([asked(taken), taken.models.length]).toEqual([[], 2]);
  });
});

describe("the year of a list", () => {
  const year = (title: string): Row[] => [[title], [], ...FULL];

  it.each<[string, Row[] | Sheets, string, string?]>([
    ["in its title", year("ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2023"), "A2"],
    ["in its title, ahead of us", year("BẢNG ĐĂNG KÝ MÔ HÌNH DVK 2025"), "A2"],
    ["in a line below the title", [["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO"], ["(Năm 2023)"], ...FULL], "A3"],
    ["in the sheet's name", { "Năm 2023": [["DANH SÁCH ĐĂNG KÝ MÔ HÌNH"], ...FULL] }, "Năm 2023"],
    ["in the file's name", [["DANH SÁCH MÔ HÌNH"], ...FULL], "Sheet1", "DVK_xa An Binh_2022.xlsx"],
    [
      "in its periods alone",
      [
        ["TT", "Tên mô hình", "Lĩnh vực", "Thời gian"],
        [1, "Giỏ nhựa", "Kinh tế", "Quý II/2023"],
        [2, "Tủ sách", "", "Năm 2023"],
      ],
      "Sheet1",
    ],
  ])("is asked about where it is another: %s", async (_where, sheets, place, name) => {
    const held = await plan(sheets, name);
    expect(held.status).toBe("review");
    expect(asked(held)).toEqual([`other-year ${place}`]);
    expect(held.problems.find(({ code }) => code === "other-year")?.message).toMatch(
      /năm 202[235], còn sổ này là năm 2024/,
    );
  });

  it("is asked about for the sheet of another year beside this year's", async () => {
    const rows = (title: string, name: string): Row[] => [
      [title],
      ["TT", "Tên mô hình", "Nội dung"],
      [1, name, "Góp công"],
    ];
    const both = await plan({
      2023: rows("DANH SÁCH MÔ HÌNH NĂM 2023", "Giếng làng"),
      2024: rows("DANH SÁCH MÔ HÌNH NĂM 2024", "Đồng xanh"),
    });
    expect(asked(both)).toEqual(["other-year A2"]);
  });

  it.each<[string, Row[] | Sheets, string?]>([
    ["models that go on", year("DANH SÁCH MÔ HÌNH NĂM 2023 TIẾP TỤC DUY TRÌ")],
    ["models that go on from a year", year("ĐĂNG KÝ MÔ HÌNH TIẾP TỤC TỪ NĂM 2022, 2023")],
    ["results beside plans", year("ĐĂNG KÝ MÔ HÌNH NĂM 2024 (SO VỚI NĂM 2023)")],
    ["a span", year("ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO GIAI ĐOẠN 2021 - 2025")],
    ["a school's year", year("ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM HỌC 2023-2024")],
    [
      "a paper's date",
      [["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO"], ["(Kèm theo Công văn số 12-CV/ĐU ngày 28/12/2023)"], ...FULL],
    ],
    ["a date in words", [["Số 45/2023/CV"], ["An Bình, ngày 25 tháng 12 năm 2023"], ["ĐĂNG KÝ MÔ HÌNH DVK"], ...FULL]],
    ["a guidance's year", year("ĐĂNG KÝ MÔ HÌNH THEO HƯỚNG DẪN SỐ 05-HD/BDV NĂM 2023")],
    ["a sheet's date", { "T12.2023": [["DANH SÁCH ĐĂNG KÝ MÔ HÌNH"], ...FULL] }],
    ["a file's date", [["DANH SÁCH ĐĂNG KÝ MÔ HÌNH"], ...FULL], "dvk an binh 28-12-2023.xlsx"],
    ["a copied sheet's name", { 2023: year("ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024") }],
    [
      "a column of last year's results",
      [
        ["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO"],
        ["TT", "Tên mô hình", "Kết quả năm 2023", "Mục tiêu năm 2024"],
        [1, "Giỏ nhựa", "10 hộ", "20 hộ"],
        [2, "Tủ sách", "", "1 tủ"],
      ],
    ],
  ])("is no doubt for the sake of %s", async (_what, sheets, name) => {
    const taken = await plan(sheets, name);
    expect(asked(taken)).toEqual([]);
    expect(taken.models).toHaveLength(2);
  });
});
