import { fold } from "../../../text/fold.ts";
import type { UnderstoodSheet } from "../sheet.ts";

/** Words (folded) of the movement; “Ban Dân vận” in a letterhead is none. */
const MOVEMENT = /\b(mo hinh|mh|dien hinh|dan van kheo|dvk|(cong tac|viec|phong trao) dan van|kheo)\b/;
const THE_MOVEMENT = /\b(dan van kheo|dvk|(mo hinh|cong tac|phong trao) dan van|mo hinh kheo)\b/;
/** “Mô hình” of another movement. */
const OTHER_MODELS = /\bmo hinh (hoc tap va lam theo|khoi nghiep|ocop|nong thon moi)\b/g;

/** What offices list and register beside models (folded). */
const OTHER_MATTER =
  /\b(nghi (phep|mat|he|le|tet|bu|thai san|om|viec|cong tac)|kham (suc khoe|benh|dinh ky)|suc khoe|sang kien|de tai|tap huan|boi duong|hoc tap|hoc (lop|ngoai ngu|lai xe)|du (thi|tuyen|hoc|lich)|thi dua|khen thuong|danh hieu|hien mau|tham quan|lich truc|truc (ban|co quan|tet|le)|lam them gio|sinh nhat|phu cap|kinh phi|du toan|ho (ngheo|can ngheo)|van nghe|the thao|bong (da|chuyen)|ket hon|khai sinh|tam tru|an ca|com trua|dat com|van phong pham|su dung xe|xe (o to|may|cong)|cho o|ve xe|tiem|sinh hoat he|muon (sach|phong)|mua (sam|bao|sach))\b/;

/** Words (folded) behind “đăng ký” that name no matter of their own: how, when, whose. */
const GENERAL =
  /^(cac|nhung|va|noi dung|nhiem vu|viec|cong viec|cong trinh|phan viec|cach lam( hay| moi)?|viec lam( tot| hay| kheo)?|thuc hien|trien khai|tham gia|xay dung|moi|duy tri|phong trao|chi tieu|tap the|ca nhan|linh vuc|trong|cho|theo|thuoc|lan( thu)?( \w+)?|dot( \w+)?|(nam|quy|thang|giai doan|ky)( \w+)?|\d+|i{1,3}|iv|bo sung|thay the|chinh thuc|dieu chinh|sua doi|lai|cua .*|(gui|kem theo|ban hanh|tai|o|den|tu|don vi|co quan|xa|phuong|thi tran|huyen|quan|tinh|thanh pho|thanh uy|huyen uy|dang uy|dang bo|chi bo|khoi|hoi|doan|cong doan|lien doan|uy ban|ubnd|mttq|mat tran|truong|trung tam|phong|ban|so|cuc|vien|benh vien|cong an|toan|thon|xom|ap|khu|to) .*)(?= |$)/;

/** The title by which a sheet registers another matter (“ĐĂNG KÝ NGHỈ PHÉP”); null where none does. */
export function registeredElse(sheet: UnderstoodSheet): string | null {
  const titles = sheet.above.filter(({ as }) => as === "title").map(({ text }) => text);
  const headings = sheet.rows.filter(({ disposition }) => disposition === "header").map(({ text }) => text);
  const inside = headings.length > 0 ? headings : sheet.rows.map(({ text }) => text);
  return titles.find((title) => isOther(title, titles, inside)) ?? null;
}

/**
 * True where no word at all of a sheet speaks of models.
 *
 * @param around the file's name and its mail's subject
 */
export function isSilent(sheet: UnderstoodSheet, around: readonly string[]): boolean {
  const texts = [...sheet.above, ...sheet.rows].map(({ text }) => text);
  return !asksOfModels(sheet) && ![...around, sheet.view.name, ...texts].some((text) => MOVEMENT.test(fold(text)));
}

/** True where a table has columns that only lists of models have. */
export function asksOfModels({ tables }: Pick<UnderstoodSheet, "tables">): boolean {
  return tables.some(({ columns }) => ASKED.some((role) => role in columns));
}
const ASKED = ["field", "origin", "new", "continued", "kind"];

/** True for a title of another matter, where neither the titles nor the headings speak of models. */
function isOther(title: string, titles: string[], headings: string[]): boolean {
  const says = (texts: string[], pattern: RegExp) => texts.some((text) => pattern.test(withoutOthers(text)));
  if (says(titles, MOVEMENT)) return false;
  const folded = withoutOthers(title);
  if (OTHER_MATTER.test(folded) || folded !== fold(title)) return !says(headings, THE_MOVEMENT);
  const registered = /\bdang ky\b(?!.*\bdang ky\b)(.*)$/.exec(folded)?.[1];
  return registered !== undefined && namesMatter(registered.trim()) && !says(headings, MOVEMENT);
}

function withoutOthers(text: string): string {
  return fold(text).replace(OTHER_MODELS, "");
}

/** True where words of another matter are left once all that is said of how, when and whose is taken off. */
function namesMatter(words: string): boolean {
  let rest = words;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(GENERAL, "").trim();
  }
  return /[a-z]{2}/.test(rest);
}
