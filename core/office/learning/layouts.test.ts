import iconv from "iconv-lite";
import { afterAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import type { CellText } from "../testing/workbooks.ts";
import { data, officeOfSamples, receiveWorkbook, refusal } from "../testing/workplaces.ts";
import type { Workplace } from "../workplace.ts";

const parsers = createParserPool({ size: 1 });
afterAll(() => parsers.close());

/** A form with headings that nobody can know, a row that is no model, and a field in the unit's own words. */
const HEADINGS = ["Thứ", "Nôm na", "Bà con được gì", "Mảng"];
function form(unit: string, names: string[], headings = HEADINGS): CellText[][] {
  return [
    [`ĐẢNG ỦY ${unit.toLocaleUpperCase("vi")}`],
    ["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"],
    [],
    headings,
    ...names.map((name, at) => [at + 1, name, `Có lợi ${name}`, "Việc làng xóm"]),
    [null, "Cộng dồn cả xã", "một số việc", null],
  ];
}

/** What the clerk decides of the first file of that form. */
const DECISIONS = {
  "header:Biểu": "4",
  "column:Biểu!B": "name",
  "column:Biểu!C": "goal",
  "column:Biểu!D": "field",
  "row:Biểu!7": "total",
  "field:Việc làng xóm": "van-hoa-xa-hoi",
};

async function teach(place: Workplace, folder: string) {
  const first = await receiveWorkbook(
    place,
    folder,
    "Xa An Binh.xlsx",
    form("Xã An Bình", ["Tiếng kẻng", "Đường hoa"]),
  );
  expect(first.status).toBe("review");
  await data(place, "review.set", { id: first.id, decisions: DECISIONS });
  expect(await data(place, "review.confirm", { id: first.id })).toMatchObject({ status: "imported", models: 2 });
}

describe("a form that was read by decision", () => {
  test("needs no click the second time from the same sender, says why, and is forgotten on request", async () => {
    const { place, folder } = await officeOfSamples(parsers);
    await teach(place, folder);
    const [layout] = await data(place, "learnt.layouts", {});
    expect(layout).toMatchObject({ unit: "Xã An Bình", sheet: "Biểu", file: "Xa An Binh.xlsx" });
    expect(layout?.details.join("\n")).toContain("Cột “Bà con được gì” là: Mục tiêu");
    expect(layout?.details).toHaveLength(6);

    const more = [[], ...form("Xã An Bình", ["Hũ gạo", "Vườn rau", "Bếp ăn"])];
    const second = await receiveWorkbook(place, folder, "Xa An Binh bo sung.xlsx", more);
    expect(second).toMatchObject({ status: "imported", models: 3, sender: "Xã An Bình" });
    const [reason] = second.problems.filter(({ code }) => code === "learnt-layout");
    expect(reason?.message).toMatch(/theo cách đọc đã xác nhận ngày \d\d\/\d\d\/\d{4} \(tệp “Xa An Binh\.xlsx”\)/u);
    const models = (await data(place, "models.list", {})).filter(
      ({ source }) => source?.file === second.path.split("/").at(-1),
    );
    expect(models.map(({ name, goal, field }) => [name, goal, field])).toEqual(
      ["Hũ gạo", "Vườn rau", "Bếp ăn"].map((name) => [name, `Có lợi ${name}`, "van-hoa-xa-hoi"]),
    );
    expect(second.setAside.find(({ row }) => row === 9)?.reason).toBe("total");
    expect((await data(place, "check", {})).findings).toEqual([]);

    const { unitId = "", signature = "" } = layout ?? {};
    await data(place, "learnt.forgetLayout", { unitId, signature });
    expect(await data(place, "learnt.layouts", {})).toEqual([]);
    expect(await refusal(place, "learnt.forgetLayout", { unitId, signature })).toBe("not-found");
    const third = await receiveWorkbook(
      place,
      folder,
      "Xa An Binh bo sung 2.xlsx",
      form("Xã An Bình", ["Cờ đỏ", "Nắng mới"]),
    );
    expect(third.status).toBe("review");
    expect(third.problems.map(({ code }) => code)).not.toContain("learnt-layout");
  });

  test("is not applied to another sender's file, nor where a heading differs, nor against the clerk's word", async () => {
    const { place, folder } = await officeOfSamples(parsers);
    await teach(place, folder);
    const other = await receiveWorkbook(
      place,
      folder,
      "Xa Hoa Lac.xlsx",
      form("Xã Hòa Lạc", ["Tiếng trống", "Ao làng"]),
    );
    const changed = [...HEADINGS.slice(0, 2), "Bà con góp gì", HEADINGS[3] ?? ""];
    const differs = await receiveWorkbook(
      place,
      folder,
      "bo sung.xlsx",
      form("Xã An Bình", ["Tiếng trống hội", "Ao làng"], changed),
    );
    for (const file of [other, differs]) {
      expect(file.status).toBe("review");
      expect(file.problems.map(({ code }) => code)).not.toContain("learnt-layout");
    }
    const waits = await receiveWorkbook(
      place,
      folder,
      "Xa An Binh thang 4.xlsx",
      form("Xã An Bình", ["Tiếng kẻng", "Cây cầu"]),
    );
    const codes = ({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code);
    expect(waits.status).toBe("review");
    expect(codes(waits)).toEqual(expect.arrayContaining(["learnt-layout", "unclear-version"]));
    const other4 = await data(place, "review.set", { id: waits.id, decisions: { "column:Biểu!C": "result" } });
    expect(other4.planned.map(({ goal, result }) => [goal, result])).toEqual([
      [null, "Có lợi Tiếng kẻng"],
      [null, "Có lợi Cây cầu"],
    ]);
    const without = await data(place, "review.set", { id: waits.id, decisions: { learnt: "skip" } });
    expect(codes(without)).not.toContain("learnt-layout");
  });

  test("is read in the same letters the second time, and shown so; Windows-1258 among them", async () => {
    const { place, folder } = await officeOfSamples(parsers);
    const file = (names: string[]) => [
      ["ĐẢNG ỦY XÃ AN BÌNH"],
      ["ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"],
      [],
      ["TT", "Tên mô hình", "Lĩnh vực", "Nội dung thực hiện"],
      // Pasted from elsewhere, and too few to be believed by their letters alone.
      ...names.map((name, at) => [at + 1, western(name), "Kinh tế", "Vận động bà con"]),
    ];
    const first = await receiveWorkbook(
      place,
      folder,
      "Xa An Binh.xlsx",
      file(["Hũ gạo tình thương", "Đường hoa phụ nữ"]),
    );
    expect(first.status).toBe("review");
    const read = await data(place, "review.set", { id: first.id, decisions: { encoding: "cp1258" } });
    expect(read.planned.map(({ name, content }) => [name, content])).toEqual([
      ["Hũ gạo tình thương", "Vận động bà con"],
      ["Đường hoa phụ nữ", "Vận động bà con"],
    ]);
    const [told] = read.problems.filter(({ code }) => code === "legacy-encoding");
    expect(told?.message).toContain("Windows-1258");
    expect(await data(place, "review.confirm", { id: first.id })).toMatchObject({ status: "imported", models: 2 });
    expect((await data(place, "learnt.layouts", {}))[0]?.details.join()).toContain("Windows-1258");

    const second = await receiveWorkbook(place, folder, "Xa An Binh bo sung.xlsx", file(["Tiếng kẻng bình yên"]));
    expect(second).toMatchObject({ status: "imported", models: 1, sender: "Xã An Bình" });
    const [sheet] = await data(place, "review.sheets", { id: second.id });
    expect(sheet?.rows.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain("Tiếng kẻng bình yên");
  });
});

/** A list that has no headings: nothing of it but its columns says what they are. */
function bare(unit: string, models: [name: string, field: string, who: string, text: string][], at = 1): CellText[][] {
  return [
    [`ĐẢNG ỦY ${unit.toLocaleUpperCase("vi")}`],
    ["MÔ HÌNH DÂN VẬN KHÉO NĂM 2024"],
    ...models.map(([name, field, who, text], index): CellText[] => [
      ...new Array<null>(at - 1).fill(null),
      index + 1,
      name,
      field,
      who === "tập thể" ? "x" : null,
      who === "cá nhân" ? "x" : null,
      text,
    ]),
  ];
}

const BARE: Parameters<typeof bare>[1] = [
  ["Tiếng kẻng an ninh", "Kinh tế", "tập thể", "Giữ trật tự ở các thôn xóm mỗi tối"],
  ["Đường hoa phụ nữ", "Kinh tế", "cá nhân", "Trồng hoa hai bên đường làng ngõ xóm"],
];

describe("a list without headings that was read by decision", () => {
  test("is read so the next time, wherever it stands, with a column less; not where there are headings, nor of others", async () => {
    const { place, folder } = await officeOfSamples(parsers);
    const first = await receiveWorkbook(place, folder, "Xa An Binh.xlsx", bare("Xã An Bình", BARE));
    expect(first).toMatchObject({ status: "review", models: 2 });
    const decisions = { "header:Biểu": "none", "column:Biểu!F": "goal", "column:Biểu!D": "collective" };
    await data(place, "review.set", { id: first.id, decisions: { ...decisions, "column:Biểu!E": "individual" } });
    expect(await data(place, "review.confirm", { id: first.id })).toMatchObject({ status: "imported", models: 2 });
    const [layout] = await data(place, "learnt.layouts", {});
    expect(layout).toMatchObject({ unit: "Xã An Bình", file: "Xa An Binh.xlsx" });
    expect(layout?.details).toEqual(
      expect.arrayContaining(["Bảng không có dòng tiêu đề", "Cột “B” là: Tên mô hình", "Cột “F” là: Mục tiêu"]),
    );

    // Two columns further to the right, and nobody marked as a single person.
    const more: Parameters<typeof bare>[1] = [
      ["Hũ gạo tình thương", "Kinh tế", "tập thể", "Mỗi bữa bớt một nắm gạo giúp hộ nghèo"],
      ["Vườn rau mẫu của thôn", "Kinh tế", "tập thể", "Mỗi hội viên trồng một luống rau sạch"],
    ];
    const second = await receiveWorkbook(place, folder, "Xa An Binh bo sung.xlsx", bare("Xã An Bình", more, 3));
    expect(second).toMatchObject({ status: "imported", models: 2, sender: "Xã An Bình" });
    expect(second.problems.find(({ code }) => code === "learnt-layout")?.message).toContain("không có dòng tiêu đề");
    const models = (await data(place, "models.list", {})).filter(({ source }) => source?.file?.includes("bo sung"));
    expect(models.map(({ name, goal, content, subjectKind }) => [name, goal, content, subjectKind])).toEqual(
      more.map(([name, , , text]) => [name, text, null, "collective"]),
    );
    expect((await data(place, "check", {})).findings).toEqual([]);

    const other = await receiveWorkbook(place, folder, "Xa Hoa Lac.xlsx", bare("Xã Hòa Lạc", BARE));
    expect(other.problems.map(({ code }) => code)).toContain("no-header");
    const headed = bare("Xã An Bình", [["Cờ đỏ ngõ nhà", "Kinh tế", "tập thể", "Treo cờ ngày lễ"]]);
    headed.splice(2, 0, ["TT", "Tên mô hình", "Lĩnh vực", "Tập thể", "Cá nhân", "Nội dung"]);
    const own = await receiveWorkbook(place, folder, "Xa An Binh bo sung 2.xlsx", headed);
    expect(own).toMatchObject({ status: "imported", models: 1 });
    expect(own.problems.map(({ code }) => code)).not.toContain("learnt-layout");

    // What is as long as a content is no name: the columns stand otherwise this time.
    const turned = bare("Xã An Bình", [
      [
        "Vận động các hộ dân trong thôn góp công, góp của mở rộng đường làng ngõ xóm, trồng hoa, thắp sáng, ".repeat(2),
        "Kinh tế",
        "tập thể",
        "Ngõ sáng",
      ],
      [
        "Thành lập các tổ tự quản về an ninh trật tự, mỗi tổ có từ năm đến bảy người tuần tra hằng đêm, ".repeat(2),
        "Kinh tế",
        "tập thể",
        "Tổ tự quản",
      ],
    ]);
    const asked = await receiveWorkbook(place, folder, "Xa An Binh bo sung 3.xlsx", turned);
    expect(asked).toMatchObject({ status: "review" });
    expect(asked.problems.map(({ code }) => code)).not.toContain("learnt-layout");

    await data(place, "learnt.forgetLayout", { unitId: layout?.unitId ?? "", signature: layout?.signature ?? "" });
    const forgotten = await receiveWorkbook(
      place,
      folder,
      "Xa An Binh bo sung 4.xlsx",
      bare("Xã An Bình", [
        ["Bếp ăn từ thiện xã", "Kinh tế", "tập thể", "Nấu cháo cho người bệnh mỗi tuần"],
        ["Tủ sách khuyến học", "Kinh tế", "cá nhân", "Cho học sinh nghèo mượn sách vở"],
      ]),
    );
    expect(forgotten.status).toBe("review");
  });
});

/** Vietnamese in Windows-1258 (letters with their hats, the tone behind) as a program shows it that takes it for western. */
function western(text: string): string {
  const spelled = text.replace(/\p{L}/gu, (letter) => {
    const [base = "", ...marks] = letter.normalize("NFD");
    const tone = marks.find((mark) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(mark)) ?? "";
    return `${(base + marks.filter((mark) => mark !== tone).join("")).normalize("NFC")}${tone}`;
  });
  return iconv.decode(iconv.encode(spelled, "windows-1258"), "windows-1252");
}
