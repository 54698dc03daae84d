import { describe, expect, it } from "vitest";
import type { ModelRecord } from "../../register/model.ts";
import { emptyDraft } from "../rows/values.ts";
import type { PlannedModel } from "./plan.ts";
import { type EarlierSubmission, settleVersion } from "./version.ts";

function planned(name: string, more: { subject?: string; goal?: string; unitId?: string } = {}): PlannedModel {
  const { unitId = "u1", ...values } = more;
  const draft = emptyDraft();
  return {
    unitId,
    unitText: null,
    sheet: "A",
    row: 1,
    rows: [1],
    ...draft,
    values: { ...draft.values, name, ...values },
  };
}

let made = 0;
function earlier(...models: PlannedModel[]): EarlierSubmission {
  return {
    id: "s1",
    name: "lần 1.xlsx",
    models: models.map(({ unitId, values }) => {
      const record: ModelRecord = {
        ...values,
        id: `m${++made}`,
        programme: "p",
        unit: null,
        unitKind: null,
        fieldLabel: null,
        stage: "registered",
        inReview: false,
        source: null,
        needsReview: [],
      };
      return { ...record, unitId };
    }),
  };
}

/** What confirming would do, by name. */
function said(settled: ReturnType<typeof settleVersion>, before: EarlierSubmission) {
  const names = new Map(before.models.map((model) => [model.id, model.name]));
  return {
    kind: settled.version.kind,
    create: settled.change.create.map((model) => model.values.name),
    update: settled.change.update.map(({ id, planned: to }) => `${names.get(id)} → ${to.values.name}`),
    withdraw: settled.change.withdraw.map((id) => names.get(id)),
  };
}

describe("a later paper of one sender", () => {
  const before = earlier(planned("Hũ gạo tình thương", { goal: "10 hộ" }), planned("Đường hoa"), planned("Ngõ sạch"));
  const later = [planned("“Hũ gạo” tình thương", { goal: "20 hộ" }), planned("Đường hoa"), planned("Camera an ninh")];

  it("is the first where there is none before it", () => {
    const settled = settleVersion(later, [], "replaces", null);
    expect(settled.version).toEqual({ kind: "first", of: null });
    expect(settled.change.create).toEqual(later);
  });

  it("that replaces keeps the ids of what it names again, and withdraws what it no longer names", () => {
    expect(said(settleVersion(later, [before], "replaces", null), before)).toEqual({
      kind: "replaces",
      create: ["Camera an ninh"],
      update: ["Hũ gạo tình thương → “Hũ gạo” tình thương", "Đường hoa → Đường hoa"],
      withdraw: ["Ngõ sạch"],
    });
  });

  it.each(["supplements", "corrects"] as const)("that %s withdraws nothing", (word) => {
    const settled = settleVersion(later, [before], word, null);
    expect(settled.change.withdraw).toEqual([]);
    expect(settled.change.update).toHaveLength(2);
  });

  it("that does not say what it is waits for a person, with the differences counted, and withdraws nothing", () => {
    const settled = settleVersion(later, [before], null, null);
    expect(settled.version).toEqual({ kind: "unsure", of: "s1" });
    expect(settled.change.withdraw).toEqual([]);
    expect(settled.problems).toMatchObject([{ code: "unclear-version", severity: "error" }]);
    expect(settled.problems[0]?.message).toContain("thêm 1, đổi 1, không còn 1");
  });

  it("that says it replaces but holds little of the earlier one waits too, unless the clerk decides", () => {
    const few = [planned("Hũ gạo tình thương")];
    expect(settleVersion(few, [before], "replaces", null).version.kind).toBe("unsure");
    expect(said(settleVersion(few, [before], "replaces", "replaces"), before).withdraw).toEqual([
      "Đường hoa",
      "Ngõ sạch",
    ]);
    expect(settleVersion(few, [before], "replaces", "first").version.kind).toBe("first");
  });

  it("pairs by unit, name and subject first, then by unit and name; each once, the earliest first", () => {
    const twice = earlier(planned("Tổ tự quản", { subject: "Thôn 1" }), planned("Tổ tự quản", { subject: "Thôn 2" }));
    const [one, two] = twice.models;
    const settled = settleVersion(
      [planned("Tổ tự quản", { subject: "Thôn 3" }), planned("Tổ tự quản", { subject: "Thôn 1" })],
      [twice],
      "corrects",
      null,
    );
    expect(settled.change.update.map(({ id, planned: to }) => [id, to.values.subject])).toEqual([
      [one?.id, "Thôn 1"],
      [two?.id, "Thôn 3"],
    ]);
    const other = settleVersion([planned("Tổ tự quản", { unitId: "u2" })], [twice], "corrects", null);
    expect(other.change.create).toHaveLength(1);
  });
});
