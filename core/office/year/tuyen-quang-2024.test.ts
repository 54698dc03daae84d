import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

const UNITS = [
  "Huyện Sơn Dương,Huyện,,,,",
  "Thành phố Tuyên Quang,Thành phố,,,,",
  "Đồng chí Nguyễn Văn An,Thành viên Ban Chỉ đạo,,,,",
  "Đảng đoàn Hội Nông dân,Đảng đoàn,,,,",
].join("\n");
const office = () =>
  yearOffice(parsers, {
    programme: "tuyen-quang-2024",
    seat: "tinh",
    office: "Ban Dân vận Tỉnh ủy Tuyên Quang",
    units: UNITS,
    today: "2024-04-01",
  });
const economy = (name: string) => ({ name, field: "kinh-te", origin: "new" as const, content: "Vận động hiến đất" });

describe("tuyen-quang-2024 from the province", () => {
  test("only what is vetted is consolidated; the rest is named with the clause, an override with who decided it (L31)", async () => {
    const dvk = await office();
    const [one = "", two = "", three = ""] = await dvk.registers("Huyện Sơn Dương", "2024-03-25", [
      economy("Một"),
      economy("Hai"),
      economy("Ba"),
    ]);
    const paper = async () => {
      const { leftOut, notes } = await dvk.call("papers.preview", { code: "01" });
      return { left: leftOut.map(({ id }) => id), why: leftOut[0]?.reason ?? "", notes };
    };
    expect((await paper()).left).toEqual([one, two, three]);
    expect((await paper()).why).toContain("đã qua thẩm định");
    await dvk.step([one, two], "2024-03-28", { kind: "vetted", by: "Phòng Nghiệp vụ" });
    await dvk.step(three, "2024-03-28", { kind: "returned", reasons: ["Chưa rõ cách làm", "Chưa rõ địa bàn"] });
    expect((await paper()).left).toEqual([three]);
    expect((await dvk.call("year.models.list", {})).map(({ held }) => held)).toEqual([false, false, true]);
    expect(await dvk.refusedStep(one, "2024-03-29", { kind: "included", reason: "Gấp", by: "Trưởng ban" })).toContain(
      "đã thẩm định",
    );
    // Four more come, of which one is let through by a decision.
    const [four = ""] = await dvk.registers("Thành phố Tuyên Quang", "2024-03-31", [economy("Bốn"), economy("Năm")]);
    await dvk.step(four, "2024-04-01", { kind: "included", reason: "Đã thẩm định ở thành phố", by: "Trưởng ban" });
    const now = await paper();
    expect(now.left).not.toContain(four);
    expect(now.left).toHaveLength(2);
    expect(now.notes.find(({ id }) => id === four)?.note).toContain("Trưởng ban");
    const to = join(dvk.folder, "ra");
    const exported = await dvk.call("export.appendix", { code: "all", to, formats: ["xlsx"] });
    expect(exported.files).toMatchObject([{ models: 3 }]);
    expect(exported.leftOut).toHaveLength(2);
    expect(await readdir(to)).toHaveLength(1);
  });

  test("the month of registration ends with its last day, and two kinds of reporters have days of their own (L31, L85, L87)", async () => {
    const dvk = await office();
    await dvk.registers("Huyện Sơn Dương", "2024-03-31", [economy("Một")]);
    await dvk.registers("Thành phố Tuyên Quang", "2024-04-01", [economy("Hai")]);
    const states = async (duty: string) =>
      (await dvk.call("year.matrix", {})).units.map(
        ({ cells }) => cells.find((cell) => cell.duty === duty)?.state ?? null,
      );
    expect(await states("registration")).toEqual(["on-time", "late", null, null]);
    dvk.on("2024-12-15");
    expect(await states("annual")).toEqual(["due", "due", null, "due"]);
    expect(await states("annual-members")).toEqual([null, null, "missing", null]);
    await dvk.sends("Huyện Sơn Dương", "annual", "2024-12-19", "Một");
    await dvk.sends("Thành phố Tuyên Quang", "annual", "2024-12-20", "Hai");
    dvk.on("2024-12-20");
    expect(await states("annual")).toEqual(["on-time", "late", null, "missing"]);
    await dvk.sends("Huyện Sơn Dương", "half-year", "2024-06-14", "Một");
    await dvk.sends("Thành phố Tuyên Quang", "half-year", "2024-06-15", "Hai");
    expect(await states("half-year")).toEqual(["on-time", "late", null, "missing"]);
  });

  test("members report by days of their own, on both sides of each: 14/6 and 14/12 (L87)", async () => {
    const dvk = await office();
    const member = "Đồng chí Nguyễn Văn An";
    await dvk.registers(member, "2024-03-25", [economy("Ba")]);
    dvk.on("2024-12-16");
    const cell = async (duty: string) => {
      const row = (await dvk.call("year.matrix", {})).units.find(({ name }) => name === member);
      return row?.cells.find((one) => one.duty === duty);
    };
    await dvk.sends(member, "half-year", "2024-06-15", "Ba");
    expect(await cell("half-year-members")).toMatchObject({ state: "late", lastDay: "2024-06-14", daysLate: 1 });
    const [paper] = (await dvk.call("inbox.list", {})).filter(({ purpose }) => purpose === "half-year");
    await dvk.call("inbox.edit", { id: paper?.id ?? "", receivedAt: "2024-06-14" });
    expect(await cell("half-year-members")).toMatchObject({ state: "on-time", daysLate: 0 });
    await dvk.sends(member, "annual", "2024-12-14", "Ba");
    expect(await cell("annual-members")).toMatchObject({ state: "on-time", lastDay: "2024-12-14" });
    const [last] = (await dvk.call("inbox.list", {})).filter(({ purpose }) => purpose === "annual");
    await dvk.call("inbox.edit", { id: last?.id ?? "", receivedAt: "2024-12-15" });
    expect(await cell("annual-members")).toMatchObject({ state: "late", daysLate: 1 });
  });

  test("events of the year, tasks and members with their fields and areas are kept with what was before (L33-L41, L67, L73)", async () => {
    const dvk = await office();
    const contest = {
      kind: "contest" as const,
      name: "Hội thi “Dân vận khéo” cấp tỉnh lần thứ V",
      day: "2024-09-10",
      until: null,
      place: null,
      unitId: null,
      level: "cấp tỉnh",
      numbers: [{ label: "đội thi", value: 12 }],
      result: null,
      line: "L37",
    };
    const { key } = await dvk.call("year.activities.save", contest);
    await dvk.call("year.activities.save", { ...contest, key, result: "Nhất: Sơn Dương" });
    const asked = await dvk.call("year.activities.asked", {});
    expect(asked).toHaveLength(5);
    expect(asked.find(({ source }) => source === "L37")?.activities).toEqual([key]);
    const outside = { ...contest, day: "2025-01-02" };
    expect((await dvk.refusal("year.activities.save", outside)).message).toContain("2024");
    expect(await dvk.call("year.history", { kind: "activity", key })).toHaveLength(2);
    const units = await dvk.call("units.list", {});
    const area = units[0]?.id ?? "";
    const member = await dvk.call("year.members.save", {
      name: "Nguyễn Văn An",
      position: "Trưởng ban",
      role: "Ủy viên",
      phone: null,
      fields: ["kinh-te"],
      areas: [area],
    });
    const task = {
      name: "Giải phóng mặt bằng đường cao tốc",
      unitId: area,
      member: member.key,
      given: "2024-04-02",
      due: "2024-06-30",
      done: null,
      result: null,
    };
    await dvk.call("year.tasks.save", task);
    expect((await dvk.refusal("year.tasks.save", { ...task, due: "2024-04-01" })).code).toBe("refused");
    expect(
      (
        await dvk.refusal("year.members.save", {
          name: "A",
          position: null,
          role: null,
          phone: null,
          fields: ["la"],
          areas: [],
        })
      ).code,
    ).toBe("unknown-field");
    dvk.on("2024-07-01");
    const late = (await dvk.call("year.today", {})).filter(({ kind }) => kind === "task");
    expect(late).toMatchObject([{ state: "late", detail: expect.stringContaining("Sơn Dương") }]);
    await dvk.call("year.activities.remove", { key });
    expect(await dvk.call("year.activities.list", {})).toEqual([]);
    expect((await dvk.refusal("units.remove", { id: area })).code).toBe("in-use");
  });

  test("there are no criteria, so that recognition only says what is unusual (L79)", async () => {
    const dvk = await office();
    const [id = ""] = await dvk.registers("Huyện Sơn Dương", "2024-03-25", [economy("Một")]);
    dvk.on("2024-12-18");
    const { warnings } = await dvk.step(id, "2024-12-10", { kind: "recognised", level: "cấp tỉnh", number: "5-QĐ/TU" });
    expect(warnings[0]?.warnings.join()).toContain("đánh giá");
    const [other = ""] = await dvk.registers("Thành phố Tuyên Quang", "2024-03-25", [economy("Hai")]);
    await dvk.call("year.quota.save", { level: "cấp tỉnh", places: 1, document: null });
    const put = { kind: "nominated", level: "cấp tỉnh", reason: "Tiêu biểu" } as const;
    await dvk.step([id, other], "2024-12-12", { kind: "exemplary", reason: "Sát thực, khách quan" });
    await dvk.step(id, "2024-12-13", { ...put, rank: 1 });
    expect(await dvk.refusedStep(other, "2024-12-13", { ...put, rank: 2 })).toContain("phân bổ");
    await dvk.step(id, "2024-12-18", { kind: "commended", form: "Biểu dương", number: "6-QĐ/TU" });
    expect((await dvk.call("models.list", {}))[0]?.stage).toBe("commended");
  });
});
