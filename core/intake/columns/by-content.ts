import { isBareOrigin, isMark, isNoMark, originIn, saysNew } from "../rows/marks.ts";
import type { Readers } from "../rows/readers.ts";
import { kindWord } from "../rows/section.ts";
import { subjectKindWord } from "../rows/subject.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import type { MappedColumn } from "./map.ts";
import { type ColumnRole, PLAIN } from "./roles.ts";
import { areTimesOfWork, asksForWork, asksOtherTime } from "./time.ts";

/** A cell that names a field or an origin is short. */
export const SHORT = 80;
/** Nearly all cells: a sender's list has its slips. */
const NEARLY_ALL = 0.8;
/** So many cells show what a column is though one of them says something else. */
const SHOWN = 4;

/** Meanings of a heading that cells of nothing but “Mới”, “Đang làm” gainsay: they tell no state and no time. */
const NO_ORIGIN: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["situation", "period", "start", "end", "resources"]);

/** Gives a column whose heading leaves it open the meaning that all of its cells have: a kind, a field, an origin. */
export function settleByContent(column: MappedColumn, view: SheetView, block: TableBlock, readers: Readers): void {
  if (column.keptWhole || column.fieldCode !== undefined || column.nameMeaning) return;
  const vague =
    column.role === "extra" ||
    column.role === "subject" ||
    ((column.role === "content" || column.role === "origin" || column.role === "kind") && column.weight < PLAIN);
  if (!vague && !NO_ORIGIN.has(column.role)) return;
  const texts = columnTexts(view, block, column.column).filter((text) => !isNoMark(text));
  if (texts.length === 0 || texts.some((text) => text.length > SHORT)) return;
  const all = (test: (text: string) => boolean) => texts.every(test);
  if (vague && all((text) => kindWord(text) !== null) && !has(block, "kind")) column.role = "kind";
  else if (vague && all((text) => subjectKindWord(text) !== null) && !has(block, "subjectKind"))
    column.role = "subjectKind";
  else if (vague && all(readers.fields.isName) && !has(block, "field")) column.role = "field";
  else if (!has(block, "origin", "new", "continued") && tellOrigin(texts) && !asksOtherOrigin(column, texts)) {
    // “2023 - nay” is a time, whatever else it tells.
    if (vague || all((text) => !/\d{4}/u.test(text))) column.role = "origin";
  }
}

/** Nearly all cells say that a model is new or goes on, and no more. */
function tellOrigin(texts: string[]): boolean {
  const bare = texts.filter(isBareOrigin);
  const rest = texts.length - bare.length;
  if (bare.length === 0 || bare.length < texts.length * NEARLY_ALL) return false;
  return rest === 0 || bare.length >= SHOWN || texts.every((text) => originIn(text) !== null);
}

/** Headings (folded) under which a model is judged, or its next year thought of: “Duy trì”, “Nhân rộng” are advice there. */
const ADVICE = /\b(de xuat|de nghi|kien nghi|nam sau|nam toi|huong (toi|xu ly|tiep)|tiep theo)\b/;
const JUDGED = /\b(kha nang|danh gia|nhan xet|y kien|xep loai|ket luan|duyet|tham dinh|kiem tra|ket qua|sau khi)\b/;

function asksOtherOrigin({ folded }: MappedColumn, texts: string[]): boolean {
  const whole = folded.join(" ");
  return ADVICE.test(whole) || (JUDGED.test(whole) && !texts.some(saysNew));
}

/**
 * Without a column of times, one of nothing but months, days and quarters is it where its heading speaks of work or of its
 * end (“Hoàn thành trước”, “Về đích”); days of birth, of founding, of a decision and times of earlier years are not.
 */
export function settlePeriod(open: MappedColumn[], view: SheetView, block: TableBlock, readers: Readers): void {
  if (has(block, "period", "start", "end")) return;
  const texts = ({ column }: MappedColumn) => columnTexts(view, block, column).filter((text) => !isNoMark(text));
  const ofWork = open.find(
    ({ role, readings }) => role === "sinceYear" && readings.some((one) => one.role === "period"),
  );
  if (ofWork && areYearsFrom(texts(ofWork), readers.year)) {
    ofWork.role = "period";
    return;
  }
  const column = open.find((one) => {
    if (one.role !== "extra" || one.keptWhole || one.fieldCode !== undefined || one.nameMeaning) return false;
    const heading = one.folded.join(" ");
    if (asksOtherTime(heading) || !asksForWork(heading)) return false;
    return areTimesOfWork(columnTexts(view, block, one.column), readers.year);
  });
  if (column) column.role = "period";
}

/** “2024”, “Năm 2024 - 2025” and nothing else: under “Năm thực hiện” they tell when, as none of them can be an earlier beginning. */
function areYearsFrom(texts: string[], year: number): boolean {
  const first = texts.map((text) => /^(?:năm )?(20[0-4]\d)(?:\s*[-–]\s*20[0-4]\d)?$/iu.exec(text.trim())?.[1]);
  return first.length > 0 && first.every((one) => one !== undefined && Number(one) >= year);
}

/** From this weight down a heading of a goal or a time means it only where its cells are words. */
const WEAK = 7;
const TOLD_IN_WORDS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["goal", "period", "content", "method"]);

/** “Cam kết” or “Đạt” over marks asks for a yes, whatever else the words may mean. */
export function leaveMarks(column: MappedColumn, view: SheetView, block: TableBlock): void {
  if (!TOLD_IN_WORDS.has(column.role) || column.weight > WEAK) return;
  const texts = columnTexts(view, block, column.column).filter((text) => !isNoMark(text));
  if (texts.length === 0 || !texts.every((text) => isMark(text) || YES.test(text.trim()))) return;
  column.role = "extra";
  column.weight = 0;
  column.keptWhole = true;
}
const YES = /^(đã|có|đạt|xong|rồi|chưa)( (ký|đạt|xong|có|nộp|hoàn thành|cam kết))*\.?$/iu;

/** True for a heading by which a body does something else than carry the model out (“Đề nghị khen thưởng”, “Nơi kiểm tra”). */
export function asksOther({ folded }: MappedColumn): boolean {
  const whole = folded.join(" ");
  return (
    (OTHER_DEEDS.test(whole) || RECEIVES.test(whole)) &&
    !/\b(thuc hien|dam nhan|trien khai)\b/.test(folded.at(-1) ?? "")
  );
}
const OTHER_DEEDS =
  /\b(khen|khen thuong|de nghi|kien nghi|danh gia|nhan xet|xep loai|cong nhan|phe duyet|duyet|tham dinh|xac nhan|chung nhan|kiem tra|giam sat|huong dan|ho tro|phoi hop|tai tro|thu huong|huong loi|noi gui|noi nhan|lien he|tiep nhan)\b/;

/** Who is given something (“Người nhận”, “Bên nhận bàn giao”) carries nothing out; who takes a task on (“nhận nhiệm vụ”) does. */
const RECEIVES =
  /\b(?:nguoi|don vi|co quan|to chuc|ben|noi|doi tuong|ho|thon)(?: (?:duoc|truc tiep|da|ky))* nhan\b(?! (?:nhiem vu|trach nhiem|viec|lam|phu trach|dang ky|rong|dan|giup|do dau))|\bky nhan\b|\b(?:nguoi|don vi|ben) linh\b|\bgiao cho\b/;

/** True where some column has one of these meanings. */
export function has(block: TableBlock, ...roles: ColumnRole[]): boolean {
  return block.columns.some(({ role }) => roles.includes(role));
}

/** What stands in a column; headings, totals and signatures have few cells in their rows and say nothing of it. */
export function columnTexts(view: SheetView, block: TableBlock, column: number): string[] {
  return block.bodyRows.flatMap((row) => {
    const cells = view.own(row);
    const cell = cells.length >= 3 ? cells.find((c) => c.column === column) : undefined;
    return cell ? [cell.text] : [];
  });
}
