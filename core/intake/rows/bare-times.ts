import { fold } from "../../text/fold.ts";

const TO = String.raw`\s*(?:[-–—;,&]|->|→|đến|tới|và)\s*`;
const NUMBERS = new RegExp(`^\\d{1,2}(?:${TO}\\d{1,2})*$`, "iu");
const ROMAN = new RegExp(`^(?:I{1,3}|IV)(?:${TO}(?:I{1,3}|IV))*$`, "u");
/** “15-3-24”: a day of this decade. */
const SHORT_DATE = /^(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])-2\d$/u;
/** Headings (folded) that count in months or quarters, and those that ask for one of them instead of how long. */
const MONTHS = /\bthang\b/;
const QUARTERS = /\bquy\b/;
const WHICH =
  /^(?:tu |den |vao |trong )?(?:thang|quy)\b|\btu (?:thang|quy)\b|\b(?:bat dau|ket thuc|khoi dong|hoan thanh)\b|^(?:tu|den)$/;
/** “12 tháng” and “tháng 12” are both meant by such a heading. */
const HOW_LONG = /\b(?:so|may|bao nhieu) (?:thang|quy)\b|\bbao lau\b/;

/** A time of bare numbers, as words, and whether a person must say what they count. */
export interface BareTime {
  text: string;
  open: boolean;
}

/**
 * Numbers without a word in a column of times: the headings over them say that they are months or quarters (“3-11” under
 * “Thời gian (tháng)” is “Tháng 3-11”), or it is open. Null for a text that has words of its own, or is a date or a year.
 *
 * @param text of the cell
 * @param headings over the column, from the top
 */
export function bareTime(text: string, headings: readonly string[]): BareTime | null {
  const bare = text.trim();
  const roman = ROMAN.test(bare);
  if (!roman && (!NUMBERS.test(bare) || SHORT_DATE.test(bare))) return null;
  const folded = headings.map(fold);
  const says = (pattern: RegExp) => folded.some((heading) => pattern.test(heading));
  const [months, quarters] = [says(MONTHS), says(QUARTERS)];
  if (roman) return quarters && !months ? { text: `Quý ${bare}`, open: false } : null;
  const numbers = (bare.match(/\d+/gu) ?? []).map(Number);
  const most = quarters && !months ? 4 : 12;
  // One number under “Thời gian (tháng)” may be how long it takes.
  const which = numbers.length > 1 || quarters || folded.some((heading) => WHICH.test(heading));
  const fits = months !== quarters && which && !says(HOW_LONG) && numbers.every((one) => one >= 1 && one <= most);
  return fits ? { text: `${months ? "Tháng" : "Quý"} ${bare}`, open: false } : { text: bare, open: true };
}

/**
 * The two ends of a time, each under its own headings, as one text: “Tháng 3 - 11”.
 *
 * @param ends as the cells have them, with the headings over each
 */
export function bareSpan(ends: readonly { text: string; headings: readonly string[] }[]): BareTime {
  const read = ends.map(({ text, headings }) => bareTime(text, headings));
  const [first] = ends;
  const [one, other] = read;
  const same = one && other && !one.open && !other.open && one.text.split(" ")[0] === other.text.split(" ")[0];
  if (same && first) return { text: `${one.text} - ${ends[1]?.text ?? ""}`, open: false };
  // Both ends say the one thing: “Cả năm | Cả năm”.
  if (ends.length > 1 && read.every((end) => end === null) && new Set(ends.map(({ text }) => text.trim())).size === 1)
    return { text: first?.text ?? "", open: false };
  return {
    text: ends.map(({ text }, at) => read[at]?.text ?? text).join(" - "),
    open: read.some((end) => end?.open === true),
  };
}
