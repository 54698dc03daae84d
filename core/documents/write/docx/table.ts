import {
  BorderStyle,
  TableCell,
  TableLayoutType,
  VerticalAlign,
  WidthType,
  TableRow as WordRow,
  Table as WordTable,
} from "docx";
import type { Table, TextStyle } from "../../model.ts";
import { bodyRows, CELL_SIDE, type Ending } from "./rows.ts";
import { cellStyleId } from "./styles.ts";
import { paragraph, twipsOfMm } from "./text.ts";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
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
  const headingRow = (children: TableCell[]) => new WordRow({ tableHeader: true, cantSplit: true, children });
  const heading = table.heading.map((cells) =>
    headingRow(
      cells.map(({ text, column, columnSpan, rowSpan }) =>
        headingCell(text, table.style.heading, across(column, columnSpan), columnSpan, rowSpan),
      ),
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
