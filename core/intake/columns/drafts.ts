import { isNoMark } from "../rows/marks.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import { columnTexts } from "./by-content.ts";
import type { MappedColumn } from "./map.ts";

/** Headings (folded) of names that were thought of before, and were not yet or are no more what a model is called. */
const DRAFT =
  /\b(du thao|nhap|du kien|du dinh|de xuat|ban dau|lan dau|cu|truoc (day|kia|do)|truoc (khi )?(tham dinh|dieu chinh|sua|chot|thong nhat|gop y))\b/;
/** Headings (folded) of what it is called in the end. */
const FINAL =
  /\b(chinh thuc|da (duyet|thong nhat|chot)|duoc (duyet|phe duyet|thong nhat|chot)|(thong nhat|chot)$|sau (khi )?(tham dinh|dieu chinh|sua|chot|thong nhat|gop y))\b/;
/** From this weight on a heading asks for the same as the column that was taken. */
const PLAIN_NAME = 7;

/**
 * Of several columns that name the models, the one that is seen speaks before a hidden one, what a model is called in the
 * end (“Tên mô hình chính thức”) before its plain name, and that before a draft of it (“Tên mô hình (dự thảo)”, “Tên cũ”).
 * Each must name all models that the other does; the others are kept under their own headings.
 */
export function settleDrafts(view: SheetView, block: TableBlock): void {
  const name = block.columns.find(({ role }) => role === "name");
  if (!name || name.amends !== undefined) return;
  const rank = (column: MappedColumn) => {
    const folded = column.folded.join(" ");
    const said = FINAL.test(folded) ? 2 : DRAFT.test(folded) ? 0 : 1;
    return said - (view.isHiddenColumn(column.column) ? 3 : 0);
  };
  const rivals = block.columns.filter(
    (column) =>
      column !== name &&
      column.role === "extra" &&
      column.amends === undefined &&
      column.readings.some(({ role, weight }) => role === "name" && weight >= PLAIN_NAME),
  );
  const [best] = rivals.filter((rival) => rank(rival) > rank(name)).sort((a, b) => rank(b) - rank(a));
  // “Mô hình cũ | Mô hình mới” are two sorts of models.
  if (!best || areSorts(name, best) || said(view, block, best) < said(view, block, name)) return;
  best.role = "name";
  best.weight = name.weight;
  name.role = "extra";
  name.weight = 0;
  name.keptWhole = true;
}

function said(view: SheetView, block: TableBlock, { column }: MappedColumn): number {
  return columnTexts(view, block, column).filter((text) => !isNoMark(text)).length;
}

function areSorts(name: MappedColumn, other: MappedColumn): boolean {
  const [own, rival] = [name, other].map(({ folded }) => folded.join(" "));
  return /\bcu\b/.test(own ?? "") && /\bmoi\b/.test(rival ?? "");
}
