import {
  BorderStyle,
  HeightRule,
  TableCell,
  TableLayoutType,
  VerticalAlign,
  WidthType,
  TableRow as WordRow,
  Table as WordTable,
} from "docx";
import type { Table, TextStyle } from "../../model.ts";
import { wrap } from "../../text/metrics.ts";
import { headingHeights } from "../heading-heights.ts";
import { bodyRows, CELL_SIDE, type Ending } from "./rows.ts";
import { cellStyleId } from "./styles.ts";
import { paragraph, twips, twipsOfMm } from "./text.ts";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
/** From one line to the next, as a share of the type size, in the paper's face. */
const LINE_SHARE = 1.15;
/** Letters may be set a little wider than their metrics say. */
const WIDER = 1.03;
/** The element that stands for the rows of a body until {@link putBodies}. A text of the paper cannot make one. */
const PLACE = "dvk-rows";

/**
 * A table as wide as its columns say (millimetres), its heading and numbering rows repeated on every
 * page; no row is parted by the end of a page. Its body's rows are added to `bodies`, for {@link putBodies}.
 */
export function wordTable(table: Table, ending: Ending, bodies: string[]): WordTable {
  const widths = table.columns.map(({ width }) => twipsOfMm(width));
  const across = (first: number, count: number) =>
    widths.slice(first, first + count).reduce((sum, width) => sum + width, 0);
  const headingRow = (children: TableCell[], height = 0) =>
    new WordRow({
      tableHeader: true,
      cantSplit: true,
      children,
      ...(height > 0 ? { height: { value: twips(height), rule: HeightRule.ATLEAST } } : {}),
    });
  // Programs other than Word cut off what stands in a cell of several rows and is higher than these.
  const heights = headingHeights(table.heading, ({ text, column, columnSpan }) => {
    const room = (across(column, columnSpan) - 2 * CELL_SIDE) / 20;
    const { heading } = table.style;
    return wrap(text, room / WIDER, heading).length * heading.size * LINE_SHARE + 2;
  });
  const heading = table.heading.map((cells, index) =>
    headingRow(
      cells.map(({ text, column, columnSpan, rowSpan }) =>
        headingCell(text, table.style.heading, across(column, columnSpan), columnSpan, rowSpan),
      ),
      heights[index],
    ),
  );
  const numbering = table.numbering?.map((text, index) =>
    headingCell(text, table.style.numbering, widths[index] ?? 0, 1, 1),
  );
  return new WordTable({
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: { left: CELL_SIDE, right: CELL_SIDE, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
    width: { size: across(0, widths.length), type: WidthType.DXA },
    rows: [
      ...heading,
      ...(numbering ? [headingRow(numbering)] : []),
      new BodyPlace(bodies.push(bodyRows(table, widths, ending)) - 1),
    ],
  });
}

/** The document part with every body's rows in their place. */
export function putBodies(xml: string, bodies: readonly string[]): string {
  return xml.replace(new RegExp(`<${PLACE} n="(\\d+)"/>`, "gu"), (_, index: string) => bodies[Number(index)] ?? "");
}

/** Stands in a table for rows that are written already. */
class BodyPlace extends WordRow {
  constructor(readonly index: number) {
    super({ children: [] });
  }

  override prepForXml() {
    return { [PLACE]: { _attr: { n: this.index } } };
  }
}

function headingCell(text: string, style: TextStyle, width: number, columnSpan: number, rowSpan: number): TableCell {
  return new TableCell({
    children: [paragraph({ text, ...style }, { align: "center", more: { style: cellStyleId(style) } })],
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.DXA },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  });
}
