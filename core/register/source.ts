import { z } from "zod";
import type { CellReference, Doubt } from "./model.ts";

/** How a value can have been found; a closed set, told in words by the window. */
const SOURCE_KINDS = [
  /** Read in a cell, as rows stored by earlier versions tell no more. */
  "cell",
  /** In the cell under a heading. */
  "column",
  /** Beside a question, in a form or in a table with a model to each column. */
  "question",
  /** A mark under a heading. */
  "mark",
  /** The cell says “as above”; where it points to is a source of its own. */
  "ditto",
  /** The sender's own explanation of the code that the cell holds. */
  "legend",
  /** In a column that names the unit at the first row of each alone. */
  "carried",
  /** A heading row inside the table. */
  "section",
  /** What the columns' own headings say of all models. */
  "heading",
  /** A line of the title. */
  "title",
  "letterhead",
  /** “Đơn vị: …” above the table. */
  "address",
  /** A document's line between its tables. */
  "caption",
  /** The signing block. */
  "signature",
  /** The words of another value. */
  "words",
  /** The year of the beginning is an earlier one. */
  "since",
  /** One point of a list, or a labelled part of a cell. */
  "split",
  /** The name of the sheet. */
  "sheet",
  /** The name of the file. */
  "file",
  /** The e-mail that brought the file. */
  "mail",
  /** The appendix that the paper is. */
  "appendix",
  /** The stamp of a form of our own. */
  "stamp",
  /** Said when the file was received. */
  "given",
  /** Decided by the clerk in the review. */
  "decided",
  /** What the office confirmed of an earlier paper. */
  "learnt",
  /** Changed by hand in the register. */
  "edited",
  /** Typed from a paper, a message or a call. */
  "typed",
  /** Told by a results paper. */
  "results",
  /** A later paper says nothing of it: it stays as it was registered. */
  "kept",
  /** What holds where nothing is said. */
  "default",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** One thing that a value was found by. */
export const source = z.strictObject({
  how: z.enum(SOURCE_KINDS),
  sheet: z.string().optional(),
  /** The cell, as Excel names it; of merged ones the first. */
  cell: z.string().optional(),
  /** The last of merged cells. */
  to: z.string().optional(),
  /** The heading, the line or the name that told it, cut short. */
  said: z.string().optional(),
  /** When, for what was changed by hand (a moment in ISO form). */
  at: z.string().optional(),
});
export type Source = z.infer<typeof source>;

/** Sources by property (`unit` and `extras.HEADING` among them), the deciding one first. */
export type Provenance = Record<string, readonly Source[]>;

/** How a value was found, and whether that is certain: there is no doubt about it. */
export const found = z.strictObject({ sure: z.boolean(), sources: z.array(source) });
export type Found = z.infer<typeof found>;

/** The sources of a model's values with how sure each is; a doubt about the whole model is none about a value. */
export function foundOf(provenance: Provenance, doubts: readonly Pick<Doubt, "field">[]): Record<string, Found> {
  const doubted = new Set(doubts.map(({ field }) => field));
  return Object.fromEntries(
    Object.entries(provenance).map(([property, sources]) => [
      property,
      { sure: !doubted.has(property), sources: [...sources] },
    ]),
  );
}

/** The cells among sources. */
export function cellsOf(sources: readonly Source[] | undefined): CellReference[] {
  return (sources ?? []).flatMap(({ sheet, cell }) =>
    sheet === undefined || cell === undefined ? [] : [{ sheet, cell }],
  );
}

/** What speaks for the whole paper and not for one model alone. */
const OF_ALL: ReadonlySet<SourceKind> = new Set<SourceKind>([
  "title",
  "letterhead",
  "address",
  "legend",
  "caption",
  "signature",
]);

/** The cells among sources that tell of one model, or of those under one heading. */
export function ownCellsOf(sources: readonly Source[]): CellReference[] {
  return cellsOf(sources.filter(({ how }) => !OF_ALL.has(how)));
}

const MAX_SAID = 60;

/** A heading or line as a source tells it: in one line, cut short. */
export function saidShort(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= MAX_SAID ? line : `${line.slice(0, MAX_SAID - 1).trimEnd()}…`;
}
