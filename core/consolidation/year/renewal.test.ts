import { describe, expect, test } from "vitest";
import { renewalOf } from "./renewal.ts";

describe("this year's goal against the last (co-quan-dang-2026:L29)", () => {
  test.each([
    ["Trồng 100 cây", "Trồng 150 cây", "higher"],
    ["137 hộ, 2.100 m²", "150 hộ, 2.100 m²", "higher"],
    ["Trồng 1.000 cây", "Trồng 900 cây", "kept-up"],
    ["Giảm 2,5 % hộ nghèo", "Giảm 2,6 % hộ nghèo", "higher"],
    ["Trồng 100 cây", "TRỒNG 100 CÂY.", "kept-up"],
    ["Trồng 100 cây", null, "kept-up"],
    // What no number tells, or only in part, is for a person.
    ["137 hộ, 2.100 m²", "150 hộ", "unclear"],
    ["137 hộ, 2.100 m²", "150 hộ, 2.000 m²", "unclear"],
    ["Giữ đường sạch", "Giữ đường sạch, đẹp", "unclear"],
  ])("%s → %s: %s", (before, now, verdict) => {
    expect(renewalOf(before, now, null)).toMatchObject({ verdict, oldGoal: before, newGoal: now });
  });

  test("nothing to compare with is nothing said, and a person's word holds for the goal that it was about", () => {
    const decided = { oldGoal: null, newGoal: "Trồng 100 cây", verdict: "higher" as const, by: "Phòng Dân vận" };
    expect(renewalOf(null, "Trồng 100 cây", null)).toBeNull();
    expect(renewalOf(null, "Trồng 100 cây", decided)).toMatchObject({ verdict: "higher", by: "Phòng Dân vận" });
    expect(renewalOf("Trồng 200 cây", "Trồng 50 cây", decided)).toMatchObject({ verdict: "kept-up", by: null });
  });
});
