import type { ColumnRole } from "../columns/roles.ts";

/**
 * What every format is read into: sheets of cells at the places where Excel shows them.
 * Rows and columns are 1-based. Plain data, so that it crosses a process boundary as it is.
 */
export interface Grid {
  format: SpreadsheetFormat;
  sheets: Sheet[];
  /** Lines of a document (html, docx) before its first table, captions apart: they are no rows, and may name sender and title. */
  preamble?: string[];
  /** Lines of a document after its last table: remarks to which its tables may point. */
  after?: string[];
  /**
   * Set where models are told in the words of a letter: read out of them (`proposal`, which a person has to look at), or
   * told in sentences that nobody can read out safely (`registers`; the rows are its lines).
   */
  letter?: "proposal" | "registers";
}

export type SpreadsheetFormat =
  | "xlsx"
  | "xlsm"
  | "xlsb"
  | "xls"
  | "ods"
  | "fods"
  | "csv"
  | "html"
  | "xml"
  | "docx"
  | "eml"
  | "msg";

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Lines of a document (html, docx) that stand between the table before and this one, or number the first of several. */
  captions?: string[];
  /** Set where a reader laid out what the points of a list say: the first point's row, its columns, and rows of other words. */
  told?: { firstRow: number; columns: { column: number; role: ColumnRole }[]; beside: number[] };
  /** Non-blank cells by row, then column; blank rows are absent. */
  rows: GridRow[];
  merges: Range[];
  hiddenRows: number[];
  hiddenColumns: number[];
  /** True where the sheet has a filter switched on: its hidden rows are filtered, not put away. */
  filtered: boolean;
}

export interface GridRow {
  row: number;
  cells: Cell[];
}

export interface Cell {
  column: number;
  /** The text as Excel shows it, not yet cleaned. */
  text: string;
  kind: "text" | "number" | "date" | "boolean" | "error";
  /** Set for `number`. */
  number?: number;
  /** Set for `date`: ISO calendar date, with no time zone. */
  date?: string;
  /** Name of the cell's font, where the format tells it. */
  font?: string;
  /** Pieces of a text in several fonts, in order; together they are `text`. */
  runs?: { text: string; font: string }[];
  /** What is left without the words that are struck through; empty where all are, absent where none is. */
  kept?: string;
}

/** Corners of a merged range, both included. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}
