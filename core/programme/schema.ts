import { z } from "zod";
import { criteriaSet } from "./criteria-schema.ts";
import { code, exceptUnitKinds, isoDate, item, source, words } from "./schema-parts.ts";
import { target } from "./target-schema.ts";

/**
 * The shape of one year's guidance document as data (`programmes/*.json`).
 *
 * The code knows *kinds* of target, deadline, criterion and appendix; every number, name and
 * date of a year stands in the programme's file, beside the line of the document that it rests on.
 */

export const submissionPurpose = z.enum(["registration", "results", "half-year", "annual"]);
export type Purpose = z.infer<typeof submissionPurpose>;
/** What a unit may owe by a day: a paper, or models put forward (co-quan-dang-2026:L165). */
export const dutyPurpose = z.enum([...submissionPurpose.options, "nomination"]);
export type DutyPurpose = z.infer<typeof dutyPurpose>;

const seat = z.strictObject({
  code,
  label: words,
  /** The kind of unit that an office of this seat stands for (“Huyện”); null where it may be of any kind. */
  kind: words.nullable(),
  /** True for the seat of the body that issued the document: everyone else's papers end here. */
  receives: z.boolean(),
  /** Codes of the appendices that an office of this seat sends upward. */
  appendices: z.array(words).min(1),
  source,
});

const field = z.strictObject({
  code,
  /** The number that the document gives it, for example `2.3.2`; free spellings of a sender may be just this. */
  number: words,
  label: words,
  /** Short name for tables and charts. */
  short: words,
  items: z.array(item).min(1),
  /** Spellings under which senders mean this field; compared folded (no case, no diacritics, no punctuation). */
  aliases: z.array(words),
  source,
});

const deadlineBase = {
  id: code,
  label: words,
  /** The words of the document. */
  written: words,
  /** What is due: a paper of `purpose`, or an act of the year that no submission answers. */
  duty: z.enum([...submissionPurpose.options, "inspection", "consolidation", "nomination", "vetting", "completion"]),
  from: words,
  /** Who receives it; null where the document names nobody. */
  to: words.nullable(),
  /** Codes of the seats whose office owes it upward. */
  seats: z.array(code).min(1),
  /** Whether the office passes the duty on to its own units, so that it asks them for the paper. */
  asksUnits: z.boolean(),
  /**
   * Kinds of unit that owe it to the body that issued the document, or that do not; all where neither
   * is said. An office below that body passes the duty on to all of its units.
   */
  unitKinds: z.array(words).min(1).optional(),
  exceptUnitKinds,
  /** From how many days before the last day on those who have not sent yet are listed. */
  remindDays: z.number().int().nonnegative(),
  source,
};
const deadline = z.discriminatedUnion("kind", [
  /** “trước ngày D” is exclusive: the last day on time is D−1 (`inclusive: true`: D itself). */
  z.strictObject({ ...deadlineBase, kind: z.literal("fixed"), date: isoDate, inclusive: z.boolean() }),
  /** “trong tháng M”: the last day on time is the month's last. */
  z.strictObject({ ...deadlineBase, kind: z.literal("month"), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  /** Counted for each model from an event of its own. */
  z.strictObject({
    ...deadlineBase,
    kind: z.literal("relative"),
    months: z.number().int().positive(),
    after: z.enum(["registration", "launch"]),
  }),
  /** A date that the calendar does not have; `proposedLastDay` is put to the office, which decides. */
  z.strictObject({ ...deadlineBase, kind: z.literal("impossible"), proposedLastDay: isoDate }),
]);

/** The columns an appendix may show, each a property of a model or derived from it. */
export const appendixColumn = z.enum([
  "ordinal",
  "name",
  "unit",
  "field",
  "collective",
  "individual",
  "subject",
  "content",
  "goal",
  "period",
  "new",
  "continued",
  "result",
  "note",
  "place",
  "forces",
  "resources",
  "responsible",
  "situation",
  "evaluation",
  "recognition",
  "exemplary",
]);
export type AppendixColumn = z.infer<typeof appendixColumn>;

const appendix = z.strictObject({
  code: words,
  label: words,
  /** Title lines as printed, in order: the kind of table first, then what it is about. */
  title: z.array(words).min(1),
  purpose: submissionPurpose,
  seats: z.array(code).min(1),
  /** Fields whose models stand here. Models that find no appendix of their own at a seat go to the one with `takesRest`. */
  fields: z.array(code).min(1),
  /** Kinds of unit whose models stand here (a unit's own, or those of a unit below it); empty: of any kind. */
  unitKinds: z.array(words),
  takesRest: z.boolean(),
  groupBy: z.enum(["unit", "field"]),
  columns: z
    .array(
      z.strictObject({
        column: appendixColumn,
        title: words,
        /** Heading above this and its neighbours with the same heading. */
        group: words.optional(),
        /** Width in millimetres. */
        width: z.number().positive(),
        align: z.enum(["left", "center", "right"]),
      }),
    )
    .min(2),
  /** True while the document gives no table of its own: the layout is said to be “mẫu mặc định”. */
  defaultLayout: z.boolean(),
  source,
});

const year = z.number().int().min(2000).max(2100);

export const programmeSchema = z.strictObject({
  id: code,
  year,
  /** Of which year's programme this is a copy, as long as its rules rest on the lines of that one's document. */
  copiedFrom: z.strictObject({ id: code, year }).optional(),
  issuer: words,
  /** The kind of paper: HƯỚNG DẪN, KẾ HOẠCH. */
  documentKind: words,
  number: words.nullable(),
  /** The day on which the document was issued, where it is known. */
  issued: isoDate.optional(),
  title: words,
  level: z.enum(["province", "district", "commune", "party-committee"]),
  /** Place name for the dateline of papers. */
  place: words,
  basis: z.array(item).min(1),
  signedBy: z.array(words).min(1),
  seats: z.array(seat).min(1),
  fieldGroups: z.array(z.strictObject({ number: words, label: words, fields: z.array(code).min(1), source })),
  fields: z.array(field).min(1),
  /**
   * Fields of other years' documents that this one does not name and takes in under one of its own: `from` is their
   * code, `label` how they were called, `source` the line of this document that takes them in.
   */
  crosswalk: z.array(z.strictObject({ from: code, label: words, into: code, source })).optional(),
  targets: z.array(target),
  counting: z.strictObject({
    /** True where the document has no such rule: the label then says what was decided, in the product's words. */
    unstated: z.boolean().optional(),
    /** Which models of earlier years count towards this year's targets. */
    carriedOver: z.enum(["all", "effective-and-directed", "re-registered-with-higher-goal"]),
    label: words,
    discard: words.nullable(),
    source,
  }),
  deadlines: z.array(deadline),
  subjects: z.array(
    z.strictObject({ kind: z.enum(["collective", "individual"]), label: words, items: z.array(item).min(1) }),
  ),
  criteria: z.array(criteriaSet),
  /** The papers that make a dossier complete; `newOnly` where only a new model has such a paper. */
  dossier: z.array(z.strictObject({ part: code, label: words, newOnly: z.boolean().optional(), source })).optional(),
  steps: z.array(z.strictObject({ number: words, label: words, items: z.array(item).min(1), source })),
  /** What a model's full record holds, in the document's words; empty where it says nothing of it. */
  recordContents: z.array(item),
  /** What the year's movement is to turn to first, beside the fields. */
  focus: z.array(item).optional(),
  /** Conferences, contests and the like that the year asks for, and that reports will want. */
  events: z.array(item).optional(),
  /** What a model must have passed (`stage`) before it goes into the next thing (`before`). */
  gates: z
    .array(
      z.strictObject({
        before: z.enum(["consolidation", "recognition", "exemplary", "nomination", "commendation"]),
        stage: z.enum(["vetted", "evaluated", "recognised", "exemplary", "nominated"]),
        label: words,
        source,
      }),
    )
    .optional(),
  appendices: z.array(appendix).min(1),
  /** What the document leaves open or prints wrongly, and what was decided. */
  notes: z.array(z.strictObject({ text: words, decision: words.nullable(), source })),
  /** The words of the document, its line 1 first, so that sentences travel with the rules that rest on them. */
  document: z.array(z.string()).min(1).optional(),
});

export type Programme = z.infer<typeof programmeSchema>;
export type ProgrammeTarget = Programme["targets"][number];
export type ProgrammeDeadline = Programme["deadlines"][number];
export type ProgrammeAppendix = Programme["appendices"][number];
export type ProgrammeCriteriaSet = Programme["criteria"][number];
export type ProgrammeGate = NonNullable<Programme["gates"]>[number];
export type ProgrammeSeat = Programme["seats"][number];
