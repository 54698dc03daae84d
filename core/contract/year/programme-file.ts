import { z } from "zod";

/** A programme as a whole: every rule beside its line, and the one file that it travels as. */

const text = z.string();

const rule = z.strictObject({ text, source: text });

/** A programme as a whole: every rule beside its line, and the one file that it travels as. */
export const programmeFileContract = {
  /** What `programmes.show` leaves out: gates, focus, events, the dossier, criteria one by one, how models count. */
  "year.programme.rules": {
    input: z.strictObject({ id: text }),
    output: z.strictObject({
      counting: z.array(rule),
      gates: z.array(rule),
      criteria: z.array(z.strictObject({ label: text, items: z.array(rule) })),
      dossier: z.array(rule),
      focus: z.array(rule),
      events: z.array(rule),
      /** What the document leaves open or prints wrongly, with what was decided. */
      notes: z.array(rule.extend({ decision: text.nullable() })),
    }),
  },
  /** The programme as the text of one file. */
  "year.programme.export": {
    input: z.strictObject({ id: text }),
    output: z.strictObject({ name: text, text }),
  },
  /** Reads a programme's file without keeping it: refused (`invalid`) with every place that is wrong. */
  "year.programme.check": {
    input: z.strictObject({ path: text }),
    output: z.strictObject({ id: text, year: z.number(), issuer: text, title: text }),
  },
} as const;
