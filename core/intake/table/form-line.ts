import { fold } from "../../text/fold.ts";
import type { ColumnRole } from "../columns/roles.ts";
import { readHeading } from "../columns/vocabulary.ts";
import { plainReason } from "../rows/around.ts";
import { originIn, SIGNS } from "../rows/marks.ts";
import { enumerator, isBareMeaning } from "../rows/section.ts";
import { subjectKindWord } from "../rows/subject.ts";
import { partsOf } from "./beside.ts";
import { ASKED, type Choice, choiceCells, choiceIn } from "./choice-line.ts";
import { ANSWERS, asksFor, EMPTY, labelOf, MAX_LABEL, questionIn, roleOf } from "./labels.ts";
import type { SheetView, ViewCell } from "./view.ts";

/** A line of a form: what it asks, and what was answered. */
export interface FormLine {
  row: number;
  /** What it asks, in the form's words without number and colon. */
  label: string;
  role: ColumnRole | null;
  /** The cell that asks; null where it answers in the same cell (“Tên mô hình: Nhà sạch”). */
  labelCell: ViewCell | null;
  /** Empty where nothing was written in. */
  values: ViewCell[];
  /** What it asks as headings are read, where that is not told by the label (“Mô hình: ☑ Mới ☐ Duy trì”). */
  asked?: string;
}

/** “Mô hình 1: Ngõ sáng an ninh” tells the name where no line asks for it. */
export function named(line: FormLine): FormLine {
  const counted = line.labelCell === null && COUNTED_MODEL.test(fold(line.label));
  return counted ? { ...line, label: "Tên mô hình", role: "name" } : line;
}
const COUNTED_MODEL = /^(mo hinh|mh|dien hinh)( dan van kheo)?( so| thu)? (\d{1,2}|[ivx]{1,4}|nhat|hai|ba|tu|nam)$/;

/** True for a line right below an answer in its question's own line that is its next point, or its next words where more is asked below. */
export function goesOn(cell: ViewCell, asksBelow: boolean): boolean {
  // “Cá nhân”, “Lĩnh vực kinh tế” head what is asked next.
  if (asksBelow && (isBareMeaning(cell.folded) || /^linh vuc \S/.test(cell.folded))) return false;
  if (/^\s*[-–+•*]\s*\p{L}/u.test(cell.text)) return true;
  return asksBelow && enumerator(cell.text) === null && plainReason([cell]) === null;
}

/** The lines of a row: one, or more where further questions stand in `columns`. */
export function formLines(view: SheetView, row: number, columns: readonly number[]): FormLine[] {
  return partsOf(view.own(row), columns).flatMap((cells) => lineOf(row, cells) ?? []);
}

/** A row that asks something known at its left, or anything at all beside one answer. */
export function formLine(view: SheetView, row: number): FormLine | null {
  return lineOf(row, view.own(row));
}

function lineOf(row: number, cells: ViewCell[]): FormLine | null {
  const [head, ...rest] =
    /^[\d.()IVXa-z\s]{1,6}$/u.test(cells[0]?.text ?? "") && cells.length > 1 ? cells.slice(1) : cells;
  if (!head || head.text.length > MAX_LABEL + 2_000) return null;
  const choice = chosenLine(row, head, rest);
  if (choice) return choice;
  const inOne = rest.length === 0 ? IN_ONE.exec(head.text) : null;
  if (inOne) {
    const [, label = "", text = ""] = inOne;
    const own = askedBy(label, text);
    const counted = COUNTED_MODEL.test(fold(labelOf(label)));
    const person = PERSON.test(fold(labelOf(label)));
    if (own.role === null && own.asked === undefined && !counted && !person) return null;
    const value = { ...head, text, folded: fold(text) };
    return { row, label: labelOf(label), labelCell: null, values: EMPTY.test(text) ? [] : [value], ...own };
  }
  if (head.text.length > MAX_LABEL) return null;
  const values = rest.filter(({ text }) => !EMPTY.test(text));
  // Headings side by side are a table's.
  if (values.length > 1 || values.some(isHeading)) return null;
  const [only] = values;
  const own = only ? askedBy(head.text, only.text) : { role: roleOf(head.text) };
  if (own.role === null && !only) return null;
  return { row, label: labelOf(head.text), labelCell: head, values, ...own };
}

/** “Họ và tên: …” among the lines of a form is who carries the model out. */
const PERSON = /^ho (va )?ten( (ca nhan|nguoi)( (dang ky|thuc hien))?)?$/;

/** A question and its answer in one cell, behind a colon or the form's dots. */
const IN_ONE = /^([^:\n]{2,80}?)(?:[:：]|[.…_]{4,}|…{2,})\s*(?=\S)([^:：].*)$/su;

/** “☑ Mới ☐ Duy trì”: options with their boxes, in one cell or several, whatever asks for them; null for any other row. */
function chosenLine(row: number, head: ViewCell, rest: ViewCell[]): FormLine | null {
  const all = [head, ...rest];
  const told = (cells: ViewCell[]) => choiceIn(cells.map(({ text }) => text).join(" "));
  for (const values of [all, choiceCells(all)]) {
    const own = values && told(values);
    if (!own || own.role === null) continue;
    return { row, label: own.options.join(" / "), labelCell: null, values, role: own.role, asked: own.asked };
  }
  for (const values of rest.length > 1 ? [rest, choiceCells(rest)] : []) {
    const own = values && told(values);
    if (!own || head.text.length > MAX_LABEL) continue;
    return { row, label: labelOf(head.text), labelCell: head, values, ...askedOf(head.text, own) };
  }
  return null;
}

/** What a label asks, its answer considered: “Mô hình: ☑ Mới ☐ Duy trì” asks for no name. */
function askedBy(label: string, answer: string): Pick<FormLine, "role" | "asked"> {
  const role = roleOf(label);
  const choice = choiceIn(answer);
  if (choice) return askedOf(label, choice);
  // A name is never but “Mới”.
  const bare = role === "name" && isBareMeaning(fold(answer)) && originIn(answer) !== null;
  if (bare) return { role: "origin", asked: ASKED.origin };
  if (role === null && subjectKindWord(answer) !== null) return { role: "subjectKind", asked: ASKED.subjectKind };
  const [vague] = role === null ? readHeading(questionIn(labelOf(label))) : [];
  return vague?.role === "origin" && originIn(answer) !== null ? { role: "origin" } : { role };
}

function askedOf(label: string, { role: chosen, asked }: Choice): Pick<FormLine, "role" | "asked"> {
  const role = roleOf(label);
  return role === null || role === "name" ? { role: chosen, asked } : { role };
}

/** “Nội dung | Thông tin đăng ký” heads the form itself. */
function isHeading({ text, folded }: ViewCell): boolean {
  // “☐ Tập thể ☑ Cá nhân” is answered.
  if (BOX.test(text)) return false;
  // “Từ tháng 3 đến tháng 11/2024” reads like a heading of times and is one of them.
  const role = text.length < MAX_LABEL && !/\d/u.test(text) ? asksFor(text) : null;
  const asked = role !== null && !ANSWERS.has(role);
  return (
    asked || /^(thong tin|noi dung|phan|tra loi|chi tiet)( (dang ky|tra loi|ghi|dien|cu the|can dien))?$/.test(folded)
  );
}
const BOX = new RegExp(`[${Object.values(SIGNS).join("")}]`, "u");
