import { describe, expect, it } from "vitest";
import type { Provenance } from "../register/source.ts";
import { packSources, readSources } from "./sources.ts";

describe("what values were found by", () => {
  it("comes back as it was kept, the model's own sheet written nowhere", () => {
    const sources: Provenance = {
      name: [{ how: "column", sheet: "PL03", cell: "B7", said: "Tên mô hình" }],
      goal: [{ how: "column", sheet: "PL03", cell: "F7", to: "F9" }],
      unit: [
        { how: "learnt", said: "X. An Thằng" },
        { how: "letterhead", sheet: "Bìa", cell: "A1" },
      ],
      kind: [{ how: "default" }],
    };
    const kept = packSources(sources, "PL03");
    expect(kept).not.toContain("PL03");
    expect(readSources(kept, "PL03")).toEqual(sources);
  });

  it("is read from rows of earlier versions, which knew cells alone", () => {
    const kept = '{"name":[{"sheet":"PL03","cell":"B7"}],"extras.SĐT":[{"sheet":"PL02","cell":"G7"}],"goal":[]}';
    expect(readSources(kept, "PL03")).toEqual({
      name: [{ how: "cell", sheet: "PL03", cell: "B7" }],
      "extras.SĐT": [{ how: "cell", sheet: "PL02", cell: "G7" }],
      goal: [],
    });
  });
});
