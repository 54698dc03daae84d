import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelStage } from "../register/model.ts";
import { aUnit } from "../register/testing/unit.ts";
import { placeModels } from "./placement.ts";
import type { RegisteredModel } from "./situation.ts";
import { aModel, aSituation, doubtOn, haiPhong } from "./testing/samples.ts";

const commune = aUnit("Xã An Tiến", "Xã");
const town = aUnit("Thị trấn An Lão", "Thị trấn");
const ward = aUnit("Phường Cầu Đất", "Phường");
const women = aUnit("Hội LHPN huyện", "Đoàn thể");
const hamlet = aUnit("Thôn 1", "Thôn", { parent: "Xã An Tiến" });
const units = [commune, town, ward, women, hamlet];

/** The code of the appendix and the note, or the reason for leaving the model out. */
function place(seat: string, model: RegisteredModel): { code: string | null; said: string | null } {
  const { appendices, leftOut } = placeModels(aSituation({ seat, units, models: [model] }));
  const table = appendices.find(({ models }) => models.length > 0);
  if (table) return { code: table.appendix.code, said: table.models[0]?.note ?? null };
  return { code: null, said: leftOut[0]?.reason ?? "" };
}

describe("placeModels", () => {
  it.each([
    ["huyen", commune, "ntm", "01"],
    ["huyen", hamlet, "ntm", "01"],
    ["huyen", commune, "kinh-te", "03"],
    ["quan", ward, "do-thi", "02"],
    ["quan", town, "do-thi", "02"],
    ["thanh-pho", commune, "ntm", "01"],
    ["thanh-pho", ward, "do-thi", "02"],
    ["khac", women, "van-hoa-xa-hoi", "03"],
  ])("at %s puts a model of %o in %s into %s", (seat, unit, field, code) => {
    expect(place(seat, aModel(unit.id, field))).toEqual({ code, said: null });
  });

  it.each([
    ["huyen", ward, "do-thi", "02", "Tham gia chỉnh trang, hiện đại hóa đô thị"],
    ["huyen", women, "ntm", "01", "Tham gia xây dựng xã nông thôn mới kiểu mẫu"],
    ["quan", commune, "ntm", "01", "Tham gia xây dựng xã nông thôn mới kiểu mẫu"],
    ["khac", women, "do-thi", "02", "Tham gia chỉnh trang, hiện đại hóa đô thị"],
  ])("at %s says why a model of %o in %s does not stand in %s", (seat, unit, field, own, label) => {
    const { code, said } = place(seat, aModel(unit.id, field));
    expect(code).toBe("03");
    expect(said).toContain(`“${label}” thuộc Phụ lục ${own}`);
  });

  it.each<[RegisteredModel, RegExp]>([
    [aModel(commune.id, null), /lĩnh vực/],
    [aModel(commune.id, "dao-duc-cong-vu"), /“dao-duc-cong-vu” không có trong hướng dẫn/],
    [aModel(null, "kinh-te"), /đơn vị/],
    [aModel("không còn", "kinh-te"), /đơn vị/],
    [aModel(commune.id, "kinh-te", { stage: "dropped" }), /loại bỏ/],
    [aModel(commune.id, "kinh-te", { stage: "returned" }), /trả lại/],
    [aModel(commune.id, "kinh-te", { inReview: true }), /chờ xem xét/],
  ])("leaves a model out with its reason", (model, reason) => {
    const { code, said } = place("huyen", model);
    expect(code).toBeNull();
    expect(said).toMatch(reason);
  });

  it("marks a doubtful place", () => {
    const models = [aModel(commune.id, "ntm", doubtOn("field")), aModel(commune.id, "ntm", doubtOn("name"))];
    const { appendices } = placeModels(aSituation({ units, models }));
    expect(appendices[0]?.models.map(({ doubtful }) => doubtful)).toEqual([true, false]);
  });

  it("leaves everything out of a paper that has no appendix", () => {
    const { appendices, leftOut } = placeModels(aSituation({ units, models: [aModel(commune.id, "ntm")] }), "results");
    expect([appendices.length, leftOut.map(({ reason }) => reason)]).toEqual([
      0,
      ["Cơ quan không có phụ lục nào cho loại báo cáo này."],
    ]);
  });

  it("puts every model into exactly one place", () => {
    const model = fc
      .record({
        unit: fc.constantFrom(null, ...units.map((unit) => unit.id)),
        field: fc.constantFrom(null, "la", ...haiPhong.fields.map((field) => field.code)),
        stage: fc.constantFrom(...modelStage.options),
      })
      .map(({ unit, field, stage }) => aModel(unit, field, { stage }));
    const seats = fc.constantFrom(...haiPhong.seats.map((seat) => seat.code));
    fc.assert(
      fc.property(fc.array(model, { maxLength: 30 }), seats, (models, seat) => {
        const { appendices, leftOut } = placeModels(aSituation({ seat, units, models }));
        const placed = [...appendices.flatMap((table) => table.models), ...leftOut].map(({ model }) => model.id);
        expect(placed.sort()).toEqual(models.map(({ id }) => id).sort());
      }),
    );
  });
});
