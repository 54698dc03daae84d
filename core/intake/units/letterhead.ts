/** Where the right half of a letterhead begins: the Party's or the State's heading, its motto (raw text). */
const HEADING =
  /(?:^|\s)(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG (?:HÒA|HOÀ)(?: XÃ HỘI(?: CHỦ NGHĨA)?)?(?:\s|$)|ĐỘC LẬP\s*[-–—]\s*TỰ DO)/iu;
/** “An Lộc, ngày 20 tháng 3”, filled in or not. */
const DATED = /,?\s*ngày\s*[\d.…_]*\s*tháng(?=[\s\d.…_]|$)/iu;
/** Behind a sender in capitals the date's place begins with the first word that is not. */
const PLACE_BEHIND_CAPITALS = /\s\p{Lu}\p{Ll}[\p{L}\p{M}\s.-]*$/u;
/** A body's own words: what begins with them has the sender in it, though its place and the date's run into each other. */
const BODY_FIRST =
  /^\s*(?:đảng (?:ủy|uỷ|bộ)|chi (?:ủy|uỷ|bộ)|ubnd|(?:ủy|uỷ) ban|ubmttq|ban (?:chấp hành|thường vụ|chỉ huy|dân vận)|bch|mặt trận|hội|đoàn|liên đoàn|công an|công đoàn|trường)\s/iu;

/** “Số 12-BC/ĐU”, “Số: …/CV-UBND”: the sign of a paper (raw text). */
const PAPER_NUMBER = /^\s*số\s*[:：]?[\s\d.…_]*[-–/]\s*[\p{Lu}\d][\p{L}\d\s./–-]{0,30}$/iu;
const BARE_NUMBER = /^\s*số\s*[:：]?[\s\d.…_/–-]*$/iu;
/** The space left for a number that is still to be filled in is no gap between halves. */
const NUMBER_APART = /^\s*số\s*[:：]?[^\S\n]+(?=[-–/\d…._])/iu;
/** Spaces, no-break ones too, with which the halves of a line are set apart. */
const GAP = /\t+|[^\S\n]{2,}/u;

/**
 * What is the sender's in one line of a letterhead: the parts that gaps (tabs, runs of spaces) set apart, from left
 * to right, without the heading of the Party or State, the place and date, and the paper's number. Empty where
 * nothing is left.
 */
export function senderParts(line: string): string[] {
  return line
    .normalize("NFC")
    .replace(NUMBER_APART, "Số ")
    .split(GAP)
    .map((part) => leftHalf(part).trim())
    .filter((part) => part !== "" && !isPaperNumber(part));
}

/**
 * The lines of a letterhead's cell. The place of a date is none of them, though its cell breaks behind it (“An Lộc,” over
 * “ngày 20 tháng 3”); a body's name in capitals is one.
 */
export function linesOfCell(text: string): string[] {
  const lines = text.split("\n");
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    const dated = next !== undefined && DATE_BELOW.test(next.normalize("NFC"));
    return !dated || isCapital(line.normalize("NFC")) || BODY_FIRST.test(line.normalize("NFC"));
  });
}
const DATE_BELOW = /^\s*ngày\s*[\d.…_]/iu;

/** True for a line that bears a paper's number and nothing else, filled in or not. */
export function isPaperNumber(line: string): boolean {
  const text = line.normalize("NFC").replace(/\s+/gu, " ");
  return PAPER_NUMBER.test(text) || BARE_NUMBER.test(text);
}

function leftHalf(part: string): string {
  const text = part.replace(/\s+/gu, " ");
  const heading = HEADING.exec(text);
  const left = heading ? text.slice(0, heading.index) : text;
  const date = DATED.exec(left);
  if (!date) return left;
  const before = left.slice(0, date.index);
  const place = PLACE_BEHIND_CAPITALS.exec(before);
  if (place && isCapital(before.slice(0, place.index))) return before.slice(0, place.index);
  if (BODY_FIRST.test(before)) return before;
  // A date alone has its place before it and no sender.
  return "";
}

function isCapital(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
