import type { ModelValues } from "../../register/model.ts";
import { cleanLine } from "../../text/clean.ts";
import { fold, hasDiacritics } from "../../text/fold.ts";

const YEAR = /(?<!\d)(20[0-4]\d)(?!\d)/u;

/** Signs of choices, those included into which symbol fonts are translated, as the insides of a character class. */
export const SIGNS = {
  tick: "✓✔√☑✅\u{1f5f8}\u{1f5f9}",
  cross: "✗✘✖✕❌☒⊠\u{1f5f4}-\u{1f5f7}\u2bbd\u{1f5d9}",
  filled: "■◼◾⬛▪●⚫",
  empty: "☐□▢◻◽⬜○◯⚪❍❏-❒\u2b58\u{1f53e}\u{1f78e}-\u{1f790}\u{1f785}-\u{1f787}",
} as const;

const MARK = new RegExp(
  `^[\\s([{]*([xX×${SIGNS.tick}${SIGNS.cross}${SIGNS.filled}vV•+*]+|1|01|có|Có|CÓ|yes|Yes|TRUE|True|true|Đúng|đúng)[\\s.)\\]}]*$`,
  "u",
);
const NO_MARK = new RegExp(
  // Signs and dots are taken all at once: a long row of dots before a word is then refused in one pass.
  `^[\\s([{]*(?:[-–—/]+|(?=(?<signs>[${SIGNS.empty}.…_]+))\\k<signs>|0|không|Không|KHÔNG|no|No|FALSE|False|false|Sai|sai)?[\\s.)\\]}]*$`,
  "u",
);

/** True for a cell that only marks: x, X, v, ✓, ☑, ■, [x], 1, có, TRUE … */
export function isMark(text: string): boolean {
  return MARK.test(text);
}

/** True for a cell that says “none”: -, 0, không, an empty box, dots to write on. */
export function isNoMark(text: string): boolean {
  return NO_MARK.test(text);
}

/** The year that a text names, when it names one alone. */
export function yearIn(text: string): number | null {
  const [year, ...others] = yearsIn(text);
  return year !== undefined && others.length === 0 ? year : null;
}

/** The year since when: the one that is named, or the first of several where it lies before the programme's (“2022, tiếp tục 2024”). */
export function sinceIn(text: string, programmeYear: number): number | null {
  const years = yearsIn(text);
  const first = Math.min(...years);
  return years.length === 1 || first < programmeYear ? (years.length === 0 ? null : first) : null;
}

function yearsIn(text: string): number[] {
  return [...new Set((text.match(new RegExp(YEAR, "gu")) ?? []).map(Number))];
}

const CONTINUED =
  /\b(du[iy] tr[iy]|d tri|tiep tuc|t tuc|lam tiep|dang ky tiep|dk tiep|tiep noi|chuyen tiep|ke thua|ke tuc|nam truoc|(?:mo hinh|m hinh|mh) cu|da (?:co|lam|thuc hien|trien khai|hoat dong)|nhan rong|dang (lam|duy tri|thuc hien|trien khai|hoat dong|co)|co san|(co|lam|thuc hien|trien khai) tu (cac )?(nam )?truoc)\b|^(cu|viec cu|dt|tt|d|c|(?:mo hinh |mh )?chuyen sang)$/;
/** “Không phải mô hình mới”, “đổi mới”, “thay mô hình cũ”: neither says of a model that it is what the word names (folded). */
const NOT_SAID =
  /\b(?:khong|chua)(?: phai)?(?: la)?(?: mo hinh| mh)? moi\b|\bthay(?: the)?(?: cho)?(?: mo hinh| mh)? cu\b/;
/** “Năm thứ 2”, “Lần thứ ba”: a model that goes on; in its first year it is new (folded). */
const WHICH_YEAR =
  /^(?:mo hinh |thuc hien |duy tri |trien khai |dang |sang |la |dang ky )*(?:nam|lan)(?: thu)? (\d|nhat|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)(?: (?:thuc hien|duy tri|trien khai))?$/;
/** “mới” and not “mỗi”, nor “đổi mới”: folded they are one word, so the letters are looked at where there are any. */
export function saysNew(text: string): boolean {
  const words = cleanLine(text).toLocaleLowerCase("vi");
  // “Nông thôn mới” is a field, not an origin.
  const plain = fold(words).replace(/\b(?:nong thon|doi) moi\b/g, "");
  if (!/\bmoi\b|\blan dau\b/.test(plain)) return false;
  if (!hasDiacritics(words)) return true;
  if (/^(?:mơi|mói)$/u.test(words)) return true;
  return /(?<!\p{L})mới(?!\p{L})|lần đầu/u.test(words.replace(/(?:nông thôn|đổi) mới/gu, ""));
}

/** Origin in words: “Mới”, “Duy trì”, “tiếp tục từ năm 2023”; null where they say neither or both. */
export function originIn(text: string): ModelValues["origin"] {
  const which = WHICH_YEAR.exec(fold(text))?.[1];
  if (which !== undefined) return /^(1|nhat|mot)$/.test(which) ? "new" : "continued";
  const folded = fold(text)
    .replace(/\b(tu |nam )*\d+\b/g, " ")
    .trim();
  if (NOT_SAID.test(folded)) return null;
  const continued = CONTINUED.test(folded);
  if (/^(tu )?(nam )?20\d\d( den| toi)? nay$/.test(fold(text))) return "continued";
  const isNew = saysNew(text) || /^(?:m|mhm)$/.test(folded);
  if (continued === isNew) return null;
  return continued ? "continued" : "new";
}

/** Of such words (folded) is made what only says that a model is new or goes on. */
const ORIGIN_WORDS = new Set(
  (
    "mo hinh mh viec la dang ky dk lan dau thu nhat hai ba bon tu nam sau bay thanh lap xay dung lam trien khai thuc hien hoat dong hoan toan " +
    "cac nay truoc den trong moi cu co san da dang duoc tiep tuc duy tri nhan rong noi chuyen ke thua phat huy cung mo rong nang cao m d c dt tt"
  ).split(" "),
);

/** True for a text that tells but the origin: “Mới”, “Đang làm”, “Năm thứ 2”, “Duy trì từ năm 2022”. */
export function isBareOrigin(text: string): boolean {
  const words = fold(text).split(" ");
  return originIn(text) !== null && words.every((word) => ORIGIN_WORDS.has(word) || /^\d{1,4}$/.test(word));
}

/** “Bắt đầu từ năm 2021”, “thực hiện từ 2022”. */
const BEGUN =
  /^(?:mo hinh )?(?:duoc |da )?(?:bat dau|xay dung|thanh lap|trien khai|thuc hien|lam|hoat dong|ra doi)(?: thuc hien| trien khai)? (?:tu )?(?:nam |thang \d+ (?:nam )?)?(20[0-4]\d)(?: den| toi)?(?: nay)?\b/;

/** “Làm mới”, “đăng ký mới năm 2024”: what is made new is the model, for nothing else is named. */
const MADE_NEW =
  /^(?:(?:mh|mo hinh|dang ky|dk|xay dung|lam|trien khai|thuc hien|thanh lap) )*moi(?: hoan toan)?(?: (?:tu|trong))?(?: nam)?(?: nay| 20\d\d)?$/;

/** “Có từ năm 2018”, “thành lập năm 2021”, “năm 2020”, “từ tháng 5/2022”: all of a cell, folded. */
const ONLY_SINCE =
  /^(?:mo hinh |mh )?(?:duoc |da )?(?<begun>(?:bat dau|xay dung|thanh lap|trien khai|thuc hien|hoat dong|ra doi|ra mat|co)(?: thuc hien| trien khai)?)?(?: ?tu)? ?(?:nam |thang \d+ (?:nam )?|t ?\d+ )?(?<year>20[0-4]\d)$/;

/**
 * The year in which a model began, where the cell that should say whether it is new says nothing else. This year or a
 * later one counts only with a word for beginning: “2024” alone may be the year registered for.
 */
export function onlySince(text: string, programmeYear: number): number | null {
  const { begun, year } = ONLY_SINCE.exec(fold(text))?.groups ?? {};
  if (year === undefined) return null;
  return Number(year) < programmeYear || (Number(year) === programmeYear && begun !== undefined) ? Number(year) : null;
}

/** What a text tells of the origin; `begun` where it says outright in which year the model began. */
export interface OriginTold {
  origin: "new" | "continued" | null;
  sinceYear: number | null;
  begun?: boolean;
}

/** Words (folded) that may stand in a note beside those of {@link ORIGIN_WORDS} and still speak of the whole model. */
const OF_MODEL = new Set(
  (
    "dan van kheo dvk dien hinh phong trao chat luong hieu qua tot chi tieu muc cao hon voi so them ngoai ke ra mat phat dong " +
    "khac cua o tai dia phuong don vi xa thon nhu va con nua thang quy nha nam t hon lau nay hang"
  ).split(" "),
);

/** True where the first clause of a note speaks of the model itself: “Tiếp tục vận động các hộ còn lại” says what is done in it. */
function saysOfModel(text: string): boolean {
  const [clause = ""] = text.normalize("NFC").split(/[,;.:(\n]|\s[-–]\s/u);
  return fold(clause)
    .split(" ")
    .every((word) => ORIGIN_WORDS.has(word) || OF_MODEL.has(word) || /^t?\d+$/.test(word));
}

/**
 * Origin that a note tells beside other words: only a plain phrase counts (“tiếp tục từ năm 2023”,
 * “duy trì từ 2022”, “mô hình mới”).
 */
export function originInNote(text: string): OriginTold | null {
  const folded = fold(text);
  const since = /\b(?:tiep tuc|duy tri|nhan rong|chuyen tiep)(?: thuc hien| duy tri)? tu (?:nam )?(20[0-4]\d)\b/.exec(
    folded,
  );
  if (since) return { origin: "continued", sinceYear: Number(since[1]) };
  const years = yearIn(text);
  if (folded.length <= 60 && saysOfModel(text) && !/\bkhong\b|\bchua\b/.test(folded)) {
    if (
      /^(mh |mo hinh )?(tiep tuc|duy tri|chuyen tiep|cu$|da co|ke thua|xay dung tu nam 20|tu (nam )?20\d\d den nay)/.test(
        folded,
      )
    ) {
      return { origin: "continued", sinceYear: years };
    }
    if (/^(mh |mo hinh )?moi\b/.test(folded) && saysNew(text)) return { origin: "new", sinceYear: null };
    if (/\blan dau\b/.test(folded)) return { origin: "new", sinceYear: null };
  }
  const begun = BEGUN.exec(folded);
  if (begun) return { origin: null, sinceYear: Number(begun[1]), begun: true };
  const from = /^tu (?:nam )?(20[0-4]\d)$/.exec(folded);
  if (from) return { origin: null, sinceYear: Number(from[1]) };
  if (/^(mo hinh )?(duy tri|tiep tuc)( thuc hien)?( tu)?( cac)?( nam truoc)?$/.test(folded))
    return { origin: "continued", sinceYear: null };
  if (MADE_NEW.test(folded) && saysNew(text)) return { origin: "new", sinceYear: null };
  return null;
}

/** What a period tells of the origin; `sure` where it says so in words (“tiếp tục từ 2022”), not by its years alone. */
export interface PeriodTold {
  sinceYear: number;
  sure: boolean;
}

/** Since when a model goes on, as a period tells it (“2019 - nay”, “Từ năm 2023”, “2022-2025”, “tiếp tục từ 2022”); null where it tells but the period. */
export function originInPeriod(text: string, programmeYear: number): PeriodTold | null {
  const folded = fold(text);
  const said = /\b(?:tiep tuc|duy tri)(?: thuc hien)? tu (?:nam )?(20[0-4]\d)\b/.exec(folded);
  if (said) return { sinceYear: Number(said[1]), sure: true };
  const from =
    /^(?:bat dau |thuc hien |trien khai )?(?:tu )?(?:nam |thang \d+ (?:nam )?|quy \w+ (?:nam )?|\d{1,2} (?:\d{1,2} )?)*(20[0-4]\d)\b/.exec(
      folded,
    );
  const year = from ? Number(from[1]) : programmeYear;
  return year < programmeYear ? { sinceYear: year, sure: false } : null;
}
