import { describe, expect, test } from "vitest";
import { wayOf } from "../../register/way.ts";
import { aModel, haiPhong } from "../testing/samples.ts";
import { evaluate } from "./criteria.ts";

const facts = { model: aModel("u1", "ntm"), way: wayOf([]), registeredOn: null, dossier: [], rating: null };
const met = (item: number) => ({ item, met: true, points: null, evidence: "Biên bản" });

describe("requirements as criteria (hai-phong-2024:L81-L101)", () => {
  const outcome = (set: string, items: number[]) => {
    const evaluation = { modelId: "m1", set, day: "2024-11-01", by: null, answers: items.map(met), note: null };
    return evaluate(haiPhong, facts, [evaluation], []).find((result) => result.set === set)?.outcome;
  };

  test("one kind of subject suffices", () => {
    expect(outcome("subject", [])).toBe("incomplete");
    expect(outcome("subject", [1])).toBe("met");
  });

  test("how a model may be named is advice, and nobody is measured by it", () => {
    expect(outcome("method", [])).toBe("incomplete");
    expect(outcome("method", [0])).toBe("met");
  });

  test("of what is required every point must be met", () => {
    expect(outcome("goal-and-effect", [0])).toBe("incomplete");
    expect(outcome("goal-and-effect", [0, 1])).toBe("met");
  });
});
