import { fold } from "../../text/fold.ts";
import type { ColumnRole } from "../columns/roles.ts";
import { readHeading } from "../columns/vocabulary.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { isCounted, isSignatureCell } from "./phrases.ts";
import { enumerator, isBareMeaning, levelOf } from "./section.ts";
import type { TableShape } from "./shape.ts";

/** A heading has at least a number and two more columns. */
const MIN_CELLS = 3;

/** What a row of another table is set aside as; `unclear` is put to a person. */
type OtherRow = "other-table" | "unclear";

/**
 * Rows of a table of another sort below the list (“STT | Lĩnh vực | Số mô hình”): from the row that heads it, with the
 * title above, to the signing block. A heading without names is none of the list's own; but where it asks for what a list of
 * models does, or stands under “B. Cá nhân”, its numbered rows may be models whose names nobody found, and are `unclear`.
 */
export function otherTableRows(view: SheetView, block: TableBlock, table: TableShape): Map<number, OtherRow> {
  const rows = new Map<number, OtherRow>();
  let within = false;
  let mayList = false;
  for (const [index, row] of block.bodyRows.entries()) {
    const cells = view.own(row);
    if (cells.length <= MIN_CELLS && cells.some(isSignatureCell)) within = false;
    else if (isHeading(view, row)) {
      within = true;
      const above = block.bodyRows[index - 1];
      const [title, ...others] = above === undefined ? [] : view.own(above);
      const captioned = title !== undefined && others.length === 0;
      if (above !== undefined && captioned && !isNumber(title.text)) rows.set(above, "other-table");
      mayList = asksForModels(cells) || (captioned && isBareMeaning(fold(enumerator(title.text)?.rest ?? title.text)));
      rows.set(row, "other-table");
    } else if (within) rows.set(row, mayList && isListed(cells) ? "unclear" : "other-table");
  }
  return rows;

  function isNumber(text: string): boolean {
    return table.ordinalColumn !== null && levelOf(text) !== null;
  }
}

/** Who carries out, beside a field or what is new: what a list of models asks, unless it only counts them. */
function asksForModels(heading: ViewCell[]): boolean {
  const roles = heading.map(({ folded }) => readHeading(folded)[0]?.role);
  const counts = heading.some(({ folded }) => COUNTS.test(folded));
  return !counts && roles.some((role) => role && WHO.has(role)) && roles.some((role) => role && OF_MODELS.has(role));
}
const WHO: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["subject", "collective", "individual"]);
const OF_MODELS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["field", "origin", "new", "continued"]);
const COUNTS = /^(tong )?so( luong)? (mo hinh|mh|dien hinh)\b|^(tong so|so luong|tong)$/;

/** A number, and words beside it in two cells. */
function isListed(cells: ViewCell[]): boolean {
  const words = cells.filter(({ text }) => /\p{L}{2}/u.test(text));
  return isCounted(cells) && words.length > 1;
}

/** “STT” and other plain headings, and no words of a row of data among them. */
function isHeading(view: SheetView, row: number): boolean {
  const cells = view.own(row);
  if (cells.length < MIN_CELLS || cells.some(({ kind }) => kind !== "text")) return false;
  const [first] = cells;
  if (first === undefined || readHeading(first.folded)[0]?.role !== "ordinal") return false;
  const read = cells.filter(({ folded }) => readHeading(folded).length > 0).length;
  return read >= 2 && read * 2 >= cells.length;
}
