import type { Worksheet } from "exceljs";
import { type Document, typeHeight, typeWidth } from "../../model.ts";

const POINTS_PER_MM = 72 / 25.4;

export interface Layout {
  document: Document;
  /** Widths of the sheet's columns in millimetres. */
  widths: readonly number[];
  heading: { from: number; to: number };
  /** Rows from the table's caption to its first line: a heading never stands alone at the foot of a page. */
  opening: { from: number; to: number };
  /** Rows that must not be the last of a page. */
  groups: readonly number[];
  /**
   * From the first of these rows that a page can hold to the end nothing is parted: a signature never
   * stands on a page without a line of what it signs.
   */
  tails: readonly number[];
  end: number;
}

/**
 * Sets page breaks where Excel's own would leave a heading or a group row alone at the foot of a page or the signing
 * block alone on the last one. LibreOffice even loses rows where a page ends within the heading that it repeats. Heights are reckoned, so a break may come a little early, never too late to help.
 */
export function setPageBreaks(sheet: Worksheet, layout: Layout): void {
  const { heading, opening, groups, tails, end, document, widths } = layout;
  const scale = Math.min(1, typeWidth(document.page) / widths.reduce((sum, width) => sum + width, 0));
  const page = (typeHeight(document.page) * POINTS_PER_MM) / scale;
  const height = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row <= to; row += 1) sum += sheet.getRow(row).height ?? sheet.properties.defaultRowHeight;
    return sum;
  };
  const repeated = height(heading.from, heading.to);
  const blocks = new Map(groups.map((row) => [row, row + 1]));
  for (const tail of tails) {
    if (repeated + height(tail, end) <= page) blocks.set(tail, end);
  }
  // The first group stands in the opening, and has no page to go to before it.
  for (let row = opening.from; row <= opening.to; row += 1) blocks.delete(row);
  if (opening.from > 1) blocks.set(opening.from, opening.to);
  let used = 0;
  for (let row = 1; row <= end; row += 1) {
    const above = row > heading.to ? repeated : 0;
    const needed = height(row, row);
    const together = height(row, blocks.get(row) ?? row);
    if (blocks.has(row) && used + together > page && above + together <= page) {
      sheet.getRow(row - 1).addPageBreak();
      used = above;
    } else if (used + needed > page) {
      used = above;
    }
    used += needed;
  }
}
