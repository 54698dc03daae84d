import { z } from "zod";
import { modelStage } from "../../register/model.ts";
import { carryOver, quota, RATINGS, scoring } from "../../register/year.ts";
import { day } from "../day.ts";
import { renewal } from "./models.ts";

/** What models are measured by: ratings of units, points, quotas, targets. */

const text = z.string();
const words = z.string().trim().min(1);
const count = z.number().int().nonnegative();
const none = z.strictObject({});
const asOf = z.strictObject({ asOf: day.optional() });

const levelState = z.strictObject({
  level: text,
  /** Null while nobody has said how many were allotted. */
  places: count.nullable(),
  document: text.nullable(),
  nominated: z.array(
    z.strictObject({ id: text, name: text, unit: text.nullable(), rank: count, reason: text, day, stage: modelStage }),
  ),
});

const targetRow = z.strictObject({
  id: text,
  kind: text,
  label: text,
  source: text,
  unit: text,
  unitId: text.nullable(),
  fields: z.array(text),
  /** Null where the document leaves the number open. */
  required: count.nullable(),
  registered: count,
  counted: count,
  /** What is counted beyond the number that is asked. */
  beyond: count,
  met: z.boolean(),
  why: text,
  models: z.strictObject({ registered: z.array(text), counted: z.array(text), doubtful: z.array(text) }),
});

/** What models are measured by: ratings of units, points, quotas, targets. */
export const assessmentContract = {
  "year.ratings.list": {
    input: none,
    output: z.array(
      z.strictObject({
        unitId: text,
        unit: text,
        rating: z.enum(RATINGS).nullable(),
        by: text.nullable(),
        document: text.nullable(),
      }),
    ),
  },
  /** How units were rated for their work of the year; null takes a rating away. */
  "year.ratings.save": {
    input: z.strictObject({
      unitIds: z.array(text).min(1),
      rating: z.enum(RATINGS).nullable(),
      by: words.nullable().default(null),
      document: words.nullable().default(null),
    }),
    output: none,
  },
  "year.scoring.list": { input: none, output: z.array(scoring) },
  /** Points instead of met and not met for a set; with empty maxima the set is met or not again. */
  "year.scoring.save": {
    input: scoring.extend({
      maxima: z.array(z.number().positive()),
      thresholds: z.array(scoring.shape.thresholds.element),
    }),
    output: none,
  },
  "year.nominations": { input: none, output: z.array(levelState) },
  /** The nominations to a level in another order, first to last; all of them have to be named. */
  "year.nominations.rank": {
    input: z.strictObject({ level: words, models: z.array(text).min(1) }),
    output: z.array(levelState),
  },
  /** Places allotted to a level; refused where fewer than are nominated already. */
  "year.quota.save": { input: quota, output: none },
  "year.targets": { input: asOf, output: z.array(targetRow) },
  /** Whether this year's goal of a continued model is higher; both goals are kept. Null takes the word back. */
  "year.renewal.save": {
    input: carryOver.omit({ modelId: true, verdict: true }).extend({
      model: text,
      verdict: carryOver.shape.verdict.nullable(),
    }),
    output: renewal.nullable(),
  },
} as const;
