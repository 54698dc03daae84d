import { z } from "zod";
import { modelStage } from "../../register/model.ts";
import { unitChange, yearProposal } from "../../register/year.ts";
import { day } from "../day.ts";

/** Units through time, and from one year to the next. */

const text = z.string();
const words = z.string().trim().min(1);
const count = z.number().int().nonnegative();
const none = z.strictObject({});
const asOf = z.strictObject({ asOf: day.optional() });

const changeView = unitChange.extend({ key: text, at: text, said: text, undoable: z.boolean() });
const unitDraft = z.strictObject({ name: words, kind: words, parent: words.nullable().default(null) });

const proposal = z.strictObject({
  model: text,
  name: text,
  unitId: text.nullable(),
  unit: text.nullable(),
  field: text.nullable(),
  fieldLabel: text.nullable(),
  /** The field of the next programme that takes it in; null where a person has to choose. */
  newField: text.nullable(),
  newFieldLabel: text.nullable(),
  stage: modelStage,
  stageLabel: text,
  goal: text.nullable(),
  /** What follows from the model's year and the counting rule. */
  proposed: z.enum(["continue", "raise-goal", "stop"]),
  why: text,
  /** Line of the next programme that it rests on; null where this year itself says so. */
  source: text.nullable(),
  choice: yearProposal.shape.choice.nullable(),
  reason: text.nullable(),
  newGoal: text.nullable(),
});

/** A field of one document under another, in words. */
const crossing = z.strictObject({
  code: text,
  label: text,
  into: text.nullable(),
  intoLabel: text.nullable(),
  how: z.enum(["same", "stated", "spelling", "none"]),
  source: text.nullable(),
  said: text,
});

/** What a year began with, and what became of the models of the year before. */
const carried = z.strictObject({
  year: count,
  before: z.strictObject({ id: text, year: count }),
  started: z.strictObject({ units: count, members: count, spellings: count, layouts: count, signer: text.nullable() }),
  /** Which models of earlier years count, by the document of this year. */
  rule: z.strictObject({ text, source: text }),
  crosswalk: z.array(crossing),
  models: z.array(
    z.strictObject({
      model: text,
      name: text,
      unitId: text.nullable(),
      unit: text.nullable(),
      fieldLabel: text.nullable(),
      newFieldLabel: text.nullable(),
      goal: text.nullable(),
      choice: yearProposal.shape.choice.nullable(),
      wantedGoal: text.nullable(),
      /** The model as it is registered this year, with its goal; null while it is not. */
      now: text.nullable(),
      nowGoal: text.nullable(),
      /** `carried`: registered again, where the goal decides nothing; `as-new`: registered as a new one. */
      state: z.enum(["open", "carried", "higher", "kept-up", "unclear", "as-new", "stopped"]),
      why: text,
    }),
  ),
});

/** Units through time, and from one year to the next. */
export const throughTimeContract = {
  /** Changes of the units themselves, the newest first. */
  "year.units.changes": { input: none, output: z.array(changeView) },
  /** Several units become one, new (`newUnit`) or one of them or another (`intoId`). */
  "year.units.merge": {
    input: z.strictObject({
      merging: z.array(text).min(1),
      newUnit: unitDraft.optional(),
      intoId: text.optional(),
      day,
      document: words.nullable().default(null),
    }),
    output: changeView,
  },
  /** One unit becomes several; it goes on as one of them with `keep`. */
  "year.units.split": {
    input: z.strictObject({
      unit: text,
      newUnits: z.array(unitDraft).min(1),
      keep: z.boolean().default(false),
      day,
      document: words.nullable().default(null),
    }),
    output: changeView,
  },
  /** A unit gets another name (and kind); the old name is remembered as a spelling. */
  "year.units.rename": {
    input: z.strictObject({
      id: text,
      name: words,
      kind: words.optional(),
      day,
      document: words.nullable().default(null),
    }),
    output: changeView,
  },
  /** Takes a change back; refused while something rests on units that it made, or a later change does. */
  "year.units.undo": { input: z.strictObject({ key: text }), output: none },
  /** The units of a day: those of the time, with the names of the time. */
  "year.units.asOf": {
    input: asOf,
    output: z.array(
      z.strictObject({ id: text, name: text, kind: text, parent: text.nullable(), heirs: z.array(text) }),
    ),
  },

  /** Programmes of this folder, the newest first; `current` is the one that the office works in. */
  "year.programmes": {
    input: none,
    output: z.array(
      z.strictObject({
        id: text,
        year: z.number(),
        title: text,
        current: z.boolean(),
        models: count,
        writable: z.boolean(),
      }),
    ),
  },
  /** Works in another programme of this folder: nothing of either is changed. */
  "year.switch": { input: z.strictObject({ programme: text, seat: text.optional() }), output: none },
  /** Per model of this year what is proposed for the next, under the counting rule of `programme` (this one where not said). */
  "year.next.propose": { input: z.strictObject({ programme: text.optional() }), output: z.array(proposal) },
  "year.next.choose": {
    input: z.strictObject({
      models: z.array(text).min(1),
      choice: yearProposal.shape.choice.nullable(),
      reason: words.nullable().default(null),
      newGoal: words.nullable().default(null),
    }),
    output: none,
  },
  /** Begins a year in this folder: units and spellings stay, members come along, flags of the year where asked. */
  "year.next.start": {
    input: z.strictObject({ programme: text, seat: text, keepFlags: z.boolean().default(false) }),
    output: z.strictObject({
      programme: text,
      units: count,
      members: count,
      flags: count,
      spellings: count,
      layouts: count,
    }),
  },
  /** Null in the first year of a folder. */
  "year.carried": { input: none, output: carried.nullable() },
  /** Where each field of this year is found under another programme. */
  "year.crosswalk": { input: z.strictObject({ programme: text }), output: z.array(crossing) },
} as const;
