import { fold } from "../../text/fold.ts";
import { plainReason } from "../rows/around.ts";
import type { BodyRow } from "../rows/body.ts";
import type { Readers } from "../rows/readers.ts";
import { enumerator, isBareMeaning } from "../rows/section.ts";
import { readSection } from "../rows/section-row.ts";
import { isVillageBody } from "../rows/village.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { isBodyName } from "../units/inner-body.ts";

/** A heading row inside a table, or above one. */
type Heading = Extract<BodyRow, { as: "section" | "unit-heading" }>;

/** “Lĩnh vực: Kinh tế”, “1. LĨNH VỰC VĂN HÓA - XÃ HỘI” (raw text). */
const FIELD_LINE = /^\s*\(?\s*(?:\(?(?:[IVX]+|[A-Z]|\d{1,2}|[a-zđ])\s*[.)/:–-]+\s*)?(?:thuộc\s+|nhóm\s+)?lĩnh vực\b/iu;
/** “Phần 1. …” heads what follows it, however it is counted. */
const PART = /^\s*(phần|mục)\s/iu;
const MAX_LINE = 150;

/**
 * Headings right above a table that say something of its models: numbered ones (“I. Mô hình tập thể”), and the line
 * of its field, whatever stands beside it or between it and the table (an address, a remark).
 */
export function headingsAbove(view: SheetView, rows: number[], readers: Readers): Heading[] {
  const found: Heading[] = [];
  for (const row of [...rows].reverse()) {
    const cells = view.own(row);
    const [cell, ...others] = cells;
    if (!cell) break;
    const line = fieldLine(cells);
    const section = readSection(line ?? cell.text, null, readers);
    const { unit, field, meaning, level } = section;
    if (line !== null && field !== null) {
      found.unshift({ row, as: "section", section });
      continue;
    }
    const says = unit || field?.kind === "known" || Object.keys(meaning).length > 0;
    const bare = isBareMeaning(cell.folded) && (meaning.origin !== undefined || meaning.subjectKind !== undefined);
    // A plain number heads as well where it tells the field in so many words.
    const exact = field?.kind === "known" && field.exact;
    // “1. Chi bộ thôn Đoài” heads its own models, as “2. Chi bộ thôn Nội” does further down.
    const body = section.subject !== null && (isBodyName(section.subject) || isVillageBody(section.subject));
    const numbered =
      enumerator(cell.text) &&
      (says || body) &&
      level !== null &&
      (level <= 1 || exact || body || PART.test(cell.text));
    if (others.length === 0 && (bare || numbered)) {
      found.unshift({ row, as: section.unit ? "unit-heading" : "section", section });
    } else if (!passed(cells)) break;
  }
  return found;
}

/** The words of a line that names the field: a cell's own, or those of the cell behind “Lĩnh vực:”. */
function fieldLine(cells: ViewCell[]): string | null {
  const at = cells.findIndex(({ text }) => text.length <= MAX_LINE && FIELD_LINE.test(text));
  const cell = cells[at];
  if (!cell) return null;
  const alone = /^(\w{1,3} )?(thuoc |nhom )?linh vuc( dang ky)?$/.test(cell.folded);
  const next = cells[at + 1];
  if (!alone) return cell.text.replace(/^\s*\(|\)\s*$/gu, "").replace(/^(.*?lĩnh vực)\s*[:：-]\s*/isu, "$1 ");
  return next && next.text.length <= MAX_LINE && fold(next.text) !== "" ? `${cell.text} ${next.text}` : null;
}

/** Lines that may stand between a heading and its table. */
function passed(cells: ViewCell[]): boolean {
  const reason = plainReason(cells);
  return reason === "note" || reason === "letterhead" || cells.every(({ text }) => /^\(.*\)[.;]?$/su.test(text));
}
