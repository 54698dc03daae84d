import * as XLSX from "@e965/xlsx";
import { afterAll, describe, expect, it } from "vitest";
import { createParserPool } from "../../parsers/pool.ts";
import { officeOfDrops } from "../../tests/torture/drops.ts";

const pool = createParserPool({ size: 2 });
afterAll(() => pool.close());

type Row = (string | number | null)[];

const UNIT = "ĐẢNG ỦY XÃ AN BÌNH";
const TITLE = "DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024";
const HEAD = ["TT", "Tên mô hình", "Tập thể", "Lĩnh vực", "Nội dung thực hiện", "Mới/Duy trì", "SĐT"];
const FIRST: Row[] = [
  [1, "Tiếng kẻng an ninh", "Chi hội 1", "Quốc phòng - an ninh", "Gõ kẻng mỗi tối", "Mới", "0912 345 678"],
  [2, "Đường hoa phụ nữ", "Chi hội 2", "Kinh tế", "Trồng hoa hai bên đường", "Duy trì", "0912 345 679"],
  [3, "Hũ gạo tình thương", "Chi hội 3", "Văn hóa - xã hội", "Mỗi bữa bớt một nắm gạo", "Mới", "0912 345 670"],
];

function workbook(title: string, rows: Row[]): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet([[UNIT], [title], [], ...rows]);
  return Buffer.from(XLSX.write(XLSX.utils.book_new(sheet, "Biểu"), { type: "buffer", bookType: "xlsx" }));
}

/** An office that has received the first list. */
async function office(more: Record<string, Buffer> = {}) {
  const { receive, ...own } = await officeOfDrops(pool);
  await receive({ "1.xlsx": workbook(TITLE, [HEAD, ...FIRST]), ...more });
  const register = async () =>
    (await own.store.models({ programmeId: "hai-phong-2024" })).map(
      ({ id, name, subject, subjectKind, field, content, origin, extras }) => ({
        id,
        name,
        told: [subject, subjectKind, field, content, origin],
        extras,
      }),
    );
  return { ...own, receive, register };
}

describe("a paper that mends some of what was sent", () => {
  it.each<[string, string, Row[], (string | undefined)[]]>([
    [
      "with fewer columns",
      "ĐIỀU CHỈNH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO",
      [
        ["TT", "Tên mô hình", "Nội dung"],
        [2, "Đường hoa phụ nữ", "Trồng hoa, dựng pa-nô"],
        [3, "Hũ gạo tình thương", null],
      ],
      ["Đường hoa phụ nữ", "Trồng hoa, dựng pa-nô"],
    ],
    [
      "with the registered name beside the new one",
      "BẢNG ĐIỀU CHỈNH",
      [
        ["STT trong danh sách đã gửi", "Tên mô hình đã đăng ký", "Nay sửa thành", "Lý do"],
        [2, "Đường hoa phụ nữ", "Đường hoa nở bốn mùa", "Cho hay"],
      ],
      ["Đường hoa nở bốn mùa", "Trồng hoa hai bên đường"],
    ],
    [
      "with old and new in words that mean other things in a list",
      "ĐÍNH CHÍNH",
      [
        ["TT", "Tên mô hình cũ", "Tên mô hình mới"],
        [1, "Đường hoa phụ nữ", "Đường hoa nở bốn mùa"],
      ],
      ["Đường hoa nở bốn mùa", "Trồng hoa hai bên đường"],
    ],
    [
      "with the old content beside the new one",
      "ĐÍNH CHÍNH NỘI DUNG",
      [
        ["TT", "Tên mô hình", "Nội dung cũ", "Nội dung mới"],
        [1, "Đường hoa phụ nữ", "Trồng hoa hai bên đường", "Trồng hoa một bên đường"],
      ],
      ["Đường hoa phụ nữ", "Trồng hoa một bên đường"],
    ],
    [
      "with both under two headings",
      "THAY ĐỔI MÔ HÌNH",
      [
        ["Đã đăng ký", null, "Điều chỉnh thành", null],
        ["Tên mô hình", "Nội dung", "Tên mô hình", "Nội dung"],
        ["Đường hoa phụ nữ", "Trồng hoa hai bên đường", "Đường hoa nở bốn mùa", "Trồng hoa giấy"],
      ],
      ["Đường hoa nở bốn mùa", "Trồng hoa giấy"],
    ],
    [
      "whose new name is the old one",
      "DANH SÁCH MÔ HÌNH (SỬA TÊN)",
      [
        ["STT", "Tên cũ", "Tên mới", "Nội dung"],
        [1, "Đường hoa phụ nữ", "Giữ nguyên", "Trồng hoa giấy"],
      ],
      ["Đường hoa phụ nữ", "Trồng hoa giấy"],
    ],
    [
      "that names in each row what it corrects",
      "BẢNG XIN SỬA NỘI DUNG ĐÃ ĐĂNG KÝ",
      [
        ["STT", "Tên mô hình", "Mục cần sửa", "Đã đăng ký", "Nay sửa thành"],
        [2, "Đường hoa phụ nữ", "Nội dung", "Trồng hoa hai bên đường", "Trồng hoa giấy"],
      ],
      ["Đường hoa phụ nữ", "Trồng hoa giấy"],
    ],
  ])("%s changes that alone and keeps the rest", async (_name, title, rows, [name, content]) => {
    const { store, receive, register } = await office();
    const before = await register();
    const file = (await receive({ "sua.xlsx": workbook(title, rows) })).get("sua.xlsx");
    expect(file).toMatchObject({ status: "imported", version: { kind: "corrects" } });
    expect(file?.problems.filter(({ code }) => code === "no-field")).toEqual([]);
    const after = new Map((await register()).map((model) => [model.id, model]));
    const changed = after.get("m2");
    expect([changed?.name, ...(changed?.told ?? [])]).toEqual([
      name,
      "Chi hội 2",
      "collective",
      "kinh-te",
      content,
      "continued",
    ]);
    expect(changed?.extras.SĐT).toBe("0912 345 679");
    for (const { id, name: was, told, extras } of before.filter((model) => model.id !== "m2"))
      expect(after.get(id)).toEqual({ id, name: was, told, extras });
    expect(after.size).toBe(3);
    expect(await store.check()).toEqual([]);
  });

  it("puts each row's new value where the row says, and asks where that is nothing it knows", async () => {
    const { store, receive, register } = await office();
    const rows: Row[] = [
      ["STT", "Tên mô hình", "Mục cần sửa", "Đã đăng ký", "Nay sửa thành"],
      [1, "Tiếng kẻng an ninh", "Thời gian", "Quý I", "Quý III năm 2024"],
      [2, "Đường hoa phụ nữ", "Mục tiêu", "1 km", "2 km đường hoa"],
      [3, "Hũ gạo tình thương", "Màu hũ", "Đỏ", "Xanh"],
    ];
    await receive({ "sua.xlsx": workbook("BẢNG XIN SỬA NỘI DUNG ĐÃ ĐĂNG KÝ", rows) });
    const models = await store.models({ programmeId: "hai-phong-2024" });
    const told = models.map(({ name, content, goal, period, note }) => [name, content, goal, period, note]);
    expect(told.sort()).toEqual([
      ["Hũ gạo tình thương", "Mỗi bữa bớt một nắm gạo", null, null, "Màu hũ: Xanh"],
      ["Tiếng kẻng an ninh", "Gõ kẻng mỗi tối", null, "Quý III năm 2024", null],
      ["Đường hoa phụ nữ", "Trồng hoa hai bên đường", "2 km đường hoa", null, null],
    ]);
    expect(models.find(({ note }) => note !== null)?.needsReview.map(({ code }) => code)).toEqual(["unclear-row"]);
    expect((await register()).length).toBe(3);
    expect(await store.check()).toEqual([]);
  });

  it("puts a labelled value where its label says, and any other where the former value stood", async () => {
    const { store, receive } = await office();
    const rows: Row[] = [
      ["TT", "Tên mô hình", "Đã ghi", "Xin ghi lại là"],
      [1, "Tiếng kẻng an ninh", "Chủ thể: Chi hội 1", "Chủ thể: Chi hội 9"],
      [2, "Đường hoa phụ nữ", "Chi hội 2", "Bà Hoàng Thị Nhài"],
      [3, "Hũ gạo tình thương", "Lĩnh vực: Văn hóa - xã hội", "Kinh tế"],
    ];
    const [file] = (await receive({ "sua.xlsx": workbook("V/v đính chính nội dung đã đăng ký", rows) })).values();
    expect(file).toMatchObject({ status: "imported", version: { kind: "corrects" } });
    const models = await store.models({ programmeId: "hai-phong-2024" });
    const told = models.map(({ name, subject, subjectKind, field, content }) => [
      name,
      subject,
      subjectKind,
      field,
      content,
    ]);
    expect(told.sort()).toEqual([
      ["Hũ gạo tình thương", "Chi hội 3", "collective", "kinh-te", "Mỗi bữa bớt một nắm gạo"],
      ["Tiếng kẻng an ninh", "Chi hội 9", "collective", "quoc-phong-an-ninh", "Gõ kẻng mỗi tối"],
      ["Đường hoa phụ nữ", "Bà Hoàng Thị Nhài", "individual", "kinh-te", "Trồng hoa hai bên đường"],
    ]);
    expect(models.every(({ needsReview }) => needsReview.length === 0)).toBe(true);
    expect(await store.check()).toEqual([]);
  });

  it("takes who carries out, the field and the name from a column that says what each row corrects", async () => {
    const { store, receive } = await office();
    const rows: Row[] = [
      ["TT", "Tên mô hình", "Mục điều chỉnh", "Đã gửi", "Điều chỉnh thành"],
      [1, "Tiếng kẻng an ninh", "Đơn vị thực hiện", "Chi hội 1", "Tổ bảo vệ thôn Hạ"],
      [2, "Đường hoa phụ nữ", "Lĩnh vực", "Kinh tế", "Văn hóa - xã hội"],
      [3, "Hũ gạo tình thương", "Tên mô hình", "Hũ gạo tình thương", "Hũ gạo nghĩa tình"],
    ];
    await receive({ "sua.xlsx": workbook("BẢNG ĐIỀU CHỈNH NỘI DUNG", rows) });
    const models = await store.models({ programmeId: "hai-phong-2024" });
    expect(models.map(({ name, subject, field }) => [name, subject, field]).sort()).toEqual([
      ["Hũ gạo nghĩa tình", "Chi hội 3", "van-hoa-xa-hoi"],
      ["Tiếng kẻng an ninh", "Tổ bảo vệ thôn Hạ", "quoc-phong-an-ninh"],
      ["Đường hoa phụ nữ", "Chi hội 2", "van-hoa-xa-hoi"],
    ]);
    expect(models.every(({ needsReview }) => needsReview.length === 0)).toBe(true);
  });

  it("waits where a former value is none that the model has", async () => {
    const { store, receive } = await office();
    const rows: Row[] = [
      ["TT", "Tên mô hình", "Đã ghi", "Nay sửa lại là"],
      [2, "Đường hoa phụ nữ", "300 mét", "500 mét"],
    ];
    const [file] = (await receive({ "sua.xlsx": workbook("ĐÍNH CHÍNH", rows) })).values();
    expect(file).toMatchObject({ status: "review" });
    expect(file?.problems).toContainEqual(expect.objectContaining({ code: "unclear-row", value: "300 mét" }));
    const models = await store.models({ programmeId: "hai-phong-2024" });
    expect(models.find(({ name }) => name === "Đường hoa phụ nữ")?.content).toBe("Trồng hoa hai bên đường");
  });

  it("takes out of the register what its rows take back, and nothing else", async () => {
    const { office: own, store, receive, register } = await office();
    const told = async (files: Record<string, Buffer>) => [...(await receive(files)).values()];
    const head = [...HEAD, "Ghi chú"];
    const rows = FIRST.slice(0, 2).map((row, at) => [...row, at === 1 ? "Chi hội xin rút vì không có đất" : null]);
    const [file] = await told({
      "dinh chinh.xlsx": workbook("ĐÍNH CHÍNH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO", [head, ...rows]),
    });
    expect(file).toMatchObject({ status: "imported", models: 1, version: { kind: "corrects" } });
    expect(file?.problems.map(({ code, cell }) => [code, cell])).toEqual([
      ["taken-back", "H6"],
      ["withdrawn", undefined],
    ]);
    expect((await register()).map(({ name }) => name).sort()).toEqual(["Hũ gạo tình thương", "Tiếng kẻng an ninh"]);
    const title = "DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO XIN RÚT";
    const [gone] = await told({ "xin rut.xlsx": workbook(title, [HEAD, ...FIRST.slice(2)]) });
    expect(gone).toMatchObject({ status: "review", models: 0, version: { kind: "unsure" } });
    const asked = gone?.problems.filter(({ severity }) => severity === "error");
    expect(asked?.map(({ code, message }) => [code, message.includes("“Hũ gạo tình thương”")])).toEqual([
      ["asks-to-withdraw", true],
    ]);
    expect((await register()).length).toBe(2);
    await own.call("review.set", { id: gone?.id ?? "", decisions: { version: "corrects" } });
    expect(await own.call("review.confirm", { id: gone?.id ?? "" })).toMatchObject({ status: "imported", models: 0 });
    expect((await register()).map(({ name }) => name)).toEqual(["Tiếng kẻng an ninh"]);
    expect(await store.check()).toEqual([]);
    const [stranger] = await told({
      "xin rut 2.xlsx": workbook(title, [HEAD, [1, "Bếp ăn sạch", ...HEAD.slice(2)]]),
    });
    expect(stranger).toMatchObject({ status: "review", models: 0 });
    expect(stranger?.problems).toContainEqual(expect.objectContaining({ code: "unknown-former", severity: "error" }));
  });

  it("waits where nobody registered the name that it corrects", async () => {
    const { receive, register } = await office();
    const before = await register();
    const rows: Row[] = [
      ["Tên đã đăng ký", "Đổi thành"],
      ["Chợ quê không túi ni lông", "Chợ xanh"],
    ];
    const file = (await receive({ "sua.xlsx": workbook("ĐIỀU CHỈNH MÔ HÌNH", rows) })).get("sua.xlsx");
    expect(file).toMatchObject({ status: "review", problems: [{ code: "unknown-former" }] });
    expect(file?.problems[0]?.message).toContain("Chợ quê không túi ni lông");
    expect(await register()).toEqual(before);
  });
});

describe("a correction beside a list that was sent again, of which the first copy never came", () => {
  const rows: Row[] = [
    ["TT", "Tên mô hình", "Nội dung"],
    [2, "Đường hoa phụ nữ", "Trồng hoa, dựng pa-nô"],
  ];
  const CORRECTION = workbook("ĐÍNH CHÍNH BIỂU ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024", rows);
  const AGAIN = workbook(TITLE, [HEAD, ...FIRST]);
  const TITLED = workbook(`${TITLE} (gửi lại)`, [HEAD, ...FIRST]);

  it.each<[string, string, Buffer]>([
    ["An Binh - dinh chinh.xlsx", "An Binh gui lai.xlsx", AGAIN],
    ["An Binh - dinh chinh.xlsx", "An Binh lan 2.xlsx", AGAIN],
    ["bieu 1.xlsx", "bieu 2 gui lai.xlsx", AGAIN],
    ["bieu 1.xlsx", "bieu 2.xlsx", TITLED],
  ])("mends that list, whichever name comes first: %s, %s", async (mending, whole, bytes) => {
    const { receive, store } = await officeOfDrops(pool);
    const files = await receive({ [mending]: CORRECTION, [whole]: bytes, "An Binh.xlsx": Buffer.alloc(0) });
    expect(files.get(whole)).toMatchObject({ status: "imported", models: 3 });
    expect(files.get(mending)).toMatchObject({
      status: "imported",
      version: { kind: "corrects", of: files.get(whole)?.id },
    });
    const models = await store.models({ programmeId: "hai-phong-2024" });
    expect(models.map(({ name, content }) => [name, content]).sort()).toEqual([
      ["Hũ gạo tình thương", "Mỗi bữa bớt một nắm gạo"],
      ["Tiếng kẻng an ninh", "Gõ kẻng mỗi tối"],
      ["Đường hoa phụ nữ", "Trồng hoa, dựng pa-nô"],
    ]);
    expect(await store.check()).toEqual([]);
  });
});

describe("a paper that takes the place of another", () => {
  const FURTHER = workbook("DANH SÁCH ĐĂNG KÝ BỔ SUNG", [
    HEAD,
    [1, "Chợ quê xanh", "Chợ xã", "Kinh tế", "Đan làn", "Mới", "1"],
  ]);

  it("replaces the list that it names again and leaves the others, and says so", async () => {
    const { receive, register } = await office({ "2 bo sung.xlsx": FURTHER });
    const again = FIRST.map((row) => [...row]);
    const files = await receive({
      "3 lan 2.xlsx": workbook(`${TITLE} (lần 2)`, [
        HEAD,
        ...again.slice(0, 2),
        [3, "Bếp ấm", "Chi hội 3", "Kinh tế", "Nấu", "Mới", "1"],
      ]),
    });
    const file = files.get("3 lan 2.xlsx");
    expect(file).toMatchObject({ status: "imported", version: { kind: "replaces", of: "f1" } });
    const told = new Map(file?.problems.map(({ code, message }) => [code, message]));
    expect(told.get("withdrawn")).toContain("Hũ gạo tình thương");
    expect(told.get("other-lists-stay")).toContain("2 bo sung.xlsx");
    expect((await register()).map(({ name }) => name).sort()).toEqual([
      "Bếp ấm",
      "Chợ quê xanh",
      "Tiếng kẻng an ninh",
      "Đường hoa phụ nữ",
    ]);
  });

  it("waits where it names little of two lists", async () => {
    const more = workbook("DANH SÁCH ĐĂNG KÝ BỔ SUNG", [
      HEAD,
      [1, "Chợ quê xanh", "Chợ xã", "Kinh tế", "Đan làn", "Mới", "1"],
      [2, "Bến nước sạch", "Thôn 2", "Kinh tế", "Vớt bèo", "Mới", "1"],
    ]);
    const { receive, register } = await office({ "2 bo sung.xlsx": more });
    const rows: Row[] = [HEAD, ...FIRST.slice(0, 2), [3, "Chợ quê xanh", "Chợ xã", "Kinh tế", "Đan làn", "Mới", "1"]];
    const file = (await receive({ "3 thay the.xlsx": workbook(`${TITLE} (thay thế)`, rows) })).get("3 thay the.xlsx");
    expect(file).toMatchObject({ status: "review", version: { kind: "unsure" } });
    expect(file?.problems[0]?.message).toContain("nhiều danh sách");
    expect(await register()).toHaveLength(5);
  });

  it("tells each value that it leaves blank, and blanks none for which it has no column", async () => {
    const { receive, register } = await office();
    const rows: Row[] = [HEAD.slice(0, 5), ...FIRST.map((row) => row.slice(0, 5))];
    rows[2] = [2, "Đường hoa phụ nữ", "Chi hội 2", "Kinh tế", null];
    const file = (await receive({ "2 thay the.xlsx": workbook(`${TITLE} (thay thế)`, rows) })).get("2 thay the.xlsx");
    expect(file).toMatchObject({ status: "imported", version: { kind: "replaces" } });
    const erased = file?.problems.filter(({ code }) => code === "erased-value") ?? [];
    expect(erased.map(({ message }) => message)).toEqual([expect.stringContaining("Trồng hoa hai bên đường")]);
    const [one, two] = await register();
    expect([one?.told.at(-1), two?.told.at(-1), two?.told[3], one?.extras.SĐT]).toEqual([
      "new",
      "continued",
      null,
      "0912 345 678",
    ]);
  });
});
