import { z } from "zod";
import { code, exceptUnitKinds, source, words } from "./schema-parts.ts";

const targetBase = {
  id: z.string().regex(/^T\d+$/),
  label: words,
  /** The label as printed where a certain printing error was corrected. */
  printed: words.optional(),
  source,
  seats: z.array(code).min(1),
};
const minimum = z.number().int().positive();
/** A target of the year, by its kind. */
export const target = z.discriminatedUnion("kind", [
  /**
   * Every unit of one of `unitKinds` (with `flag`, where given) registers at least `minimum` models in
   * `fields`. Empty lists mean any kind, any field.
   */
  z.strictObject({
    ...targetBase,
    kind: z.literal("min-per-unit"),
    unitKinds: z.array(words),
    exceptUnitKinds,
    flag: code.nullable(),
    /** What a unit with the flag is called, where there is one. */
    flagLabel: words.optional(),
    fields: z.array(code),
    minimum,
  }),
  /** The units named in the document, each or jointly. `ambiguity` says what the document leaves open. */
  z.strictObject({
    ...targetBase,
    kind: z.literal("min-for-named-units"),
    units: z.array(z.strictObject({ name: words, aliases: z.array(words) })).min(1),
    counted: z.enum(["each", "jointly"]),
    ambiguity: words.nullable(),
    fields: z.array(code),
    minimum,
  }),
  /** Every parent of one of `parentKinds` (or the office itself, at such a seat) chooses exemplary models. */
  z.strictObject({
    ...targetBase,
    kind: z.literal("exemplary-per-parent"),
    parentKinds: z.array(words).min(1),
    minimum,
  }),
  /** `percent` of the units register at least `minimum` models each. */
  z.strictObject({
    ...targetBase,
    kind: z.literal("coverage"),
    unitKinds: z.array(words),
    exceptUnitKinds,
    /** True where only the units straight below the office are meant (“trực thuộc”). */
    directOnly: z.boolean().optional(),
    percent: z.number().positive().max(100),
    minimum,
  }),
  /** The office itself nominates at least `minimum` models for recognition by `level`. */
  z.strictObject({ ...targetBase, kind: z.literal("own-nomination"), level: words, minimum }),
  /** Registration beyond the targets: no minimum, counted and reported all the same. */
  z.strictObject({ ...targetBase, kind: z.literal("free"), fields: z.array(code), minimum: z.null() }),
]);
