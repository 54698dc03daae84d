import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { type YearOffice, yearOffice } from "../testing/years.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

const UNITS = [
  "Đảng bộ Văn phòng Thành ủy,Đảng bộ,,,,",
  "Chi bộ Trường Chính trị,Chi bộ,,,,",
  "Chi bộ Báo,Chi bộ,,,,",
].join("\n");
const office = (today = "2026-02-01") =>
  yearOffice(parsers, {
    programme: "co-quan-dang-2026",
    seat: "dang-uy",
    office: "Đảng ủy Các cơ quan đảng thành phố",
    units: UNITS,
    today,
  });
const MODEL = {
  name: "Chi bộ gần dân",
  field: "he-thong-chinh-tri",
  origin: "new" as const,
  subjectKind: "collective" as const,
  subject: "Chi bộ Văn phòng",
  goal: "Tiếp 50 lượt",
};

/** Brings models of earlier years to their recognition: vetted, every criterion met, the dossier whole. */
async function recognise(dvk: YearOffice, ids: string[]): Promise<void> {
  await dvk.step(ids, "2026-02-10", { kind: "vetted", by: null });
  for (const id of ids) {
    const path = join(dvk.folder, `${id}.txt`);
    await writeFile(path, `Tài liệu ${id}`);
    for (const part of ["plan", "propaganda", "survey", "evaluation", "report"] as const)
      await dvk.call("year.dossier.attach", { model: id, part, paths: [path] });
    const answers = [0, 1, 2, 3, 4, 5, 6, 7].map((item) => ({ item, met: true, points: null, evidence: "Báo cáo" }));
    await dvk.call("year.evaluate", { model: id, set: "common", day: "2026-09-15", answers, record: true });
  }
  await dvk.step(ids, "2026-09-20", { kind: "recognised", level: "cấp cơ sở", number: "3-QĐ/ĐU" });
}

describe("co-quan-dang-2026 from the Party committee", () => {
  test("coverage of all that stand straight below; a model merely kept up does not count (L23, L29)", async () => {
    const dvk = await office();
    await dvk.registers("Đảng bộ Văn phòng Thành ủy", "2026-01-29", [MODEL]);
    const [kept = ""] = await dvk.registers("Chi bộ Trường Chính trị", "2026-01-30", [
      { ...MODEL, name: "Lớp học xanh", origin: "continued", goal: "Trồng 20 cây" },
    ]);
    const coverage = async () => (await dvk.call("year.targets", {})).find(({ id }) => id === "T1");
    expect(await coverage()).toMatchObject({ required: 3, counted: 2, met: false });
    const renewal = { model: kept, oldGoal: "Trồng 20 cây", newGoal: null, by: "Ban Tuyên giáo và Dân vận" };
    expect(await dvk.call("year.renewal.save", { ...renewal, verdict: "kept-up" })).toMatchObject({
      verdict: "kept-up",
      oldGoal: "Trồng 20 cây",
      newGoal: "Trồng 20 cây",
    });
    expect(await coverage()).toMatchObject({ registered: 2, counted: 1 });
    const why = (await dvk.call("year.models.show", { id: kept })).counting.find(({ target }) => target === "T1");
    expect(why).toMatchObject({ registered: true, counted: false, source: "L29" });
    await dvk.call("year.renewal.save", { ...renewal, verdict: null });
    expect(await coverage()).toMatchObject({ counted: 2 });
    const cells = (await dvk.call("year.matrix", {})).units.map(({ cells: [first] }) => first?.state);
    expect(cells).toEqual(["on-time", "late", "missing"]);
  });

  test("31/11 waits for a decision, which is kept with who made it (L167)", async () => {
    const dvk = await office("2026-11-20");
    const annual = async () => (await dvk.call("year.deadlines.list", {})).find(({ id }) => id === "annual");
    expect(await annual()).toMatchObject({ lastDay: null, state: "undecided", proposedLastDay: "2026-11-30" });
    expect((await annual())?.remarks[0]).toContain("không có trong lịch");
    expect((await dvk.refusal("year.deadlines.decide", { id: "annual", inclusive: true, by: "A" })).code).toBe(
      "refused",
    );
    const decided = {
      id: "annual",
      lastDay: "2026-11-30",
      by: "Phó Bí thư Thường trực",
      reason: "Tháng 11 có 30 ngày",
    };
    expect(await dvk.call("year.deadlines.decide", decided)).toMatchObject({ lastDay: "2026-11-30", weekend: false });
    const shown = await dvk.call("programmes.show", { id: "co-quan-dang-2026" });
    expect(shown.deadlines.find(({ id }) => id === "annual")).toMatchObject({
      valid: false,
      date: null,
      lastDay: "2026-11-30",
    });
    const { deadlines } = await dvk.call("status", { asOf: "2026-12-01" });
    expect(deadlines.find(({ id }) => id === "annual")).toMatchObject({ state: "passed" });
    expect(await annual()).toMatchObject({ decision: { by: "Phó Bí thư Thường trực" } });
  });

  test("each duty on both sides of its last day: half-year 29/6, nomination 9/10, year 30/11 once decided (L165, L167)", async () => {
    const dvk = await office("2026-12-02");
    const [first, second] = ["Đảng bộ Văn phòng Thành ủy", "Chi bộ Trường Chính trị"] as const;
    const kept = { ...MODEL, origin: "continued" as const };
    const [one = ""] = await dvk.registers(first, "2026-01-29", [kept]);
    const [other = ""] = await dvk.registers(second, "2026-01-30", [{ ...kept, name: "Lớp học xanh" }]);
    const states = async (duty: string) =>
      (await dvk.call("year.matrix", {})).units.map(({ cells }) => cells.find((cell) => cell.duty === duty)?.state);
    await dvk.sends(first, "half-year", "2026-06-29", kept.name);
    await dvk.sends(second, "half-year", "2026-06-30", "Lớp học xanh");
    expect(await states("half-year")).toEqual(["on-time", "late", "missing"]);

    // Nobody sends a paper for it: it is answered by what the units put forward, and taken back with it.
    expect(await states("nomination")).toEqual(["missing", "missing", "missing"]);
    const owing = async (asOf: string) =>
      (await dvk.call("year.reminders", { asOf })).filter(({ owes }) => owes.some(({ duty }) => duty === "nomination"));
    expect(await owing("2026-09-01")).toHaveLength(0);
    expect(await owing("2026-10-09")).toHaveLength(3);
    await recognise(dvk, [one, other]);
    const put = { kind: "nominated", level: "cấp thành phố", reason: "Tiêu biểu" } as const;
    await dvk.step(one, "2026-10-09", { ...put, rank: 1 });
    const late = await dvk.step(other, "2026-10-10", { ...put, rank: 2 });
    expect(await states("nomination")).toEqual(["on-time", "late", "missing"]);
    const [row] = (await dvk.call("year.matrix", {})).units;
    expect(row?.cells.find(({ duty }) => duty === "nomination")).toMatchObject({ models: [one], files: [] });
    await dvk.call("year.models.takeBack", { event: late.recorded[0]?.event ?? "" });
    expect(await states("nomination")).toEqual(["on-time", "missing", "missing"]);
    // The overview shows the same picture, and counts whom the letters remind.
    const overview = await dvk.call("overview.show", { asOf: "2026-10-10" });
    const { duties, units } = await dvk.call("year.matrix", { asOf: "2026-10-10" });
    expect(overview.duties).toEqual(duties);
    expect(overview.units.map(({ owes: _, ...rest }) => rest)).toEqual(units);
    const reminded = (await dvk.call("year.reminders", { asOf: "2026-10-10" })).map(({ unitId }) => unitId);
    expect(overview.units.flatMap(({ id, owes }) => (owes ? [id] : []))).toEqual(reminded);
    expect(overview.todo.find(({ kind }) => kind === "missing")?.count).toBe(reminded.length);
    const entry = (await dvk.call("year.calendar", {})).find(({ about }) => about === "nomination");
    expect(entry).toMatchObject({ day: "2026-10-09", state: "late", detail: "Còn 2 đơn vị chưa giới thiệu" });
    await dvk.call("year.deadlines.extend", {
      id: "nomination",
      unitIds: [(await dvk.call("units.list", {}))[2]?.id ?? ""],
      lastDay: "2026-12-15",
      reason: "Mới thành lập",
      by: "Phó Bí thư",
    });
    expect(await states("nomination")).toEqual(["on-time", "missing", "due"]);

    await dvk.sends(first, "annual", "2026-11-30", kept.name);
    await dvk.sends(second, "annual", "2026-12-01", "Lớp học xanh");
    expect(await states("annual")).toEqual(["received", "received", "due"]);
    await dvk.call("year.deadlines.decide", { id: "annual", lastDay: "2026-11-30", by: "Phó Bí thư" });
    expect(await states("annual")).toEqual(["on-time", "late", "missing"]);

    // The letter is as of the day that was chosen, not of today.
    const letter = async (asOf: string) => (await dvk.call("papers.preview", { code: "reminder", asOf })).html;
    expect(await letter("2026-01-30")).not.toContain("giới thiệu điển hình");
    const inAutumn = await letter("2026-10-09");
    expect(inAutumn).toContain("09/10/2026");
    expect(inAutumn).toContain("giới thiệu điển hình");
  });

  test("the overview counts the very dates that the calendar asks to be decided", async () => {
    const dvk = await office("2026-02-01");
    const waiting = async () =>
      (await dvk.call("year.deadlines.list", {})).filter((deadline) => deadline.needsDecision).map(({ id }) => id);
    const counted = async () =>
      (await dvk.call("overview.show", {})).todo.find(({ kind }) => kind === "deadline-doubt")?.count ?? 0;
    // 14/11/2026 is a Saturday, 31/11 is no day at all.
    expect(await waiting()).toEqual(["consolidation", "annual"]);
    expect(await counted()).toBe(2);
    await dvk.call("year.deadlines.decide", { id: "consolidation", lastDay: "2026-11-13", by: "Phó Bí thư" });
    expect(await waiting()).toEqual(["annual"]);
    expect(await counted()).toBe(1);
  });

  test("8 + 3 criteria, dossier and rating, the gates to recognition, exemplary and nomination, the office's own target", async () => {
    const dvk = await office("2026-10-01");
    const [id = ""] = await dvk.registers("Đảng bộ Văn phòng Thành ủy", "2026-01-29", [MODEL]);
    const recognised = { kind: "recognised", level: "cấp cơ sở", number: "3-QĐ/ĐU" } as const;
    const nominated = { kind: "nominated", level: "cấp thành phố", rank: 1, reason: "Tiêu biểu nhất" } as const;
    expect(await dvk.refusedStep(id, "2026-09-20", recognised)).toMatch(/thẩm định.*\(L165\)/);
    expect(await dvk.refusedStep(id, "2026-09-20", nominated)).toContain("(L165)");
    await dvk.step(id, "2026-02-10", { kind: "vetted", by: null });
    const answer = (item: number) => ({ item, met: true, points: null, evidence: "Báo cáo của chi bộ" });
    const evaluate = (set: string, items: number[], day = "2026-09-15") =>
      dvk.call("year.evaluate", { model: id, set, day, answers: items.map(answer), record: set === "common" });
    // Launch and dossier are known by the office itself: neither is there yet.
    const before = await evaluate("common", [2, 3, 4, 5, 6]);
    expect(before.recognised).toMatchObject({
      outcome: "not-met",
      why: expect.stringContaining("tiêu chí 2; tiêu chí 8"),
    });
    expect(await dvk.refusedStep(id, "2026-09-20", recognised)).toContain("tiêu chí 8");
    await dvk.step(id, "2026-03-01", { kind: "launched", place: "Hội trường" });
    const dossier = await dvk.call("year.dossier.show", { model: id });
    expect(dossier.parts.find(({ part }) => part === "registration")).toMatchObject({ present: true });
    expect(dossier.lacks).toHaveLength(6);
    for (const part of ["plan", "launch", "propaganda", "survey", "evaluation", "report"] as const) {
      const path = join(dvk.folder, `${part}.txt`);
      await writeFile(path, `Tài liệu ${part}`);
      await dvk.call("year.dossier.attach", { model: id, part, paths: [path] });
    }
    expect(await dvk.call("year.dossier.show", { model: id })).toMatchObject({ complete: true, lacks: [] });
    await dvk.step(id, "2026-09-20", recognised);
    // Exemplary needs the rating of the organisation (L133), and somebody's word on “tiêu biểu nhất” (L131).
    const exemplary = { kind: "exemplary", reason: null } as const;
    await evaluate("exemplary-collective", [1]);
    expect(await dvk.refusedStep(id, "2026-09-25", exemplary)).toContain("tiêu chí 3 chưa đánh giá");
    const unit = (await dvk.call("units.list", {}))[0]?.id ?? "";
    await dvk.call("year.ratings.save", { unitIds: [unit], rating: "completed" });
    expect(await dvk.refusedStep(id, "2026-09-25", exemplary)).toContain("tiêu chí 3");
    await dvk.call("year.ratings.save", { unitIds: [unit], rating: "good" });
    await dvk.step(id, "2026-09-25", exemplary);
    const own = async () => (await dvk.call("year.targets", {})).find(({ kind }) => kind === "own-nomination");
    expect(await own()).toMatchObject({ counted: 0, met: false });
    await dvk.step(id, "2026-10-01", nominated);
    expect(await own()).toMatchObject({ counted: 1, met: true });
    await dvk.step(id, "2026-12-10", { kind: "commended", form: "Biểu dương", number: "9-QĐ/TU" });
    const [last] = await dvk.call("models.list", { withYear: true });
    expect(last).toMatchObject({ stage: "commended", evaluation: { outcome: "met" } });
    expect(last?.stages?.map(({ stage, day }) => `${day} ${stage}`)).toEqual([
      "2026-02-10 vetted",
      "2026-03-01 launched",
      "2026-09-15 evaluated",
      "2026-09-20 recognised",
      "2026-09-25 exemplary",
      "2026-10-01 nominated",
      "2026-12-10 commended",
    ]);
    expect(last?.evaluation?.sets).toContainEqual({ set: "common", outcome: "met", day: "2026-09-15", score: null });
    expect((await dvk.call("check", {})).findings).toEqual([]);
  });

  test("an individual who leads is held against six more and two more (L139-L157)", async () => {
    const dvk = await office("2026-10-01");
    const [id = ""] = await dvk.registers("Chi bộ Báo", "2026-01-29", [
      { ...MODEL, subjectKind: "individual", leader: true },
    ]);
    const { evaluation } = await dvk.call("year.models.show", { id });
    expect(evaluation.sets.map(({ set, criteria }) => [set, criteria.length])).toEqual([
      ["common", 8],
      ["exemplary-individual", 2],
      ["exemplary-individual-conduct", 6],
      ["exemplary-leader", 2],
    ]);
  });
});
