import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Programme, ProgrammeTarget } from "../programme/schema.ts";
import { modelStage } from "../register/model.ts";
import { unusedFlags } from "./holders.ts";
import { aModel, aSituation, aUnit, doubtOn, haiPhong } from "./samples.ts";
import type { Situation } from "./situation.ts";
import { explainModel, type TargetRow, targetRows } from "./targets.ts";

const anThang = aUnit("Xã An Thắng", "Xã", { flags: ["ntm-kieu-mau"] });
const anTien = aUnit("Xã An Tiến", "xã");
const cauDat = aUnit("Phường Cầu Đất", "Phường");
const zone = aUnit("BQL Khu kinh tế Hải Phòng", "Cơ quan");
const labour = aUnit("Liên đoàn lao động Thành phố", "Đoàn thể");

function rows(situation: Situation, id: string): TargetRow[] {
  return targetRows(situation).filter((row) => row.id === id);
}

function row(situation: Situation, id: string): TargetRow {
  const [first, ...more] = rows(situation, id);
  if (!first || more.length > 0) throw new Error(`${more.length + (first ? 1 : 0)} rows of ${id}`);
  return first;
}

/** The real programme with other targets. */
function withTargets(...targets: ProgrammeTarget[]): Programme {
  return { ...haiPhong, targets };
}

const base = { label: "Chỉ tiêu", source: "L87", seats: ["huyen"] };

describe("a minimum for every unit of a kind", () => {
  it("asks only communes with the year's flag, however it is typed (L11)", () => {
    const typed = aUnit("Xã An Thọ", "Xã", { flags: ["NTM kiểu mẫu"] });
    const found = rows(aSituation({ units: [anThang, anTien, cauDat, typed] }), "T1");
    expect(found.map((found) => found.unit)).toEqual(["Xã An Thắng", "Xã An Thọ"]);
  });

  it("says what is lacking in words", () => {
    const models = [
      aModel(anThang.id, "ntm"),
      aModel(anThang.id, "ntm", { origin: "continued" }),
      aModel(anThang.id, "kinh-te"),
    ];
    expect(row(aSituation({ units: [anThang], models }), "T1")).toMatchObject({
      unit: "Xã An Thắng",
      fields: ["ntm"],
      required: 3,
      registered: 2,
      counted: 2,
      met: false,
      why: "Xã An Thắng thiếu 1 mô hình nội dung 2.1 (đã đăng ký 2, tính được 2, cần ít nhất 3).",
    });
  });

  it("is met with exactly the minimum, new and continued alike (L21)", () => {
    const models = (["new", "continued", null] as const).map((origin) => aModel(cauDat.id, "do-thi", { origin }));
    const found = row(aSituation({ units: [cauDat], models }), "T2");
    expect(found).toMatchObject({ registered: 3, counted: 3, met: true });
    expect(found.why).toMatch(/^Phường Cầu Đất đã đủ mô hình nội dung 2\.2/);
  });

  it.each([
    ["unit", 2],
    ["field", 2],
    ["*", 2],
    ["origin", 3],
    ["name", 3],
  ])("with a doubt on %s counts %i of 3, and registers all", (field, counted) => {
    const models = [aModel(anThang.id, "ntm"), aModel(anThang.id, "ntm"), aModel(anThang.id, "ntm", doubtOn(field))];
    const found = row(aSituation({ units: [anThang], models }), "T1");
    expect(found).toMatchObject({ registered: 3, counted, met: counted === 3 });
    expect(found.why.includes("1 mô hình còn điểm chưa chắc chắn")).toBe(field !== "name");
    expect(found.models.doubtful).toHaveLength(field === "name" ? 0 : 1);
  });

  it("leaves out the discarded, the returned, those in review and those of another programme", () => {
    const models = [
      aModel(anThang.id, "ntm", { stage: "dropped" }),
      aModel(anThang.id, "ntm", { stage: "returned" }),
      aModel(anThang.id, "ntm", { inReview: true }),
      aModel(anThang.id, "ntm", { programme: "hai-phong-2023" }),
      aModel(anThang.id, "kinh-te", { stage: "dropped" }),
      aModel(anThang.id, null),
    ];
    const found = row(aSituation({ units: [anThang], models }), "T1");
    expect(found).toMatchObject({ registered: 1, counted: 0 });
    expect(found.why).toContain("1 mô hình đã loại bỏ");
    expect(found.why).toContain("1 mô hình đã trả lại");
    expect(found.why).toContain("1 mô hình chưa rõ lĩnh vực");
  });

  it("counts a model once, and for the nearest asked unit", () => {
    const hamlet = aUnit("Thôn Đại Hoàng", "Thôn", { parent: "xã An Thắng" });
    const model = aModel(hamlet.id, "ntm");
    const found = row(aSituation({ units: [anThang, hamlet], models: [model, { ...model }] }), "T1");
    expect(found.models.counted).toEqual([model.id]);
  });

  it("tells when no commune carries the flag, so that the target asks nobody", () => {
    expect(unusedFlags(aSituation({ units: [anTien] }))).toEqual([
      { target: "T1", flag: "ntm-kieu-mau", unitKinds: ["Xã"] },
    ]);
    expect(unusedFlags(aSituation({ units: [anTien, anThang] }))).toEqual([]);
    expect(unusedFlags(aSituation({ units: [cauDat] }))).toEqual([]);
  });
});

describe("exemplary models of a district (L15)", () => {
  const district = aUnit("Huyện An Lão", "Huyện");
  const commune = aUnit("Xã An Thắng", "Xã", { parent: "Huyện An Lão" });
  const models = [
    aModel(commune.id, "kinh-te", { stage: "recognised" }),
    aModel(commune.id, "ntm", { stage: "nominated" }),
  ];

  it("asks the district's own office", () => {
    const found = row(aSituation({ units: [commune], models }), "T3");
    expect(found).toMatchObject({
      unit: "Huyện ủy An Lão",
      unitId: null,
      required: 1,
      registered: 2,
      counted: 1,
      met: true,
    });
    const none = row(aSituation({ units: [commune], models: models.slice(0, 1) }), "T3");
    expect(none.why).toMatch(/^Huyện ủy An Lão thiếu 1 mô hình tiêu biểu để nhân rộng/);
  });

  it("asks each district from the city's seat, and nobody at the others", () => {
    const units = [district, commune, aUnit("Quận Lê Chân", "Quận")];
    const found = rows(aSituation({ seat: "thanh-pho", units, models }), "T3");
    expect(found.map(({ unit, counted, met }) => [unit, counted, met])).toEqual([
      ["Huyện An Lão", 1, true],
      ["Quận Lê Chân", 0, false],
    ]);
    expect(rows(aSituation({ seat: "khac", units, models }), "T3")).toEqual([]);
  });
});

describe("a minimum for named units (L17)", () => {
  const models = [
    aModel(zone.id, "kinh-te"),
    aModel(zone.id, "ntm"),
    ...[1, 2, 3, 4].map(() => aModel(labour.id, "van-hoa-xa-hoi")),
  ];
  const city = aSituation({ seat: "thanh-pho", office: "Ban Dân vận Thành ủy", units: [zone, labour], models });

  it("counts them jointly, and says what the document leaves open", () => {
    const found = row(city, "T4");
    expect(found).toMatchObject({ required: 5, registered: 5, counted: 5, met: true });
    expect(found.unit).toBe("Ban Quản lý Khu kinh tế Hải Phòng và Liên đoàn Lao động thành phố");
    expect(found.why).toContain("mô hình nội dung 2.3");
    expect(found.why).toContain("đang tính chung các đơn vị");
  });

  it("counts each where the office has it so", () => {
    const targets = haiPhong.targets.map((target) =>
      target.kind === "min-for-named-units" ? { ...target, counted: "each" as const } : target,
    );
    const found = rows({ ...city, programme: { ...haiPhong, targets } }, "T4");
    expect(found.map(({ unit, counted, met }) => [unit, counted, met])).toEqual([
      [zone.name, 1, false],
      [labour.name, 4, false],
    ]);
  });

  it("shows a unit that the city's list lacks, and no row elsewhere", () => {
    const found = row({ ...city, units: [zone] }, "T4");
    expect(found).toMatchObject({ counted: 1, met: false });
    expect(found.why).toContain("chưa có trong danh sách đơn vị: “Liên đoàn Lao động thành phố”");
    expect(rows(aSituation({ units: [anThang] }), "T4")).toEqual([]);
  });

  it("asks the named unit's own office for all that it has", () => {
    const company = aUnit("Công đoàn Công ty A", "Đoàn thể");
    const own = aSituation({
      seat: "khac",
      office: "LĐLĐ thành phố",
      units: [company],
      models: [aModel(company.id, "kinh-te"), aModel(null, "kinh-te")],
    });
    expect(row(own, "T4")).toMatchObject({ registered: 2, counted: 2, met: false });
  });
});

describe("registration beyond the targets (L19)", () => {
  it("has no minimum and is counted all the same", () => {
    const models = [aModel(anTien.id, "kinh-te"), aModel(anTien.id, "quoc-phong-an-ninh"), aModel(anTien.id, "ntm")];
    const found = row(aSituation({ units: [anTien], models }), "T5");
    expect(found).toMatchObject({ required: null, registered: 2, counted: 2, met: true });
    expect(found.why).toContain("không có mức tối thiểu");
  });
});

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

describe("why one model counts or not", () => {
  const why = (more: Parameters<typeof aModel>[2], field: string | null = "ntm") =>
    explainModel(aSituation({ units: [anThang] }), aModel(anThang.id, field, more)).find(
      ({ target }) => target === "T1",
    );

  it.each([
    [{}, "counted", "L21"],
    [{ origin: "continued" as const }, "counted", "L21"],
    [{ stage: "dropped" as const }, "dropped", "L21"],
    [{ stage: "returned" as const }, "returned", "L11"],
    [{ inReview: true }, "in-review", "L11"],
    [doubtOn("field"), "doubtful", "L11"],
  ])("%j is %s (%s)", (more, reason, source) => {
    expect(why(more)).toMatchObject({ reason, source, counted: reason === "counted" });
  });

  it("names the other field, or that there is none", () => {
    expect(why({}, "kinh-te")?.why).toContain("Phát triển kinh tế");
    expect(why({}, null)).toMatchObject({ reason: "no-field", registered: false });
  });

  it("quotes the doubt", () => {
    expect(why(doubtOn("unit"))?.why).toContain("Chưa chắc về unit");
  });
});

describe("whatever the register holds", () => {
  const units = [anThang, anTien, cauDat, zone, labour, aUnit("Thôn 1", "Thôn", { parent: "Xã An Thắng" })];
  const model = fc
    .record({
      unit: fc.constantFrom(null, ...units.map((unit) => unit.id)),
      field: fc.constantFrom(null, ...haiPhong.fields.map((field) => field.code)),
      stage: fc.constantFrom(...modelStage.options),
      origin: fc.constantFrom("new" as const, "continued" as const, null),
      doubt: fc.constantFrom(null, "unit", "field", "origin", "*", "name"),
    })
    .map(({ unit, field, stage, origin, doubt }) =>
      aModel(unit, field, { stage, origin, ...(doubt === null ? {} : doubtOn(doubt)) }),
    );
  const situation = fc
    .record({
      models: fc.array(model, { maxLength: 30 }),
      seat: fc.constantFrom(...haiPhong.seats.map((seat) => seat.code)),
    })
    .map((more) => aSituation({ ...more, units }));

  it("counted are among the registered, and no model stands twice under a target", () => {
    fc.assert(
      fc.property(situation, (situation) => {
        const all = targetRows(situation);
        for (const { models, registered, counted, required, met } of all) {
          expect(models.registered).toEqual(expect.arrayContaining(models.counted));
          expect([models.registered.length, models.counted.length]).toEqual([registered, counted]);
          expect(met).toBe(counted >= (required ?? 0));
        }
        for (const { id } of haiPhong.targets) {
          const ids = all.filter((row) => row.id === id).flatMap((row) => row.models.registered);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
    );
  });

  it("explains every model as its row counts it", () => {
    fc.assert(
      fc.property(situation, (situation) => {
        const all = targetRows(situation);
        for (const model of situation.models) {
          const counted = all.filter((row) => row.models.counted.includes(model.id)).map((row) => row.id);
          const explained = explainModel(situation, model).filter((verdict) => verdict.counted);
          expect(explained.map((verdict) => verdict.target)).toEqual(counted);
        }
      }),
    );
  });
});
