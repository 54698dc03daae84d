import { distance } from "fastest-levenshtein";
import { remembering } from "../../text/remember.ts";
import type { ColumnRole, HeadingRule, Reading } from "./roles.ts";
import { readPlainWords } from "./rules/plain-words.ts";
import { QUESTIONS } from "./rules/questions.ts";
import { WHAT } from "./rules/what.ts";
import { WHEN } from "./rules/when.ts";
import { WHO } from "./rules/who.ts";

/** The vocabulary of headings. Order matters only between rules of one weight: the first stands. */
const RULES: HeadingRule[] = [...WHO, ...WHEN, ...WHAT, ...QUESTIONS];

/** Abbreviations in headings, written out before the rules are asked. */
const ABBREVIATIONS: Record<string, string> = {
  tg: "thoi gian",
  "t gian": "thoi gian",
  mh: "mo hinh",
  "m hinh": "mo hinh",
  "m h": "mo hinh",
  tgth: "thoi gian thuc hien",
  kqth: "ket qua thuc hien",
  "k qua": "ket qua",
  kqua: "ket qua",
  ll: "luc luong",
  "l luong": "luc luong",
  xd: "xay dung",
  "d chi": "dia chi",
  dchi: "dia chi",
  gchu: "ghi chu",
  "ghi c": "ghi chu",
  nd: "noi dung",
  "n dung": "noi dung",
  ndung: "noi dung",
  lv: "linh vuc",
  "l vuc": "linh vuc",
  lvuc: "linh vuc",
  dvk: "dan van kheo",
  dv: "don vi",
  "d vi": "don vi",
  dvi: "don vi",
  kq: "ket qua",
  ld: "lanh dao",
  th: "thuc hien",
  "t hien": "thuc hien",
  mt: "muc tieu",
  "m tieu": "muc tieu",
  hq: "hieu qua",
  bp: "bien phap",
  gc: "ghi chu",
  "g chu": "ghi chu",
  "t tuc": "tiep tuc",
  ttuc: "tiep tuc",
  "d tri": "duy tri",
  dtri: "duy tri",
  "b dau": "bat dau",
  bdau: "bat dau",
  "k thuc": "ket thuc",
  kthuc: "ket thuc",
  "t the": "tap the",
  "c nhan": "ca nhan",
  "k phi": "kinh phi",
  "d diem": "dia diem",
};
const ABBREVIATION = new RegExp(`\\b(${Object.keys(ABBREVIATIONS).join("|")})\\b`, "g");

/** Headings that are kept under their own words whatever else they hold. */
const ALWAYS_EXTRA =
  /\b(nguoi|ho ten|ho va ten|ten|can bo)( nguoi| can bo)? (dien|ke khai|khai|nhap|tra loi|gui|nop|ghi)( (phieu|form|mau|bieu mau|thong tin|bieu|tra loi))?$|\b(sdt|dien thoai|email|so ho|so tien|so nguoi|so luong(?! (can |se |dang ky |muon )?(phan dau|dat))|kha nang)\b|\b(dau thoi gian|timestamp|time stamp)\b|^(thoi gian|thoi diem|ngay|ngay gio|gio)( va gio)? (gui|nop|tra loi|phan hoi|dien|nhap|tao|ghi nhan)( (phieu|bieu mau|mau|form|cau tra loi|dang ky|bao cao))?$|^(?!.*\bnguon luc\b).*\bkinh phi\b/;

/** What is longer is content, whatever words are in it. */
const MAX_HEADING = 300;

/** All readings of a heading (folded), the most certain first; none for a heading of the sender's own. */
export const readHeading = remembering((heading: string): readonly Reading[] => {
  const folded = heading.replace(ABBREVIATION, (short) => ABBREVIATIONS[short] ?? short);
  if (folded === "" || folded.length > MAX_HEADING || ALWAYS_EXTRA.test(folded)) return [];
  const readings = new Map<ColumnRole, number>();
  for (const { role, weight, pattern, unless } of RULES) {
    if (!pattern.test(folded) || unless?.test(folded)) continue;
    readings.set(role, Math.max(weight, readings.get(role) ?? 0));
  }
  for (const [role, weight] of withoutYear(folded)) readings.set(role, Math.max(weight, readings.get(role) ?? 0));
  if (readings.size === 0) {
    const plain = readPlainWords(folded);
    return plain.length > 0 ? plain : misspelt(folded);
  }
  return [...readings].map(([role, weight]) => ({ role, weight })).sort((a, b) => b.weight - a.weight);
});

const YEAR = /\b(?:(?:trong|cho|cua) )?(?:nam )?20[0-4]\d\b/g;

/** “Mới 2024”, “Năm 2024 (mới)”, “Duy trì 2023”: a year beside them does not hide words for new and continued. */
function withoutYear(folded: string): [ColumnRole, number][] {
  const words = folded.replace(YEAR, " ").replace(/\s+/g, " ").trim();
  if (words === folded || words === "") return [];
  return readHeading(words).flatMap(({ role, weight }): [ColumnRole, number][] =>
    role === "new" || role === "continued" || role === "origin" ? [[role, weight]] : [],
  );
}

/** Plain headings against which a misspelt one is held (“Tên mô hìh”). */
const PLAIN_HEADINGS: [string, ColumnRole][] = [
  ["ten mo hinh", "name"],
  ["ten mo hinh dan van kheo", "name"],
  ["mo hinh dan van kheo", "name"],
  ["linh vuc", "field"],
  ["don vi dang ky", "unit"],
  ["chu the thuc hien", "subject"],
  ["don vi thuc hien", "subject"],
  ["noi dung thuc hien", "content"],
  ["noi dung cach thuc thuc hien", "content"],
  ["muc tieu", "goal"],
  ["thoi gian thuc hien", "period"],
  ["thoi gian", "period"],
  ["ket qua du kien", "expected"],
  ["dia diem thuc hien", "place"],
  ["nguoi phu trach", "responsible"],
  ["tap the", "collective"],
  ["ca nhan", "individual"],
  ["duy tri", "continued"],
  ["ghi chu", "note"],
];

/** One wrong letter in a short heading, two in a long one; less certain than a heading that is right. */
function misspelt(folded: string): readonly Reading[] {
  if (folded.length < 6) return [];
  const allowed = folded.length >= 12 ? 2 : 1;
  const near = PLAIN_HEADINGS.find(
    // What is longer by more letters than that is further away too.
    ([heading]) => Math.abs(heading.length - folded.length) <= allowed && distance(heading, folded) <= allowed,
  );
  return near ? [{ role: near[1], weight: 7 }] : [];
}
