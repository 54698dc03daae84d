import type { HeadingCell } from "../model.ts";

/**
 * Heading cells of a table: one row, or two where neighbours share a heading (“Chủ thể thực hiện”
 * above “Tập thể” and “Cá nhân”); a column without such a heading is as high as both.
 */
export function headingRows(columns: readonly { title: string; group?: string | undefined }[]): HeadingCell[][] {
  if (columns.every((column) => column.group === undefined)) {
    return [columns.map((column, index) => ({ text: column.title, column: index, columnSpan: 1, rowSpan: 1 }))];
  }
  const top: HeadingCell[] = [];
  const below: HeadingCell[] = [];
  let shared: { name: string; cell: HeadingCell } | null = null;
  columns.forEach((column, index) => {
    if (column.group === undefined) {
      shared = null;
      top.push({ text: column.title, column: index, columnSpan: 1, rowSpan: 2 });
      return;
    }
    if (shared?.name === column.group) {
      shared.cell.columnSpan += 1;
    } else {
      const cell = { text: column.group, column: index, columnSpan: 1, rowSpan: 1 };
      shared = { name: column.group, cell };
      top.push(cell);
    }
    below.push({ text: column.title, column: index, columnSpan: 1, rowSpan: 1 });
  });
  return [top, below];
}

/** “(1) (2) (3)” */
export function numberingRow(columns: number): string[] {
  return Array.from({ length: columns }, (_, index) => `(${index + 1})`);
}
