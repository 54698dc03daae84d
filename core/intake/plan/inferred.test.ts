import { describe, expect, it } from "vitest";
import { planPaper } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const csv = (rows: Row[]) => Buffer.from(rows.map((row) => row.join(";")).join("\r\n"), "utf8");
const TITLE: Row = ["DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"];
const TABLE: Row[] = [
  ["TT", "Tên mô hình", "Chủ thể", "Nội dung"],
  [1, "Nhà sạch", "Hội Phụ nữ", "Quét dọn"],
];

describe("an origin that only the period tells", () => {
  it.each([
    ["2023 - nay", "continued", 2023, ["origin-by-period"]],
    ["Từ năm 2023", "continued", 2023, ["origin-by-period"]],
    ["2022-2025", "continued", 2022, ["origin-by-period"]],
    ["Tháng 5/2023 - 12/2024", "continued", 2023, ["origin-by-period"]],
    ["Tiếp tục từ năm 2022", "continued", 2022, []],
    ["Năm 2024", null, null, []],
    ["01/3/2024 - 31/12/2024", null, null, []],
    ["Từ tháng 3 đến tháng 11/2024", null, null, []],
  ])("“%s” is %s since %s, doubts: %j", async (period, origin, since, doubts) => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Nội dung", "Thời gian"],
      [1, "Nhà sạch vườn đẹp", "Quét dọn", period],
    ]);
    const [model] = plan.models;
    expect([model?.values.origin, model?.values.sinceYear, model?.doubts.map(({ code }) => code)]).toEqual([
      origin,
      since,
      doubts,
    ]);
  });

  it("gives way to a heading above", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Nội dung", "Thời gian"],
      ["I", "Mô hình mới"],
      [1, "Nhà sạch", "Quét dọn", "2023 - 2025"],
      ["II", "Mô hình duy trì"],
      [1, "Ngõ sáng", "Lắp đèn", "2022 - nay"],
    ]);
    expect(plan.models.map(({ values: v, doubts }) => [v.origin, v.sinceYear, doubts])).toEqual([
      ["new", null, []],
      ["continued", 2022, []],
    ]);
  });
});

describe("the signing block", () => {
  it("tells the sender where nothing else does, a recipient or who confirms does not", async () => {
    const signed = [TITLE, ...TABLE, ["", "", "Xác nhận của Đảng ủy xã Hòa Lạc", "TM. ĐẢNG ỦY XÃ AN BÌNH"]];
    const plan = await planPaper({ name: "dang ky.csv", bytes: csv(signed) });
    expect([plan.status, plan.unitIds]).toEqual(["imported", ["u1"]]);
    const confirmed = [TITLE, ...TABLE, ["Nơi nhận: Đảng ủy xã Hòa Lạc", "", "", "XÁC NHẬN CỦA ĐẢNG ỦY XÃ AN BÌNH"]];
    expect((await planPaper({ name: "dang ky.csv", bytes: csv(confirmed) })).unitIds).toEqual([]);
  });

  it("stands against another unit in the file's name", async () => {
    const rows = [TITLE, ...TABLE, ["", "", "", "T/M ĐẢNG ỦY XÃ HÒA LẠC"]];
    const plan = await planPaper({ name: "xa An Binh.csv", bytes: csv(rows) });
    expect(plan.problems.find(({ code }) => code === "unit-conflict")?.message).toContain(
      "chỗ ký tên ghi “Xã Hòa Lạc”",
    );
  });
});

describe("two things in one", () => {
  it("heading are told by their cells, or kept whole", async () => {
    const head = ["TT", "Tên mô hình", "Địa chỉ, người thực hiện", "Nội dung"];
    const who = await planned([
      head,
      [1, "Nhà sạch", "Hội LHPN xã", "Quét dọn"],
      [2, "Ngõ sáng", "Ông Nguyễn Văn Thành, Bí thư chi bộ thôn 5", "Lắp đèn"],
    ]);
    expect(who.models.map(({ values }) => values.subjectKind)).toEqual(["collective", "individual"]);
    const mixed = await planned([head, [1, "Nhà sạch", "Xóm 3, chị Lan", "Quét dọn"]]);
    expect(mixed.models[0]?.values).toMatchObject({
      place: null,
      subject: null,
      extras: { "Địa chỉ, người thực hiện": "Xóm 3, chị Lan" },
    });
  });

  it("columns of marks may both go on: “Duy trì” and “Nhân rộng”", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Mới", "Duy trì", "Nhân rộng", "Nội dung"],
      [1, "Nhà sạch", "x", "", "", "Quét dọn"],
      [2, "Ngõ sáng", "", "x", "", "Lắp đèn"],
      [3, "Nuôi ong", "", "", "x", "20 đàn"],
    ]);
    expect(plan.models.map(({ values }) => values.origin)).toEqual(["new", "continued", "continued"]);
  });

  it("names that carry the kind of their subject give it up", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình (TT: tập thể; CN: cá nhân)", "Nội dung"],
      [1, "Nhà sạch (TT)", "Quét dọn"],
      [2, "Ngõ sáng (CN)", "Lắp đèn"],
    ]);
    expect(plan.models.map(({ values: v }) => [v.name, v.subjectKind])).toEqual([
      ["Nhà sạch", "collective"],
      ["Ngõ sáng", "individual"],
    ]);
  });
});

describe("a column of marks that stands alone", () => {
  const rows = (heading: string, ...marks: string[]): Row[] => [
    ["TT", "Tên mô hình", heading, "Nội dung"],
    ...marks.map((mark, i): Row => [i + 1, `Nhà sạch số ${i}`, mark, "Quét dọn"]),
  ];
  it.each<[string, Row[], string, unknown[]]>([
    ["Mới", rows("Mới", "x", ""), "origin", ["new", [null, "origin"]]],
    [
      "Duy trì",
      rows("Duy trì", "", ""),
      "origin",
      [
        [null, "origin"],
        [null, "origin"],
      ],
    ],
    ["Tập thể", rows("Tập thể", "x", ""), "subjectKind", ["collective", [null, "subjectKind"]]],
    ["Tập thể with names", rows("Tập thể", "Hội Nông dân xã", ""), "subjectKind", ["collective", null]],
    [
      "Mới below a heading",
      [...rows("Mới").slice(0, 1), ["I", "Mô hình duy trì"], ...rows("Mới", "").slice(1)],
      "origin",
      ["continued"],
    ],
    ["Mới below a title that tells", [["CÁC MÔ HÌNH DUY TRÌ"], ...rows("Mới", "")], "origin", ["continued"]],
  ])("“%s” leaves what is not marked to a person", async (_how, given, property, expected) => {
    const plan = await planned(given);
    const told = plan.models.map(({ values, doubts }) => {
      const value = property === "origin" ? values.origin : values.subjectKind;
      const asked = doubts.find(({ code }) => code === "unmarked");
      return asked ? [value, asked.field] : value;
    });
    expect(told).toEqual(expected);
  });

  it("beside its other half leaves nothing to ask", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Mới", "Duy trì", "Nội dung"],
      [1, "Nhà sạch", "x", "", "Quét"],
      [2, "Ngõ sáng", "", "", "Lắp"],
    ]);
    expect(plan.models.map(({ values, doubts }) => [values.origin, doubts])).toEqual([
      ["new", []],
      [null, []],
    ]);
  });
});
