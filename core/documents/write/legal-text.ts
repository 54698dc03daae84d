/** Everything that XML 1.0 cannot hold, and the other control characters, which no paper shows and Word may refuse. */
const ILLEGAL = /(?!\n)\p{Cc}|[\ufffe\uffff]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The text as a part of an Office file can hold it: line ends as `\n`, tabs as spaces (Excel prints them so),
 * no control characters, a lone surrogate as U+FFFD. A file that carries one of these is “corrupt” to Office.
 */
export function legalText(text: string): string {
  return text.replace(/\r\n?/gu, "\n").replace(/\t/gu, " ").replace(ILLEGAL, "").replace(LONE_SURROGATE, "\ufffd");
}
