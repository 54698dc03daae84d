import { z } from "zod";
import { QUEUE_STEPS } from "../../consolidation/year/queue.ts";
import { modelStage } from "../../register/model.ts";
import { eventDetails, RECORDED_KINDS } from "../../register/way.ts";
import { criterionAnswer, dossierPaper, RATINGS } from "../../register/year.ts";
import { day } from "../day.ts";

/** The way of the models: where each stands, what it may do next, its events, criteria and dossier. */

const text = z.string();
const words = z.string().trim().min(1);
const count = z.number().int().nonnegative();
const none = z.strictObject({});

/** Why something is refused; `source` is the line of the document where it is the programme's rule. */
const refusal = z.strictObject({ code: text, reason: text, source: text.nullable() });

const event = z.strictObject({
  id: text,
  day,
  at: text,
  kind: text,
  /** The step's name in Vietnamese. */
  label: text,
  /** What the event says, in one line. */
  said: text,
  note: text.nullable(),
  details: eventDetails,
  takenBackAt: text.nullable(),
});

const nextStep = z.strictObject({
  kind: z.enum(RECORDED_KINDS),
  label: text,
  allowed: z.boolean(),
  refusals: z.array(refusal),
  /** Unusual, and no obstacle. */
  warnings: z.array(text),
});

/** A model as the year's screens list it. */
const wayModel = z.strictObject({
  id: text,
  name: text,
  unitId: text.nullable(),
  unit: text.nullable(),
  field: text.nullable(),
  fieldLabel: text.nullable(),
  kind: z.enum(["mo-hinh", "dien-hinh"]),
  subjectKind: z.enum(["collective", "individual"]).nullable(),
  leader: z.boolean().nullable(),
  origin: z.enum(["new", "continued"]).nullable(),
  stage: modelStage,
  stageLabel: text,
  /** When it reached its stage; the day of registration for the first. */
  since: day.nullable(),
  registeredOn: day.nullable(),
  vetting: z.enum(["none", "vetted", "returned", "reopened"]),
  /** What somebody still has to do about it as of the day; empty where nothing. */
  waits: z.array(z.enum(QUEUE_STEPS)),
  /** True where it waits for the vetting that the programme asks for before consolidation. */
  held: z.boolean(),
  /** Last day for its survey, where the programme has such a deadline; null where it has none or is surveyed. */
  surveyBy: day.nullable(),
  followUp: day.nullable(),
  evaluation: z.enum(["met", "not-met", "incomplete"]).nullable(),
  nominations: z.array(z.strictObject({ level: text, rank: count, reason: text, day })),
  recognitions: z.array(z.strictObject({ level: text, number: text, day })),
  commendations: z.array(z.strictObject({ form: text, number: text, day })),
});

const criterion = z.strictObject({
  item: count,
  text,
  source: text,
  /** Advice that nobody is measured by. */
  advice: z.boolean(),
  met: z.boolean().nullable(),
  points: z.number().nullable(),
  evidence: text.nullable(),
  /** The office knows it by itself and nobody said otherwise. */
  known: z.boolean(),
});
const evaluatedSet = z.strictObject({
  set: text,
  label: text,
  source: text,
  forStage: z.enum(["recognised", "exemplary"]),
  outcome: z.enum(["met", "not-met", "incomplete"]),
  why: text,
  missing: z.array(text),
  score: z.strictObject({ points: z.number(), most: z.number(), band: text }).nullable(),
  evaluatedOn: day.nullable(),
  criteria: z.array(criterion),
});
const verdict = z
  .strictObject({ outcome: z.enum(["met", "not-met", "incomplete"]), why: text, source: text })
  .nullable();

export const renewal = z.strictObject({
  verdict: z.enum(["higher", "kept-up", "unclear"]),
  oldGoal: text.nullable(),
  newGoal: text.nullable(),
  by: text.nullable(),
  why: text,
});
export const dossier = z.strictObject({
  /** What the programme asks a dossier to hold; empty where it asks for none. */
  parts: z.array(z.strictObject({ part: text, label: text, source: text, needed: z.boolean(), present: z.boolean() })),
  complete: z.boolean(),
  lacks: z.array(text),
  papers: z.array(dossierPaper.omit({ modelId: true }).extend({ key: text, at: text })),
});
const counting = z.array(
  z.strictObject({ target: text, label: text, registered: z.boolean(), counted: z.boolean(), why: text, source: text }),
);
/** Everything of the year about one model. */
const wayDetail = z.strictObject({
  model: wayModel,
  /** By day; those taken back too. */
  events: z.array(event),
  next: z.array(nextStep),
  evaluation: z.strictObject({ sets: z.array(evaluatedSet), recognised: verdict, exemplary: verdict }),
  rating: z.enum(RATINGS).nullable(),
  dossier,
  renewal: renewal.nullable(),
  /** Why it counts towards each target of the seat, or does not. */
  counting,
});

/** The way of the models: where each stands, what it may do next, its events, criteria and dossier. */
export const wayContract = {
  /** Models with where they stand; `held` and `surveyBy` under the programme's rules as of the day. */
  "year.models.list": {
    input: z.strictObject({ asOf: day.optional(), stage: modelStage.optional(), unitId: text.optional() }),
    output: z.array(wayModel),
  },
  /** One model: its events, the steps that it may take and why not others, criteria, dossier, counts. */
  "year.models.show": { input: z.strictObject({ id: text, asOf: day.optional() }), output: wayDetail },
  /**
   * Records one event for one model or many. All or nothing, unless `skipRefused`: then those that may, do.
   * `preview` writes nothing and tells. In bulk the ranks of nominations count up from the one given.
   */
  "year.models.event": {
    input: z.strictObject({
      ids: z.array(text).min(1),
      day,
      note: words.nullable().default(null),
      details: eventDetails,
      skipRefused: z.boolean().default(false),
      preview: z.boolean().default(false),
    }),
    output: z.strictObject({
      recorded: z.array(z.strictObject({ model: text, event: text })),
      refused: z.array(z.strictObject({ model: text, name: text, refusals: z.array(refusal) })),
      warnings: z.array(z.strictObject({ model: text, name: text, warnings: z.array(text) })),
    }),
  },
  /** Takes an event back by another one; refused while a later step rests on it. */
  "year.models.takeBack": {
    input: z.strictObject({ event: text, reason: words.nullable().default(null) }),
    output: z.strictObject({ model: text, stage: modelStage }),
  },
  /** Takes many events back as one change, the last first; all or nothing. */
  "year.models.undo": {
    input: z.strictObject({ events: z.array(text).min(1), reason: words.nullable().default(null) }),
    output: z.strictObject({ models: z.array(text) }),
  },
  /** What happened when, by the programme: gates with their clauses, for the window to draw the way. */
  "year.gates": {
    input: none,
    output: z.array(
      z.strictObject({ before: text, beforeLabel: text, stage: text, stageLabel: text, label: text, source: text }),
    ),
  },
  /**
   * Writes the answers for one set of criteria; with `record` the event “evaluated” too. Answers of the set that
   * are left out are open. Points only where the set is scored.
   */
  "year.evaluate": {
    input: z.strictObject({
      model: text,
      set: text,
      day,
      by: words.nullable().default(null),
      answers: z.array(criterionAnswer),
      note: words.nullable().default(null),
      record: z.boolean().default(false),
    }),
    output: z.strictObject({ sets: z.array(evaluatedSet), recognised: verdict, exemplary: verdict }),
  },
} as const;
