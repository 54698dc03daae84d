import { distance } from "fastest-levenshtein";
import type { Unit } from "../../register/unit.ts";
import { compareKey, fold, hasDiacritics } from "../../text/fold.ts";
import { unitKey, withoutBody } from "./spelling.ts";

/** Recognises the office's units in what senders write. Fuzzy likeness only suggests, it never decides. */
export interface UnitReader {
  /** The unit that the whole text names; null where none or more than one fits. */
  named(text: string): Unit | null;
  /**
   * Units named inside a running text (letterhead, title, file name), the longest mention first. Text
   * without diacritics may name several units by the same words: then all of them are given.
   */
  mentionedIn(text: string, options?: { bare?: boolean }): Unit[];
  /** Units whose names come near, nearest first, three at most. */
  similar(text: string): Unit[];
  /** The part of a text that looks like a unit's name by its kind (“xã An Thăng”), whether known or not. */
  lookalike(text: string): string | null;
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

/** What may follow a unit's name in running text without being part of a longer name. */
const FOLLOWERS = new Set(
  [
    "năm",
    "về",
    "đăng",
    "ký",
    "kí",
    "dvk",
    "dân",
    "vận",
    "mô",
    "hình",
    "huyện",
    "quận",
    "thành",
    "phố",
    "tỉnh",
    "tp",
    "gửi",
    "báo",
    "cáo",
    "lần",
    "bổ",
    "sung",
    "sửa",
    "đã",
    "phụ",
    "lục",
    "pl",
    "biểu",
    "mẫu",
    "danh",
    "sách",
    "ds",
    "và",
    "thực",
    "hiện",
    "trong",
    "theo",
    "bản",
    "chính",
    "thức",
    "mới",
    "final",
    "copy",
    "kèm",
    "xây",
    "dựng",
    "tham",
    "gia",
    "tổng",
    "hợp",
    "ubnd",
    "đảng",
    "của",
    "kế",
    "hoạch",
  ].flatMap((word) => [compareKey(word), fold(compareKey(word))]),
);
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
    named: (text) => lookup(text) ?? lookup(text.replace(/\s*[-–,(].*$/su, "")),
    mentionedIn(text, { bare = false } = {}) {
      const plain = !hasDiacritics(text);
      const spaced = text.replace(/[_]+/gu, " ").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
      const chunks = spaced.split(/[^\p{L}\p{M}\p{N}\s.&]+/u).filter((chunk) => chunk.trim() !== "");
      const hits: { unit: Unit; length: number }[] = [];
      for (const chunk of chunks) {
        const words = (plain ? fold(unitKey(chunk)) : unitKey(chunk)).split(" ");
        const said = new Set(words);
        for (const spelling of spellings) {
          const wanted = plain ? spelling.foldedWords : spelling.words;
          if ((spelling.bare && !bare) || !said.has(wanted[0] ?? "")) continue;
          const at = indexOfRun(words, wanted);
          if (at < 0) continue;
          const next = words[at + wanted.length];
          if (next !== undefined && !spelling.open && !FOLLOWERS.has(next) && !/^(\d|dk|dvk|đk|pl\d|mh)/.test(next))
            continue;
          // Unplaced bare names: “An Thắng” inside “Hội Nông dân Tân An Thắng” names another place.
          if (spelling.bare && at > 0 && !isLead(words[at - 1] ?? "")) continue;
          hits.push({ unit: spelling.unit, length: wanted.length });
        }
      }
      const longest = Math.max(...hits.map((hit) => hit.length));
      const alike = plain ? hits.filter((hit) => hit.length === longest) : hits.sort((a, b) => b.length - a.length);
      return [...new Set(alike.map((hit) => hit.unit))];
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

/** Words that may stand before a bare name in a file name or an address line. */
const LEADS = /^(\d+|xa|x|p|tt|phuong|tran|ui|bo|dan|van|hai|file|gui|tu|cua|don|vi|pl\d*|stt)$/;

function isLead(word: string): boolean {
  return FOLLOWERS.has(word) || LEADS.test(fold(word));
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

function indexOfRun(words: string[], wanted: string[]): number {
  for (let i = 0; i + wanted.length <= words.length; i++) {
    if (wanted.every((word, j) => words[i + j] === word)) return i;
  }
  return -1;
}
