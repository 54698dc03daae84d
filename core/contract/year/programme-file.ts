import { z } from "zod";
import type { FormPart } from "../../programme/form.ts";
import { day } from "../day.ts";

/** A programme as a whole: every rule beside its line, the one file that it travels as, the office's own editions. */

const text = z.string();
const count = z.number().int().nonnegative();
const none = z.strictObject({});
const byId = z.strictObject({ id: text });

const rule = z.strictObject({ text, source: text });

/** Something about a place of a programme: as its file has it, in words, and what is to be said of it. */
const point = z.strictObject({ path: text, place: text, message: text });

const how = z.enum(["begun", "file", "copy", "edit", "taken-back", "given-up"]);

/** A programme that the office can work by. */
const entry = z.strictObject({
  id: text,
  year: z.number(),
  issuer: text,
  title: text,
  seats: z.array(z.strictObject({ code: text, label: text })),
  /** The office's own edition holds; else it is as it comes with the product. */
  own: z.boolean(),
  /** One of that id comes with the product. */
  template: z.boolean(),
  /** How the newest own edition came about, and when. */
  how: how.nullable(),
  at: text.nullable(),
  copiedFrom: z.strictObject({ id: text, year: z.number() }).nullable(),
  /** A year was begun under it; it may be the one that is worked in now. */
  begun: z.boolean(),
  current: z.boolean(),
});

/** A programme's content on its way in: of any shape, for what is wrong is to be told with its place. */
const content = z.record(text, z.unknown());

/** A programme as a whole: every rule beside its line, the one file that it travels as, the office's own editions. */
export const programmeFileContract = {
  /** What `programmes.show` leaves out: gates, focus, events, the dossier, criteria one by one, how models count. */
  "year.programme.rules": {
    input: byId,
    output: z.strictObject({
      counting: z.array(rule),
      carriedOver: z.enum(["all", "effective-and-directed", "re-registered-with-higher-goal"]),
      gates: z.array(rule),
      criteria: z.array(z.strictObject({ set: text, label: text, items: z.array(rule) })),
      dossier: z.array(rule),
      focus: z.array(rule),
      events: z.array(rule),
      /** What the document leaves open or prints wrongly, with what was decided. */
      notes: z.array(rule.extend({ decision: text.nullable() })),
    }),
  },
  /** Every programme that the office can work by, the latest year first. */
  "year.programme.list": { input: none, output: z.array(entry) },
  /** The programme as the text of one file, with the words of its document where they are known. */
  "year.programme.export": { input: byId, output: z.strictObject({ name: text, text }) },
  /** Reads a programme's file without keeping it: refused (`invalid`) with every place that is wrong. */
  "year.programme.check": {
    input: z.strictObject({ path: text }),
    output: z.strictObject({
      id: text,
      year: z.number(),
      issuer: text,
      title: text,
      /** Against the one of that id which the office has: none, the same, or another. */
      standing: z.enum(["new", "same", "other"]),
      /** Where it differs from that one. */
      changes: z.array(text),
      /** Why it may not take that one's place: what the register refers to would be gone. */
      problems: z.array(point),
      open: z.array(point),
    }),
  },
  /** Keeps a programme's file as the office's own. One that is there already gives way only with `replace`. */
  "year.programme.adopt": {
    input: z.strictObject({ path: text, replace: z.boolean().default(false) }),
    output: z.strictObject({ id: text, year: z.number(), title: text, kept: z.boolean() }),
  },
  /** A programme to edit: its content, the form that the schema makes of it, its editions, what it leaves open. */
  "year.programme.open": {
    input: byId,
    output: z.strictObject({
      entry,
      content,
      form: z.array(z.custom<FormPart>((part) => typeof part === "object" && part !== null)),
      /** Sentences of the document by line. */
      lines: z.record(text, text),
      /** Number of the edition that this is, 0 for one of the product; `save` has to name it. */
      edition: count,
      editions: z.array(z.strictObject({ edition: count, how, at: text })),
      open: z.array(point),
    }),
  },
  /** Holds content against all rules without keeping it. */
  "year.programme.try": {
    input: z.strictObject({ id: text, content }),
    output: z.strictObject({ problems: z.array(point), open: z.array(point) }),
  },
  /** Keeps content as the programme's newest edition; `changed-since` where it was not made from the newest. */
  "year.programme.save": {
    input: z.strictObject({ id: text, content, edition: count }),
    output: z.strictObject({ edition: count }),
  },
  /** A programme made anew for another year: its days moved, with what is left to decide. */
  "year.programme.copy": {
    input: z.strictObject({
      former: text,
      id: text,
      year: z.number().int(),
      number: text.nullable().default(null),
      issued: day.nullable().default(null),
    }),
    output: z.strictObject({ id: text, open: z.array(point) }),
  },
  /** Has an earlier edition again, as the newest one; 0 is the one of the product. */
  "year.programme.takeBack": {
    input: z.strictObject({ id: text, edition: count }),
    output: z.strictObject({ edition: count }),
  },
  /** Gives an own programme up that no year was begun under; the product's, where there is one, holds again. */
  "year.programme.giveUp": { input: byId, output: none },
} as const;
