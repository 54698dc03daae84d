import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { planGrid, planPaper } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const names = (plan: FilePlan) => plan.models.map(({ row, values }) => [row, values.name]);
const fate = (plan: FilePlan, row: number) => plan.rows.find((account) => account.row === row)?.disposition;

describe("tables side by side", () => {
  it("are both read, with what their captions say, and a row that serves both counts once", async () => {
    const plan = await planned([
      ["A. TẬP THỂ", "", "", "", "B. CÁ NHÂN"],
      ["TT", "Tên mô hình", "Tổ dân phố", "Lĩnh vực", "TT", "Tên mô hình", "Họ và tên", "Lĩnh vực"],
      [1, "Vỉa hè thông thoáng", "TDP 1", "Đô thị", 1, "Dạy chữ cho người già", "Lê Thị Hạnh", "VH-XH"],
      [2, "Ngõ phố nở hoa", "TDP 2", "Đô thị", "Cộng", "1 mô hình"],
      ["Cộng", "2 mô hình"],
    ]);
    expect(names(plan)).toEqual([
      [5, "Vỉa hè thông thoáng"],
      [6, "Ngõ phố nở hoa"],
      [5, "Dạy chữ cho người già"],
    ]);
    expect(plan.models.map(({ values }) => [values.subjectKind, values.field])).toEqual([
      ["collective", "do-thi"],
      ["collective", "do-thi"],
      ["individual", "van-hoa-xa-hoi"],
    ]);
    expect([3, 4, 5, 6, 7].map((row) => fate(plan, row))).toEqual([
      "section",
      "header",
      "imported",
      "imported",
      "total",
    ]);
    expect(plan.rows.filter(({ disposition }) => disposition === "imported")).toHaveLength(2);
    expect(plan.ignoredCells.map(({ cell }) => cell)).toEqual(["F6"]);
    expect(plan.problems.map(({ code }) => code)).not.toContain("total-differs");
  });

  it("may begin at different rows, with a blank column between", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Chủ thể", "Mới"],
      [1, "Nhà sạch", "Thôn 1", "x", "", "DUY TRÌ"],
      [2, "Ngõ sáng", "Thôn 2", "x", "", "TT", "Mô hình duy trì từ năm trước", "Từ năm"],
      [3, "Đường cờ", "Thôn 3", "x", "", 1, "Kẻng an ninh", 2021],
      ["", "", "", "", "", 2, "Hũ gạo", 2019],
    ]);
    expect(plan.models.map(({ values: v }) => [v.name, v.origin, v.sinceYear])).toEqual([
      ["Nhà sạch", "new", null],
      ["Ngõ sáng", "new", null],
      ["Đường cờ", "new", null],
      ["Kẻng an ninh", "continued", 2021],
      ["Hũ gạo", "continued", 2019],
    ]);
  });

  it("may share their number, under a heading for each group", async () => {
    const plan = await planned(
      [
        ["STT", "Tập thể", "", "Cá nhân"],
        ["", "Tên mô hình", "Nội dung", "Tên mô hình", "Nội dung"],
        [1, "Nhà sạch", "Quét dọn", "Nuôi ong", "Nuôi 20 đàn"],
        [2, "", "", "Vườn mẫu", "Cải tạo vườn"],
      ],
      ["A3:A4", "B3:C3", "D3:E3"],
    );
    expect(plan.models.map(({ row, values: v }) => [row, v.name, v.subjectKind, v.content])).toEqual([
      [5, "Nhà sạch", "collective", "Quét dọn"],
      [5, "Nuôi ong", "individual", "Nuôi 20 đàn"],
      [6, "Vườn mẫu", "individual", "Cải tạo vườn"],
    ]);
  });

  it("are not seen in one table that names the model of the year before too", async () => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Tên mô hình năm 2023 (nếu đổi tên)", "Chủ thể"],
      [1, "Nhà sạch vườn đẹp", "Nhà sạch", "Chi hội Phụ nữ"],
    ]);
    expect(plan.tables).toHaveLength(1);
    expect(plan.models[0]?.values).toMatchObject({
      name: "Nhà sạch vườn đẹp",
      extras: { "Tên mô hình năm 2023 (nếu đổi tên)": "Nhà sạch" },
    });
  });
});

describe("names", () => {
  it("may stand under “Mô hình mới” and “Mô hình duy trì”", async () => {
    const plan = await planned([
      ["STT", "Đơn vị thực hiện", "Mô hình mới", "Mô hình duy trì"],
      [1, "Chi bộ thôn 1", "Nuôi ong lấy mật", ""],
      [2, "Chi bộ thôn 2", "Camera an ninh", "Tiếng kẻng an ninh"],
    ]);
    expect(plan.models.map(({ row, values: v }) => [row, v.name, v.origin])).toEqual([
      [4, "Nuôi ong lấy mật", "new"],
      [5, "Camera an ninh", "new"],
      [5, "Tiếng kẻng an ninh", "continued"],
    ]);
  });

  it("may stand under “Tập thể” and “Cá nhân” below “Tên mô hình”", async () => {
    const plan = await planned(
      [
        ["STT", "Tên mô hình", "", "Nội dung"],
        ["", "Tập thể", "Cá nhân"],
        [1, "Nuôi ong lấy mật", "", "Nuôi 20 đàn"],
        [2, "", "Trồng nấm rơm sạch", "500 bịch"],
      ],
      ["A3:A4", "B3:C3", "D3:D4"],
    );
    expect(plan.models.map(({ values: v }) => [v.name, v.subjectKind, v.subject, v.content])).toEqual([
      ["Nuôi ong lấy mật", "collective", null, "Nuôi 20 đàn"],
      ["Trồng nấm rơm sạch", "individual", null, "500 bịch"],
    ]);
  });

  it("in one cell are split where each line begins alike, and doubted where they may be parts", async () => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Chủ thể"],
      [1, "- Giúp dân ngày mùa\n- Hũ gạo dân quân", "Ban CHQS xã"],
      [2, "a) Nhà sạch\nb) Vườn đẹp", "Chi hội Phụ nữ"],
      [3, "- quét ngõ\n- trồng hoa", "Chi đoàn"],
      [4, "Nuôi vịt; Trồng nấm", "Chi hội Nông dân"],
    ]);
    expect(plan.models.map(({ values, doubts }) => [values.name, doubts.map(({ code }) => code)])).toEqual([
      ["Giúp dân ngày mùa", []],
      ["Hũ gạo dân quân", []],
      ["Nhà sạch", []],
      ["Vườn đẹp", []],
      ["- quét ngõ - trồng hoa", ["several-names"]],
      ["Nuôi vịt; Trồng nấm", ["several-names"]],
    ]);
  });

  it("in one cell bring those who carry them out, where these stand in lines or points too", async () => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Chủ thể", "Nội dung"],
      [1, "1. Nuôi ong\n2. Trồng nấm", "Chi hội Nông dân\nBà Lê Thị Sáu", "a) Nuôi 20 đàn\nb) Ủ 500 bịch"],
      [2, "a) Nuôi vịt\nb) Trồng khoai", "1. Thôn 1\n2. Ông Lê Văn Tám", "Cho vay vốn"],
      [3, "1. Nhà sạch\n2. Vườn đẹp", "Chi hội Phụ nữ\nthôn 3", "Quét ngõ"],
      [4, "Hũ gạo tình thương\nNgõ xanh thôn Đông", "Chi hội Phụ nữ\nChi đoàn", "Góp gạo"],
      [5, "Vận động hiến đất\nmở đường", "Chi bộ thôn 1\nChi bộ thôn 2", "Hiến đất"],
    ]);
    expect(plan.models.map(({ values: v, doubts }) => [v.name, v.subjectKind, v.content, doubts.length])).toEqual([
      ["Nuôi ong", "collective", "Nuôi 20 đàn", 0],
      ["Trồng nấm", "individual", "Ủ 500 bịch", 0],
      ["Nuôi vịt", "collective", "Cho vay vốn", 0],
      ["Trồng khoai", "individual", "Cho vay vốn", 0],
      ["Nhà sạch", "collective", "Quét ngõ", 0],
      ["Vườn đẹp", "collective", "Quét ngõ", 0],
      ["Hũ gạo tình thương Ngõ xanh thôn Đông", "collective", "Góp gạo", 1],
      ["Vận động hiến đất mở đường", "collective", "Hiến đất", 0],
    ]);
    expect(plan.models[1]?.values.subject).toBe("Bà Lê Thị Sáu");
    expect(plan.models[4]?.values.subject).toBe("Chi hội Phụ nữ thôn 3");
  });

  it("that a formula lost are a doubt of the name, said with its cell", async () => {
    const rows: Row[] = [
      ["STT", "Tên mô hình", "Lĩnh vực"],
      [1, "x", "Kinh tế"],
      [2, "Nhà sạch", "Kinh tế"],
    ];
    const sheet = XLSX.utils.aoa_to_sheet(rows);
    sheet.B2 = { t: "e", v: 0x17, w: "#REF!" };
    sheet.C3 = { t: "e", v: 0x2a, w: "#N/A" };
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, "DK");
    const plan = await planPaper({ name: "xa An Binh.xlsx", bytes: XLSX.write(book, { type: "buffer" }) });
    const told = plan.problems.filter(({ code }) => code === "cell-error").map(({ cell, value }) => [cell, value]);
    expect(told).toEqual([
      ["B2", "#REF!"],
      ["C3", "#N/A"],
    ]);
    expect(plan.models[1]?.values.field).toBeNull();
  });
});

describe("rows that are no models", () => {
  it("are those of another sort of table below the list, and those with dots to write on", async () => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Chủ thể", "Lĩnh vực"],
      [1, "Nuôi ong", "Chi hội Nông dân", "Kinh tế"],
      [2, "…………", "………", "……"],
      ["TỔNG HỢP THEO LĨNH VỰC"],
      ["STT", "Lĩnh vực", "Số mô hình", "Ghi chú"],
      [1, "Kinh tế", 1],
      ["", "", "", "TM. ĐẢNG ỦY"],
    ]);
    expect(names(plan)).toEqual([[4, "Nuôi ong"]]);
    expect([5, 6, 7, 8, 9].map((row) => fate(plan, row))).toEqual([
      "blank-name",
      "other-table",
      "other-table",
      "other-table",
      "signature",
    ]);
  });

  it("without a table are accounted for, however many there are", async () => {
    const cells = Array.from({ length: 10 }, (_, at) => ({ column: at + 1, text: `c${at}`, kind: "text" as const }));
    const rows = Array.from({ length: 15_000 }, (_, at) => ({ row: at + 1, cells }));
    const sheet = { name: "A", hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [], filtered: false };
    const plan = await planGrid({ format: "xlsx", sheets: [sheet] });
    expect(plan).toMatchObject({ status: "review", models: [] });
    expect(plan.rows).toHaveLength(15_000);
    expect(plan.problems[0]?.code).toBe("no-table");
  });

  it("are put to a person where a file has rows of several cells and no heading", async () => {
    const plan = await planned([
      [1, "Ong", "HND", "tốt"],
      [2, "Rác", "HPN", "khá"],
      [3, "Đèn", "T2", "tốt"],
    ]);
    expect(plan.status).toBe("review");
    expect([1, 2, 3, 4, 5].map((row) => fate(plan, row))).toEqual([
      "letterhead",
      "title",
      "unclear",
      "unclear",
      "unclear",
    ]);
  });
});
