import { type Bar, barShare, cellAlign, cellText, isBar, type Table, type TableRow } from "../../model.ts";
import { tailStart } from "../tail.ts";
import { escapeHtml, styleOf } from "./text.ts";

/** Millimetres that a table leaves of the type area: its outer lines are drawn half beyond it, and a page ends there. */
const LINE_ROOM = 0.36;

/** What the page calls a row: the table's place among the sections, and the row's in it. */
export function rowName(section: number, row: number): string {
  return `row-${section}-${row}`;
}

/**
 * A table with its headings in a `thead`, which print repeats on every page; rows that count models are named where
 * `at` says which table it is. `closing`: what stays with its last rows, a row without lines in one group with them.
 */
export function tableHtml(table: Table, at: number | null = null, closing: string | null = null): string {
  const rows = table.rows.map((row, index) => {
    const name = at === null || row.models.length === 0 ? "" : ` data-row="${rowName(at, index)}"`;
    return row.kind === "body" ? bodyRow(table, row, name) : spanningRow(table, row, name);
  });
  const tail = closing === null ? rows.length : tailStart(table);
  const less = LINE_ROOM / Math.max(1, table.columns.length);
  const columns = table.columns.map(({ width }) => `<col style="width:${(width - less).toFixed(2)}mm">`).join("");
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
    ...rows.slice(0, tail),
    ...(closing === null
      ? []
      : [
          '</tbody>\n<tbody class="tail">',
          ...rows.slice(tail),
          `<tr class="closing"><td${spans(table.columns.length, 1)}>\n${closing}\n</td></tr>`,
        ]),
    "</tbody>",
    "</table>",
  ].join("\n");
}

function bodyRow(table: Table, row: TableRow, name: string): string {
  const style = styleOf(table.style.body);
  const cells = table.columns.map((column, index) => {
    const value = row.cells[index] ?? null;
    const shown = isBar(value) ? barHtml(value) : escapeHtml(cellText(value));
    return `<td style="${style};text-align:${cellAlign(column, value)}">${shown}</td>`;
  });
  return `<tr${name}>${cells.join("")}</tr>`;
}

/** A border, not a background: browsers leave those out in print. */
function barHtml(bar: Bar): string {
  return `<span class="bar" style="width:${(barShare(bar) * 100).toFixed(1)}%"></span>`;
}

/** Group, total and empty rows: the first cell reaches to the next one that is filled. */
function spanningRow(table: Table, row: TableRow, name: string): string {
  const look = styleOf({ ...table.style.body, ...(row.kind === "empty" ? { italic: true } : { bold: true }) });
  const width = table.columns.length;
  const filled = row.cells.findIndex((cell, index) => index > 0 && cell !== null);
  const first = filled < 0 ? width : filled;
  const cells = Array.from({ length: width - first }, (_, index) => row.cells[first + index] ?? null);
  const align = row.kind === "group" ? "left" : "center";
  return [
    `<tr class="${row.kind}"${name}><td${spans(first, 1)} style="${look};text-align:${align}">${escapeHtml(cellText(row.cells[0] ?? null))}</td>`,
    ...cells.map((cell) => `<td style="${look};text-align:center">${escapeHtml(cellText(cell))}</td>`),
    "</tr>",
  ].join("");
}

function spans(columns: number, rows: number): string {
  return `${columns > 1 ? ` colspan="${columns}"` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}`;
}
