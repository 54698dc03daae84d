import { z } from "zod";
import { officeStatus } from "./consolidation/status.ts";
import { day } from "./contract/day.ts";
import { formsContract } from "./contract/forms.ts";
import { learningContract } from "./contract/learning.ts";
import { papersContract } from "./contract/papers.ts";
import { safetyContract } from "./contract/safety.ts";
import { windowContract } from "./contract/window.ts";
import { yearContract } from "./contract/year.ts";
import { SET_ASIDE_REASONS } from "./intake/plan/plan.ts";
import { submissionPurpose } from "./programme/schema.ts";
import { programmeView } from "./programme/view.ts";
import { modelRecord, modelStage } from "./register/model.ts";
import { found, source } from "./register/source.ts";
import { unit } from "./register/unit.ts";

/**
 * The operations of the office: what goes in and what comes out of each. Every host (command line,
 * HTTP, IPC) is a transport around these; the shapes of `import`, `models`, `status` and
 * `programmes show` are those that scripts rely on.
 */

const count = z.number().int().nonnegative();
const text = z.string();

/** What a person must know or settle. */
export const problem = z.strictObject({
  code: text,
  severity: z.enum(["error", "warning"]),
  message: text,
  sheet: text.optional(),
  cell: text.optional(),
  value: text.optional(),
});

/** A file of a batch as `import` and `review show` report it. */
const importedFile = z.strictObject({
  id: text,
  path: text,
  sha256: text,
  status: z.enum(["imported", "review", "rejected", "duplicate"]),
  sender: text.nullable(),
  units: z.array(text),
  purpose: submissionPurpose.nullable(),
  version: z.strictObject({
    kind: z.enum(["first", "replaces", "supplements", "corrects", "unsure"]),
    of: text.nullable(),
  }),
  format: text,
  encoding: z.enum(["unicode", "nfd", "tcvn3", "vni", "mixed"]),
  tables: z.array(
    z.strictObject({
      sheet: text,
      headerRows: z.array(count),
      firstRow: count,
      lastRow: count,
      columns: z.record(text, z.string().regex(/^[A-Z]{1,3}$/)),
    }),
  ),
  rows: z.strictObject({ seen: count, imported: count, setAside: count }),
  models: count,
  setAside: z.array(z.strictObject({ sheet: text, row: count, reason: z.enum(SET_ASIDE_REASONS), text })),
  ignoredCells: z.array(z.strictObject({ sheet: text, cell: text, reason: text, text })),
  problems: z.array(problem),
});
export type ImportedFile = z.infer<typeof importedFile>;

const importResult = z.strictObject({
  batchId: text,
  files: z.array(importedFile),
  summary: z.strictObject({
    files: count,
    imported: count,
    review: count,
    rejected: count,
    duplicate: count,
    models: count,
  }),
});
export type ImportResult = z.infer<typeof importResult>;

/** A file that waits for a person, with what was decided so far. */
const reviewFile = importedFile.extend({
  decisions: z.record(text, text),
  planned: z.array(modelRecord),
  /** Where asked for: what each value of its models was found by, by model's id and property, and the sender. */
  sources: z.record(text, z.record(text, found)).optional(),
  senderSources: z.array(source).optional(),
});
export type ReviewFile = z.infer<typeof reviewFile>;

const reviewEntry = importedFile.pick({
  id: true,
  path: true,
  status: true,
  sender: true,
  models: true,
  problems: true,
});

const finding = z.strictObject({ code: text, message: text });

const none = z.strictObject({});

const outcome = z.enum(["met", "not-met", "incomplete"]);
/** A model with what the year brought to it, where it was asked for and there is anything. */
const modelOfYear = modelRecord.extend({
  /** Steps that stand, by day. */
  stages: z.array(z.strictObject({ stage: modelStage, day })).optional(),
  evaluation: z
    .strictObject({
      /** Against the criteria for recognition; null where the programme has none. */
      outcome: outcome.nullable(),
      why: text.nullable(),
      sets: z.array(
        z.strictObject({
          set: text,
          outcome,
          day: day.nullable(),
          score: z.strictObject({ points: z.number(), most: z.number(), band: text }).nullable(),
        }),
      ),
    })
    .optional(),
});

/** The contract: name → input and output. */
export const contract = {
  ...windowContract,
  ...learningContract,
  ...yearContract,
  ...papersContract,
  ...formsContract,
  ...safetyContract,
  "programmes.list": {
    input: none,
    output: z.array(z.strictObject({ id: text, year: z.number(), issuer: text, title: text })),
  },
  "programmes.show": { input: z.strictObject({ id: text }), output: programmeView },
  /** The units of today (of the year's end in a year that is over); those that ended before, with who took over, where asked. */
  "units.list": {
    input: z.strictObject({ ended: z.boolean().default(false) }),
    output: z.array(
      unit.extend({
        ended: z.strictObject({ day, heirs: z.array(z.strictObject({ id: text, name: text })), said: text }).optional(),
      }),
    ),
  },
  "units.import": { input: z.strictObject({ path: text }), output: z.strictObject({ added: count, updated: count }) },
  "import.run": {
    input: z.strictObject({
      paths: z.array(text).min(1),
      unit: text.optional(),
      purpose: submissionPurpose.optional(),
      received: day.optional(),
      dryRun: z.boolean().default(false),
    }),
    output: importResult,
  },
  "review.list": { input: none, output: z.array(reviewEntry) },
  "review.show": { input: z.strictObject({ id: text, withSources: z.boolean().default(false) }), output: reviewFile },
  "review.set": {
    input: z.strictObject({ id: text, decisions: z.record(text, text), withSources: z.boolean().default(false) }),
    output: reviewFile,
  },
  "review.confirm": { input: z.strictObject({ id: text }), output: importedFile },
  undo: { input: z.strictObject({ id: text }), output: z.strictObject({ undone: z.array(text) }) },
  "models.list": {
    input: z.strictObject({
      unit: text.optional(),
      field: text.optional(),
      /** A received file, by id: what it brought or changed last. */
      file: text.optional(),
      withReview: z.boolean().default(false),
      /** With the steps that each model took and its evaluation, where there are any. */
      withYear: z.boolean().default(false),
    }),
    output: z.array(modelOfYear),
  },
  status: { input: z.strictObject({ asOf: day }), output: officeStatus },
  check: { input: none, output: z.strictObject({ sound: z.boolean(), findings: z.array(finding) }) },
} as const;

export type Operation = keyof typeof contract;
export type Input<O extends Operation> = z.input<(typeof contract)[O]["input"]>;
/** Input once checked: defaults filled in. */
export type Checked<O extends Operation> = z.output<(typeof contract)[O]["input"]>;
export type Output<O extends Operation> = z.output<(typeof contract)[O]["output"]>;
