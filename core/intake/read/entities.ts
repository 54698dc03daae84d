import iconv from "iconv-lite";

/** Named characters of HTML that programs write in Vietnamese pages: letters that Latin-1 has too, quotation marks, dashes, spaces. */
const NAMED: Record<string, string> = {
  ...letters("AEIOUYaeiouy", "acute", "\u0301"),
  ...letters("AEIOUaeiou", "grave", "\u0300"),
  ...letters("AEIOUaeiou", "circ", "\u0302"),
  ...letters("AEIOUaeiouy", "uml", "\u0308"),
  ...letters("ANOano", "tilde", "\u0303"),
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  middot: "·",
  bull: "•",
  times: "×",
  radic: "√",
  check: "✓",
  deg: "°",
  sup2: "²",
  sup3: "³",
  frac12: "½",
  frac14: "¼",
  frac34: "¾",
  plusmn: "±",
  le: "≤",
  ge: "≥",
  rarr: "→",
  larr: "←",
  ETH: "Ð",
  eth: "ð",
};

function letters(all: string, name: string, tone: string): Record<string, string> {
  return Object.fromEntries([...all].map((letter) => [letter + name, (letter + tone).normalize("NFC")]));
}

/** Text of HTML with its entities as characters; what is none, or names no character, stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,7}));/giu, (whole, hex, decimal, name) => {
    if (typeof name === "string") return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = typeof hex === "string" ? Number.parseInt(hex, 16) : Number(decimal);
    // Windows programs mean their own characters by numbers that Unicode gives to control characters (`&#150;` for a dash).
    if (code >= 0x80 && code < 0xa0) return iconv.decode(Buffer.from([code]), "windows-1252");
    const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter || code === 9 || code === 10 || code === 13 ? String.fromCodePoint(code) : whole;
  });
}
