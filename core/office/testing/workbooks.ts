import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import ExcelJS from "exceljs";

export type CellText = string | number | null;

/** A workbook of one sheet with these rows from the first on, as a file of that name; returns its path. */
export async function workbookFile(folder: string, name: string, rows: CellText[][], sheet = "Biểu"): Promise<string> {
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet(sheet);
  for (const row of rows) page.addRow(row);
  const path = join(folder, name);
  await writeFile(path, Buffer.from(await book.xlsx.writeBuffer()));
  return path;
}

/** A unit's paper: its letterhead and title, a heading row at row 4, and the rows of its table. */
export function paper(unit: string, title: string, headings: string[], rows: CellText[][]): CellText[][] {
  return [[`ĐẢNG ỦY ${unit.toLocaleUpperCase("vi")}`], [title], [], headings, ...rows];
}
