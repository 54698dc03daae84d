import { distance } from "fastest-levenshtein";
import { LONG_TEXTS } from "../../register/model.ts";

/** What a column can mean. `ordinal` is the STT; `start` and `end` make up the period; `extra` keeps its own heading. */
export const COLUMN_ROLES = [
  "ordinal",
  "name",
  "unit",
  "field",
  "subject",
  "subjectKind",
  "collective",
  "individual",
  "leader",
  "origin",
  "new",
  "continued",
  "sinceYear",
  "kind",
  "start",
  "end",
  ...LONG_TEXTS,
  "extra",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** True for the name of a column's meaning. */
export function isColumnRole(value: string): value is ColumnRole {
  return COLUMN_ROLES.some((role) => role === value);
}

/** A reading of a heading: the more certain, the heavier. */
export interface Reading {
  role: ColumnRole;
  weight: number;
}

interface Rule {
  role: ColumnRole;
  weight: number;
  /** Tested against the folded heading (no case, no diacritics, single spaces). */
  pattern: RegExp;
  /** Folded headings to which the rule does not apply though the pattern fits. */
  unless?: RegExp;
}

/**
 * The vocabulary of headings. Weights: 10 says it plainly, 6 usually means it, 3 may mean it.
 * Order matters only between rules of one weight: the first stands.
 */
const RULES: Rule[] = [
  { role: "ordinal", weight: 10, pattern: /^(stt|tt|so tt|s tt|so thu tu|thu tu|no)$/ },

  { role: "name", weight: 10, pattern: /\bten (goi )?(cua )?(cac )?(mo hinh|dien hinh)\b/ },
  { role: "name", weight: 10, pattern: /^(ten goi|ten mo hinh.*|ten mh.*)$/ },
  { role: "name", weight: 9, pattern: /\b(mo hinh|dien hinh) (dan van kheo )?ten( goi)?$/ },
  {
    role: "name",
    weight: 9,
    pattern: /^(cac )?(mo hinh|mo hinh dien hinh)( dan van kheo| dvk)?( dang ky)?( thuc hien)?( nam \d{4})?$/,
  },
  { role: "name", weight: 8, pattern: /^(ten )?(cong trinh|phan viec|viec lam)\b/ },
  { role: "name", weight: 7, pattern: /^(ten|noi dung) (mo hinh )?(dang ky|dan van kheo)\b/ },
  {
    role: "name",
    weight: 7,
    pattern: /\bmo hinh (dan van kheo|dvk|dang ky)\b/,
    unless: /\b(loai|noi dung|muc tieu|so luong|so|linh vuc|don vi|trang thai|tinh trang|ket qua)\b/,
  },
  { role: "name", weight: 8, pattern: /^(cac )?mo hinh( dan van kheo)? da dang ky$/ },
  { role: "name", weight: 7, pattern: /^(viec|cong viec|phan viec) (dang ky|lam|dang ky lam)( dan van kheo)?$/ },
  { role: "name", weight: 3, pattern: /^noi dung( mo hinh)?$/ },

  { role: "collective", weight: 10, pattern: /\btap the\b/, unless: /\bca nhan\b/ },
  { role: "individual", weight: 10, pattern: /\bca nhan\b/, unless: /\b(tap the|don vi|to chuc|co quan)\b/ },
  { role: "leader", weight: 9, pattern: /\blanh dao quan ly\b/, unless: /\bphu trach\b/ },
  {
    role: "subjectKind",
    weight: 9,
    pattern: /\b(loai|loai hinh|hinh thuc|phan loai|doi tuong)\b.*\b(tap the|ca nhan)\b/,
  },
  { role: "subject", weight: 10, pattern: /\bchu the\b/ },
  {
    role: "subject",
    weight: 9,
    pattern: /\b(tap the|don vi|to chuc|co quan)\b.*\bca nhan\b|\bca nhan\b.*\b(tap the|don vi|to chuc|co quan)\b/,
  },
  {
    role: "subject",
    weight: 8,
    pattern: /\b(nguoi|don vi|to chuc|co quan) (truc tiep )?(thuc hien|xay dung|trien khai|dang ky thuc hien)\b/,
  },
  {
    role: "subject",
    weight: 7,
    pattern:
      /^(d vi|ng|nguoi|chi bo|don vi|to chuc|co quan|khoa phong|cong doan( co so)?|co so hoi|cap hoi|doi|chi hoi|doan the|tap the|thon|to dan pho)( .{0,20})? (thuc hien|dam nhan|chu tri|trien khai)$/,
  },
  { role: "subject", weight: 6, pattern: /^(chu mo hinh|tac gia|to chuc doan the|khoa phong)$/ },
  { role: "subject", weight: 5, pattern: /^ho( va)? ten\b/ },

  {
    role: "unit",
    weight: 9,
    pattern:
      /^(ten )?(don vi|dia phuong|xa phuong|xa phuong thi tran|co quan don vi|don vi dia phuong|don vi dang ky|dia phuong don vi|xa|phuong|xa thi tran)$/,
  },
  {
    role: "unit",
    weight: 9,
    pattern: /\b(don vi|dia phuong|co quan|to chuc dang|chi bo|dang bo)\b.*\b(dang ky|gui|bao cao)\b/,
  },
  { role: "unit", weight: 7, pattern: /^(ten )?(to chuc dang|chi bo|dang bo|cap uy|co quan)( truc thuoc)?$/ },

  {
    role: "unit",
    weight: 8,
    pattern:
      /^(ten )?(xa|phuong|thi tran|co quan|don vi|dia phuong|doan the)( (va )?(xa|phuong|thi tran|co quan|don vi|dia phuong|doan the|to chuc|truc thuoc))*$/,
  },
  { role: "field", weight: 10, pattern: /\blinh vuc\b/, unless: /\bphu trach\b/ },
  { role: "field", weight: 8, pattern: /\b(nhom|thuoc) (noi dung|linh vuc)\b/ },

  { role: "kind", weight: 8, pattern: /^(loai|phan loai)?( ?mo hinh)? ?(hoac )?dien hinh$/, unless: /^dien hinh$/ },

  {
    role: "origin",
    weight: 10,
    pattern:
      /\bmoi\b.*\b(duy tri|tiep tuc|tiep noi|chuyen tiep|ke thua|nhan rong|dt|cu)\b|\b(duy tri|tiep tuc|tiep noi|chuyen tiep|dt|cu)\b.*\bmoi\b/,
  },
  {
    role: "origin",
    weight: 6,
    pattern: /^(tinh trang|trang thai|hinh thuc|loai mo hinh|phan loai|hinh thuc dang ky|loai hinh)$/,
  },
  {
    role: "new",
    weight: 10,
    pattern: /^(la )?(mo hinh )?(dang ky |xay dung |thanh lap |lam )?moi( nam \d{4}| trong nam)?$/,
  },
  { role: "new", weight: 8, pattern: /^(mo hinh )?(xay dung|dang ky|thanh lap|phat trien) moi\b/ },
  {
    role: "continued",
    weight: 10,
    pattern:
      /^(mo hinh )?(dang )?(duy tri|tiep tuc|tiep noi|chuyen tiep|ke thua)( thuc hien)?( tu)?( cac)?( nam truoc| nam \d{4})?$/,
  },
  {
    role: "continued",
    weight: 8,
    pattern: /^(mo hinh )?(duy tri|tiep tuc|tiep noi|chuyen tiep|ke thua|nam truoc chuyen sang|da co|cu)\b/,
    unless: /\b(kha nang|ket qua)\b/,
  },
  {
    role: "sinceYear",
    weight: 9,
    pattern: /\b(nam bat dau|bat dau (tu )?nam|thuc hien tu nam|nam (thanh lap|xay dung|ra doi|dang ky))\b/,
  },

  { role: "sinceYear", weight: 8, pattern: /^(tu nam|nam|duy tri tu nam|tiep tuc tu nam)$/ },

  { role: "start", weight: 9, pattern: /^((thoi gian|ngay|thoi diem) )?(bat dau|tu ngay|khoi cong)$/ },
  { role: "end", weight: 9, pattern: /^((thoi gian|ngay|thoi diem) )?(ket thuc|den ngay|hoan thanh)$/ },
  {
    role: "period",
    weight: 10,
    pattern: /\b(thoi gian|tien do|thoi han|lo trinh|thoi diem)\b/,
    unless: /\bkiem tra\b/,
  },

  {
    role: "expected",
    weight: 10,
    pattern: /\b(ket qua du kien|du kien ket qua|hieu qua du kien|du kien hieu qua|ket qua dau ra|san pham)\b/,
  },
  { role: "goal", weight: 10, pattern: /\b(muc tieu|muc dich)\b/ },
  { role: "expected", weight: 5, pattern: /\b(ket qua|hieu qua|yeu cau) can dat\b/ },
  { role: "goal", weight: 8, pattern: /\b(chi tieu|ket qua can dat|yeu cau can dat|hieu qua can dat)\b/ },
  {
    role: "result",
    weight: 10,
    pattern: /\b(ket qua|hieu qua)( da)?( dat duoc| thuc hien| noi bat)\b|^(ket qua|hieu qua)$/,
    unless: /\b(du kien|can dat)\b/,
  },
  {
    role: "content",
    weight: 10,
    pattern: /\bnoi dung\b.*\b(cach thuc|thuc hien|hoat dong|trien khai|cach lam|phuong phap|giai phap|bien phap)\b/,
  },
  { role: "content", weight: 8, pattern: /\b(noi dung|mo ta|tom tat)\b/, unless: /\b(linh vuc|dang ky)\b/ },
  { role: "content", weight: 6, pattern: /^noi dung (mo hinh )?(dang ky|dan van kheo|mo hinh)( thuc hien)?$/ },
  {
    role: "method",
    weight: 10,
    pattern: /\b(cach thuc|phuong phap|bien phap|giai phap|cach lam|hinh thuc thuc hien)\b/,
    unless: /\bnoi dung\b/,
  },
  { role: "place", weight: 10, pattern: /\b(dia ban|dia diem|dia chi|noi thuc hien|pham vi)\b/ },
  { role: "situation", weight: 10, pattern: /\b(thuc trang|su can thiet|tinh hinh|ly do)\b/ },
  { role: "forces", weight: 10, pattern: /\b(luc luong|phoi hop|thanh phan tham gia)\b/ },
  { role: "resources", weight: 10, pattern: /\bnguon luc\b/, unless: /\bthoi gian\b/ },
  {
    role: "responsible",
    weight: 10,
    pattern: /\b(phu trach|chiu trach nhiem|dau moi|theo doi|chi dao)\b/,
    unless: /\b(sdt|dien thoai)\b/,
  },
  { role: "note", weight: 10, pattern: /^(ghi chu|ghi chu khac|luu y)\b/ },
];

/** Abbreviations in headings, written out before the rules are asked. */
const ABBREVIATIONS: Record<string, string> = {
  tg: "thoi gian",
  mh: "mo hinh",
  nd: "noi dung",
  lv: "linh vuc",
  dvk: "dan van kheo",
  dv: "don vi",
  kq: "ket qua",
  ld: "lanh dao",
};
const ABBREVIATION = new RegExp(`\\b(${Object.keys(ABBREVIATIONS).join("|")})\\b`, "g");

/** Headings that are kept under their own words whatever else they hold. */
const ALWAYS_EXTRA =
  /\b(sdt|dien thoai|email|so ho|so tien|so nguoi|so luong|kha nang)\b|^(?!.*\bnguon luc\b).*\bkinh phi\b/;

/** What is longer is content, whatever words are in it. */
const MAX_HEADING = 300;

/** All readings of a heading (folded), the most certain first; none for a heading of the sender's own. */
export function readHeading(heading: string): Reading[] {
  const folded = heading.replace(ABBREVIATION, (short) => ABBREVIATIONS[short] ?? short);
  if (folded === "" || folded.length > MAX_HEADING || ALWAYS_EXTRA.test(folded)) return [];
  const readings = new Map<ColumnRole, number>();
  for (const { role, weight, pattern, unless } of RULES) {
    if (unless?.test(folded) || !pattern.test(folded)) continue;
    readings.set(role, Math.max(weight, readings.get(role) ?? 0));
  }
  if (readings.size === 0) return misspelt(folded);
  return [...readings].map(([role, weight]) => ({ role, weight })).sort((a, b) => b.weight - a.weight);
}

/** Plain headings against which a misspelt one is held (“Tên mô hìh”). */
const PLAIN_HEADINGS: [string, ColumnRole][] = [
  ["ten mo hinh", "name"],
  ["ten mo hinh dan van kheo", "name"],
  ["mo hinh dan van kheo", "name"],
  ["linh vuc", "field"],
  ["don vi dang ky", "unit"],
  ["chu the thuc hien", "subject"],
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
function misspelt(folded: string): Reading[] {
  if (folded.length < 6) return [];
  const allowed = folded.length >= 12 ? 2 : 1;
  const near = PLAIN_HEADINGS.find(([heading]) => distance(heading, folded) <= allowed);
  return near ? [{ role: near[1], weight: 7 }] : [];
}
