import { z } from "zod";
import { dutyPurpose } from "../../programme/schema.ts";
import { day } from "../day.ts";

/** Deadlines, the calendar, who has sent what and who is to be reminded. */

const text = z.string();
const words = z.string().trim().min(1);
const count = z.number().int().nonnegative();
const asOf = z.strictObject({ asOf: day.optional() });

const deadlineState = z.enum(["passed", "coming", "today", "undecided"]);
const yearDeadline = z.strictObject({
  id: text,
  label: text,
  /** The words of the document. */
  written: text,
  duty: text,
  kind: z.enum(["fixed", "month", "relative", "impossible"]),
  from: text,
  to: text.nullable(),
  source: text,
  /** Whether the office owes it itself, asks its units for it, or both. */
  owed: z.boolean(),
  asked: z.boolean(),
  /** The last day under both readings of “trước ngày”; null where the words leave no choice. */
  readings: z.strictObject({ exclusive: day, inclusive: day }).nullable(),
  inclusive: z.boolean(),
  proposedLastDay: day.nullable(),
  lastDay: day.nullable(),
  weekday: text.nullable(),
  weekend: z.boolean(),
  daysLeft: z.number().int().nullable(),
  state: deadlineState,
  remarks: z.array(text),
  /** Its date waits for somebody's word: it does not exist, or falls on a weekend. The overview counts these. */
  needsDecision: z.boolean(),
  decision: z
    .strictObject({
      lastDay: day.nullable(),
      inclusive: z.boolean().nullable(),
      by: text,
      reason: text.nullable(),
      at: text,
    })
    .nullable(),
  extensions: z.array(z.strictObject({ unitId: text, unit: text, lastDay: day, reason: text, by: text, at: text })),
});

/** A line of the calendar or of today's list; `ids` are what a click opens. */
const calendarEntry = z.strictObject({
  day,
  kind: z.enum(["deadline", "survey", "follow-up", "activity", "task", "extension"]),
  label: text,
  detail: text.nullable(),
  state: z.enum(["done", "late", "due", "coming"]),
  /** Deadline's id, unit's id, or keys of records. */
  about: text,
  models: z.array(text),
});

/** What one unit owes under one deadline, and what became of it. */
const cell = z.strictObject({
  duty: text,
  state: z.enum(["on-time", "late", "missing", "due", "received"]),
  lastDay: day.nullable(),
  extended: z.boolean(),
  receivedOn: day.nullable(),
  daysLate: count,
  files: z.array(text),
  /** What was put forward, where that is what the unit owes. */
  models: z.array(text),
});
/** Units × duties: a unit that is asked for nothing has no row. */
export const sentMatrix = z.strictObject({
  asOf: day,
  duties: z.array(
    z.strictObject({ id: text, purpose: dutyPurpose, label: text, lastDay: day.nullable(), source: text }),
  ),
  units: z.array(z.strictObject({ id: text, name: text, kind: text, cells: z.array(cell) })),
});
const reminder = z.strictObject({
  unitId: text,
  unit: text,
  /** What is owed, the oldest first. */
  owes: z.array(z.strictObject({ duty: text, label: text, source: text, lastDay: day.nullable(), daysLate: count })),
});

/** Deadlines, the calendar, who has sent what and who is to be reminded. */
export const deadlineContract = {
  "year.deadlines.list": { input: asOf, output: z.array(yearDeadline) },
  /** Settles an impossible date, or which reading of “trước ngày” holds; with neither, the decision is taken back. */
  "year.deadlines.decide": {
    input: z.strictObject({
      id: text,
      lastDay: day.nullable().default(null),
      inclusive: z.boolean().nullable().default(null),
      by: words,
      reason: words.nullable().default(null),
    }),
    output: yearDeadline,
  },
  /** A later last day for some units, with a reason; null takes it back. */
  "year.deadlines.extend": {
    input: z.strictObject({
      id: text,
      unitIds: z.array(text).min(1),
      lastDay: day.nullable(),
      reason: words,
      by: words,
    }),
    output: yearDeadline,
  },
  /** The year as a calendar: deadlines, surveys that fall due, visits to repeat, activities, tasks. */
  "year.calendar": {
    input: z.strictObject({ first: day.optional(), last: day.optional(), asOf: day.optional() }),
    output: z.array(calendarEntry),
  },
  /** What is to be done: late, due today, and within the coming `days`. */
  "year.today": {
    input: z.strictObject({ asOf: day.optional(), days: z.number().int().min(0).max(366).default(14) }),
    output: z.array(calendarEntry),
  },
  /** The deadlines for a calendar program; `to` is a path (or a host's token), or absent for the text alone. */
  "year.calendar.export": {
    input: z.strictObject({ to: text.optional(), asOf: day.optional() }),
    output: z.strictObject({ name: text, path: text.nullable(), text, entries: count }),
  },
  /** Units × duties from what was accepted. */
  "year.matrix": { input: asOf, output: sentMatrix },
  /** Who owes what and is to be reminded, by unit. */
  "year.reminders": {
    input: z.strictObject({ asOf: day.optional(), unitIds: z.array(text).optional() }),
    output: z.array(reminder),
  },
} as const;
