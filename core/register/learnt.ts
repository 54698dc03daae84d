import { z } from "zod";
import { READINGS } from "../text/legacy.ts";

const heading = z.strictObject({ column: z.number().int(), text: z.string() });

/**
 * How a person read a form of one sender, so that the next file of the same form is read alike. Columns are
 * counted from the first heading (of a list without headings from its first column), rows of headings as they stand; texts are folded, and as the file has them
 * before anything is decoded.
 */
const learntReading = z.strictObject({
  sheet: z.string(),
  /** The headings of each table of the sheet: the form's own face. */
  tables: z.array(z.array(z.strictObject({ offset: z.number().int(), cells: z.array(heading) }))),
  /** Of a list without headings, by what it is known instead; then there are no `tables`. */
  shape: z
    .array(
      z.strictObject({
        column: z.number().int(),
        kind: z.enum(["numbers", "marks", "texts"]),
        length: z.number().int(),
      }),
    )
    .optional(),
  /** Whether a person had to say which rows are headings, or that there are none. */
  header: z.boolean(),
  encoding: z.enum(READINGS).nullable(),
  columns: z.array(z.strictObject({ column: z.number().int(), heading: z.string(), role: z.string() })),
  rows: z.array(z.strictObject({ key: z.string(), text: z.string(), role: z.string() })),
  fields: z.array(z.strictObject({ text: z.string(), code: z.string() })),
});
export type LearntReading = z.infer<typeof learntReading>;
