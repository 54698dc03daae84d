import { describe, expect, it } from "vitest";
import { aUnit } from "../register/testing/unit.ts";
import { unusedFlags } from "./holders.ts";
import type { Situation } from "./situation.ts";
import { type TargetRow, targetRows } from "./targets.ts";
import { aModel, aSituation, doubtOn, haiPhong } from "./testing/samples.ts";

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
      { target: "T1", flag: "ntm-kieu-mau", unitKinds: ["Xã"], units: 1 },
    ]);
    expect(unusedFlags(aSituation({ units: [anTien, anThang] }))).toEqual([]);
    const typed = aUnit("xã Quang Hưng", "Xã", { flags: ["NTM kiểu mẫu"] });
    expect(unusedFlags(aSituation({ units: [anTien, typed] }))).toEqual([]);
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

  it.each([
    ["evaluated", 0],
    ["recognised", 0],
    ["exemplary", 1],
    ["nominated", 1],
    ["commended", 1],
    ["dropped", 0],
  ] as const)("takes a model that is %s for %i", (stage, counted) => {
    const models = [aModel(commune.id, "kinh-te", { stage })];
    expect(row(aSituation({ units: [commune], models }), "T3").counted).toBe(counted);
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
    const targets = haiPhong.targets.map((target) =>
      target.kind === "min-for-named-units" ? { ...target, counted: "each" as const } : target,
    );
    const models = [...own.models, aModel(zone.id, "kinh-te")];
    const each = rows({ ...own, programme: { ...haiPhong, targets }, units: [company, zone], models }, "T4");
    expect(each.map(({ unit, counted }) => [unit, counted])).toEqual([
      [zone.name, 1],
      ["LĐLĐ thành phố", 2],
    ]);
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
