import { distance } from "fastest-levenshtein";
import type { Programme } from "../../programme/schema.ts";
import { fold } from "../../text/fold.ts";
import { remembering } from "../../text/remember.ts";

/** What a text says of the field: one, several, or none that the programme knows. */
export type FieldReading =
  | { kind: "known"; code: string; exact: boolean }
  | { kind: "ambiguous"; codes: string[] }
  /** Not a spelling that the programme knows, but one letter away from one. */
  | { kind: "similar"; code: string }
  | { kind: "unknown" };

/** Reads fields out of cells, section rows and titles of senders, for one programme. */
export interface FieldReader {
  /** A cell or section that is meant to name a field. */
  read(text: string): FieldReading;
  /** True where {@link read} knows the text as one field's name or number and nothing else; a sentence is told at a look. */
  isName(text: string): boolean;
  /** A running text (title, sheet name): only a field named in at least three words counts. */
  mention(text: string): string | null;
}

/** Words around the name of a field that say nothing of which. */
const LEAD = /^(?:(?:linh vuc|noi dung|nhom|ve|thuoc|trong|tren|cac|mo hinh|dan van kheo|dvk|muc|phan|lv)\s+)+/;
const NUMBER = /(?<![\d.])\d+(?:\.\d+)+(?![\d])/u;

/** Abbreviations that offices write inside the names of fields, written out on both sides before names are compared. */
const SHORT: Record<string, string> = {
  xd: "xay dung",
  pt: "phat trien",
  ntm: "nong thon moi",
  htct: "he thong chinh tri",
  "ht ct": "he thong chinh tri",
  "he thong ct": "he thong chinh tri",
  kt: "kinh te",
  ptkt: "phat trien kinh te",
  vh: "van hoa",
  xh: "xa hoi",
  vhxh: "van hoa xa hoi",
  cds: "chuyen doi so",
  "an sinh xh": "an sinh xa hoi",
  "k te": "kinh te",
  kte: "kinh te",
  "v hoa": "van hoa",
  "x hoi": "xa hoi",
  "a ninh": "an ninh",
  "q phong": "quoc phong",
  "c tri": "chinh tri",
  "t tu": "trat tu",
  antt: "an ninh trat tu",
  gpmb: "giai phong mat bang",
  cchc: "cai cach hanh chinh",
  tthc: "thu tuc hanh chinh",
  qcdc: "quy che dan chu",
  tnxh: "te nan xa hoi",
  atxh: "an toan xa hoi",
  antq: "an ninh to quoc",
  dtvm: "do thi van minh",
  "cd so": "chuyen doi so",
  "pc toi pham": "phong chong toi pham",
  "dao duc cv": "dao duc cong vu",
  "van hoa cv": "van hoa cong vu",
};
const SHORTENED = new RegExp(`\\b(${Object.keys(SHORT).join("|")})\\b`, "g");

/** “Q.P-A.N”, “H.T.C.T”: single capitals with dots between them are one abbreviation. */
const DOTTED = /(?<![\p{L}.])\p{Lu}(?:\.\p{Lu})+\.?(?!\p{L})/gu;

function undotted(text: string): string {
  return text.replace(DOTTED, (letters) => letters.replace(/\./g, ""));
}

const foldField = remembering((text: string): string =>
  fold(undotted(text.normalize("NFC"))).replace(SHORTENED, (short) => SHORT[short] ?? short),
);

/** The letters of a name that is all abbreviations (“QP-AN, TG-DT” → “QPANTGDT”); null for any other. */
function lettersOf(text: string): string | null {
  // Most texts have small letters, and one look tells it.
  if (/\p{Ll}/u.test(text)) return null;
  const words = undotted(text.normalize("NFC"))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const short = words.length > 0 && words.every((word) => /^[A-ZĐ]{2,7}$/u.test(word));
  return short ? words.join("") : null;
}

/** What stands between the names of two fields in one cell. */
const SEPARATOR = /\s*(?:[,;/+&\n]|\s[-–]\s|(?<=\s)và(?=\s))\s*/u;
/** A name this long is known in spite of one wrong letter; a shorter one would be too near to others. */
const LONG_NAME = 9;
/** “Kinhtế”, “Nôngthôn mới”: from this length on a space may be missing. */
const LONG_RUN = 6;

/**
 * Builds the reader from the programme's labels, numbers and aliases; all are compared folded, abbreviations
 * written out. An alias that two fields claim is of neither alone.
 */
export function fieldReader(programme: Programme): FieldReader {
  const exact = new Map<string, Set<string>>();
  const numbers = new Map<string, string>();
  const learn = (words: string, code: string) => exact.set(words, (exact.get(words) ?? new Set()).add(code));
  for (const field of programme.fields) {
    numbers.set(field.number, field.code);
    for (const spelling of [field.label, field.short, ...field.aliases]) {
      const folded = foldField(spelling);
      learn(folded, field.code);
      learn(folded.replace(LEAD, ""), field.code);
    }
  }
  const phrases = [...exact].flatMap(([words, codes]) => {
    const count = words.split(" ").length;
    return count < 2 ? [] : [{ padded: ` ${words} `, count, codes }];
  });
  const run = new Map<string, Set<string>>();
  for (const { code, label, short, aliases } of programme.fields)
    for (const spelling of [label, short, ...aliases]) {
      const letters = lettersOf(spelling);
      if (letters !== null) run.set(letters, (run.get(letters) ?? new Set()).add(code));
    }
  /** Names without the spaces in them, for one that was left out. */
  const joined = new Map<string, Set<string>>();
  for (const [words, codes] of exact) {
    const run = words.replace(/ /g, "");
    if (run.length >= LONG_RUN && run !== words) joined.set(run, new Set([...(joined.get(run) ?? []), ...codes]));
  }
  const long = [...exact].filter(([words]) => words.length >= LONG_NAME);

  function contained(folded: string, minimumWords: number): string[] {
    const padded = ` ${folded} `;
    const hits = phrases.filter((phrase) => phrase.count >= minimumWords && padded.includes(phrase.padded));
    // “an ninh” inside “an ninh trật tự” is the same mention: only the longest phrases speak.
    const longest = hits.filter((one) => !hits.some((other) => other !== one && other.padded.includes(one.padded)));
    longest.sort((one, other) => padded.indexOf(one.padded) - padded.indexOf(other.padded));
    return [...new Set(longest.flatMap(({ codes }) => [...codes]))];
  }

  /** Codes of a name, its abbreviations joined or apart (“QPAN, TG-DT” for “QP-AN, TG-DT”). */
  function called(text: string): Set<string> {
    const bare = foldField(text).replace(LEAD, "");
    return exact.get(bare) ?? run.get(lettersOf(text) ?? "") ?? joined.get(bare.replace(/ /g, "")) ?? new Set();
  }

  /** Fields that a list names one by one (“VH-XH, ANTT”), in its order; `whole` where each of its parts is one. */
  function listed(text: string): { codes: string[]; whole: boolean } {
    const parts = text.split(SEPARATOR).map(called);
    if (parts.length < 2) return { codes: [], whole: false };
    return { codes: [...new Set(parts.flatMap((codes) => [...codes]))], whole: parts.every(({ size }) => size === 1) };
  }

  /** The text's words without a number, what is left of them behind words that lead to a name, and the fields that all of it names. */
  function taken(text: string): { words: string; bare: string; named: ReadonlySet<string> | null } {
    const words = text.replace(NUMBER, " ");
    const bare = foldField(words).replace(LEAD, "").replace(/^\d+ /, "");
    return {
      words,
      bare,
      named:
        exact.get(foldField(text)) ??
        exact.get(bare) ??
        run.get(lettersOf(words) ?? "") ??
        joined.get(bare.replace(/ /g, "")) ??
        null,
    };
  }

  function similar(bare: string): FieldReading {
    if (bare.length < LONG_NAME) return { kind: "unknown" };
    const near = long.filter(([words]) => Math.abs(words.length - bare.length) <= 1 && distance(words, bare) === 1);
    const [code, ...others] = new Set(near.flatMap(([, codes]) => [...codes]));
    return code !== undefined && others.length === 0 ? { kind: "similar", code } : { kind: "unknown" };
  }

  const read = remembering((text: string): FieldReading => {
    const number = NUMBER.exec(text)?.[0];
    const numbered = number === undefined ? undefined : numbers.get(number);
    const { words, bare, named } = taken(text);
    const list = named ? { codes: [...named], whole: true } : listed(words);
    const codes = named ? list.codes : [...new Set([...list.codes, ...contained(bare, 2)])];
    if (numbered !== undefined) {
      const others = codes.filter((code) => code !== numbered);
      // A name inside other words is no contradiction where the number's own field stands among them.
      return others.length === 0 || codes.includes(numbered)
        ? { kind: "known", code: numbered, exact: true }
        : { kind: "ambiguous", codes: [numbered, ...others] };
    }
    const [only] = codes;
    if (only === undefined) return similar(bare);
    return codes.length === 1 ? { kind: "known", code: only, exact: list.whole } : { kind: "ambiguous", codes };
  });

  /** True where the text holds more than names of fields and their separators, so that it is no name, whatever it mentions. */
  function holdsMore(text: string): boolean {
    if (NUMBER.test(text)) return false;
    const { words, named } = taken(text);
    return named === null && !words.split(SEPARATOR).every((part) => called(part).size === 1);
  }

  return {
    read,
    isName(text) {
      if (holdsMore(text)) return false;
      const reading = read(text);
      return reading.kind === "known" && reading.exact;
    },
    mention(text) {
      const codes = contained(foldField(text), 3);
      return codes.length === 1 ? (codes[0] ?? null) : null;
    },
  };
}
