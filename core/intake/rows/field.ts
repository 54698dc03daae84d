import type { Programme } from "../../programme/schema.ts";
import { fold } from "../../text/fold.ts";

/** What a text says of the field: one, several, or none that the programme knows. */
export type FieldReading =
  | { kind: "known"; code: string; exact: boolean }
  | { kind: "ambiguous"; codes: string[] }
  | { kind: "unknown" };

/** Reads fields out of cells, section rows and titles of senders, for one programme. */
export interface FieldReader {
  /** A cell or section that is meant to name a field. */
  read(text: string): FieldReading;
  /** A running text (title, sheet name): only a field named in at least three words counts. */
  mention(text: string): string | null;
}

/** Words around the name of a field that say nothing of which. */
const LEAD = /^(?:(?:linh vuc|noi dung|nhom|ve|thuoc|trong|tren|cac|mo hinh|dan van kheo|dvk|muc|phan)\s+)+/;
const NUMBER = /(?<![\d.])\d+(?:\.\d+)+(?![\d])/u;

/** Builds the reader from the programme's labels, numbers and aliases; all are compared folded. */
export function fieldReader(programme: Programme): FieldReader {
  const exact = new Map<string, string>();
  const numbers = new Map<string, string>();
  for (const field of programme.fields) {
    numbers.set(field.number, field.code);
    for (const spelling of [field.label, field.short, ...field.aliases]) {
      const folded = fold(spelling);
      exact.set(folded, field.code);
      exact.set(folded.replace(LEAD, ""), field.code);
    }
  }
  const phrases = [...exact].filter(([words]) => words.includes(" "));

  function contained(folded: string, minimumWords: number): string[] {
    const padded = ` ${folded} `;
    const hits = phrases.filter(([words]) => words.split(" ").length >= minimumWords && padded.includes(` ${words} `));
    // “an ninh” inside “an ninh trật tự” is the same mention: only the longest phrases speak.
    const longest = hits.filter(
      ([words]) => !hits.some(([other]) => other !== words && ` ${other} `.includes(` ${words} `)),
    );
    return [...new Set(longest.map(([, code]) => code))];
  }

  return {
    read(text) {
      const folded = fold(text);
      const number = NUMBER.exec(text)?.[0];
      const numbered = number === undefined ? undefined : numbers.get(number);
      const bare = fold(text.replace(NUMBER, " ")).replace(LEAD, "").replace(/^\d+ /, "");
      const named = exact.get(folded) ?? exact.get(bare);
      if (numbered !== undefined) {
        const others = (named ? [named] : contained(bare, 2)).filter((code) => code !== numbered);
        return others.length === 0
          ? { kind: "known", code: numbered, exact: true }
          : { kind: "ambiguous", codes: [numbered, ...others] };
      }
      if (named !== undefined) return { kind: "known", code: named, exact: true };
      const codes = contained(bare, 2);
      const [only] = codes;
      if (only !== undefined && codes.length === 1) return { kind: "known", code: only, exact: false };
      return codes.length > 1 ? { kind: "ambiguous", codes } : { kind: "unknown" };
    },
    mention(text) {
      const codes = contained(fold(text), 3);
      return codes.length === 1 ? (codes[0] ?? null) : null;
    },
  };
}
