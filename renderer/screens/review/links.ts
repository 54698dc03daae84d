import type { Output } from "../../../core/contract.ts";
import type { ModelRecord } from "../../../core/register/model.ts";

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
  /** All that a cell told, in the file's order, or the one model that an untold cell lies with. */
  targetsOf(spot: Spot): readonly Target[];
  /** The cell that a value stands in, or the first cell of the model. */
  spotOf(target: Target): Spot | null;
}

/**
 * Ties cells and models together by the models' ids. Cells that told nothing belong to the model of their row; of
 * several in one row (a column to each model, a cell that lists them) to the one that alone has its values in their column.
 */
export function linkModels(sheets: readonly ReviewSheet[], models: readonly ModelRecord[]): Links {
  const byId = new Map(models.map(({ id }, index) => [id, index]));
  const byRow = new Map<string, number[]>();
  for (const [index, { source }] of models.entries()) {
    if (source) push(byRow, placeKey(source.sheet, source.row), index);
  }
  const targets = new Map<string, Target[]>();
  const spots = new Map<string, Spot>();
  const rows = new Map<string, number[]>();
  const columns = new Set<string>();
  for (const sheet of sheets) {
    let latest: number[] = [];
    for (const { row, disposition, continuation, cells } of sheet.rows) {
      const own = byRow.get(placeKey(sheet.name, row));
      if (own !== undefined) latest = own;
      else if (!(disposition === "imported" && continuation)) latest = [];
      if (disposition === "imported") rows.set(placeKey(sheet.name, row), latest);
      for (const { column, values } of cells) {
        const spot = { sheet: sheet.name, row, column };
        for (const { model: id, property } of values) {
          const model = byId.get(id);
          if (model === undefined) continue;
          push(targets, spotKey(spot), { model, property });
          if (latest.includes(model)) columns.add(columnKey(model, spot));
          const value = `${model} ${property}`;
          if (!spots.has(value)) spots.set(value, spot);
        }
      }
    }
  }
  /** The one model of the row to which a cell without a value of its own belongs. */
  const ownerOf = (spot: Spot): number | undefined => {
    const here = rows.get(placeKey(spot.sheet, spot.row)) ?? [];
    const owners = here.length === 1 ? here : here.filter((model) => columns.has(columnKey(model, spot)));
    return owners.length === 1 ? owners[0] : undefined;
  };
  return {
    targetsOf(spot) {
      const told = targets.get(spotKey(spot));
      if (told) return told;
      const model = ownerOf(spot);
      return model === undefined ? [] : [{ model, property: null }];
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

function columnKey(model: number, { sheet, column }: Spot): string {
  return `${model} ${sheet}!${column}`;
}

function push<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

function spotKey({ sheet, row, column }: Spot): string {
  return `${sheet}!${row}:${column}`;
}
