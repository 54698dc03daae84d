import { describe, expect, it } from "vitest";
import { hostileFiles } from "./hostile.ts";
import { accountFaults, planPaper } from "./office.ts";

describe("a hostile file", () => {
  for (const { name, bytes, code, models } of hostileFiles()) {
    it(`has a clear outcome: ${name}`, async () => {
      const plan = await planPaper({ name, bytes });
      expect(accountFaults(plan)).toEqual([]);
      if (code === null) expect(plan.problems.filter((p) => p.severity === "error")).toEqual([]);
      else expect(plan.problems[0]?.code).toBe(code);
      expect(plan.models).toHaveLength(models ?? 0);
      expect(plan.status).toBe(code === null ? "imported" : "rejected");
      for (const { message } of plan.problems) expect(message).toMatch(/\p{Ll}{2}/u);
    });
  }

  const read = async (name: string) => {
    const file = hostileFiles().find((f) => f.name === name);
    return planPaper({ name, bytes: file?.bytes ?? Buffer.alloc(0) });
  };

  it("does not fetch what an external entity names, and expands none", async () => {
    const stored = JSON.stringify(await read("outside.xlsx"));
    expect(stored).not.toContain("root:");
    expect(JSON.stringify(await read("laughs.xlsx")).length).toBeLessThan(10_000);
  });

  it("keeps formulas in text as text", async () => {
    const [model] = (await read("dde.csv")).models;
    expect(model?.values.name).toBe("=cmd|' /C calc'!A0");
    expect(model?.values.content).toBe('=HYPERLINK("http://x","y")');
  });

  it("changes no prototype, and loses no column that is named like one", async () => {
    const [model] = (await read("proto.csv")).models;
    expect(Object.entries(model?.values.extras ?? {})).toEqual([
      ["“__proto__”", "một"],
      ["constructor", "hai"],
      ["toString", "ba"],
    ]);
    await read("proto-sheet.xlsx");
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect("!ref" in {}).toBe(false);
  });

  it("keeps every column of one heading", async () => {
    const [model] = (await read("wide-notes.csv")).models;
    expect(model?.values.note).toBe("z");
    expect(Object.keys(model?.values.extras ?? {})).toHaveLength(4_999);
  });

  it("keeps a cell of ten million letters as long as Excel lets one be", async () => {
    const plan = await read("long-cell.xlsx");
    expect(plan.models[1]?.values.content?.length).toBeLessThanOrEqual(32_767);
    expect(plan.models[1]?.values.content).toContain("dài dài");
  });
});
