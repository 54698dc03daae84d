import { describe, expect, it } from "vitest";
import { codes, registration, TestOffice } from "./office.ts";

const FIELDS = "ntm, do-thi, chuyen-doi-so, kinh-te";

describe("versions", () => {
  const first = registration("Xã An Bình", ["Vườn mẫu", "Tủ sách"]);
  const later = registration("Xã An Bình", [{ name: "Vườn mẫu", goal: "20 hộ" }, "Đường hoa"]);

  it("“lần 2” replaces: what is there again keeps its id, what is not goes", async () => {
    const office = await TestOffice.open();
    const full = registration("Xã An Bình", ["Vườn mẫu", "Tủ sách", "Loa học bài"]);
    const one = await office.importOne(await office.write("An Binh.csv", full));
    const [before] = await office.models();
    const changed = registration("Xã An Bình", [{ name: "Vườn mẫu", goal: "20 hộ" }, "Loa học bài", "Đường hoa"]);
    const two = await office.importOne(await office.write("An Binh lan 2.csv", changed));
    expect(two).toMatchObject({ status: "imported", version: { kind: "replaces", of: one.id } });
    const models = await office.models();
    expect(models.map(({ name, goal }) => `${name}: ${goal}`).sort()).toEqual([
      "Loa học bài: 10 hộ tham gia",
      "Vườn mẫu: 20 hộ",
      "Đường hoa: 10 hộ tham gia",
    ]);
    expect(models.find(({ name }) => name === "Vườn mẫu")?.id).toBe(before?.id);
  });

  it("“lần 2” with few of the earlier models is put to a person", async () => {
    const office = await TestOffice.open();
    await office.importOne(await office.write("An Binh.csv", first));
    const two = await office.importOne(await office.write("An Binh lan 2.csv", later));
    expect(two).toMatchObject({ status: "review", version: { kind: "unsure" } });
    expect(await office.names()).toEqual(["Vườn mẫu", "Tủ sách"]);
  });

  it("“bổ sung” adds", async () => {
    const office = await TestOffice.open();
    const one = await office.importOne(await office.write("An Binh.csv", first));
    const more = registration("Xã An Bình", ["Đường hoa"]);
    const two = await office.importOne(await office.write("An Binh bo sung.csv", more));
    expect(two).toMatchObject({ status: "imported", version: { kind: "supplements", of: one.id } });
    expect((await office.names()).sort()).toEqual(["Tủ sách", "Vườn mẫu", "Đường hoa"]);
  });

  it.each([
    ["replaces", ["Vườn mẫu", "Đường hoa"]],
    ["supplements", ["Tủ sách", "Vườn mẫu", "Đường hoa"]],
    ["corrects", ["Tủ sách", "Vườn mẫu", "Đường hoa"]],
    ["first", ["Tủ sách", "Vườn mẫu", "Vườn mẫu", "Đường hoa"]],
  ])("without a word it waits, and %s settles it", async (version, names) => {
    const office = await TestOffice.open();
    await office.importOne(await office.write("An Binh.csv", first));
    const two = await office.importOne(await office.write("An Binh gui.csv", later));
    expect(two).toMatchObject({ status: "review", version: { kind: "unsure" } });
    expect(codes(two)).toContain("unclear-version");
    expect(await office.names()).toEqual(["Vườn mẫu", "Tủ sách"]);
    // Confirmed without a decision it stays, and says what is open.
    expect(await office.call("review.confirm", { id: two.id })).toMatchObject({ status: "review" });
    const set = await office.call("review.set", { id: two.id, decisions: { version } });
    expect(codes(set)).toContain("awaits-confirmation");
    expect(await office.names()).toEqual(["Vườn mẫu", "Tủ sách"]);
    expect(await office.call("review.confirm", { id: two.id })).toMatchObject({ status: "imported" });
    expect((await office.names()).sort()).toEqual(names);
    await expect(office.call("review.confirm", { id: two.id })).rejects.toMatchObject({ code: "not-waiting" });
  });
});

describe("units", () => {
  it("unit=NAME settles an unknown sender; an empty value takes the decision back", async () => {
    const office = await TestOffice.open();
    const file = await office.importOne(await office.write("gui huyen.csv", registration(null, ["Vườn mẫu"])));
    expect(codes(file)).toContain("unknown-unit");
    const set = await office.call("review.set", { id: file.id, decisions: { unit: "Hội CCB huyện" } });
    expect(set).toMatchObject({ sender: "Hội Cựu chiến binh huyện", decisions: { unit: "Hội Cựu chiến binh huyện" } });
    const back = await office.call("review.set", { id: file.id, decisions: { unit: "" } });
    expect(back).toMatchObject({ sender: null, decisions: {} });
    expect(codes(back)).toContain("unknown-unit");
    expect(await office.settle(file.id, { unit: "Xã An Bình" })).toMatchObject({
      status: "imported",
      sender: "Xã An Bình",
    });
  });

  it("unit:TEXT=NAME settles a spelling in a column, and the next file knows it", async () => {
    const office = await TestOffice.open();
    const rows = (name: string) => [
      { name, unit: "Xã An Bịnh" },
      { name: `${name} 2`, unit: "Xã Hòa Lạc" },
    ];
    const file = await office.importOne(await office.write("tong hop.csv", registration(null, rows("Vườn mẫu"))));
    expect(file.problems.find(({ code }) => code === "similar-unit")).toMatchObject({ value: "Xã An Bịnh" });
    const settled = await office.settle(file.id, { "unit:Xã An Bịnh": "Xã An Bình" });
    expect(settled).toMatchObject({ status: "imported", units: ["Xã An Bình", "Xã Hòa Lạc"] });
    const next = registration(null, [
      { name: "Tủ sách", unit: "Xã An Bịnh" },
      { name: "Loa", unit: "Xã Minh Đức" },
    ]);
    const known = await office.importOne(await office.write("tong hop bo sung.csv", next));
    expect(known).toMatchObject({ status: "imported", units: ["Xã An Bình", "Xã Minh Đức"] });
  });

  it("unit:TEXT=NAME settles a spelling in the letterhead too", async () => {
    const office = await TestOffice.open();
    const file = await office.importOne(await office.write("dang ky.csv", registration("Xã Phúc Lân", ["Vườn mẫu"])));
    expect(file.problems.find(({ code }) => code === "similar-unit")).toMatchObject({ value: "Xã Phúc Lân" });
    const settled = await office.settle(file.id, { "unit:Xã Phúc Lân": "Xã Phúc Lâm" });
    expect(settled).toMatchObject({ status: "imported", sender: "Xã Phúc Lâm" });
    const next = registration("Xã Phúc Lân", ["Tủ sách"]);
    expect(await office.importOne(await office.write("bo sung.csv", next))).toMatchObject({ status: "imported" });
  });

  it("--unit and --purpose speak for the file, also once it waits", async () => {
    const office = await TestOffice.open();
    const given = { unit: "Xã An Bình", purpose: "registration" as const };
    const one = await office.importOne(await office.write("a.csv", registration(null, ["Vườn mẫu"])), given);
    expect(one).toMatchObject({ status: "imported", sender: "Xã An Bình", purpose: "registration" });
    const two = await office.importOne(await office.write("b.csv", registration(null, ["Tủ sách"])), given);
    expect(codes(two)).toEqual(["unclear-version"]);
    const settled = await office.settle(two.id, { version: "supplements" });
    expect(settled).toMatchObject({ status: "imported", sender: "Xã An Bình" });
  });
});

describe("tables, rows and values", () => {
  it("field:TEXT=CODE settles a field that nobody knows", async () => {
    const office = await TestOffice.open();
    const odd = registration(
      "Xã An Bình",
      [
        { name: "A", field: "Việc thiện" },
        { name: "B", field: "Việc thiện" },
      ],
      "",
    );
    // Waits for its version, so that it can still be decided on.
    await office.importOne(await office.write("a.csv", registration("Xã An Bình", ["Vườn mẫu"])));
    const file = await office.importOne(await office.write("b.csv", odd));
    const doubts = file.problems.filter(({ code }) => code === "unknown-field");
    expect(doubts.map(({ cell }) => cell)).toEqual(["C4", "C5"]);
    await office.settle(file.id, { "field:Việc thiện": "van-hoa-xa-hoi", version: "supplements" });
    const models = await office.models({ field: "van-hoa-xa-hoi" });
    expect(models.map(({ name, needsReview }) => [name, needsReview])).toEqual([
      ["A", []],
      ["B", []],
    ]);
  });

  it("value:… puts a value right", async () => {
    const office = await TestOffice.open();
    const file = await office.importOne(await office.write("x.csv", registration(null, ["Vườn mẫu", "Tủ sách"])));
    const sheet = file.tables[0]?.sheet ?? "";
    await office.settle(file.id, {
      unit: "Xã An Bình",
      [`value:${sheet}!3.goal`]: "50 hộ",
      [`value:${sheet}!3.sinceYear`]: "2021",
      [`value:${sheet}!3.origin`]: "continued",
      [`value:${sheet}!4.leader`]: "true",
    });
    const [first, second] = await office.models();
    expect(first).toMatchObject({ name: "Vườn mẫu", goal: "50 hộ", sinceYear: 2021, origin: "continued" });
    expect(second).toMatchObject({ goal: "10 hộ tham gia", leader: true });
  });

  it("value:…#n puts it right for that one of the models in a row", async () => {
    const office = await TestOffice.open();
    const file = await office.importOne(await office.write("x.csv", registration(null, ["1) Vườn mẫu; 2) Tủ sách"])));
    const sheet = file.tables[0]?.sheet ?? "";
    await office.settle(file.id, {
      unit: "Xã An Bình",
      [`value:${sheet}!3.period`]: "Quý II/2024",
      [`value:${sheet}!3#2.goal`]: "50 hộ",
      [`value:${sheet}!3#2.unit`]: "Xã Hòa Lạc",
    });
    const models = await office.models();
    expect(models.map(({ name, goal, period, unit }) => [name, goal, period, unit])).toEqual([
      ["Vườn mẫu", "10 hộ tham gia", "Quý II/2024", "Xã An Bình"],
      ["Tủ sách", "50 hộ", "Quý II/2024", "Xã Hòa Lạc"],
    ]);
  });

  it("column:…, row:…, header:… and sheet:… change what the file yields", async () => {
    const office = await TestOffice.open();
    const file = await office.importOne(await office.write("x.csv", registration(null, ["Vườn mẫu", "Tủ sách"])));
    const sheet = file.tables[0]?.sheet ?? "";
    const set = (decisions: Record<string, string>) => office.call("review.set", { id: file.id, decisions });
    const note = await set({ [`column:${sheet}!D`]: "note" });
    expect(note.planned.map((model) => [model.goal, model.note])).toEqual([
      [null, "10 hộ tham gia"],
      [null, "10 hộ tham gia"],
    ]);
    const row = await set({ [`row:${sheet}!4`]: "example" });
    expect(row.planned.map(({ name }) => name)).toEqual(["Vườn mẫu"]);
    expect(row.setAside).toContainEqual(expect.objectContaining({ row: 4, reason: "example" }));
    const header = await set({ [`row:${sheet}!4`]: "", [`header:${sheet}`]: "2" });
    expect(header.tables).toMatchObject([{ headerRows: [2] }]);
    expect(header.planned).toHaveLength(2);
    const skipped = await set({ [`sheet:${sheet}`]: "skip" });
    expect(skipped.planned).toEqual([]);
    expect(skipped).toMatchObject({ status: "review", rows: { imported: 0 } });
    expect((await set({ [`sheet:${sheet}`]: "" })).planned).toHaveLength(2);
  });

  it("are kept over a restart", async () => {
    const office = await TestOffice.open();
    const file = await office.importOne(await office.write("x.csv", registration(null, ["Vườn mẫu"])));
    await office.call("review.set", { id: file.id, decisions: { unit: "Xã An Bình" } });
    await office.restart();
    expect((await office.call("review.show", { id: file.id })).decisions).toEqual({ unit: "Xã An Bình" });
    expect(await office.call("review.confirm", { id: file.id })).toMatchObject({ status: "imported" });
    expect(await office.names({ unit: "Xã An Bình" })).toEqual(["Vườn mẫu"]);
  });

  it.each<[string, string, RegExp]>([
    ["colour", "red", /unit=TÊN.*newUnit=TÊN\|LOẠI.*value:TRANG!12\.goal/su],
    ["unit", "Xã Không Có", /Xã Không Có/u],
    ["unit:An", "Xã An Bịnh", /Gần giống: Xã An Bình/u],
    ["newUnit", "Ngôi nhà chung", /newUnit=Ngôi nhà chung\|LOẠI/u],
    ["newUnit", "|Xã", /newUnit=TÊN\|LOẠI/u],
    ["purpose", "letter", /purpose=registration/u],
    ["version", "second", /version=replaces/u],
    ["field:Việc thiện", "thien-nguyen", new RegExp(FIELDS, "u")],
    ["sheet:S", "hide", /sheet:TRANG=skip/u],
    ["sheet:Trang lạ", "skip", /Trang lạ.*các trang/su],
    ["header:S", "hai", /header:TRANG=5-6/u],
    ["column:S!C", "colour", /column:TRANG!C=goal/u],
    ["column:Trang lạ!C", "goal", /Trang lạ/u],
    ["row:S!3", "maybe", /row:TRANG!12=model/u],
    ["row:S!400", "model", /400/u],
    ["value:S!3.goals", "x", /goals/u],
    ["value:S!3.extras", "x", /extras/u],
    ["value:S!3.origin", "old", /origin/u],
    ["value:S!3.kind", "cá nhân", /kind/u],
    ["value:S!3.sinceYear", "năm ngoái", /sinceYear/u],
    ["value:S!3.leader", "có", /leader/u],
    ["value:S!3.field", "khac", new RegExp(FIELDS, "u")],
  ])("a decision that says nothing is refused with what may be said: %s=%s", async (key, value, said) => {
    const office = await TestOffice.open();
    const file = await office.importOne(await office.write("x.csv", registration(null, ["Vườn mẫu"])));
    const sheet = file.tables[0]?.sheet ?? "";
    // The good one beside it is not taken either.
    const decisions = { unit: "Xã An Bình", [key.replace(/:S(?=!|$)/u, `:${sheet}`)]: value };
    await expect(office.call("review.set", { id: file.id, decisions })).rejects.toMatchObject({
      code: expect.stringMatching(/^(bad-decision|unknown-unit|unknown-field)$/u),
      message: expect.stringMatching(said),
    });
    expect((await office.call("review.show", { id: file.id })).decisions).toEqual({});
  });
});

describe("a results report", () => {
  it("of a unit that registered nothing waits with a clear reason, and can be taken as a registration", async () => {
    const office = await TestOffice.open();
    const title = "BÁO CÁO KẾT QUẢ THỰC HIỆN MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2024";
    const file = await office.importOne(await office.write("x.csv", registration("Xã An Bình", ["Vườn mẫu"], title)));
    expect(file).toMatchObject({ status: "review", purpose: "results" });
    expect(file.problems.find(({ code }) => code === "not-registration")?.message).toContain("báo cáo kết quả");
    const [unmatched] = file.problems.filter(({ severity }) => severity === "error");
    expect(unmatched?.message).toContain("“Vườn mẫu” không có trong các mô hình đã đăng ký của Xã An Bình");
    expect(await office.names()).toEqual([]);
    await office.settle(file.id, { purpose: "registration" });
    expect(await office.names()).toEqual(["Vườn mẫu"]);
  });
});
