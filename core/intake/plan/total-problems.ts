import type { Grid } from "../read/grid.ts";
import { totalIn } from "../rows/totals.ts";
import { words } from "../words.ts";
import type { Problem } from "./plan.ts";
import type { UnderstoodSheet } from "./sheet.ts";

/**
 * Totals of a sheet that differ from what was read. Beside another table a total may speak for its own or for both; below
 * the last rows of a list that began in another sheet it speaks for all of it. `sheets` are those that yield models.
 */
export function totalProblems(sheet: UnderstoodSheet, sheets: readonly UnderstoodSheet[]): Problem[] {
  const list = listOf(sheet, sheets);
  const before = list.slice(0, list.indexOf(sheet) + 1);
  return sheet.totals.flatMap(({ written, counted, cell }): Problem[] => {
    const known = [...countsOf([sheet]), ...countsOf(before), ...countsOf(list), counted];
    if (known.includes(written)) return [];
    const message = words.totalDiffers(written, list.length > 1 ? modelsOf(list) : counted);
    const { name } = sheet.view;
    return [{ code: "total-differs", severity: "warning", message, sheet: name, cell, value: String(written) }];
  });
}

/** Totals in a document's lines between and after its tables (“Tổng cộng: 04 mô hình”) that fit neither all its models nor those above. */
export function totalsBeside({ sheets: tables, after = [] }: Grid, sheets: readonly UnderstoodSheet[]): Problem[] {
  if (sheets.length === 0) return [];
  const lines = [...tables.map(({ captions = [] }) => captions), after];
  return lines.flatMap((own, index) =>
    own.flatMap((line): Problem[] => {
      const written = totalIn(line);
      const names = new Set(tables.slice(0, index).map(({ name }) => name));
      const above = sheets.filter(({ view }) => names.has(view.name));
      const known = [...countsOf(above), ...countsOf(sheets), ...countsOf(above.slice(-1))];
      if (written === null || above.length === 0 || known.includes(written)) return [];
      const message = words.totalDiffers(written, modelsOf(above));
      return [{ code: "total-differs", severity: "warning", message, value: line }];
    }),
  );
}

/** The sheets over which a sheet's list goes, in their order. */
function listOf(sheet: UnderstoodSheet, sheets: readonly UnderstoodSheet[]): UnderstoodSheet[] {
  const rootOf = (one: UnderstoodSheet): string => {
    const of = one.goesOn && sheets.find(({ view }) => view.name === one.goesOn?.of);
    return of ? rootOf(of) : one.view.name;
  };
  const root = rootOf(sheet);
  return sheets.filter((one) => rootOf(one) === root);
}

/** How many models sheets have, and how many without those that their unit takes back. */
function countsOf(sheets: readonly UnderstoodSheet[]): number[] {
  return [modelsOf(sheets), sheets.flatMap(({ models }) => models).filter(({ gone }) => !gone).length];
}

function modelsOf(sheets: readonly UnderstoodSheet[]): number {
  return sheets.reduce((sum, { models }) => sum + models.length, 0);
}
