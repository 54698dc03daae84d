import { describe, expect, it } from "vitest";
import { accountFaults } from "../../../tests/torture/office.ts";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const fate = (plan: FilePlan, row: number) => plan.rows.find((account) => account.row === row)?.disposition;
const HEAD = ["STT", "Tên mô hình", "Đơn vị thực hiện", "Nội dung", "Mục tiêu"];

describe("a cell", () => {
  it.each(["nt", "n.t", "NT", "-nt-", "như trên", "Như trên.", "″", '"', "''", "- ” -"])(
    "“%s” says what the row above says",
    async (ditto) => {
      const plan = await planned([
        ["STT", "Tên mô hình", "Chủ thể", "Lĩnh vực", "Nội dung", "Thời gian", "Tình trạng"],
        [1, "Nhà sạch", "Chi bộ thôn 1", "Kinh tế", "Vận động", "Từ tháng 4/2024", "Mới"],
        [2, "Ngõ sáng", "Chi bộ thôn 2", ditto, "Lắp đèn", ditto, ditto],
        [3, "Nuôi ong", ditto, ditto, "Góp vốn", ditto, "Duy trì"],
      ]);
      expect(plan.models.map(({ values: v, doubts }) => [v.subject, v.field, v.period, v.origin, doubts])).toEqual([
        ["Chi bộ thôn 1", "kinh-te", "Từ tháng 4/2024", "new", []],
        ["Chi bộ thôn 2", "kinh-te", "Từ tháng 4/2024", "new", []],
        ["Chi bộ thôn 2", "kinh-te", "Từ tháng 4/2024", "continued", []],
      ]);
      expect(plan.models[2]?.provenance.period).toEqual([
        { how: "ditto", sheet: "DK", cell: "F6", said: "Thời gian" },
        { how: "column", sheet: "DK", cell: "F4", said: "Thời gian" },
      ]);
      expect(plan.rows.find(({ row }) => row === 6)?.cells.F).toBe(ditto);
    },
  );

  it("that says “nt” where the row above says nothing stays, with a doubt at its place", async () => {
    const plan = await planned([
      HEAD,
      [1, "Nhà sạch", "Thôn 1", "nt", "100 hộ"],
      [2, "nt", "Thôn 2", "Lắp đèn", "3 ngõ"],
    ]);
    expect(plan.models.map(({ values, doubts }) => [values.name, values.content, doubts.map((d) => d.field)])).toEqual([
      ["Nhà sạch", "nt", ["content"]],
      ["nt", "Lắp đèn", ["name"]],
    ]);
    const told = plan.problems.filter(({ code }) => code === "open-ditto");
    expect(told.map(({ cell, message }) => [cell, message.includes("“nt”")])).toEqual([
      ["D4", true],
      ["B5", true],
    ]);
  });
});

describe("a row", () => {
  it("whose name says in brackets whether it goes on is heard, where nothing else tells it", async () => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Chủ thể", "Lĩnh vực"],
      [1, "Nhà sạch (tiếp tục từ năm 2022)", "Chi bộ thôn 1", "Kinh tế"],
      [2, "Ngõ sáng (mô hình mới)", "Chi bộ thôn 2", "Kinh tế"],
      [3, "Nuôi ong (vùng đồi mới khai hoang)", "Chi bộ thôn 3", "Kinh tế"],
      [4, "1) Hũ gạo; 2) Tủ sách (duy trì)", "Chi bộ thôn 4", "Kinh tế"],
    ]);
    expect(plan.models.map(({ values }) => [values.name, values.origin, values.sinceYear])).toEqual([
      ["Nhà sạch (tiếp tục từ năm 2022)", "continued", 2022],
      ["Ngõ sáng (mô hình mới)", "new", null],
      ["Nuôi ong (vùng đồi mới khai hoang)", null, null],
      ["Hũ gạo", null, null],
      ["Tủ sách (duy trì)", null, null],
    ]);
  });

  it("that tells of the model above in a line of its own is the model's where no column is for it", async () => {
    const head: Row = ["STT", "Tên mô hình", "Chủ thể", "Lĩnh vực"];
    const rows: Row[] = [
      head,
      [1, "Nhà sạch", "Chi bộ thôn 1", "Kinh tế"],
      ["Cách làm: mỗi tuần một buổi cùng dọn ngõ"],
      ["- Thứ bảy tổng vệ sinh"],
      [2, "Ngõ sáng", "Chi bộ thôn 2", "Kinh tế"],
      ["", "Mục tiêu", "3 ngõ có đèn"],
      ["Địa điểm: thôn 2"],
    ];
    const plan = await planned(rows, ["A5:D5", "A6:D6", "C8:D8", "A9:D9"]);
    expect(plan.models.map(({ values: v, rows: own }) => [v.name, v.content, v.goal, v.place, own])).toEqual([
      ["Nhà sạch", "mỗi tuần một buổi cùng dọn ngõ\n- Thứ bảy tổng vệ sinh", null, null, [4, 5, 6]],
      ["Ngõ sáng", null, "3 ngõ có đèn", "thôn 2", [7, 8, 9]],
    ]);
    expect([plan.status, accountFaults(plan)]).toEqual(["imported", []]);
    expect(plan.models[0]?.provenance.content).toEqual([
      { how: "question", sheet: "DK", cell: "A5", said: "Cách làm" },
      { how: "question", sheet: "DK", cell: "A6", said: "Cách làm" },
    ]);
    const own = await planned([
      head,
      [1, "Ao cá", "Chi hội 1", "Kinh tế"],
      ["", "+ Nội dung: Ủ tỏi"],
      ["", "+ Kinh phí: 15 triệu đồng"],
      [2, "Máy cày", "Chi hội 2", "Kinh tế"],
      ["", "+ Nội dung: Góp vốn"],
      ["", "+ Kinh phí: 60 triệu đồng"],
    ]);
    expect(own.models.map(({ values: v }) => [v.name, v.content, v.extras])).toEqual([
      ["Ao cá", "Ủ tỏi", { "Kinh phí": "15 triệu đồng" }],
      ["Máy cày", "Góp vốn", { "Kinh phí": "60 triệu đồng" }],
    ]);
    const one = (label: string, field: string): Row[] => [[1, label, "Chi bộ thôn 1"], [`Lĩnh vực: ${field}`]];
    const each = await planned([
      head.slice(0, 3),
      ...one("Nhà sạch", "Kinh tế"),
      ...one("Ngõ sáng", "Văn hóa - xã hội"),
    ]);
    expect(each.models.map(({ values }) => values.field)).toEqual(["kinh-te", "van-hoa-xa-hoi"]);
    const headed = await planned([
      head.slice(0, 3),
      ["Lĩnh vực: Kinh tế"],
      [1, "Nhà sạch", "Chi bộ thôn 1"],
      ["Lĩnh vực: Văn hóa - xã hội"],
      [2, "Ngõ sáng", "Chi bộ thôn 2"],
    ]);
    expect(headed.models.map(({ values }) => values.field)).toEqual(["kinh-te", "van-hoa-xa-hoi"]);
  });

  it("that may tell of the last model or of all is put to a person; what has a column, or carries one on, is not", async () => {
    const last = await planned([
      ["STT", "Tên mô hình", "Chủ thể", "Lĩnh vực"],
      [1, "Nhà sạch", "Chi bộ thôn 1", "Kinh tế"],
      [2, "Ngõ sáng", "Chi bộ thôn 2", "Kinh tế"],
      ["Thời gian thực hiện: tháng 3 đến tháng 12/2024"],
    ]);
    expect([last.status, fate(last, 6), last.models.map(({ values }) => values.period)]).toEqual([
      "review",
      "unclear",
      [null, null],
    ]);
    const noted = await planned([HEAD, [1, "Nhà sạch", "Thôn 1", "Vận động", "100 hộ"], ["Mục tiêu: 3 ngõ có đèn"]]);
    expect(noted.status).toBe("imported");
    const carried = await planned([
      ["STT", "Tên mô hình", "Chủ thể", "Lĩnh vực", "Nội dung"],
      [1, "Nhà sạch", "Chi bộ thôn 1", "Kinh tế", "Vận động bà con dọn ngõ"],
      ["", "", "", "", "Mục tiêu: 3 ngõ có đèn"],
    ]);
    expect([carried.status, fate(carried, 5)]).toEqual(["imported", "imported"]);
  });

  it.each(["An Bình, ngày 20/3/2024", "TT. Cầu Vàng, ngày 05.4.2024", "Xã Hòa Lạc, ngày …/…/2024"])(
    "“%s” below the last model is where the signing begins",
    async (dateline) => {
      const plan = await planned([HEAD, [1, "Nhà sạch", "Thôn 1", "Vận động", "100 hộ"], ["", "", "", "", dateline]]);
      expect(plan.models.map(({ values }) => values.goal)).toEqual(["100 hộ"]);
      expect(fate(plan, 5)).toBe("signature");
    },
  );

  it("with a term goes on with what the row above says", async () => {
    const plan = await planned([
      HEAD,
      [1, "Nhà sạch", "Thôn 1", "Vận động", "100 hộ dọn nhà,"],
      ["", "", "", "", "trước ngày 20/3/2024"],
    ]);
    expect(plan.models.map(({ values }) => values.goal)).toEqual([expect.stringContaining("trước ngày 20/3/2024")]);
  });

  it.each(["Trang 1/2", "Trang 2", "trang 1 / 2", "2", "- 2 -"])(
    "“%s” at the edge of a page is a note",
    async (footer) => {
      const plan = await planned([
        HEAD,
        [1, "Nhà sạch", "Thôn 1", "Vận động", "100 hộ"],
        ["", "", "", footer],
        HEAD,
        [2, "Ngõ sáng", "Thôn 2", "Lắp đèn", "3 ngõ"],
      ]);
      expect(plan.models.map(({ values }) => values.content)).toEqual(["Vận động", "Lắp đèn"]);
      expect([fate(plan, 5), fate(plan, 6)]).toEqual(["note", "repeated-header"]);
    },
  );

  it("between two others of a merged model goes on with it, whatever its point begins with", async () => {
    const plan = await planned(
      [
        HEAD,
        [1, "Phân loại rác", "Thôn 4", "- Tổ chức họp dân", "- Giảm 40% rác"],
        ["", "", "", "- Hướng dẫn 120 hộ ủ rác"],
        ["", "", "", "- Lưu ý kiểm tra hằng quý", "- Được công nhận"],
        ["", "Ghi chú: gửi trước ngày 30/3"],
      ],
      ["A4:A6", "B4:B6", "C4:C6"],
    );
    expect(plan.models.map(({ values }) => [values.content, values.goal])).toEqual([
      ["- Tổ chức họp dân\n- Hướng dẫn 120 hộ ủ rác\n- Lưu ý kiểm tra hằng quý", "- Giảm 40% rác\n- Được công nhận"],
    ]);
    expect(fate(plan, 7)).toBe("note");
  });

  it.each(["Không đăng ký", "(chưa gửi)", "Không có", "Không", "Chưa có mô hình", "Không có mô hình đăng ký năm 2024"])(
    "that says “%s” is no model, and is told",
    async (words) => {
      const plan = await planned([
        ["STT", "Đơn vị", "Tên mô hình"],
        [1, "Xã An Bình", "Không để ruộng nghỉ"],
        [2, "Xã Hòa Lạc", words],
      ]);
      expect(plan.models.map(({ values }) => values.name)).toEqual(["Không để ruộng nghỉ"]);
      expect(plan.unitIds).toEqual(["u1"]);
      expect(fate(plan, 5)).toBe("note");
      expect(plan.problems.filter(({ code }) => code === "registers-none").map(({ cell }) => cell)).toEqual(["C5"]);
      expect(plan.status).toBe("imported");
    },
  );

  it("of a list of another sort below, with persons and telephones, is none of the list's", async () => {
    const plan = await planned([
      HEAD,
      [1, "Nhà sạch", "Thôn 1", "Vận động", "100 hộ"],
      [2, "Ngõ sáng", "Thôn 2", "Vận động", "3 ngõ"],
      [],
      ["DANH SÁCH ĐẦU MỐI LIÊN HỆ"],
      ["STT", "Họ và tên", "Chức vụ", "Điện thoại"],
      [1, "Nguyễn Văn Bình", "Bí thư chi bộ", "0912 345 678"],
      [2, "Trần Thị Hoa", "Trưởng thôn", "0987 654 321"],
    ]);
    expect(plan.models.map(({ values }) => values.name)).toEqual(["Nhà sạch", "Ngõ sáng"]);
    expect([8, 9, 10].map((row) => fate(plan, row))).toEqual(["other-table", "other-table", "other-table"]);
  });

  it("that lists its models behind dashes yields each of them", async () => {
    const plan = await planned([HEAD, [1, "- Nhà sạch vườn đẹp\n- Ngõ sáng an ninh", "Thôn 1", "Vận động", ""]]);
    expect(plan.models.map(({ values }) => values.name)).toEqual(["Nhà sạch vườn đẹp", "Ngõ sáng an ninh"]);
  });
});

describe("a column", () => {
  it.each([
    ["Cách làm", "content"],
    ["Cách thức thực hiện", "content"],
    ["Biện pháp", "content"],
  ])("“%s” alone tells what is done", async (heading, role) => {
    const plan = await planned([
      ["STT", "Tên mô hình", heading],
      [1, "Nhà sạch", "Vận động"],
    ]);
    expect(plan.models.map(({ values }) => [values.content, values.method])).toEqual([["Vận động", null]]);
    expect(plan.tables[0]?.columns[role]).toBe("C");
  });

  it("“Cách làm” beside “Nội dung” tells how", async () => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Nội dung", "Cách làm"],
      [1, "Nhà sạch", "Quét ngõ", "Vận động"],
    ]);
    expect(plan.models.map(({ values }) => [values.content, values.method])).toEqual([["Quét ngõ", "Vận động"]]);
  });

  it.each(["Nhân rộng, duy trì", "Nhân rộng", "Củng cố, duy trì", "Duy trì, nhân rộng"])(
    "“%s” beside “Xây dựng mới” marks what goes on",
    async (heading) => {
      const plan = await planned([
        ["STT", "Tên mô hình", "Xây dựng mới", heading],
        [1, "Nhà sạch", "+", ""],
        [2, "Ngõ sáng", "", "+"],
      ]);
      expect(plan.models.map(({ values }) => values.origin)).toEqual(["new", "continued"]);
    },
  );

  it("of subjects and origins may be written in letters", async () => {
    const rows: Row[] = [
      ["STT", "Tên mô hình", "Chủ thể", "Phân loại"],
      [1, "Nhà sạch", "TT: Khu phố 3", "M"],
      [2, "Ngõ sáng", "CN: Lương Bích Tươi", "DT"],
    ];
    const plan = await planned(rows);
    expect(plan.models.map(({ values: v }) => [v.subjectKind, v.subject, v.origin])).toEqual([
      ["collective", "Khu phố 3", "new"],
      ["individual", "Lương Bích Tươi", "continued"],
    ]);
  });
});

describe("the title's own words", () => {
  it.each([
    "(Biểu này thay thế biểu đã gửi ngày 15/3/2024)",
    "Biểu này thay thế biểu đã gửi ngày 15/3/2024",
    "Ghi chú: bản này thay thế bản đã gửi ngày 15/3/2024",
  ])("“%s” say that it takes another's place", async (words) => {
    const plan = await planned([[words], HEAD, [1, "Nhà sạch", "Thôn 1", "Vận động", "100 hộ"]]);
    expect(plan.word).toBe("supersedes");
  });
});
