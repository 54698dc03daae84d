import { fold } from "../../../text/fold.ts";

/**
 * What a title says that its paper is: a registration (`registers`), the list of another matter, or neither. `sure` where
 * the other matter is said outright; else the table's own columns may speak against it.
 */
export interface TitleReading {
  registers: boolean;
  other: { sure: boolean } | null;
}

const FORM =
  "(?:\\d+ |[ivx]+ )?(?:(?:v v|ve viec|bang|bieu|du thao|danh sach|danh muc|ds|phieu|so|phu luc(?: so)?(?: \\d+)?|ban|mau|ho so|bao cao|ke hoach|thong ke) )*";
/** Papers (folded) that list something else, whatever they mention besides. */
const OTHER_PAPER = new RegExp(
  `^${FORM}(?:(?:theo doi|dang ky|phan cong|tong hop|de nghi) )*(?:lich(?! su\\b)(?: (?:cong tac|lam viec|truc|hop|tuan|giao ban|kiem tra|tiep cong dan|tiep xuc|thi|khao sat))?|truc (?:ban|le|tet|co quan|chi huy)|nghi phep|nghi (?:le|tet|om|viec)|cham (?:cong|diem)|bien ban|du toan|quyet toan|thu chi|thanh toan|tam ung|dai bieu|khach moi|diem danh|giay moi|(?:bang|danh sach) luong|tien luong|khen thuong|tang (?:bang|giay) khen|kiem tra|khao sat|giam sat)\\b|^(?:bang |du thao )*(?:danh sach|ds) (?:thanh vien )?(?:ban chi dao|can bo|dai bieu)\\b`,
);

/** What an office does with models beside registering them (folded): money, praise, marks, contests. */
const DONE_WITH_MODELS = new RegExp(
  [
    "(?:ho tro|cap|phan bo|quyet toan|thanh toan|tam ung|chi tra|huy dong) (?:\\w+ ){0,2}kinh phi|kinh phi ho tro|nhan (?:ho tro|kinh phi)|du toan|quyet toan",
    "khen thuong|bieu duong|tuyen duong|ton vinh|vinh danh|(?:bang|giay) khen|suy ton|binh (?:chon|xet|bau)|trao (?:giai|thuong)",
    "cham diem|bang diem|xep (?:loai|hang)|phuc tra|(?:lich|ke hoach|ket qua|doan|bien ban) (?:kiem tra|khao sat|giam sat)",
  ].join("|"),
);
/** What takes a model out of the list, or into another one, even of those that are registered (folded). */
const OF_NO_REGISTER =
  /(?:tham gia|du|tham du|du thi|phuc vu) (?:\w+ ){0,2}(?:hoi thi|cuoc thi|hoi dien|lien hoan|hoi nghi|tap huan)\b|\b(?:hoi thi|cuoc thi) (?!(?:\w+ )*(?:tuyen truyen|vien)\b)/;
/** Words (folded) of other lists that stand in the title of a registration too, where its columns plan something. */
const PERHAPS_OTHER =
  /\b(tieu bieu|xuat sac|cong nhan|tham dinh|nghiem thu|phan cong|phu trach|thanh tich|kinh phi|danh gia|kiem tra|khao sat)\b/;

/** “Ủy ban Kiểm tra”, “thi đua - khen thưởng” are names of bodies; a school may be of distinction (folded). */
const NAMES =
  /\b(uy ban kiem tra|ubkt|(hoi dong |ban )thi dua khen thuong|chao mung (?:\w+ ){0,6}(?:hoi nghi|dai hoi|hoi thi))\b/g;
/** Words (folded) by which a paper registers; what was registered before is none of it. */
export const REGISTERS = /\b(?<!\b(?:da|duoc) )(?:dang ky|dang ki|dk)\b/;
const JOINED = /\b(?:va|kem|cung|gom|gan voi)(?: \w+){0,2}$/;

/** Reads a title, or the name of a sheet or a file. */
export function readTitle(text: string): TitleReading {
  const folded = fold(withoutQuoted(text)).replace(NAMES, " ").replace(/ +/g, " ").trim();
  const registers = REGISTERS.exec(folded);
  if (OTHER_PAPER.test(folded)) return { registers: false, other: { sure: true } };
  const elsewhere = OF_NO_REGISTER.exec(`${folded} `);
  if (elsewhere && !joined(folded, elsewhere.index)) return { registers: false, other: { sure: true } };
  const done = DONE_WITH_MODELS.exec(folded);
  const perhaps = PERHAPS_OTHER.exec(folded);
  const first = Math.min(done?.index ?? Number.POSITIVE_INFINITY, perhaps?.index ?? Number.POSITIVE_INFINITY);
  // Of a paper that registers, what is done with its models besides is an addition.
  if (registers && (registers.index < first || first === Number.POSITIVE_INFINITY))
    return { registers: true, other: done && !joined(folded, done.index) ? { sure: false } : null };
  if (done) return { registers: false, other: { sure: !joined(folded, done.index) } };
  return { registers: registers !== null, other: perhaps ? { sure: false } : null };
}

/** “… và kinh phí hỗ trợ”: joined to what stands before. */
function joined(folded: string, at: number): boolean {
  return JOINED.test(folded.slice(0, at).trim());
}

/** What stands between quotes is a name, but for the movement's own; “công nhân” is no “công nhận”. */
function withoutQuoted(text: string): string {
  // Without diacritics workers are what is recognised.
  return text
    .normalize("NFC")
    .replace(/công nhân(?!\p{L})/giu, " ")
    .replace(/[“"«]([^“”"«»]{1,120})[”"»]/gu, (_, inside: string) => (/\bdan van\b/.test(fold(inside)) ? inside : " "));
}

const LONGEST = 200;
const BEGINS_TITLE = new RegExp(
  `^(?:${FORM}|tong hop )(?:dang ky|de nghi|phan cong|tong hop|cac |mo hinh|lich|cham|du toan|kinh phi|khen|bieu duong|tap the|ca nhan|ket qua|danh sach|bang|v v|ve viec)`,
);

/** True for a line that can be a title: capitals, or the words with which one begins; sentences and points are none. */
export function isTitleLine(text: string): boolean {
  const line = text.trim();
  if (line.length > LONGEST || /^\(|^[a-zđ0-9]{1,2}\s*[.)]\s/u.test(line) || /[.:;,]$/u.test(line)) return false;
  const capitals = line === line.toLocaleUpperCase("vi") && /\p{Lu}{2}/u.test(line);
  return capitals || BEGINS_TITLE.test(fold(line)) || OTHER_PAPER.test(fold(line));
}
