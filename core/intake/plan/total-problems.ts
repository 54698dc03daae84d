import type { Grid } from "../read/grid.ts";
import { totalIn } from "../rows/totals.ts";
import { words } from "../words.ts";
import type { Problem } from "./plan.ts";
import type { UnderstoodSheet } from "./sheet.ts";

/**
 * Totals of a sheet that differ from what was read. Beside another table a total may speak for its own or for both; below
 * the last rows of a list that began in another sheet it speaks for all of it. `list` are the sheets over which the
 * sheet's list goes (see {@link listsOf}).
 */
export function totalProblems(sheet: UnderstoodSheet, list: readonly UnderstoodSheet[]): Problem[] {
  if (sheet.totals.length === 0) return [];
  const before = list.slice(0, list.indexOf(sheet) + 1);
  const known = [...countsOf([sheet]), ...countsOf(before), ...countsOf(list)];
  return sheet.totals.flatMap(({ written, counted, cell }): Problem[] => {
    if (known.includes(written) || written === counted) return [];
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
      if (written === null) return [];
      const names = new Set(tables.slice(0, index).map(({ name }) => name));
      const above = sheets.filter(({ view }) => names.has(view.name));
      const known = [...countsOf(above), ...countsOf(sheets), ...countsOf(above.slice(-1))];
      if (above.length === 0 || known.includes(written)) return [];
      const message = words.totalDiffers(written, modelsOf(above));
      return [{ code: "total-differs", severity: "warning", message, value: line }];
    }),
  );
}

/** The sheets over which each sheet's list goes, in their order. `sheets` are those that yield models. */
export function listsOf(sheets: readonly UnderstoodSheet[]): ReadonlyMap<UnderstoodSheet, readonly UnderstoodSheet[]> {
  const lists = new Map<UnderstoodSheet, UnderstoodSheet[]>();
  const named = new Map<string, UnderstoodSheet[]>();
  for (const sheet of sheets) {
    // A list goes on in a sheet that stands below it.
    const list = (sheet.goesOn && named.get(sheet.goesOn.of)) ?? [];
    list.push(sheet);
    lists.set(sheet, list);
    named.set(sheet.view.name, list);
  }
  return lists;
}

/** How many models sheets have, and how many without those that their unit takes back. */
function countsOf(sheets: readonly UnderstoodSheet[]): number[] {
  return [modelsOf(sheets), sheets.flatMap(({ models }) => models).filter(({ gone }) => !gone).length];
}

function modelsOf(sheets: readonly UnderstoodSheet[]): number {
  return sheets.reduce((sum, { models }) => sum + models.length, 0);
}
