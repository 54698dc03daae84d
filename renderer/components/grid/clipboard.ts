/** Cells as another program pastes them: text for everything, a table for Excel and Word. */

/**
 * Tab-separated text as Excel reads it: cells with tabs, line breaks or quotes stand in quotes, and one that
 * begins like a formula behind an apostrophe, Excel's own mark of text. A single cell is given as it is, for
 * that goes into a letter or a message.
 */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const [[only] = [], ...more] = rows;
  if (only !== undefined && more.length === 0 && rows[0]?.length === 1) return quoted(only);
  return rows.map((row) => row.map((text) => quoted(neutral(text))).join("\t")).join("\r\n");
}

/**
 * A table for Excel and Word. Every cell is text (`@`), for a content that begins with “- ” would become
 * a formula, and “03” a 3; line breaks stay within their cell.
 */
export function toHtml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<td style="mso-number-format:'\\@';vertical-align:top">${escaped(text).replace(/\r?\n/gu, '<br style="mso-data-placement:same-cell">')}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
  return `<meta charset="utf-8"><table>${body}</table>`;
}

function neutral(text: string): string {
  return /^\s*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
