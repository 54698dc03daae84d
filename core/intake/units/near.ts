import { distance } from "fastest-levenshtein";
import type { Unit } from "../../register/unit.ts";
import { compareKey, fold } from "../../text/fold.ts";
import { unitKey, withoutBody } from "./spelling.ts";
import { bareKey, isCommune, type Spelling } from "./variants.ts";

const MAX_DISTANCE = 2;
const SUGGESTED = 3;

/**
 * Units that a text may mean, the likeliest first, three at most: the same name under another kind
 * (“Xã An Tường” for the Phường), initials (“P. HG1”, “Xã B.Xa”), a letter or two apart. They are
 * suggestions for a person and decide nothing.
 */
export function nearNames(text: string, spellings: Spelling[]): Unit[] {
  const key = withoutBody(unitKey(text));
  const units = [...new Set(spellings.map((spelling) => spelling.unit))];
  const near = [...otherKind(key, units), ...byInitials(text, units), ...byLetters(key, spellings)];
  return [...new Set(near)].slice(0, SUGGESTED);
}

const COOPERATIVE = new RegExp(`(?:^| )${compareKey("hợp tác xã")} `, "u");
const COMMUNE_WORDS = ["xã", "phường", "thị trấn", "đặc khu"].map(compareKey);

/** Communes were merged and renamed by the hundred: “Xã An Tường” may be a ward now. */
function otherKind(key: string, units: Unit[]): Unit[] {
  if (COOPERATIVE.test(key)) return [];
  const kind = COMMUNE_WORDS.find((word) => key.startsWith(`${word} `) || key.includes(` ${word} `));
  if (kind === undefined) return [];
  const name = key.slice(key.indexOf(kind) + kind.length + 1);
  return units.filter((unit) => isCommune(unit) && bareKey(unit) === name);
}

/** “P. HG1” for Phường Hà Giang 1, “Xã B.Xa” for Xã Bình Xa. */
function byInitials(text: string, units: Unit[]): Unit[] {
  const [kind, rest] = splitKind(text);
  if (kind === null) return [];
  return units.filter((unit) => {
    const words = compareKey(unit.kind) === kind ? bareKey(unit)?.split(" ") : undefined;
    return words !== undefined && isShortFor(rest, words);
  });
}

function splitKind(text: string): [string | null, string] {
  const match = /^\s*(xã|x|phường|p|thị trấn|tt|t\.t)[.\s]+(\S.*)$/iu.exec(text.normalize("NFC"));
  if (!match) return [null, ""];
  const [, kind = "", rest = ""] = match;
  const first = kind.toLowerCase().charAt(0);
  return [compareKey(first === "x" ? "xã" : first === "p" ? "phường" : "thị trấn"), rest.trim()];
}

function isShortFor(short: string, words: string[]): boolean {
  const initials = words.map((word) => (/^\d/u.test(word) ? word : fold(word).charAt(0))).join("");
  const letters = fold(short).replace(/ /gu, "");
  if (letters === initials && letters.length >= 2) return true;
  const pieces = compareKey(short.replace(/\./gu, " ")).split(" ");
  return (
    pieces.length === words.length &&
    words.length >= 2 &&
    pieces.every(
      (piece, i) => piece === words[i] || (piece.length === 1 && fold(words[i] ?? "").startsWith(fold(piece))),
    ) &&
    pieces.some((piece) => piece.length > 1)
  );
}

function byLetters(key: string, spellings: Spelling[]): Unit[] {
  const folded = fold(key);
  if (key.length < 5) return [];
  return (
    spellings
      .filter((s) => Math.abs(s.key.length - key.length) <= MAX_DISTANCE)
      // A tone alone apart is nearer than any other letter.
      .map((s) => ({ unit: s.unit, away: distance(s.key, key) + (s.folded === folded ? 0 : 0.5) }))
      .filter(({ away }) => away <= MAX_DISTANCE + 0.5)
      .sort((a, b) => a.away - b.away)
      .map(({ unit }) => unit)
  );
}
