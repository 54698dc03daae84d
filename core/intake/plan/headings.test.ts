import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const columns = (plan: FilePlan) => plan.tables.map((table) => [table.headerRows, table.columns]);
const values = (plan: FilePlan, ...keys: (keyof FilePlan["models"][number]["values"])[]) =>
  plan.models.map((model) => keys.map((key) => model.values[key]));

describe("a heading of two lines without merges", () => {
  const models: Row[] = [
    [1, "Nhà sạch vườn đẹp", "Chi hội Phụ nữ", "Kinh tế", "Quét ngõ", "10 hộ"],
    [2, "Ngõ sáng", "Bà Lê Thị Hạnh", "VH-XH", "Lắp đèn", "5 ngõ"],
  ];
  it.each([
    [
      "goes on below each of its columns",
      ["Số", "Tên mô hình", "Chủ thể", "Lĩnh", "Nội dung", "Mục tiêu"],
      ["TT", "“Dân vận khéo”", "thực hiện", "vực", "mô hình", "cần đạt"],
    ],
    [
      "goes on below some of them",
      ["TT", "Tên mô hình", "Chủ thể", "Lĩnh vực", "Nội dung", "Mục tiêu"],
      ["", "", "thực hiện", "", "", "cần đạt"],
    ],
    [
      "says nothing before both are read",
      ["Số", "Tên", "Chủ", "Lĩnh", "Nội", "Mục"],
      ["TT", "mô hình", "thể", "vực", "dung", "tiêu"],
    ],
    [
      "goes on below one of them",
      ["TT", "Tên", "Chủ thể", "Lĩnh vực", "Nội dung", "Mục tiêu"],
      ["", "mô hình", "", "", "", ""],
    ],
    [
      "has remarks in brackets below",
      ["TT", "Tên mô hình", "Chủ thể", "Lĩnh vực", "Nội dung", "Mục tiêu"],
      ["", "", "(tập thể, cá nhân)", "(ghi rõ)", "", ""],
    ],
  ])("%s", async (_how, first, second) => {
    const plan = await planned([first, second, ...models]);
    expect(plan.problems).toEqual([]);
    expect(columns(plan)).toEqual([
      [[3, 4], { ordinal: "A", name: "B", subject: "C", field: "D", content: "E", goal: "F" }],
    ]);
    expect(values(plan, "name", "content")).toEqual([
      ["Nhà sạch vườn đẹp", "Quét ngõ"],
      ["Ngõ sáng", "Lắp đèn"],
    ]);
  });

  it("has groups over the blank places beside them", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Chủ thể", "", "Đăng ký", "", "Thời gian"],
      ["", "", "TT", "CN", "Mới", "Duy trì", "thực hiện"],
      [1, "Nhà sạch", "x", "", "x", "", "Quý I"],
      [2, "Ngõ sáng", "", "x", "", 2022, "Quý II"],
    ]);
    expect(values(plan, "name", "subjectKind", "origin", "sinceYear", "period")).toEqual([
      ["Nhà sạch", "collective", "new", null, "Quý I"],
      ["Ngõ sáng", "individual", "continued", 2022, "Quý II"],
    ]);
  });

  it("may ask for both in its two lines, and name fields under one", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "TẬP THỂ", "Mới/", "Lĩnh vực"],
      ["", "dân vận khéo", "CÁ NHÂN", "duy trì", "Kinh tế", "QPAN"],
      [1, "Nhà sạch", "Chi hội Phụ nữ", "Mới", "x"],
      [2, "Ngõ sáng", "Lê Văn Tám", "Duy trì", "", "x"],
    ]);
    expect(values(plan, "subjectKind", "subject", "origin", "field")).toEqual([
      ["collective", "Chi hội Phụ nữ", "new", "kinh-te"],
      ["individual", "Lê Văn Tám", "continued", "quoc-phong-an-ninh"],
    ]);
  });

  it("is not seen in models without a number, nor in a section below a heading", async () => {
    const plan = await planned([
      ["Tên mô hình", "Chủ thể", "Lĩnh vực", "Mới/duy trì"],
      ["Nhà sạch", "Chi hội Phụ nữ", "Kinh tế", "Mới"],
      ["Ngõ sáng", "Bà Lê Thị Hạnh", "VH-XH", "Duy trì"],
    ]);
    expect(values(plan, "name", "origin")).toEqual([
      ["Nhà sạch", "new"],
      ["Ngõ sáng", "continued"],
    ]);
    const sections = await planned([
      ["TT", "Tên mô hình", "Chủ thể"],
      ["", "Tập thể"],
      [1, "Nhà sạch", "Hội Nông dân"],
    ]);
    expect(sections.rows.find(({ row }) => row === 4)?.disposition).toBe("section");
  });
});

describe("names in one of two columns", () => {
  const filled: Row[] = [
    [1, "Nuôi ong lấy mật", "", "Kinh tế", "Nuôi 20 đàn"],
    [2, "", "Trồng nấm rơm sạch", "Kinh tế", "500 bịch"],
  ];
  const oneEmpty: Row[] = [
    [1, "Nuôi ong lấy mật", "", "Kinh tế", "Nuôi 20 đàn"],
    [2, "Trồng nấm rơm sạch", "", "Kinh tế", "500 bịch"],
  ];
  const single = (one: string, other: string): Row[] => [["TT", one, other, "Lĩnh vực", "Nội dung"]];
  const grouped = (group: string, one: string, other: string): Row[] => [
    ["TT", group, "", "Lĩnh vực", "Nội dung"],
    ["", one, other],
  ];
  it.each([
    ["Mô hình tập thể | Mô hình cá nhân", single("Mô hình tập thể", "Mô hình cá nhân"), []],
    ["Tên mô hình tập thể | Tên mô hình cá nhân", single("Tên mô hình tập thể", "Tên mô hình cá nhân"), []],
    ["Tên mô hình: Tập thể | Cá nhân", grouped("Tên mô hình", "Tập thể", "Cá nhân"), ["A3:A4", "B3:C3", "D3:D4"]],
    ["Mô hình: TT | CN", grouped("Mô hình", "TT", "CN"), ["A3:A4", "B3:C3", "D3:D4"]],
    ["the same without merges", grouped("Tên mô hình", "Tập thể", "Cá nhân"), []],
  ])("%s", async (_heading, heads, merges) => {
    const both = await planned([...heads, ...filled], merges);
    expect(values(both, "name", "subjectKind", "subject", "content")).toEqual([
      ["Nuôi ong lấy mật", "collective", null, "Nuôi 20 đàn"],
      ["Trồng nấm rơm sạch", "individual", null, "500 bịch"],
    ]);
    const one = await planned([...heads, ...oneEmpty], merges);
    expect(values(one, "name", "subjectKind", "content")).toEqual([
      ["Nuôi ong lấy mật", "collective", "Nuôi 20 đàn"],
      ["Trồng nấm rơm sạch", "collective", "500 bịch"],
    ]);
  });

  it("that hold marks name nothing", async () => {
    const plan = await planned([
      ["TT", "Nội dung mô hình", "Mô hình tập thể", "Mô hình cá nhân"],
      [1, "Nuôi ong lấy mật", "x"],
      [2, "Trồng nấm rơm sạch", "", "x"],
    ]);
    expect(values(plan, "name", "subjectKind", "subject")).toEqual([
      ["Nuôi ong lấy mật", "collective", null],
      ["Trồng nấm rơm sạch", "individual", null],
    ]);
  });
});

describe("columns under “Chủ thể”", () => {
  const merges = ["A3:A4", "B3:B4", "C3:D3"];
  it.each<[string, string, string, Row, Row, (string | null)[][]]>([
    [
      "Đối tượng thực hiện",
      "Tập thể",
      "Cá nhân",
      ["Chi hội Phụ nữ", ""],
      ["", "Lê Văn Tám"],
      [
        ["collective", "Chi hội Phụ nữ"],
        ["individual", "Lê Văn Tám"],
      ],
    ],
    [
      "Chủ thể",
      "Đơn vị",
      "Cá nhân",
      ["Chi hội Phụ nữ", ""],
      ["", "Lê Văn Tám"],
      [
        ["collective", "Chi hội Phụ nữ"],
        ["individual", "Lê Văn Tám"],
      ],
    ],
    [
      "Đối tượng",
      "TT",
      "CN",
      ["x", ""],
      ["", "x"],
      [
        ["collective", null],
        ["individual", null],
      ],
    ],
    [
      "Chủ thể",
      "Họ và tên",
      "Chức vụ",
      ["Lê Thị Sáu", "Chi hội trưởng"],
      ["Lê Văn Tám", "Trưởng thôn"],
      [
        ["individual", "Lê Thị Sáu"],
        ["individual", "Lê Văn Tám"],
      ],
    ],
  ])("%s: %s | %s", async (group, one, other, first, second, told) => {
    const heads: Row[] = [
      ["STT", "Tên mô hình", group],
      ["", "", one, other],
    ];
    const plan = await planned([...heads, [1, "Nhà sạch", ...first], [2, "Ngõ sáng", ...second]], merges);
    expect(values(plan, "subjectKind", "subject")).toEqual(told);
    expect(plan.problems.map(({ code }) => code)).toEqual(["no-field"]);
  });
});

describe("columns of two years", () => {
  it.each<[string, Row, Row, Record<string, unknown>]>([
    [
      "what was reached is a result",
      ["Mục tiêu đã đạt năm 2023", "Mục tiêu, chỉ tiêu năm 2024"],
      ["Đạt 80%", "Đạt 100%"],
      { result: "Đạt 80%", goal: "Đạt 100%" },
    ],
    [
      "this year's speaks",
      ["Nội dung năm 2023", "Nội dung đăng ký năm 2024"],
      ["Nuôi 10 đàn", "Nuôi 20 đàn"],
      { content: "Nuôi 20 đàn", extras: { "Nội dung năm 2023": "Nuôi 10 đàn" } },
    ],
    [
      "and not the next one's",
      ["Kế hoạch, mục tiêu năm 2025", "Mục tiêu năm 2024"],
      ["30 đàn", "20 đàn"],
      { goal: "20 đàn", extras: { "Kế hoạch, mục tiêu năm 2025": "30 đàn" } },
    ],
    [
      "nor the last one's by words",
      ["Đơn vị thực hiện năm trước", "Đơn vị thực hiện năm nay"],
      ["Thôn 1", "Thôn 2"],
      { subject: "Thôn 2", extras: { "Đơn vị thực hiện năm trước": "Thôn 1" } },
    ],
    ["one alone keeps its meaning", ["Nội dung năm 2023", "Ghi chú"], ["Nuôi 10 đàn", ""], { content: "Nuôi 10 đàn" }],
  ])("%s", async (_what, heads, cells, told) => {
    const plan = await planned([
      ["TT", "Tên mô hình", ...heads],
      [1, "Nuôi ong", ...cells],
    ]);
    expect(plan.models[0]?.values).toMatchObject({ name: "Nuôi ong", extras: {}, ...told });
  });

  it("may stand in groups, and be the names' own", async () => {
    const plan = await planned(
      [
        ["TT", "Tên mô hình năm 2023", "Tên mô hình năm 2024", "Năm 2023", "", "Năm 2024"],
        ["", "", "", "Nội dung", "Mục tiêu", "Nội dung", "Mục tiêu"],
        [1, "Nuôi ong", "Nuôi ong lấy mật", "10 đàn", "Đạt 80%", "20 đàn", "Đạt 100%"],
      ],
      ["A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3"],
    );
    expect(values(plan, "name", "content", "goal")).toEqual([["Nuôi ong lấy mật", "20 đàn", "Đạt 100%"]]);
  });
});
