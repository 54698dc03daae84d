import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeScore } from "./describe.ts";
import { type ExpectedFile, fileDifferences } from "./files.ts";
import { score } from "./models.ts";
import type { ActualModel, ExpectedModel } from "./shapes.ts";

const want = (name: string, more: Partial<ExpectedModel> = {}): ExpectedModel => ({
  unit: "Xã Đông Hưng",
  name,
  field: "kinh-te",
  content: null,
  ...more,
});
const got = (name: string, more: Partial<ActualModel> = {}): ActualModel => ({
  unit: "Xã Đông Hưng",
  name,
  field: "kinh-te",
  ...more,
});
const doubt = (field: string) => ({ field, code: "x", message: "" });

describe("score", () => {
  it("finds nothing wrong in a register that is right, and does not count empty values", () => {
    const result = score([got("Vườn mẫu")], [want("Vườn mẫu")]);
    expect(result).toMatchObject({ precision: 1, recall: 1, accuracy: 1, silentlyWrong: 0, differences: [] });
    expect(result.fields.content.judged).toBe(0);
  });

  it("matches names without diacritics and judges them with, but keeps units apart that differ by one", () => {
    const result = score(
      [got("Vuon mau"), got("Tủ sách", { unit: "Xã Đồng Hưng" })],
      [want("Vườn mẫu"), want("Tủ sách")],
    );
    expect(result).toMatchObject({ matched: 1, precision: 0.5, recall: 0.5 });
    expect(result.differences.map((d) => [d.kind, d.field])).toEqual([
      ["wrong", "name"],
      ["surplus", "*"],
      ["missing", "*"],
    ]);
  });

  it("tells a misread name by the row it came from", () => {
    const source = { file: "a.xlsx", sheet: "S", row: 7 };
    const result = score([got("Hội Nông dân xã", { source })], [want("Vườn mẫu", { source })]);
    expect(result).toMatchObject({ matched: 0, recall: 0, silentlyWrong: 1 });
    expect(result.differences).toMatchObject([{ kind: "wrong", field: "name", actual: "Hội Nông dân xã" }]);
  });

  it("does so in a text file too, which has no sheet of its own", () => {
    const row = { file: "a.csv", row: 7 };
    const actual = got("Hội Nông dân xã", { source: { ...row, sheet: "a" } });
    expect(score([actual], [want("Vườn mẫu", { source: { ...row, sheet: null } })]).differences).toHaveLength(1);
  });

  it("tells a silent error from one that is marked", () => {
    const wrong = { field: "ntm" };
    expect(score([got("A", wrong)], [want("A")]).silentlyWrong).toBe(1);
    expect(score([got("A", { ...wrong, needsReview: [doubt("field")] })], [want("A")])).toMatchObject({
      silentlyWrong: 0,
      doubtfulShare: 1,
      needlessDoubts: 0,
    });
    expect(score([got("A", { needsReview: [doubt("field")] })], [want("A")]).needlessDoubts).toBe(1);
  });

  it("asks for the doubts that are due", () => {
    const expected = [want("A", { field: null, needsReview: [{ field: "field", code: "unknown-field" }] })];
    expect(score([got("A", { field: null })], expected).missingDoubts).toBe(1);
    const marked = got("A", { field: null, needsReview: [{ field: "field", code: "unknown-field", message: "" }] });
    expect(score([marked], expected)).toMatchObject({ missingDoubts: 0, needlessDoubts: 0 });
  });

  it("accepts other right values and does not judge what is absent", () => {
    const expected = [want("A", { content: "a\nb", accept: { content: ["a b"], unit: [null] } })];
    expect(score([got("A", { unit: null, content: "a b", leader: true })], expected).differences).toEqual([]);
    expect(score([got("A", { content: "a c" })], expected).differences).toMatchObject([{ field: "content" }]);
    expect(score([got("A", { content: "a b", leader: true })], expected).differences).toEqual([]);
  });

  it("lets a withdrawn model stay only as dropped", () => {
    const withdrawn = [{ unit: "Xã Đông Hưng", name: "B" }];
    expect(score([got("A"), got("B", { stage: "dropped" })], [want("A")], { withdrawn }).precision).toBe(1);
    expect(score([got("A"), got("B")], [want("A")], { withdrawn }).precision).toBe(0.5);
  });

  it("writes a readable account", () => {
    const text = describeScore(score([got("A", { field: "ntm" })], [want("A"), want("B")]));
    expect(text).toContain('- Xã Đông Hưng: “A” field: "ntm" for "kinh-te"');
    expect(text).toContain("“B” missing");
  });
});

describe("expected.json", () => {
  const truth = JSON.parse(readFileSync(new URL("../../../samples/expected.json", import.meta.url), "utf8")) as {
    files: ExpectedFile[];
    register: ExpectedModel[];
  };

  it("scores full marks against itself", () => {
    const actual = truth.register.map((model) => ({
      ...model,
      needsReview: (model.needsReview ?? []).map((d) => ({ field: d.field, code: d.code ?? "x", message: "" })),
    }));
    const result = score(actual as ActualModel[], truth.register);
    expect(describeScore(result).split("\n").slice(3)).toEqual([]);
    expect(result).toMatchObject({ precision: 1, recall: 1, silentlyWrong: 0, needlessDoubts: 0, missingDoubts: 0 });
  });

  it("accounts for every row", () => {
    for (const file of truth.files) {
      const { seen, imported, setAside } = file.rows;
      expect(seen, file.path).toBe(imported + setAside);
      expect(setAside, file.path).toBe(file.sheets.reduce((n, sheet) => n + sheet.setAside.length, 0));
    }
  });

  it("finds no difference between the files and themselves, and finds a changed reason", () => {
    const actual = truth.files.map((file) => ({
      ...file,
      problems: file.problems.map((code) => ({ code })),
      setAside: file.sheets.flatMap((s) =>
        s.setAside.map((row) => ({ sheet: s.sheet ?? "", row: row.row, reason: row.reason })),
      ),
    }));
    expect(fileDifferences(actual, truth.files)).toEqual([]);
    const row = actual[0]?.setAside[0];
    if (row) row.reason = "imported";
    expect(fileDifferences(actual, truth.files)).toHaveLength(1);
  });
});
