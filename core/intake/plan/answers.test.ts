import { describe, expect, it } from "vitest";
import { planned } from "../../../tests/torture/planned.ts";

describe("answers of a form on the web", () => {
  it.each([
    ["Dấu thời gian", "01/04/2024 20:10:33"],
    ["Timestamp", "4/1/2024 20:10"],
    ["Thời gian gửi", "20:10:33 01/04/2024"],
    ["Thời điểm", "2024/04/01 8:10:33 CH GMT+7"],
    ["Thời gian hoàn thành", "01/04/2024 20:10:33"],
  ])("bear under “%s” when they were sent, which is no period", async (heading, stamp) => {
    const plan = await planned([
      [heading, "Tên mô hình", "Nội dung, cách làm", "Thời gian thực hiện"],
      [stamp, "Thắp sáng đường quê", "Lắp đèn", "Tháng 5 - tháng 9/2024"],
      [stamp, "Cổng trường an toàn", "Trực cổng trường", "Cả năm"],
    ]);
    expect(plan.models.map(({ values: v }) => [v.period, v.extras[heading]])).toEqual([
      ["Tháng 5 - tháng 9/2024", stamp],
      ["Cả năm", stamp],
    ]);
  });

  it("leave days, bare or at midnight, and what is plainly asked for as they are", async () => {
    const period = async (heading: string, text: string) =>
      (
        await planned([
          ["STT", "Tên mô hình", "Nội dung", heading],
          [1, "Thắp sáng đường quê", "Lắp đèn", text],
        ])
      ).models[0]?.values.period;
    expect(await period("Thời gian", "01/04/2024")).toBe("01/04/2024");
    expect(await period("Thời gian", "01/04/2024 00:00:00")).toBe("01/04/2024 00:00:00");
    expect(await period("Thời gian thực hiện", "07:30 15/4/2024")).toBe("07:30 15/4/2024");
  });
});

describe("a column of the sender's parts", () => {
  it("tells whose each model is, though another column tells who carries it out", async () => {
    const plan = await planned([
      ["STT", "Tên trường", "Tên mô hình", "Bộ phận thực hiện"],
      [1, "Xã Hòa Lạc", "Nhà sạch vườn đẹp", "Tổ 5 tuổi"],
      [2, "Xã Đông Hưng", "Ngõ sáng an ninh", "Tổ nuôi dưỡng"],
    ]);
    expect(plan.models.map(({ unitId, values }) => [unitId, values.subject])).toEqual([
      ["u2", "Tổ 5 tuổi"],
      ["u3", "Tổ nuôi dưỡng"],
    ]);
  });

  it("“TT” beside “CN” is marked for bodies, whatever counts the rows", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "TT", "CN", "Nội dung"],
      [1, "Nhà sạch", "x", "", "Quét ngõ"],
      [2, "Nuôi ong", "", "x", "Nuôi 20 đàn"],
    ]);
    expect(plan.models.map(({ values }) => values.subjectKind)).toEqual(["collective", "individual"]);
  });
});

describe("who carries a model out", () => {
  it.each([
    ["Đoàn viên Nguyễn Thị Hà", "individual"],
    ["Đoàn viên thanh niên xóm 2", "collective"],
    ["Liên đội Trường Tiểu học", "collective"],
    ["Chi đội 5A", "collective"],
  ])("“%s” is %s", async (text, kind) => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Tổ/nhóm thực hiện", "Nội dung"],
      [1, "Nhà sạch", text, "Quét ngõ"],
    ]);
    expect(plan.models.map(({ values: v }) => [v.subject, v.subjectKind])).toEqual([[text, kind]]);
  });

  it.each([
    ["Chi bộ và Hội Nông dân", "xóm", "Chi bộ và Hội Nông dân xóm"],
    ["Chi hội Phụ nữ", "xóm 3", "Chi hội Phụ nữ xóm 3"],
    ["Chi bộ và", "Hội Nông dân xóm", "Chi bộ và Hội Nông dân xóm"],
    ["Chi hội Phụ nữ", "Chi đoàn xóm 3", "Chi hội Phụ nữ; Chi đoàn xóm 3"],
  ])("“%s” above “%s” reads “%s”", async (first, second, whole) => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Chủ thể", "Nội dung"],
      [1, "Vận động nhân dân chuyển đổi", first, "Họp dân 3 lần,"],
      ["", "đất lúa một vụ", second, "mời cán bộ khuyến nông"],
      [2, "Nuôi ong", "Tổ 1", "Nuôi 20 đàn"],
    ]);
    expect(plan.models[0]?.values.subject).toBe(whole);
  });
});
