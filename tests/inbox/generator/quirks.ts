import type { Design } from "./design.ts";
import type { CellValue, Grid } from "./grid.ts";
import type { Random } from "./random.ts";
import type { WrittenModel } from "./table.ts";
import { tidy } from "./text.ts";

/** Small irregularities, each drawn on its own. */
export interface Quirks {
  merges: boolean;
  dates: boolean;
  numbering: boolean;
  example: boolean;
  blankRows: boolean;
  blankNumbered: number;
  repeatHeaderAfter: number;
  restart: boolean;
  subtotals: boolean;
  strays: boolean;
  mergedUnits: boolean;
  sharedPeriod: boolean;
  continuation: "none" | "bare" | "merged";
  ordinals: "number" | "text" | "two" | "dot" | "formula";
  total: "none" | "line" | "counts" | "formula";
}

export function drawQuirks(
  rng: Random,
  format: { merges: boolean; formulas: boolean; dates: boolean },
  traits: Set<string>,
): Quirks {
  const maybe = (trait: string, chance: number) => {
    const yes = rng.chance(chance);
    if (yes) traits.add(trait);
    return yes;
  };
  const quirks: Quirks = {
    merges: format.merges,
    dates: format.dates && maybe("date-cells", 0.1),
    numbering: maybe("numbering-row", 0.2),
    example: maybe("example-row", 0.04),
    blankRows: maybe("blank-rows", 0.1),
    blankNumbered: maybe("blank-numbered", 0.08) ? rng.int(1, 4) : 0,
    repeatHeaderAfter: rng.chance(0.08) ? rng.int(4, 7) : 0,
    restart: rng.chance(0.5),
    subtotals: maybe("subtotals", 0.06),
    strays: maybe("stray-spaces", 0.15),
    mergedUnits: rng.chance(0.4),
    sharedPeriod: format.merges && maybe("merged-period", 0.08),
    continuation: rng.chance(0.08) ? (format.merges && rng.chance(0.6) ? "merged" : "bare") : "none",
    ordinals: rng.weighted({ number: 66, text: 8, two: 10, dot: 10, formula: format.formulas ? 6 : 0 }),
    total: rng.weighted({ none: 35, line: 40, counts: 15, formula: format.formulas ? 10 : 0 }),
  };
  if (quirks.ordinals === "formula") traits.add("ordinal-formulas");
  traits.add(`total:${quirks.total}`);
  return quirks;
}

/** White space that nobody sees. */
export function pad(rng: Random, value: CellValue, design: Design, column: number): CellValue {
  const key = design.columns[column - design.firstColumn]?.key;
  if (typeof value !== "string" || key === "ordinal" || !rng.chance(0.3)) return value;
  return rng.pick([` ${value}`, `${value} `, `${value}\u00a0`, value.replace(" ", "  "), `  ${value}`, `${value}\n`]);
}

/** Merges one column downwards over runs of models that share its value. */
export function mergeRuns(
  grid: Grid,
  design: Design,
  key: "field" | "unit",
  written: readonly WrittenModel[],
  keyOf: (one: WrittenModel) => string,
): void {
  const found = design.columns.findIndex((column) => column.key === key);
  if (found < 0) return;
  for (let i = 0; i < written.length; ) {
    const start = written[i];
    let j = i;
    while (j + 1 < written.length && sameRun(written[j + 1], start, keyOf)) j++;
    const end = written[j];
    if (start !== undefined && end !== undefined && !crossesHeader(grid, start.row, end.end)) {
      mergeDown(grid, found + design.firstColumn, start.row, end.end);
    }
    i = j + 1;
  }
}

/** One period for all models of a block, written once. */
export function sharePeriod(grid: Grid, design: Design, written: readonly WrittenModel[]): void {
  const found = design.columns.findIndex((column) => column.key === "period");
  const [first, last] = [written[0], written.at(-1)];
  if (found < 0 || first === undefined || last === undefined || written.length < 2) return;
  if (crossesHeader(grid, first.row, last.end)) return;
  const at = found + design.firstColumn;
  const value = first.seed.texts.period ?? "Cả năm 2024";
  grid.rows[first.row - 1]?.cells.set(at, value);
  mergeDown(grid, at, first.row, last.end);
  for (const one of written) one.expected.period = tidy(value);
}

function mergeDown(grid: Grid, column: number, top: number, bottom: number): void {
  for (let row = top + 1; row <= bottom; row++) grid.rows[row - 1]?.cells.delete(column);
  // Cells that were merged for a continuation row are taken over by the larger merge.
  for (let i = grid.merges.length - 1; i >= 0; i--) {
    const merge = grid.merges[i];
    if (merge?.left === column && merge.right === column && merge.top >= top && merge.bottom <= bottom) {
      grid.merges.splice(i, 1);
    }
  }
  grid.merge(top, column, bottom, column);
}

function crossesHeader(grid: Grid, top: number, bottom: number): boolean {
  return grid.rows.slice(top - 1, bottom).some((row) => row.fate.reason !== null);
}

function sameRun(
  one: WrittenModel | undefined,
  start: WrittenModel | undefined,
  keyOf: (one: WrittenModel) => string,
): boolean {
  return one !== undefined && start !== undefined && keyOf(one) === keyOf(start);
}
