import type { ExpectedRow } from "../score/files.ts";
import type { ExpectedModel } from "../score/shapes.ts";
import { hasText, oneLine } from "./text.ts";

/** A date cell, shown dd/mm/yyyy. */
export interface DateCell {
  date: { year: number; month: number; day: number };
}
export interface FormulaCell {
  formula: string;
  result: number;
}
export type CellValue = string | number | DateCell | FormulaCell;

export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What becomes of a row: imported, or set aside with a reason. */
export interface Fate {
  reason: string | null;
  alsoFine?: string[];
}

export interface GridRow {
  cells: Map<number, CellValue>;
  fate: Fate;
  bold: boolean;
  italic: boolean;
}

export interface RowStyle {
  /** Column ranges merged within this row. */
  merge?: readonly (readonly [number, number])[];
  bold?: boolean;
  italic?: boolean;
}

export const IMPORTED: Fate = { reason: null };

export function aside(reason: string, ...alsoFine: string[]): Fate {
  return { reason, alsoFine };
}

/** A sheet under construction that keeps its own truth. Rows are counted from 1, columns from 0. */
export class Grid {
  readonly name: string;
  hidden = false;
  readonly rows: GridRow[] = [];
  readonly merges: Merge[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly models: ExpectedModel[] = [];

  constructor(name: string) {
    this.name = name;
  }

  get last(): number {
    return this.rows.length;
  }

  add(fate: Fate, cells: Iterable<readonly [number, CellValue | undefined]>, style: RowStyle = {}): number {
    const kept = new Map<number, CellValue>();
    for (const [column, value] of cells) if (value !== undefined && value !== "") kept.set(column, value);
    this.rows.push({ cells: kept, fate, bold: style.bold ?? false, italic: style.italic ?? false });
    for (const [left, right] of style.merge ?? []) this.merge(this.last, left, this.last, right);
    return this.last;
  }

  blank(count = 1): void {
    for (let i = 0; i < count; i++) this.add({ reason: null }, []);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
  }

  /** The truth of a model that starts in `row`. */
  expect(model: ExpectedModel, row: number): void {
    this.models.push({ ...model, source: { file: "", sheet: this.name, row } });
  }

  truth(): { seen: number; imported: number[]; setAside: ExpectedRow[] } {
    const imported: number[] = [];
    const setAside: ExpectedRow[] = [];
    this.rows.forEach((row, i) => {
      const text = [...row.cells.values()].map(shown).join(" ");
      if (!hasText(text)) return;
      const { reason, alsoFine } = row.fate;
      if (reason === null) imported.push(i + 1);
      else {
        const also = alsoFine !== undefined && alsoFine.length > 0 ? { alsoFine } : {};
        setAside.push({ row: i + 1, reason, text: oneLine(text).slice(0, 80), ...also });
      }
    });
    return { seen: imported.length + setAside.length, imported, setAside };
  }
}

/** The text that a cell shows. */
export function shown(value: CellValue): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if ("formula" in value) return String(value.result);
  const { year, month, day } = value.date;
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}

/** 0 → A, 26 → AA. */
export function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
