import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const HEAD: Row = ["STT", "Tên mô hình", "Nội dung", "Chủ thể thực hiện", "Lĩnh vực"];
const ONE: Row = [1, "Ngõ xóm sáng đèn", "Lắp bóng điện đầu ngõ", "Chi bộ thôn Hạ", "Kinh tế"];
const TWO: Row = [2, "Vườn rau giúp bạn", "Trồng rau tặng hộ khó khăn", "Chi hội Phụ nữ", "Kinh tế"];
const told = async (...rows: Row[]) => {
  const { models, rows: account, problems } = await planned([HEAD, ...rows]);
  return {
    names: models.map(({ values }) => values.name),
    roles: account.flatMap(({ row, disposition }) => (row > 3 && disposition !== "imported" ? [disposition] : [])),
    errors: problems.filter(({ severity }) => severity === "error").map(({ code }) => code),
  };
};
const BOTH = [ONE[1], TWO[1]];

describe("a row of counts", () => {
  it.each<[Row]>([
    [["", "TC", "", 2]],
    [["", "T.cộng", "", 2]],
    [["", "Tổng (I+II)", "", 2]],
    [["", "Tổng A + B", "", 2]],
    [["", "Tổng chung", "", 2]],
    [["", "Cộng các lĩnh vực", "", 2]],
    [["", "Tổng mô hình đăng ký: 02"]],
    [["", "Mang sang", "", 2]],
    [["", "Trang trước mang sang", "", 2]],
    [["", "Lũy kế từ đầu năm", "", 7]],
    [["", "Tỷ lệ", "", "100%"]],
    [["", "Chỉ tiêu giao", "", 3]],
    [["", "Trong đó: 01 mô hình mới; 01 mô hình duy trì"]],
  ])("%j is a total, between models and below them", async (row) => {
    const total = { names: BOTH, roles: ["total"], errors: [] };
    expect(await told(ONE, TWO, row)).toEqual(total);
    expect(await told(ONE, row, TWO)).toEqual(total);
  });

  it("below a total tells its parts, and heads the models where these come below", async () => {
    const parts: Row[] = [
      ["", "Tổng cộng: 02 mô hình"],
      ["", "Trong đó:"],
      ["", "- Tập thể: 02 mô hình"],
      ["", "- Cá nhân: 0"],
    ];
    expect(await told(ONE, TWO, ...parts)).toMatchObject({ names: BOTH, roles: ["total", "total", "total", "total"] });
    const headed = await planned([
      ["STT", "Tên mô hình", "Nội dung", "Lĩnh vực"],
      ["", "Tổng số: 02 mô hình"],
      ["", "Tập thể: 01 mô hình"],
      [1, "Ngõ xóm sáng đèn", "Lắp bóng điện", "Kinh tế"],
      ["", "Cá nhân: 01 mô hình"],
      [2, "Vườn rau giúp bạn", "Trồng rau", "Kinh tế"],
    ]);
    expect(headed.models.map(({ values }) => values.subjectKind)).toEqual(["collective", "individual"]);
  });
});

describe("what fills the place of a name", () => {
  it.each([
    "KĐK",
    "N/A",
    "Trống",
    "(để trống)",
    "Đơn vị không đăng ký mô hình năm 2024",
    "Chi bộ 5 chưa gửi danh sách",
    "Đang xây dựng, gửi sau",
    "Sẽ gửi sau",
    "(Ghi tên mô hình)",
    "v.v…",
    "x",
    "0",
    "……",
  ])("“%s” names no model", async (text) => {
    const three: Row = [3, "Tiếng kẻng bình yên", "Gõ kẻng nhắc giờ", "Công an xã", "Kinh tế"];
    const found = await told(ONE, [2, text], three);
    expect([found.names, found.errors, found.roles.length]).toEqual([[ONE[1], three[1]], [], 1]);
  });

  it.each([
    "Tổng rà soát hộ nghèo",
    "Cộng sức mở đường",
    "Tỷ lệ bao phủ BHYT 100%",
    "Trong sạch từ mỗi nhà",
    "Gửi về quê hương",
    "Không có người nghiện",
    "Thôn không có tội phạm",
    "Chi bộ không giấy tờ",
    "Tập thể lớp thân thiện",
    "TC 24h",
    "Gửi trọn niềm tin",
  ])("“%s” is a model", async (name) => {
    const thin: Row[] = [
      ["TT", "Tên mô hình"],
      [1, ONE[1] ?? ""],
      [2, name],
      [3, TWO[1] ?? ""],
    ];
    expect((await planned(thin)).models.map(({ values }) => values.name)).toEqual([ONE[1], name, TWO[1]]);
    const full = await told(
      ONE,
      [2, name, "Vận động nhân dân cùng làm", "Chi bộ thôn Trung", "Kinh tế"],
      [3, ...TWO.slice(1)],
    );
    expect(full.names).toEqual([ONE[1], name, TWO[1]]);
  });
});
