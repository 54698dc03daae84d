import { describe, expect, it } from "vitest";
import type { ModelRecord } from "../../../core/register/model.ts";
import { staleNames, toChanges, withChanges, withSaved } from "./edits.ts";

describe("values of the grid", () => {
  it("become values of a model; an empty text is no value", () => {
    const values = {
      name: " Đường hoa ",
      field: "",
      origin: "new",
      leader: "false",
      sinceYear: "2022",
      goal: "",
      unit: "Xã A",
    };
    expect(toChanges(values)).toEqual({
      changes: {
        name: "Đường hoa",
        field: null,
        origin: "new",
        leader: false,
        sinceYear: 2022,
        goal: null,
        unit: "Xã A",
      },
    });
  });

  it("are refused where a model cannot be without", () => {
    expect(toChanges({ goal: "x", name: "  " })).toEqual({ cannotEmpty: "name" });
  });

  it("that no property takes are left out", () => {
    expect(toChanges({ stage: "vetted", origin: "sometimes" })).toEqual({ changes: {} });
  });
});

it("shows a change before it is saved, without the doubts that it settles", () => {
  const doubts = [
    { field: "origin", code: "both-origins", message: "" },
    { field: "field", code: "unknown-field", message: "" },
  ];
  const model = { id: "m1", origin: null, needsReview: doubts } as unknown as ModelRecord;
  const other = { id: "m2", origin: null, needsReview: doubts } as unknown as ModelRecord;
  const [changed, same] = withChanges([model, other], new Set(["m1"]), { origin: "new" });
  expect(changed?.origin).toBe("new");
  expect(changed?.needsReview.map((doubt) => doubt.field)).toEqual(["field"]);
  expect(same).toBe(other);
  expect(withSaved([model, other], [{ ...other, origin: "continued" }])[1]?.origin).toBe("continued");
});

it("names what another hand changed while an editor stood open, and nothing else", () => {
  const seen = { id: "m1", name: "A", goal: "cũ", note: "x" } as unknown as ModelRecord;
  const now = { ...seen, goal: "mới" };
  expect(staleNames([seen], [now], { goal: "của tôi" })).toEqual(["A"]);
  expect(staleNames([seen], [now], { note: "của tôi" })).toEqual([]);
  expect(staleNames([seen], [], { goal: "của tôi" })).toEqual([]);
});
