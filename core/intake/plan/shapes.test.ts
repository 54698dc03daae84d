import { describe, expect, it } from "vitest";
import { programme, units } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import { readCsv } from "../read/csv.ts";
import { buildPlan } from "./build.ts";
import type { FilePlan } from "./plan.ts";

const values = (plan: FilePlan, ...keys: (keyof FilePlan["models"][number]["values"])[]) =>
  plan.models.map((model) => keys.map((key) => model.values[key]));
const HEAD: Row = ["STT", "Tên mô hình", "Chủ thể", "Lĩnh vực", "Mục tiêu"];
const [A, B, C]: Row[] = [
  [1, "Ngõ sáng đèn khuya", "Chi hội Phụ nữ", "Kinh tế", "5 ngõ"],
  [2, "Vườn thuốc nam", "Bà Lê Thị Hạnh", "Kinh tế", "2 vườn"],
  [3, "Loa kể chuyện bản", "Chi đoàn 4", "Kinh tế", "9 buổi"],
];

function csv(lines: string[]): Promise<FilePlan> {
  const context = { fileName: "tra loi dvk.csv", programme, units, decisions: {}, given: {}, earlier: async () => [] };
  return buildPlan(readCsv(lines.join("\n")), context);
}

describe("an export of a form on the web", () => {
  const ROWS = [
    "10/02/2024 7:05:11|Tạ Thị Mận|Xã An Bình|Ngõ sáng đèn khuya|Bà Lê Thị Hạnh|Kinh tế|Góp tiền mua bóng|5 ngõ|Quý II/2024|Làm tiếp",
    "11/02/2024 9:15:40|Cù Văn Đạt|Xã Hòa Lạc|Vườn thuốc nam|Chi đoàn 4|Kinh tế|Chia luống cho hộ|2 vườn|Cả năm 2024|Mô hình mới",
  ];

  it("is read by its questions: who filled it in does nothing else, and the second of it is no time of a model", async () => {
    const plan = await csv([
      "Dấu thời gian|Họ và tên người trả lời|Anh/chị công tác ở xã nào?|Anh/chị muốn làm mô hình gì?|Ai sẽ đứng ra thực hiện?|Thuộc lĩnh vực nào?|Triển khai như thế nào?|Dấu hiệu nào cho thấy mô hình thành công?|Làm từ tháng nào đến tháng nào?|Mô hình mới hay đã có từ trước?",
      ...ROWS,
    ]);
    expect(values(plan, "name", "subject", "subjectKind", "goal", "period", "origin")).toEqual([
      ["Ngõ sáng đèn khuya", "Bà Lê Thị Hạnh", "individual", "5 ngõ", "Quý II/2024", "continued"],
      ["Vườn thuốc nam", "Chi đoàn 4", "collective", "2 vườn", "Cả năm 2024", "new"],
    ]);
    expect(plan.models.map(({ values: { extras } }) => extras["Họ và tên người trả lời"])).toEqual([
      "Tạ Thị Mận",
      "Cù Văn Đạt",
    ]);
    expect(plan.models.map(({ unitText }) => unitText)).toEqual(["Xã An Bình", "Xã Hòa Lạc"]);
    expect(plan.status).toBe("imported");
  });

  it("waits where nobody knows its questions, and the row of them is no model", async () => {
    const plan = await csv([
      "Nhập lúc|Bởi ai?|Ở đâu thế?|Điều hay?|Người ấy?|Nhóm?|Ra sao?|Chừng nào?|Lúc?|Loại?",
      ...ROWS,
    ]);
    expect(plan.status).toBe("review");
    expect(plan.rows[0]?.disposition).toBe("header");
    expect(plan.models).toHaveLength(2);
    for (const { values: own } of plan.models) expect(own.period ?? "").not.toMatch(/:/);
  });

  it("has its units in the column that holds nothing else", async () => {
    const plan = await csv([
      "STT|Tên mô hình|Gửi từ|Lĩnh vực|Mục tiêu",
      "1|Ngõ sáng đèn khuya|Xã An Bình|Kinh tế|5 ngõ",
      "2|Vườn thuốc nam|Xã Hòa Lạc|Kinh tế|2 vườn",
    ]);
    expect(plan.models.map(({ unitText }) => unitText)).toEqual(["Xã An Bình", "Xã Hòa Lạc"]);
  });
});

describe("a card of questions", () => {
  it("tells the kind and the name of who carries it out, what, when and to what end", async () => {
    const plan = await planned([
      ["Tên gọi mô hình", "Ngõ sáng đèn khuya"],
      ["Cá nhân hay tập thể?", "Cá nhân"],
      ["Tên cá nhân, tập thể", "Bà Lê Thị Hạnh"],
      ["Chọn lĩnh vực", "Kinh tế"],
      ["Bạn dự định làm gì?", "Góp tiền mua bóng"],
      ["Khi nào làm, khi nào xong?", "Từ tháng 3 đến hết tháng 10"],
      ["Mong đạt được", "5 ngõ"],
    ]);
    expect(values(plan, "name", "subject", "subjectKind", "field", "content", "period", "goal")).toEqual([
      [
        "Ngõ sáng đèn khuya",
        "Bà Lê Thị Hạnh",
        "individual",
        "kinh-te",
        "Góp tiền mua bóng",
        "Từ tháng 3 đến hết tháng 10",
        "5 ngõ",
      ],
    ]);
  });

  it("may stand below another, its question for the name in everyday words", async () => {
    const card = (name: string): Row[] => [
      ["Việc này gọi là gì?", name],
      ["Ai đứng ra lo?", "Chi hội Phụ nữ"],
      ["Về lĩnh vực gì?", "Kinh tế"],
      ["Mới hay làm tiếp?", "Làm tiếp"],
    ];
    const plan = await planned([["PHIẾU 1"], ...card("Ngõ sáng đèn khuya"), ["PHIẾU 2"], ...card("Vườn thuốc nam")]);
    expect(values(plan, "name", "origin")).toEqual([
      ["Ngõ sáng đèn khuya", "continued"],
      ["Vườn thuốc nam", "continued"],
    ]);
  });
});

describe("headings among the rows", () => {
  it.each([
    ["Phần 1. Những mô hình năm nay làm tiếp", "Phần 2. Những mô hình làm mới"],
    ["PHẦN I. MÔ HÌNH DUY TRÌ", "PHẦN II. MÔ HÌNH MỚI"],
    ["Mục 1: Mô hình tiếp tục", "Mục 2: Mô hình mới"],
  ])("say the same above the first heading of columns as above the second: %s", async (first, second) => {
    const plan = await planned([[first], HEAD, A, B, [second], HEAD, C].filter((row): row is Row => row !== undefined));
    expect(values(plan, "origin")).toEqual([["continued"], ["continued"], ["new"]]);
  });

  it.each([[["A4:E4", "A6:E6"]], [[]]])("that are but a time tell when (merged: %s)", async (merges) => {
    const plan = await planned([HEAD, ["Quý I năm 2024"], A ?? [], ["Quý III, IV năm 2024"], B ?? [], C ?? []], merges);
    expect(values(plan, "period")).toEqual([["Quý I năm 2024"], ["Quý III, IV năm 2024"], ["Quý III, IV năm 2024"]]);
    expect(plan.status).toBe("imported");
  });

  it("are told by their numbers where the column of numbers is called Mục", async () => {
    const plan = await planned([
      ["Mục", "Tên mô hình", "Lĩnh vực", "Mục tiêu", "Thời gian"],
      ["1", "Chi bộ Hành chính", "", "", ""],
      ["1.1", "Ngõ sáng đèn khuya", "Kinh tế", "5 ngõ", "2024"],
      ["1.2", "Vườn thuốc nam", "Kinh tế", "2 vườn", "2024"],
      ["2", "Chi bộ Giáo dục", "", "", ""],
      ["2.1", "Loa kể chuyện bản", "Văn hóa - xã hội", "9 buổi", "2024"],
    ]);
    expect(values(plan, "name", "subject")).toEqual([
      ["Ngõ sáng đèn khuya", "Chi bộ Hành chính"],
      ["Vườn thuốc nam", "Chi bộ Hành chính"],
      ["Loa kể chuyện bản", "Chi bộ Giáo dục"],
    ]);
  });

  it("leave a column Mục alone that holds words", async () => {
    const plan = await planned([
      ["STT", "Mục", "Tên mô hình", "Lĩnh vực"],
      [1, "Sáng - xanh", "Ngõ sáng đèn khuya", "Kinh tế"],
      [2, "Sạch - đẹp", "Vườn thuốc nam", "Kinh tế"],
    ]);
    expect(plan.models.map(({ values: { extras } }) => extras.Mục)).toEqual(["Sáng - xanh", "Sạch - đẹp"]);
  });
});

describe("columns below one heading", () => {
  it("that are called after fields are marked", async () => {
    const plan = await planned(
      [
        ["TT", "Tên mô hình", "Chủ thể", "Lĩnh vực (tích vào ô)", "", "", "Thời gian"],
        ["", "", "", "KT", "VH-XH", "QP-AN", ""],
        [1, "Ngõ sáng đèn khuya", "Chi hội Phụ nữ", "", "", "✓", "2024"],
        [2, "Vườn thuốc nam", "Bà Lê Thị Hạnh", "✓", "", "", "2024"],
        [3, "Loa kể chuyện bản", "Chi đoàn 4", "", "x", "", "2024"],
      ],
      ["D3:F3"],
    );
    expect(values(plan, "field")).toEqual([["quoc-phong-an-ninh"], ["kinh-te"], ["van-hoa-xa-hoi"]]);
    expect(plan.status).toBe("imported");
  });

  it.each(["Phấn đấu", "Cam kết đạt", "Con số muốn đạt", "Đích đến"])(
    "in everyday words ask for the goal: %s",
    async (word) => {
      const plan = await planned([[...HEAD.slice(0, 4), word], A ?? [], B ?? []]);
      expect(values(plan, "goal")).toEqual([["5 ngõ"], ["2 vườn"]]);
    },
  );

  it("that ask for the place and for a body or person hold those who carry out, where the cells name none but them", async () => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Địa điểm thực hiện (tập thể hoặc cá nhân)", "Lĩnh vực"],
      [1, "Ngõ sáng đèn khuya", "Ban Quản lý chợ", "Kinh tế"],
      [2, "Vườn thuốc nam", "Trạm Y tế xã", "Kinh tế"],
      [3, "Loa kể chuyện bản", "Bà Lê Thị Hạnh", "Kinh tế"],
    ]);
    expect(values(plan, "subject", "place")).toEqual([
      ["Ban Quản lý chợ", null],
      ["Trạm Y tế xã", null],
      ["Bà Lê Thị Hạnh", null],
    ]);
  });
});
