import { describe, expect, it } from "vitest";
import { checkDecision, DecisionError, decidedColumns, decidedHeader, decidedRows, decisionsOf } from "./decisions.ts";

describe("a clerk's decision", () => {
  it.each([
    ["unit", "Xã An Bình"],
    ["unit:xã An Bìn", "Xã An Bình"],
    ["purpose", "registration"],
    ["version", "corrects"],
    ["sheet:PL 01", "skip"],
    ["header:PL!01", "5-6"],
    ["column:PL: 01!AB", "goal"],
    ["row:PL01!12", "total"],
    ["field:Kinh tế: số", "kinh-te"],
    ["value:PL01!12.goal", ""],
  ])("%s=%s is understood", (key, value) => {
    expect(() => checkDecision(key, value)).not.toThrow();
  });

  it.each([
    ["unit", ""],
    ["purpose", "other"],
    ["version", "unsure"],
    ["sheet:", "skip"],
    ["header:PL01", "5-"],
    ["column:PL01", "goal"],
    ["column:PL01!C", "price"],
    ["row:PL01!x", "model"],
    ["row:PL01!3", "imported"],
    ["value:PL01!12", "x"],
    ["__proto__", "x"],
    ["constructor", "x"],
  ])("%s=%s is refused", (key, value) => {
    expect(() => checkDecision(key, value)).toThrow(DecisionError);
  });

  it("is found again by what it is about", () => {
    const decisions = {
      "header:A": "5-7",
      "column:A!C": "goal",
      "column:AB!C": "name",
      "row:A!12": "total",
      "row:A!13": "model",
      "row:B!12": "note",
      "unit:x: y": "Xã An Bình",
    };
    expect(decidedHeader(decisions, "A")).toEqual([5, 6, 7]);
    expect(decidedHeader(decisions, "B")).toBeNull();
    expect([...decidedColumns(decisions, "A")]).toEqual([[3, "goal"]]);
    expect([...decidedRows(decisions, "A")]).toEqual([
      [12, "total"],
      [13, "model"],
    ]);
    expect(decisionsOf(decisions, "unit")).toEqual([["x: y", "Xã An Bình"]]);
  });
});
