import {
  BorderStyle,
  TableCell,
  TableLayoutType,
  VerticalAlign,
  WidthType,
  TableRow as WordRow,
  Table as WordTable,
} from "docx";
import { type CellValue, cellAlign, cellText, type Table, type TableRow, type TextStyle } from "../../model.ts";
import { paragraph, twipsOfMm } from "./text.ts";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
/** Room in a cell left and right, in millimetres. */
const SIDE = 1;

interface Place {
  columns: number;
  rows: number;
  width: number;
}

/**
 * A table as wide as its columns say (millimetres), its heading and numbering rows repeated on every
 * page; no row is parted by the end of a page, and a group row, and whatever `keepEnd` says of the last
 * rows, stays with what follows.
 */
export function wordTable(table: Table, keepEnd: boolean): WordTable {
  const widths = table.columns.map(({ width }) => twipsOfMm(width));
  const across = (first: number, count: number) =>
    widths.slice(first, first + count).reduce((sum, width) => sum + width, 0);
  const heading = table.heading.map(
    (cells) =>
      new WordRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map(({ text, column, columnSpan, rowSpan }) =>
          cell(text, table.style.heading, "center", {
            columns: columnSpan,
            rows: rowSpan,
            width: across(column, columnSpan),
          }),
        ),
      }),
  );
  if (table.numbering) {
    const children = table.numbering.map((text, index) =>
      cell(text, table.style.numbering, "center", { columns: 1, rows: 1, width: widths[index] ?? 0 }),
    );
    heading.push(new WordRow({ tableHeader: true, cantSplit: true, children }));
  }
  const last = table.rows.length - 1;
  const rows = table.rows.map((row, index) => {
    // The last line of a list does not leave its total, nor the total what follows it.
    const keep = row.kind === "group" || index === last - 1 || (keepEnd && index === last);
    return row.kind === "body" ? bodyRow(table, row, widths, keep) : spanningRow(table, row, widths, keep);
  });
  return new WordTable({
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: across(0, widths.length), type: WidthType.DXA },
    rows: [...heading, ...rows],
  });
}

function bodyRow(table: Table, row: TableRow, widths: readonly number[], keep: boolean): WordRow {
  return new WordRow({
    // A row may be longer than a page, and must then be let go on.
    cantSplit: !isLong(row),
    children: table.columns.map((column, index) => {
      const value = row.cells[index] ?? null;
      const place = { columns: 1, rows: 1, width: widths[index] ?? 0 };
      return cell(cellText(value), table.style.body, cellAlign(column, value), place, keep);
    }),
  });
}

/** Group, total and empty rows: the first cell reaches to the next one that is filled. */
function spanningRow(table: Table, row: TableRow, widths: readonly number[], keep: boolean): WordRow {
  const style: TextStyle = { ...table.style.body, ...(row.kind === "empty" ? { italic: true } : { bold: true }) };
  const filled = row.cells.findIndex((value, index) => index > 0 && value !== null);
  const first = filled < 0 ? widths.length : filled;
  const width = widths.slice(0, first).reduce((sum, one) => sum + one, 0);
  const text = (value: CellValue | null | undefined) => cellText(value ?? null);
  return new WordRow({
    cantSplit: true,
    children: [
      cell(
        text(row.cells[0]),
        style,
        row.kind === "group" ? "left" : "center",
        { columns: first, rows: 1, width },
        keep,
      ),
      ...widths
        .slice(first)
        .map((own, index) =>
          cell(text(row.cells[first + index]), style, "center", { columns: 1, rows: 1, width: own }, keep),
        ),
    ],
  });
}

const LONG = 1500;
const isLong = (row: TableRow): boolean => row.cells.some((value) => cellText(value).length > LONG);

function cell(
  text: string,
  style: TextStyle,
  align: "left" | "center" | "right",
  place: Place,
  keep = false,
): TableCell {
  return new TableCell({
    children: [paragraph({ text, ...style }, { align, keepNext: keep })],
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: twipsOfMm(SIDE), right: twipsOfMm(SIDE), top: 20, bottom: 20 },
    width: { size: place.width, type: WidthType.DXA },
    ...(place.columns > 1 ? { columnSpan: place.columns } : {}),
    ...(place.rows > 1 ? { rowSpan: place.rows } : {}),
  });
}
