import type { IgnoredCell, PlannedModel } from "../plan/plan.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView } from "../table/view.ts";
import { words } from "../words.ts";
import { type LegendEntry, legendCells } from "./legend.ts";

/** Cells of imported rows that no value took: under no heading, or under one that they do not answer (“-”). */
export function untaken(
  view: SheetView,
  block: TableBlock,
  models: PlannedModel[],
  legends: readonly LegendEntry[] = [],
): IgnoredCell[] {
  const explaining = legendCells(legends, view);
  const taken = new Set(
    models.flatMap((m) => Object.values(m.provenance).flatMap((cells) => cells.map(({ cell }) => cell))),
  );
  const headed = new Map(block.columns.map((column) => [column.column, column.role]));
  const reasonOf = (cell: string, column: number) => {
    if (explaining.has(cell)) return words.legend;
    return headed.has(column) ? words.noValue : words.noHeading;
  };
  const ignored: IgnoredCell[] = [];
  for (const row of new Set(models.flatMap((model) => model.rows))) {
    for (const own of view.own(row)) {
      const { column, text } = own;
      const cell = placeOf(own);
      if (taken.has(cell) || headed.get(column) === "ordinal") continue;
      ignored.push({ sheet: view.name, cell, reason: reasonOf(cell, column), text });
    }
  }
  return ignored;
}
