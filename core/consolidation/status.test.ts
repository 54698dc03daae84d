import { describe, expect, it } from "vitest";
import { aUnit } from "../register/testing/unit.ts";
import { duties, missingPapers } from "./missing.ts";
import { officeStatus, officeStatusOf } from "./status.ts";
import { aModel, aSituation } from "./testing/samples.ts";
import { unitTree } from "./unit-tree.ts";

const anThang = aUnit("Xã An Thắng", "Xã", { flags: ["ntm-kieu-mau"] });
const anTien = aUnit("Xã An Tiến", "Xã");
const units = [anThang, anTien];
const paper = (unitId: string, receivedAt: string, purpose: "registration" | "results" | null = "registration") => ({
  unitIds: [unitId],
  purpose,
  receivedAt,
});

describe("missing papers", () => {
  it("counts the days after the last day on time (L137)", () => {
    const submissions = [paper(anTien.id, "2024-03-20")];
    const missing = (asOf: string) => missingPapers(aSituation({ units, submissions, asOf }));
    expect(missing("2024-04-03")).toEqual([
      { unit: "Xã An Thắng", what: "registration", lastDay: "2024-03-30", daysLate: 4 },
    ]);
    expect(missing("2024-03-31")[0]?.daysLate).toBe(1);
    expect(missing("2024-03-30")[0]?.daysLate).toBe(0);
    expect(missing("2024-01-02")[0]?.daysLate).toBe(0);
  });

  it("lists the results' report from 30 days before its last day, 19/11, on", () => {
    const submissions = units.map((unit) => paper(unit.id, "2024-03-20"));
    const listed = (asOf: string) => missingPapers(aSituation({ units, submissions, asOf })).map(({ what }) => what);
    expect(listed("2024-10-19")).toEqual([]);
    expect(listed("2024-10-20")).toEqual(["results", "results"]);
  });

  it("follows what the office decided", () => {
    const decisions = { registration: { inclusive: true } };
    expect(missingPapers(aSituation({ units, decisions }))[0]).toMatchObject({ lastDay: "2024-03-31", daysLate: 3 });
  });

  it("takes a paper for every unit in it and for its sender, and only for its purpose", () => {
    const joint = {
      unitIds: [anThang.id],
      senderId: anTien.id,
      purpose: "registration" as const,
      receivedAt: "2024-03-20",
    };
    expect(missingPapers(aSituation({ units, submissions: [joint] }))).toEqual([]);
    const other = [paper(anThang.id, "2024-03-20", "results"), paper(anTien.id, "2024-03-20", null)];
    expect(missingPapers(aSituation({ units, submissions: other }))).toHaveLength(2);
  });

  it("asks the units straight below, not the office and not what stands below an asked unit", () => {
    const district = aUnit("Huyện An Lão", "Huyện");
    const commune = aUnit("Xã An Thắng", "Xã", { parent: "Huyện An Lão" });
    const hamlet = aUnit("Thôn 1", "Thôn", { parent: "Xã An Thắng" });
    const office = aUnit("Huyện ủy An Lão", "Đảng bộ");
    const asked = (seat: string) =>
      missingPapers(aSituation({ seat, units: [district, commune, hamlet, office] })).map(({ unit }) => unit);
    expect(asked("huyen")).toEqual(["Xã An Thắng"]);
    const two = [district, aUnit("Huyện An Dương", "Huyện")];
    expect(missingPapers(aSituation({ units: two }))).toHaveLength(2);
    expect(asked("thanh-pho")).toEqual(["Huyện An Lão"]);
  });

  it("knows papers on time from late ones by the first that came", () => {
    const submissions = [
      paper(anThang.id, "2024-04-01"),
      paper(anThang.id, "2024-03-30T23:59:00Z"),
      paper(anTien.id, "2024-03-31"),
    ];
    const found = duties(aSituation({ units, submissions })).filter(({ purpose }) => purpose === "registration");
    expect(found.map(({ state, receivedOn, daysLate }) => ({ state, receivedOn, daysLate }))).toEqual([
      { state: "on-time", receivedOn: "2024-03-30", daysLate: 0 },
      { state: "late", receivedOn: "2024-03-31", daysLate: 1 },
    ]);
  });
});

describe("officeStatusOf", () => {
  const situation = aSituation({ units, models: [aModel(anThang.id, "ntm")] });

  it("has exactly the shape of the contract", () => {
    const status = officeStatusOf(situation, { files: 3, models: 12 });
    expect(officeStatus.parse(status)).toEqual(status);
    expect(status).toMatchObject({
      programme: "hai-phong-2024",
      seat: "huyen",
      asOf: "2024-04-03",
      doubtful: { files: 3, models: 12 },
    });
    expect(status.targets[0]).toMatchObject({ id: "T1", unit: "Xã An Thắng", required: 3, counted: 1, met: false });
    expect(status.missing).toHaveLength(2);
  });

  it("shows a district its own deadlines, the city also its consolidation", () => {
    const shown = (seat: string) =>
      officeStatusOf({ ...situation, seat }, { files: 0, models: 0 }).deadlines.map(({ id, lastDay, state }) => [
        id,
        lastDay,
        state,
      ]);
    expect(shown("huyen")).toEqual([
      ["registration", "2024-03-30", "passed"],
      ["inspection", null, "undecided"],
      ["results", "2024-11-19", "coming"],
    ]);
    expect(shown("thanh-pho")).toEqual([
      ["registration", "2024-03-30", "passed"],
      ["results", "2024-11-19", "coming"],
      ["consolidation", "2024-11-29", "coming"],
    ]);
  });

  it("refuses a seat that the programme does not have", () => {
    expect(() => officeStatusOf({ ...situation, seat: "tinh" }, { files: 0, models: 0 })).toThrow(RangeError);
  });
});

describe("unitTree", () => {
  it("ends a line at a circle and at a parent that is not listed", () => {
    const a = aUnit("A", "Xã", { parent: "B" });
    const b = aUnit("B", "Xã", { parent: "A" });
    const c = aUnit("C", "Xã", { parent: "Không có" });
    const tree = unitTree([a, b, c]);
    expect(tree.line(a)).toEqual([a, b]);
    expect(tree.line(c)).toEqual([c]);
  });

  it("finds by full name before short names and aliases, and keeps diacritics apart", () => {
    const long = aUnit("Xã Đông Hưng", "Xã", { short: "Đông Hưng" });
    const other = aUnit("Đông Hưng", "Thôn", { aliases: ["Thuỷ Nguyên"] });
    const tree = unitTree([long, other]);
    expect(tree.byName("đông hưng")).toBe(other);
    expect(tree.byName("Thủy Nguyên")).toBe(other);
    expect(tree.byName("Đồng Hưng")).toBeNull();
  });
});
