import type { RowShift } from "../shift.ts";

/** A cell, a range, whole rows, with the sheet that they are said to be of; never inside a name or a function. */
const REFERENCE =
  /(?<![\p{L}\p{N}_.$\]!])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(\$?[A-Za-z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?)(\d{1,7}))?|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])/gu;

/**
 * A formula (or the text of a defined name) after rows were put in: its references to `sheet` move as
 * Excel moves them, and a range that ended with the row above the new ones takes them in.
 *
 * @param home the sheet that a reference without a sheet's name means; null where there is none
 */
export function shiftFormula(formula: string, shift: RowShift, sheet: string, home: string | null): string {
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((piece) => (piece.startsWith('"') ? piece : shiftPiece(piece, shift, sheet, home)))
    .join("");
}

function shiftPiece(piece: string, shift: RowShift, sheet: string, home: string | null): string {
  return piece.replace(REFERENCE, (whole, prefix: string | undefined, ...groups: unknown[]) => {
    const [column, row, endColumn, endRow, lead, top, endLead, bottom] = groups.map((group) =>
      typeof group === "string" ? group : undefined,
    );
    const named = prefix === undefined ? home : sheetOf(prefix);
    if (named === null || named.toLowerCase() !== sheet.toLowerCase()) return whole;
    const own = prefix ?? "";
    if (top !== undefined) return `${own}${lead}${shift.row(Number(top))}:${endLead}${shift.rangeEnd(Number(bottom))}`;
    const first = `${own}${column}${shift.row(Number(row))}`;
    return endRow === undefined ? first : `${first}:${endColumn}${shift.rangeEnd(Number(endRow))}`;
  });
}

function sheetOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Ranges as attributes hold them (`ref`, `sqref`), several divided by spaces. `grow`: a range that ends above new rows takes them in. */
export function shiftRanges(ranges: string, shift: RowShift, grow: boolean): string {
  return ranges
    .split(/\s+/u)
    .map((range) => {
      const match = /^(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?$/iu.exec(range);
      if (!match) return range;
      const [, left = "", top = "", right = left, bottom = top] = match;
      const first = `${left}${shift.row(Number(top))}`;
      const end = grow ? shift.rangeEnd(Number(bottom)) : shift.row(Number(bottom));
      const last = `${right}${end}`;
      return match[3] === undefined && last === first ? first : `${first}:${last}`;
    })
    .join(" ");
}
