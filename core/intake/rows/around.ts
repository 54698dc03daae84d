import { fold } from "../../text/fold.ts";
import type { SetAsideReason } from "../plan/plan.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { isDateline, isLetterhead, isNoteText, isPartyOrStateHeading, isTitle, isTotalRow } from "./phrases.ts";

type AroundReason = Extract<SetAsideReason, "letterhead" | "title" | "note">;

/** Reasons for the rows above a table: letterhead, title, notes; in order, for a title ends the letterhead. */
export function classifyAbove(view: SheetView, rows: number[]): { row: number; as: AroundReason }[] {
  let titled = false;
  return rows.map((row) => {
    const as = aroundReason(view.own(row), titled);
    if (as === "title") titled = true;
    return { row, as };
  });
}

/**
 * Reasons for the rows of a sheet in which no table was found: rows of several cells that are neither letterhead nor
 * signature may be a table that a person still recognises.
 */
export function classifyLoose(
  view: SheetView,
  rows: number[],
): { row: number; as: AroundReason | "unclear" | "total" }[] {
  return classifyAbove(view, rows).map(({ row, as }) => {
    const cells = view.own(row);
    if (cells.length > 1 && isTotalRow(cells)) return { row, as: "total" };
    const loose =
      cells.length >= TABULAR_CELLS && !cells.some((cell) => isPartyOrStateHeading(cell) || isDateline(cell.text));
    return { row, as: loose ? "unclear" : as };
  });
}

/** A letterhead has a left and a right side; more cells are a table's. */
const TABULAR_CELLS = 3;

/** Reason of one row outside a table; `titled` where a title stands above it already. */
export function aroundReason(cells: ViewCell[], titled: boolean): AroundReason {
  // “(Đảng ủy xã … đăng ký)” under a title goes on with it.
  const bracketed = titled && cells.every(({ text }) => /^\(.*\)[.;]?$/su.test(text));
  if (bracketed && !cells.some(({ folded }) => /^(ghi chu|luu y|chu y|don vi tinh)\b/.test(folded))) return "title";
  if (cells.some(isNoteText) || (titled && cells.every(({ text }) => explainsCodes(text)))) return "note";
  const lettered = cells.some(isLetterhead);
  const title = cells.some(isTitle);
  if (title && !(lettered && cells.length > 1)) return "title";
  if (lettered) return "letterhead";
  return titled ? "title" : "letterhead";
}

/** “Lĩnh vực ghi số: 1 - Kinh tế; 2 - Văn hóa”: at least two short codes, each with its meaning. */
function explainsCodes(text: string): boolean {
  return (
    (text.match(/(?:^|[:;,(\n]|\s)\s*(?:\p{Lu}{1,3}|\p{L}?\d{1,2})\s*[-–:=]\s*\p{L}{2}[^;,\n]*/gu) ?? []).length >= 2
  );
}

/** Reason of a row that says by itself what it is; null for one that only its place could tell. */
export function plainReason(cells: ViewCell[]): AroundReason | null {
  if (cells.some(isNoteText)) return "note";
  if (cells.some(isLetterhead)) return "letterhead";
  return cells.some(isTitle) ? "title" : null;
}

/** Reason of a line that stands in no cell: a document's text before its tables. */
export function lineReason(text: string, titled: boolean): AroundReason {
  const span = { top: 0, left: 0, bottom: 0, right: 0 };
  return aroundReason([{ row: 0, column: 0, text, folded: fold(text), kind: "text", date: null, span }], titled);
}
