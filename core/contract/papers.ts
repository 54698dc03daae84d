import { z } from "zod";
import { appendixColumn, submissionPurpose } from "../programme/schema.ts";
import { day } from "./day.ts";
import { signer } from "./window.ts";

/** Shapes of the operations that make official papers. */

const text = z.string();
const count = z.number().int().nonnegative();
const format = z.enum(["xlsx", "docx", "pdf"]);
const paperRules = z.enum(["party", "state"]);
const reportKind = z.enum(["registration", "results", "half-year", "annual", "targets", "members"]);

/** What a paper takes beside the register. `code`: an appendix, `report-annual`, `reminder` … (`papers.list`). */
export const paperOptions = z.strictObject({
  code: text,
  title: z.array(text).optional(),
  number: text.nullable().optional(),
  date: day.nullable().optional(),
  letterNumber: text.nullable().optional(),
  letterDate: day.nullable().optional(),
  signer: signer.optional(),
  /** Lines of “Nơi nhận”. */
  recipients: z.array(text).optional(),
  /** Name of the unit that a letter goes to; left out: one letter for all. */
  unit: text.optional(),
  /** The Party's or the State's layout; left out: what is remembered for this kind of paper, else the Party's. */
  rules: paperRules.optional(),
  /** The day as of which the paper counts what is owed and done; today where it is not said. */
  asOf: day.optional(),
});

/** A layout of the office's own in the place of the default one. */
export const paperLayout = z.strictObject({
  title: z.array(text.trim().min(1)).min(1),
  groupBy: z.enum(["unit", "field"]),
  columns: z
    .array(
      z.strictObject({
        column: appendixColumn,
        title: text.trim().min(1).max(200),
        group: text.trim().min(1).max(200).optional(),
        /** Millimetres; the columns together are fitted to the page. */
        width: z.number().positive().max(500),
        align: z.enum(["left", "center", "right"]),
      }),
    )
    .min(2)
    .max(19),
  /** Lines below the table. */
  notes: z.array(text.trim().min(1)),
});
export type PaperLayout = z.infer<typeof paperLayout>;

const named = z.strictObject({ id: text, unit: text.nullable(), name: text, reason: text });
const change = z.strictObject({ id: text, name: text, unit: text.nullable() });

/** A paper that was issued, and what the register has come to since. */
const issuedPaper = z.strictObject({
  id: text,
  code: text,
  title: text,
  number: text,
  date: day,
  signer: text,
  issuedAt: text,
  revision: count,
  supplements: text.nullable(),
  files: z.array(z.strictObject({ format: text, name: text, sha256: text, size: count })),
  /** Null where the paper is of another kind of seat now, and cannot be compared. */
  since: z.strictObject({ added: z.array(change), removed: z.array(change), changed: z.array(change) }).nullable(),
});

/** The operations of official papers. */
export const papersContract = {
  /** Every paper that the office can make from its seat. */
  "papers.list": {
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        code: text,
        group: z.enum(["appendix", "report", "letter"]),
        label: text,
        /** True where the document gives no table of its own and the office has made none: “mẫu mặc định”. */
        defaultLayout: z.boolean(),
        /** True for a letter that can go to one unit. */
        perUnit: z.boolean(),
        /** The kind of paper that units send for it: what is due together goes out together. Null for a letter and the report by members. */
        purpose: submissionPurpose.nullable(),
      }),
    ),
  },
  "papers.preview": {
    input: paperOptions,
    output: z.strictObject({
      /** The whole paper as a self-contained HTML page with print rules, without script. */
      html: text,
      models: count,
      leftOut: z.array(named),
      notes: z.array(z.strictObject({ id: text, unit: text.nullable(), name: text, note: text })),
      /** Paragraphs that the office may put into its own words; `changed`: the figures have moved since it did. */
      drafts: z.array(z.strictObject({ id: text, draft: text, own: z.boolean(), changed: z.boolean() })),
      /** Figures of the text with the models that each counts. */
      figures: z.array(z.strictObject({ paragraph: text, text, query: text, models: z.array(text) })),
    }),
  },
  /** Writes one paper as a file; `to` is a token of the host, or absent for bytes to download. */
  "papers.save": {
    input: paperOptions.extend({ format: format.default("xlsx"), to: text.optional() }),
    output: z.strictObject({ name: text, path: text.nullable(), base64: text.nullable() }),
  },
  /** Remembers for one kind of paper what is given, and forgets what is null. `texts`: by the paragraph's id. */
  "papers.remember": {
    input: z.strictObject({
      code: text,
      signer: signer.nullable().optional(),
      recipients: z.array(text).nullable().optional(),
      /** Lines of the title in the order in which they print. */
      title: z.array(text.max(1_000)).max(10).nullable().optional(),
      texts: z.record(text, text.max(20_000).nullable()).optional(),
      layout: paperLayout.nullable().optional(),
      /** Whose layout this kind of paper follows. */
      rules: paperRules.nullable().optional(),
    }),
    output: z.strictObject({}),
  },
  /** What is remembered for one kind of paper, with the layout in force. */
  "papers.settings": {
    input: z.strictObject({ code: text }),
    output: z.strictObject({
      signer: signer.nullable(),
      /** Lines of “Nơi nhận” as they print; none for an appendix. `ownRecipients`: the office has written them. */
      recipients: z.array(text),
      ownRecipients: z.boolean(),
      /** The office's own title; null where the usual one prints. */
      title: z.array(text).nullable(),
      texts: z.record(text, text),
      layout: paperLayout.nullable(),
      ownLayout: z.boolean(),
      rules: paperRules,
    }),
  },
  /** The number that follows the last issued paper of this kind; null before the first. */
  "papers.number": {
    input: z.strictObject({ code: text, date: day.optional() }),
    output: z.strictObject({ last: text.nullable(), next: text.nullable() }),
  },
  /** Keeps a paper as issued: needs its number, its date and who signs. */
  "papers.issue": {
    input: paperOptions.extend({ formats: z.array(format).min(1), supplements: text.optional() }),
    output: z.strictObject({ id: text }),
  },
  "papers.issued": { input: z.strictObject({}), output: z.array(issuedPaper) },
  /** The very bytes of an issued paper, into `to` or to download. */
  "papers.issued.save": {
    input: z.strictObject({ id: text, format, to: text.optional() }),
    output: z.strictObject({ name: text, path: text.nullable(), base64: text.nullable() }),
  },
  /** Several papers at once, all or none: into the folder `to`, or as one zip to download. */
  "papers.bundle": {
    input: z.strictObject({ codes: z.array(text).min(1), formats: z.array(format).min(1), to: text.optional() }),
    output: z.strictObject({
      files: z.array(z.strictObject({ code: text, name: text, models: count })),
      leftOut: count,
      name: text,
      path: text.nullable(),
      base64: text.nullable(),
    }),
  },
  "export.appendix": {
    input: z.strictObject({ code: text, to: text, formats: z.array(format).min(1) }),
    output: z.strictObject({
      files: z.array(z.strictObject({ appendix: text, path: text, models: count })),
      leftOut: z.array(z.strictObject({ id: text, unit: text.nullable(), name: text, reason: text })),
      notes: z.array(z.strictObject({ id: text, unit: text.nullable(), name: text, appendix: text, note: text })),
    }),
  },
  "export.report": {
    input: z.strictObject({ kind: reportKind, to: text, formats: z.array(format).min(1) }),
    output: z.strictObject({
      files: z.array(z.strictObject({ format, path: text })),
      models: count,
      /** Places marked “[cần bổ sung]”. */
      gaps: count,
    }),
  },
} as const;
