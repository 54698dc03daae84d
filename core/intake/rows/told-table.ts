import { fold } from "../../text/fold.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { IgnoredCell, PlannedModel } from "../plan/plan.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import type { BodyRow } from "./body.ts";
import { chosenOf } from "./choices.ts";

/** A line that tells of the model above, or goes on with the line before (`role` null). */
export interface Told {
  row: number;
  role: ColumnRole | null;
  label: string;
  cell: ViewCell;
  text: string;
}

/** A table whose lines below its models stand in columns of their own, and its rows. */
export interface ToldTable {
  view: SheetView;
  block: TableBlock;
  rows: BodyRow[];
  /** The further cells of an answer that goes on in rows of its own, by the first one. */
  further: ReadonlyMap<ViewCell, readonly ViewCell[]>;
}

/** The table with a column to each question of its lines; what a line answers stands there in its model's row. */
export function layOut(given: SheetView, block: TableBlock, rows: BodyRow[], groups: Map<number, Told[]>): ToldTable {
  const asked = new Map<string, { role: ColumnRole; label: string }>();
  for (const { role, label } of [...groups.values()].flat())
    if (role !== null && !asked.has(keyOf(role, label))) asked.set(keyOf(role, label), { role, label });
  const keys = [...asked.keys()];
  const first = Math.max(given.lastColumn, ...block.columns.map(({ column }) => column)) + 1;
  const cells = new Map<string, ViewCell>();
  const further = new Map<ViewCell, readonly ViewCell[]>();
  const told = new Set<number>();
  for (const [model, lines] of groups) {
    const byKey = new Map<string, Told[]>();
    let open: string | null = null;
    for (const line of lines) {
      open = line.role === null ? open : keyOf(line.role, line.label);
      if (open !== null) byKey.set(open, [...(byKey.get(open) ?? []), line]);
      told.add(line.row);
    }
    for (const [key, [head, ...more]] of byKey) {
      if (!head) continue;
      const column = first + keys.indexOf(key);
      const whole = [head, ...more].map(({ text }) => text).join("\n");
      const text = chosenOf(whole) ?? whole;
      const span = { top: model, bottom: model, left: column, right: column };
      const { row, column: at } = head.cell;
      const cell = { ...head.cell, row: model, column, span, text, folded: fold(text), home: { row, column: at } };
      cells.set(`${model}:${column}`, cell);
      if (more.length > 0)
        further.set(
          cell,
          more.map((line) => line.cell),
        );
    }
  }
  const has = (role: ColumnRole) => block.columns.some((column) => column.role === role) || asked.has(keyOf(role, ""));
  const columns = [...asked.values()].map(({ role, label }, index) => ({
    column: first + index,
    path: [label],
    folded: [fold(label)],
    // Without a “Nội dung” beside it, “Cách làm” tells what is done.
    role: role === "method" && !has("content") ? ("content" as const) : role,
    weight: PLAIN,
    readings: [{ role, weight: PLAIN }],
    heading: label,
  }));
  const view = {
    ...given,
    at: (row: number, column: number) => cells.get(`${row}:${column}`) ?? given.at(row, column),
  };
  return {
    view,
    block: { ...block, columns: [...block.columns, ...columns] },
    rows: rows.map(
      (entry): BodyRow => (told.has(entry.row) ? { row: entry.row, as: "continuation", told: true } : entry),
    ),
    further,
  };
}
const PLAIN = 10;

/** Lines of one meaning share a column, and those under one label of the sender's own. */
function keyOf(role: ColumnRole, label: string): string {
  return role === "extra" ? `${role} ${fold(label)}` : role;
}

/** Names the further cells of answers among the sources of what their first one gave; the cells that nothing took then. */
export function goFurther({ further }: ToldTable, models: PlannedModel[], ignored: IgnoredCell[]): IgnoredCell[] {
  const taken = new Set<string>();
  for (const [first, more] of further) {
    for (const { provenance } of models) {
      for (const [property, sources] of Object.entries(provenance)) {
        const own = sources.find(({ cell }) => cell === placeOf(first));
        if (!own) continue;
        provenance[property] = [...sources, ...more.map((cell) => ({ ...own, cell: placeOf(cell) }))];
        for (const cell of more) taken.add(placeOf(cell));
      }
    }
  }
  return ignored.filter(({ cell }) => !taken.has(cell));
}
