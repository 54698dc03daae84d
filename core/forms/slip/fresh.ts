/** One line of a list of what is to be put right. */
export interface SlipLine {
  sheet: string;
  cell: string;
  written: string;
  text: string;
}

/** What stands above and around such a list. */
export interface SlipFrame {
  name: string;
  title: string;
  subtitle: string;
  headings: [string, string, string, string, string];
}

/** A workbook that lists what is to be put right, for a file whose own cells cannot be marked. */
export async function listWorkbook(frame: SlipFrame, lines: readonly SlipLine[]): Promise<Buffer> {
  // Loaded with the first slip: a heavy library that most commands do not need.
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(frame.name, {
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ state: "frozen", ySplit: 4 }],
  });
  sheet.columns = [{ width: 6 }, { width: 24 }, { width: 10 }, { width: 44 }, { width: 70 }];
  for (const [row, text, bold] of [
    [1, frame.title, true],
    [2, frame.subtitle, false],
  ] as const) {
    sheet.mergeCells(row, 1, row, 5);
    const cell = sheet.getCell(row, 1);
    cell.value = text;
    cell.font = { name: "Times New Roman", size: bold ? 14 : 12, bold };
    cell.alignment = { horizontal: "center", wrapText: true };
  }
  const rows = [frame.headings, ...lines.map((line, at) => [at + 1, line.sheet, line.cell, line.written, line.text])];
  for (const [index, values] of rows.entries()) {
    const row = sheet.getRow(4 + index);
    row.values = values;
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const side = { style: "thin" as const };
      cell.border = { top: side, left: side, bottom: side, right: side };
      cell.font = { name: "Times New Roman", size: 12, bold: index === 0 };
      const horizontal = index === 0 || column < 4 ? "center" : "left";
      cell.alignment = { vertical: "middle", horizontal, wrapText: true };
    });
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
