import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";

const card = (name: string, ...more: string[]) =>
  [
    `Tên mô hình: ${name}`,
    "Nội dung: Vận động hội viên góp gạo,",
    "trao cho hộ nghèo mỗi quý",
    "Mục tiêu: 30 hộ nghèo",
    "Thời gian thực hiện: Cả năm 2024",
    ...more,
  ].join("\n");
const values = ({ models }: Awaited<ReturnType<typeof planned>>) =>
  models.map(({ values: { name, content, goal, period } }) => [name, content, goal, period]);
const read = (name: string) => [
  name,
  "Vận động hội viên góp gạo,\ntrao cho hộ nghèo mỗi quý",
  "30 hộ nghèo",
  "Cả năm 2024",
];

describe("a whole card in one cell", () => {
  it.each<[string, Row[], string[]]>([
    ["one alone", [[card("Hũ gạo")]], ["Hũ gạo"]],
    [
      "below each other, with gaps",
      [[`1. ${card("Hũ gạo")}`], [""], [`2. ${card("Ngõ sáng")}`]],
      ["Hũ gạo", "Ngõ sáng"],
    ],
    [
      "numbered, under a heading",
      [
        ["STT", "Nội dung đăng ký"],
        [1, card("Hũ gạo")],
        [2, card("Ngõ sáng")],
      ],
      ["Hũ gạo", "Ngõ sáng"],
    ],
    [
      "under “Tên mô hình”",
      [
        ["STT", "Tên mô hình"],
        [1, card("Hũ gạo")],
        [2, card("Ngõ sáng")],
      ],
      ["Hũ gạo", "Ngõ sáng"],
    ],
    ["side by side", [[card("Hũ gạo"), card("Ngõ sáng")]], ["Hũ gạo", "Ngõ sáng"]],
    ["two in one cell", [[`${card("Hũ gạo")}\n${card("Ngõ sáng")}`]], ["Hũ gạo", "Ngõ sáng"]],
  ])("is read question by question: %s", async (_layout, rows, names) => {
    const made = await planned(rows);
    expect(values(made)).toEqual(names.map(read));
    expect(made.problems.map(({ code }) => code)).toEqual(["no-field"]);
    const cells = made.models.flatMap(({ provenance }) => (provenance.goal ?? []).map(({ cell }) => cell));
    expect(cells.every((cell) => /^[AB]\d$/.test(cell ?? ""))).toBe(true);
  });

  it("keeps what its row holds beside it, in one line too, and its own field, subject and origin", async () => {
    const made = await planned([
      ["STT", "Mô hình đăng ký", "Lĩnh vực", "Ghi chú"],
      [
        1,
        "Tên mô hình: Hũ gạo; Nội dung: Góp gạo; Mục tiêu: 30 hộ; Chủ thể thực hiện: Hội Phụ nữ xã",
        "Văn hóa - xã hội",
        "Thôn 3",
      ],
      [2, card("Ngõ sáng", "Đơn vị thực hiện: Đoàn xã", "Hình thức: ☑ Mới ☐ Duy trì"), "Kinh tế", ""],
    ]);
    expect(made.models.map((model) => model.values)).toMatchObject([
      {
        name: "Hũ gạo",
        content: "Góp gạo",
        goal: "30 hộ",
        subject: "Hội Phụ nữ xã",
        field: "van-hoa-xa-hoi",
        note: "Thôn 3",
      },
      { name: "Ngõ sáng", subject: "Đoàn xã", origin: "new", field: "kinh-te" },
    ]);
    expect(made.models[0]?.provenance.field?.[0]).toMatchObject({ cell: "C4", how: "column", said: "Lĩnh vực" });
    expect(made.models[0]?.provenance.goal?.[0]).toMatchObject({ cell: "B4", how: "question", said: "Mục tiêu" });
    expect(made.problems).toEqual([]);
  });

  it("with a heading between the cards that speaks of those below is put to a person", async () => {
    const made = await planned([[card("Hũ gạo")], ["II. Mô hình duy trì"], [card("Ngõ sáng")]]);
    expect(values(made)).toEqual(["Hũ gạo", "Ngõ sáng"].map(read));
    expect(made.problems.filter(({ severity }) => severity === "error").map(({ code, cell }) => [code, cell])).toEqual([
      ["unclear-row", "A4"],
    ]);
  });

  it("is none where the list has names of its own, or the cell's labels ask for too little", async () => {
    const listed = await planned([
      ["STT", "Tên mô hình", "Nội dung"],
      [1, "Hũ gạo", "Mô hình: Góp gạo\nNội dung: mỗi tháng một lần\nMục tiêu: 30 hộ"],
      [2, "Ngõ sáng: xóm 5", "Lắp đèn"],
    ]);
    expect(listed.models.map((model) => model.values.name)).toEqual(["Hũ gạo", "Ngõ sáng: xóm 5"]);
  });
});

describe("who receives something", () => {
  it.each(["Người nhận", "Bên nhận bàn giao", "Họ tên người nhận", "Người ký nhận", "Đơn vị nhận"])(
    "carries nothing out: “%s”",
    async (heading) => {
      const { models } = await planned([
        ["TT", "Tên mô hình", "Nội dung", heading, "Thời gian"],
        [1, "Nuôi ong", "Góp giống", "Ông Bùi Văn Tám", "Cả năm"],
        [2, "Ngõ sáng", "Lắp đèn", "Bà Lê Thị Hoa", "Cả năm"],
      ]);
      expect(models.map((model) => [model.values.subject, model.values.extras[heading]])).toEqual([
        [null, "Ông Bùi Văn Tám"],
        [null, "Bà Lê Thị Hoa"],
      ]);
    },
  );

  it.each(["Người nhận thực hiện", "Người nhận làm", "Người thực hiện"])(
    "does where it takes the work on: “%s”",
    async (heading) => {
      const { models } = await planned([
        ["TT", "Tên mô hình", "Nội dung", heading],
        [1, "Nuôi ong", "Góp giống", "Ông Bùi Văn Tám"],
      ]);
      expect(models[0]?.values.subject).toBe("Ông Bùi Văn Tám");
    },
  );
});
