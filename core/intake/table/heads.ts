import { originIn } from "../rows/marks.ts";
import type { Readers } from "../rows/readers.ts";
import { subjectKindOf, subjectKindWord } from "../rows/subject.ts";
import { EMPTY, type Question } from "./labels.ts";
import type { SheetView, ViewCell } from "./view.ts";

/** “Mô hình 1”, “MH số 2”, “(3)”, “Mô hình thứ nhất” (folded). */
const COUNTED =
  /^(cot )?(mo hinh|mh|dien hinh|dvk)?( dan van kheo| dvk| dang ky)*( so| thu)? ?(0?\d{1,2}|[ivx]{1,4}|[a-e]|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)$/;
const REMARK = /^(ghi chu|chu thich|luu y|huong dan|cach (ghi|dien|hieu)|vi du|vd|goi y|mau|don vi tinh|dvt|stt|tt)\b/;
/** Heads (folded) of the one column of answers. */
const ANSWER = /^(thong tin|noi dung|phan|tra loi|chi tiet|y kien)( (dang ky|tra loi|ghi|dien|cu the|can dien|khai))*$/;
const SHORT = 40;

/** True for a head of a column of remarks (“Ghi chú”, “Cách ghi”, “Ví dụ”) beside the models. */
export function isRemarkHead({ folded }: ViewCell): boolean {
  return REMARK.test(folded);
}

/** Words (folded) by which a guide tells how to fill a form in. */
const INSTRUCTION = /^(ghi|neu|chon|danh dau|dien|mo ta|nhap|viet|ke|trinh bay|de trong|bat buoc|khong bat buoc)\b/;

/** True for a column whose cells tell how the questions are to be answered. */
export function instructs(cells: ViewCell[]): boolean {
  return cells.length > 0 && cells.filter(({ folded }) => INSTRUCTION.test(folded)).length * 2 >= cells.length;
}

/** The filled cells beside a question's label. */
export function answersOf(view: SheetView, { rows }: Question, lastLabel: number): ViewCell[] {
  return rows.flatMap((row) => view.own(row)).filter(({ column, text }) => column > lastLabel && !EMPTY.test(text));
}

/** A row that only counts the models, or says over all of them that they are models. */
export function isCountingRow(cells: ViewCell[]): boolean {
  const [only, ...others] = cells;
  const over = only && others.length === 0 && only.span.right > only.span.left;
  if (over && /\b(mo hinh|thong tin|dang ky)\b/.test(only.folded)) return true;
  const models = cells.filter((cell) => !isRemarkHead(cell));
  return models.every(({ folded }) => COUNTED.test(folded) || (models.length === 1 && ANSWER.test(folded)));
}

/** What a head row with words of its own asks for, by those words; null where they do not tell. `named` where another row has the names. */
export function meaningOf(cells: ViewCell[], named: boolean, readers: Readers): string | null {
  const all = (test: (text: string) => boolean) => cells.length > 0 && cells.every(({ text }) => test(text));
  if (all((text) => subjectKindWord(text) !== null)) return "Loại hình tập thể, cá nhân";
  if (all((text) => text.length < SHORT && originIn(text) !== null)) return "Mới hay duy trì";
  if (all(readers.fields.isName)) return "Lĩnh vực";
  if (!named) return all((text) => /\p{L}\s+\p{L}/u.test(text)) ? "Tên mô hình" : null;
  return all((text) => subjectKindOf(text) !== null || readers.units.named(text) !== null) ? "Đơn vị" : null;
}

/** “Mô hình 1: Nhà sạch vườn đẹp” → the name behind the count, where there is one. */
export function withoutModelCount(text: string): string {
  return text.replace(/^\s*(?:mô hình|MH)\s*(?:số|thứ)?\s*\d{1,2}\s*[:.–-]\s*(?=\p{L})/iu, "");
}
