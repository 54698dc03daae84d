/**
 * Searching without diacritics: “dan van kheo” finds “Dân vận khéo”. Only for finding what is on the
 * screen; whether two names are one is decided elsewhere.
 */

const MARKS = /\p{M}/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Lower case without diacritics and punctuation, words separated by single spaces. */
export function searchKey(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(MARKS, "").replace(/đ/gu, "d").replace(NOT_WORD, " ").trim();
}

/** A test of texts (as {@link searchKey} gives them) for every word of `typed`; words may stand in any order. */
export function searcher(typed: string): (key: string) => boolean {
  const words = searchKey(typed)
    .split(" ")
    .filter((word) => word !== "");
  return (key) => words.every((word) => key.includes(word));
}
