import { z } from "zod";
import { submissionPurpose } from "../programme/schema.ts";
import { cellReference } from "../register/model.ts";
import { resultMatch, resultsPurpose, resultValues } from "../register/result.ts";

/** Shapes of what results papers tell, of what was learnt of forms, and of the answer to a sender. */

const text = z.string();
const count = z.number().int().nonnegative();

const named = z.strictObject({ id: text, name: text, unit: text.nullable() });

/** A row of a results paper and the registered model that it speaks of. */
const resultRow = z.strictObject({
  sheet: text,
  row: count,
  cell: text.nullable(),
  name: text,
  /** `open`: nothing decides; `unit-open`: the unit is not settled yet; `none`: passed over by decision. */
  how: z.enum([...resultMatch.options, "open", "unit-open", "none"]),
  model: named.nullable(),
  values: resultValues,
  /** Registered models that come near, best first. */
  suggestions: z.array(named.extend({ subject: text.nullable() })),
});

/** What holds of a model for one purpose. */
const resultRecord = z.strictObject({
  model: named,
  purpose: resultsPurpose,
  how: resultMatch,
  values: resultValues,
  source: z.strictObject({ submission: text, file: text, receivedAt: text, sheet: text, row: count }),
  cells: z.record(text, z.array(cellReference)),
});

/** How a sender's form is read, as a person confirmed it. */
const learntLayout = z.strictObject({
  unitId: text,
  unit: text,
  signature: text,
  sheet: text,
  /** The file that it was learnt from, and the day. */
  file: text,
  learntAt: text,
  /** What was learnt, each in words. */
  details: z.array(text),
});

/** The operations of what the office taught the intake, of results papers, and of answers to senders. */
export const learningContract = {
  /** The rows of one results paper with their models, and the registered models that it passes over. */
  "results.show": {
    input: z.strictObject({ id: text }),
    output: z.strictObject({
      purpose: submissionPurpose.nullable(),
      rows: z.array(resultRow),
      unreported: z.array(named),
    }),
  },
  /** What holds of registered models, and those of which no results paper for that purpose speaks. */
  "results.list": {
    input: z.strictObject({ purpose: resultsPurpose.optional(), model: text.optional() }),
    output: z.strictObject({ records: z.array(resultRecord), unreported: z.array(named) }),
  },
  "learnt.layouts": { input: z.strictObject({}), output: z.array(learntLayout) },
  "learnt.forgetLayout": { input: z.strictObject({ unitId: text, signature: text }), output: z.strictObject({}) },
  /** A file back for its sender with the faulty cells marked, and a short text for the e-mail. */
  "slip.make": {
    input: z.strictObject({ id: text }),
    output: z.strictObject({
      name: text,
      base64: text,
      text,
      /** How many cells are marked, and how many remarks concern the file as a whole. */
      cells: count,
      remarks: count,
      /** True where the unit's own workbook is marked; else the problems stand in a workbook of their own. */
      own: z.boolean(),
    }),
  },
} as const;
