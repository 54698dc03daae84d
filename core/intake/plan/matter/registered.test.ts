import { describe, expect, it } from "vitest";
import { programme, units } from "../../../../tests/torture/office.ts";
import { readCsv } from "../../read/csv.ts";
import { buildPlan } from "../build.ts";
import type { Decisions } from "../decisions.ts";
import type { FilePlan } from "../plan.ts";

function plan(lines: string[], decisions: Decisions = {}, fileName = "danh sach.csv"): Promise<FilePlan> {
  return buildPlan(readCsv(["ĐẢNG ỦY XÃ AN BÌNH", ...lines].join("\n")), {
    fileName,
    programme,
    units,
    decisions,
    given: {},
    earlier: async () => [],
  });
}
const asked = ({ problems }: FilePlan) =>
  problems.filter(({ severity }) => severity === "error").map(({ code }) => code);

const LEAVE = [
  "STT|Họ và tên|Nội dung đăng ký|Thời gian",
  "1|Lê Văn Tư|Về quê thăm bố mẹ|Tháng 5",
  "2|Hà Thị Ba|Nghỉ dưỡng|Tháng 6",
];
const IDEAS = [
  "STT|Tên sáng kiến|Tác giả|Nội dung|Thời gian",
  "1|Phần mềm xếp lịch họp|Lê Văn Tư|Xếp lịch|Quý II",
  "2|Sổ tay số|Hà Thị Ba|Tra cứu|Quý III",
];
const MODELS = [
  "STT|Tên mô hình|Lĩnh vực|Nội dung|Thời gian",
  "1|Ngõ sáng an ninh|Kinh tế|Lắp đèn|Cả năm",
  "2|Vườn rau sạch|Kinh tế|Trồng rau|Cả năm",
];

describe("a list of another matter", () => {
  it.each([
    ["DANH SÁCH CÁN BỘ ĐĂNG KÝ NGHỈ PHÉP QUÝ II NĂM 2024", LEAVE],
    ["ĐĂNG KÝ KHÁM SỨC KHỎE ĐỊNH KỲ", LEAVE],
    ["BẢNG ĐĂNG KÝ LỊCH TIẾP DÂN NĂM 2024", LEAVE],
    ["DANH SÁCH ĐĂNG KÝ ĐI THAM QUAN", LEAVE],
    ["DANH SÁCH ĐĂNG KÝ NĂM 2024", LEAVE],
    ["ĐĂNG KÝ ĐỀ TÀI, SÁNG KIẾN NĂM 2024", IDEAS],
    ["DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024", MODELS],
    ["ĐĂNG KÝ MÔ HÌNH HỌC TẬP VÀ LÀM THEO TẤM GƯƠNG ĐẠO ĐỨC", MODELS],
  ])("waits with its title: %s", async (title, rows) => {
    const held = await plan([title, ...rows]);
    expect(held.status).toBe("review");
    expect(asked(held)).toContain("not-registration");
    expect(held.change.create).toEqual([]);
    // Once a person says that it registers models, nothing is asked of that.
    const taken = await plan([title, ...rows], { purpose: "registration" });
    expect(asked(taken)).not.toContain("not-registration");
  });

  it.each([
    ["DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024", MODELS],
    ["DANH SÁCH ĐĂNG KÝ NĂM 2024 CỦA XÃ AN BÌNH", MODELS],
    ["ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC NĂM 2024", MODELS],
    ["BẢNG ĐĂNG KÝ NỘI DUNG THỰC HIỆN", MODELS],
    ["DANH SÁCH ĐĂNG KÝ CHUNG SỨC VÌ CỘNG ĐỒNG", MODELS],
    ["ĐĂNG KÝ MÔ HÌNH SÁNG KIẾN “DÂN VẬN KHÉO”", IDEAS],
  ])("is not what this registers: %s", async (title, rows) => {
    const taken = await plan([title, ...rows]);
    expect(asked(taken)).toEqual([]);
    expect(taken.change.create).toHaveLength(2);
  });

  it("is not a list whose file or mail speaks of models", async () => {
    expect(asked(await plan(["DANH SÁCH ĐĂNG KÝ", ...LEAVE], {}, "DVK xa An Binh.csv"))).toEqual([]);
    expect(asked(await plan(["DANH SÁCH ĐĂNG KÝ", ...LEAVE], { "mail:subject": "V/v mô hình dân vận khéo" }))).toEqual(
      [],
    );
  });
});
