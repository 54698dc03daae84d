import { fold } from "../../text/fold.ts";
import { headsGone } from "./gone-headings.ts";
import { saysNew } from "./marks.ts";

/** The number with which a section, unit heading or model starts. */
export interface Enumerator {
  kind: "letter" | "roman" | "decimal" | "arabic" | "small";
  /** Depth by custom: A → 0, I → 1, 1 → 2, a or 1.1 → 3 … */
  level: number;
  /** The text after it. */
  rest: string;
}

/** Splits “I. Lĩnh vực kinh tế” into its number and its words; null where there is no number. */
export function enumerator(text: string): Enumerator | null {
  const match =
    /^\s*(?:(?:[Pp]hần|PHẦN|[Mm]ục|MỤC|nhóm)\s+)?([IVX]+|[A-Z]|[a-hk-u](?=\s*[.)])|\d+(?:\.\d+)+|\d{1,3})\s*(?:[.)\-–/:]+\s*|\s+)(?=\S)(.*)$/su.exec(
      text,
    );
  if (!match) return null;
  const [, mark = "", rest = ""] = match;
  const level = levelOf(mark);
  return level === null ? null : { ...level, rest };
}

/** “b) …”, “(ii) …”, “c. …”: a small letter or number that begins a point of a list; “v.v.” begins none. */
export function isListed(text: string): boolean {
  return /^\s*\(?(?:[a-zđ]|[ivx]{1,4})\s*(?:\)|[.:](?=\s))\s*\p{L}/u.test(text);
}

const MAX_MARK = 40;
/** Characters at the end of a heading among which a count is looked for. */
const COUNT_TAIL = 60;

/** The level of a number standing alone in the ordinal column (“II”, “A”, “3”, “2.1”). */
export function levelOf(mark: string): Pick<Enumerator, "kind" | "level"> | null {
  // A number is short; and a pattern that looks for an end takes square time on a long line of dots.
  if (mark.length > MAX_MARK) return null;
  const bare = mark.replace(/[.)\-–/:\s]+$/u, "").trim();
  if (/^[IVX]+$/u.test(bare)) return { kind: "roman", level: 1 };
  if (/^[A-HK-U]$/u.test(bare)) return { kind: "letter", level: 0 };
  if (/^[a-hk-u]$/u.test(bare)) return { kind: "small", level: 3 };
  if (/^\d{1,3}$/u.test(bare)) return { kind: "arabic", level: 2 };
  if (/^\d+(\.\d+)+$/u.test(bare)) return { kind: "decimal", level: 1 + bare.split(".").length };
  return null;
}

/** Words of a count behind a heading: “(3 mô hình)”, “: 05 mô hình”, and as our own papers write “: 7 mô hình (1 chờ xác nhận)”. */
export function withoutCount(text: string): string {
  const from = Math.max(0, text.length - COUNT_TAIL);
  const tail = text
    .slice(from)
    .replace(/[\s:–\-(]*\b\d+\s*(mô hình|MH|điển hình)\s*\)?(\s*\([^()]{1,40}\))?\s*[.:]?\s*$/iu, "");
  return (text.slice(0, from) + tail).trim();
}

/** What a section row without a field or unit says of the models below it. */
export interface SectionMeaning {
  origin?: "new" | "continued";
  subjectKind?: "collective" | "individual";
  kind?: "mo-hinh" | "dien-hinh";
  /** Set where the models below are those that their unit takes back. */
  gone?: true;
}

/** Reads “B. Mô hình duy trì”, “II. Cá nhân”, “Điển hình” …; empty where it says nothing of that sort. */
export function sectionMeaning(text: string): SectionMeaning {
  const folded = fold(withoutCount(text));
  const meaning: SectionMeaning = {};
  const gone = headsGone(withoutCount(text));
  if (gone) meaning.gone = true;
  const continued =
    /\b(duy tri|tiep tuc|lam tiep|thuc hien tiep|chuyen tiep|tiep noi|ke thua|nam truoc|nhan rong|mo hinh cu)\b/.test(
      folded,
    );
  const isNew = saysNew(withoutCount(text));
  // “Mô hình mới và duy trì” heads both.
  if (continued !== isNew && !gone) meaning.origin = continued ? "continued" : "new";
  const collective = /\btap the\b/.test(folded);
  const individual = /\bca nhan\b/.test(folded);
  if (collective !== individual) meaning.subjectKind = collective ? "collective" : "individual";
  const caseOf = /\bdien hinh\b/.test(folded);
  const model = /\bmo hinh\b/.test(folded);
  if (caseOf && !model) meaning.kind = "dien-hinh";
  else if (model && !caseOf) meaning.kind = "mo-hinh";
  return meaning;
}

/** What a sheet's name says of all its models (“MH mới”, “Mô hình duy trì”, “Tập thể”); only whole names count. */
export function sheetMeaning(name: string): SectionMeaning {
  const folded = fold(name)
    .replace(/\b(mh|dvk)\b/g, (short) => (short === "mh" ? "mo hinh" : "dan van kheo"))
    .replace(/\b(nam )?20\d\d\b/g, "")
    .trim();
  const whole =
    /^(cac |ds |danh sach )?(mo hinh |dien hinh )?(dan van kheo )?(xay dung |dang ky )?(moi|duy tri|tiep tuc|tap the|ca nhan|dien hinh)( \d)?$/;
  return whole.test(folded) ? sectionMeaning(name) : {};
}

/** “Quý I năm 2026”, “Tháng 3 - 4/2026”, “6 tháng đầu năm”: a heading that is but a time (raw text); null for any other. */
export function periodHeading(text: string): string | null {
  const folded = fold(text).replace(
    /^(?:cac )?(?:mo hinh )?(?:(?:ra mat|thuc hien|trien khai|bat dau) )?(?:(?:trong|vao|tu) )?/,
    "",
  );
  return PERIOD.test(folded) ? text : null;
}
const PERIOD =
  /^(?:quy (?:i{1,3}|iv|[1-4])|thang \d{1,2}|(?:6|sau) thang (?:dau|cuoi)|hoc ky (?:i{1,2}|[12])|nua (?:dau|cuoi))(?:(?: va| den)?(?: quy| thang)? (?:i{1,3}|iv|\d{1,2}))*(?: nam)?(?: 20\d\d)?$/;

/** What headings inside a list are made of (folded): who carries out, new or continued, and the words around. */
const HEADING_WORDS =
  "cac|nhom|khoi|danh sach|phan|doi voi|cua|do|la|va|hoac|mo hinh|mh|dien hinh|tap the|ca nhan|moi|duy tri|tiep tuc|chuyen tiep|tiep noi|nhan rong|cu|dang ky|xay dung|thuc hien|dan van kheo|dvk|(?:tu |trong )?(?:cac )?nam (?:truoc|20\\d\\d)|20\\d\\d";
const BARE = new RegExp(`^(?:(?:[ab]|[iv]+|\\d{1,2}) )?(?:${HEADING_WORDS})(?: (?:${HEADING_WORDS}))*(?: \\d{1,3})?$`);
const MEANING_WORD = /\b(mo hinh|mh|dien hinh|tap the|ca nhan|moi|duy tri|tiep tuc|chuyen tiep|tiep noi|nhan rong)\b/;

/** “Mô hình duy trì”, “Cá nhân”, “Đối với tập thể: 02” (folded): words of a section and no more; no model is called so. */
export function isBareMeaning(folded: string): boolean {
  // “Mô hình 1” counts models.
  return MEANING_WORD.test(folded) && BARE.test(folded) && !/^(mo hinh|mh|dien hinh) \d{1,3}$/.test(folded);
}

/** A cell that only says what kind of record it is: “Mô hình”, “ĐH” …; null for any other. */
export function kindWord(text: string): "mo-hinh" | "dien-hinh" | null {
  const folded = fold(text);
  if (/^(mh|mo hinh)$/.test(folded)) return "mo-hinh";
  return /^(dh|dien hinh)$/.test(folded) ? "dien-hinh" : null;
}
