import { describe, expect, it } from "vitest";
import type { StoredResult } from "../../store/result-records.ts";
import { reportedOf } from "./reported.ts";

/** A row of a results paper that says this of the model being exemplary. */
function row(exemplary: string | null): StoredResult {
  return {
    modelId: "m1",
    submissionId: "f1",
    file: "KQ.xlsx",
    receivedAt: "2024-11-10",
    purpose: "annual",
    how: "name",
    sheet: "Sheet1",
    row: 5,
    rows: [5],
    cells: {},
    values: {
      name: "Đường hoa",
      done: null,
      assessment: null,
      proposal: null,
      exemplary,
      note: null,
      figures: {},
      repeated: {},
    },
  };
}

describe("what a unit says of a model being exemplary", () => {
  it.each([
    ["x", "Đơn vị đề nghị"],
    ["✓", "Đơn vị đề nghị"],
    ["Tiêu biểu", "Đơn vị đề nghị"],
    ["Cấp huyện", "Cấp huyện"],
    ["Chữa cháy giỏi", "Chữa cháy giỏi"],
    ["Chưa", null],
    ["Không đề nghị", null],
    ["Kh\u00f4ng".normalize("NFD"), null],
    ["–", null],
    [null, null],
  ])("%j is %j", (cell, said) => {
    expect(reportedOf([row(cell)]).get("m1")?.proposed).toBe(said);
  });

  it("stands until a later paper says something else", () => {
    expect(reportedOf([row("x"), row(null)]).get("m1")?.proposed).toBe("Đơn vị đề nghị");
  });
});
