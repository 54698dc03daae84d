import { type Source, type SourceKind, saidShort } from "../../register/source.ts";
import { cellName } from "../table/address.ts";
import type { TableBlock } from "../table/tables.ts";
import { type Heading, placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import { levelOf } from "./section.ts";

/** A cell as the source of a value: its place, the range of merged ones, and the heading or question over it. */
export function placed(view: SheetView, cell: ViewCell, how?: SourceKind): Source {
  const heading = view.headingOf?.(cell) ?? null;
  const out: Source = { how: how ?? heading?.how ?? "cell", sheet: view.name, cell: placeOf(cell) };
  const { top, bottom, right } = cell.span;
  if (!cell.home && bottom > top) out.to = cellName(bottom, right);
  if (heading) out.said = heading.text;
  return out;
}

/** A heading row as the source of values: its words' cell, for a number may stand in one of its own. All models below it share the list. */
export function placedRow(view: SheetView, row: number): Source[] {
  const elsewhere = view.headedBefore?.get(row);
  if (elsewhere) return elsewhere;
  const rows = known.get(view) ?? new Map<number, Source[]>();
  known.set(view, rows);
  const before = rows.get(row);
  if (before) return before;
  const cells = view.own(row);
  const cell = cells.find(({ text }) => levelOf(text) === null) ?? cells[0];
  const at = cellName(row, cell?.column ?? 1);
  const said = cell ? { said: saidShort(cell.text) } : {};
  const own = share([{ how: "section", sheet: view.name, cell: at, ...said }]);
  rows.set(row, own);
  return own;
}
const known = new WeakMap<SheetView, Map<number, Source[]>>();

/** Marks a list as that of many models: it is copied before anything is added for one of them. */
export function share(sources: Source[]): Source[] {
  shared.add(sources);
  return sources;
}
const shared = new WeakSet<Source[]>();

/** True for a list of many models ({@link share}). */
export function isShared(sources: Source[]): boolean {
  return shared.has(sources);
}

/** The view of a table in which each cell knows the heading of its column. */
export function withHeadings(view: SheetView, { columns }: TableBlock): SheetView {
  if (view.headingOf) return view;
  const headings = new Map<number, Heading>();
  for (const { column, path, heading } of columns) {
    const text = saidShort(path.at(-1) ?? heading);
    if (text !== "") headings.set(column, { how: "column", text });
  }
  return { ...view, headingOf: ({ column, home }) => ofCell(headings.get(column), home !== undefined) };
}

/** In a table that lies on its side the headings are questions at the left. */
function ofCell(heading: Heading | undefined, turned: boolean): Heading | null {
  if (!heading) return null;
  return turned ? { ...heading, how: "question" } : heading;
}
