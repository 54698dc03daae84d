import { isNoMark } from "../rows/marks.ts";
import { subjectKindOf, subjectKindWord, withoutKindLabel } from "../rows/subject.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import { asksOther, columnTexts, has, SHORT } from "./by-content.ts";
import type { MappedColumn } from "./map.ts";
import type { ColumnRole } from "./roles.ts";

const MAY_BE_SUBJECT: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["extra", "place", "forces"]);
/** Headings (folded) that ask who does the work (“Thực hiện bởi”, “Chi, đảng bộ thực hiện”, “Bên triển khai”) … */
const CARRIES = /\b(thuc hien|trien khai|dam nhan|dam nhiem|chu tri)\b/;
/** … unless a word asks for what, when, where, how or by what means it is done. */
const OTHERWISE =
  /\b(noi dung|viec|thoi (gian|diem)|ngay|thang|quy|nam|han|dia (ban|diem|chi)|noi|o dau|cach|bien phap|phuong (phap|thuc|an)|giai phap|hinh thuc|ket qua|tien do|muc tieu|ke hoach|kinh phi|nguon|dieu kien|phoi hop|giam sat|theo doi|chi dao|huong dan|kiem tra|tinh hinh|luc luong)\b/;
/** Who leads the work carries it out where nobody else is named. */
const LEADS = /\b(chu tri|dau moi)\b.*\b(thuc hien|trien khai)\b/;

/** Without any column for who carries the models out, one whose cells are nearly all bodies or persons is it. */
export function settleSubjectByContent(open: MappedColumn[], view: SheetView, block: TableBlock): void {
  if (has(block, "subject", "collective", "individual")) return;
  for (const column of open) {
    const heading = column.folded.join(" ");
    const leads = column.role === "responsible" && LEADS.test(heading);
    const mayBe = MAY_BE_SUBJECT.has(column.role) || leads;
    if (!mayBe || column.keptWhole || column.fieldCode !== undefined || column.nameMeaning) continue;
    if (asksOther(column)) continue;
    const texts = columnTexts(view, block, column.column);
    const kinds = texts.map((text) => (text.length <= SHORT ? subjectKindOf(text) : null));
    const all = kinds.every((kind) => kind !== null);
    // “Nơi thực hiện”, “Lực lượng thực hiện” tell places and helpers, unless persons stand among the bodies.
    const told = column.role === "extra" || (all && (leads || kinds.includes("individual")));
    // A heading that asks who does the work needs no second row to show it.
    const least = all && (leads || (CARRIES.test(heading) && !OTHERWISE.test(heading))) ? 1 : 2;
    if (told && texts.length >= least && kinds.filter((kind) => kind !== null).length * 5 >= texts.length * 4) {
      column.role = "subject";
      return;
    }
  }
}

/** Meanings that a heading like “Hình thức đăng ký” may have been given. */
const MAY_BE_LABELLED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["extra", "origin", "kind", "subjectKind"]);

/**
 * A column of “Tập thể (Ban CHQS xã)”, “Cá nhân: Nguyễn Thị Sợi” tells kind and name of those who carry the models out,
 * however it is headed, where no other column does.
 */
export function settleLabelled(open: MappedColumn[], view: SheetView, block: TableBlock): void {
  if (has(block, "subject", "collective", "individual")) return;
  const column = open.find((one) => {
    if (!MAY_BE_LABELLED.has(one.role) || one.keptWhole || one.fieldCode !== undefined || one.nameMeaning) return false;
    const texts = columnTexts(view, block, one.column).filter((text) => !isNoMark(text));
    const labelled = texts.filter((text) => withoutKindLabel(text).labelled !== null);
    return labelled.length > 0 && texts.every((text) => labelled.includes(text) || subjectKindWord(text) !== null);
  });
  if (column) column.role = "subject";
}
