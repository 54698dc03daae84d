import { fold } from "../../text/fold.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { IgnoredCell, PlannedModel } from "../plan/plan.ts";
import { asksFor, labelOf, MAX_LABEL, roleOf } from "../table/labels.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import type { BodyRow } from "./body.ts";
import { chosenOf } from "./choices.ts";

/** What a line below a model may tell of it where the table has no column for it. */
const TOLD: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "content",
  "method",
  "goal",
  "expected",
  "period",
  "place",
  "forces",
  "resources",
  "responsible",
  "result",
]);
/** What heads the models below it as well: it tells of the one above only where each is followed by such a line. */
const HEADS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["field", "subject", "collective", "individual", "origin"]);
/** “Cách làm: …” */
const LABELLED = /^\s*[-+•–*]?\s*([^:：\n]{3,60})[:：]\s*(\S[\s\S]*)$/u;
/** A line that goes on with the one above: a point of it, or words in small letters. */
const FURTHER = /^\s*(?:[-+•–*]\s*\p{L}|\p{Ll})/u;

/** A line that tells of the model above, or goes on with the line before (`role` null). */
interface Told {
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

/**
 * Rows below a model that tell of it in words of their own (“Cách làm: …” across the table, “Cách làm | …”), where no
 * column is for that: the table as if it had one. Where but the last of several models has such lines they may speak of
 * all, and are put to a person. What she decided (`decided`) stays.
 */
export function tellBelow(
  given: SheetView,
  block: TableBlock,
  rows: BodyRow[],
  decided: ReadonlyMap<number, unknown>,
): ToldTable {
  const groups = groupsOf(given, block, rows, decided);
  const models = rows.filter(({ row, as }) => as === "model" && !tellsIn(given, row, block)).map(({ row }) => row);
  const known = [...groups].filter(([, lines]) => lines.some(({ role }) => role !== null));
  const ofAll = (role: ColumnRole) => models.every((row) => groups.get(row)?.some((line) => line.role === role));
  const heading = known.flatMap(([, lines]) => lines).filter(({ role }) => role && HEADS.has(role) && !ofAll(role));
  if (heading.length > 0)
    return tellBelow(given, block, rows, new Map([...decided, ...heading.map(({ row }) => [row, null] as const)]));
  const ofLast = models.length > 1 && known.every(([model]) => model === models.at(-1));
  const table =
    known.length === 0 || ofLast
      ? { view: given, block, rows, further: new Map() }
      : laidOut(given, block, rows, groups);
  return { ...table, rows: openAnswers(table.rows, given, block, decided) };
}

/** Lines that tell of some model, nobody knows of which, are no headings and no remarks. */
function openAnswers(rows: BodyRow[], view: SheetView, block: TableBlock, decided: ReadonlyMap<number, unknown>) {
  const has = new Set(block.columns.map(({ role }) => role));
  const first = rows.findIndex(({ as }) => as === "model");
  return rows.map((entry, index): BodyRow => {
    if (first < 0 || index <= first || isTaken(entry, view) || decided.has(entry.row)) return entry;
    if ("told" in entry) return entry;
    const [cell, ...others] = view.own(entry.row);
    const label = others.length === 0 ? LABELLED.exec(cell?.text ?? "")?.[1] : undefined;
    const role = label === undefined ? null : roleOf(label);
    return role === null || !TOLD.has(role) || has.has(role) ? entry : { row: entry.row, as: "unclear" };
  });
}

/** A line that one column carries on is a model's already, and the signing block speaks of none. */
function isTaken({ row, as }: BodyRow, view: SheetView): boolean {
  const [cell] = view.own(row);
  return as === "signature" || (as === "continuation" && cell?.span.left === cell?.span.right);
}

/** The lines right below each model's rows, by the model's row. */
function groupsOf(
  view: SheetView,
  block: TableBlock,
  rows: BodyRow[],
  decided: ReadonlyMap<number, unknown>,
): Map<number, Told[]> {
  const has = new Set(block.columns.map(({ role }) => role));
  const groups = new Map<number, Told[]>();
  let model: number | null = null;
  for (const entry of rows) {
    const { row, as } = entry;
    if (as === "model" && !tellsIn(view, row, block)) {
      model = row;
      continue;
    }
    if (model === null || (isTaken(entry, view) && as === "continuation" && !groups.has(model))) continue;
    const aside = isTaken(entry, view) || decided.has(row);
    const line: Told | null = aside ? null : lineIn(view, row, block, groups.has(model) && saysNothing(entry));
    if (line?.role && has.has(line.role)) continue;
    if (line) groups.set(model, [...(groups.get(model) ?? []), line]);
    else model = null;
  }
  return groups;
}

/** True for a row that was not found to head or to count anything. */
function saysNothing(entry: BodyRow): boolean {
  if (entry.as !== "section") return entry.as === "unclear" || entry.as === "note" || entry.as === "continuation";
  return entry.section.field === null && Object.keys(entry.section.meaning).length === 0;
}

/** True for a row without a number that reads “Cách làm | …”: no model is called so. */
function tellsIn(view: SheetView, row: number, block: TableBlock): boolean {
  return lineIn(view, row, block, false)?.role != null;
}

function lineIn(view: SheetView, row: number, block: TableBlock, goesOn: boolean): Told | null {
  const [cell, beside, ...others] = view.own(row);
  const ordinal = block.columns.find(({ role }) => role === "ordinal")?.column;
  if (!cell || others.length > 0) return null;
  if (beside) {
    const role = cell.column === ordinal || cell.text.length > MAX_LABEL ? null : asksFor(cell.text);
    if (role === null || !(TOLD.has(role) || HEADS.has(role)) || beside.text.length < 2) return null;
    return { row, role, label: labelOf(cell.text), cell: beside, text: beside.text };
  }
  const [, label = "", text = ""] = LABELLED.exec(cell.text) ?? [];
  const role = label === "" ? null : roleOf(label);
  if (role !== null && (TOLD.has(role) || HEADS.has(role))) return { row, role, label: labelOf(label), cell, text };
  return goesOn && role === null && FURTHER.test(cell.text)
    ? { row, role: null, label: "", cell, text: cell.text }
    : null;
}

/** The table with a column to each question of its lines; what a line answers stands there in its model's row. */
function laidOut(given: SheetView, block: TableBlock, rows: BodyRow[], groups: Map<number, Told[]>): ToldTable {
  const asked = new Map<ColumnRole, string>();
  for (const { role, label } of [...groups.values()].flat())
    if (role !== null && !asked.has(role)) asked.set(role, label);
  const roles = [...asked.keys()];
  const first = Math.max(given.lastColumn, ...block.columns.map(({ column }) => column)) + 1;
  const cells = new Map<string, ViewCell>();
  const further = new Map<ViewCell, readonly ViewCell[]>();
  const told = new Set<number>();
  for (const [model, lines] of groups) {
    const byRole = new Map<ColumnRole, Told[]>();
    let open: ColumnRole | null = null;
    for (const line of lines) {
      open = line.role ?? open;
      if (open !== null) byRole.set(open, [...(byRole.get(open) ?? []), line]);
      told.add(line.row);
    }
    for (const [role, [head, ...more]] of byRole) {
      if (!head) continue;
      const column = first + roles.indexOf(role);
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
  const has = (role: ColumnRole) => block.columns.some((column) => column.role === role) || asked.has(role);
  const columns = roles.map((role, index) => ({
    column: first + index,
    path: [asked.get(role) ?? ""],
    folded: [fold(asked.get(role) ?? "")],
    // Without a “Nội dung” beside it, “Cách làm” tells what is done.
    role: role === "method" && !has("content") ? ("content" as const) : role,
    weight: PLAIN,
    readings: [{ role, weight: PLAIN }],
    heading: asked.get(role) ?? "",
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
