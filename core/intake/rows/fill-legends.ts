import type { Doubt } from "../../register/model.ts";
import { compareKey, fold } from "../../text/fold.ts";
import type { MappedColumn } from "../columns/map.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, showInstead, type ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import { codeOf, type LegendEntry, type LegendKind, legendCells, starsIn } from "./legend.ts";
import type { Readers } from "./readers.ts";

const KINDS: Partial<Record<ColumnRole, LegendKind>> = {
  field: "field",
  origin: "origin",
  subjectKind: "subjectKind",
  kind: "kind",
};
/** Headings (folded) of a column of the sender's own that may hold codes. */
const CODED = /\b(ma|ky hieu|loai|nhom|phan loai|lv|linh vuc|hinh thuc|tinh trang)\b/;
/** A code with a count behind it: “KT01”. */
const COUNTED = /^(\p{Lu}{1,4})[-.\s]?\d{1,3}$/u;

/**
 * The view of a table in which a code shows what the sender's own legend says of it, at its own place. Only columns
 * that ask for what the legend explains, those that bear its stars, and those of codes alone are read so; a code that is
 * explained in two ways stays as it is, and is asked about.
 */
export function fillLegends(view: SheetView, block: TableBlock, { legends = [] }: Readers): SheetView {
  if (legends.length === 0) return view;
  leaveLegends(view, block, legends);
  const shown = new Map<ViewCell, ViewCell>();
  for (const column of block.columns) {
    const cells = block.bodyRows.flatMap((row) => view.own(row).filter((cell) => cell.column === column.column));
    const entries = entriesFor(column, cells, legends);
    for (const cell of entries.length > 0 ? cells : []) {
      const meanings = meaningsOf(cell, entries);
      const [first, ...others] = meanings;
      if (!first) continue;
      const { meaning, place } = first;
      if (others.length > 0)
        shown.set(cell, { ...cell, explained: { meanings: meanings.map((one) => one.meaning), place } });
      else
        shown.set(cell, {
          ...cell,
          text: meaning,
          folded: fold(meaning),
          kind: "text",
          explained: { meanings: [meaning], place },
        });
    }
  }
  return showInstead(view, shown);
}

/** Columns of a small legend beside the table are none of its own. */
function leaveLegends(view: SheetView, block: TableBlock, legends: LegendEntry[]): void {
  const explaining = legendCells(legends, view);
  const isLegend = (column: number) => {
    const cells = block.bodyRows.flatMap((row) => view.own(row).filter((cell) => cell.column === column));
    return cells.length > 0 && cells.every((cell) => explaining.has(placeOf(cell)));
  };
  block.columns = block.columns.filter(({ role, column }) => role !== "extra" || !isLegend(column));
}

/** The entries that speak of a column's codes; none for a column that holds no codes. */
function entriesFor(column: MappedColumn, cells: ViewCell[], legends: LegendEntry[]): LegendEntry[] {
  const stars = Math.max(0, ...column.path.map(starsIn));
  const starred = stars > 0 ? legends.filter((entry) => entry.stars === stars) : [];
  const kind = KINDS[column.role];
  const pool = starred.length > 0 ? starred : legends;
  if (kind) return pool.filter((entry) => entry.kind === kind);
  if (column.role !== "extra" || column.fieldCode !== undefined || column.nameMeaning) return [];
  const leaf = column.folded.at(-1) ?? "";
  if (starred.length === 0 && !CODED.test(leaf)) return [];
  const filled = cells.filter(({ text }) => text.length <= MAX_CODE);
  const fits = (["field", "origin", "subjectKind", "kind"] as const).filter((one) => {
    const own = pool.filter((entry) => entry.kind === one);
    return filled.length > 0 && filled.every((cell) => meaningsOf(cell, own).length > 0);
  });
  const [only, ...others] = fits;
  return only && others.length === 0 ? pool.filter((entry) => entry.kind === only) : [];
}
/** What is longer is no code. */
const MAX_CODE = 8;

/** What the legend says of a cell's code, each meaning once. */
function meaningsOf({ text }: ViewCell, entries: LegendEntry[]): LegendEntry[] {
  if (text.length > MAX_CODE) return [];
  const code = codeOf(text);
  const own = entries.filter((entry) => entry.code === code);
  const [, counted] = COUNTED.exec(text.trim()) ?? [];
  const found =
    own.length > 0 || counted === undefined ? own : entries.filter((entry) => entry.code === codeOf(counted));
  return found.filter(
    (entry, at) => found.findIndex(({ meaning }) => compareKey(meaning) === compareKey(entry.meaning)) === at,
  );
}

/** A doubt for each code of a model's row that the sender explains in two ways. */
export function openCodes(view: SheetView, block: TableBlock, row: number): Doubt[] {
  return block.columns.flatMap(({ column, role }) => {
    const cell = view.at(row, column);
    if (!cell?.explained || cell.explained.meanings.length < 2) return [];
    const field = KINDS[role] ?? "*";
    return [{ field, code: "open-code", message: words.openCode(cell.text, cell.explained.meanings) }];
  });
}

/** Adds such doubts; they tell more than that a code is unknown. */
export function askCodes(draft: { doubts: Doubt[] }, codes: Doubt[]): void {
  const told = new Set(codes.map(({ field }) => field));
  draft.doubts = [
    ...draft.doubts.filter(({ field, code }) => !(told.has(field) && code.startsWith("unknown-"))),
    ...codes,
  ];
}
