import type { MappedColumn } from "../columns/map.ts";
import { type Heading, headingAt, headingOf } from "./header.ts";
import type { SheetView } from "./view.ts";

/** A table of a sheet: its heading and the rows that may belong to its body, to the next table or the sheet's end. */
export interface TableBlock {
  headerRows: number[];
  numberingRows: number[];
  /** Rows where the same heading stands again (page breaks), with their numbering. */
  repeatedRows: number[];
  columns: MappedColumn[];
  /** Seen rows after the heading, ascending, without `repeatedRows`. */
  bodyRows: number[];
}

/**
 * All tables of a sheet, top to bottom. With `decided` header rows only that heading is taken.
 */
export function findTables(view: SheetView, decided: number[] | null = null): TableBlock[] {
  const headings = decided ? [headingOf(view, decided)] : findHeadings(view);
  const blocks: TableBlock[] = [];
  for (const [index, heading] of headings.entries()) {
    const next = headings[index + 1]?.rows[0] ?? Number.POSITIVE_INFINITY;
    const start = Math.max(...heading.rows, ...heading.numberingRows);
    const bodyRows = view.rowNumbers.filter((row) => row > start && row < next);
    const previous = blocks.at(-1);
    if (previous && sameColumns(previous.columns, heading.columns)) {
      previous.repeatedRows.push(...heading.rows, ...heading.numberingRows);
      previous.bodyRows.push(...bodyRows);
    } else {
      const { rows: headerRows, numberingRows, columns } = heading;
      blocks.push({ headerRows, numberingRows, repeatedRows: [], columns, bodyRows });
    }
  }
  return blocks;
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
