import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const who = async (rows: Row[], merges: string[] = []) =>
  (await planned(rows, merges)).models.map(({ values, unitId, doubts }) => [
    values.subject,
    values.subjectKind,
    unitId,
    doubts.length + Object.keys(values.extras).length,
  ]);

describe("columns for kinds of those who carry out", () => {
  it("tell who, under one heading", async () => {
    const rows: Row[] = [
      ["TT", "Tên mô hình", "Chủ thể đăng ký", "", "", "", "Nội dung"],
      ["", "", "Cấp ủy", "Chính quyền", "MTTQ, đoàn thể", "Cá nhân"],
      [1, "Ngày không viết", "Chi bộ thôn Hạ", "", "", "", "Làm thay dân"],
      [2, "Cổng trường an toàn", "", "Công an xã", "", "", "Trực cổng"],
      [3, "Hũ gạo nghĩa tình", "", "", "Hội LHPN xã", "", "Góp gạo"],
      [4, "Vườn thuốc nam", "", "", "", "Ông Lê Văn Tám", "Trồng cây"],
    ];
    expect(await who(rows, ["A3:A4", "B3:B4", "C3:F3", "G3:G4"])).toEqual([
      ["Chi bộ thôn Hạ", "collective", "u1", 0],
      ["Công an xã", "collective", "u1", 0],
      ["Hội LHPN xã", "collective", "u1", 0],
      ["Ông Lê Văn Tám", "individual", "u1", 0],
    ]);
  });

  it("tell who side by side, also under a heading that nobody knows", async () => {
    const rows: Row[] = [
      ["TT", "Tên mô hình", "Chi bộ, đảng bộ", "Hội và các đoàn thể", "Khối phục vụ", "Mục tiêu"],
      [1, "Ngày không viết", "Chi bộ thôn Hạ", "", "", "Hồ sơ đúng hẹn"],
      [2, "Hũ gạo nghĩa tình", "", "Hội Nông dân xã", "", "2 tạ gạo"],
      [3, "Chữ đẹp", "", "", "Trường Tiểu học", "120 em"],
    ];
    expect(await who(rows)).toEqual([
      ["Chi bộ thôn Hạ", "collective", "u1", 0],
      ["Hội Nông dân xã", "collective", "u1", 0],
      ["Trường Tiểu học", "collective", "u1", 0],
    ]);
  });

  it("tell by a mark whom their heading names, and only the kind where another column names them", async () => {
    const head: Row[] = [
      ["TT", "Tên mô hình", "Chủ thể thực hiện", "", "", "Mục tiêu"],
      ["", "", "Hội Phụ nữ", "Đoàn Thanh niên", "Cá nhân"],
    ];
    const merges = ["A3:A4", "B3:B4", "C3:E3", "F3:F4"];
    const marked: Row[] = [...head, [1, "Nhà sạch", "x", "", "", "3 ngõ"], [2, "Đèn ngõ", "", "x", "", "8 đèn"]];
    expect(await who(marked, merges)).toEqual([
      ["Hội Phụ nữ", "collective", "u1", 0],
      ["Đoàn Thanh niên", "collective", "u1", 0],
    ]);
    const named = marked.map(
      (row, i): Row => [...row, ["Đơn vị, cá nhân thực hiện", "", "Chi hội 1", "Chi đoàn 2"][i] ?? ""],
    );
    expect((await who(named, [...merges, "G3:G4"])).map(([subject, kind]) => [subject, kind])).toEqual([
      ["Chi hội 1", "collective"],
      ["Chi đoàn 2", "collective"],
    ]);
  });

  it("are the subject's alone too, and none of the units'", async () => {
    for (const [heading, body] of [
      ["Hội, đoàn thể", "Hội Cựu chiến binh xã"],
      ["Thôn/bản", "Bản Tụm"],
      ["Cấp ủy", "Chi bộ thôn Hạ"],
      ["Đơn vị đăng ký", "Hợp tác xã An Bình"],
      ["Đơn vị đăng ký", "Hội Nông dân xã An Bình"],
    ] as const)
      expect(
        await who([
          ["TT", heading, "Tên mô hình", "Nội dung"],
          [1, body, "Nhà sạch", "Vận động"],
        ]),
      ).toEqual([[body, "collective", "u1", 0]]);
  });

  it("leave a column of units, and a hamlet beside who works there", async () => {
    const units: Row[] = [
      ["TT", "Cơ quan", "Hội, đoàn thể", "Tên mô hình", "Nội dung"],
      [1, "Xã Hòa Lạc", "Hội Nông dân xã", "Nhà sạch", "Vận động"],
      [2, "Xã Đông Hưng", "Đoàn xã", "Đèn ngõ", "Lắp đèn"],
    ];
    expect(await who(units)).toEqual([
      ["Hội Nông dân xã", "collective", "u2", 0],
      ["Đoàn xã", "collective", "u3", 0],
    ]);
    const wrong: Row[] = [
      ["TT", "Đơn vị", "Tên mô hình", "Nội dung"],
      [1, "Xã An Bính", "Nhà sạch", "Vận động"],
    ];
    const { models, status } = await planned(wrong);
    expect([models[0]?.unitId, models[0]?.values.subject, status]).toEqual([null, null, "review"]);
  });
});

describe("a commune's Front", () => {
  it("carries models out as the commune's other bodies do", async () => {
    const rows: Row[] = [
      ["TT", "Tên mô hình", "Đ.vị thực hiện", "Nội dung"],
      [1, "Nhà sạch", "MTTQ xã An Bình", "Vận động"],
      [2, "Đèn ngõ", "Ủy ban MTTQ Việt Nam xã Hòa Lạc", "Lắp đèn"],
      [3, "Hũ gạo", "Hội Nông dân xã An Bình", "Góp gạo"],
    ];
    expect(await who(rows)).toEqual([
      ["MTTQ xã An Bình", "collective", "u1", 0],
      ["Ủy ban MTTQ Việt Nam xã Hòa Lạc", "collective", "u1", 0],
      ["Hội Nông dân xã An Bình", "collective", "u1", 0],
    ]);
  });

  it("tells the commune and itself in a column of units", async () => {
    const rows: Row[] = [
      ["TT", "Đơn vị", "Tên mô hình", "Nội dung"],
      [1, "Xã Đông Hưng", "Nhà sạch", "Vận động"],
      [2, "MTTQ xã Hòa Lạc", "Đèn ngõ", "Lắp đèn"],
    ];
    expect(await who(rows)).toEqual([
      [null, null, "u3", 0],
      ["MTTQ xã Hòa Lạc", "collective", "u2", 0],
    ]);
  });
});
