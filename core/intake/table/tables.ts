import type { MappedColumn } from "../columns/map.ts";
import { isPartyOrStateHeading, isTitle } from "../rows/phrases.ts";
import { type Heading, headingAt, headingOf } from "./header.ts";
import type { SheetView } from "./view.ts";

/** A table of a sheet: its heading and the rows that may belong to its body, to the next table or the sheet's end. */
export interface TableBlock {
  headerRows: number[];
  numberingRows: number[];
  /** Rows where the same heading stands again (page breaks), with their numbering. */
  repeatedRows: number[];
  /** A page's bare number right above a repeated heading. */
  pageRows?: number[];
  columns: MappedColumn[];
  /** Rows above the heading that belong to it: letterhead, title, notes; for a later table only from its own title on. */
  aboveRows: number[];
  /** Seen rows after the heading, ascending, without `repeatedRows`. */
  bodyRows: number[];
}

/** A table without a heading of its own: its first row, and the columns that another's heading gave. */
export interface OpenTable {
  from: number;
  columns: MappedColumn[];
}

/**
 * All tables of a sheet, top to bottom. With `decided` header rows only that heading is taken; `open` is one above all
 * headings.
 */
export function findTables(
  view: SheetView,
  decided: number[] | null = null,
  open: OpenTable | null = null,
): TableBlock[] {
  const headings = decided ? [headingOf(view, decided)] : findHeadings(view);
  const blocks: TableBlock[] = open ? [openBlock(view, open, headings[0]?.rows[0] ?? Number.POSITIVE_INFINITY)] : [];
  for (const [index, heading] of headings.entries()) {
    const next = headings[index + 1]?.rows[0] ?? Number.POSITIVE_INFINITY;
    const start = Math.max(...heading.rows, ...heading.numberingRows);
    const bodyRows = view.rowNumbers.filter((row) => row > start && row < next);
    const previous = blocks.at(-1);
    const aboveRows = previous
      ? takeTitle(view, previous)
      : view.rowNumbers.filter((row) => row < Math.min(...heading.rows));
    if (previous && aboveRows.length === 0 && sameColumns(previous.columns, heading.columns)) {
      previous.repeatedRows.push(...heading.rows, ...heading.numberingRows);
      const page = previous.bodyRows.at(-1);
      if (page !== undefined && isPageNumber(view, page))
        previous.pageRows = [...(previous.pageRows ?? []), ...previous.bodyRows.splice(-1)];
      previous.bodyRows.push(...bodyRows);
    } else {
      const { rows: headerRows, numberingRows, columns } = heading;
      blocks.push({ headerRows, numberingRows, repeatedRows: [], columns, aboveRows, bodyRows });
    }
  }
  return blocks;
}

function openBlock(view: SheetView, { from, columns }: OpenTable, end: number): TableBlock {
  const aboveRows = view.rowNumbers.filter((row) => row < from);
  const bodyRows = view.rowNumbers.filter((row) => row >= from && row < end);
  return { headerRows: [], numberingRows: [], repeatedRows: [], columns, aboveRows, bodyRows };
}

/** “2”, “- 2 -” alone in its row: what a program puts at the head of a page. */
function isPageNumber(view: SheetView, row: number): boolean {
  const [cell, ...others] = view.own(row);
  return cell !== undefined && others.length === 0 && /^[-–\s]*\d{1,3}[-–\s]*$/u.test(cell.text);
}

/**
 * Takes the title of the table that follows off the end of the one before: from the first title line
 * after its last full row on. Where there is none, the heading that follows is a page break's.
 */
function takeTitle(view: SheetView, previous: TableBlock): number[] {
  const last = previous.bodyRows.findLastIndex((row) => view.own(row).length > MAX_TITLE_CELLS);
  const tail = previous.bodyRows.slice(last + 1);
  let from = tail.findIndex((row) => view.own(row).some((cell) => isTitle(cell) && !isEnumerated(cell.text)));
  if (from < 0) return [];
  while (from > 0 && view.own(tail[from - 1] ?? 0).some(isPartyOrStateHeading)) from--;
  return previous.bodyRows.splice(last + 1 + from);
}

/** A letterhead has a left and a right side; a row of a table has more cells. */
const MAX_TITLE_CELLS = 2;

/** “II. Mô hình cá nhân” heads what follows in the same paper; it is no title. */
function isEnumerated(text: string): boolean {
  return /^\s*([IVX]+|[A-Z]|\d+)\s*[.)\-–]/u.test(text);
}

/** The row in which the first heading of a sheet begins; null where there is none. */
export function firstHeaderRow(view: SheetView): number | null {
  for (const row of view.rowNumbers) {
    const heading = headingAt(view, row);
    if (heading) return heading.rows[0] ?? row;
  }
  return null;
}

function findHeadings(view: SheetView): Heading[] {
  const headings: Heading[] = [];
  let from = 0;
  for (const row of view.rowNumbers) {
    if (row < from) continue;
    const heading = headingAt(view, row);
    if (!heading) continue;
    headings.push(heading);
    from = Math.max(...heading.rows, ...heading.numberingRows) + 1;
  }
  return headings;
}

function sameColumns(a: MappedColumn[], b: MappedColumn[]): boolean {
  const key = (columns: MappedColumn[]) => columns.map((c) => `${c.column}:${c.folded.join("/")}`).join("|");
  return key(a) === key(b);
}
