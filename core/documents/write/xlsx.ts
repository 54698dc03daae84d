import type { Worksheet } from "exceljs";
import { type Document, type Paragraph, pieces, type StyledText, withAttachments } from "../model.ts";
import { setPageBreaks } from "./xlsx/breaks.ts";
import { finish } from "./xlsx/finish.ts";
import { mainTable, sheetColumns } from "./xlsx/grid.ts";
import { writeHead, writeSigning } from "./xlsx/letterhead.ts";
import { columnWidth, setPrintArea, setUpPage } from "./xlsx/page.ts";
import { Pen } from "./xlsx/pen.ts";
import { sheetNames, sheetText, storedText } from "./xlsx/sheet-text.ts";
import { type Written, writeTable } from "./xlsx/table.ts";

/** Creation date of a paper that is not yet dated: fixed, for the same Document shall give the same bytes. */
const UNDATED = "2000-01-01";

/**
 * Writes a document as an Excel workbook, a sheet for it and for each that goes with it, ready to
 * print: A4, one page wide, repeated headings, rows as high as their texts need. The same document
 * gives the same bytes. Text is always stored as text, numbers as numbers.
 */
export async function writeXlsx(document: Document): Promise<Buffer> {
  // Loaded with the first workbook: it is the heaviest library, and most commands write none.
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  const date = new Date(`${document.date ?? UNDATED}T00:00:00Z`);
  workbook.created = date;
  workbook.modified = date;
  workbook.creator = sheetText(document.author);
  workbook.lastModifiedBy = sheetText(document.author);
  workbook.title = sheetText(document.name);
  const papers = withAttachments(document);
  const names = sheetNames(papers.map(({ name }) => name));
  papers.forEach((paper, index) => {
    writeSheet(workbook.addWorksheet(names[index]), paper);
  });
  return finish(Buffer.from(await workbook.xlsx.writeBuffer()), document.font);
}

function writeSheet(sheet: Worksheet, document: Document): void {
  sheet.properties.defaultRowHeight = 15.75;
  sheet.properties.dyDescent = 0.25;
  const widths = sheetColumns(document);
  const pen = new Pen(sheet, widths, document.font);
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = columnWidth(width);
  });
  const { next, main } = writeSections(pen, document, writeHead(pen, document, 1));
  const end = (document.signing ? writeSigning(pen, document.signing, next) : next) - 1;
  const heading = main && { from: main.headingFrom, to: main.headingTo };
  setUpPage(sheet, document, heading);
  setPrintArea(sheet, widths.length, end);
  if (main && heading) {
    const opening = { from: main.captionFrom, to: main.firstLine };
    setPageBreaks(sheet, { document, widths, heading, opening, groups: main.groups, tails: main.tails, end });
  }
}

/** The main table as it was written, with the row of its caption, or its own first where it has none. */
type MainTable = Written & { captionFrom: number };

function writeSections(pen: Pen, document: Document, first: number): { next: number; main: MainTable | null } {
  const mainSection = mainTable(document);
  let row = first;
  let caption: number | null = null;
  let main: MainTable | null = null;
  for (const section of document.sections) {
    if (section.kind === "paragraph") {
      if (!section.keepWithNext) caption = null;
      else caption ??= row;
      row = writeParagraph(pen, row, section);
      continue;
    }
    const written = writeTable(pen, section.table, row);
    if (section.table === mainSection) main = { ...written, captionFrom: caption ?? row };
    caption = null;
    row = written.next;
    for (const note of section.notes ?? []) row = writeLine(pen, row, note, "left");
  }
  return { next: row, main };
}

/** Writes a paragraph over all columns, its head bold where it is so, and gives the row after it. */
function writeParagraph(pen: Pen, row: number, section: Paragraph): number {
  const { text, align, boldHead = 0 } = section;
  if (boldHead === 0) return writeLine(pen, row, text, align);
  const stored = pieces(section).map((piece) => ({ ...piece, text: storedText(piece.text) }));
  pen.putPieces(row, pen.all, stored, { style: text, align });
  pen.height(row, pen.needed(text.text, pen.all, { ...text, bold: true }));
  return row + 1;
}

/** Writes a text over all columns, and gives the row after it. */
function writeLine(pen: Pen, row: number, text: StyledText, align: Paragraph["align"]): number {
  pen.put(row, pen.all, text.text, { style: text, align });
  pen.height(row, pen.needed(text.text, pen.all, text));
  return row + 1;
}
