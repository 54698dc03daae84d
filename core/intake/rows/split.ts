import { subjectKindOf } from "./subject.ts";

/**
 * How points of a list begin inside a cell, each with what it counts by. A point that begins with a number of its own
 * (“2. 40 lao động”) stands at a line's beginning or behind a mark of its end, and apart: “1.200 cây”, “mục 2. 30” count nothing.
 */
const POINTS: RegExp[] = [
  /(?:^|[\n;]|(?<=\s))\s*\(?(\d{1,2})(?:\s*[.)/]\s*(?=\p{L}|[“"])|(?<=(?:^|[\n;.,])\s*\(?\d{1,2})[.)/]\s+(?=\d))/gu,
  /(?:^|[\n;]|(?<=\s))\s*\(?(\d{1,2})\s*[.)/]\s*(?=\p{L}|[“"])/gu,
  /(?:^|\n)\s*(\d{1,2})\s*[-–:](?:\s*(?=\p{L}|[“"])|\s+(?=\d))/gu,
  /(?:^|[\n;])\s*Mô hình (?:số )?(\d{1,2})\s*[:.](?:\s*(?=\p{L}|[“"])|\s+(?=\d))/giu,
];

/** Signs that begin every line of a list, and what they count by where they count. */
const LINE_MARK = /^\s*(?:([-–+•*●▪◦·])|\(?([a-hđ]|[IVX]{1,4}|\d{1,2})\s*[.)/:–-])(?:\s*(?=\p{L}|[“"'‘])|\s+(?=\d))/u;
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const LETTERS = [..."abcdđegh"];

/**
 * The models that a name cell lists, or null for one name. `sure` where every line begins with the same sign, or with
 * numbers or letters that rise, and each reads as a name of its own; otherwise the list may be the parts of one model.
 */
export function listedNames(text: string): { names: string[]; sure: boolean } | null {
  const numbered = listedPoints(text);
  if (numbered) return { names: numbered, sure: true };
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const quoted = text.match(/[“"][^“”"]{3,}[”"]/gu) ?? [];
  if (lines.length < 2) {
    const parts = text.split(/\s*;\s*/u).filter((part) => part !== "");
    // “A”; “B” in one line: two names, or one that quotes two.
    return parts.length > 1 && parts.every(isName) ? { names: parts, sure: false } : null;
  }
  const { marks, points, rising } = marked(lines);
  if (marks.every((mark) => mark !== null)) {
    const same = marks.every((mark) => mark[1] !== undefined && mark[1] === marks[0]?.[1]);
    return same || rising ? { names: points, sure: points.every(isName) } : null;
  }
  return quoted.length >= 2 && quoted.length === lines.length ? { names: lines, sure: false } : null;
}

/**
 * Names that stand in lines without a sign, as do those who carry them out beside (“Chi hội Phụ nữ”, “Chi đoàn” below each
 * other): perhaps a model for each; null otherwise.
 */
export function namesBeside(text: string, subjects: string): string[] | null {
  const names = text.split("\n");
  const beside = subjects.split("\n");
  if (names.length < 2 || names.length !== beside.length) return null;
  return names.every(isName) && beside.every((line) => /^\p{Lu}/u.test(line) && subjectKindOf(line)) ? names : null;
}

/** The points of a cell that counts them by numbers, or by letters or Roman numbers at the beginning of lines; null for others. */
export function countedPoints(text: string): string[] | null {
  const { points, rising } = marked(text.split("\n").filter((line) => line.trim() !== ""));
  return listedPoints(text) ?? (rising && points.length > 1 ? points : null);
}

/** The signs at the beginning of lines, what stands behind them, and whether they count up. */
function marked(lines: string[]): { marks: (RegExpExecArray | null)[]; points: string[]; rising: boolean } {
  const marks = lines.map((line) => LINE_MARK.exec(line));
  const points = lines.map((line, index) => line.slice(marks[index]?.[0].length ?? 0).replace(/[\s;,.]+$/u, ""));
  const rising = [ROMAN, LETTERS, LETTERS.filter((letter) => letter !== "đ")].some((order) =>
    marks.every((mark, index) => mark !== null && mark[2] === order[index]),
  );
  return { marks, points, rising };
}

/** A name begins with a capital, a quotation mark or a number; the parts of one go on in small letters. */
function isName(text: string): boolean {
  return /^[\p{Lu}“"'‘\d]/u.test(text.trim()) && /\p{L}.*\s/u.test(text.trim());
}

/**
 * The points of a cell that lists several things as 1, 2, 3 …; null for a text that is one thing. Only
 * numbers that start at one and rise without a gap make a list: “2. 30 hộ” is none.
 */
export function listedPoints(text: string): string[] | null {
  for (const pattern of POINTS) {
    const marks = [...text.matchAll(pattern)];
    const rising = marks.every((mark, index) => Number(mark[1]) === index + 1);
    if (marks.length < 2 || !rising || (marks[0]?.index ?? 1) > 0) continue;
    return marks.map((mark, index) => {
      const end = marks[index + 1]?.index ?? text.length;
      return text
        .slice(mark.index + mark[0].length, end)
        .replace(/[\s;,]+$/u, "")
        .trim();
    });
  }
  return null;
}

/**
 * True where the cells of a column of names number what they list, each from one or on from the cell above (“1. …, 2. …”,
 * then “3. …”), so that the numbers are none of the names'.
 */
export function areCounted(texts: string[]): boolean {
  let [count, last] = [0, 0];
  for (const text of texts) {
    const marks = [...text.matchAll(COUNTED)];
    if (marks[0]?.index !== 0) return false;
    for (const [index, mark] of marks.entries()) {
      const number = Number(mark[1]);
      if (number !== last + 1 && !(index === 0 && number === 1)) return false;
      last = number;
      count++;
    }
  }
  return count > texts.length || (count > 1 && last === count);
}

/** The text of a cell in a counted column with its numbers from one, as {@link listedPoints} takes a list; one point without. */
export function countedAnew(text: string): string {
  const marks = [...text.matchAll(COUNTED)];
  if (marks.length === 1) return text.replace(COUNTED, "");
  let index = 0;
  return text.replace(COUNTED, (mark) => mark.replace(/\d{1,3}/u, String(++index)));
}
const COUNTED = /(?:^|\n|(?<=\s))\(?(\d{1,3})\s*[.)/]\s*(?=\p{L}|[“"])/gu;

/** Labels of the two parts of a cell, at its start, at a line's, or after a sentence. */
const PART =
  /(?:^|\n|(?<=[.;/|]\s))[ \t]*(?:[-–+•*][ \t]*)?(nội dung(?: thực hiện)?|nd|mục tiêu|mục đích|mt)[ \t]*:[ \t]*/giu;

/**
 * The content and the goal of a cell that labels both (“Nội dung: … Mục tiêu: …”), in either order; null for any other
 * text, and where a label has nothing behind it or stands twice.
 */
export function labelledParts(text: string): { content: string; goal: string } | null {
  const whole = text.normalize("NFC");
  const marks = [...whole.matchAll(PART)];
  const [first, second] = marks;
  if (!first || !second || marks.length > 2 || first.index > 0) return null;
  const isGoal = (label = "") => /^m/iu.test(label);
  if (isGoal(first[1]) === isGoal(second[1])) return null;
  const parts = [whole.slice(first[0].length, second.index), whole.slice(second.index + second[0].length)];
  const [one = "", two = ""] = parts.map((part) => part.replace(/[\s;/|]+$/u, ""));
  if (one === "" || two === "") return null;
  return isGoal(first[1]) ? { content: two, goal: one } : { content: one, goal: two };
}
