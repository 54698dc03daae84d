import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { accountFaults, planPaper } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import { saysGone } from "../rows/withdrawn.ts";
import type { FilePlan } from "./plan.ts";

const HEAD: Row = ["TT", "Tên mô hình", "Chủ thể thực hiện", "Lĩnh vực", "Nội dung", "Mới/Duy trì", "Ghi chú"];
const row = (tt: number, name: string, content = "Vận động hội viên", note = "", origin = "Mới"): Row => [
  tt,
  name,
  "Hội Phụ nữ xã",
  "Văn hóa - xã hội",
  content,
  origin,
  note,
];
const names = (plan: FilePlan) => plan.models.map(({ values }) => values.name);
const codes = (plan: FilePlan) => plan.problems.map(({ code, cell }) => [code, cell]);

describe("a row that its unit takes back", () => {
  it("in words of a note, a content, a name or a heading is set aside and told; the others are registered", async () => {
    const plan = await planned([
      HEAD,
      row(1, "Hũ gạo tình thương", "Góp gạo", "Chi bộ xin rút vì thiếu kinh phí"),
      row(2, "Đường hoa phụ nữ", "(Đã xin rút, không thực hiện)"),
      row(3, "Ngõ không rác (không thực hiện nữa)"),
      row(4, "Bữa cơm không rượu", "Không thực hiện được việc cưới tiết kiệm thì hội vận động từng nhà"),
      row(5, "Ba không ở chợ", "Không thực hiện hành vi lấn chiếm", "Rút kinh nghiệm từ năm trước"),
      ["II", "Mô hình không tiếp tục thực hiện", "", "", "", "", ""],
      row(1, "Tổ xe ôm tự quản", "Tự quản", "", "Duy trì"),
    ]);
    expect(plan.status).toBe("imported");
    expect(names(plan)).toEqual(["Bữa cơm không rượu", "Ba không ở chợ"]);
    expect(plan.models.map(({ doubts }) => doubts)).toEqual([[], []]);
    expect(codes(plan).filter(([code]) => code === "taken-back")).toEqual([
      ["taken-back", "G4"],
      ["taken-back", "E5"],
      ["taken-back", "B6"],
      ["taken-back", "B9"],
    ]);
    expect(plan.problems.find(({ cell }) => cell === "B6")?.message).toContain("“Ngõ không rác”");
    expect(plan.rows.filter(({ row: at }) => [4, 5, 6, 10].includes(at)).map(({ disposition }) => disposition)).toEqual(
      Array(4).fill("note"),
    );
  });

  it("for the time being waits for a person, who may call it a model or a note", async () => {
    const rows = [HEAD, row(1, "Hũ gạo tình thương", "Góp gạo", "Tạm hoãn sang năm 2025"), row(2, "Đường hoa")];
    const plan = await planned(rows);
    expect(plan.status).toBe("review");
    expect(plan.rows.find(({ row: at }) => at === 4)?.disposition).toBe("unclear");
    expect(plan.problems[0]).toMatchObject({ code: "unclear-row", severity: "error", cell: "G4" });
  });

  it("by a line through it is none of the register's; a struck word is left out of its value and told", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("DK");
    sheet.addRows([["ĐẢNG ỦY XÃ AN BÌNH"], ["DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"], HEAD]);
    for (const at of [1, 2, 3, 4]) sheet.addRow(row(at, `Mô hình số ${at} của hội`));
    sheet.getRow(5).eachCell((cell) => {
      cell.font = { strike: true };
    });
    sheet.getCell("E6").value = {
      richText: [{ text: "Trồng hoa " }, { text: "và cây", font: { strike: true } }, { text: "dọc đường" }],
    };
    sheet.getCell("E7").font = { strike: true };
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const plan = await planPaper({ name: "dang ky.xlsx", bytes });
    expect(accountFaults(plan)).toEqual([]);
    expect(plan.status).toBe("imported");
    expect(
      plan.models.map(({ row: at, values, doubts }) => [
        at,
        values.content,
        doubts.map(({ code, field }) => [code, field]),
      ]),
    ).toEqual([
      [4, "Vận động hội viên", []],
      [6, "Trồng hoa dọc đường", [["struck-out", "content"]]],
      [7, null, [["struck-out", "content"]]],
    ]);
    expect(plan.rows.find(({ row: at }) => at === 6)?.cells.E).toBe("Trồng hoa và câydọc đường");
    expect(plan.ignoredCells).toContainEqual(expect.objectContaining({ cell: "E7" }));
    expect(codes(plan)[0]).toEqual(["taken-back", "B5"]);
  });
});

describe("a model that is taken back beside others of its rows", () => {
  it("leaves its cells in the account, in a table with a model to each column and in one of fields by villages", async () => {
    const turned = await planned([
      ["Tên mô hình", "Đồng muối xanh", "Nhà lưới chung", "Loa làng"],
      ["Chủ thể thực hiện", "Thôn Thượng", "Thôn Hạ", "Thôn Trung"],
      ["Lĩnh vực", "Kinh tế", "Kinh tế", "Văn hóa - xã hội"],
      ["Ghi chú", "", "xin rút", ""],
    ]);
    expect(names(turned)).toEqual(["Đồng muối xanh", "Loa làng"]);
    const matrix = await planned([
      ["TT", "Thôn", "Kinh tế", "Văn hóa - xã hội"],
      [1, "Thôn Bình", "Trồng dâu nuôi tằm", "x"],
      [2, "Thôn An", "Xưởng mộc chung (đã xin rút)", "Đội kèn làng"],
      [3, "Thôn Sơn", "Lò gạch sạch khói", "Sân chơi cuối tuần"],
    ]);
    expect(names(matrix)).toEqual(["Trồng dâu nuôi tằm", "Đội kèn làng", "Lò gạch sạch khói", "Sân chơi cuối tuần"]);
    expect(codes(matrix).filter(([code]) => code !== "no-field")).toEqual(
      expect.arrayContaining([
        ["taken-back", "C5"],
        ["unnamed-model", "D4"],
      ]),
    );
  });
});

describe("a column that asks why models are taken back", () => {
  it("takes back the rows that answer it, and no others", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Chủ thể", "Lý do đề nghị rút (nếu có)"],
      [1, "Ghế đá nghĩa tình", "Hội Nông dân", ""],
      [2, "Giếng khơi sạch", "Hội Phụ nữ", "Trùng với mô hình của thôn bên"],
      [3, "Chợ phiên tử tế", "Đoàn xã", "Không"],
    ]);
    expect(names(plan)).toEqual(["Ghế đá nghĩa tình", "Chợ phiên tử tế"]);
    expect(codes(plan)).toContainEqual(["taken-back", "D5"]);
  });

  it.each(["Lý do dùng mô hình", "Lý do xây dựng", "Lý do chọn", "Lý do điều chỉnh"])(
    "is none that is called “%s”",
    async (heading) => {
      const plan = await planned([
        ["TT", "Tên mô hình", "Chủ thể", heading],
        [1, "Ghế đá nghĩa tình", "Hội Nông dân", "Bà con còn đứng đợi"],
        [2, "Giếng khơi sạch", "Hội Phụ nữ", "Nước máy chưa về"],
      ]);
      expect(names(plan)).toEqual(["Ghế đá nghĩa tình", "Giếng khơi sạch"]);
    },
  );
});

describe("a line above a list that tells why it is sent", () => {
  const rows = [HEAD, row(1, "Hũ gạo tình thương"), row(2, "Đường hoa phụ nữ")];

  it.each([
    "Bản này thay cho bản gửi ngày 05/3/2024 vì chi hội 4 xin rút mô hình",
    "(Lập lại do 02 mô hình không thực hiện)",
    "Đã bỏ các mô hình xin rút",
    "Danh sách không gồm mô hình xin rút",
    "Danh sách còn lại, 03 mô hình đã rút đăng ký",
    "Có 01 mô hình xin rút",
    "Do hội viên chuyển đi nơi khác nên mô hình xin thôi",
    "Danh sách mới sau khi 01 tập thể xin thôi mô hình",
  ])("“%s” takes none of its rows back", async (line) => {
    const plan = await planned([[line], ...rows]);
    expect(plan.status).toBe("imported");
    expect(names(plan)).toEqual(["Hũ gạo tình thương", "Đường hoa phụ nữ"]);
    expect(codes(plan)).toEqual([]);
  });

  it.each([
    "DANH MỤC MÔ HÌNH DO CÁC CHI HỘI XIN RÚT",
    "V/v đề nghị rút mô hình “Dân vận khéo” đã gửi năm 2024",
    "MÔ HÌNH XIN THÔI, KHÔNG DUY TRÌ NĂM 2024",
    "V/v xin thôi không thực hiện mô hình",
    "Các mô hình đề nghị rút khỏi danh sách đăng ký, không duy trì năm 2024",
  ])("“%s” takes all of them back", async (line) => {
    const plan = await planned([[line], ...rows]);
    expect(names(plan)).toEqual([]);
    expect(codes(plan).filter(([code]) => code === "taken-back")).toHaveLength(2);
  });
});

describe("words that take a row back", () => {
  it.each([
    ["Rút", true],
    ["xin rút khỏi danh sách", true],
    ["Đề nghị hủy đăng ký do trùng nội dung", true],
    ["Thôi không làm", true],
    ["Không duy trì nữa", true],
    ["Dừng thực hiện từ tháng 3", true],
    ["bỏ", true],
    ["Tạm dừng", false],
    ["Hoãn sang năm sau", false],
    ["Rút kinh nghiệm", null],
    ["Huy động 20 hộ tham gia", null],
    ["Bộ Công an", null],
    ["Dùng thực hiện chuyển đổi số", null],
    ["Không thực hiện được do mưa", null],
    ["Không", null],
    ["Không có", null],
    ["Thời gian từ tháng 3", null],
  ])("%s", (text, sure) => {
    expect(saysGone(text, true)?.sure ?? null).toBe(sure);
  });
});
