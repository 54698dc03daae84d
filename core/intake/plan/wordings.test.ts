import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { programme, units } from "../../../tests/torture/office.ts";
import { readGrid } from "../read/read.ts";
import { buildPlan } from "./build.ts";
import type { FilePlan } from "./plan.ts";

const LIST = [
  ["STT", "Tên mô hình", "Nội dung", "Chủ thể thực hiện", "Lĩnh vực", "Thời gian"],
  [1, "Ngõ xóm sáng đèn", "Lắp bóng điện đầu ngõ", "Chi bộ thôn Hạ", "Văn hóa - xã hội", "Cả năm 2024"],
  [2, "Vườn rau giúp bạn", "Trồng rau tặng hộ khó khăn", "Chi hội Phụ nữ thôn Thượng", "Kinh tế", "Cả năm 2024"],
];
const RESULTS = [
  ["STT", "Tên mô hình", "Nội dung", "Chủ thể thực hiện", "Kết quả"],
  [1, "Ngõ xóm sáng đèn", "Lắp bóng điện đầu ngõ", "Chi bộ thôn Hạ", "Đã lắp 20 bóng"],
  [2, "Vườn rau giúp bạn", "Trồng rau tặng hộ khó khăn", "Chi hội Phụ nữ thôn Thượng", "Đã tặng 8 hộ"],
];

/** The plan of a list under a title, in a file of that name, brought by an e-mail of that subject. */
async function sent(
  rows: (string | number)[][],
  { title = "DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO", file = "danh sach", subject = "" },
): Promise<FilePlan> {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["ĐẢNG ỦY XÃ AN BÌNH"], [title], ...rows]), "Trang1");
  const grid = await readGrid(XLSX.write(book, { type: "buffer", bookType: "xlsx" }));
  const decisions: Record<string, string> = subject === "" ? {} : { "mail:subject": subject };
  const context = { fileName: `${file}.xlsx`, programme, units, decisions, given: {}, earlier: async () => [] };
  return buildPlan(grid, context);
}

describe("what a paper is for", () => {
  it.each([
    [{ file: "BC DVK 6T dau nam" }, "half-year"],
    [{ file: "BCKQ_DVK_06thang_2024" }, "half-year"],
    [{ subject: "BCSK mô hình DVK" }, "half-year"],
    [{ title: "TIẾN ĐỘ THỰC HIỆN MÔ HÌNH DÂN VẬN KHÉO 6 THÁNG ĐẦU NĂM" }, "half-year"],
    [{ title: "KẾT QUẢ THỰC HIỆN CÁC MÔ HÌNH ĐÃ ĐĂNG KÝ 6 THÁNG ĐẦU NĂM 2024" }, "half-year"],
    [{ file: "KQTH DVK 2024" }, "results"],
    [{ subject: "BC KQ DVK năm 2024" }, "results"],
    [{ title: "KẾT QUẢ THỰC HIỆN MÔ HÌNH ĐĂNG KÝ NĂM 2024" }, "results"],
    [{ title: "TÌNH HÌNH TRIỂN KHAI CÁC MÔ HÌNH ĐÃ ĐĂNG KÝ" }, "results"],
    [{ file: "BCTK DVK" }, "annual"],
    [{ title: "BÁO CÁO MÔ HÌNH DÂN VẬN KHÉO NĂM 2024" }, "annual"],
  ])("%o with results is %s", async (names, purpose) => {
    expect((await sent(RESULTS, { title: "DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO", ...names })).purpose).toBe(purpose);
  });

  it.each([
    { title: "TỔNG HỢP KẾT QUẢ ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO" },
    { title: "KẾT QUẢ THỰC HIỆN ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024" },
    { title: "BÁO CÁO MÔ HÌNH DÂN VẬN KHÉO NĂM 2024" },
    { file: "BC DK DVK 2024" },
    { file: "TH dang ki MH DVK" },
    { subject: "BC công tác dân vận 6 tháng và đăng ký mô hình DVK" },
  ])("%o with a plan registers", async (names) => {
    const plan = await sent(LIST, names);
    expect([plan.purpose, plan.status, plan.word]).toEqual(["registration", "imported", null]);
  });
});

describe("what a paper says of versions", () => {
  it.each([
    [{ file: "BS DK DVK" }, "supplements"],
    [{ subject: "ĐKBS mô hình DVK" }, "supplements"],
    [{ subject: "Bổ xung danh sách DVK" }, "supplements"],
    [{ title: "ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO (ĐỢT II)" }, "supplements"],
    [{ subject: "Nộp thêm 02 mô hình" }, "supplements"],
    [{ subject: "Nộp lại đăng ký DVK" }, "replaces"],
    [{ subject: "Em gửi nhầm, anh lấy bản này ạ" }, "replaces"],
    [{ subject: "Làm lại đăng ký DVK theo mẫu" }, "replaces"],
    [{ file: "DK DVK ban chinh thuc" }, "replaces"],
    [{ file: "DK DVK hieu chinh" }, "amends"],
    [{ subject: "Đính chính: gửi lại toàn bộ danh sách" }, "amends"],
    [{ subject: "Đăng ký DVK theo Hướng dẫn bổ sung số 15-HD/BDV" }, null],
    [{ subject: "Đăng ký mô hình “Bổ sung kiến thức cho nông dân”" }, null],
    [{ subject: "Đăng ký mô hình BS gia đình" }, null],
    [{ subject: "Đăng ký mô hình Làm lại cuộc đời" }, null],
  ])("%o: %s", async (names, word) => {
    expect((await sent(LIST, names)).word).toBe(word);
  });
});

describe("a paper whose name takes models back", () => {
  it.each([
    { subject: "Xin rút 01 mô hình DVK" },
    { subject: "Đề nghị hủy đăng ký mô hình “Vườn rau giúp bạn”" },
    { subject: "Xin dừng thực hiện mô hình" },
    { subject: "Không tiếp tục thực hiện 02 mô hình" },
    { subject: "Đề nghị đưa ra khỏi danh sách" },
    { file: "xin rut dang ky DVK" },
    { file: "huy dang ky mo hinh" },
  ])("%o is read by a person before its models enter", async (names) => {
    const plan = await sent(LIST, names);
    expect(plan.status).toBe("review");
    expect(plan.problems).toContainEqual(expect.objectContaining({ code: "mail-says-otherwise", severity: "warning" }));
  });

  it.each([
    { subject: "Trần Quang Huy đăng ký mô hình DVK" },
    { subject: "Đăng ký DVK, rút kinh nghiệm năm trước" },
    { subject: "Đăng ký mô hình “Không thực hiện tảo hôn”" },
    { subject: "Đăng ký mô hình dùng nước tiết kiệm" },
    { subject: "Đề nghị bộ phận dân vận nhận đăng ký mô hình" },
    { subject: "Gửi lại đăng ký DVK, xin bỏ bản cũ" },
  ])("%o takes nothing back", async (names) => {
    expect((await sent(LIST, names)).status).toBe("imported");
  });

  it.each(["MÔ HÌNH ĐỀ NGHỊ RÚT KHỎI DANH SÁCH ĐĂNG KÝ", "CÁC MÔ HÌNH XIN LOẠI BỎ NĂM 2024"])(
    "“%s” as a title does so itself",
    async (title) => {
      const plan = await sent(LIST, { title });
      expect([plan.models.length, plan.status]).toEqual([0, "review"]);
      expect(plan.problems.filter(({ code }) => code === "taken-back")).toHaveLength(2);
    },
  );
});
