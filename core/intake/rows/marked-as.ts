import { fold } from "../../text/fold.ts";
import { isMark, isNoMark, originIn, yearIn } from "./marks.ts";

type Origin = "new" | "continued";

/** A column that is to be marked where a model is new, or where it goes on. */
export interface MarkColumn {
  means: Origin;
  /** Its heading asks (“Mô hình đã có từ trước chưa?”), so that a no tells the other thing. */
  asks: boolean;
}

/** True for a heading (raw) that asks for a yes or a no. */
export function asksWhether(heading: string): boolean {
  return /\?\s*$/u.test(heading) || /\b(chua|khong|phai khong)$/.test(fold(heading));
}

/**
 * What the text of a marked column tells: what its heading means, where it only marks or names a year; the other thing
 * where its words say so. `open` where they say neither; null where nothing is said.
 */
export function markedAs(text: string, { means, asks }: MarkColumn): Origin | "open" | null {
  if (isMark(text)) return means;
  const folded = fold(text);
  // “?” under a heading asks.
  if (folded === "" && /\?/u.test(text)) return "open";
  const other = means === "new" ? "continued" : "new";
  const denied = /^(chua|khong)\b/.test(folded);
  const told = originIn(text);
  if (denied && asks) return told === null || told === other ? other : "open";
  if (isNoMark(text) || NOTHING.test(folded)) return null;
  if (told === other) return asks ? other : "open";
  return told === means || !asks || yearIn(text) !== null || YES.test(folded) ? means : "open";
}
const NOTHING = /^(chua|khong)( (co|tung|duy tri|dang ky|lam))*$/;
const YES = /^(co|roi|da|dung|phai|vang|tu)\b|^dang (lam|duy tri|thuc hien|trien khai|hoat dong)\b/;
