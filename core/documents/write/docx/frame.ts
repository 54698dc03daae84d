import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { twipsOfMm } from "./text.ts";

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

/** Paragraphs side by side, without lines, never parted by the end of a page; widths in millimetres. */
export function sideBySide(columns: readonly { width: number; children: Paragraph[] }[]): Table {
  const widths = columns.map(({ width }) => twipsOfMm(width));
  return new Table({
    borders: NO_LINES,
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ children }, index) =>
            new TableCell({
              children,
              verticalAlign: VerticalAlign.TOP,
              margins: { left: 0, right: 0, top: 0, bottom: 0 },
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
            }),
        ),
      }),
    ],
  });
}
