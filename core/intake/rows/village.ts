import { fold } from "../../text/fold.ts";

/** Hamlets and the like below a commune or ward (nghia-thai-2024:L22: “thôn xóm” carry models out). */
const KIND =
  /^(?:thôn|xóm|tổ dân phố|tdp|khu dân cư|kdc|khu phố|khối phố|khu|ấp|bản|làng|buôn|bon|sóc|phum|cụm dân cư|liên gia|tổ nhân dân tự quản|tổ nhân dân|tổ)\s+(?=\S)/iu;
/** Bodies that are called after such a place, or by a number. */
const BODY = /^(?:chi bộ|chi hội(?: [\p{L}]+){0,3}|chi đoàn|ban công tác mặt trận)\s+(?=\S)/iu;
/** What follows in words that speak of many, or of no place. */
const NO_NAME =
  /^(?:xom|thon|ban|ap|to|khu|lang|khac|van hoa|nong thon|vien|truong|chuc|hop tac|tu quan|cong|dan|khoi|chung)\b/;
const PLACE_WORD = /^(?:xom|thon|ban|ap|to|khu|lang)$/;
const MOST_WORDS = 4;

/** “Thôn Đông”, “TỔ DÂN PHỐ SỐ 5”, “Xóm 7A”: one hamlet by its own name or number, and nothing else. */
export function isVillage(text: string): boolean {
  const words = text.normalize("NFC").trim();
  const kind = KIND.exec(words)?.[0];
  return kind !== undefined && isOwnName(words.slice(kind.length));
}

/** A hamlet, or a body that is called after one (“Chi bộ thôn Đông”, “Chi hội Phụ nữ xóm 7”), or by a number (“Chi bộ 3”). */
export function isVillageBody(text: string): boolean {
  const words = text.normalize("NFC").trim();
  const body = BODY.exec(words)?.[0];
  if (body === undefined) return isVillage(words);
  const rest = words.slice(body.length);
  return isVillage(rest) || /^(?:số\s+)?\d{1,2}\p{L}?$/iu.test(rest);
}

function isOwnName(name: string): boolean {
  const words = name.replace(/^số\s+/iu, "").split(/\s+/u);
  const [first = "", ...others] = words;
  // “Thôn Bản Tụm”, “Xóm Làng Hạ”: such a word with a name behind it is a part of the name.
  const own = others.length > 0 && PLACE_WORD.test(fold(first)) ? others.join(" ") : name;
  return (
    words.length <= MOST_WORDS &&
    !NO_NAME.test(fold(own)) &&
    words.every((word) => /^\p{Lu}|^\d{1,2}\p{L}?$/u.test(word))
  );
}
