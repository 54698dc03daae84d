import exceljs from "exceljs";
import { describe, expect, it } from "vitest";
import { codes, registration, TestOffice } from "./office.ts";

async function workbook(rows: string[][]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.addWorksheet("Đơn vị").addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe("units import", () => {
  const rows = [
    ["name", "kind", "parent", "short", "aliases", "flags"],
    ["Xã An Thắng", "Xã", "", "An Thắng", "X. An Thắng; UBND xã An Thắng ;", "ntm-kieu-mau"],
    ["Phường Cầu Đất", "", "", "", "", ""],
    ["Hội Liên hiệp Phụ nữ huyện", "Đoàn thể", "", "HLHPN huyện", "", ""],
    ["Chi bộ thôn 1", "", "Xã An Thắng", "", "", ""],
  ];
  const units = [
    {
      name: "Xã An Thắng",
      kind: "Xã",
      parent: null,
      short: "An Thắng",
      aliases: ["X. An Thắng", "UBND xã An Thắng"],
      flags: ["ntm-kieu-mau"],
    },
    // The kind is told by the name; no flag is ever assumed.
    { name: "Phường Cầu Đất", kind: "Phường", parent: null, short: null, aliases: [], flags: [] },
    { name: "Hội Liên hiệp Phụ nữ huyện", kind: "Đoàn thể", short: "HLHPN huyện", flags: [] },
    { name: "Chi bộ thôn 1", kind: "Chi bộ", parent: "Xã An Thắng" },
  ];

  it.each(["csv", "xlsx"])("takes a list as .%s: lists by semicolons, a missing kind by the name", async (format) => {
    const office = await TestOffice.open({ units: null });
    const csv = rows.map((row) => row.join(",")).join("\n");
    const path = await office.write(`units.${format}`, format === "csv" ? csv : await workbook(rows));
    expect(await office.call("units.import", { path })).toEqual({ added: 4, updated: 0 });
    const listed = await office.call("units.list", {});
    expect(listed.map((unit) => ({ ...unit, aliases: unit.aliases.toReversed() }))).toMatchObject(units);
    // Once more: nothing is doubled.
    expect(await office.call("units.import", { path })).toEqual({ added: 0, updated: 4 });
    expect(await office.call("units.list", {})).toEqual(listed);
  });

  it("updates what a second list says and leaves the rest", async () => {
    const office = await TestOffice.open({ units: null });
    const list = (text: string) => office.write("units.csv", text);
    await office.call("units.import", { path: await list(rows.map((row) => row.join(",")).join("\n")) });
    const path = await list("name,kind,flags\nPhường Cầu Đất,Phường,do-thi-van-minh\nXã An Thắng,Xã,\nXã Mới,Xã,\n");
    expect(await office.call("units.import", { path })).toEqual({ added: 1, updated: 2 });
    const after = await office.call("units.list", {});
    expect(after.find(({ name }) => name === "Phường Cầu Đất")?.flags).toEqual(["do-thi-van-minh"]);
    expect(after.find(({ name }) => name === "Xã An Thắng")).toMatchObject({
      short: "An Thắng",
      flags: ["ntm-kieu-mau"],
    });
  });

  it.each(["csv", "xlsx"])("tells every bad line of a .%s with its row, and takes nothing", async (format) => {
    const office = await TestOffice.open({ units: null });
    const bad = [
      ["name", "kind"],
      ["Xã A", "Xã"],
      ["", "Xã"],
      ["Tổ tự quản", ""],
      ["Xã B", "Xã"],
      ["xã A", "Xã"],
    ];
    const csv = bad.map((row) => row.join(",")).join("\n");
    const path = await office.write(`units.${format}`, format === "csv" ? csv : await workbook(bad));
    const refused = office.call("units.import", { path });
    await expect(refused).rejects.toMatchObject({
      code: "bad-unit-list",
      details: [
        expect.stringMatching(/dòng 3: .*tên/u),
        expect.stringMatching(/dòng 4: .*“Tổ tự quản”/u),
        expect.stringMatching(/dòng 6: .*dòng 2/u),
      ],
    });
    expect(await office.call("units.list", {})).toEqual([]);
  });
});

describe("without any unit list", () => {
  it("a drop waits and proposes its units; newUnit= adds one and settles the file", async () => {
    const office = await TestOffice.open({ units: null });
    const one = await office.importOne(await office.write("1.csv", registration("Xã An Thắng", ["Vườn mẫu"])));
    const two = await office.importOne(await office.write("2.csv", registration("HỘI LHPN HUYỆN AN LÃO", ["Tủ sách"])));
    expect([one.status, two.status]).toEqual(["review", "review"]);
    const waiting = await office.call("review.list", {});
    const proposals = waiting.map(({ problems }) => problems.find(({ code }) => code === "new-unit"));
    expect(proposals.map((problem) => problem?.value)).toEqual([
      "newUnit=Xã An Thắng|Xã",
      "newUnit=Hội LHPN huyện An Lão|Đoàn thể",
    ]);
    for (const problem of proposals) expect(problem?.message).toContain(problem?.value);
    // Proposed, not added.
    expect(await office.call("units.list", {})).toEqual([]);

    for (const { id, problems } of waiting) {
      const value = problems.find(({ code }) => code === "new-unit")?.value ?? "";
      await office.settle(id, { newUnit: value.slice("newUnit=".length) });
    }
    expect((await office.models()).map(({ unit, unitKind, name }) => [unit, unitKind, name])).toEqual([
      ["Xã An Thắng", "Xã", "Vườn mẫu"],
      ["Hội LHPN huyện An Lão", "Đoàn thể", "Tủ sách"],
    ]);
    // The next file of the same sender is known.
    const more = registration("Xã An Thắng", ["Loa học bài"]);
    expect(await office.importOne(await office.write("3 bo sung.csv", more))).toMatchObject({ status: "imported" });
  });

  it("the office's own name in a column of units is said to be its own before it is added as one", async () => {
    const office = await TestOffice.open();
    const table = registration(null, [
      { name: "A", unit: "Xã An Thắng" },
      { name: "B", unit: "BDV Huyện ủy" },
    ]);
    const { problems } = await office.importOne(await office.write("chung.csv", table));
    const about = problems.filter(({ value }) => value?.includes("BDV Huyện ủy"));
    expect(about.map(({ code }) => code)).toEqual(["unknown-unit", "new-unit"]);
    for (const { message } of about) expect(message).toContain("chính cơ quan nhận (Ban Dân vận Huyện ủy An Lạc)");
  });

  it("newUnit:TEXT= adds one for a spelling inside a table; a unit that is there is used, not doubled", async () => {
    const office = await TestOffice.open({ units: null });
    const table = registration(null, [
      { name: "A", unit: "TTYT huyện" },
      { name: "B", unit: "Phòng GD&ĐT" },
    ]);
    const file = await office.importOne(await office.write("khoi.csv", table));
    const values = file.problems.filter(({ code }) => code === "new-unit").map(({ value }) => value);
    expect(values).toEqual(["newUnit:TTYT huyện=TTYT huyện|", "newUnit:Phòng GD&ĐT=Phòng GD&ĐT|Cơ quan"]);
    const settled = await office.settle(file.id, {
      "newUnit:TTYT huyện": "Trung tâm Y tế huyện|Cơ quan",
      "newUnit:Phòng GD&ĐT": "Phòng Giáo dục và Đào tạo|Cơ quan",
    });
    expect(settled).toMatchObject({ status: "imported", units: ["Trung tâm Y tế huyện", "Phòng Giáo dục và Đào tạo"] });
    // The abbreviation was learnt with it.
    const next = await office.importOne(
      await office.write(
        "khoi 2.csv",
        registration(null, [
          { name: "C", unit: "TTYT huyện" },
          { name: "D", unit: "Sở Lạ" },
        ]),
      ),
    );
    expect(next.problems.filter(({ code }) => code === "unknown-unit").map(({ value }) => value)).toEqual(["Sở Lạ"]);
    await office.call("review.set", { id: next.id, decisions: { "newUnit:Sở Lạ": "trung tâm y tế HUYỆN" } });
    expect(await office.call("units.list", {})).toHaveLength(2);
  });

  it("a letterhead that looks like one is not proposed where the list has units that come near", async () => {
    const office = await TestOffice.open();
    const file = await office.importOne(await office.write("x.csv", registration("Xã Phúc Lân", ["Vườn mẫu"])));
    expect(codes(file)).toEqual(["similar-unit"]);
  });
});
