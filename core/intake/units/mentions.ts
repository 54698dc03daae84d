import { fold } from "../../text/fold.ts";
import type { Home } from "./home.ts";
import { mayFollow, mayLead } from "./neighbours.ts";
import type { Mention } from "./reader.ts";
import { unitKey } from "./spelling.ts";
import { isCommune, isParent, type Spelling } from "./variants.ts";

/** A mention with where it stands: which part of the text, first word, number of words. */
interface Hit extends Mention {
  part: number;
  at: number;
  length: number;
}

/**
 * Units named in a running text, the longest mention first. A mention inside a longer one does not
 * count, nor does the parent of a unit that is named beside it. Text without diacritics may name several units by the same words: then all of them are given.
 */
export function mentionsIn(text: string, spellings: Spelling[], bare: boolean, home: Home | null): Mention[] {
  const spaced = text.replace(/[_]+/gu, " ").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const parts = spaced.split(/[^\p{L}\p{M}\p{N}\s.&]+/u).filter((part) => part.trim() !== "");
  const hits = parts.flatMap((part, index) => hitsIn(part, index, spellings, bare, home));
  const own = withoutParents(hits);
  const exact = outermost(own.filter((hit) => hit.exact)).sort((a, b) => b.length - a.length);
  if (exact.length > 0) return dedupe(exact);
  // Without diacritics only the longest words count, and all units that they fit.
  const longest = Math.max(...own.map((hit) => hit.length));
  return dedupe(own.filter((hit) => hit.length === longest));
}

function hitsIn(text: string, part: number, spellings: Spelling[], bare: boolean, home: Home | null): Hit[] {
  const words = unitKey(text).split(" ");
  const folded = words.map(fold);
  const said = new Set(folded);
  const hits: Hit[] = [];
  for (const spelling of spellings) {
    if ((spelling.bare && !bare) || !said.has(spelling.foldedWords[0] ?? "")) continue;
    const { length } = spelling.words;
    for (let at = 0; at + length <= words.length; at++) {
      if (!spelling.foldedWords.every((word, i) => folded[at + i] === word)) continue;
      // A word with other diacritics is another word; one without any may be this one.
      if (spelling.words.some((word, i) => words[at + i] !== word && words[at + i] !== folded[at + i])) continue;
      if (!mayEnd(spelling, words.slice(at + length), home)) continue;
      // Unplaced bare names: “An Thắng” inside “Hội Nông dân Tân An Thắng” names another place.
      if (spelling.bare && at > 0 && !mayLead(words[at - 1] ?? "")) continue;
      const exact = spelling.words.every((word, i) => words[at + i] === word);
      hits.push({ unit: spelling.unit, exact, part, at, length });
    }
  }
  return hits;
}

/** True where the name may end before `rest`: what follows is no part of a longer name. */
function mayEnd(spelling: Spelling, rest: string[], home: Home | null): boolean {
  const [next] = rest;
  if (next === undefined) return true;
  if (spelling.open) {
    if (home === null || spelling.words.at(-1) !== home.tier.split(" ").at(-1) || mayFollow(next)) return true;
    // “Công an huyện Na Hang” is not the Công an huyện of another place.
    return home.place.split(" ").every((word, i) => rest[i] === word || rest[i] === fold(word));
  }
  // “Chi bộ thôn Đông 2” is not “Chi bộ thôn Đông”; a commune's name may be followed by the number of a file.
  if (/^\d{1,2}$/u.test(next) && !isCommune(spelling.unit)) return false;
  return mayFollow(next);
}

/** “Phường Phù Lưu, quận Hải Đông”: the parent behind or before its unit only says where that is. */
function withoutParents(hits: Hit[]): Hit[] {
  const whole = outermost(hits);
  const parents = new Set(whole.map(({ unit }) => unit));
  for (const parent of parents) {
    // What may be the parent's own short name (“Hải Đông”) names no unit beside it.
    const own = whole.filter(({ unit }) => unit === parent);
    const named = whole.some((hit) => isParent(parent, hit.unit) && own.every((other) => isApart(other, hit)));
    if (!named) parents.delete(parent);
  }
  const passed = whole.filter(({ unit }) => parents.has(unit));
  return hits.filter((hit) => !parents.has(hit.unit) && passed.every((other) => isApart(other, hit)));
}

function isApart(a: Hit, b: Hit): boolean {
  return a.part !== b.part || a.at + a.length <= b.at || b.at + b.length <= a.at;
}

/** Hits that lie in no longer hit of another unit. */
function outermost(hits: Hit[]): Hit[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other.part === hit.part &&
          other.length > hit.length &&
          other.at <= hit.at &&
          other.at + other.length >= hit.at + hit.length,
      ),
  );
}

function dedupe(mentions: Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions.flatMap(({ unit, exact }) => {
    if (seen.has(unit.id)) return [];
    seen.add(unit.id);
    return [{ unit, exact }];
  });
}
