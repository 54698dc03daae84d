import { z } from "zod";
import { day } from "./day.ts";
import { signer } from "./window.ts";

/** Shapes of the operations on blank forms: the office's own that are filled, and those sent to units. */

const text = z.string();
const count = z.number().int().nonnegative();

/** A blank form as it was understood, before anything is filled. */
const recognisedForm = z.strictObject({
  file: text,
  sheet: text,
  headerRows: z.array(count),
  /** The form's columns; `meaning` is the model's property, `fills` false for one that stays empty. */
  columns: z.array(
    z.strictObject({
      column: z.string().regex(/^[A-Z]{1,3}$/),
      heading: text,
      meaning: text,
      label: text,
      fills: z.boolean(),
    }),
  ),
  /** Heading rows inside the body; a pattern is made one for each group. */
  headings: z.array(z.strictObject({ row: count, text, pattern: z.enum(["field", "unit"]).nullable() })),
  /** Rows that are free, and the row that stands below the body. */
  blankRows: z.array(count),
  belowRow: count.nullable(),
  notes: z.array(text),
});

const named = z.strictObject({ id: text, unit: text.nullable(), name: text });

/** The operations on blank forms. */
export const formsContract = {
  "forms.recognise": { input: z.strictObject({ path: text }), output: recognisedForm },
  /** Fills the office's own blank form with the models of one appendix; the form itself is left as it is. */
  "forms.fill": {
    input: z.strictObject({
      code: text,
      form: text,
      to: text,
      date: day.nullable().optional(),
      number: text.nullable().optional(),
      signer: signer.optional(),
    }),
    output: z.strictObject({
      files: z.array(z.strictObject({ appendix: text, path: text, models: count })),
      leftOut: z.array(named.extend({ reason: text })),
      notes: z.array(named.extend({ appendix: text, note: text })),
      warnings: z.array(text),
    }),
  },
  /** The blank form that is kept for one appendix under the programme in force; null: none. */
  "forms.own.show": {
    input: z.strictObject({ code: text }),
    output: z.strictObject({ name: text, form: recognisedForm }).nullable(),
  },
  /** Keeps a form that can be filled; the one before it is let go. */
  "forms.own.keep": { input: z.strictObject({ code: text, path: text }), output: recognisedForm },
  "forms.own.drop": { input: z.strictObject({ code: text }), output: z.strictObject({}) },
  /** Fills the kept form: into `to`, or to download. */
  "forms.own.fill": {
    input: z.strictObject({
      code: text,
      to: text.optional(),
      date: day.nullable().optional(),
      number: text.nullable().optional(),
      signer: signer.optional(),
    }),
    output: z.strictObject({
      name: text,
      path: text.nullable(),
      base64: text.nullable(),
      models: count,
      leftOut: z.array(named.extend({ reason: text })),
      notes: z.array(named.extend({ appendix: text, note: text })),
      warnings: z.array(text),
    }),
  },
  /** Blank forms for these units (none named: for all): into the folder `to`, or as one zip to download. */
  "forms.send": {
    input: z.strictObject({
      unitNames: z.array(text),
      purposes: z.array(z.enum(["registration", "results"])).min(1),
      to: text.optional(),
    }),
    output: z.strictObject({
      files: z.array(
        z.strictObject({ unit: text, purpose: z.enum(["registration", "results"]), name: text, models: count }),
      ),
      name: text,
      path: text.nullable(),
      base64: text.nullable(),
    }),
  },
  /** Writes blank forms to send out: one workbook for each unit and purpose. */
  "export.form": {
    input: z.strictObject({ unit: text, to: text }),
    output: z.strictObject({
      files: z.array(
        z.strictObject({ unit: text, purpose: z.enum(["registration", "results"]), path: text, models: count }),
      ),
    }),
  },
} as const;
