import { describe, expect, it } from "vitest";
import { planned, type Row } from "../../../tests/torture/planned.ts";
import type { FilePlan } from "./plan.ts";

const values = (plan: FilePlan) =>
  plan.models.map(({ values: v, unitId, row }) => [row, unitId, v.name, v.field, v.subject, v.note]);

const HEAD: Row = ["STT", "Tên thôn", "Phát triển kinh tế", "Văn hóa - xã hội", "Quốc phòng - an ninh", "Ghi chú"];
const ROWS: Row[] = [
  [1, "Thôn Thượng", "Nuôi cá lồng sạch", "Hát chèo đêm rằm", "", "làm thử"],
  [2, "Thôn Hạ", "", "", "Ngõ có đèn có chuông", ""],
];
const END: Row[] = [["", "Cộng", 1, 1, 1], [], ["", "", "", "BÍ THƯ"], ["", "", "", "Trần Văn Bình"]];

describe("a sheet of fields by villages whose cells name the models", () => {
  it("is a model for each filled cell: whose by its row, the field by its column", async () => {
    const plan = await planned([HEAD, ...ROWS, ...END]);
    expect(plan.status).toBe("imported");
    expect(values(plan)).toEqual([
      [4, "u1", "Nuôi cá lồng sạch", "kinh-te", "Thôn Thượng", "làm thử"],
      [4, "u1", "Hát chèo đêm rằm", "van-hoa-xa-hoi", "Thôn Thượng", "làm thử"],
      [5, "u1", "Ngõ có đèn có chuông", "quoc-phong-an-ninh", "Thôn Hạ", null],
    ]);
    expect(plan.models[2]?.provenance).toMatchObject({
      name: [{ cell: "E5" }],
      field: [{ cell: "E3" }],
      subject: [{ cell: "B5" }],
    });
    expect(plan.rows.map(({ disposition }) => disposition)).toEqual([
      "letterhead",
      "title",
      "header",
      "imported",
      "imported",
      "total",
      "signature",
      "signature",
    ]);
  });

  it("has units for its rows where they are registered", async () => {
    const plan = await planned([
      ["Đơn vị", "Kinh tế", "Văn hóa - xã hội"],
      ["Xã Hòa Lạc", "Nuôi cá lồng sạch", "Hát chèo đêm rằm"],
    ]);
    expect(values(plan).map(([, unit, name, , subject]) => [unit, name, subject])).toEqual([
      ["u2", "Nuôi cá lồng sạch", null],
      ["u2", "Hát chèo đêm rằm", null],
    ]);
  });

  it("may stand the other way round, in two or three lines of headings, with groups, dashes and open first cells", async () => {
    const turned = await planned([
      ["TT", "Lĩnh vực", "Thôn Đông", "Tổ dân phố số 5"],
      [1, "Phát triển kinh tế", "Nuôi cá lồng sạch", "-"],
      [2, "QP-AN", "", "Ngõ có đèn có chuông"],
      ["", "Cộng", 1, 1],
    ]);
    expect(values(turned).map(([at, , name, field, subject]) => [at, name, field, subject])).toEqual([
      [4, "Nuôi cá lồng sạch", "kinh-te", "Thôn Đông"],
      [5, "Ngõ có đèn có chuông", "quoc-phong-an-ninh", "Tổ dân phố số 5"],
    ]);
    const two = await planned(
      [
        ["TT", "Thôn", "Lĩnh vực", "", "", ""],
        ["", "", "Kinh tế", "", "Văn hóa - xã hội", ""],
        ["", "", "Mới", "Duy trì", "Mới", "Duy trì"],
        [1, "Thôn Trung", "Nuôi cá lồng sạch", "", "", "Hát chèo đêm rằm"],
        ["", "", "", "Trồng rau sạch", "", ""],
        ["Tổng", "", 1, 1, 0, 1],
      ],
      ["C3:F3", "C4:D4", "E4:F4"],
    );
    expect(two.models.map(({ values: v }) => [v.name, v.field, v.origin, v.subject])).toEqual([
      ["Nuôi cá lồng sạch", "kinh-te", "new", "Thôn Trung"],
      ["Hát chèo đêm rằm", "van-hoa-xa-hoi", "continued", "Thôn Trung"],
      ["Trồng rau sạch", "kinh-te", "continued", "Thôn Trung"],
    ]);
    expect(two.rows.map(({ disposition }) => disposition).slice(2)).toEqual([
      "header",
      "header",
      "header",
      "imported",
      "imported",
      "total",
    ]);
    const units = await planned([
      ["TT", "Đơn vị", "Kinh tế", "Văn hóa - xã hội", "An ninh - quốc phòng"],
      ["Khối xã"],
      [1, "Xã Hòa Lạc", "Nuôi cá lồng sạch", "-", "-"],
      [2, "Xã An Bình", "-", "-", "1. Ngõ có đèn\n2. Ngõ có chuông"],
    ]);
    expect(units.models.map(({ unitId, values: v }) => [unitId, v.name, v.field])).toEqual([
      ["u2", "Nuôi cá lồng sạch", "kinh-te"],
      ["u1", "Ngõ có đèn", "quoc-phong-an-ninh"],
      ["u1", "Ngõ có chuông", "quoc-phong-an-ninh"],
    ]);
  });

  it("of two lists side by side, each row of which has two fields, is none", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Tên tập thể", "Lĩnh vực", "", "TT", "Tên mô hình", "Họ và tên", "Lĩnh vực"],
      [1, "Nuôi cá lồng sạch", "Chi hội 2", "Kinh tế", "", 1, "Ngõ có đèn", "Cam Văn Diện", "Văn hóa - xã hội"],
      [2, "Hát chèo đêm rằm", "Chi hội 3", "Phát triển kinh tế", "", 2, "Trồng rau", "Lèng Thị Sự", "Kinh tế"],
    ]);
    const names = values(plan).map(([, , name]) => name);
    expect(names.sort()).toEqual(["Hát chèo đêm rằm", "Ngõ có đèn", "Nuôi cá lồng sạch", "Trồng rau"]);
  });

  it("of a list whose rows have fields, units and villages is none", async () => {
    const list = await planned([
      ["TT", "Lĩnh vực", "Nơi làm", "Ai làm", "Tên mô hình"],
      [1, "", "Thôn 1 xã An Bình", "Chi hội 2", "Nuôi cá lồng sạch"],
      [2, "Văn hóa - xã hội", "Thôn 2 xã An Bình", "Chi hội 3", "Hát chèo đêm rằm"],
      [3, "Kinh tế", "Thôn 3 xã An Bình", "Chi hội 4", "Trồng rau sạch"],
    ]);
    expect(values(list).map(([, , name, field]) => [name, field])).toEqual([
      ["Nuôi cá lồng sạch", null],
      ["Hát chèo đêm rằm", "van-hoa-xa-hoi"],
      ["Trồng rau sạch", "kinh-te"],
    ]);
  });

  it("is none where the cells count or mark models, and of the units in it none is the sender", async () => {
    const counts = await planned([HEAD.slice(1, 4), ["Thôn Thượng", 2, 1], ["Thôn Hạ", 1, 3]]);
    expect(counts.models).toEqual([]);
    expect(counts.problems.map(({ message }) => message)).toEqual([expect.stringContaining("chỉ ghi số lượng")]);
    const ticked = await planned([
      ["TT", "Đơn vị", "Kinh tế", "Văn hóa - xã hội"],
      [1, "Xã Hòa Lạc", "x", ""],
      [2, "Xã Tân Lập", "x", "x"],
    ]);
    expect([ticked.status, ticked.senderId, ticked.models]).toEqual(["review", "u1", []]);
    const marks = await planned([
      ["TT", "Tên mô hình", "Kinh tế", "Văn hóa - xã hội"],
      [1, "Nuôi cá lồng sạch", "x", ""],
      [2, "Hát chèo đêm rằm", "", "x"],
    ]);
    expect(values(marks).map(([, , name, field]) => [name, field])).toEqual([
      ["Nuôi cá lồng sạch", "kinh-te"],
      ["Hát chèo đêm rằm", "van-hoa-xa-hoi"],
    ]);
  });
});

describe("headings in everyday words", () => {
  it("are read, and a column whose every cell is a registered unit is the units', however it is headed", async () => {
    const plan = await planned([
      [
        "Bạn đang sinh hoạt ở đâu?",
        "Tên mô hình",
        "Lĩnh vực",
        "Ai đứng ra làm",
        "Làm những gì, làm thế nào",
        "Cần đạt",
        "Làm bao giờ",
      ],
      ["Xã Hòa Lạc", "Nuôi cá lồng sạch", "Kinh tế", "Chi hội 2", "Góp vốn mua lồng", "10 hộ", "Quý II"],
      ["Xã An Bình", "Hát chèo đêm rằm", "Văn hóa", "Chi hội 3", "Mời nghệ nhân", "30 người", "Cả năm"],
    ]);
    expect(plan.models.map(({ unitId, values: v }) => [unitId, v.subject, v.content, v.goal, v.period])).toEqual([
      ["u2", "Chi hội 2", "Góp vốn mua lồng", "10 hộ", "Quý II"],
      ["u1", "Chi hội 3", "Mời nghệ nhân", "30 người", "Cả năm"],
    ]);
    const own = await planned([
      ["Nơi bạn gắn bó", "Tên mô hình", "Lĩnh vực"],
      ["Xã Hòa Lạc", "Nuôi cá lồng sạch", "Kinh tế"],
    ]);
    expect(own.models.map(({ unitId }) => unitId)).toEqual(["u2"]);
  });

  it("and a column of sentences under one that nobody knows is asked about where no content is told", async () => {
    const rows: Row[] = [
      ["TT", "Tên mô hình", "Lĩnh vực", "Chuyện kể", "Ý kiến khác"],
      [1, "Nuôi cá lồng sạch", "Kinh tế", "Góp vốn mua lồng, chia nhau canh cá", "Mong được hỗ trợ thêm giống"],
      [2, "Hát chèo đêm rằm", "Văn hóa", "Mời nghệ nhân về dạy hát mỗi tháng", "Xin thêm một bộ loa đài"],
    ];
    const plan = await planned(rows);
    expect(plan.status).toBe("review");
    expect(plan.problems).toMatchObject([{ code: "open-text", severity: "error", cell: "D4" }]);
    const content = rows.map((row, at) => [...row, at === 0 ? "Nội dung" : "Canh cá"]);
    expect((await planned(content)).problems).toMatchObject([{ code: "open-text", cell: "D4" }]);
    const told = await planned(content.map((row, at) => [...row, at === 0 ? "Mục tiêu" : "10 hộ"]));
    expect(told.status).toBe("imported");
  });
});
