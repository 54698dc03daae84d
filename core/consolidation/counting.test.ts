import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelStage } from "../register/model.ts";
import { aUnit } from "../register/testing/unit.ts";
import { explainModel, targetRows } from "./targets.ts";
import { aModel, aSituation, doubtOn, haiPhong } from "./testing/samples.ts";

const anThang = aUnit("Xã An Thắng", "Xã", { flags: ["ntm-kieu-mau"] });
const anTien = aUnit("Xã An Tiến", "xã");
const cauDat = aUnit("Phường Cầu Đất", "Phường");
const zone = aUnit("BQL Khu kinh tế Hải Phòng", "Cơ quan");
const labour = aUnit("Liên đoàn lao động Thành phố", "Đoàn thể");

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
