import type { TableBlock } from "../table/tables.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { levelOf } from "./section.ts";
import { bulletedAt } from "./section-row.ts";
import { isThin, type TableShape } from "./shape.ts";
import { subjectKindOf } from "./subject.ts";

/**
 * Rows that are headings by their numbers, whatever they say: a number and one text, and right below a row that counts
 * inside it (“1”, then “1.1” or “a”), begins to count anew (“2”, then “1”), or is no more than a point of it (“-”).
 */
export function headingsByNumber(view: SheetView, block: TableBlock, table: TableShape): Set<number> {
  const headings = new Set<number>();
  for (const [index, row] of block.bodyRows.entries()) {
    const next = block.bodyRows[index + 1];
    if (next === undefined || block.repeatedRows.some((repeated) => repeated > row && repeated < next)) continue;
    const [mark, below] = [ordinalOf(row), ordinalOf(next)];
    if (mark === null || !isThin(view.own(row), table)) continue;
    if (below === null) {
      if (isBodyOverModel(view.own(row), view.own(next), table)) headings.add(row);
    } else if (
      (countsInside(mark, below) && bulletedAt(view.own(next), table) === null) ||
      (beginsAnew(mark, below) && (bare(mark) !== "1" || !isThin(view.own(next), table)))
    )
      headings.add(row);
  }
  return headings;

  function ordinalOf(row: number): string | null {
    return view.own(row).find(({ column }) => column === table.ordinalColumn)?.text ?? null;
  }
}

/** Rows of one text without a number, right above a row that begins to count: what is counted may stand below them. */
export function textsOverFirst(view: SheetView, block: TableBlock, table: TableShape): Set<number> {
  const over = block.bodyRows.filter((row, index) => {
    const next = block.bodyRows[index + 1];
    const cells = view.own(row);
    if (next === undefined || !isThin(cells, table) || cells.some(({ column }) => column === table.ordinalColumn))
      return false;
    const below = view.own(next).find(({ column }) => column === table.ordinalColumn);
    return below !== undefined && /^0?1$/u.test(bare(below.text)) && !isThin(view.own(next), table);
  });
  return new Set(over);
}

/**
 * Rows numbered I, II or A, B, with one text each, that have none below them to head: the next counts on, or nothing
 * numbered follows.
 */
export function headingsOfNone(view: SheetView, block: TableBlock, table: TableShape): Set<number> {
  const marks = block.bodyRows.map((row) => {
    const cells = view.own(row);
    const mark = cells.find(({ column }) => column === table.ordinalColumn)?.text ?? null;
    const kind = mark === null ? undefined : levelOf(mark)?.kind;
    return { row, kind, upper: (kind === "roman" || kind === "letter") && isThin(cells, table) };
  });
  const empty = marks.filter(({ kind, upper }, index) => {
    const [before, next] = [marks[index - 1], marks[index + 1]];
    if (!upper) return false;
    return next?.kind === kind || (next?.kind === undefined && before?.upper === true && before.kind === kind);
  });
  return new Set(empty.map(({ row }) => row));
}

/** “1 | Hội Nông dân” above a full row without a number: the bodies are counted, not their models. */
function isBodyOverModel(cells: ViewCell[], below: ViewCell[], table: TableShape): boolean {
  const text = cells.find(({ column }) => column !== table.ordinalColumn)?.text ?? "";
  const name = below.find(({ column }) => table.nameColumns.includes(column))?.text ?? "";
  return below.length > 1 && /^[\p{Lu}“"'‘]/u.test(name) && subjectKindOf(text) !== null;
}

function countsInside(mark: string, below: string): boolean {
  const [outer, inner] = [levelOf(mark)?.kind, levelOf(below)?.kind];
  if (outer !== "arabic" && outer !== "decimal") return false;
  return (
    bare(below) === `${bare(mark)}.1` || (inner === "small" && bare(below) === "a") || /^\s*[-+•*]\s*$/u.test(below)
  );
}

function beginsAnew(mark: string, below: string): boolean {
  const outer = levelOf(mark)?.kind;
  return (outer === "arabic" || outer === "decimal" || outer === "small") && /^0?1$/u.test(bare(below));
}

function bare(mark: string): string {
  return mark.replace(/[.)\-–/:\s]+$/u, "").trim();
}
