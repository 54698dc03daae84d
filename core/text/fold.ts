/**
 * Two ways of comparing Vietnamese text.
 *
 * `compareKey` keeps every diacritic, for real communes differ by one (Đông Hưng, Đồng Hưng), and
 * treats as equal only what is one word in two spellings: oà/òa, ủy/uỷ, Mỹ/Mĩ, case, punctuation.
 * `fold` drops all diacritics: for searching, for words of a heading, and for text typed without them.
 */
import { cleanLine } from "./clean.ts";
import { remembering } from "./remember.ts";

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu;
const PLAIN = /^[a-z0-9]*$/u;
const COMBINING = /\p{M}/gu;

/** Key under which two spellings of the same words are equal; words separated by single spaces. */
export const compareKey = remembering((text: string): string =>
  cleanLine(text).toLowerCase().replace(NOT_WORD, " ").trim().split(" ").map(toneAtEnd).join(" "),
);

/** Lower case without diacritics and punctuation, words separated by single spaces (“Dân vận khéo” → “dan van kheo”). */
export const fold = remembering((text: string): string =>
  cleanLine(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(COMBINING, "")
    .replace(/đ/gu, "d")
    .replace(NOT_WORD, " ")
    .trim(),
);

/** True where the text has letters that only Vietnamese diacritics make; a file name often has none. */
export function hasDiacritics(text: string): boolean {
  return /đ|\p{M}/iu.test(text.normalize("NFD"));
}

/** Vietnamese has some thousand syllables, and they come again and again. */
const toneAtEnd = remembering((word: string): string => {
  // Half of all words have no mark at all.
  if (PLAIN.test(word)) return word.replace(/y/gu, "i");
  const decomposed = word.normalize("NFD");
  const tones = decomposed.match(TONES)?.join("") ?? "";
  return decomposed.replace(TONES, "").normalize("NFC").replace(/y/gu, "i") + tones;
});
