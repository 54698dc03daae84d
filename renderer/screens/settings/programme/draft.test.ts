import { expect, test } from "vitest";
import { programmeForm } from "../../../../core/programme/form.ts";
import { asVariant, blank, codesIn, pathKey, sectionOf, valueAt, withValue } from "./draft.ts";

const draft = { id: "a", fields: [{ code: "ntm", label: "Nông thôn mới", aliases: ["NTM"] }], targets: [] };

test("a value is put, changed and taken out, and the former draft stays as it was", () => {
  const path = ["fields", 0, "aliases", 0];
  const changed = withValue(draft, path, "nông thôn");
  expect(valueAt(changed, path)).toBe("nông thôn");
  expect(valueAt(draft, path)).toBe("NTM");
  expect(withValue(changed, ["fields", 0, "label"], undefined).fields).toEqual([
    { code: "ntm", aliases: ["nông thôn"] },
  ]);
  expect(withValue(draft, ["copiedFrom", "id"], "b").copiedFrom).toEqual({ id: "b" });
  expect(valueAt(draft, ["fields", 7, "label"])).toBeUndefined();
  expect(pathKey(path)).toBe("fields[0].aliases[0]");
  expect(sectionOf(pathKey(path))).toBe("fields");
});

test("a new deadline has all that a deadline needs, and turning it into another kind keeps what both have", () => {
  const deadlines = programmeForm().find(({ key }) => key === "deadlines")?.node;
  if (deadlines?.kind !== "list" || deadlines.of.kind !== "variants") throw new Error("deadlines are no list of kinds");
  const fixed = { ...(blank(deadlines.of) as object), label: "Gửi đăng ký", date: "2025-03-31" };
  expect(fixed).toMatchObject({ kind: "fixed", written: "", seats: [], to: null, asksUnits: false });
  const month = asVariant(deadlines.of, fixed, "month");
  expect(month).toMatchObject({ kind: "month", label: "Gửi đăng ký", month: "" });
  expect(month).not.toHaveProperty("date");

  const targets = programmeForm().find(({ key }) => key === "targets")?.node;
  if (targets?.kind !== "list" || targets.of.kind !== "variants") throw new Error("targets are no list of kinds");
  expect(asVariant(targets.of, { kind: "coverage", label: "x", minimum: 3 }, "free")).toMatchObject({ minimum: null });
  expect(codesIn(draft, "fields")).toEqual([{ value: "ntm", label: "Nông thôn mới" }]);
});
