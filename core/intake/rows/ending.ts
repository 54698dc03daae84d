import type { SetAsideReason } from "../plan/plan.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { aroundReason } from "./around.ts";
import type { BodyRow } from "./body.ts";
import { tellsDeed } from "./callings.ts";
import { carriedTexts } from "./carried-text.ts";
import { isBareOrigin, isMark } from "./marks.ts";
import { isLetterhead, isNoteText, isSignatureCell, isTitle } from "./phrases.ts";
import type { Readers } from "./readers.ts";
import { levelOf } from "./section.ts";
import type { TableShape } from "./shape.ts";
import { isSignersLine, signingShape } from "./signing.ts";

/** First row of the signing block: no numbered model stands below it. */
export function signatureStart(view: SheetView, block: TableBlock, table: TableShape): number {
  let start = Number.POSITIVE_INFINITY;
  const carried = carriedTexts(view, block, table);
  for (const row of [...block.bodyRows].reverse()) {
    const cells = view.own(row);
    const ordinal = cells.find((cell) => cell.column === table.ordinalColumn);
    if (ordinal && levelOf(ordinal.text)?.kind === "arabic" && cells.length > 1) break;
    if (carried.has(row) || isCalledAlike(view, row, block, table)) break;
    if (!table.numbered && isListed(view, row, block, table)) break;
    if (cells.length <= 4 && cells.some(isSignatureCell)) start = row;
    else if (cells.length >= 4 && !table.numbered) break;
  }
  return Math.min(start, signingShape(view, block, table));
}

/**
 * A text alone below other rows, where the names stand, that begins with a signer's calling and goes on as no signer does
 * (“Chủ tịch xã tiếp dân thứ bảy”), and nobody's name below it: it may be a model's.
 */
function isCalledAlike(view: SheetView, row: number, block: TableBlock, { nameColumns }: TableShape): boolean {
  const [cell, ...others] = view.own(row);
  if (!cell || others.length > 0 || !nameColumns.includes(cell.column) || !tellsDeed(cell)) return false;
  return view.own(row - 1).length > 0 && !isSignedBelow(view, row, block);
}

function isSignedBelow(view: SheetView, row: number, { bodyRows }: TableBlock): boolean {
  const below = bodyRows.find((other) => other > row);
  return below !== undefined && view.own(below).every(isSignersLine);
}

/**
 * A row of a list without numbers in which a signer's calling stands (“Bí thư Chi bộ thôn Đông” sees to it, or is in the
 * name): right below other rows, it fills the list's columns or all but one, says more than callings, and nobody's names
 * stand below it.
 */
function isListed(view: SheetView, row: number, block: TableBlock, { nameColumns, readers }: TableShape): boolean {
  const cells = view.own(row);
  const [name, ...others] = cells.filter(({ column }) => nameColumns.includes(column));
  const columns = new Set(block.columns.map(({ column }) => column));
  const fills = cells.length >= Math.max(2, columns.size - 1) && cells.every(({ column }) => columns.has(column));
  if (!name || others.length > 0 || !fills || view.own(row - 1).length === 0) return false;
  if (tellsOfModel(cells, block, readers)) return true;
  const says = cells.filter((cell) => !isSignatureCell(cell) && !isSignersLine(cell));
  if (isSignedBelow(view, row, block)) return false;
  return says.includes(name) || says.some(({ text }) => text.trim().split(/\s+/u).length > LONGEST_CALLING);
}

/** A field, or whether it is new, under the heading that asks for it: no signer has that beside him. */
function tellsOfModel(cells: ViewCell[], { columns }: TableBlock, { fields }: Readers): boolean {
  return cells.some(({ column, text }) => {
    const role = columns.find((one) => one.column === column)?.role;
    if (role === "field") return fields.isName(text);
    return (role === "origin" && isBareOrigin(text)) || ((role === "new" || role === "continued") && isMark(text));
  });
}

/** Of so many words a cell may be a calling that nobody knows (“Thường trực Khối”). */
const LONGEST_CALLING = 3;

/** Reason of a row of the signing block, or of what stands among it. */
export function afterEnd(cells: ViewCell[], table: TableShape): Exclude<SetAsideReason, "section" | "unit-heading"> {
  const ordinal = cells.find((cell) => cell.column === table.ordinalColumn);
  if (ordinal && levelOf(ordinal.text)?.kind === "arabic" && cells.length > 2) return "unclear";
  if (cells.length === 1 && cells.some((cell) => isNoteText(cell) && !/^luu\b(?! y)/.test(cell.folded))) return "note";
  return "signature";
}

/**
 * In a table without numbers a sentence below the last row looks like a model with nothing but a name:
 * a polite one is a note, any other is put to a person.
 */
function closingWords(rows: BodyRow[], view: SheetView): BodyRow[] {
  const last = rows.findLastIndex(({ row, as }) => as === "model" && view.own(row).length >= 3);
  if (last < 0) return rows;
  return rows.map((entry, index): BodyRow => {
    const cells = view.own(entry.row);
    if (index <= last || entry.as !== "model" || cells.length > 1) return entry;
    const polite = /\b(lien he|thac mac|de nghi|tran trong|dien thoai|tren day|xin)\b/.test(cells[0]?.folded ?? "");
    return { row: entry.row, as: polite ? "note" : "unclear" };
  });
}

/**
 * Headings after the last model head nothing in this table: they are notes, or the letterhead and
 * title of what follows. Numbered ones stay sections: the next table may stand under them.
 */
export function settleTail(given: BodyRow[], view: SheetView, table: TableShape): BodyRow[] {
  const rows = table.numbered || table.onlyNames ? given : closingWords(given, view);
  const last = rows.findLastIndex((row) => row.as === "model" || row.as === "continuation");
  return rows.map((row, index): BodyRow => {
    if (index < last) return row;
    const heads = row.as === "section" || row.as === "unit-heading";
    // “Lĩnh vực: Văn hóa” speaks of the table that follows.
    if (heads && row.section.field?.kind === "known" && row.section.field.exact) return row;
    if (row.as !== "unclear" && !(heads && row.section.level === null)) return row;
    const cells = view.own(row.row);
    if (cells.length <= 3 && cells.some((cell) => isLetterhead(cell) || isTitle(cell) || isNoteText(cell))) {
      return { row: row.row, as: aroundReason(cells, false) };
    }
    const called = cells.some((cell) => table.nameColumns.includes(cell.column) && tellsDeed(cell));
    return cells.length === 1 && !called ? { row: row.row, as: "note" } : row;
  });
}
