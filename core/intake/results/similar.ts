import { distance } from "fastest-levenshtein";
import { fold } from "../../text/fold.ts";

/** Words that names of models share without being alike for it. Folded. */
const COMMON = new Set(
  "mo hinh dien dan van kheo trong cua va cac nhung cho voi tai tren dia ban xa phuong thi tran thon xom khu to pho chi bo hoi vien dang nguoi nhan doan the xay dung thuc hien tham gia nam phong trao cong tac tuyen truyen dong nong moi".split(
    " ",
  ),
);
/** From this share of common words on two names are worth showing beside each other. */
const WORTH_SHOWING = 0.5;
/** From this share on they are likely one and the same, newly worded. */
const LIKELY_SAME = 0.75;
/** Of a likely one so much of each name's words is shared: twice what is shared is held against both together. */
const SHARED_WORDS = LIKELY_SAME / (2 - LIKELY_SAME);

const MAX_LETTERS = 400;
/** Vietnamese names share many letters by chance; below this it says nothing. */
const SURE_LETTERS = 0.8;
const ROUNDING = 1e-6;

/** A name taken apart for comparing with many others. */
export interface NameParts {
  folded: string;
  words: Map<string, number>;
  weight: number;
  /** How often it has each letter, a to z. */
  letters: Uint16Array;
}

/** Takes a name apart: common words weigh little, so that two names are not alike by “mô hình dân vận khéo”. */
export function nameParts(name: string): NameParts {
  const folded = fold(name);
  const words = new Map<string, number>();
  for (const word of folded.split(" ")) if (word !== "") words.set(word, COMMON.has(word) ? 0.25 : 1);
  const letters = new Uint16Array(26);
  for (const letter of folded) {
    const at = letter.charCodeAt(0) - FIRST_LETTER;
    if (at >= 0 && at < 26) letters[at] = (letters[at] ?? 0) + 1;
  }
  return { folded, words, weight: [...words.values()].reduce((sum, weight) => sum + weight, 0), letters };
}

const FIRST_LETTER = "a".charCodeAt(0);

/** True where one has more letters that the other has not than `most`: so many differ in whatever order they stand. */
function areLettersApart({ letters: a }: NameParts, { letters: b }: NameParts, most: number): boolean {
  let [more, less] = [0, 0];
  for (let at = 0; at < 26; at++) {
    const apart = (a[at] ?? 0) - (b[at] ?? 0);
    if (apart > 0) more += apart;
    else less -= apart;
    if (more > most || less > most) return true;
  }
  return false;
}

/** True where so few letters may differ that one name may be the other misspelt; counted, and not held letter by letter. */
export function mayBeMisspelt(a: NameParts, b: NameParts): boolean {
  const [shortest = 0, longest = 0] = [a.folded.length, b.folded.length].sort((one, other) => one - other);
  // As many letters as the lengths differ by are wanting anyhow.
  return shortest >= longest * SURE_LETTERS && !areLettersApart(a, b, longest * (1 - SURE_LETTERS) + ROUNDING);
}

/** Lengths that a name must have to be that one misspelt, both included. */
export function misspeltLengths({ folded }: NameParts): [shortest: number, longest: number] {
  return [Math.ceil(folded.length * SURE_LETTERS), Math.floor(folded.length / SURE_LETTERS)];
}

/**
 * Words of which every name shares one that is likely the same by its words: the rarest, by how often others have them.
 * What is not shared of a likely one cannot outweigh them.
 */
export function tellingWords({ words, weight }: NameParts, count: (word: string) => number): string[] {
  const out: string[] = [];
  let weighed = 0;
  for (const [word, own] of [...words].sort(([a], [b]) => count(a) - count(b))) {
    if (weighed > weight * (1 - SHARED_WORDS) + ROUNDING) break;
    weighed += own;
    out.push(word);
  }
  return out;
}

/** How alike two names are, 0 to 1: the weight of the words that they share, or how few letters differ. */
function likeness(a: NameParts, b: NameParts): number {
  if (a.folded === b.folded) return a.folded === "" ? 0 : 1;
  let shared = 0;
  for (const [word, weight] of a.words) if (b.words.has(word)) shared += weight;
  const byWords = a.weight + b.weight === 0 ? 0 : (2 * shared) / (a.weight + b.weight);
  const longest = Math.max(a.folded.length, b.folded.length);
  // Letters tell only of names of about one length; else every word would have to be typed anew.
  if (byWords === 0 && longest > MAX_LETTERS) return 0;
  if (!mayBeMisspelt(a, b)) return byWords;
  const byLetters = 1 - distance(a.folded, b.folded) / longest;
  return Math.max(byWords, byLetters >= SURE_LETTERS ? byLetters : 0);
}

/** The likest of `others` that are worth showing, best first, at most `most`; ties in their own order. */
export function likest<T>(name: string, others: readonly { item: T; parts: NameParts }[], most: number): T[] {
  const own = nameParts(name);
  return others
    .map(({ item, parts }) => ({ item, score: likeness(own, parts) }))
    .filter(({ score }) => score >= WORTH_SHOWING)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ item }) => item);
}

/** True where two names, not written the same, are likely one model's. */
export function likelySame(a: NameParts, b: NameParts): boolean {
  return likeness(a, b) >= LIKELY_SAME;
}
