import type { LearntReading } from "../../register/learnt.ts";
import { fullRows } from "../columns/guess.ts";
import type { Sheet } from "../read/grid.ts";
import { isMark, isNoMark } from "../rows/marks.ts";
import { viewSheet } from "../table/view.ts";

type Shape = NonNullable<LearntReading["shape"]>;

/** The shape of a list without headings, and the first of its columns, counted from 1. */
export interface FoundShape {
  shape: Shape;
  firstColumn: number;
}

/** Texts of one meaning may be so many times as long, or as short, in the next file. */
const TIMES_AS_LONG = 4;

/**
 * What tells a list without headings from another: which columns its rows have, whether numbers, marks or texts stand
 * in them, and how long the texts are. Null for a sheet without such rows.
 */
export function shapeOf(sheet: Sheet): FoundShape | null {
  const view = viewSheet(sheet);
  const byColumn = new Map<number, string[]>();
  for (const { column, text } of fullRows(view).flatMap((row) => view.own(row))) {
    const texts = byColumn.get(column);
    if (texts) texts.push(text);
    else byColumn.set(column, [text]);
  }
  if (byColumn.size === 0) return null;
  const firstColumn = Math.min(...byColumn.keys());
  const shape = [...byColumn].sort(([a], [b]) => a - b).map(([column, texts]) => columnOf(column - firstColumn, texts));
  return { shape, firstColumn };
}

/** True where a list may be a further file of the same form: a column may stay empty, and none may be new or of another kind. */
export function fitsShape({ shape: own }: FoundShape, learnt: Shape): boolean {
  const known = new Map(learnt.map((column) => [column.column, column]));
  return own.every(({ column, kind, length }) => {
    const before = known.get(column);
    if (before?.kind !== kind) return false;
    return kind !== "texts" || (length <= before.length * TIMES_AS_LONG && before.length <= length * TIMES_AS_LONG);
  });
}

function columnOf(column: number, texts: string[]): Shape[number] {
  const length = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length);
  if (texts.every((text) => /^\d{1,4}[.)]?$/u.test(text))) return { column, kind: "numbers", length };
  if (texts.every((text) => isMark(text) || isNoMark(text))) return { column, kind: "marks", length };
  return { column, kind: "texts", length };
}
