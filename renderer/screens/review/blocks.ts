import type { ReviewSheet } from "./links.ts";

export type SheetRow = ReviewSheet["rows"][number];
export type SheetCell = SheetRow["cells"][number];

/** A row as it is drawn: its own cells and empty ones, without those that a merged cell covers. */
export interface DrawnRow {
  row: number;
  /** Null for a row in which nothing stands. */
  seen: SheetRow | null;
  cells: { column: number; cell: SheetCell | null; rowSpan: number; columnSpan: number }[];
}

/** Rows that are drawn together: no merged cell reaches over their bounds. */
export interface Block {
  from: number;
  rows: DrawnRow[];
}

/** Rows of about this many make a block. */
const BLOCK = 40;
/** A wide gap of empty rows is not drawn in full. */
const GAP = 12;

/** A sheet in blocks, so that of thousands of rows only those in sight need be drawn. */
export function blocksOf(sheet: Pick<ReviewSheet, "rows" | "lastColumn">, size = BLOCK): Block[] {
  const blocks: Block[] = [];
  const rows = withGaps(sheet.rows);
  let covered = new Map<number, Set<number>>();
  let current: DrawnRow[] = [];
  let reach = 0;
  for (const [index, { row, seen }] of rows.entries()) {
    const cells: DrawnRow["cells"] = [];
    const hidden = covered.get(row) ?? new Set<number>();
    const byColumn = new Map((seen?.cells ?? []).map((cell) => [cell.column, cell]));
    for (let column = 1; column <= sheet.lastColumn; column++) {
      if (hidden.has(column)) continue;
      const cell = byColumn.get(column) ?? null;
      const taken = (other: number) => byColumn.has(other) || hidden.has(other);
      const wanted = cell && runsOver(seen) ? runTo(cell, taken, sheet.lastColumn) : (cell?.columnSpan ?? 1);
      const columnSpan = Math.max(1, Math.min(wanted, sheet.lastColumn - column + 1));
      const rowSpan = drawnSpan(rows, index, cell?.rowSpan ?? 1);
      for (let down = 0; down < rowSpan; down++) {
        const at = rows[index + down]?.row ?? row;
        const set = covered.get(at) ?? new Set<number>();
        for (let over = 0; over < columnSpan; over++) set.add(column + over);
        covered.set(at, set);
        if (down === 0) for (let over = 1; over < columnSpan; over++) hidden.add(column + over);
      }
      cells.push({ column, cell, rowSpan, columnSpan });
      reach = Math.max(reach, index + rowSpan - 1);
    }
    current.push({ row, seen, cells });
    if (current.length >= size && reach <= index) {
      blocks.push({ from: current[0]?.row ?? row, rows: current });
      current = [];
      covered = new Map();
    }
  }
  const [first] = current;
  if (first) blocks.push({ from: first.row, rows: current });
  return blocks;
}

/** Titles, letterheads and signatures run over their empty neighbours, as in Excel; a table's own rows keep to their columns. */
function runsOver(row: SheetRow | null): boolean {
  return (
    row !== null && row.disposition !== "imported" && row.disposition !== "header" && row.disposition !== "numbering"
  );
}

function runTo(cell: SheetCell, taken: (column: number) => boolean, lastColumn: number): number {
  let span = cell.columnSpan;
  if (cell.kind !== "text" || cell.rowSpan > 1) return span;
  while (cell.column + span <= lastColumn && !taken(cell.column + span)) span++;
  return span;
}

/** How many of the drawn rows a merged cell covers; rows left out of a wide gap do not count. */
function drawnSpan(rows: readonly { row: number }[], index: number, span: number): number {
  const first = rows[index]?.row ?? 0;
  let count = 1;
  while (count < span && (rows[index + count]?.row ?? Number.POSITIVE_INFINITY) < first + span) count++;
  return count;
}

function withGaps(seen: readonly SheetRow[]): { row: number; seen: SheetRow | null }[] {
  const out: { row: number; seen: SheetRow | null }[] = [];
  let next = 1;
  for (const row of seen) {
    const gap = row.row - next;
    const drawn = Math.min(gap, GAP);
    for (let i = 0; i < drawn; i++) out.push({ row: row.row - drawn + i, seen: null });
    out.push({ row: row.row, seen: row });
    next = row.row + 1;
  }
  return out;
}

const OF_TABLE: ReadonlySet<string> = new Set(["imported", "header", "numbering"]);

/** How wide a column is drawn, by what stands in the rows of a table; where none was found, in all rows of several cells. */
export function columnWidths(sheet: Pick<ReviewSheet, "rows" | "lastColumn" | "columns">): number[] {
  const longest = new Array<number>(sheet.lastColumn + 1).fill(0);
  const tabled = sheet.rows.filter(({ disposition }) => OF_TABLE.has(disposition));
  const telling = tabled.length > 0 ? tabled : sheet.rows.filter(({ cells }) => cells.length > 1);
  for (const { cells } of telling) {
    for (const { column, columnSpan, text } of cells) {
      if (columnSpan > 1 || column > sheet.lastColumn) continue;
      longest[column] = Math.max(longest[column] ?? 0, text.length);
    }
  }
  return Array.from({ length: sheet.lastColumn }, (_, index) => {
    const length = longest[index + 1] ?? 0;
    if (length <= 4) return 44;
    if (length <= 14) return 84;
    if (length <= 40) return 128;
    return length <= 120 ? 176 : 230;
  });
}

/** The columns that mean nothing that is asked for, and whose values are kept under the sender's own headings. */
export function keptColumns(sheet: Pick<ReviewSheet, "rows">): ReadonlySet<number> {
  const cells = sheet.rows.flatMap((row) => row.cells);
  const isKept = ({ values }: SheetCell) => values.some(({ property }) => property.startsWith("extras."));
  return new Set(cells.filter(isKept).map(({ column }) => column));
}
