import { z } from "zod";

/**
 * What the office writes down in the course of a year beside the register. Each kind is a shape and a key
 * (what makes two records the same one); the store keeps every version.
 */

const day = z.iso.date();
const words = z.string().trim().min(1);
const id = z.string().min(1);
const count = z.number().int().nonnegative();

/** What the office decided about a deadline of the programme. Key: the deadline's id. */
const deadlineDecision = z.strictObject({
  /** The last day on time itself; null where only the switch was decided. */
  lastDay: day.nullable(),
  /** “Tính cả ngày” that the words name; null leaves it as the programme says. */
  inclusive: z.boolean().nullable(),
  by: words,
  reason: words.nullable(),
});

/** A later last day for one unit. Key: deadline/unit. */
export const extension = z.strictObject({ deadline: id, unitId: id, lastDay: day, reason: words, by: words });

/** Places allotted for nominations to a level. Key: the level. */
export const quota = z.strictObject({ level: words, places: count, document: words.nullable() });

/** How a unit was rated for its work of the year (“hoàn thành tốt nhiệm vụ”). Key: the unit. */
export const RATINGS = ["excellent", "good", "completed", "not-completed"] as const;
const unitRating = z.strictObject({
  unitId: id,
  rating: z.enum(RATINGS),
  by: words.nullable(),
  document: words.nullable(),
});

/** One criterion of an evaluation. Points only where the set is scored. */
export const criterionAnswer = z.strictObject({
  /** Place of the criterion in its set, from 0. */
  item: count,
  met: z.boolean().nullable(),
  points: z.number().nonnegative().nullable(),
  evidence: words.nullable(),
});
/** A model against one set of criteria. Key: model/set. */
export const evaluation = z.strictObject({
  modelId: id,
  set: id,
  day,
  by: words.nullable(),
  answers: z.array(criterionAnswer),
  note: words.nullable(),
});

/** Points instead of met and not met: what each criterion of a set is worth, and from how many points on what. Key: the set. */
export const scoring = z.strictObject({
  set: id,
  maxima: z.array(z.number().positive()).min(1),
  thresholds: z.array(z.strictObject({ from: z.number().nonnegative(), label: words, passes: z.boolean() })).min(1),
  document: words.nullable(),
});

/** Whether this year's goal is higher than that of the year before; both are kept. Key: the model. */
export const carryOver = z.strictObject({
  modelId: id,
  oldGoal: words.nullable(),
  newGoal: words.nullable(),
  verdict: z.enum(["higher", "kept-up"]),
  by: words,
});

/** What is to become of a model of this year in the next. Key: the model. */
export const yearProposal = z.strictObject({
  modelId: id,
  choice: z.enum(["continue", "raise-goal", "stop"]),
  reason: words.nullable(),
  newGoal: words.nullable(),
});

/** Something that took place: an event, a contest, propaganda … with the numbers that reports need. */
const ACTIVITY_KINDS = ["event", "contest", "propaganda", "training", "inspection", "exchange", "launch"] as const;
export const activity = z.strictObject({
  kind: z.enum(ACTIVITY_KINDS),
  name: words,
  day,
  until: day.nullable(),
  place: words.nullable(),
  unitId: id.nullable(),
  /** Level that holds it, in words (“cấp cơ sở”, “cấp huyện”, “cấp tỉnh”). */
  level: words.nullable(),
  /** How many of each: people, sessions, articles … by name. */
  numbers: z.array(z.strictObject({ label: words, value: z.number().nonnegative() })),
  result: words.nullable(),
  /** Line of the programme that asks for it (`L37`), where one does. */
  line: words.nullable(),
});

/** A piece of work given to a unit or a member (giao việc). */
export const task = z.strictObject({
  name: words,
  unitId: id.nullable(),
  member: id.nullable(),
  given: day,
  due: day.nullable(),
  done: day.nullable(),
  result: words.nullable(),
});

/** A member of the steering committee with the fields and areas in charge. */
export const member = z.strictObject({
  name: words,
  position: words.nullable(),
  role: words.nullable(),
  phone: words.nullable(),
  fields: z.array(id),
  /** Units in charge of. */
  areas: z.array(id),
});

/** A paper of a model's dossier; the bytes are kept under their hash. */
export const DOSSIER_PARTS = [
  "registration",
  "plan",
  "launch",
  "propaganda",
  "survey",
  "evaluation",
  "recognition",
  "report",
  "picture",
  "other",
] as const;
export const dossierPaper = z.strictObject({
  modelId: id,
  part: z.enum(DOSSIER_PARTS),
  name: words,
  sha256: z.string().length(64),
  size: count,
  day: day.nullable(),
  note: words.nullable(),
});

/** A change of the units themselves, with everything that is needed to take it back. */
export const unitChange = z.strictObject({
  kind: z.enum(["merge", "split", "rename"]),
  day,
  /** Units that end with it, or the one that is renamed. */
  from: z.array(id).min(1),
  /** Units that take over. */
  to: z.array(id).min(1),
  /** Those of `to` that were made for it. */
  created: z.array(id),
  /** Names at the time, for papers of that time. */
  names: z.array(z.strictObject({ id, before: words, after: words, kindBefore: words, kindAfter: words })),
  document: words.nullable(),
});

/** Kind → shape. */
export const yearRecords = {
  "deadline-decision": deadlineDecision,
  extension,
  quota,
  "unit-rating": unitRating,
  evaluation,
  scoring,
  "carry-over": carryOver,
  "year-proposal": yearProposal,
  activity,
  task,
  member,
  "dossier-paper": dossierPaper,
  "unit-change": unitChange,
} as const;
export type YearKind = keyof typeof yearRecords;
export type YearContent<K extends YearKind> = z.infer<(typeof yearRecords)[K]>;

/** What a record says now; `at` is when this version was written. */
export interface YearRecord<K extends YearKind> {
  key: string;
  at: string;
  content: YearContent<K>;
}
export type Evaluation = YearContent<"evaluation">;
export type Scoring = YearContent<"scoring">;
export type UnitChange = YearContent<"unit-change">;
