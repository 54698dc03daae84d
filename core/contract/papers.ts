import { z } from "zod";
import { day } from "./day.ts";
import { signer } from "./window.ts";

/** Shapes of the operations that make official papers. */

const text = z.string();
const count = z.number().int().nonnegative();

/** What a paper takes beside the register. */
export const paperOptions = z.strictObject({
  code: text,
  title: z.array(text).optional(),
  number: text.nullable().optional(),
  date: day.nullable().optional(),
  letterNumber: text.nullable().optional(),
  letterDate: day.nullable().optional(),
  signer: signer.optional(),
  rules: z.enum(["party", "state"]).optional(),
});

const named = z.strictObject({ id: text, unit: text.nullable(), name: text, reason: text });

/** The operations of official papers. */
export const papersContract = {
  "papers.preview": {
    input: paperOptions,
    output: z.strictObject({
      /** The whole paper as a self-contained HTML page with print rules, without script. */
      html: text,
      models: count,
      leftOut: z.array(named),
      notes: z.array(z.strictObject({ id: text, unit: text.nullable(), name: text, note: text })),
    }),
  },
  /** Writes one paper as a file; `to` is a token of the host, or absent for bytes to download. */
  "papers.save": {
    input: paperOptions.extend({ format: z.enum(["xlsx", "docx", "pdf"]).default("xlsx"), to: text.optional() }),
    output: z.strictObject({ name: text, path: text.nullable(), base64: text.nullable() }),
  },
  "export.appendix": {
    input: z.strictObject({ code: text, to: text, formats: z.array(z.enum(["xlsx", "docx", "pdf"])).min(1) }),
    output: z.strictObject({
      files: z.array(z.strictObject({ appendix: text, path: text, models: count })),
      leftOut: z.array(z.strictObject({ id: text, unit: text.nullable(), name: text, reason: text })),
      notes: z.array(z.strictObject({ id: text, unit: text.nullable(), name: text, appendix: text, note: text })),
    }),
  },
} as const;
