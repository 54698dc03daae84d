import { distance } from "fastest-levenshtein";
import type { Unit } from "../../register/unit.ts";
import { compareKey, fold, hasDiacritics } from "../../text/fold.ts";
import { mayFollow, mayLead } from "./neighbours.ts";
import { unitKey, withoutBody } from "./spelling.ts";

/** Recognises the office's units in what senders write. Fuzzy likeness only suggests, it never decides. */
export interface UnitReader {
  /** The unit that the whole text names; null where none or more than one fits. */
  named(text: string): Unit | null;
  /**
   * Units named inside a running text (letterhead, title, file name), the longest mention first. Text
   * without diacritics may name several units by the same words: then all of them are given.
   */
  mentionedIn(text: string, options?: { bare?: boolean }): Mention[];
  /** Units whose names come near, nearest first, three at most. */
  similar(text: string): Unit[];
  /** The part of a text that looks like a unit's name by its kind (“xã An Thăng”), whether known or not. */
  lookalike(text: string): string | null;
}

/** A unit met in a text; not `exact` where the text was typed without diacritics. */
export interface Mention {
  unit: Unit;
  exact: boolean;
}

interface Spelling {
  key: string;
  folded: string;
  /** Words of the key, with and without diacritics: taken apart once, for every line of a file is held against them. */
  words: string[];
  foldedWords: string[];
  unit: Unit;
  /** Without its kind (“An Thắng”): taken alone only where a unit is expected. */
  bare: boolean;
  /** Ends in a tier (“… huyện”): the tier's own name may follow. */
  open: boolean;
}

const TIERS = /(^| )(huyen|quan|tinh|thanh pho|xa|phuong|(huyen|quan|tinh|thanh) (doan|uy))$/;
const MAX_DISTANCE = 2;

/** Builds the reader for the office's units, with their short names and aliases. */
export function unitReader(units: Unit[]): UnitReader {
  const spellings = units.flatMap(spellingsOf);
  const byKey = group(spellings, (s) => s.key);
  const byFold = group(spellings, (s) => s.folded);

  function lookup(text: string): Unit | null {
    const key = unitKey(text);
    for (const candidate of [key, withoutBody(key)]) {
      const found = only(byKey.get(candidate)) ?? (hasDiacritics(text) ? null : only(byFold.get(fold(candidate))));
      if (found) return found;
    }
    return null;
  }

  return {
    named: (text) => lookup(text) ?? lookup(text.replace(/\s*[-–(].*$/su, "")),
    mentionedIn(text, { bare = false } = {}) {
      const spaced = text.replace(/[_]+/gu, " ").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
      const chunks = spaced.split(/[^\p{L}\p{M}\p{N}\s.&]+/u).filter((chunk) => chunk.trim() !== "");
      const hits = chunks.flatMap((chunk) => mentionsIn(chunk, spellings, bare));
      const exact = hits.filter((hit) => hit.exact).sort((a, b) => b.length - a.length);
      if (exact.length > 0) return dedupe(exact);
      // Without diacritics only the longest words count, and all units that they fit.
      const longest = Math.max(...hits.map((hit) => hit.length));
      return dedupe(hits.filter((hit) => hit.length === longest));
    },
    similar(text) {
      const key = withoutBody(unitKey(text));
      const folded = fold(key);
      const near = spellings
        .filter((s) => Math.abs(s.key.length - key.length) <= MAX_DISTANCE)
        // A tone alone apart is nearer than any other letter.
        .map((s) => ({ unit: s.unit, away: distance(s.key, key) + (s.folded === folded ? 0 : 0.5) }))
        .filter(({ away }) => away <= MAX_DISTANCE + 0.5 && key.length >= 5)
        .sort((a, b) => a.away - b.away);
      return [...new Set(near.map((n) => n.unit))].slice(0, 3);
    },
    lookalike: (text) => LOOKALIKE.exec(text.replace(/_/gu, " "))?.[0].trim() ?? null,
  };
}

/** A kind, then one to four words that start with a capital (or all capitals): the shape of a commune's name. */
const LOOKALIKE =
  /(?<!\p{L})(Xã|XÃ|xã|Phường|PHƯỜNG|phường|Thị trấn|THỊ TRẤN|thị trấn|Đặc khu|ĐẶC KHU|đặc khu)\s+(\p{Lu}[\p{L}\p{M}]*\s?){1,4}/u;

function mentionsIn(chunk: string, spellings: Spelling[], bare: boolean): (Mention & { length: number })[] {
  const words = unitKey(chunk).split(" ");
  const folded = words.map(fold);
  const said = new Set(folded);
  const hits: (Mention & { length: number })[] = [];
  for (const spelling of spellings) {
    if ((spelling.bare && !bare) || !said.has(spelling.foldedWords[0] ?? "")) continue;
    const length = spelling.words.length;
    for (let at = 0; at + length <= words.length; at++) {
      if (!spelling.foldedWords.every((word, i) => folded[at + i] === word)) continue;
      const differs = spelling.words.filter((word, i) => words[at + i] !== word);
      // A word with other diacritics is another word; one without any may be this one.
      if (spelling.words.some((word, i) => words[at + i] !== word && words[at + i] !== folded[at + i])) continue;
      const next = words[at + length];
      if (next !== undefined && !spelling.open && !mayFollow(next)) continue;
      // Unplaced bare names: “An Thắng” inside “Hội Nông dân Tân An Thắng” names another place.
      if (spelling.bare && at > 0 && !mayLead(words[at - 1] ?? "")) continue;
      hits.push({ unit: spelling.unit, exact: differs.length === 0, length });
    }
  }
  return hits;
}

function dedupe(mentions: Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions.flatMap(({ unit, exact }) => {
    if (seen.has(unit.id)) return [];
    seen.add(unit.id);
    return [{ unit, exact }];
  });
}

function spellingsOf(unit: Unit): Spelling[] {
  const ofKey = (key: string, bare: boolean, open: boolean): Spelling => {
    const folded = fold(key);
    return { key, folded, words: key.split(" "), foldedWords: folded.split(" "), unit, bare, open };
  };
  const spelling = (text: string, bare: boolean) => ofKey(unitKey(text), bare, TIERS.test(fold(text)));
  const out = [spelling(unit.name, false), ...unit.aliases.map((alias) => spelling(alias, !alias.includes(" ")))];
  const kindKey = `${compareKey(unit.kind)} `;
  const nameKey = unitKey(unit.name);
  if (nameKey.startsWith(kindKey)) out.push(ofKey(nameKey.slice(kindKey.length), true, false));
  if (unit.short) out.push(spelling(unit.short, true));
  return out.filter((s) => s.key !== "");
}

function group(spellings: Spelling[], key: (s: Spelling) => string): Map<string, Unit[]> {
  const map = new Map<string, Unit[]>();
  for (const s of spellings) {
    const list = map.get(key(s)) ?? [];
    if (!list.includes(s.unit)) list.push(s.unit);
    map.set(key(s), list);
  }
  return map;
}

function only(units: Unit[] | undefined): Unit | null {
  return units?.length === 1 ? (units[0] ?? null) : null;
}
