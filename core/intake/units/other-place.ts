import { compareKey, fold, hasDiacritics } from "../../text/fold.ts";
import type { Home } from "./home.ts";

/** A tier, with or without its committee's word, and the place behind it, up to the end or to a mark (raw text). */
const PLACE =
  /(?<![\p{L}\p{M}])(huyện|huyen|quận|thị xã|thành phố|tỉnh)(?:\s+(?:ủy|uỷ|uy))?\s+((?:\p{Lu}[\p{L}\p{M}]*)(?:\s+\p{Lu}[\p{L}\p{M}]*){0,3})\s*(?=$|[,;.)\n–-])/giu;
/** “Thị ủy Y”, “Thành ủy Z” write for a thị xã, a thành phố. */
const COMMITTEES: [RegExp, string][] = [
  [/(?<![\p{L}\p{M}])thị (?:ủy|uỷ)\s/giu, "thị xã "],
  [/(?<![\p{L}\p{M}])thành (?:ủy|uỷ)\s/giu, "thành phố "],
];
/** Words (folded) that follow a tier and begin no place's name. */
const NO_PLACE = /^(?:uy|doan|hoi|nam|ve|theo|va|cua|quy|thang|dot|lan|nay|minh|nha|moi|gui|dang ky|tham gia)\b/;
/** One rank below the province. */
const DISTRICTS = ["huyện", "quận", "thị xã"].map(compareKey);

/**
 * The place of another district, city or province than the office's own that a text names (“Xã An Bình, huyện Na Hang” at
 * Hàm Yên), as it is written; null where it names none, or the office's place is not known.
 *
 * @param text of a line, a cell or a name that tells whose a paper is
 * @param known keys ({@link placeKeys}) of places that are known to be the office's too, under another name
 */
export function otherPlaceIn(text: string, home: Home | null, known: ReadonlySet<string> = new Set()): string | null {
  return placesIn(text, home).find(({ key }) => !isKnown(key, known))?.text ?? null;
}

/** Keys of the places of other districts, cities or provinces that a text names: the tier and the place, no committee's word. */
export function placeKeys(text: string, home: Home | null): string[] {
  return placesIn(text, home).map(({ key }) => key);
}

function placesIn(text: string, home: Home | null): { text: string; key: string }[] {
  if (home === null) return [];
  const line = COMMITTEES.reduce((rest, [committee, tier]) => rest.replace(committee, tier), text.normalize("NFC"));
  return [...line.matchAll(PLACE)].flatMap(([whole, tier = "", place = ""]) => {
    if (!/^\p{Lu}/u.test(place) || NO_PLACE.test(fold(place)) || !isOfOneRank(tier, home)) return [];
    return isHome(place, home) ? [] : [{ text: whole.trim(), key: compareKey(`${tier} ${place}`) }];
  });
}

function isKnown(key: string, known: ReadonlySet<string>): boolean {
  return known.has(key) || (!hasDiacritics(key) && [...known].some((other) => fold(other) === key));
}

function isOfOneRank(tier: string, home: Home): boolean {
  const key = compareKey(tier === "huyen" ? "huyện" : tier);
  return DISTRICTS.includes(home.tier) ? DISTRICTS.includes(key) : key === home.tier;
}

function isHome(place: string, home: Home): boolean {
  const own = hasDiacritics(place) ? home.place : fold(home.place);
  // In keys “y” and “i” are one letter.
  const named = hasDiacritics(place) ? compareKey(place) : fold(compareKey(place));
  return named === own || named.startsWith(`${own} `);
}
