import { z } from "zod";

/**
 * The shapes of the command line's contract, written from its words and not from the code, so that
 * a change of the code that scripts would notice fails here. Strict: nothing more and nothing less.
 */

const text = z.string();
const some = z.string().min(1);
const count = z.number().int().nonnegative();
const row = z.number().int().positive();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const column = z.string().regex(/^[A-Z]{1,3}$/);
const cell = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/);
const purpose = z.enum(["registration", "results", "half-year", "annual"]);
const reason = z.enum([
  "letterhead",
  "title",
  "header",
  "numbering",
  "section",
  "unit-heading",
  "total",
  "signature",
  "note",
  "example",
  "blank-name",
  "repeated-header",
  "other-table",
  "hidden-copy",
  "duplicate-file",
  "unclear",
]);

const file = z
  .strictObject({
    id: some,
    path: some,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    status: z.enum(["imported", "review", "rejected", "duplicate"]),
    sender: some.nullable(),
    units: z.array(some),
    // Of a file that nobody could read nothing is known; of any other the purpose is.
    purpose: purpose.nullable(),
    version: z.strictObject({
      kind: z.enum(["first", "replaces", "supplements", "corrects", "unsure"]),
      of: some.nullable(),
    }),
    format: some,
    encoding: z.enum(["unicode", "nfd", "tcvn3", "vni", "mixed"]),
    tables: z.array(
      z.strictObject({
        sheet: some,
        headerRows: z.array(row),
        firstRow: row,
        lastRow: row,
        columns: z.record(some, column),
      }),
    ),
    rows: z.strictObject({ seen: count, imported: count, setAside: count }),
    models: count,
    setAside: z.array(z.strictObject({ sheet: some, row, reason, text })),
    ignoredCells: z.array(z.strictObject({ sheet: some, cell, reason: some, text: some })),
    problems: z.array(
      z.strictObject({
        code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
        severity: z.enum(["error", "warning"]),
        message: some,
        sheet: some.optional(),
        cell: cell.optional(),
        value: some.optional(),
      }),
    ),
  })
  .refine(({ rows }) => rows.seen === rows.imported + rows.setAside, "seen = imported + setAside")
  .refine(({ rows, setAside }) => rows.setAside === setAside.length, "every row set aside is listed")
  .refine(({ status, problems }) => imported(status) || problems.length > 0, "a problem says why")
  .refine(({ status, purpose: known }) => status === "rejected" || known !== null, "a purpose");

function imported(status: string): boolean {
  return status === "imported" || status === "duplicate";
}

export const importAnswer = z
  .strictObject({
    batchId: some,
    files: z.array(file),
    summary: z.strictObject({
      files: count,
      imported: count,
      review: count,
      rejected: count,
      duplicate: count,
      models: count,
    }),
  })
  .refine(({ files, summary: s }) => s.files === files.length && s.files === sum(s), "the summary adds up");

function sum(s: { imported: number; review: number; rejected: number; duplicate: number }): number {
  return s.imported + s.review + s.rejected + s.duplicate;
}

const long = some.nullable();

const model = z.strictObject({
  id: some,
  programme: some,
  unit: some.nullable(),
  unitKind: some.nullable(),
  name: z.string().regex(/^\S(.*\S)?$/),
  kind: z.enum(["mo-hinh", "dien-hinh"]),
  subjectKind: z.enum(["collective", "individual"]).nullable(),
  subject: some.nullable(),
  leader: z.boolean().nullable(),
  field: some.nullable(),
  fieldLabel: some.nullable(),
  origin: z.enum(["new", "continued"]).nullable(),
  sinceYear: z.number().int().min(1945).nullable(),
  content: long,
  goal: long,
  period: long,
  place: long,
  situation: long,
  method: long,
  forces: long,
  resources: long,
  expected: long,
  responsible: long,
  result: long,
  note: long,
  extras: z.record(some, text),
  stage: z.enum([
    "registered",
    "returned",
    "vetted",
    "launched",
    "running",
    "surveyed",
    "evaluated",
    "recognised",
    "exemplary",
    "nominated",
    "commended",
    "dropped",
  ]),
  inReview: z.boolean(),
  source: z.strictObject({ file: some, sheet: some, row }).nullable(),
  needsReview: z.array(z.strictObject({ field: some, code: some, message: some })),
});

/** Every text is Unicode NFC with single spaces. */
function clean(value: unknown): boolean {
  if (typeof value === "string") return value === value.normalize("NFC") && !/ {2}|[\t\r\u00a0]/u.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(clean);
}

export const modelsAnswer = z.array(
  model.refine(({ source: _, needsReview: __, ...values }) => clean(values), "NFC and single spaces"),
);

export const statusAnswer = z.strictObject({
  programme: some,
  seat: some,
  asOf: day,
  targets: z.array(
    z.strictObject({
      id: some,
      kind: some,
      label: some,
      unit: some,
      fields: z.array(some),
      required: count,
      registered: count,
      counted: count,
      met: z.boolean(),
      why: some,
    }),
  ),
  missing: z.array(z.strictObject({ unit: some, what: some, lastDay: day, daysLate: count })),
  deadlines: z.array(
    z
      .strictObject({
        id: some,
        label: some,
        lastDay: day.nullable(),
        state: z.enum(["passed", "coming", "undecided"]),
      })
      .refine(({ lastDay, state }) => (lastDay === null) === (state === "undecided"), "undecided without a day"),
  ),
  doubtful: z.strictObject({ files: count, models: count }),
});

const source = z.string().regex(/^L\d+/);

export const programmeAnswer = z.strictObject({
  id: some,
  year: z.number().int(),
  issuer: some,
  title: some,
  level: some,
  basis: z.array(some),
  seats: z.array(z.strictObject({ code: some, label: some, appendices: z.array(some) })),
  fields: z.array(z.strictObject({ code: some, label: some, items: z.array(some), source })),
  targets: z.array(z.strictObject({ id: some, kind: some, label: some, minimum: count, source })),
  deadlines: z.array(
    z.strictObject({
      id: some,
      label: some,
      written: some,
      date: day.nullable(),
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .nullable(),
      relative: z.strictObject({ months: count, after: some }).nullable(),
      inclusive: z.boolean(),
      lastDay: day.nullable(),
      from: text,
      to: text,
      valid: z.boolean(),
      source,
    }),
  ),
  criteria: z.array(z.strictObject({ set: some, label: some, items: z.array(some) })),
  appendices: z.array(
    z.strictObject({ code: some, label: some, purpose: z.enum(["registration", "results"]), seats: z.array(some) }),
  ),
});

/** A refusal under `--json`. */
export const errorAnswer = z.strictObject({
  error: z.strictObject({
    code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    message: z.string().regex(/[À-ỹ]/u),
    details: z.array(text),
  }),
});
