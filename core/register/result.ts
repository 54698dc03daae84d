import { z } from "zod";

/** Purposes of a paper that tells what came of registered models. */
export const resultsPurpose = z.enum(["results", "half-year", "annual"]);
export type ResultsPurpose = z.infer<typeof resultsPurpose>;

const text = z.string().nullable();

/** What a results paper says of one model, in its own words; what it does not say is `null`. */
export const resultValues = z.strictObject({
  /** The model's name as this paper writes it. */
  name: z.string().min(1),
  /** What was done and came of it. */
  done: text,
  /** The unit's own judgement (tự đánh giá, xếp loại). */
  assessment: text,
  /** What it asks recognition for, and of which level (đề nghị công nhận). */
  proposal: text,
  /** What it says of the model being exemplary (tiêu biểu); a mark stands as it was set. */
  exemplary: text,
  note: text,
  /** Numbers and all other columns of the paper, by their heading. */
  figures: z.record(z.string(), z.string()),
  /** What it repeats of the registration (content, period, subject …), by the model's property; the registration stays as it is. */
  repeated: z.record(z.string(), z.string()),
});
export type ResultValues = z.infer<typeof resultValues>;

/** How a row of a results paper came to its model. */
export const resultMatch = z.enum(["id", "name", "decided", "new"]);
export type ResultMatch = z.infer<typeof resultMatch>;
