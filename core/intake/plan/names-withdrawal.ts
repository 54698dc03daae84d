import { fold, hasDiacritics } from "../../text/fold.ts";
import { withoutNames } from "./version-words.ts";

const OF_LIST = "(?:mo hinh|mh|dvk|dan van kheo|dang ky|dk|ten|khoi|ra khoi|bot|lui|\\d{1,2})";
const ASKS = "(?:xin|xin phep|de nghi|don|v v|ve viec|da|cong van|cv|to trinh)";
/** Words (folded) by which a paper takes models back; each needs one of the list beside it. */
const TAKES_BACK = new RegExp(
  [
    `(?:^|\\b)rut (?:lai |bo )?${OF_LIST}`,
    `(?:^|\\b${ASKS} )(?:huy|xoa)(?: bo)? ${OF_LIST}`,
    `\\b(?:xin|xin phep|de nghi|don)(?: \\w+)? (?:bo|loai|loai bo|gach|dua) ${OF_LIST}`,
    "\\b(?:dua|loai) (?:\\w+ ){0,3}?(?:ra khoi|khoi) (?:danh sach|bieu|ban dang ky)",
    "\\bthoi (?:khong )?(?:thuc hien|dang ky|lam|tham gia|duy tri)",
    "\\bkhong(?: con)? (?:tiep tuc )?(?:thuc hien|duy tri|dang ky|trien khai)(?: nua| tiep)? (?:cac |mot so )?(?:\\d{1,2} )?(?:mo hinh|mh|dvk|dan van kheo)",
    "\\b(?:dung|ngung|cham dut) (?:thuc hien|trien khai|duy tri) (?:cac |mot so )?(?:\\d{1,2} )?(?:mo hinh|mh|dvk|dan van kheo)",
  ].join("|"),
);
/** Letters tell “hủy” from a person's name, “bỏ” from “bộ”, “dừng” from “dùng”, “thôi” from “thời”. */
const OTHER_WORDS = /(?<!\p{L})(?:huy|bộ|bố|dùng|đúng|dựng|thời|thổi|thơi)(?!\p{L})/giu;
/** The copy that was sent before is taken back for this one (folded). */
const FORMER_COPY = /\b(?:ban|tep|file) (?:\w+ ){0,3}?(?:truoc|cu|nham)\b/;

/**
 * What the file's name or its mail's subject says of taking models back (“Xin rút 01 mô hình”, “huy dang ky mo hinh”): such
 * a paper may list those that go, or those that stay, so that a person reads it first. Null where neither says so.
 */
export function namesWithdrawal(names: readonly string[]): string | null {
  return names.find(takesBack) ?? null;
}

function takesBack(name: string): boolean {
  const said = withoutNames(name.normalize("NFC").replace(/_/gu, " "), false);
  const folded = fold(hasDiacritics(said) ? said.replace(OTHER_WORDS, "-") : said);
  return TAKES_BACK.test(folded) && !FORMER_COPY.test(folded);
}
