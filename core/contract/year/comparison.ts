import { z } from "zod";

/** This year against another one of the same data. */

const text = z.string();
const count = z.number().int().nonnegative();

const row = z.strictObject({
  /** Field's code or unit's id in this year; null for what this year has not. */
  id: text.nullable(),
  label: text,
  now: count,
  /** The models of the other year that belong here. */
  before: z.array(z.strictObject({ id: text, name: text, unit: text.nullable() })),
  /** Fields of the other year, by other names, that this one takes in. */
  from: z.array(text),
});

/** This year against another one of the same data. */
export const comparisonContract = {
  /** Units follow their lineage to the end of this year, fields what this year's document takes them in under. */
  "year.compare": {
    input: z.strictObject({ programme: text }),
    output: z.strictObject({
      year: count,
      fields: z.array(row),
      units: z.array(row),
      /** Where fields of the other year are found in this one, in words; those that kept their name are left out. */
      crosswalk: z.array(text),
    }),
  },
} as const;
