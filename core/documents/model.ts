/**
 * One Document, many papers: what xlsx, docx, html and PDF are all written from, so that they
 * cannot disagree. Plain data; lengths in millimetres, type sizes in points.
 */
export interface Document {
  /** Ends up as the file's title property and the sheet's name. */
  name: string;
  /** The office that issues the paper; the file's author property. */
  author: string;
  /** The paper's date (ISO), also the file's creation date, so that the same paper is the same file; null while open. */
  date: string | null;
  /** The rule that the layout follows, for example “Hướng dẫn 36-HD/VPTW”. */
  standard: string;
  /** The one type face of the paper. */
  font: string;
  page: PageSetup;
  letterhead: Letterhead;
  title: Title;
  sections: Section[];
  signing: SigningBlock | null;
  /** Papers that go with this one, each on pages of its own with its own page set-up (a report's appendices). */
  attachments?: Document[];
}

export interface PageSetup {
  size: "A4";
  orientation: "portrait" | "landscape";
  /** Measures of the layout in force (Party: 36-HD/VPTW, 05-HD/VPTW; State: NĐ 30/2020). */
  margins: Margins;
  pageNumber: { size: number; fromTop: number; firstPage: boolean };
}

export interface Margins {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface TextStyle {
  size: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
}

export interface StyledText extends TextStyle {
  text: string;
}

/** Left: the superior and the issuing body, a star or a rule; right: the Party's or State's heading. */
export interface Letterhead {
  left: StyledText[];
  /** What stands below the issuing body: the Party's star, the State's short rule. */
  leftMark: "star" | "rule";
  right: StyledText[];
  rightRule: boolean;
  number: StyledText | null;
  /** What a công văn is about, below its number; other papers say it in their title. */
  subject?: StyledText | null;
  dateline: StyledText | null;
}

export interface Title {
  lines: StyledText[];
  /** “(Kèm theo … số … ngày …)” */
  reference: StyledText | null;
  /** `-----` below the title (Party) or nothing. */
  mark: StyledText | null;
}

/** The text of a paragraph in its styles, in order; more than one where its head stands bold. */
export function pieces({ text, boldHead = 0 }: Pick<Paragraph, "text" | "boldHead">): StyledText[] {
  if (boldHead === 0) return [text];
  return [
    { ...text, bold: true, text: text.text.slice(0, boldHead) },
    { ...text, text: text.text.slice(boldHead) },
  ];
}

export type Section = Paragraph | TableSection;

export interface TableSection {
  kind: "table";
  table: Table;
  /** Lines below the table, which no page parts from its last rows. */
  notes?: StyledText[];
}

export interface Paragraph {
  kind: "paragraph";
  text: StyledText;
  /** How many letters at its head stand bold: the number of an article. */
  boldHead?: number;
  align: "left" | "center" | "justify";
  /** Indent of the first line in millimetres. */
  firstLine?: number;
  /** Exact distance of lines in points, where the rule in force names one. */
  lineSpacing?: number;
  /** Stays on the page of what follows (a heading). */
  keepWithNext?: boolean;
  /** Names the paragraph within its paper, so that an office's own wording finds its place again. */
  id?: string;
  /** What the figures in the text were counted from. */
  references?: Reference[];
}

/** A figure in a text: the letters `[from, to)` of it, and the models that it counts. */
export interface Reference {
  from: number;
  to: number;
  /** What was asked of the register, in words. */
  query: string;
  /** Ids of the models behind the figure. */
  models: string[];
}

export interface Table {
  columns: TableColumn[];
  /** Heading rows, top first; every cell names the columns and rows it spans. */
  heading: HeadingCell[][];
  /** The “(1) (2) (3)” row, or null. */
  numbering: string[] | null;
  rows: TableRow[];
  style: { heading: TextStyle; numbering: TextStyle; body: TextStyle };
}

export interface TableColumn {
  key: string;
  /** Millimetres of the printed page; a table's columns together are as wide as the type area. */
  width: number;
  align: "left" | "center" | "right";
}

export interface HeadingCell {
  text: string;
  column: number;
  columnSpan: number;
  rowSpan: number;
}

/** `group`, `total` and `empty` rows: `cells[0]` spans up to the first further non-null cell. */
export interface TableRow {
  kind: "body" | "group" | "total" | "empty";
  cells: (CellValue | null)[];
  /** Ids of the models that this row stands for. */
  models: string[];
}

export type CellValue = string | number | Quantity | Bar;

/** A number shown with its unit (“60 mô hình”) that a workbook keeps as a number. */
export interface Quantity {
  number: number;
  unit: string;
}

/** A bar of a chart: as long as `bar` is of `of`, the longest of its table. It says nothing that a number beside it does not. */
export interface Bar {
  bar: number;
  of: number;
}

/** Share of its cell's width that a bar takes, from 0 to 1. */
export function barShare({ bar, of }: Bar): number {
  return of > 0 ? Math.min(1, Math.max(0, bar / of)) : 0;
}

/** Whether a cell holds a bar of a chart. */
export function isBar(value: CellValue | null): value is Bar {
  return typeof value === "object" && value !== null && "bar" in value;
}

/** What stands below the body: to whom the paper goes, and who signs it. */
export interface SigningBlock {
  /** “Nơi nhận:” and its lines; empty for an appendix. */
  recipients: StyledText[];
  dateline: StyledText | null;
  authority: StyledText[];
  signer: StyledText;
}

/** The words of a cell as a reader sees them; a bar has none. */
export function cellText(value: CellValue | null): string {
  if (value === null || isBar(value)) return "";
  return typeof value === "object" ? `${value.number} ${value.unit}` : String(value);
}

/** Alignment of a body cell: its column's, but a lone mark (“x”) stands in the middle. */
export function cellAlign(column: TableColumn | undefined, value: CellValue | null): TableColumn["align"] {
  return typeof value === "string" && value.length === 1 ? "center" : (column?.align ?? "left");
}

/**
 * The paper and those that go with it, in the order in which they are printed. Pages are numbered
 * through, so that only the very first of them goes without a number.
 */
export function withAttachments(document: Document): Document[] {
  const attached = (document.attachments ?? []).flatMap(withAttachments);
  return [document, ...attached.map(numberedThrough)];
}

function numberedThrough(document: Document): Document {
  const { page } = document;
  return { ...document, page: { ...page, pageNumber: { ...page.pageNumber, firstPage: true } } };
}

/** Width of the type area in millimetres: the sheet without its left and right margins (A4: 210 × 297 mm). */
export function typeWidth(page: PageSetup): number {
  return (page.orientation === "landscape" ? 297 : 210) - page.margins.left - page.margins.right;
}

/** Height of the type area in millimetres. */
export function typeHeight(page: PageSetup): number {
  return (page.orientation === "landscape" ? 210 : 297) - page.margins.top - page.margins.bottom;
}
