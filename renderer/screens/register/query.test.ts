import { expect, it } from "vitest";
import { readQuery } from "./query.ts";

const read = (text: string) => readQuery(new URLSearchParams(text), (unit) => (unit === "u1" ? "Xã An Bình" : unit));

it("reads the filters of an address", () => {
  const { filters, model } = read("unit=u1&fields=ntm,kinh-te&origin=none&subject=individual&doubt=1&model=m7");
  expect(filters).toEqual({
    unit: { kind: "choice", values: ["Xã An Bình"] },
    field: { kind: "choice", values: ["ntm", "kinh-te"] },
    origin: { kind: "choice", values: [""] },
    subjectKind: { kind: "choice", values: ["individual"] },
    doubt: { kind: "choice", values: ["1"] },
  });
  expect(model).toBe("m7");
});

it("asks for everything where the address says nothing", () => {
  expect(read("")).toEqual({ filters: {}, model: null });
});
