import { cleanLine } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import { headsEnded } from "./ended.ts";

const LONGEST = 160;

const HEADS = new RegExp(
  "\\b(?:xin rut|da rut|de nghi rut|rut (?:khoi|dang ky|ten|lui)|huy (?:bo |)dang ky|(?:xin |de nghi )(?:huy|thoi|dung)" +
    "|(?:khong|thoi)(?: con| khong| tiep tuc| dang ky)* (?:thuc hien|duy tri|lam|trien khai|tiep tuc)(?: thuc hien| duy tri)?(?: nua| tiep)?" +
    "|dung (?:thuc hien|trien khai)|dua ra khoi danh sach|(?:de nghi|xin) (?:loai|loai bo|bo|dua ra))(?! duoc\\b| tot\\b)(?: mo hinh)?" +
    "(?: (?:mo hinh|mh|dien hinh|dan van kheo|dvk|sau|nhu sau|(?:trong |o )?nam (?:20\\d\\d|nay)|20\\d\\d|khong (?:dang ky|thuc hien|duy tri)|da (?:dang ky|gui|bao cao)|(?:ra )?khoi (?:danh sach|chuong trinh|so)(?: dang ky)?))*$",
);

const MODELS = "(?:mo hinh|mh|dien hinh)";
/**
 * Words (folded) by which a line tells why, or after what, the list below was made: what it names as taken back is no more
 * in that list. “Mô hình do các chi bộ xin rút” tells who takes them back.
 */
const TELLS_WHY = new RegExp(
  [
    "^(?:do|vi|boi|co|gom|trong do|da|ngoai|tru)\\b",
    `(?<!\\b${MODELS}(?: dan van kheo| dvk)?(?: nam 20\\d\\d)?) do\\b`,
    "\\b(?:thay (?:the|cho|doi)|(?:gui|lap|nop|dang ky) lai|sau khi|ly do (?!rut|xin)|vi (?=co|\\d)|(?<!nam )ngoai (?:ra|cac|\\d)|sua doi|dieu chinh)\\b",
    "\\b(?:khong|chua) (?:tinh|bao gom|gom|ke)\\b",
    "\\bcon lai\\b(?! (?:khong|thoi|xin|dung|de nghi))",
  ].join("|"),
);
/** “… đã bỏ mô hình …” (small letters): with its marks, for “chi bộ” is none. */
const LEFT_OUT =
  /(?<!\p{L})(?:bỏ|loại|trừ|giảm|cắt)(?: bỏ| đi| ra| trừ)? (?:bớt )?(?:các |những |\d+ )*(?:mô hình|mh)(?!\p{L})/u;

/**
 * Tells whether a heading is one of models that are taken back (“III. Các mô hình xin rút”, “Mô hình không tiếp tục thực
 * hiện năm 2024”); a line that only tells why a list is sent (“Thay cho danh sách trước do 01 hội viên xin rút”) is none.
 */
export function headsGone(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (headsEnded(text)) return true;
  const folded = fold(text);
  if (!HEADS.test(folded) || TELLS_WHY.test(folded) || LEFT_OUT.test(cleanLine(text).toLowerCase())) return false;
  return (
    !/\b(moi|bo sung|dang ky (?:moi|them))\b/.test(folded) &&
    /\b(mo hinh|mh|dvk|dien hinh|danh sach|rut)\b/.test(folded)
  );
}

/** What a paper of models that are taken back begins its subject with (folded). */
const SUBJECT = new RegExp(
  "^(?:(?:v v|ve viec|don|cong van|thong bao|bao cao|to trinh|phieu|bieu|bang|tong hop|thong ke|danh muc|danh sach|de nghi|cac|nhung|\\d{1,3}) )*" +
    `(?:${MODELS}|xin (?:rut|thoi|huy|dung)|rut|huy dang ky)\\b`,
);
const AGAIN = "(?: (?:con|tiep tuc|dang ky|thuc hien|duy tri|nua|mo hinh|tham gia))*";
/** Headings of columns (folded) that ask why a model is taken back. */
const REASON = new RegExp(
  `^(?:ly do|nguyen nhan)(?: (?:xin|de nghi|da|don vi|phai))* (?:rut|thoi|huy|ngung|cham dut|dung(?= thuc hien| lai| mo hinh|$)|khong (?:con|tiep tuc|dang ky|duy tri))(?: (?:ten|lui|bo|ra khoi danh sach|khoi danh sach))*${AGAIN}(?: nam 20\\d\\d)?$`,
);

/** True for the heading (raw) of a column that tells why a row is taken back: “Lý do xin rút”. */
export function asksWhyGone(heading: string): boolean {
  // “Lý do dùng” is another.
  return REASON.test(fold(heading.replace(/\([^)]*\)/gu, " "))) && !/dùng|đúng|dựng/iu.test(heading.normalize("NFC"));
}

/** A line (folded) that names a list of what is registered. */
const REGISTERS = /\b(?:dang ky|danh sach|bieu|phieu)\b/;

/** Tells whether the titles of a paper make it one of models that are taken back; beside the title of a list, a remark does not. */
export function titlesGone(titles: readonly string[]): boolean {
  const heads = titles.filter((title) => headsGone(title));
  if (heads.some((title) => SUBJECT.test(fold(title)))) return true;
  return heads.length > 0 && !titles.some((title) => !headsGone(title) && REGISTERS.test(fold(title)));
}
