/**
 * Where text in Times New Roman breaks into lines. Excel does not fit the height of rows in files that
 * it has not written itself, so the lines have to be counted from the widths of the letters.
 */
import type { TextStyle } from "../model.ts";

/** Advance widths of U+0020–U+007E in thousandths of the type size (the metrics of Times). */
const REGULAR = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
];
const BOLD = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
  722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
  444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
  220, 394, 520,
];
/** Letters that have no base letter in the tables above. */
const OTHERS: Record<string, number> = {
  đ: 540,
  Đ: 722,
  "–": 500,
  "—": 1000,
  "“": 475,
  "”": 500,
  "‘": 333,
  "’": 333,
  "…": 1000,
  "\u00a0": 250,
};
/** Anything else (symbols, other scripts) is taken to be as wide as it is high. */
const UNKNOWN = 1000;
/** ơ and ư are wider than o and u. */
const HORN = "\u031b";
const HORN_WIDTH = 55;

/** Points from the top of one line to the top of the next in Excel at this type size (whole pixels at 96 dpi). */
export function lineHeight(size: number): number {
  return Math.ceil((size * 1.3 * 4) / 3) * 0.75;
}

/** Width of one line of text in points. */
export function textWidth(text: string, style: TextStyle): number {
  let sum = 0;
  for (const letter of text) sum += advance(letter, style.bold === true);
  return (sum * style.size) / 1000;
}

/** One line of wrapped text: the part `[start, end)` of the whole. */
export interface Line {
  start: number;
  end: number;
}

/** The lines into which text falls in a cell `width` points wide: at `\n`, at spaces, and inside words that are too long. */
export function wrap(text: string, width: number, style: TextStyle): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const paragraph of text.split("\n")) {
    wrapParagraph(paragraph, from, width, style, lines);
    from += paragraph.length + 1;
  }
  return lines;
}

/** Width in points of the longest word, below which a column would break words. */
export function longestWord(text: string, style: TextStyle): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => textWidth(word, style)));
}

function wrapParagraph(text: string, offset: number, width: number, style: TextStyle, lines: Line[]): void {
  let line: Line = { start: offset, end: offset };
  let used = 0;
  for (const { index, 1: word = "", 2: blanks = "" } of text.matchAll(/([^ ]+)( *)/gu)) {
    const start = offset + index;
    const needed = textWidth(word, style);
    if (used > 0 && used + needed > width) {
      lines.push(line);
      line = { start, end: start };
      used = 0;
    }
    if (needed > width) {
      let at = start;
      for (const letter of word) {
        const step = textWidth(letter, style);
        if (used > 0 && used + step > width) {
          lines.push(line);
          line = { start: at, end: at };
          used = 0;
        }
        at += letter.length;
        line.end = at;
        used += step;
      }
    } else {
      line.end = start + word.length;
      used += needed;
    }
    used += textWidth(blanks, style);
  }
  lines.push(line);
}

function advance(letter: string, bold: boolean): number {
  const direct = OTHERS[letter];
  if (direct !== undefined) return direct;
  const table = bold ? BOLD : REGULAR;
  const parts = letter.normalize("NFD");
  const base = parts.codePointAt(0) ?? 0;
  if (base >= 0x300 && base <= 0x36f) return 0;
  return (table[base - 0x20] ?? UNKNOWN) + (parts.includes(HORN) ? HORN_WIDTH : 0);
}
