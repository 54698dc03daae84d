import type { LearntReading } from "../../register/learnt.ts";
import type { Decisions } from "../plan/decisions.ts";
import type { FilePlan } from "../plan/plan.ts";
import type { Grid } from "../read/grid.ts";
import { columnLetter } from "../table/address.ts";
import { viewSheet } from "../table/view.ts";
import { findFace, rowKey } from "./headings.ts";
import { fitsShape, shapeOf } from "./shape.ts";

/** A learnt reading that fits a file: where, and the decisions that it stands for. */
export interface FittingReading {
  sheet: string;
  /** Rows of the headings, for each table of the form. */
  headings: number[][];
  /** True where it is known by its shape alone: then it fits only where a table without headings is found. */
  headless: boolean;
  decisions: Decisions;
}

/**
 * The first sheet that bears the very headings of a learnt reading, or has its shape where it has no headings, with what
 * was decided of it; null where none does.
 */
export function fitReading(raw: Grid, reading: LearntReading): FittingReading | null {
  for (const sheet of raw.sheets) {
    if (sheet.hidden) continue;
    if (reading.shape) {
      const found = shapeOf(sheet);
      if (found && fitsShape(found, reading.shape)) return headlessReading(sheet.name, found.firstColumn, reading);
      continue;
    }
    const face = findFace(sheet, reading.tables);
    const [first] = face ?? [];
    if (!face || !first) continue;
    const view = viewSheet(sheet);
    const decisions: Decisions = {};
    if (reading.encoding !== null) decisions.encoding = reading.encoding;
    if (reading.header) decisions[`header:${sheet.name}`] = range(first.headerRows);
    for (const { column, role } of reading.columns)
      decisions[`column:${sheet.name}!${columnLetter(first.firstColumn + column)}`] = role;
    const roles = new Map(reading.rows.map(({ key, role }) => [key, role]));
    for (const row of view.rowNumbers) {
      const key = roles.size === 0 ? null : rowKey(view.own(row).map(({ text }) => text));
      const role = key === null ? undefined : roles.get(key);
      if (role !== undefined) decisions[`row:${sheet.name}!${row}`] = role;
    }
    for (const { text, code } of reading.fields) decisions[`field:${text}`] = code;
    return { sheet: sheet.name, headings: face.map(({ headerRows }) => headerRows), headless: false, decisions };
  }
  return null;
}

function headlessReading(sheet: string, firstColumn: number, reading: LearntReading): FittingReading {
  const decisions: Decisions = { [`header:${sheet}`]: "none" };
  if (reading.encoding !== null) decisions.encoding = reading.encoding;
  for (const { column, role } of reading.columns)
    decisions[`column:${sheet}!${columnLetter(firstColumn + column)}`] = role;
  for (const { text, code } of reading.fields) decisions[`field:${text}`] = code;
  return { sheet, headings: [[]], headless: true, decisions };
}

/** True where a plan found, on that sheet, exactly the tables that the reading was learnt from. */
export function isReadSo(plan: FilePlan, { sheet, headings }: FittingReading): boolean {
  const found = plan.tables.filter((table) => table.sheet === sheet).map(({ headerRows }) => headerRows.join());
  return found.length === headings.length && headings.every((rows, index) => rows.join() === found[index]);
}

function range(rows: readonly number[]): string {
  const [first = 1] = rows;
  const last = rows.at(-1) ?? first;
  return first === last ? String(first) : `${first}-${last}`;
}
