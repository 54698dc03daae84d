import { describe, expect, it } from "vitest";
import { readGuidance } from "../programme/testing/guidance.ts";
import { aUnit } from "../register/testing/unit.ts";
import { duties, missingPapers } from "./missing.ts";
import { targetRows } from "./targets.ts";
import { aModel, aSituation } from "./testing/samples.ts";

describe("nghia-thai-2024 at the commune", async () => {
  const { programme } = await readGuidance("nghia-thai-2024");
  const units = [
    aUnit("Chi bộ Thôn 1", "Chi bộ"),
    aUnit("Hội Nông dân xã", "Đoàn thể"),
    aUnit("Công an xã", "Lực lượng vũ trang"),
    aUnit("Thôn 1", "Thôn"),
  ];
  const models = [aModel("Chi bộ Thôn 1", null, { programme: programme.id, origin: "continued" })];
  const situation = aSituation({ programme, seat: "dang-uy-xa", office: "Đảng ủy xã Nghĩa Thái", units, models });

  it("asks everyone but the hamlets for one model of any field", () => {
    expect(targetRows(situation).map(({ unit, required, counted, met }) => [unit, required, counted, met])).toEqual([
      ["Chi bộ Thôn 1", 1, 1, true],
      ["Hội Nông dân xã", 1, 0, false],
      ["Công an xã", 1, 0, false],
    ]);
  });

  it("asks the same ones for the registration and, when its time comes, for the results", () => {
    const asked = (asOf: string) => missingPapers({ ...situation, asOf }).map(({ unit, what }) => [unit, what]);
    const registration = units.slice(0, 3).map(({ name }) => [name, "registration"]);
    expect(asked("2024-04-03")).toEqual(registration);
    expect(asked("2024-09-06")).toEqual([...registration, ...units.slice(0, 3).map(({ name }) => [name, "results"])]);
  });

  it("lets an office below pass its duties on to all of its own", () => {
    const below = { ...situation, seat: "chi-bo", office: "Chi bộ Thôn 1", units: [aUnit("Thôn 1", "Thôn")] };
    expect(duties(below).map(({ unit, purpose }) => [unit, purpose])).toEqual([
      ["Thôn 1", "registration"],
      ["Thôn 1", "results"],
    ]);
  });
});

describe("co-quan-dang-2026 at the Party committee", async () => {
  const { programme } = await readGuidance("co-quan-dang-2026");
  const units = [
    aUnit("Đảng bộ Văn phòng Thành ủy", "Đảng bộ"),
    aUnit("Chi bộ Quản trị", "Chi bộ", { parent: "Đảng bộ Văn phòng Thành ủy" }),
    aUnit("Ban Tổ chức Thành ủy", "Cơ quan"),
    aUnit("Đoàn Thanh niên", "Đoàn thể"),
  ];
  const own = { programme: programme.id };
  const models = [
    aModel("Chi bộ Quản trị", "kinh-te", own),
    aModel("Ban Tổ chức Thành ủy", "kinh-te", { ...own, origin: "continued" }),
  ];
  const situation = aSituation({ programme, seat: "dang-uy", office: "Đảng ủy", units, models, asOf: "2026-11-05" });

  it("covers the organisations straight below, each with those under it, not the mass organisations", () => {
    const [coverage, nomination] = targetRows(situation);
    expect(coverage).toMatchObject({ id: "T1", required: 2, registered: 2, counted: 1, met: false });
    expect(nomination).toMatchObject({ id: "T2", unit: "Đảng ủy", required: 1, counted: 0, met: false });
    const better = models.map((model) => ({ ...model, goal: "Cao hơn năm trước", stage: "nominated" as const }));
    expect(targetRows({ ...situation, models: better }).map(({ met }) => met)).toEqual([true, true]);
  });

  it("reminds of the yearly report around its impossible date, late only once the office has decided", () => {
    const annual = (more: Partial<typeof situation> = {}) =>
      missingPapers({ ...situation, ...more }).filter(({ what }) => what === "annual");
    expect(annual({ asOf: "2026-10-30" })).toEqual([]);
    expect(annual()).toContainEqual({ unit: "Đoàn Thanh niên", what: "annual", lastDay: null, daysLate: 0 });
    expect(annual({ asOf: "2026-12-02" })[0]).toMatchObject({ lastDay: null, daysLate: 0 });
    const decisions = { annual: { lastDay: "2026-11-30" } };
    expect(annual({ asOf: "2026-12-02", decisions })[0]).toMatchObject({ lastDay: "2026-11-30", daysLate: 2 });
  });

  it("asks for the half-year's report of its own purpose", () => {
    const submissions = [
      { unitIds: ["Ban Tổ chức Thành ủy"], purpose: "half-year" as const, receivedAt: "2026-06-30" },
    ];
    const answered = duties({ ...situation, submissions }).filter(({ receivedOn }) => receivedOn !== null);
    expect(answered).toMatchObject([
      { unit: "Ban Tổ chức Thành ủy", deadlineId: "half-year", state: "late", daysLate: 1 },
    ]);
  });
});

describe("tuyen-quang-2024", async () => {
  const { programme } = await readGuidance("tuyen-quang-2024");
  const units = [
    aUnit("Huyện Sơn Dương", "Huyện"),
    aUnit("Đảng đoàn Hội Nông dân tỉnh", "Đảng đoàn"),
    aUnit("Đồng chí A", "Thành viên Ban Chỉ đạo"),
  ];
  const situation = aSituation({ programme, seat: "tinh", office: "Ban Chỉ đạo tỉnh", units });

  it("asks two kinds of reporters, each by its own days, and only some for the registration", () => {
    expect(duties(situation).map(({ unit, deadlineId, lastDay }) => [unit, deadlineId, lastDay])).toEqual([
      ["Huyện Sơn Dương", "registration", "2024-03-31"],
      ["Huyện Sơn Dương", "half-year", "2024-06-14"],
      ["Đảng đoàn Hội Nông dân tỉnh", "half-year", "2024-06-14"],
      ["Đồng chí A", "half-year-members", "2024-06-14"],
      ["Đồng chí A", "annual-members", "2024-12-14"],
      ["Huyện Sơn Dương", "annual", "2024-12-19"],
      ["Đảng đoàn Hội Nông dân tỉnh", "annual", "2024-12-19"],
    ]);
  });

  it("asks a commune of a district once for each paper, by the district's own days", () => {
    const district = { ...situation, seat: "huyen", office: "Huyện ủy Sơn Dương", units: [aUnit("Xã Tân Trào", "Xã")] };
    expect(duties(district).map(({ deadlineId }) => deadlineId)).toEqual(["registration", "half-year", "annual"]);
    expect(targetRows(situation)).toEqual([]);
  });
});
