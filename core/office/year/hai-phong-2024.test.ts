import { afterAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

const UNITS = [
  "Xã An Thắng,Xã,,,,ntm-kieu-mau",
  "Xã Quang Hưng,Xã,,,,",
  "Thị trấn An Lão,Thị trấn,,,,",
  "Hội Nông dân huyện,Đoàn thể,,,,",
].join("\n");
const office = () =>
  yearOffice(parsers, {
    programme: "hai-phong-2024",
    seat: "huyen",
    office: "Huyện ủy An Lão",
    units: UNITS,
    today: "2024-03-31",
  });
const ntm = (name: string) => ({ name, field: "ntm", origin: "new" as const, subjectKind: "collective" as const });

describe("hai-phong-2024 from a district", () => {
  test("registrations, shortages, lateness on both sides of the boundary, the switch and an extension (L11, L137)", async () => {
    const dvk = await office();
    await dvk.registers("Xã An Thắng", "2024-03-30", [ntm("Đường hoa"), ntm("Sáng - xanh - sạch - đẹp")]);
    await dvk.registers("Xã Quang Hưng", "2024-03-31", [ntm("Hiến đất mở đường")]);
    const { targets, missing } = await dvk.call("status", { asOf: "2024-03-31" });
    const t1 = targets.filter(({ id }) => id === "T1");
    expect(t1).toHaveLength(1);
    expect(t1[0]).toMatchObject({ unit: "Xã An Thắng", required: 3, counted: 2, met: false });
    expect(t1[0]?.why).toContain("thiếu 1");
    expect(missing.map(({ unit, daysLate }) => [unit, daysLate])).toEqual([
      ["Thị trấn An Lão", 1],
      ["Hội Nông dân huyện", 1],
    ]);
    const states = async () => {
      const matrix = await dvk.call("year.matrix", {});
      return Object.fromEntries(
        matrix.units.map(({ name, cells }) => [name, cells.find(({ duty }) => duty === "registration")?.state]),
      );
    };
    expect(await states()).toEqual({
      "Xã An Thắng": "on-time",
      "Xã Quang Hưng": "late",
      "Thị trấn An Lão": "missing",
      "Hội Nông dân huyện": "missing",
    });
    const decided = await dvk.call("year.deadlines.decide", {
      id: "registration",
      inclusive: true,
      by: "Chánh Văn phòng",
    });
    expect(decided).toMatchObject({
      lastDay: "2024-03-31",
      readings: { exclusive: "2024-03-30", inclusive: "2024-03-31" },
      weekend: true,
      state: "today",
      decision: { by: "Chánh Văn phòng" },
    });
    expect(await states()).toMatchObject({ "Xã Quang Hưng": "on-time", "Thị trấn An Lão": "due" });
    const units = await dvk.call("units.list", {});
    const town = units.find(({ kind }) => kind === "Thị trấn")?.id ?? "";
    const extension = { id: "registration", unitIds: [town], reason: "Bão số 1", by: "Bí thư" };
    expect((await dvk.refusal("year.deadlines.extend", { ...extension, lastDay: "2024-03-31" })).code).toBe("refused");
    expect((await dvk.refusal("year.deadlines.extend", { ...extension, lastDay: "2025-01-05" })).message).toContain(
      "2024",
    );
    await dvk.call("year.deadlines.extend", { ...extension, lastDay: "2024-04-05" });
    dvk.on("2024-04-05");
    expect(await states()).toMatchObject({ "Thị trấn An Lão": "due", "Hội Nông dân huyện": "missing" });
    dvk.on("2024-04-06");
    expect(await states()).toMatchObject({ "Thị trấn An Lão": "missing" });
    const reminders = await dvk.call("year.reminders", {});
    expect(reminders.map(({ unit, owes }) => [unit, owes[0]?.daysLate])).toEqual([
      ["Thị trấn An Lão", 1],
      ["Hội Nông dân huyện", 6],
    ]);
    await dvk.call("year.deadlines.decide", { id: "registration", by: "Chánh Văn phòng" });
    expect(await states()).toMatchObject({ "Xã Quang Hưng": "late" });
  });

  test("a survey falls due three months after its registration, on that very day (L123)", async () => {
    const dvk = await office();
    const [id = ""] = await dvk.registers("Xã An Thắng", "2024-03-15", [ntm("Đường hoa")]);
    const due = async () => (await dvk.call("year.calendar", {})).filter(({ kind }) => kind === "survey");
    dvk.on("2024-06-15");
    expect(await due()).toMatchObject([{ day: "2024-06-15", state: "due", models: [id] }]);
    dvk.on("2024-06-16");
    expect(await due()).toMatchObject([{ state: "late" }]);
    await dvk.step(id, "2024-06-16", {
      kind: "surveyed",
      finding: "Còn thiếu cây",
      help: "Cấp giống",
      followUp: "2024-07-01",
    });
    expect(await due()).toEqual([]);
    const [visit] = (await dvk.call("year.today", { days: 20 })).filter(({ kind }) => kind === "follow-up");
    expect(visit).toMatchObject({ day: "2024-07-01", models: [id], state: "coming" });
  });

  test("dropped with its reason, exemplary for the district, nominated within the quota, commended, closed", async () => {
    const dvk = await office();
    const ids = await dvk.registers("Xã An Thắng", "2024-03-20", [ntm("Một"), ntm("Hai"), ntm("Ba"), ntm("Bốn")]);
    const [one = "", two = "", three = "", four = ""] = ids;
    const target = async (id: string) =>
      (await dvk.call("year.targets", {})).find((row) => row.id === id) ?? { counted: -1, beyond: -1, met: false };
    expect(await target("T1")).toMatchObject({ counted: 4, beyond: 1, met: true });
    await dvk.step(four, "2024-05-02", { kind: "dropped", reason: "Không còn phù hợp thực tế" });
    expect(await target("T1")).toMatchObject({ counted: 3, beyond: 0 });
    const why = (await dvk.call("year.models.show", { id: four })).counting.find((row) => row.target === "T1");
    expect(why).toMatchObject({ counted: false, source: "L21" });
    expect(why?.why).toContain("Không còn phù hợp thực tế");
    expect(await dvk.refusedStep(four, "2024-06-01", { kind: "running" })).toContain("loại bỏ");

    dvk.on("2024-11-10");
    // Recognition without evaluation, nomination of one that is not exemplary: gates of L129.
    expect(
      await dvk.refusedStep(one, "2024-11-01", { kind: "recognised", level: "cấp huyện", number: "12-QĐ/HU" }),
    ).toMatch(/đánh giá.*\(L129\)/);
    await dvk.step([one, two, three], "2024-10-20", { kind: "evaluated", outcome: "Đạt" });
    await dvk.step([one, two, three], "2024-11-01", { kind: "recognised", level: "cấp huyện", number: "12-QĐ/HU" });
    expect(await target("T3")).toMatchObject({ counted: 0, met: false });
    const nominated = { kind: "nominated", level: "thành phố", rank: 1, reason: "Hiệu quả rõ nét" } as const;
    expect(await dvk.refusedStep(one, "2024-11-05", nominated)).toContain("(L129)");
    await dvk.step([one, two, three], "2024-11-04", { kind: "exemplary", reason: "Tiêu biểu của huyện" });
    expect(await target("T3")).toMatchObject({ met: true });
    await dvk.call("year.quota.save", { level: "thành phố", places: 2, document: "Công văn phân bổ" });
    const message = await dvk.refusedStep([one, two, three], "2024-11-05", nominated);
    expect(message).toContain("đủ 2 mô hình");
    expect(await dvk.call("year.nominations", {})).toMatchObject([{ places: 2, nominated: [] }]);
    const some = await dvk.call("year.models.event", {
      ids: [one, two, three],
      day: "2024-11-05",
      details: nominated,
      skipRefused: true,
    });
    expect(some.recorded.map(({ model }) => model)).toEqual([one, two]);
    expect(some.refused).toMatchObject([{ model: three, refusals: [{ code: "quota" }] }]);
    expect((await dvk.call("year.nominations", {}))[0]?.nominated.map(({ id, rank }) => [id, rank])).toEqual([
      [one, 1],
      [two, 2],
    ]);
    expect((await dvk.refusal("year.quota.save", { level: "thành phố", places: 1, document: null })).code).toBe(
      "refused",
    );

    const commended = { kind: "commended", form: "Bằng khen", number: "1020/QĐ-CT" } as const;
    expect(await dvk.refusedStep(one, "2025-01-10", commended)).toContain("không thuộc năm 2024");
    const noNumber = await dvk.refusal("year.models.event", {
      ids: [one],
      day: "2024-12-20",
      details: { ...commended, number: " " },
    });
    expect(noNumber.code).toBe("invalid");
    await dvk.step(one, "2024-12-20", commended);
    const stages = (await dvk.call("models.list", {})).map(({ stage }) => stage);
    expect(stages).toEqual(["commended", "nominated", "exemplary", "dropped"]);

    await dvk.registers("Xã Quang Hưng", "2024-03-20", [ntm("Năm")]);
    await dvk.sends("Xã An Thắng", "results", "2024-11-19", "Một");
    await dvk.sends("Xã Quang Hưng", "results", "2024-11-20", "Năm");
    dvk.on("2024-11-21");
    const results = (await dvk.call("year.matrix", {})).units.map(
      ({ cells }) => cells.find(({ duty }) => duty === "results")?.state,
    );
    expect(results).toEqual(["on-time", "late", "missing", "missing"]);
    expect((await dvk.call("check", {})).findings).toEqual([]);
  });

  test("a step is taken back only when nothing rests on it", async () => {
    const dvk = await office();
    const [id = ""] = await dvk.registers("Xã An Thắng", "2024-03-20", [ntm("Một")]);
    dvk.on("2024-11-10");
    const evaluated = await dvk.step(id, "2024-10-20", { kind: "evaluated", outcome: null });
    const recognised = await dvk.step(id, "2024-11-01", { kind: "recognised", level: "cấp huyện", number: "12-QĐ/HU" });
    const refused = await dvk.refusal("year.models.takeBack", { event: evaluated.recorded[0]?.event ?? "" });
    expect(refused).toMatchObject({ code: "refused", details: [expect.stringContaining("công nhận")] });
    await dvk.call("year.models.takeBack", { event: recognised.recorded[0]?.event ?? "", reason: "Ghi nhầm số" });
    expect(await dvk.call("year.models.takeBack", { event: evaluated.recorded[0]?.event ?? "" })).toMatchObject({
      stage: "registered",
    });
    const { events } = await dvk.call("year.models.show", { id });
    expect(events.filter(({ takenBackAt }) => takenBackAt !== null)).toHaveLength(2);
  });

  test("the calendar leaves as a file that a calendar program reads", async () => {
    const dvk = await office();
    const { text, name, entries } = await dvk.call("year.calendar.export", {});
    expect(name).toBe("Dan-van-kheo-2024.ics");
    const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n");
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(entries);
    expect(lines).toContain("DTSTART;VALUE=DATE:20240330");
    expect(lines).toContain("DTEND;VALUE=DATE:20240331");
    const uids = lines.filter((line) => line.startsWith("UID:"));
    expect(new Set(uids).size).toBe(entries);
    expect(text.split("\r\n").every((line) => line.length <= 75)).toBe(true);
  });
});
