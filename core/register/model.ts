import { z } from "zod";

/** The way of a model through the year, in order. */
export const WAY_STAGES = [
  "registered",
  "vetted",
  "launched",
  "running",
  "surveyed",
  "evaluated",
  "recognised",
  "exemplary",
  "nominated",
  "commended",
] as const;
/** Where a model stands that has left the way. */
export const LEFT_STAGES = ["returned", "dropped"] as const;
export const modelStage = z.enum([...WAY_STAGES, ...LEFT_STAGES]);
export type ModelStage = z.infer<typeof modelStage>;

/** The free texts of a model's full record (hai-phong-2024:L117); line breaks inside a cell stay as `\n`. */
export const LONG_TEXTS = [
  "content",
  "goal",
  "period",
  "place",
  "situation",
  "method",
  "forces",
  "resources",
  "expected",
  "responsible",
  "result",
  "note",
] as const;
export type LongText = (typeof LONG_TEXTS)[number];

/** A value that was understood but is not certain; `field` names the model's property, `*` the whole model. */
export const doubt = z.strictObject({ field: z.string(), code: z.string(), message: z.string() });
export type Doubt = z.infer<typeof doubt>;

const text = z.string().nullable();

/** What a source row says of one model. What the file does not say is `null`, never a guess. */
export const modelValues = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(["mo-hinh", "dien-hinh"]),
  subjectKind: z.enum(["collective", "individual"]).nullable(),
  subject: text,
  leader: z.boolean().nullable(),
  /** Code of a field of the programme. */
  field: text,
  origin: z.enum(["new", "continued"]).nullable(),
  sinceYear: z.number().int().nullable(),
  content: text,
  goal: text,
  period: text,
  place: text,
  situation: text,
  method: text,
  forces: text,
  resources: text,
  expected: text,
  responsible: text,
  result: text,
  note: text,
  /** Columns of the sender's own, by their heading. */
  extras: z.record(z.string(), z.string()),
});
export type ModelValues = z.infer<typeof modelValues>;

/** Of a model about which nothing is said but its name. */
export const NO_VALUES: Omit<ModelValues, "name"> = {
  kind: "mo-hinh",
  subjectKind: null,
  subject: null,
  leader: null,
  field: null,
  origin: null,
  sinceYear: null,
  content: null,
  goal: null,
  period: null,
  place: null,
  situation: null,
  method: null,
  forces: null,
  resources: null,
  expected: null,
  responsible: null,
  result: null,
  note: null,
  extras: {},
};

/** Where a value was read: sheet and cell as Excel shows them (`{ sheet: "PL01", cell: "C12" }`). */
export const cellReference = z.strictObject({ sheet: z.string(), cell: z.string() });
export type CellReference = z.infer<typeof cellReference>;

/** A model as the register keeps it; the shape of `models --json` (docs: the command line's contract). */
export const modelRecord = z.strictObject({
  id: z.string(),
  programme: z.string(),
  unit: z.string().nullable(),
  unitKind: z.string().nullable(),
  ...modelValues.shape,
  fieldLabel: z.string().nullable(),
  stage: modelStage,
  inReview: z.boolean(),
  source: z.strictObject({ file: z.string(), sheet: z.string(), row: z.number().int() }).nullable(),
  needsReview: z.array(doubt),
});
export type ModelRecord = z.infer<typeof modelRecord>;
