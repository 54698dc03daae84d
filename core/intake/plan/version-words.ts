import { compareKey, fold, hasDiacritics } from "../../text/fold.ts";

/**
 * A word of the sender about versions: the paper is a later one (`replaces`: “lần 2”, “gửi lại”), or says in so many words
 * that it takes the place of what was sent (`supersedes`: “thay thế bản đăng ký ngày 5/3”), adds to it (`supplements`),
 * mends it (`corrects`), is a mended copy of the whole or of a few rows (`amends`), or says several of these at once
 * (`unclear`).
 */
export type VersionWord = "replaces" | "supersedes" | "supplements" | "corrects" | "amends" | "unclear";

/** The earlier paper itself, in whose place this one is. */
const SUPERSEDES =
  /\bthay (the|cho|the cho) (toan bo )?(cac )?(ban|tep|file|danh sach|bieu|phieu|phu luc|van ban|cong van|dang ky)\b(?! mau)|\bthay (ban|tep|file|danh sach|bieu)( [a-z]+){0,2} (cu|truoc|lan|ngay|gui)\b/;

const NEWER =
  /\b(lan (thu )?([2-9]|hai|ba|ii|iii)|l[2-9]|v[2-9]|ver ?[2-9]|thay the|thay cho|thay (ban|tep|file|danh sach|bieu)( cu)?|thay bang|ban moi|ban cuoi|ban chinh thuc|(ban|tep|file) (sau cung|cuoi|chot|chuan)|moi nhat|gui lai|nop lai|dang ky lai|lam lai (ban|tep|file|danh sach|ds|bieu|bang|dang ky|dk|theo mau)|(lay|dung|theo) (ban|tep|file) nay|(bo|huy) (ban|tep|file) (gui |da gui )?(truoc|cu)|gui nham)\b/;
const AMENDED =
  /\b(sua doi|dieu chinh|da (chinh )?sua|ban (da )?(chinh )?sua|sua lai|chinh sua|hieu chinh|sua lan|sua (ngay )?\d+|sua theo|cap nhat|sua (ten|noi dung|thong tin|so lieu)|(xin|de nghi|can) (duoc )?(sua|thay doi)(?! chua))\b/;
/** “sửa” alone stands in words like “sửa chữa đường”; at the end or in brackets it speaks of the paper. */
const AMENDED_ALONE = /[([]\s*(đã\s+)?(sửa|sua)\b[^)\]]*[)\]]|(?<![\p{L}\p{M}])(sửa|sua)\s*(\.\p{L}{2,4})?\s*$/iu;
const CORRECTED = /\b(dinh chinh)\b/;
/** “BS” beside words of a list; elsewhere it is a doctor. */
const ADDED =
  /\b(bo (sung|xung)|bosung|b sung|dkbs|(dang ky|dk|ds|danh sach|gui|nop) bs|bs (dang ky|dk|dvk|dan van kheo|ds|danh sach)|(dang ky|gui|nop|phat sinh) them|dot (thu )?([2-9]|hai|ba|ii|iii))\b/;
/** A guidance or letter that the paper goes by, and what that one was itself (“theo Hướng dẫn bổ sung số 15”). */
const GONE_BY =
  /\btheo (huong dan|hd|cong van|cv|ke hoach|kh|quyet dinh|qd|thong bao|tb|chi thi|nghi quyet|van ban)( (bo sung|sua doi|dieu chinh|thay the))+(?= so\b| ngay\b|$)/g;

/** What a title, a file's name or a mail's subject says of versions; null where it says nothing. */
export function versionIn(text: string): VersionWord | null {
  const spaced = withoutNames(text.normalize("NFC").replace(/_/gu, " "));
  const folded = fold(spaced).replace(GONE_BY, " ");
  const supersedes = SUPERSEDES.test(folded);
  if (ADDED.test(folded))
    return supersedes || AMENDED.test(folded) || CORRECTED.test(folded) ? "unclear" : "supplements";
  if (supersedes) return "supersedes";
  if (CORRECTED.test(folded)) return NEWER.test(folded) ? "amends" : "corrects";
  if (NEWER.test(folded)) return "replaces";
  if (AMENDED.test(folded) || AMENDED_ALONE.test(spaced)) return isMilk(spaced) ? null : "amends";
  return null;
}

const LAST =
  /\b((ban|tep|file|lan) (sau cung|cuoi( cung)?|chot|chinh thuc)|final|thay (the |cho |the cho )?(toan bo |tat ca )?cac (ban|lan) ([a-z]+ )?truoc)\b/;
const NUMBER = "(?:thu )?(2|3|4|5|6|7|8|9|hai|ba|bon|ii|iii|iv)(?!\\d)\\b";
const MENDED = new RegExp(`\\b(?:sua|dinh chinh|dieu chinh|chinh sua|hieu chinh|sua doi)(?: lai)? lan ${NUMBER}`);
const NUMBERED = new RegExp(`\\b(?:lan|dot|ban|ver|l|v) ?${NUMBER}`);
const IN_WORDS = new Map(Object.entries({ hai: 2, ba: 3, bon: 4, ii: 2, iii: 3, iv: 4 }));

/**
 * Which of a unit's papers a file's name or a mail's subject says that it is: 2 for “lần 2”, 3 for “lần 3” and for “sửa lần 2”,
 * which mends a second time; beyond all numbers for “bản cuối”, “thay các bản trước”; 2 where a later paper does not say.
 */
export function turnIn(text: string): number {
  const folded = fold(withoutNames(text.normalize("NFC").replace(/_/gu, " ")));
  if (LAST.test(folded)) return Number.MAX_SAFE_INTEGER;
  const number = (match: RegExpExecArray | null) => {
    const said = match?.[1];
    return said === undefined ? null : (IN_WORDS.get(said) ?? Number(said));
  };
  const mended = number(MENDED.exec(folded));
  return mended === null ? (number(NUMBERED.exec(folded)) ?? 2) : mended + 1;
}

/** What stands between quotes is a model's name, unless it speaks of the paper (“Bản đăng ký bổ sung”, `keepsPaper`). */
export function withoutNames(text: string, keepsPaper = true): string {
  return text.replace(/[“"«]([^“”"«»]{1,120})[”"»]/gu, (quoted, inside: string) =>
    keepsPaper && OF_PAPER.test(fold(inside)) ? quoted : " mô hình ",
  );
}
const OF_PAPER = /\b(dan van|dvk|dang ky|dk|danh sach|bieu|bang|ban|tep|file|lan \d)\b/;

/** True for a title that says that the paper mends what was sent before. */
export function isCorrection(title: string): boolean {
  const word = versionIn(title);
  return word === "corrects" || word === "amends" || (word === "unclear" && AMENDED.test(fold(title)));
}

/** Words of a mail say more than of its files: only plain statements about them count. */
const IN_MAIL: [VersionWord, RegExp][] = [
  ["supersedes", SUPERSEDES],
  ["replaces", /\bthay (cho )?(ban|tep|file|danh sach|bieu)\b|\bgui lai (ban|tep|file|danh sach|bieu)\b/],
  ["supplements", /\bgui bo sung\b|\bdanh sach bo sung\b|\bbo sung them\b/],
  ["corrects", /\bdinh chinh\b/],
  ["amends", /\b(ban|tep|file|danh sach|bieu) (da )?(chinh )?sua\b/],
];

/** What the words of a mail say of the versions of its files. */
export function versionInMail(text: string): VersionWord | null {
  const folded = fold(text);
  const said = IN_MAIL.filter(([, pattern]) => pattern.test(folded)).map(([word]) => word);
  return said.every((word) => LATER.has(word)) ? plainest(said) : said.length > 1 ? "unclear" : (said[0] ?? null);
}

/** Words that are of one mind: the plainest of them holds. */
const LATER: ReadonlySet<VersionWord> = new Set<VersionWord>(["replaces", "supersedes"]);

function plainest(said: VersionWord[]): VersionWord | null {
  return said.includes("supersedes") ? "supersedes" : (said[0] ?? null);
}

/** One word of all that a paper says about itself: adding and taking the place of something at once is unclear. */
export function versionOf(words: (VersionWord | null)[]): VersionWord | null {
  const said = words.filter((word) => word !== null);
  const [first] = said;
  if (first === undefined) return null;
  const adds = said.filter((word) => word === "supplements").length;
  if (adds > 0) return adds < said.length ? "unclear" : first;
  return LATER.has(first) || first === "amends" ? plainest(said) : first;
}

/** Without diacritics “sua” is milk too; with them it is told apart. */
function isMilk(text: string): boolean {
  return hasDiacritics(text) && !compareKey(text).split(" ").includes(compareKey("sửa")) && /sữa/iu.test(text);
}
