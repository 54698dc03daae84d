import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

describe("codes that a heading explains itself", () => {
  it("are read below it, and below each column of its group", async () => {
    const plan = await planned(
      [
        [
          "TT",
          "Mô hình (ghi ngắn gọn)",
          "Ai thực hiện (T: tập thể, C: cá nhân)",
          "",
          "Việc sẽ làm",
          "Mới (M) / Tiếp tục (T)",
        ],
        ["", "", "T/C", "Tên"],
        [1, "Bảng vàng lòng dân", "T", "Ban Thường trực Mặt trận xã", "Dân bỏ phiếu chọn cán bộ thôn", "M"],
        [2, "Ngói cho nhà dột", "T", "Chi hội Nông dân thôn Kỳ", "Xin ngói cũ lợp lại cho nhà dột", "T"],
        [3, "Giảng luật giao thông", "C", "Đại đức Thích Minh Nhuận", "Lồng luật vào buổi giảng ngày rằm", "M"],
      ],
      ["C3:D3"],
    );
    expect(plan.tables[0]?.headerRows).toEqual([3, 4]);
    expect(
      plan.models.map(({ values: v, doubts }) => [v.name, v.subjectKind, v.subject, v.content, v.origin, doubts]),
    ).toEqual([
      ["Bảng vàng lòng dân", "collective", "Ban Thường trực Mặt trận xã", "Dân bỏ phiếu chọn cán bộ thôn", "new", []],
      [
        "Ngói cho nhà dột",
        "collective",
        "Chi hội Nông dân thôn Kỳ",
        "Xin ngói cũ lợp lại cho nhà dột",
        "continued",
        [],
      ],
      [
        "Giảng luật giao thông",
        "individual",
        "Đại đức Thích Minh Nhuận",
        "Lồng luật vào buổi giảng ngày rằm",
        "new",
        [],
      ],
    ]);
  });

  it.each<[string, string[], (string | null)[]]>([
    [
      "Lĩnh vực (1: KT, 2: VHXH, 3: QPAN, 4: XDHTCT)",
      ["2", "1", "4"],
      ["van-hoa-xa-hoi", "kinh-te", "he-thong-chinh-tri"],
    ],
    [
      "Lĩnh vực: Kinh tế (A), Văn hóa - xã hội (B), Quốc phòng - an ninh (C)",
      ["C", "A", "B"],
      ["quoc-phong-an-ninh", "kinh-te", "van-hoa-xa-hoi"],
    ],
    [
      "Thuộc lĩnh vực\n(KT = kinh tế; VX = văn hóa xã hội)",
      ["VX", "KT", "KT"],
      ["van-hoa-xa-hoi", "kinh-te", "kinh-te"],
    ],
    ["Nhóm (K: kinh tế, V: văn hóa - xã hội)", ["V", "K", "V"], ["van-hoa-xa-hoi", "kinh-te", "van-hoa-xa-hoi"]],
  ])("give the field under “%s”", async (heading, codes, fields) => {
    const names = ["Nuôi ong", "Nhà sạch vườn đẹp", "Ngõ sáng"];
    const rows: Row[] = [
      ["TT", "Tên mô hình", heading, "Nội dung"],
      ...names.map((name, at): Row => [at + 1, name, codes[at] ?? "", `Vận động các hộ làm ${at + 2} lần`]),
    ];
    const { models, problems } = await planned(rows);
    expect(models.map(({ values }) => values.field)).toEqual(fields);
    expect(problems).toEqual([]);
  });

  it("are told to be open where the heading does not explain them", async () => {
    const { models } = await planned([
      ["TT", "Tên mô hình", "Mới (M) / Tiếp tục (T)", "Nội dung"],
      [1, "Nuôi ong", "M", "Nuôi hai mươi đàn"],
      [2, "Ngõ sáng", "Q", "Lắp mười bóng đèn"],
    ]);
    expect(models.map(({ values, doubts }) => [values.origin, doubts.map(({ code }) => code)])).toEqual([
      ["new", []],
      [null, ["unknown-origin"]],
    ]);
  });
});
