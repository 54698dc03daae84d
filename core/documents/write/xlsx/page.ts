import type { Worksheet } from "exceljs";
import type { Document } from "../../model.ts";

const MM_PER_INCH = 25.4;
/** Type size of the Normal style, in which Excel measures column widths; its digits are 8 pixels wide at 96 dpi. */
export const NORMAL_SIZE = 12;
const PIXELS_PER_UNIT = 8;
const A4 = 9;

/** Excel's column width for so many millimetres on paper. */
export function columnWidth(millimetres: number): number {
  const pixels = Math.round((millimetres / MM_PER_INCH) * 96);
  return Math.round((pixels / PIXELS_PER_UNIT) * 256) / 256;
}

/**
 * Sets up the printed page: A4, margins of the layout, one page wide and as many as it takes high, the
 * page's number in the middle of the top margin from the second page on, the heading rows repeated.
 */
export function setUpPage(sheet: Worksheet, document: Document, heading: { from: number; to: number } | null): void {
  const { margins, pageNumber, orientation } = document.page;
  const inches = (millimetres: number) => millimetres / MM_PER_INCH;
  sheet.pageSetup = {
    paperSize: A4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: inches(pageNumber.fromTop),
      footer: inches(pageNumber.fromTop),
    },
  };
  const number = `&C&"${document.font},Regular"&${pageNumber.size}&P`;
  sheet.headerFooter = {
    differentFirst: !pageNumber.firstPage,
    oddHeader: number,
    ...(pageNumber.firstPage ? { firstHeader: number } : {}),
  };
  if (heading) {
    sheet.pageSetup.printTitlesRow = `${heading.from}:${heading.to}`;
    sheet.views = [
      { state: "frozen", xSplit: 0, ySplit: heading.to, topLeftCell: `A${heading.to + 1}`, showGridLines: false },
    ];
  } else {
    sheet.views = [{ state: "normal", showGridLines: false }];
  }
}

/** The printed area, absolute in rows and columns. */
export function setPrintArea(sheet: Worksheet, columns: number, rows: number): void {
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(columns).letter}$${rows}`;
}
