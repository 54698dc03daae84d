import type { ColumnRole } from "../intake/columns/roles.ts";
import type { Range } from "../intake/read/grid.ts";
import type { SectionRow } from "../intake/rows/body.ts";

/** What a file tells of a sheet's (or Word table's) rows beside their text. Rows and columns are 1-based. */
export interface FormShape {
  lastRow: number;
  /** True where the row is drawn as a row of a table over most of these columns. */
  framed(row: number, columns: readonly number[]): boolean;
  hasFormula(row: number, column: number): boolean;
  merges: readonly Range[];
}

/** A column of the form with what is understood of it; `extra` is a column of the form's own. */
export interface FormColumn {
  column: number;
  heading: string;
  role: ColumnRole;
}

/** A part of the body: under a heading row, or the whole body where there is none. */
export interface Segment {
  /** The heading row and what it and those above it say of the models below. */
  head: SegmentHead | null;
  /** Blank rows, to be used first. */
  slots: number[];
  /** The row below which further rows go. */
  after: number;
}

export interface SegmentHead {
  row: number;
  /** Column of the heading's words, and of its number where that stands in a cell of its own. */
  column: number;
  ordinalColumn: number | null;
  text: string;
  section: SectionRow;
  /** True for a pattern with dots or a bare word (“Lĩnh vực: ……”, “Xã ……”) that is to be filled in itself. */
  pattern: "field" | "unit" | null;
  says: { field: string | null; unitId: string | null; origin: string | null; subjectKind: string | null };
}

/** A blank form as it was understood. */
export interface RecognisedForm {
  sheet: string;
  /** Position of the sheet or table in the file, 0-based. */
  index: number;
  headerRows: number[];
  columns: FormColumn[];
  segments: Segment[];
  /** A row of the body whose style new rows take; where the form has none, the row below which the body begins. */
  pattern: number;
  /** First row below the body that says something; null where there is none. */
  tailRow: number | null;
  /** True where the row at `tailRow` is a total. */
  total: boolean;
  /** Columns of the total row that are empty and take a count: one that neither reckons nor names a placeholder. */
  counted: number[];
  /** True where numbers begin anew under each heading. */
  restarts: boolean;
  /** True where formulas number the blank rows. */
  numberedByFormula: boolean;
  /** What a person should know, in Vietnamese. */
  notes: string[];
}
