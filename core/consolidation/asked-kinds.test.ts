import { describe, expect, it } from "vitest";
import { readGuidance } from "../programme/testing/guidance.ts";
import { duties, missingPapers } from "./missing.ts";
import { aModel, aSituation, aUnit } from "./samples.ts";
import { targetRows } from "./targets.ts";

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
