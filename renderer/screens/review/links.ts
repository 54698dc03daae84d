import type { Output } from "../../../core/contract.ts";
import type { ModelRecord } from "../../../core/register/model.ts";
import { letterOf } from "./places.ts";

export type ReviewSheet = Output<"review.sheets">[number];

/** What became of a row. */
export type Fate = Pick<ReviewSheet["rows"][number], "disposition" | "continuation">;

/** A value of a model, or with `property` null the model as a whole; models by their place in the list shown. */
export interface Target {
  model: number;
  property: string | null;
}

/** A cell of the file. */
export interface Spot {
  sheet: string;
  row: number;
  column: number;
}

/** Both ways between the cells of a file and the models read from them. */
export interface Links {
  /** What a cell gave, or the model of its row. */
  targetOf(spot: Spot): Target | null;
  /** The cell that a value stands in, or the first cell of the model. */
  spotOf(target: Target): Spot | null;
}

/**
 * Ties cells and models together. The sheets count the models as the file was read; models of the
 * register are known again by the row that they came from.
 */
export function linkModels(sheets: readonly ReviewSheet[], models: readonly ModelRecord[]): Links {
  const byRow = new Map(models.map((model, index) => [placeKey(model.source?.sheet, model.source?.row), index]));
  const shown = new Map<number, number>();
  for (const sheet of sheets) {
    for (const { row, cells } of sheet.rows) {
      for (const { model } of cells) {
        const index = byRow.get(placeKey(sheet.name, row));
        if (model !== null && index !== undefined && !shown.has(model)) shown.set(model, index);
      }
    }
  }
  const targets = new Map<string, Target>();
  const spots = new Map<string, Spot>();
  const rows = new Map<string, number>();
  for (const sheet of sheets) {
    let latest: number | null = null;
    for (const { row, disposition, continuation, cells } of sheet.rows) {
      const own = byRow.get(placeKey(sheet.name, row));
      if (own !== undefined) latest = own;
      else if (!(disposition === "imported" && continuation)) latest = null;
      if (disposition === "imported" && latest !== null) rows.set(placeKey(sheet.name, row), latest);
      for (const cell of cells) {
        const model = cell.model === null ? undefined : shown.get(cell.model);
        if (model === undefined || cell.property === null) continue;
        const spot = { sheet: sheet.name, row, column: cell.column };
        targets.set(spotKey(spot), { model, property: cell.property });
        const value = `${model} ${cell.property}`;
        if (!spots.has(value)) spots.set(value, spot);
      }
    }
  }
  return {
    targetOf(spot) {
      const direct = targets.get(spotKey(spot));
      if (direct) return direct;
      const model = rows.get(placeKey(spot.sheet, spot.row));
      return model === undefined ? null : { model, property: null };
    },
    spotOf({ model, property }) {
      const direct = property === null ? undefined : spots.get(`${model} ${property}`);
      if (direct) return direct;
      const name = spots.get(`${model} name`);
      if (name) return name;
      const source = models[model]?.source;
      return source ? { sheet: source.sheet, row: source.row, column: 1 } : null;
    },
  };
}

/** A cell as Excel names it. */
export function spotName(spot: Spot): string {
  return `${letterOf(spot.column)}${spot.row}`;
}

/** How many rows of each fate a sheet has, in the order in which they first stand; rows that carry on a model apart. */
export function countFates(sheet: Pick<ReviewSheet, "rows">): { row: Fate; count: number }[] {
  const counts = new Map<string, { row: Fate; count: number }>();
  for (const { disposition, continuation } of sheet.rows) {
    const key = `${disposition} ${continuation}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { row: { disposition, continuation }, count: 1 });
  }
  return [...counts.values()];
}

function placeKey(sheet: string | undefined, row: number | undefined): string {
  return `${sheet ?? ""}!${row ?? 0}`;
}

function spotKey({ sheet, row, column }: Spot): string {
  return `${sheet}!${row}:${column}`;
}
