import type { Unit } from "../../register/unit.ts";
import { compareKey, fold, hasDiacritics } from "../../text/fold.ts";
import type { Home } from "./home.ts";
import { mentionsIn } from "./mentions.ts";
import { nearNames } from "./near.ts";
import { withoutMarks } from "./neighbours.ts";
import { otherPlaceIn, placeKeys } from "./other-place.ts";
import { unitKey, withoutBody } from "./spelling.ts";
import { isCommune, type Spelling, spellingsOf } from "./variants.ts";

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
  /** The one unit whose whole name, kind and all, is run together in an e-mail's address (“ubndxabinhca”). */
  inAddress(local: string): Unit | null;
  /** The one unit that a name run together stands for (“xaanthang”, “huyendoan”, “binhxa”): all of it, or all before a mark. */
  runTogether(stem: string): Unit | null;
  /** The one unit that a sheet's or file's whole name tells by the place in it (“CB Phú Thịnh”, “xom Dong Thanh”). */
  placed(text: string): Unit | null;
  /** True for the office's own place (“Đảng bộ xã Nghĩa Thái” at Nghĩa Thái): it heads its units' papers and is none of them. */
  ownPlace(text: string): boolean;
  /**
   * The one unit that a line names below the office's own place: “BAN CHỈ HUY QUÂN SỰ” under “UBND XÃ NGHĨA THÁI” is the
   * commune's, and “CHI BỘ TRƯỜNG THCS” that of the school there.
   */
  belowHome(line: string, above: string): Unit | null;
  /** Units that a text names with the place of another tier's behind them (“Công an huyện Na Hang” at Hàm Yên): a person says. */
  elsewhere(text: string): Unit[];
  /** The place of another district or province than the office's own that a text names; null where it names none. */
  otherPlace(text: string): string | null;
  /** Such a place that is taken for the office's own, because it was confirmed of a unit or found to be that of a whole drop. */
  trustedPlace(text: string): string | null;
  /** True where nothing but its Front's name tells a commune (“MTTQ xã An Bình”): the Front is a body in it, and no unit here. */
  byFront(text: string): boolean;
  /** The part of a text that looks like a unit's name by its kind (“xã An Thăng”), whether known or not. */
  lookalike(text: string): string | null;
}

/** A unit met in a text; not `exact` where the text was typed without diacritics. */
export interface Mention {
  unit: Unit;
  exact: boolean;
}

/**
 * Builds the reader for the office's units, with their short names and aliases; `home` is the office's own place, `places`
 * are keys of others that stand for it. Those in units' other spellings, or above them, stand for it too.
 */
export function unitReader(units: Unit[], home: Home | null = null, places: readonly string[] = []): UnitReader {
  const told = units.flatMap(({ aliases, parent }) => [...aliases, ...(parent === null ? [] : [parent])]);
  const trusted = new Set([...places, ...told.flatMap((text) => placeKeys(text, home))]);
  const spellings = spellingsOf(units, home);
  const byKey = group(spellings, (s) => s.key);
  const byFold = group(spellings, (s) => s.folded);
  const byPlace = unitsByPlace(units);
  const byParent = unitsByParent(units);

  function lookup(text: string): Unit | null {
    const key = unitKey(text);
    for (const candidate of [key, withoutBody(key)]) {
      const found = only(byKey.get(candidate)) ?? (hasDiacritics(text) ? null : only(byFold.get(fold(candidate))));
      if (found) return found;
    }
    return belowParent(withoutBody(key), hasDiacritics(text));
  }

  /** “xã tiên minh huyện tiên lãng”: a unit's name with that of its own parent behind it. */
  function belowParent(key: string, marked: boolean): Unit | null {
    const spell = marked ? (words: string) => words : fold;
    const spelt = spell(key);
    const found = [...byParent].flatMap(([parent, units]) => {
      const tail = ` ${spell(parent)}`;
      const named = spelt.endsWith(tail) ? (marked ? byKey : byFold).get(spelt.slice(0, -tail.length)) : undefined;
      return named?.filter((unit) => units.includes(unit)) ?? [];
    });
    return only([...new Set(found)]);
  }

  /** A unit of the list may itself be called after such a place. */
  function abroad(text: string, known?: ReadonlySet<string>): string | null {
    const place = otherPlaceIn(text, home, known);
    return place === null || lookup(place) !== null || lookup(text) !== null ? null : place;
  }

  return {
    named: (text) =>
      lookup(text) ?? (abroad(text, trusted) === null ? lookup(text.replace(/\s*[-–(].*$/su, "")) : null),
    mentionedIn: (text, { bare = false } = {}) => mentionsIn(text, spellings, bare, home),
    similar: (text) => nearNames(text, spellings),
    inAddress(local) {
      const run = local.toLowerCase().replace(/[^a-z0-9]/gu, "");
      const fits = spellings.filter(
        (s) => !s.bare && s.words.length > 2 && new RegExp(`${s.foldedWords.join("")}(?![a-z0-9])`, "u").test(run),
      );
      return only([...new Set(fits.map((s) => s.unit))]);
    },
    runTogether(stem) {
      const run = fold(stem);
      if (!/^[a-z]{6,}\d{0,4}$/u.test(run)) return null;
      const fits = (s: Spelling) => compactNames(s).some((name) => name.length >= 6 && endsIn(run, name));
      return only([...new Set(spellings.filter(fits).map((s) => s.unit))]);
    },
    placed(text) {
      const whole = placeIn(unitKey(text));
      const marked = hasDiacritics(text);
      for (const place of [whole, placeIn(withoutMarks(unitKey(text)))]) {
        if (!place.includes(" ")) continue;
        const found = only(marked ? byPlace.marked.get(place) : byPlace.folded.get(fold(place)));
        if (found) return found;
      }
      return null;
    },
    ownPlace: (text) => home !== null && withoutBody(unitKey(text)) === `${home.tier} ${home.place}`,
    belowHome(line, above) {
      if (home === null || !this.ownPlace(above)) return null;
      const tails = [home.tier, home.place, `${home.tier} ${home.place}`];
      const found = new Set(tails.flatMap((tail) => lookup(`${line.trim()} ${tail}`) ?? []));
      return only([...found]);
    },
    elsewhere(text) {
      const here = new Set(mentionsIn(text, spellings, false, home).map(({ unit }) => unit.id));
      const anywhere = home === null ? [] : mentionsIn(text, spellings, false, null);
      return anywhere.map(({ unit }) => unit).filter(({ id }) => !here.has(id));
    },
    otherPlace: (text) => abroad(text, trusted),
    trustedPlace: (text) => (otherPlaceIn(text, home, trusted) === null ? otherPlaceIn(text, home) : null),
    byFront(text) {
      const key = unitKey(text);
      const unit = FRONT.test(fold(key)) ? this.named(text) : null;
      return unit !== null && isCommune(unit);
    },
    lookalike: (text) => LOOKALIKE.exec(text.replace(/_/gu, " "))?.[0].trim() ?? null,
  };
}

/** The Front's name, as a folded key begins with it. */
const FRONT = /^(?:u[iy] ban )?mat tran(?: to quoc)? /;

/** A kind, then one to four words that start with a capital (or all capitals): the shape of a commune's name. A “hợp tác xã” is none. */
const LOOKALIKE =
  /(?<!\p{L})(?<!\b[Hh]ợp tác |HỢP TÁC )(Xã|XÃ|xã|Phường|PHƯỜNG|phường|Thị trấn|THỊ TRẤN|thị trấn|Đặc khu|ĐẶC KHU|đặc khu)\s+(\p{Lu}[\p{L}\p{M}]*\s?){1,4}/u;

function group<T extends { unit: Unit }>(named: T[], key: (one: T) => string): Map<string, Unit[]> {
  const map = new Map<string, Unit[]>();
  for (const one of named) {
    const list = map.get(key(one)) ?? [];
    if (!list.includes(one.unit)) list.push(one.unit);
    map.set(key(one), list);
  }
  return map;
}

function only(units: Unit[] | undefined): Unit | null {
  return units?.length === 1 ? (units[0] ?? null) : null;
}

/** Ways in which a name is run together: as it is written out, and as the Youth Union is called. */
function compactNames({ foldedWords }: Spelling): string[] {
  const run = foldedWords.join("");
  const youth = /^doanthanhnien(huien|quan|tinh|xa|phuong)(.*)$/u.exec(run);
  return youth ? [run, `${youth[1]}doan${youth[2]}`] : [run];
}

/** “y” and “i” are one letter in keys; behind the name only marks of a registration may follow. */
function endsIn(run: string, name: string): boolean {
  const plain = run.replace(/y/gu, "i");
  return plain.startsWith(name) && /^((dangki)?(dvk|dk|mh|danvankheo)?\d{0,4})$/u.test(plain.slice(name.length));
}

const PLACE_WORDS = new RegExp(
  `^(?:(?:${[
    "chi bộ",
    "đảng bộ",
    "chi ủy",
    "xóm",
    "thôn",
    "ấp",
    "bản",
    "khu",
    "khu dân cư",
    "khu phố",
    "tổ dân phố",
    "làng",
  ]
    .flatMap((words) => [compareKey(words), compareKey(fold(words))])
    .join("|")}) )+`,
  "u",
);

/** Units by the keys of their parents' names. */
function unitsByParent(units: Unit[]): Map<string, Unit[]> {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const below = new Map<string, Unit[]>();
  for (const unit of units) {
    if (unit.parent === null) continue;
    const parent = unitKey(names.get(unit.parent) ?? unit.parent);
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  return below;
}

/** Units by the place in their names, with its diacritics and without. */
function unitsByPlace(units: Unit[]): { marked: Map<string, Unit[]>; folded: Map<string, Unit[]> } {
  const placed = units.map((unit) => ({ unit, place: placeIn(unitKey(unit.name)) }));
  return { marked: group(placed, ({ place }) => place), folded: group(placed, ({ place }) => fold(place)) };
}

/** A key without the words for a cell of the Party and a part of a commune: “chi bộ xóm phú thịnh” → “phú thịnh”. */
function placeIn(key: string): string {
  return key.replace(PLACE_WORDS, "");
}
