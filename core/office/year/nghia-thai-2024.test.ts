import { afterAll, describe, expect, test } from "vitest";
import { createParserPool } from "../../../parsers/pool.ts";
import { yearOffice } from "../testing/years.ts";

const parsers = createParserPool();
afterAll(() => parsers.close());

const UNITS = ["Chi bộ thôn Đông,Chi bộ,,,,", "Hội Phụ nữ xã,Đoàn thể,,,,", "Công an xã,Lực lượng vũ trang,,,,"].join(
  "\n",
);
const office = () =>
  yearOffice(parsers, {
    programme: "nghia-thai-2024",
    seat: "dang-uy-xa",
    office: "Đảng ủy xã Nghĩa Thái",
    units: UNITS,
    today: "2024-04-08",
  });
const MODEL = {
  name: "Hũ gạo tình thương",
  field: "van-hoa-xa-hoi",
  origin: "new" as const,
  content: "Góp gạo",
  place: "Thôn Đông",
};

describe("nghia-thai-2024 from the commune", () => {
  test("each registers one before 7 April, results before 5 September (L87)", async () => {
    const dvk = await office();
    await dvk.registers("Chi bộ thôn Đông", "2024-04-06", [MODEL]);
    await dvk.registers("Hội Phụ nữ xã", "2024-04-07", [{ ...MODEL, name: "Đường hoa" }]);
    const { targets } = await dvk.call("status", { asOf: "2024-04-08" });
    expect(targets.map(({ unit, met }) => [unit, met])).toEqual([
      ["Chi bộ thôn Đông", true],
      ["Hội Phụ nữ xã", true],
      ["Công an xã", false],
    ]);
    const states = async (duty: string) =>
      (await dvk.call("year.matrix", {})).units.map(({ cells }) => cells.find((cell) => cell.duty === duty)?.state);
    expect(await states("registration")).toEqual(["on-time", "late", "missing"]);
    await dvk.sends("Chi bộ thôn Đông", "results", "2024-09-04", MODEL.name);
    await dvk.sends("Hội Phụ nữ xã", "results", "2024-09-05", "Đường hoa");
    dvk.on("2024-09-05");
    expect(await states("results")).toEqual(["on-time", "late", "missing"]);
    const close = (await dvk.call("year.deadlines.list", {})).find(({ id }) => id === "completion");
    expect(close).toMatchObject({ lastDay: "2024-12-14", weekend: true, owed: true });
  });

  test("five criteria: what lacks proof is said, one not met refuses recognition, all met lets it pass (L60-L68)", async () => {
    const dvk = await office();
    const [id = ""] = await dvk.registers("Chi bộ thôn Đông", "2024-04-06", [MODEL]);
    dvk.on("2024-12-10");
    const answers = (met: boolean | null, evidence: string | null) =>
      [0, 1, 2, 4].map((item) => ({
        item,
        met: item === 4 ? met : true,
        points: null,
        evidence: item === 4 ? evidence : "Biên bản",
      }));
    const evaluate = (met: boolean | null, evidence: string | null) =>
      dvk.call("year.evaluate", {
        model: id,
        set: "common",
        day: "2024-12-01",
        answers: answers(met, evidence),
        record: true,
      });
    const recognised = { kind: "recognised", level: "cấp cơ sở", number: "15-QĐ/ĐU" } as const;
    expect((await evaluate(true, null)).recognised).toMatchObject({
      outcome: "incomplete",
      why: expect.stringContaining("tiêu chí 5 chưa ghi minh chứng"),
    });
    expect(await dvk.refusedStep(id, "2024-12-05", recognised)).toContain("chưa ghi minh chứng");
    expect((await evaluate(false, "Ít người tham gia")).recognised).toMatchObject({ outcome: "not-met" });
    expect(await dvk.refusedStep(id, "2024-12-05", recognised)).toContain("tiêu chí 5");
    const met = await evaluate(true, "Biên bản họp thôn");
    expect(met.recognised).toMatchObject({ outcome: "met" });
    // What the register shows by itself (name, place, content) needs no answer (L66).
    expect(met.sets[0]?.criteria[3]).toMatchObject({ met: true, known: true, source: "L66" });
    await dvk.step(id, "2024-12-05", recognised);
    expect((await dvk.call("year.models.show", { id })).model).toMatchObject({
      stage: "recognised",
      evaluation: "met",
    });
  });

  test("the year to its end: vetted or sent back, put forward within the places, closed with 14 December (L23, L56, L81-L87)", async () => {
    const dvk = await office();
    const [good = ""] = await dvk.registers("Chi bộ thôn Đông", "2024-04-06", [MODEL]);
    const [thin = ""] = await dvk.registers("Hội Phụ nữ xã", "2024-04-06", [{ ...MODEL, name: "Đường hoa" }]);
    await dvk.step(good, "2024-04-08", { kind: "vetted", by: "Khối Dân vận" });
    await dvk.step(thin, "2024-04-08", { kind: "returned", reasons: ["Chưa rõ địa chỉ"] });
    // What was sent back counts for nobody until it comes again.
    const counted = async () => (await dvk.call("year.targets", {})).map(({ counted: count }) => count);
    expect(await counted()).toEqual([1, 0, 0]);
    dvk.on("2024-12-14");
    const why = (await dvk.call("year.models.show", { id: thin })).counting[0];
    expect(why).toMatchObject({ counted: false, why: expect.stringContaining("Chưa rõ địa chỉ") });
    await dvk.step(thin, "2024-05-02", { kind: "vetted", by: "Khối Dân vận" });
    expect(await counted()).toEqual([1, 1, 0]);

    await dvk.call("year.quota.save", { level: "cấp huyện", places: 1, document: null });
    await dvk.step([good, thin], "2024-12-10", { kind: "exemplary", reason: "Có sức lan tỏa" });
    const put = { kind: "nominated", level: "cấp huyện", reason: "Tiêu biểu" } as const;
    await dvk.step(good, "2024-12-11", { ...put, rank: 1 });
    expect(await dvk.refusedStep(thin, "2024-12-11", { ...put, rank: 2 })).toContain("phân bổ");
    await dvk.step(good, "2024-12-12", { kind: "commended", form: "Giấy khen", number: "20-QĐ/ĐU" });

    const close = async () => (await dvk.call("year.deadlines.list", {})).find(({ id }) => id === "completion");
    expect(await close()).toMatchObject({ lastDay: "2024-12-14", state: "today", daysLeft: 0 });
    dvk.on("2024-12-15");
    expect(await close()).toMatchObject({ state: "passed" });
    expect((await dvk.call("year.nominations", {})).map(({ nominated }) => nominated.length)).toEqual([1]);
    expect((await dvk.call("check", {})).findings).toEqual([]);
  });

  test("points with thresholds in place of met and not met", async () => {
    const dvk = await office();
    const [id = ""] = await dvk.registers("Chi bộ thôn Đông", "2024-04-06", [MODEL]);
    dvk.on("2024-12-10");
    const thresholds = [
      { from: 75, label: "Đạt", passes: true },
      { from: 0, label: "Chưa đạt", passes: false },
    ];
    const scoring = { set: "common", maxima: [20, 20, 20, 20, 20], thresholds, document: null };
    expect((await dvk.refusal("year.scoring.save", { ...scoring, maxima: [50, 50] })).code).toBe("invalid");
    await dvk.call("year.scoring.save", scoring);
    const evaluate = (each: number) => ({
      model: id,
      set: "common",
      day: "2024-12-01",
      answers: [0, 1, 2, 3, 4].map((item) => ({ item, met: null, points: item === 4 ? each : 15, evidence: null })),
    });
    expect((await dvk.refusal("year.evaluate", evaluate(21))).message).toContain("tối đa 20");
    const on = await dvk.call("year.evaluate", evaluate(15));
    expect(on.sets[0]).toMatchObject({ outcome: "met", score: { points: 75, most: 100, band: "Đạt" } });
    const below = await dvk.call("year.evaluate", evaluate(14));
    expect(below.sets[0]).toMatchObject({ outcome: "not-met", score: { points: 74, band: "Chưa đạt" } });
  });
});
