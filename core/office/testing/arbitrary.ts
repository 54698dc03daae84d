import fc from "fast-check";
import { z } from "zod";

/** Names whose values are paths: they stay inside a folder of the test's own. */
const PATHS = new Set(["to", "path", "paths", "units", "guidance"]);

/** Ids, codes and texts that mean something to an office of a few files, among others that mean nothing. */
const TEXTS = [
  ...["m1", "m2", "m3", "m99", "u1", "u2", "f1", "f2", "f3", "f99", "b1", "f3#1", "m0", "M1", "u-1"],
  ...[
    "kinh-te",
    "ntm",
    "01",
    "03",
    "all",
    "huyen",
    "hai-phong-2024",
    "Xã An Bình",
    "xa an binh",
    "goal",
    "origin",
    "*",
  ],
  ...["", " ", "\u0000", "'; DROP TABLE models; --", "%", "_", "../..", "<script>", "😀", "__proto__", "constructor"],
];

/** Inputs as a schema of the contract has them: shaped right, and filled with anything. */
export function arbitraryOf(schema: z.ZodType, paths: readonly string[], name = ""): fc.Arbitrary<unknown> {
  const inner = (one: unknown) => arbitraryOf(one as z.ZodType, paths, name);
  if (schema instanceof z.ZodOptional) return fc.option(inner(schema.unwrap()), { nil: undefined });
  if (schema instanceof z.ZodNullable) return fc.option(inner(schema.unwrap()));
  if (schema instanceof z.ZodDefault) return fc.option(inner(schema.unwrap()), { nil: undefined });
  if (schema instanceof z.ZodArray) return fc.array(inner(schema.element), { minLength: 1, maxLength: 3 });
  if (schema instanceof z.ZodRecord) return fc.dictionary(text(), inner(schema.valueType), { maxKeys: 3 });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.oneof(fc.integer(), fc.nat(2100), fc.constant(2024));
  if (schema instanceof z.ZodObject) {
    const entries = Object.entries(schema.shape).map(([key, one]) => [key, arbitraryOf(one as z.ZodType, paths, key)]);
    return fc.record(Object.fromEntries(entries) as Record<string, fc.Arbitrary<unknown>>).map(withoutUndefined);
  }
  if (PATHS.has(name)) return fc.constantFrom(...paths);
  if (schema instanceof z.ZodISODate) return fc.constantFrom("2024-03-05", "2024-02-29", "0001-01-01", "9999-12-31");
  return text();
}

function text(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...TEXTS) },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  );
}

function withoutUndefined(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
