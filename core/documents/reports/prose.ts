import { fitColumns } from "../layout/columns.ts";
import { headingRows, numberingRow } from "../layout/heading.ts";
import type { Measures } from "../measures.ts";
import type { Paragraph, Reference, Section, Table, TableColumn, TableRow } from "../model.ts";
import { numberInWords } from "../numbers.ts";

/** “Điều 1.”, which stands bold in papers of the Party and of the State alike. */
const ARTICLE = /^Điều\s+\d+\./u;

/** A figure in a sentence, with the models that it counts. */
export interface Figure {
  text: string;
  /** What was asked of the register, in words. */
  query: string;
  models: string[];
}
export type Piece = string | Figure;

/** A paragraph that the office wrote itself, with the draft that it saw then. */
export interface OwnText {
  text: string;
  draft: string;
}
/** By the paragraph's id. */
export type OwnTexts = Readonly<Record<string, OwnText>>;

/** What became of a paragraph's draft. */
export interface Draft {
  id: string;
  draft: string;
  /** The office's own words stand in the paper. */
  own: boolean;
  /** The figures have changed since those words were written. */
  changed: boolean;
}

/** A figure: how many of these models, as a paper writes it. */
export function figure(models: readonly { id: string }[], query: string): Figure {
  return { text: numberInWords(models.length), query, models: models.map(({ id }) => id) };
}

/** A column of a plain table. */
export type PlainColumn = Pick<TableColumn, "width" | "align"> & { title: string; group?: string };

/**
 * Writes the text of a paper, paragraph by paragraph. What the office has put into its own words stays as
 * it wrote it; every other paragraph is drafted anew from the register.
 */
export class Prose {
  readonly sections: Section[] = [];
  readonly drafts: Draft[] = [];

  constructor(
    readonly measures: Measures,
    /** Width of the type area in millimetres. */
    readonly width: number,
    readonly own: OwnTexts = {},
  ) {}

  /** “I- …” in capitals and bold; `2`: “1. …” bold. */
  heading(text: string, level: 1 | 2 = 1): void {
    this.sections.push({
      kind: "paragraph",
      align: "justify",
      keepWithNext: true,
      ...this.#line(),
      text: { text: level === 1 ? text.toLocaleUpperCase("vi") : text, size: this.measures.body.size, bold: true },
    });
  }

  /** One paragraph; `id` is its name within this kind of paper. Several lines of the office's own become several paragraphs. */
  say(id: string, ...pieces: (Piece | null)[]): void {
    const { text, references } = joined(pieces.filter((piece): piece is Piece => piece !== null));
    const own = this.own[id];
    this.drafts.push({ id, draft: text, own: own !== undefined, changed: own !== undefined && own.draft !== text });
    if (own === undefined) this.#paragraph(id, text, references);
    else for (const line of own.text.split("\n")) if (line.trim() !== "") this.#paragraph(id, line.trim(), []);
  }

  /** A line above a table. */
  caption(text: string): void {
    this.sections.push({
      kind: "paragraph",
      align: "center",
      keepWithNext: true,
      text: { text, size: this.measures.body.size, bold: true },
    });
  }

  table(table: Table): void {
    this.sections.push({ kind: "table", table });
  }

  /** A table of these columns and rows, as wide as the page; `numbered`: with the “(1) (2) (3)” row. */
  plainTable(key: string, columns: readonly PlainColumn[], rows: TableRow[], { numbered = true } = {}): void {
    const heading = headingRows(columns);
    const { heading: head, numbering, body } = this.measures.table;
    const style = { heading: head, numbering, body };
    const wished = columns.map(({ width, align }, index) => ({ key: `${key}-${index + 1}`, width, align }));
    this.table({
      columns: fitColumns(wished, { heading, rows, style }, this.width),
      heading,
      numbering: numbered ? numberingRow(columns.length) : null,
      rows,
      style,
    });
  }

  #paragraph(id: string, text: string, references: Reference[]): void {
    const { size, firstLine } = this.measures.body;
    const article = ARTICLE.exec(text)?.[0].length;
    this.sections.push({
      kind: "paragraph",
      align: "justify",
      id,
      firstLine,
      ...this.#line(),
      text: { text, size },
      ...(article === undefined ? {} : { boldHead: article }),
      ...(references.length > 0 ? { references } : {}),
    });
  }

  #line(): Pick<Paragraph, "lineSpacing"> {
    const { lineSpacing } = this.measures.body;
    return lineSpacing === null ? {} : { lineSpacing: lineSpacing.from };
  }
}

function joined(pieces: readonly Piece[]): { text: string; references: Reference[] } {
  let text = "";
  const references: Reference[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      continue;
    }
    references.push({
      from: text.length,
      to: text.length + piece.text.length,
      query: piece.query,
      models: piece.models,
    });
    text += piece.text;
  }
  return { text, references };
}
