import type { ReactNode } from "react";

/** A value that a cell may take, and how it is called. */
export interface Choice {
  value: string;
  label: string;
}

/** A column of a grid: what a row says in it, and how it may be filtered and changed. */
export interface GridColumn<R> {
  key: string;
  title: string;
  width: number;
  /** What the cell shows; also what is searched, sorted and copied. */
  text(row: R): string;
  /** The cell's value where `choices` or numbers stand behind the words. */
  value?(row: R): string;
  /** Values to choose from, for the filter and for the editor. */
  choices?: readonly Choice[];
  edit?: "line" | "long" | "choice" | "number";
  /** Sorted as a number. */
  numeric?: boolean;
  align?: "right" | "center";
  /** Marked as not certain, with the reason. */
  doubt?(row: R): string | null;
  render?(row: R): ReactNode;
}

/** The value behind a cell: what an editor starts from, and what filling down carries on. */
export function cellValue<R>(column: GridColumn<R>, row: R): string {
  return column.value ? column.value(row) : column.text(row);
}
