import { fold } from "../../text/fold.ts";
import type { ViewCell } from "../table/view.ts";
import { innerBodyIn } from "../units/inner-body.ts";
import type { SectionRow } from "./body.ts";
import { headsEnded } from "./ended.ts";
import type { Readers } from "./readers.ts";
import { enumerator, isBareMeaning, levelOf, periodHeading, sectionMeaning, withoutCount } from "./section.ts";
import { isThin, type TableShape } from "./shape.ts";
import { subjectKindOf } from "./subject.ts";
import { isVillage, isVillageBody } from "./village.ts";

/**
 * What the numbers around a row show of it: that it heads the rows below (`byNumber`), none (`headsNone`), or perhaps
 * those that are counted from the next one on (`overFirst`).
 */
export interface HeadsByNumber {
  byNumber: boolean;
  headsNone: boolean;
  overFirst: boolean;
}

/** One text alone in the row (numbers and counts aside): a heading inside the table, unless it is a bare model name. */
export function sectionAt(
  cells: ViewCell[],
  ordinal: ViewCell | null,
  table: TableShape,
  { byNumber, headsNone, overFirst }: HeadsByNumber,
): SectionRow | null {
  const texts = cells.filter((cell) => cell !== ordinal && !isCount(cell));
  const numberAlone = ordinal && levelOf(ordinal.text);
  const label = texts.length === 0 && ordinal && !numberAlone ? ordinal : texts.length === 1 ? texts[0] : null;
  if (!label || (ordinal && label !== ordinal && !numberAlone)) return null;
  const merged = label.span.right > label.span.left;
  // Text under a later column, or a list's next point, carries the model above on.
  const first = label.column === table.firstColumn || label === ordinal;
  if (!merged && !table.nameColumns.includes(label.column) && !first) return null;
  if (/^\s*[-+•]\s*\p{L}/u.test(label.text)) return null;
  const wide = merged || !table.nameColumns.includes(label.column);
  const mark = numberAlone ? (ordinal?.text ?? null) : null;
  const kind = mark ? levelOf(mark)?.kind : enumerator(label.text)?.kind;
  const section = readSection(label.text, mark, table.readers);
  const says = section.unit !== null || section.field?.kind === "known" || section.field?.kind === "ambiguous";
  if (section.period !== null && (mark === null || kind !== "arabic" || wide)) return section;
  if (byNumber || isBareMeaning(fold(section.label)) || headsEnded(section.label)) return section;
  if (mark && kind === "arabic" && !wide) {
    const exact = section.unit !== null || (section.field?.kind === "known" && section.field.exact);
    return exact ? section : null;
  }
  // “1.1 | Nhà sạch vườn đẹp” without another word is a model's name as likely as a heading.
  const named = table.readers.fields.read(section.label);
  const plain =
    section.unit !== null ||
    section.unknownUnit !== null ||
    (named.kind === "known" && named.exact) ||
    /^(linh vuc|noi dung|khoi|nhom|phan)\b/.test(fold(section.label));
  const nameLike = kind === "decimal" || kind === "small" || headsNone;
  if (!plain && mark && nameLike && isThin(cells, table)) return null;
  if (kind === "roman" || kind === "letter" || kind === "decimal" || (kind === "small" && mark)) return section;
  if (wide && (says || Object.keys(section.meaning).length > 0 || section.unknownUnit)) return section;
  if (wide && label.span.right - label.span.left + 1 >= Math.min(3, table.width)) return section;
  if (!wide && mark === null && (section.unit !== null || (section.field?.kind === "known" && section.field.exact)))
    return section;
  // The field's words, shortened: a model would be counted.
  if (overFirst && section.field?.kind === "known") return section;
  if (!wide && mark === null && section.unknownUnit && label.text.length < 40 && table.numbered) return section;
  return null;
}

/**
 * A hamlet's name, or that of a body inside the unit, alone in a row of a numbered list (“* Thôn Đoài:”, “2. Chi bộ Trường Tiểu
 * học”): it heads the models below, whatever sign stands before it. Null for any other row.
 */
export function villageAt(cells: ViewCell[], table: TableShape): SectionRow | null {
  const [only, ...others] = cells.filter((cell) => !isCount(cell));
  if (!only || others.length > 0 || !table.numbered) return null;
  if (only.column !== table.firstColumn && !table.nameColumns.includes(only.column)) return null;
  const text = only.text.replace(/^[\s*+•–-]+/u, "");
  const section = readSection(text, null, table.readers);
  const inner = section.subject !== null && innerBodyIn(section.label, false) !== null;
  return inner || isVillageBody(section.label) ? section : null;
}

/**
 * A field of the programme, or words that only a section has, alone in a row but for a bullet (“* | Văn hóa - xã hội”,
 * “- Lĩnh vực kinh tế”, “+ | Mô hình duy trì”): it heads the models below and is none. Null for any other row, and for those without a bullet.
 */
export function bulletedAt(cells: ViewCell[], table: TableShape): SectionRow | null {
  const [only, ...others] = cells.filter((cell) => !isCount(cell) && !isBullet(cell));
  const [first] = cells;
  if (!only || !first || others.length > 0) return null;
  const text = only.text.replace(BULLETS, "");
  if (text === only.text && !(isBullet(first) && first.column < only.column)) return null;
  const merged = only.span.right > only.span.left;
  if (!merged && only.column !== table.firstColumn && !table.nameColumns.includes(only.column)) return null;
  const section = readSection(text, null, table.readers);
  const named = section.field?.kind === "known" && section.field.exact;
  const led = section.field !== null && /^linh vuc\b/.test(fold(text)) && text.length <= LONGEST_FIELD;
  return named || led || isBareMeaning(fold(section.label)) ? section : null;
}
const BULLETS = /^[\s*+•◦▪–—-]+/u;
const LONGEST_FIELD = 60;

/** A cell of nothing but a bullet. */
export function isBullet({ text }: Pick<ViewCell, "text">): boolean {
  return text.replace(BULLETS, "") === "";
}

/** A number, or a number of models, that a heading may carry beside its words. */
function isCount(cell: ViewCell): boolean {
  return /^[\d.,\s%]+$/u.test(cell.text) || /^\d+ (mo hinh|mh|dien hinh)$/.test(cell.folded);
}

/** What a heading's words say; `mark` is a number that stands in a cell of its own. */
export function readSection(text: string, mark: string | null, readers: Readers): SectionRow {
  // “X.Hùng Thủy” is a commune, not point ten.
  const commune = mark === null && /^[XPĐ]{1,2}\.|^TT\./u.test(text) ? readers.units.named(text) : null;
  const own = commune ? null : enumerator(text);
  const label = withoutCount(own?.rest ?? text).replace(/(?<![:.;\s])[:.;\s]+$/u, "");
  const { level = null, kind: style = null } = (mark ? levelOf(mark) : own) ?? {};
  const numbered = mark ? `${mark} ${label}` : text;
  const unit = commune ?? readers.units.named(label);
  const named = readers.fields.read(label);
  // A sender's own “2.1” may be the number of another field in the programme: words that name one speak over it.
  const byNumber = /^\s*\d+(\.\d+)+/u.test(numbered) && !(named.kind === "known" && named.exact);
  const reading = unit ? null : byNumber ? readers.fields.read(numbered) : named;
  const meaning = unit ? {} : sectionMeaning(label);
  // “Lĩnh vực khác” speaks of a field that the programme does not know; other unknown words are just a heading.
  const body = subjectKindOf(label) !== null && (isVillage(label) || !MANY.test(fold(label)));
  // “Chi bộ Giáo dục” is a body, whatever field a word of its name hints at.
  const hint = reading !== null && !(reading.kind === "known" && reading.exact) && BODY.test(fold(label));
  const unnamed = reading?.kind === "unknown" && !/^\s*(lĩnh vực|nội dung)\b/iu.test(label);
  const field = unnamed || (body && hint) ? null : reading;
  const lookalike = unit || field?.kind === "known" ? null : readers.units.lookalike(label);
  const abroad = readers.units.otherPlace(label) !== null && readers.units.mentionedIn(label).length > 0;
  const unknownUnit = abroad || (lookalike && lookalike.length >= label.length - 2) ? label : null;
  const first = /^\s*(I|A|a|1|\d+(\.\d+)*\.1)\s*([.)\-–/:]|$|\s)/u.test(mark ?? text);
  const period = unit || field?.kind === "known" ? null : periodHeading(label);
  const silent = !unit && !unknownUnit && !field && Object.keys(meaning).length === 0;
  const subject = silent && body ? label : null;
  return { label, level, style, first, field, unit, unknownUnit, meaning, period, subject };
}

/** Words (folded) with which nothing but a body's name begins. */
const BODY =
  /^(chi bo|chi hoi|chi doan|cong doan|lien doan|dang bo|trung tam|truong (tieu hoc|th|thcs|thpt|mam non|mn))\b/;

/** Words (folded) by which a heading gathers several bodies instead of naming one. */
const MANY =
  /^(cac|khoi|nhom|cum|don vi|co quan|doan the|to chuc|ban nganh|truong hoc|nhan dan|can bo|thon|xom|to dan pho)( |$)(?!.*\d)/;
