import { legalText } from "../legal-text.ts";

const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Excel reads `_x0041_` inside a string as the character U+0041 (ECMA-376, ST_Xstring). */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/gu;
/** Excel's limit of characters in a cell. */
const LONGEST = 32_767;
/** With these a text becomes a formula where it is typed, pasted or taken over from CSV; the full-width ones in East Asian settings. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/** The text as the cell shows it, within Excel’s limit. */
export function sheetText(text: string): string {
  const legal = legalText(text);
  return legal.length <= LONGEST
    ? legal
    : legal
        .slice(0, LONGEST - 1)
        .replace(LONE_SURROGATE, "")
        .concat("…");
}

/** The same text as the file stores it. */
export function storedText(text: string): string {
  return sheetText(text).replace(LOOKS_ESCAPED, "_x005F_");
}

/** True where the cell must say that its text is text, whatever it begins with. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** A sheet name that Excel accepts: at most 31 characters, none of []:*?/\, no apostrophe, not the reserved “History”. */
export function sheetName(name: string): string {
  const clean = sheetText(name)
    .replace(/[[\]:*?/\\]/gu, "-")
    .replace(/'/gu, "’")
    .replace(/\s+/gu, " ")
    .trim();
  const short = [...clean]
    .reduce((kept, letter) => (kept.length + letter.length <= 31 ? kept + letter : kept), "")
    .trim();
  return short === "" || short.toLowerCase() === "history" ? "Văn bản" : short;
}

/** Sheet names for these, in their order, no two alike (Excel does not tell capitals apart). */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let made = sheetName(name);
    for (let next = 2; taken.has(made.toLowerCase()); next += 1) made = sheetName(`${next}. ${name}`);
    taken.add(made.toLowerCase());
    return made;
  });
}
