import type { SetAsideReason } from "../plan/plan.ts";
import { isNumberingRow } from "../table/header.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import type { BodyRow } from "./body.ts";
import { carriedTexts } from "./carried-text.ts";
import { type CountRow, countRows } from "./count-rows.ts";
import { afterEnd, settleTail, signatureStart } from "./ending.ts";
import { legendCells } from "./legend.ts";
import { isMark, isNoMark } from "./marks.ts";
import { headingsByNumber, headingsOfNone, textsOverFirst } from "./numbering.ts";
import { otherTableRows } from "./other-table.ts";
import { isExample, isNoteText, isPageFooter, isPartOfCount, isPlaceholder, isTotalRow, saysNone } from "./phrases.ts";
import type { Readers } from "./readers.ts";
import { isBareMeaning, isListed, levelOf } from "./section.ts";
import { bulletedAt, type HeadsByNumber, readSection, sectionAt, villageAt } from "./section-row.ts";
import { isThin, shapeOf, type TableShape } from "./shape.ts";
import { againstTotal } from "./totals.ts";

export type { BodyRow, SectionRow } from "./body.ts";
export { readSection } from "./section-row.ts";

/** Roles that the clerk gave to rows, by row number. */
export type RowDecisions = Map<number, "model" | "continuation" | SetAsideReason>;

/** Gives every body row of a table its role, top to bottom. */
export function classifyBody(view: SheetView, block: TableBlock, readers: Readers, decided: RowDecisions): BodyRow[] {
  const table = shapeOf(view, block, readers);
  const signature = signatureStart(view, block, table);
  const others = otherTableRows(view, block, table);
  const byNumber = headingsByNumber(view, block, table);
  const ofNone = headingsOfNone(view, block, table);
  const overFirst = textsOverFirst(view, block, table);
  const legends = legendsBelow(view, block, readers);
  const counts = countRows(view, block, table);
  const carried = carriedTexts(view, block, table);
  const lastFull = block.bodyRows.findLast((row) => view.own(row).length > 2) ?? 0;
  const out: BodyRow[] = [];
  for (const row of block.bodyRows) {
    const given = decided.get(row);
    if (given === "model" || given === "continuation") out.push({ row, as: given });
    else if (given === "section" || given === "unit-heading") {
      const label = view.own(row)[0];
      out.push({ row, as: given, section: readSection(label?.text ?? "", null, readers) });
    } else if (given) out.push({ row, as: given });
    else if (legends.has(row)) out.push({ row, as: "note" });
    else if (others.has(row)) out.push({ row, as: others.get(row) ?? "other-table" });
    else if (carried.has(row) && !counts.has(row) && follows(out)) out.push({ row, as: "continuation" });
    else if (row >= signature) out.push({ row, as: afterEnd(view.own(row), table) });
    else {
      const byNumbers = { byNumber: byNumber.has(row), headsNone: ofNone.has(row), overFirst: overFirst.has(row) };
      const heads = { ...byNumbers, counts: counts.get(row) ?? null, isBelow: row > lastFull };
      out.push(classifyRow(view, row, table, out, heads));
    }
  }
  return againstTotal(view, behindGap(settleTail(out, view, table), view, block, decided), table, decided);
}

/** Texts behind a blank row, when no further model follows, carry nothing on for certain: a person says what they are. */
function behindGap(rows: BodyRow[], view: SheetView, block: TableBlock, decided: RowDecisions): BodyRow[] {
  const last = rows.findLastIndex(({ as }) => as === "model");
  const isBlank = (row: number) =>
    view.own(row).length === 0 && block.columns.every(({ column }) => view.at(row, column) === null);
  const gap = rows.findIndex(({ row }, index) => index > last && isBlank(row - 1));
  if (last < 0 || gap < 0) return rows;
  return rows.map(
    (entry, index): BodyRow =>
      index >= gap && entry.as === "continuation" && !decided.has(entry.row)
        ? { row: entry.row, as: "unclear" }
        : entry,
  );
}

/** Rows at the end of a table that explain its codes; such words between models head those below. */
function legendsBelow(view: SheetView, block: TableBlock, { legends = [] }: Readers): ReadonlySet<number> {
  const explaining = legendCells(legends, view);
  const explains = (row: number) => view.own(row).every((cell) => explaining.has(placeOf(cell)));
  if (explaining.size === 0) return new Set();
  const isModel = ([first, ...others]: ViewCell[]) =>
    others.length > 1 || (others.length > 0 && /^\d+([.]\d+)*[.)]?$/u.test(first?.text ?? ""));
  const last = block.bodyRows.findLastIndex((row) => isModel(view.own(row)) && !explains(row));
  return new Set(block.bodyRows.slice(last + 1).filter(explains));
}

/** “Ví dụ 2”, “Mẫu ghi” are shorter. */
const SHORTEST_NAME = 15;

/** The row above is a model's. */
function follows(before: readonly BodyRow[]): boolean {
  const above = before.at(-1)?.as;
  return above === "model" || above === "continuation";
}

function classifyRow(
  view: SheetView,
  row: number,
  table: TableShape,
  before: BodyRow[],
  heads: HeadsByNumber & { counts: CountRow | null; isBelow: boolean },
): BodyRow {
  const cells = view.own(row);
  const ordinal = cells.find((cell) => cell.column === table.ordinalColumn) ?? null;
  const own = cells.find((cell) => table.nameColumns.includes(cell.column)) ?? null;
  const isNumber = ordinal !== null && levelOf(ordinal.text)?.kind === "arabic";
  const [first] = cells;
  if (!first) return { row, as: "unclear" };

  if (isNumberingRow(view, row)) return { row, as: "numbering" };
  if (cells.every(isPageFooter)) return { row, as: "note" };
  const sibling = before.findLast(({ as }) => as === "model");
  // “13 | Ví dụ sống từ đảng viên”, counted on from the models above, is no example of how to fill in.
  const countedOn = isNumber && sibling !== undefined && own !== null && !/^[^:]{0,20}:/u.test(own.text);
  if (!(countedOn && own.text.length > SHORTEST_NAME) && cells.some(isExample)) return { row, as: "example" };
  const ofTotal = before.at(-1)?.as === "total" && ordinal === null && heads.isBelow && cells.length === 1;
  if (!isNumber && (isTotalRow(cells) || (ofTotal && isPartOfCount(first)))) return { row, as: "total" };
  // Dots to write on are no words.
  if (cells.every((cell) => (cell === ordinal && isNumber) || /^[\s.…_–-]+$/u.test(cell.text)))
    return { row, as: "blank-name" };
  if (isNumber && isThin(cells, table) && /^[0\s]+$/u.test(own?.text ?? "")) return { row, as: "blank-name" };
  if (cells.every((cell) => cell === ordinal)) {
    if (ordinal && !/\p{L}{2}/u.test(ordinal.text))
      return { row, as: "section", section: readSection("", ordinal.text, table.readers) };
  }
  // “- Hướng dẫn 120 hộ …” under a long text's column is its next point, not a remark.
  const point = /^\s*[-+•–]\s*\p{L}/u.test(first.text) || (view.at(row, table.nameColumns[0] ?? 0)?.row ?? row) < row;
  const inside = first.column !== table.firstColumn && !table.nameColumns.includes(first.column);
  const pointOfText = point && inside && table.carryOn.has(first.column) && before.at(-1)?.as !== "total";
  const village = isNumber ? null : villageAt(cells, table);
  if (village) return { row, as: village.unit || village.unknownUnit ? "unit-heading" : "section", section: village };
  const bulleted = isNumber ? null : bulletedAt(cells, table);
  if (bulleted) return { row, as: "section", section: bulleted };
  if (!isNumber && cells.length === 1 && isNoteText(first) && !pointOfText) return { row, as: "note" };
  const section = sectionAt(cells, ordinal, table, heads);
  if (section) return { row, as: section.unit || section.unknownUnit ? "unit-heading" : "section", section };

  if (heads.counts === "heading") return { row, as: "section", section: readSection(first.text, null, table.readers) };
  if (heads.counts !== null) return { row, as: heads.counts };
  if (own !== null && saysNone(own.text)) return { row, as: "note" };
  // Where nothing else is told, such words name no model.
  if (own !== null && isThin(cells, table) && table.full && isPlaceholder(own.text)) return { row, as: "blank-name" };
  const named = own !== null && /\p{L}/u.test(own.text);
  const merged = own === null ? view.at(row, table.nameColumns[0] ?? 0) : null;
  const followsModel = before.some((b) => b.as === "model");
  if (named) {
    // “Tập thể” beside other words heads nothing, and is no model's name either; “Mô hình 2024” is a poor one.
    if (isBareMeaning(own.folded) && !(isNumber && /\d{4}$/.test(own.folded))) return { row, as: "unclear" };
    const level = ordinal ? levelOf(ordinal.text) : null;
    const counted = sibling && view.at(sibling.row, table.ordinalColumn ?? 0);
    const alike = counted && levelOf(counted.text)?.level === level?.level;
    if (level && !isNumber && !alike && table.full && isThin(cells, table)) return { row, as: "unclear" };
    // “b) Nội dung khác” begins something of its own, whatever it is.
    const alone = cells.length === 1 && !table.onlyNames;
    if (ordinal === null && (table.numbered || alone) && isListed(own.text)) return { row, as: "unclear" };
    const goesOn = table.numbered && ordinal === null && /^\p{Ll}/u.test(own.text) && followsModel;
    if (goesOn) return { row, as: "continuation" };
    if (table.numbered && ordinal === null && cells.length === 1 && !table.onlyNames) return { row, as: "unclear" };
    return { row, as: "model" };
  }
  if (merged && merged.row < row && isNumber && ordinal?.row === row) return { row, as: "model" };
  const closed = before.at(-1)?.as === "total" || before.at(-1)?.as === "note";
  if (ordinal === null && followsModel && !own && closed && cells.length === 1) return { row, as: "note" };
  const goesOn = cells.some((cell) => table.carryOn.has(cell.column) && !isMark(cell.text) && !isNoMark(cell.text));
  if (ordinal === null && followsModel && !own && goesOn) return { row, as: "continuation" };
  return { row, as: "unclear" };
}
