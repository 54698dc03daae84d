import { describe, expect, it } from "vitest";
import { planned } from "../../../tests/torture/planned.ts";

describe("the field", () => {
  it("may be a mark under its own name", async () => {
    const plan = await planned(
      [
        ["STT", "Tên mô hình", "Lĩnh vực", "", "", "", "Ghi chú"],
        ["", "", "Kinh tế", "VH-XH", "QPAN", "HTCT"],
        [1, "Nuôi ong", "x"],
        [2, "Nhà sạch", "", "X"],
        [3, "Kẻng an ninh", "", "", "✓"],
        [4, "Một cửa", "", "", "", 1],
        [5, "Chợ quê", "+", "+"],
        ["", "Tổng cộng", 2, 2, 1, 1],
      ],
      ["A3:A4", "B3:B4", "C3:F3", "G3:G4"],
    );
    expect(plan.models.map(({ values, doubts }) => [values.field, doubts.map(({ code }) => code)])).toEqual([
      ["kinh-te", []],
      ["van-hoa-xa-hoi", []],
      ["quoc-phong-an-ninh", []],
      ["he-thong-chinh-tri", []],
      ["kinh-te", ["ambiguous-field"]],
    ]);
  });

  it.each([
    ["2.3.4", "quoc-phong-an-ninh", null],
    ["ANTT-ATGT", "quoc-phong-an-ninh", null],
    ["XD Đảng", "he-thong-chinh-tri", null],
    ["An sinh XH", "van-hoa-xa-hoi", null],
    ["v.hóa - x.hội", "van-hoa-xa-hoi", null],
    ["K.tế", "kinh-te", null],
    ["Xây dựng NTM kiểu mẫu", "ntm", null],
    ["VH-XH, ANTT", "van-hoa-xa-hoi", "ambiguous-field"],
    ["Kinh tế - xã hội", "kinh-te", "ambiguous-field"],
    ["Chuyển đổi xố", "chuyen-doi-so", "similar-field"],
    ["Lĩnh vực khác", null, "unknown-field"],
  ])("“%s” is %s, doubt: %s", async (text, field, doubt) => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Lĩnh vực"],
      [1, "Nhà sạch vườn đẹp", text],
    ]);
    expect(plan.models[0]?.values.field).toBe(field);
    const told = plan.problems.find(({ code }) => code.endsWith("-field") && code !== "no-field");
    expect(told?.code ?? null).toBe(doubt);
    if (told) expect([told.cell, told.value]).toEqual(["C4", text]);
  });
});

describe("new or continued", () => {
  it.each([
    ["Năm thực hiện", "2019 - nay", { origin: "continued", sinceYear: 2019 }],
    ["Năm thực hiện", "2024", { origin: null, sinceYear: null, period: "2024", extras: {} }],
    ["Năm thực hiện", "2024 - 2025", { origin: null, sinceYear: null, period: "2024 - 2025", extras: {} }],
    ["Năm đăng ký", "2024", { origin: null, sinceYear: null, period: null, extras: { "Năm đăng ký": "2024" } }],
    ["Năm thực hiện", "Mới 2024", { origin: "new", sinceYear: null }],
    ["Bắt đầu từ", "2022", { origin: "continued", sinceYear: 2022 }],
    ["Đăng ký năm", "2022, tiếp tục 2024", { origin: "continued", sinceYear: 2022 }],
    ["Ghi chú", "Bắt đầu từ 2021", { origin: "continued", sinceYear: 2021 }],
    ["Ghi chú", "Thực hiện từ năm 2024", { origin: null, sinceYear: null }],
    ["Ghi chú", "tiếp tục từ năm 2023", { origin: "continued", sinceYear: 2023 }],
    ["Ghi chú", "Làm từ 2022, nay tiếp tục", { origin: "continued", sinceYear: 2022 }],
    ["Ghi chú", "Làm mới", { origin: "new", sinceYear: null }],
    ["Ghi chú", "Đăng ký mới năm 2024", { origin: "new", sinceYear: null }],
    ["Ghi chú", "Làm mới 2 tuyến đường", { origin: null, sinceYear: null }],
    [
      "T.gian",
      "Cả năm (tiếp tục từ 2022)",
      { origin: "continued", sinceYear: 2022, period: "Cả năm (tiếp tục từ 2022)" },
    ],
    ["Tình trạng", "Đang thực hiện (2022)", { origin: "continued", sinceYear: 2022 }],
    ["Mới/Duy trì", "D", { origin: "continued" }],
  ])("%s: “%s”", async (heading, text, values) => {
    const plan = await planned([
      ["STT", "Tên mô hình", heading],
      [1, "Nhà sạch vườn đẹp", text],
    ]);
    expect(plan.models[0]).toMatchObject({ values, doubts: [] });
  });

  it("is marked under shortened headings too", async () => {
    for (const heading of ["T.tục", "D.trì"]) {
      const plan = await planned([
        ["STT", "Tên mô hình", "Nội dung", "Mới", heading],
        [1, "Nhà sạch", "Quét ngõ", "x", ""],
        [2, "Nuôi ong", "Nuôi 20 đàn", "", "x"],
      ]);
      expect(plan.models.map(({ values }) => values.origin)).toEqual(["new", "continued"]);
    }
  });

  it("is asked under headings of four levels", async () => {
    const plan = await planned(
      [
        ["TT", "Tên mô hình", "Thông tin"],
        ["", "", "Tính chất"],
        ["", "", "Mới", "Duy trì"],
        ["", "", "", "Có", "Năm bắt đầu"],
        [1, "Nhà sạch", "x"],
        [2, "Nuôi ong", "", "x", 2019],
        [3, "Ngõ sáng", "x", "", 2020],
      ],
      ["A3:A6", "B3:B6", "C3:E3", "C4:E4", "C5:C6", "D5:E5"],
    );
    expect(plan.tables[0]?.headerRows).toEqual([3, 4, 5, 6]);
    expect(plan.models.map(({ values: v, doubts }) => [v.origin, v.sinceYear, doubts.map(({ code }) => code)])).toEqual(
      [
        ["new", null, []],
        ["continued", 2019, []],
        ["new", 2020, ["new-since-earlier"]],
      ],
    );
  });
});

describe("a year of carrying out", () => {
  it("is a beginning where one is an earlier one, and stays beside a column of times", async () => {
    const mixed = await planned([
      ["STT", "Tên mô hình", "Năm thực hiện"],
      [1, "Nhà sạch", 2022],
      [2, "Nuôi ong", 2024],
    ]);
    expect(mixed.models.map(({ values: v }) => [v.origin, v.sinceYear, v.period])).toEqual([
      ["continued", 2022, null],
      [null, null, null],
    ]);
    const both = await planned([
      ["STT", "Tên mô hình", "Năm thực hiện", "Thời gian"],
      [1, "Nhà sạch", 2024, "Quý II"],
    ]);
    expect(both.models[0]?.values).toMatchObject({ period: "Quý II", extras: { "Năm thực hiện": "2024" } });
  });
});

describe("headings of what was done and what is registered", () => {
  const list = (above: string, past: string, now: string) =>
    planned(
      [
        ["TT", "Tên mô hình", "Chủ thể", above, "", "Hình thức", ""],
        ["", "", "", past, now, "Mới", "Tiếp tục"],
        [1, "Nhà sạch", "Chi hội 1", "Quét 3 ngõ", "Quét 9 ngõ", "", "x"],
        [2, "Nuôi ong", "Chi hội 2", "-", "Nuôi 20 đàn", "x", ""],
      ],
      ["A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3"],
    );

  it.each<[string, string, string, "goal" | "content"]>([
    ["Mục tiêu", "Đã thực hiện năm 2023", "Đăng ký năm 2024", "goal"],
    ["Chỉ tiêu", "Thực hiện năm 2023", "Đăng ký 2024", "goal"],
    ["Nội dung", "Đã làm năm 2023", "Đăng ký thực hiện năm 2024", "content"],
  ])("“%s” over “%s” and “%s” asks for the %s of this year", async (above, past, now, property) => {
    const { models } = await list(above, past, now);
    expect(models.map(({ values, doubts }) => [values[property], values.origin, doubts])).toEqual([
      ["Quét 9 ngõ", "continued", []],
      ["Nuôi 20 đàn", "new", []],
    ]);
    expect(JSON.stringify(models[0]?.values)).toContain("Quét 3 ngõ");
  });
});

describe("headings as offices write them", () => {
  it("give each column its meaning", async () => {
    const plan = await planned([
      [
        "TT",
        "Tên công trình, phần việc",
        "CĐCS",
        "TG thực hiện",
        "Việc làm cụ thể",
        "Tiêu chí",
        "Kết quả mong đợi",
        "Chú thích",
      ],
      [1, "Tổ công đoàn thân thiện", "CĐCS Điện lực", "T1/2024 - T12/2024", "Thăm hỏi", "12 lượt", "Gắn bó hơn", "-"],
    ]);
    expect(plan.models[0]?.values).toMatchObject({
      name: "Tổ công đoàn thân thiện",
      subject: "CĐCS Điện lực",
      subjectKind: "collective",
      period: "T1/2024 - T12/2024",
      content: "Thăm hỏi",
      goal: "12 lượt",
      expected: "Gắn bó hơn",
      note: null,
    });
  });

  it("may be everyday words", async () => {
    const plan = await planned([
      ["Mô hình", "Ai làm", "Làm gì", "Làm ở đâu", "Bao giờ xong", "Mới hay cũ"],
      ["Nhà tiêu hợp vệ sinh", "Trạm Y tế xã", "Vận động 50 hộ", "Thôn 3", "30/9/2024", "Mới"],
    ]);
    expect(plan.models[0]?.values).toMatchObject({
      subject: "Trạm Y tế xã",
      content: "Vận động 50 hộ",
      place: "Thôn 3",
      period: "30/9/2024",
      origin: "new",
    });
  });

  it.each(["Đạt được gì", "Được gì", "Kết quả ra sao"])("may ask for the goal as “%s”", async (heading) => {
    const plan = await planned([
      ["STT", "Tên gọi mô hình", "Ai làm", "Làm gì", heading, "Bao giờ"],
      [1, "Hẻm bích họa", "Tổ dân phố 9", "Vẽ tường chợ", "400 m2 tranh", "Quý III"],
    ]);
    expect(plan.models[0]?.values).toMatchObject({ content: "Vẽ tường chợ", goal: "400 m2 tranh", period: "Quý III" });
    expect(plan.models[0]?.values.extras).toEqual({});
  });

  it("may ask for content and goal in one, and are told apart where the cell says which is which", async () => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Nội dung, mục tiêu"],
      [1, "Đường bê tông", "Nội dung: Nhà nước cho xi măng.\nMục tiêu: 1,8 km đường"],
      [2, "Bản tin", "MT: mỗi tuần 02 tin; ND: viết lên bảng chung"],
      [3, "Đổi rượu", "Vận động 12 hộ nuôi lợn"],
    ]);
    expect(plan.models.map(({ values, doubts }) => [values.content, values.goal, doubts])).toEqual([
      ["Nhà nước cho xi măng.", "1,8 km đường", []],
      ["viết lên bảng chung", "mỗi tuần 02 tin", []],
      ["Vận động 12 hộ nuôi lợn", null, []],
    ]);
    expect(plan.models[0]?.provenance.goal).toEqual([
      { how: "split", sheet: "DK", cell: "C4", said: "Nội dung, mục tiêu" },
    ]);
  });

  it("shorten Tập thể and Cá nhân to letters that elsewhere count the rows", async () => {
    const plan = await planned(
      [
        ["TT", "Tên mô hình", "Đơn vị, cá nhân thực hiện", "Chủ thể", ""],
        ["", "", "", "TT", "CN"],
        [1, "Đò ngang áo phao", "Bến đò Hùng Thắng", "x"],
        [2, "Thuốc lào bao giấy mộc", "Hộ kinh doanh Nguyễn Đắc", "", "x"],
      ],
      ["A3:A4", "B3:B4", "C3:C4", "D3:E3"],
    );
    expect(plan.models.map(({ values, doubts }) => [values.subject, values.subjectKind, doubts])).toEqual([
      ["Bến đò Hùng Thắng", "collective", []],
      ["Hộ kinh doanh Nguyễn Đắc", "individual", []],
    ]);
    expect(plan.ignoredCells).toEqual([]);
  });

  it.each(["Trường/cá nhân thực hiện", "Chi hội, cá nhân thực hiện", "Cá nhân hoặc thôn đăng ký"])(
    "name a body or a person as “%s” beside the marks that tell which",
    async (heading) => {
      const plan = await planned([
        ["TT", "Tên mô hình", heading, "Tập thể", "Cá nhân"],
        [1, "Thư viện đám mây", "Trường Tiểu học Quyết Tiến", "x", ""],
        [2, "Ngồi quán nước", "Thầy Nguyễn Thế Toản", "", "x"],
      ]);
      expect(plan.models.map(({ values, doubts }) => [values.subject, values.subjectKind, doubts])).toEqual([
        ["Trường Tiểu học Quyết Tiến", "collective", []],
        ["Thầy Nguyễn Thế Toản", "individual", []],
      ]);
    },
  );

  it("name who is in charge, who is the subject where nobody else is", async () => {
    const head = ["STT", "Tên mô hình", "Đơn vị phụ trách"];
    const alone = await planned([head, [1, "Nhà sạch", "Hội Nông dân"]]);
    expect(alone.models[0]?.values).toMatchObject({ subject: "Hội Nông dân", responsible: null });
    const beside = await planned([
      [...head, "Chủ thể"],
      [1, "Nhà sạch", "Hội Nông dân", "Chi hội thôn 2"],
    ]);
    expect(beside.models[0]?.values).toMatchObject({ subject: "Chi hội thôn 2", responsible: "Hội Nông dân" });
  });
});

describe("times", () => {
  it("that lost their format are dates again, and a day that no calendar has is a doubt at its cell", async () => {
    const plan = await planned([
      ["STT", "Tên mô hình", "Ngày bắt đầu", "Ngày kết thúc"],
      [1, "Nhà sạch", 45292, 45657],
      [2, "Nuôi ong", "01/3/2024", "31/11/2024"],
    ]);
    expect(plan.models.map(({ values }) => values.period)).toEqual([
      "01/01/2024 - 31/12/2024",
      "01/3/2024 - 31/11/2024",
    ]);
    expect(plan.problems.find(({ code }) => code === "impossible-date")).toMatchObject({
      cell: "D5",
      value: "31/11/2024",
    });
  });
});

describe("who carries a model out", () => {
  it.each([
    "Họ tên / tập thể",
    "Tên cá nhân, tập thể",
    "Cá nhân/tập thể",
    "Họ và tên hoặc tên đơn vị",
    "Người, tổ chức thực hiện",
  ])("is told by the words of each cell under “%s”", async (heading) => {
    const plan = await planned([
      ["TT", "Tên mô hình", heading],
      [1, "Nhà sạch", "Đ/c Trần Quang Vinh, Trưởng thôn Đoài"],
      [2, "Ngõ sáng", "Chi hội Nông dân thôn 3"],
      [3, "Nuôi ong", "Trần Thị Hoa"],
      [4, "Trồng nấm", "Sáu Tuấn"],
    ]);
    expect(plan.models.map(({ values, doubts }) => [values.subjectKind, doubts.map(({ code }) => code)])).toEqual([
      ["individual", []],
      ["collective", []],
      ["individual", []],
      [null, ["unknown-kind"]],
    ]);
  });

  it("is known of newspapers, courts and the like, and asked where the words of a plain “Chủ thể” tell neither", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Chủ thể"],
      [1, "Nhà sạch", "Tòa Gia đình và người chưa thành niên"],
      [2, "Ngõ sáng", "Tạp chí Cửa Biển"],
      [3, "Nuôi ong", "Bảo Ngọc Anh"],
      [4, "Trồng nấm", ""],
    ]);
    expect(plan.models.map(({ values, doubts }) => [values.subjectKind, doubts.map(({ code }) => code)])).toEqual([
      ["collective", []],
      ["collective", []],
      [null, ["unknown-kind"]],
      [null, []],
    ]);
  });

  it("is doubted where a person stands under “Tập thể”, or a body under “Cá nhân”", async () => {
    const plan = await planned([
      ["TT", "Tên mô hình", "Tập thể", "Cá nhân"],
      [1, "Nhà sạch", "Ông Lê Văn Ba", ""],
      [2, "Ngõ sáng", "", "Chi hội Nông dân thôn 3"],
    ]);
    expect(plan.problems.filter(({ code }) => code === "other-kind").map(({ cell }) => cell)).toEqual(["C4", "D5"]);
  });
});
