/** A piece of a cell's text in one font. */
export interface Run {
  text: string;
  font: string;
}

/** Font of a cell, by sheet (0-based, workbook order), row and column (1-based); null where none is known. */
export type FontTable = (
  sheet: number,
  row: number,
  column: number,
) => { font: string | null; runs: Run[] | null } | null;
