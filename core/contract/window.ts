import { z } from "zod";
import { SET_ASIDE_REASONS } from "../intake/plan/plan.ts";
import { submissionPurpose } from "../programme/schema.ts";
import { modelRecord, modelValues } from "../register/model.ts";
import { found } from "../register/source.ts";
import { unit, unitInput } from "../register/unit.ts";
import { day } from "./day.ts";
import { overview } from "./overview.ts";

/** Shapes of the operations that the window needs beside those that scripts use. */

const text = z.string();
const count = z.number().int().nonnegative();

/** Who signs, and how a paper says it; blanks are printed as lines to fill in. */
export const signer = z.strictObject({ authority: text.nullable(), title: text.nullable(), name: text.nullable() });

/** The office as its settings say. */
const officeView = z.strictObject({
  office: text,
  superior: text.nullable(),
  place: text.nullable(),
  signer,
  seat: text,
  seats: z.array(z.strictObject({ code: text, label: text })),
  programme: z.strictObject({ id: text, year: z.number(), title: text, issuer: text, place: text }),
  fields: z.array(z.strictObject({ code: text, number: text, label: text, short: text })),
  /** What units of these kinds may be marked as for the year, where a target asks for it. */
  flags: z.array(z.strictObject({ code: text, label: text, unitKinds: z.array(text) })),
  /** The appendices that this seat sends. */
  appendices: z.array(z.strictObject({ code: text, label: text, defaultLayout: z.boolean() })),
  revision: count,
  lastChangedAt: text.nullable(),
  dataFolder: text,
  version: text,
  /** The day that the office counts as today. */
  today: day,
});
const officeChanges = z.strictObject({
  office: text.min(1).optional(),
  superior: text.nullable().optional(),
  place: text.nullable().optional(),
  seat: text.optional(),
  signer: signer.optional(),
});

/** A programme that an office may begin under. */
const offeredProgramme = z.strictObject({
  id: text,
  year: z.number(),
  title: text,
  issuer: text,
  place: text,
  seats: z.array(z.strictObject({ code: text, label: text })),
});

/** Whether there is an office yet, and with what one may be created. */
const workplaceState = z.strictObject({
  created: z.boolean(),
  dataFolder: text,
  programmes: z.array(offeredProgramme),
  /** The invented office of the samples: with what `workplace.create` makes it. */
  sample: z.strictObject({ programme: text, seat: text, office: text }),
  /** False where another copy of the program holds the data: everything can be read, nothing written. */
  writable: z.boolean(),
});
const workplaceCreation = z.strictObject({
  programme: text,
  office: text.min(1),
  seat: text,
  /** A token of the file of `programme`, where it does not come with the product. */
  guidance: text.optional(),
  /** A token of a unit list; with `sample` the sample inbox with its units, under its own programme and seat alone. */
  units: text.optional(),
  sample: z.boolean().default(false),
});

/** One line of the receipt log; nothing disappears from it. */
const inboxEntry = z.strictObject({
  id: text,
  batchId: text,
  path: text,
  name: text,
  via: z.enum(["file", "paste", "manual"]),
  receivedAt: text,
  receivedAssumed: z.boolean(),
  /** Number and date of the paper that it came with (số đến, ngày). */
  incoming: z.strictObject({ number: text.nullable(), date: day.nullable() }),
  sender: text.nullable(),
  purpose: submissionPurpose.nullable(),
  version: z.strictObject({ kind: text, of: text.nullable() }),
  /** A scan (PDF, picture) is `to-type` until a record was typed from it, then `typed`. */
  status: z.enum(["imported", "review", "rejected", "duplicate", "undone", "to-type", "typed"]),
  models: count,
  imported: count,
  setAside: count,
  problems: z.array(z.strictObject({ code: text, severity: z.enum(["error", "warning"]), message: text })),
  createdAt: text,
});

/** A sheet as Excel shows it, each row coloured by what it was understood as. */
const reviewSheet = z.strictObject({
  name: text,
  hidden: z.boolean(),
  lastColumn: count,
  /** Said where the sheet is too large to be shown whole. */
  cut: text.optional(),
  /** Column number → meaning, for the columns of a table. */
  columns: z.array(
    z.strictObject({ column: count, letter: text, role: text, heading: text, width: z.number().nullable() }),
  ),
  rows: z.array(
    z.strictObject({
      row: count,
      hidden: z.boolean(),
      disposition: z.enum(["imported", ...SET_ASIDE_REASONS]),
      /** True for a row that carries on the model above. */
      continuation: z.boolean(),
      cells: z.array(
        z.strictObject({
          column: count,
          text,
          kind: z.enum(["text", "number", "date", "boolean", "error"]),
          rowSpan: count,
          columnSpan: count,
          /** What the cell told: the models by their ids (of `planned` while the file waits), with the property of each. */
          values: z.array(z.strictObject({ model: text, property: text })),
        }),
      ),
    }),
  ),
});

/** A file against the version before it. */
export const comparison = z.strictObject({
  of: text.nullable(),
  added: z.array(text),
  changed: z.array(
    z.strictObject({
      name: text,
      changes: z.array(z.strictObject({ property: text, before: text.nullable(), after: text.nullable() })),
    }),
  ),
  missing: z.array(text),
});

/** Changes of models by hand; a property named in `confirm` loses its doubts though its value stays. */
const modelEdit = z.strictObject({
  ids: z.array(text).min(1),
  changes: modelValues.partial().extend({ unit: text.optional() }),
  confirm: z.array(text).default([]),
  /** Register revision that the clerk saw; with a newer change of the same model the edit is refused (`changed-since`). */
  seen: count.optional(),
});

/** Everything about one model. */
const modelDetail = z.strictObject({
  model: modelRecord,
  submission: text.nullable(),
  file: text.nullable(),
  /** By property (`unit`, `extras.HEADING` too): what each value was found by. */
  provenance: z.record(text, found),
  history: z.array(
    z.strictObject({
      at: text,
      kind: z.enum(["import", "edit", "undo"]),
      file: text.nullable(),
      changes: z.array(z.strictObject({ property: text, before: text.nullable(), after: text.nullable() })),
    }),
  ),
});

/** The operations of the window. */
export const windowContract = {
  "workplace.state": { input: z.strictObject({}), output: workplaceState },
  "workplace.create": { input: workplaceCreation, output: workplaceState },
  /** Reads a programme's file before there is an office; refused (`invalid`) with every place that is wrong. */
  "workplace.guidance": { input: z.strictObject({ path: text }), output: offeredProgramme },
  "office.show": { input: z.strictObject({}), output: officeView },
  "office.save": { input: officeChanges, output: officeView },
  "overview.show": { input: z.strictObject({ asOf: day.optional() }), output: overview },
  "inbox.list": { input: z.strictObject({}), output: z.array(inboxEntry) },
  "inbox.edit": {
    input: z.strictObject({ id: text, receivedAt: day.optional(), incoming: inboxEntry.shape.incoming.optional() }),
    output: inboxEntry,
  },
  /** Cells pasted from Excel (tab-separated), received as a file of their own. */
  "inbox.paste": {
    input: z.strictObject({
      text: text.min(1),
      name: text.optional(),
      unit: text.optional(),
      received: day.optional(),
    }),
    output: z.strictObject({ id: text }),
  },
  /** A paper, Zalo or telephone registration typed by hand. */
  "inbox.record": {
    input: z.strictObject({
      unit: text,
      received: day,
      how: text,
      incoming: inboxEntry.shape.incoming.optional(),
      /** The scan that it is typed from, by id. */
      from: text.optional(),
      models: z.array(modelValues.partial().extend({ name: text.min(1) })).min(1),
    }),
    output: z.strictObject({ id: text }),
  },
  "review.sheets": { input: z.strictObject({ id: text }), output: z.array(reviewSheet) },
  "review.compare": { input: z.strictObject({ id: text }), output: comparison },
  "models.show": { input: z.strictObject({ id: text }), output: modelDetail },
  "models.edit": { input: modelEdit, output: z.array(modelRecord) },
  /** Takes the last edit by hand back; says what it was. */
  "models.undo": {
    input: z.strictObject({}),
    output: z.strictObject({ undone: text.nullable(), models: z.array(text) }),
  },
  "units.save": { input: unitInput.extend({ id: text.optional() }), output: unit },
  "units.remove": { input: z.strictObject({ id: text }), output: z.strictObject({ id: text }) },
  "learnt.list": {
    input: z.strictObject({}),
    output: z.array(z.strictObject({ unitId: text, unit: text, alias: text })),
  },
  "learnt.forget": { input: z.strictObject({ unitId: text, alias: text }), output: z.strictObject({}) },
  "search.run": {
    input: z.strictObject({ text: text.min(1) }),
    output: z.strictObject({
      units: z.array(z.strictObject({ id: text, name: text })),
      models: z.array(z.strictObject({ id: text, name: text, unit: text.nullable() })),
      files: z.array(z.strictObject({ id: text, name: text, sender: text.nullable() })),
    }),
  },
  /** The sentences of the guidance document by line, for “each rule beside the sentence it rests on”. */
  "programmes.lines": { input: z.strictObject({ id: text }), output: z.record(text, text) },
} as const;
