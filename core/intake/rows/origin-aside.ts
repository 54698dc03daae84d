import { fold } from "../../text/fold.ts";
import { type OriginTold, originInNote } from "./marks.ts";

/** Words (folded) of which a bracket is made that says whether a model is new or goes on, and nothing else. */
const NOTHING_ELSE =
  /^(?:(?:la|mo hinh|mh|dang ky|xay dung|thanh lap|dang|moi|cu|duy tri|tiep tuc|chuyen tiep|tiep noi|nhan rong|ke thua|thuc hien|tu|cac|nam|truoc|den|nay|va|trong|lan dau|20\d\d)(?: |$))+$/;
/** A quoted name with a bracket behind it, or inside it (raw text). */
const BEHIND = /^(\s*[“"«][^“”"«»]+[”"»])\s*\(([^()]{2,60})\)[\s.;,:]*$/u;
const INSIDE = /^(\s*[“"«][^“”"«»()]+?)\s*\(([^()]{2,60})\)\s*([”"»])[\s.;,:]*$/u;

/** What a bracket says of the origin, where it says nothing else: “tiếp tục từ năm 2023”, “mô hình mới”; null for any other. */
export function originAside(bracket: string): OriginTold | null {
  return NOTHING_ELSE.test(fold(bracket)) ? originInNote(bracket) : null;
}

/**
 * A name in quotes, or with quotes around name and bracket, without the bracket that tells its origin: “Hũ gạo” (mới) →
 * “Hũ gạo”. Quotes say where a name ends; without them the bracket may be a part of it, and the whole is given back.
 */
export function withoutOrigin(name: string): string {
  const [, quoted, behind = ""] = BEHIND.exec(name) ?? [];
  if (quoted !== undefined) return originAside(behind) ? quoted.trim() : name;
  const [, opened, inside = "", end = ""] = INSIDE.exec(name) ?? [];
  return opened !== undefined && originAside(inside) ? `${opened.trim()}${end}` : name;
}

/** The name inside quotes and the bracket at its end that tells its origin; null where it has none. */
export function partAside(name: string): { name: string; origin: string } | null {
  const [, own, bracket] = /^(.*\S)\s*\(([^()]{2,60})\)\s*$/su.exec(name) ?? [];
  return own !== undefined && bracket !== undefined && originAside(bracket) ? { name: own, origin: bracket } : null;
}
