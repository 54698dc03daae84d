import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountFaults, planPaper } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const HEAD: Row = [
  "Tên mô hình",
  "Lĩnh vực",
  "Chủ thể thực hiện",
  "Nội dung",
  "Mục tiêu",
  "Thời gian",
  "Mới hay duy trì",
];
const MODELS: Row[] = [
  ["Giữ điệu hát then", "Văn hóa - xã hội", "Chi hội Phụ nữ thôn 2", "Truyền dạy", "30 người", "Từ tháng 3", "Mới"],
  ["Nhà sạch vườn đẹp", "Nông thôn mới", "Hội Nông dân xã", "Quét dọn", "200 hộ", "Cả năm", "Duy trì"],
  ["Ngõ sáng an ninh", "Quốc phòng - an ninh", "Ông Nguyễn Văn Thành", "Lắp đèn", "12 ngõ", "Quý II", "Mới"],
];
const turn = (rows: Row[]): Row[] => (rows[0] ?? []).map((_cell, at) => rows.map((row) => row[at] ?? ""));
const ASKED = turn([HEAD, ...MODELS]);
const values = (plan: FilePlan) =>
  plan.models.map(({ values: v }) => [
    v.name,
    v.field,
    v.subject,
    v.subjectKind,
    v.content,
    v.goal,
    v.period,
    v.origin,
  ]);
const READ = [
  ["Giữ điệu hát then", "van-hoa-xa-hoi", MODELS[0]?.[2], "collective", "Truyền dạy", "30 người", "Từ tháng 3", "new"],
  ["Nhà sạch vườn đẹp", "ntm", "Hội Nông dân xã", "collective", "Quét dọn", "200 hộ", "Cả năm", "continued"],
  ["Ngõ sáng an ninh", "quoc-phong-an-ninh", MODELS[2]?.[2], "individual", "Lắp đèn", "12 ngõ", "Quý II", "new"],
];
const numbered = (rows: Row[]): Row[] => rows.map((row, i) => [i + 1, ...row]);
const fates = (plan: FilePlan, from = 2) => plan.rows.slice(from).map(({ disposition }) => disposition);

describe("a table with a model to each column", () => {
  it.each<[string, Row[], string[]?]>([
    ["bare", ASKED],
    ["under a head that counts", [["Tiêu chí", "Mô hình 1", "Mô hình 2", "Mô hình 3"], ...ASKED]],
    ["under “Nội dung | MH số 1”", [["Nội dung", "MH số 1", "MH số 2", "MH số 3"], ...ASKED]],
    ["with the names for a head", [["Tiêu chí", ...(ASKED[0] ?? []).slice(1)], ...ASKED.slice(1)]],
    [
      "with counts before the names",
      [["Nội dung", ...(ASKED[0] ?? []).slice(1).map((name, i) => `Mô hình ${i + 1}: ${name}`)], ...ASKED.slice(1)],
    ],
    ["numbered", [["STT", "Nội dung", "(1)", "(2)", "(3)"], ...numbered(ASKED)]],
    ["numbered without a head", numbered(ASKED)],
    ["whose first row looks like a list's head", [["STT", ...(ASKED[0] ?? [])], ...numbered(ASKED.slice(1))]],
    [
      "in parts",
      [
        ["I", "THÔNG TIN CHUNG"],
        ...numbered(ASKED.slice(0, 3)),
        ["II", "NHỮNG VIỆC SẼ LÀM"],
        ...numbered(ASKED.slice(3)),
      ],
    ],
    [
      "with questions in the sender's words",
      ASKED.map(([label, ...answers], i) => [`${i + 1}. ${label}:`, ...answers]),
    ],
    [
      "with an empty column and remarks",
      [
        ["Nội dung", "MH1", "", "MH2", "MH3", "Ghi chú"],
        ...ASKED.map(([a = "", b = "", c = "", d = ""], i): Row => [a, b, "", c, d, i === 1 ? "theo danh mục" : ""]),
      ],
    ],
    [
      "over two columns of labels",
      [["Mục", "", "MH1", "MH2", "MH3"], ...ASKED.map(([label = "", ...answers]): Row => [label, "", ...answers])],
      ["A3:B3", "A4:B4", "A5:B5"],
    ],
  ])("is read %s", async (_how, rows, merges = []) => {
    const plan = await planned(rows, merges);
    expect([plan.status, values(plan), plan.models.flatMap(({ doubts }) => doubts)]).toEqual(["imported", READ, []]);
    const second = plan.models[1]?.provenance;
    const text = (cell?: { cell?: string | undefined }) =>
      plan.rows.flatMap(({ row, cells }) => Object.entries(cells).filter(([at]) => at + row === cell?.cell))[0]?.[1];
    expect([second?.content, second?.goal, second?.field].map((cells) => text(cells?.[0]))).toEqual([
      "Quét dọn",
      "200 hộ",
      "Nông thôn mới",
    ]);
  });

  it("belongs to the villages over its columns, which are no models", async () => {
    const plan = await planned([
      ["Nội dung đăng ký", "Thôn Khe Trên", "Thôn Khe Dưới", "Thôn Đồng Mả"],
      ["Mô hình của thôn", ...MODELS.map(([name = ""]) => name)],
      ["Thuộc lĩnh vực", ...MODELS.map(([, field = ""]) => field)],
      ["Cách làm", "Truyền dạy", "Quét dọn", "Lắp đèn"],
      ["Phấn đấu đạt", "30 người", "200 hộ", "12 ngõ"],
    ]);
    expect(plan.models.map(({ values: v }) => [v.name, v.subject, v.content, v.goal])).toEqual([
      [MODELS[0]?.[0], "Thôn Khe Trên", "Truyền dạy", "30 người"],
      [MODELS[1]?.[0], "Thôn Khe Dưới", "Quét dọn", "200 hộ"],
      [MODELS[2]?.[0], "Thôn Đồng Mả", "Lắp đèn", "12 ngõ"],
    ]);
    expect(accountFaults(plan)).toEqual([]);
  });

  it("accounts for each row and cell: labels, remarks, heads, totals, signatures", async () => {
    const plan = await planned([
      ["Đơn vị: Xã Hòa Lạc"],
      ["TT", "Nội dung", "Mô hình 1", "Mô hình 2", "Ghi chú"],
      ["I", "Thông tin chung"],
      [1, "Tên mô hình", "Nhà sạch vườn đẹp", "Ngõ sáng an ninh"],
      [2, "Lĩnh vực", "Kinh tế", "Quốc phòng - an ninh", "chọn một"],
      [3, "Nội dung", "Quét dọn", "- Lắp đèn"],
      ["", "", "", "- Giao trông coi"],
      [4, "Số hộ tham gia", 30, 40],
      [5, "Mục tiêu"],
      ["Tổng cộng: 2 mô hình"],
      ["", "", "TM. ĐẢNG ỦY"],
    ]);
    expect([plan.problems, plan.status, plan.senderId]).toEqual([[], "imported", "u2"]);
    expect(fates(plan)).toEqual([
      "letterhead",
      "header",
      "section",
      ...["imported", "imported", "imported", "imported", "imported"],
      "header",
      "total",
      "signature",
    ]);
    expect(plan.models.map(({ row }) => row)).toEqual([6, 7]);
    expect(plan.models.map(({ rows, values: v }) => [rows, v.content, v.extras])).toEqual([
      [[6, 7, 8, 10], "Quét dọn", { "Số hộ tham gia": "30" }],
      [[6, 7, 8, 9, 10], "- Lắp đèn\n- Giao trông coi", { "Số hộ tham gia": "40" }],
    ]);
    expect(plan.models[1]?.provenance.content?.map(({ cell }) => cell)).toEqual(["D8", "D9"]);
    const said = plan.ignoredCells.map(({ cell, reason }) => [cell, reason.slice(0, 7)]);
    expect(said).toEqual(
      expect.arrayContaining([
        ["B7", "tên mục"],
        ["E7", "lời ghi"],
      ]),
    );
  });

  it("may head its columns with what they are, group its questions, and begin anew below", async () => {
    const grouped = await planned(
      [
        ["Nội dung", "", "MÔ HÌNH MỚI", "", "MÔ HÌNH DUY TRÌ"],
        ["", "", "MH1", "MH2", "MH3"],
        ["Tên mô hình", "", "Nhà sạch vườn đẹp", "Ngõ sáng an ninh", "Chợ quê văn minh"],
        ["Chủ thể", "Tập thể", "x", "", "x"],
        ["", "Cá nhân", "", "x", ""],
        ["Người, đơn vị thực hiện", "", "Hội Nông dân xã", "Ông Lê Văn Tám", "Chi hội thôn 5"],
        ["Thời gian", "Bắt đầu", "3/2024", "4/2024", "1/2024"],
        ["", "Kết thúc", "11/2024", "12/2024", "6/2024"],
      ],
      ["C3:D3", "A6:A7", "A9:A10"],
    );
    expect(grouped.models.map(({ values: v }) => [v.origin, v.subjectKind, v.subject, v.period])).toEqual([
      ["new", "collective", "Hội Nông dân xã", "3/2024 - 11/2024"],
      ["new", "individual", "Ông Lê Văn Tám", "4/2024 - 12/2024"],
      ["continued", "collective", "Chi hội thôn 5", "1/2024 - 6/2024"],
    ]);
    const two = ASKED.map(([label = "", ...answers]): Row => [label, ...answers.slice(0, 2)]);
    const again = await planned([
      ["Nội dung", "MH1", "MH2"],
      ...two,
      ["Nội dung", "MH3"],
      ...ASKED.map((row): Row => [row[0] ?? "", row[3] ?? ""]),
    ]);
    expect(values(again)).toEqual(READ);
  });

  it("holds the file where a column has answers and no name, or a head says something else; a person settles it", async () => {
    const open = await planned(ASKED.map((row, i): Row => (i === 0 ? row : [...row, "thêm"])));
    expect(open.problems.map(({ code, cell }) => [code, cell])).toEqual([["open-column", "E4"]]);
    const heads = await planned([["Nội dung", "Đăng ký", "Đánh giá", "Ý kiến"], ...ASKED]);
    expect(heads.problems.map(({ code, message }) => [code, message.includes("dòng 3")])).toEqual([
      ["open-heads", true],
    ]);
    const guide = await planned([
      ["Cột", "Cách ghi", "Ví dụ"],
      ["Tên mô hình", "Ghi đầy đủ tên", "Nhà sạch vườn đẹp"],
      ["Lĩnh vực", "Chọn theo danh sách", "Kinh tế"],
      ["Chủ thể", "Tên tập thể hoặc cá nhân", "Hội Phụ nữ"],
    ]);
    expect(guide.status).not.toBe("imported");
  });

  it("is read from a Word table", async () => {
    const cells = (texts: Row) => texts.map((text) => new TableCell({ children: [new Paragraph(String(text))] }));
    const table = new Table({
      rows: [["Tiêu chí", "Mô hình 1", "Mô hình 2", "Mô hình 3"], ...ASKED].map(
        (row) => new TableRow({ children: cells(row) }),
      ),
    });
    const title = ["ĐẢNG ỦY XÃ AN BÌNH", "ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024"].map((line) => new Paragraph(line));
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [...title, table] }] }));
    const plan = await planPaper({ name: "dk.docx", bytes });
    expect(accountFaults(plan)).toEqual([]);
    expect([plan.status, plan.senderId, values(plan)]).toEqual(["imported", "u1", READ]);
  });

  it("gives the register of the same table laid the usual way, whatever its models and the order of its questions", async () => {
    const part = (...texts: string[]) => fc.constantFrom(...texts);
    const model = fc.tuple(
      fc.tuple(part("Nhà sạch", "Ngõ sáng", "Chợ quê", "Tổ tự quản"), part("vườn đẹp", "an ninh", "văn minh", "số 2")),
      part("Kinh tế", "Văn hóa - xã hội", "Quốc phòng - an ninh", ""),
      part("Hội Nông dân xã", "Ông Lê Văn Tám", "Chi bộ thôn 4", "Đoàn Thanh niên"),
      part("Vận động hội viên góp công", "Lắp đèn, quét dọn", "- Họp dân\n- Góp tiền"),
      part("30 hộ", "Giảm nghèo", ""),
      part("Cả năm", "Quý II/2024", "Từ tháng 3"),
      part("Mới", "Duy trì từ 2022", "Tiếp tục"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(model, { minLength: 2, maxLength: 5, selector: ([name]) => name.join(" ") }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
        fc.boolean(),
        async (models, order, counted) => {
          const rows = models.map(([name, ...rest]): Row => [name.join(" "), ...rest]);
          const table = [HEAD, ...rows].map((row) => order.map((at) => row[at] ?? ""));
          const lying = counted ? [["TT", ...(table[0] ?? [])], ...numbered(table.slice(1))] : table;
          const standing = turn(table);
          const [usual, turned] = await Promise.all([planned(lying), planned(standing)]);
          const told = (plan: FilePlan) =>
            plan.models.map(({ values: v, unitId, doubts }) => [v, unitId, doubts.length]);
          expect(told(turned)).toEqual(told(usual));
        },
      ),
      { numRuns: 40 },
    );
  });
});
