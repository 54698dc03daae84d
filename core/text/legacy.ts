import { TCVN3_LETTERS, VNI_LETTERS, WINDOWS1258_LETTERS } from "./legacy-letters.ts";

/**
 * An encoding in which letters are other characters: two that are right only under their own fonts, and Windows-1258
 * that a program took for the western code page.
 */
export type LegacyEncoding = "tcvn3" | "vni" | "cp1258";

const TCVN3 = new Map(TCVN3_LETTERS.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));
const VNI = new Map(
  VNI_LETTERS.split(" ").map((pair): [string, string] => [
    pair.slice(0, pair.indexOf("=")),
    pair.slice(pair.indexOf("=") + 1),
  ]),
);
const WINDOWS1258 = new Map(WINDOWS1258_LETTERS.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));
const TCVN3_CODE = new RegExp(`[${[...TCVN3.keys()].join("")}]`, "u");

/** How a person may say that a file's letters are to be read. */
export const READINGS = ["unicode", "tcvn3", "vni", "cp1258"] as const;
export type LetterReading = (typeof READINGS)[number];

function decodeWindows1258(text: string): string {
  return [...text]
    .map((letter) => WINDOWS1258.get(letter) ?? letter)
    .join("")
    .normalize("NFC");
}

/**
 * Letters of a legacy encoding as Unicode (NFC).
 *
 * @param capitals the font draws capitals only (`.VnTimeH`): TCVN3 has no codes for toned capitals. Without
 *   the font, a word whose ASCII letters are all capitals is taken for capitals.
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding, capitals = false): string {
  if (encoding === "cp1258") return decodeWindows1258(text);
  return encoding === "tcvn3" ? decodeTcvn3(text, capitals) : decodeVni(text);
}

function decodeTcvn3(text: string, capitals: boolean): string {
  const hasSmall = /[a-z]/u.test(text);
  return text
    .split(/(\s+)/u)
    .map((word) => {
      const decoded = [...word].map((letter) => TCVN3.get(letter) ?? letter).join("");
      const ascii = word.replace(/[^A-Za-z]/gu, "");
      const allCapital = TCVN3_CODE.test(word) && ascii !== "" && ascii === ascii.toUpperCase();
      // One capital is how any word may begin (“C¸ nh©n”): alone it shouts only where all the rest does.
      const shouted = allCapital && (ascii.length > 1 || !hasSmall);
      return capitals || shouted ? decoded.toLocaleUpperCase("vi") : decoded;
    })
    .join("")
    .normalize("NFC");
}

function decodeVni(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const pair = VNI.get(text.slice(i, i + 2));
    if (pair !== undefined) {
      out += pair;
      i++;
    } else out += VNI.get(text[i] ?? "") ?? text[i];
  }
  return out.normalize("NFC");
}

/** What a text's characters say of its encoding; `silent` where they say nothing (plain letters, or letters of several). */
export type EncodingSign = "unicode" | LegacyEncoding | "silent";

/** Letters that no legacy encoding uses: ă đ ơ ư, the toned letters of U+1EA0–1EF9, combining tones. */
const UNICODE_LETTER = /[ăĂđĐơƠưƯĩĨũŨ\u1ea0-\u1ef9]|[\u0300\u0301\u0303\u0309\u0323]/u;
/** Signs that stand inside words only in TCVN3: ® for đ, « for ô, the soft hyphen for ư … */
const TCVN3_SIGN = /\p{L}[¨©ª«¬\u00ad®µ¶·¸¹»¼½¾]|[¨©ª«¬\u00ad®µ¶·¸¹»¼½¾]\p{L}|[§¡¢£¤¥¦]\p{L}/u;
/** A vowel followed by a mark as no Unicode Vietnamese word has it, or ñ for đ. */
const VNI_SIGN =
  /[ñÑ]|[aA][âáàåãäùøûõïêéèúüëÂÁÀÅÃÄÙØÛÕÏÊÉÈÚÜË]|[eE][âáàåãäùøûõïÂÁÀÅÃÄÙØÛÕÏ]|[oO][âåãäùøûõïÂÅÃÄÙØÛÕÏ]|[uU][ùøûõïÙØÛÕÏ]|[yY][ùøûõÙØÛÕ]|[öÖôÔ][ùøûõïÙØÛÕÏ]/u;

/** A tone of Windows-1258 behind its vowel, where the western code page has letters. */
const WINDOWS1258_SIGN = /[aeiouyâêôãõýAEIOUYÂÊÔÃÕÝ][ÌÒÞìò]/u;

/** Letters that Vietnamese in Unicode does not have, and both encodings do. */
const FOREIGN = /[ûüËñßçåæøöäëïî×÷ÞÜÖÄÅÆÇØÏÎÑÛ]/u;
/** From this share of Vietnamese syllables on a decoding is believed. */
const BELIEVED = 0.7;

/**
 * Reads the signs of one text. A sign alone is not enough (“5 m² ®”): only what becomes Vietnamese words,
 * and more of them than by the other encoding, is one.
 */
export function encodingSign(text: string): EncodingSign {
  if (UNICODE_LETTER.test(text)) return "unicode";
  // One letter alone is a mark, or a sign of a font that was lost (“ü” for ✓).
  if (/^\P{L}*\p{L}\P{L}*$/u.test(text)) return "silent";
  if (![TCVN3_SIGN, VNI_SIGN, WINDOWS1258_SIGN, FOREIGN].some((sign) => sign.test(text))) return "silent";
  const tcvn3 = plausibility(decodeTcvn3(text, false));
  const vni = plausibility(decodeVni(text));
  const windows = WINDOWS1258_SIGN.test(text) ? plausibility(decodeWindows1258(text)) : 0;
  if (windows > Math.max(tcvn3, vni, BELIEVED, plausibility(text))) return "cp1258";
  // As good a reading as another: the texts around it tell.
  if (windows > BELIEVED && windows === Math.max(tcvn3, vni)) return "silent";
  if (tcvn3 === vni || Math.max(tcvn3, vni) <= Math.max(BELIEVED, plausibility(text))) return "silent";
  return tcvn3 > vni ? "tcvn3" : "vni";
}

const ONSET = "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?";
const NUCLEUS =
  "(?:uyê|uya|uyu|uây|uôi|ươi|ươu|iêu|yêu|oai|oay|oao|oeo|oă|oa|oe|oi|oo|ôi|ơi|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|yê|iu|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|[aăâeêioôơuưy])";
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}(?:ch|ng|nh|[cmnpt])?$`, "u");

/** Share of the words with a letter beyond ASCII that are built as Vietnamese syllables; 1 where there are none. */
export function plausibility(text: string): number {
  const words = text.toLocaleLowerCase("vi").match(/[\p{L}\p{M}\u00ad\u00a1-\u00bf]+/gu) ?? [];
  const marked = words.filter((word) => /[^A-Za-z]/u.test(word));
  if (marked.length === 0) return 1;
  return marked.filter(isSyllable).length / marked.length;
}

function isSyllable(word: string): boolean {
  const tones = word.normalize("NFD").match(/[\u0300\u0301\u0303\u0309\u0323]/gu) ?? [];
  const plain = word
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, "")
    .normalize("NFC");
  return tones.length <= 1 && SYLLABLE.test(plain);
}
