/**
 * Cleaning of text that a cell shows. Nothing here changes what was written: only how it is
 * encoded (Unicode NFC), and white space that no reader sees.
 */

/** Anything but the blank characters that leave a cell empty: white space, no-break spaces, BOM and zero-width ones; U+00AD is none, for it is the ư of TCVN3. */
const NOT_BLANK = /[^\s\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/u;

/** Zero-width characters that carry no letter (U+00AD is left: in TCVN3 it is ư). */
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/gu;

/** Spaces of any width, but not line breaks. */
const SPACES = /[^\S\n]+/gu;

/** Whatever {@link cleanText} would change in composed text; a line break sends it the long way too. */
const UNCLEAN = /[^\S ]|^ | $| {2}|[\u200b-\u200d\u2060\ufeff\ufb00-\ufb06\uff01-\uff5eÐ]/u;

/** True where a cell with this text counts as seen (row accounting of the command line's contract). */
export function isSeen(text: string): boolean {
  return NOT_BLANK.test(text);
}

/**
 * Text of a long value: NFC, single spaces, line breaks kept as `\n`, blank lines dropped.
 * The Icelandic Ð that some keyboards give for Đ becomes Đ.
 */
export function cleanText(text: string): string {
  // Most cells are clean already, and one look tells it.
  const composed = text.normalize("NFC");
  if (!UNCLEAN.test(composed)) return composed;
  return normalize(composed)
    .replace(/\r\n?|[\u2028\u2029\v\f]/gu, "\n")
    .replace(SPACES, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{2,}/gu, "\n")
    .trim();
}

/** Text of a name or a mark: as {@link cleanText}, and line breaks become spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n/gu, " ");
}

function normalize(text: string): string {
  const nfc = text.replace(ZERO_WIDTH, "").normalize("NFC");
  // Compatibility forms (ﬁ, full-width letters) are rewritten letter by letter: NFKC on the whole would flatten “½” and “²” too.
  return nfc
    .replace(/[\ufb00-\ufb06\uff01-\uff5e]/gu, (c) => c.normalize("NFKC"))
    .replace(/Ð/gu, "Đ")
    .normalize("NFC");
}
