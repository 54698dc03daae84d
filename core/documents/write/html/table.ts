import { cellAlign, cellText, type Table, type TableRow } from "../../model.ts";
import { escapeHtml, styleOf } from "./text.ts";

/** A table with its headings in a `thead`, which print repeats on every page. */
export function tableHtml(table: Table): string {
  const columns = table.columns.map(({ width }) => `<col style="width:${width.toFixed(2)}mm">`).join("");
  const heading = table.heading.map((cells) => {
    const style = styleOf(table.style.heading);
    const shown = cells.map(
      ({ text, columnSpan, rowSpan }) => `<th${spans(columnSpan, rowSpan)} style="${style}">${escapeHtml(text)}</th>`,
    );
    return `<tr>${shown.join("")}</tr>`;
  });
  const numbering = (table.numbering ?? []).map(
    (text) =>
      `<th style="${styleOf(table.style.numbering)};font-weight:${table.style.numbering.bold ? "bold" : "normal"}">${escapeHtml(text)}</th>`,
  );
  return [
    "<table>",
    `<colgroup>${columns}</colgroup>`,
    `<thead>${heading.join("")}${numbering.length > 0 ? `<tr>${numbering.join("")}</tr>` : ""}</thead>`,
    "<tbody>",
    ...table.rows.map((row) => (row.kind === "body" ? bodyRow(table, row) : spanningRow(table, row))),
    "</tbody>",
    "</table>",
  ].join("\n");
}

function bodyRow(table: Table, row: TableRow): string {
  const style = styleOf(table.style.body);
  const cells = table.columns.map((column, index) => {
    const value = row.cells[index] ?? null;
    return `<td style="${style};text-align:${cellAlign(column, value)}">${escapeHtml(cellText(value))}</td>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

/** Group, total and empty rows: the first cell reaches to the next one that is filled. */
function spanningRow(table: Table, row: TableRow): string {
  const look = styleOf({ ...table.style.body, ...(row.kind === "empty" ? { italic: true } : { bold: true }) });
  const width = table.columns.length;
  const filled = row.cells.findIndex((cell, index) => index > 0 && cell !== null);
  const first = filled < 0 ? width : filled;
  const cells = Array.from({ length: width - first }, (_, index) => row.cells[first + index] ?? null);
  const align = row.kind === "group" ? "left" : "center";
  return [
    `<tr class="${row.kind}"><td${spans(first, 1)} style="${look};text-align:${align}">${escapeHtml(cellText(row.cells[0] ?? null))}</td>`,
    ...cells.map((cell) => `<td style="${look};text-align:center">${escapeHtml(cellText(cell))}</td>`),
    "</tr>",
  ].join("");
}

function spans(columns: number, rows: number): string {
  return `${columns > 1 ? ` colspan="${columns}"` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}`;
}
