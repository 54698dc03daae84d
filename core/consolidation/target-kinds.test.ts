import { describe, expect, it } from "vitest";
import type { Programme, ProgrammeTarget } from "../programme/schema.ts";
import { aUnit } from "../register/testing/unit.ts";
import type { Situation } from "./situation.ts";
import { type TargetRow, targetRows } from "./targets.ts";
import { aModel, aSituation, doubtOn, haiPhong } from "./testing/samples.ts";

function row(situation: Situation, id: string): TargetRow {
  const [first, ...more] = targetRows(situation).filter((row) => row.id === id);
  if (!first || more.length > 0) throw new Error(`${more.length + (first ? 1 : 0)} rows of ${id}`);
  return first;
}

/** The real programme with other targets. */
function withTargets(...targets: ProgrammeTarget[]): Programme {
  return { ...haiPhong, targets };
}

const base = { label: "Chỉ tiêu", source: "L87", seats: ["huyen"] };

describe("kinds of target of other programmes", () => {
  const coverage = (percent: number): ProgrammeTarget => ({
    ...base,
    id: "T1",
    kind: "coverage",
    unitKinds: ["Xã"],
    percent,
    minimum: 1,
  });
  const communes = ["A", "B", "C", "D"].map((name) => aUnit(`Xã ${name}`, "Xã"));

  it.each([
    [75, 3, 3, true],
    [76, 4, 3, false],
    [100, 4, 3, false],
    [25, 1, 0, false],
  ])("coverage of %i %% needs %i of 4 units; %i have enough", (percent, required, covered, met) => {
    const models = communes.slice(0, covered).map((unit) => aModel(unit.id, "kinh-te"));
    const found = row(aSituation({ programme: withTargets(coverage(percent)), units: communes, models }), "T1");
    expect(found).toMatchObject({ unit: "Huyện ủy An Lão", required, registered: covered, counted: covered, met });
    expect(found.why).toContain(
      `chưa đủ: ${communes
        .slice(covered)
        .map((unit) => unit.name)
        .join(", ")}`,
    );
  });

  it("asks no unit more for what only floating point leaves over", () => {
    const many = Array.from({ length: 250 }, (_, index) => aUnit(`Xã ${index}`, "Xã"));
    expect(row(aSituation({ programme: withTargets(coverage(64.4)), units: many }), "T1").required).toBe(161);
  });

  it("does not cover a unit by a doubtful unit, but registers it", () => {
    const models = [aModel("Xã A", "kinh-te", doubtOn("unit")), aModel("Xã B", "kinh-te", doubtOn("field"))];
    const found = row(aSituation({ programme: withTargets(coverage(50)), units: communes, models }), "T1");
    expect(found).toMatchObject({ registered: 2, counted: 1, met: false });
  });

  it("counts what the office itself nominates", () => {
    const target: ProgrammeTarget = { ...base, id: "T2", kind: "own-nomination", level: "thành phố", minimum: 1 };
    const models = [
      aModel("Xã A", "kinh-te", { stage: "exemplary" }),
      aModel("Xã B", null, { stage: "commended", ...doubtOn("unit") }),
    ];
    const found = row(aSituation({ programme: withTargets(target), units: communes, models }), "T2");
    expect(found).toMatchObject({ registered: 2, counted: 1, met: true });
  });

  it("asks a goal of continued models where they must be registered again with a higher one", () => {
    const target: ProgrammeTarget = {
      ...base,
      id: "T1",
      kind: "min-per-unit",
      unitKinds: ["Xã"],
      flag: null,
      fields: [],
      minimum: 1,
    };
    const counting = { ...haiPhong.counting, carriedOver: "re-registered-with-higher-goal" as const };
    const count = (more: Parameters<typeof aModel>[2]) =>
      row(
        aSituation({
          programme: { ...withTargets(target), counting },
          units: communes.slice(0, 1),
          models: [aModel("Xã A", null, more)],
        }),
        "T1",
      ).counted;
    expect(count({ origin: "new" })).toBe(1);
    expect(count({ origin: "continued" })).toBe(0);
    expect(count({ origin: "continued", goal: "Từ 30 lên 50 hộ" })).toBe(1);
    expect(count({ origin: null, goal: "50 hộ" })).toBe(0);
    expect(count({ origin: "new", ...doubtOn("origin") })).toBe(0);
  });
});
