/** Boxes, ticks and bullets of the symbol fonts, as their letters are drawn: “code (hexadecimal)” + sign. */
const WINGDINGS = "6c● 6d❍ 6e■ 6f☐ 70☐ 71☐ 72☐ 77◆ 9e· 9f• a1○ a4● a7▪ a8☐ b7• d8➢ fb✗ fc✓ fd☒ fe☑";
const FONTS: [RegExp, Map<number, string>][] = (
  [
    [/^wingdings 2$/iu, "4f✗ 50✓ 51☒ 52☑ 53☒ 54☒ 96• 97● a2■ a3☐ a6☐"],
    [/^webdings$/iu, "61✓ 63☐ 67■ 6e● 72✗"],
    [/^marlett$/iu, "61✓ 62✓ 68● 72✗"],
    [/^symbol$/iu, "b4× b7• d6✓"],
    [/^wingdings/iu, WINGDINGS],
  ] as const
).map(([font, pairs]) => [font, tableOf(pairs)]);
const UNKNOWN_FONT = tableOf(`${WINGDINGS} 50✓ 52☑ a3☐ d6✓`);
/** Where Word and Excel put the letters of a symbol font in Unicode. */
const PRIVATE = /[\uf020-\uf0ff]/gu;
/** A symbol font over more than a mark is a slip: nobody writes words in it. */
const MAX_MARK = 3;

/** True for fonts that draw signs in the place of letters. */
export function isSymbolFont(font: string | null | undefined): boolean {
  return font !== null && font !== undefined && FONTS.some(([name]) => name.test(font));
}

/**
 * A text as its symbol font shows it: “ü” in Wingdings is ✓. Letters of Unicode's private area are signs whatever the
 * font; plain letters only where `font` is a symbol font and they are no more than a mark.
 */
export function withSigns(text: string, font: string | null): string {
  const table = (font !== null && FONTS.find(([name]) => name.test(font))?.[1]) || null;
  const signs = text.replace(PRIVATE, (letter) => {
    const code = (letter.codePointAt(0) ?? 0) - 0xf000;
    return table?.get(code) ?? UNKNOWN_FONT.get(code) ?? letter;
  });
  if (!table || [...signs.trim()].length > MAX_MARK) return signs;
  return [...signs].map((letter) => table.get(letter.codePointAt(0) ?? 0) ?? letter).join("");
}

function tableOf(pairs: string): Map<number, string> {
  return new Map(pairs.split(" ").map((pair) => [Number.parseInt(pair.slice(0, 2), 16), pair.slice(2)]));
}
