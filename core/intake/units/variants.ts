import type { Unit } from "../../register/unit.ts";
import { compareKey, fold } from "../../text/fold.ts";
import type { Home } from "./home.ts";
import { TIER_WORDS, unitKey } from "./spelling.ts";

/** One way in which a unit may be written. */
export interface Spelling {
  key: string;
  folded: string;
  /** Words of the key, with and without diacritics: taken apart once, for every line of a file is held against them. */
  words: string[];
  foldedWords: string[];
  unit: Unit;
  /** Without its kind (“An Thắng”): taken alone only where a unit is expected. */
  bare: boolean;
  /** Ends in a tier (“… huyện”): the name of the tier's own place may follow. */
  open: boolean;
}

const TIERS = TIER_WORDS.map(compareKey);
const TIER_AT_END = new RegExp(
  `(?:^| )(?:${TIERS.join("|")}|${compareKey("huyện ủy")}|${compareKey("tỉnh ủy")})$`,
  "u",
);
/** A “hợp tác xã” is a body and no xã. */
const NO_TIER_BEHIND = `(?<!(?:^| )${compareKey("hợp tác")})`;
/** “kho bạc nhà nước” + “huyện” + “hàm yên”. */
const WITH_TIER = new RegExp(`^(.+?)${NO_TIER_BEHIND} (${TIERS.join("|")})(?: (.+))?$`, "u");
/** Kinds whose names are a tier and a place; all others are bodies. */
const COMMUNES = new Set(["xã", "phường", "thị trấn", "đặc khu", "quận", "huyện", "thành phố", "tỉnh"].map(compareKey));
/** Bodies that communes have too: without a tier they may be anybody's. Blocks of offices and enterprises have no commune. */
const IN_EVERY_COMMUNE = new RegExp(
  `^(?!(?:(?:${["đảng ủy", "đảng bộ"].map(compareKey).join("|")}) )?(?:${["khối doanh nghiệp", "khối cơ quan", "khối các cơ quan"].map(compareKey).join("|")})(?: |$))(?:${[
    "hội",
    "đoàn",
    "mặt trận",
    "liên đoàn",
    "công đoàn",
    "công an",
    "ban",
    "đảng",
    "khối",
    "ủy ban",
    "quân sự",
  ]
    .map(compareKey)
    .join("|")})(?: |$)`,
  "u",
);
const PARTY_PAIRS: [string, string][] = (
  [
    ["đảng bộ", "đảng ủy"],
    ["chi bộ", "chi ủy"],
  ] as const
).map(([body, committee]) => [compareKey(body), compareKey(committee)]);

/** “Thành ủy Tuyên Quang” writes for the Thành phố, as “Huyện ủy” does for a huyện. */
const PARTY_OF = new Map(
  (
    [
      ["huyện", "huyện ủy"],
      ["quận", "quận ủy"],
      ["thành phố", "thành ủy"],
      ["thị xã", "thị ủy"],
      ["tỉnh", "tỉnh ủy"],
    ] as const
  ).map(([tier, committee]) => [compareKey(tier), compareKey(committee)]),
);

/** True for a unit that is a place of its own and not a body in one. */
export function isCommune(unit: Unit): boolean {
  return COMMUNES.has(compareKey(unit.kind));
}

/** True where the unit list puts `unit` under `parent`. */
export function isParent(parent: Unit, unit: Unit): boolean {
  return unit.parent !== null && (unit.parent === parent.id || compareKey(unit.parent) === compareKey(parent.name));
}

const bareKeys = new WeakMap<Unit, string | null>();

/** The name without its kind, as a compare key; null where it does not begin with it. */
export function bareKey(unit: Unit): string | null {
  const known = bareKeys.get(unit);
  if (known !== undefined) return known;
  const kind = `${compareKey(unit.kind)} `;
  const name = unitKey(unit.name);
  const bare = name.startsWith(kind) ? name.slice(kind.length) : null;
  bareKeys.set(unit, bare);
  return bare;
}

/** All spellings of the units; `home` is the office's own place, where it is known. */
export function spellingsOf(units: Unit[], home: Home | null): Spelling[] {
  const places = new Set(units.filter(isCommune).flatMap((unit) => bareKey(unit) ?? []));
  const spellings = units.flatMap((unit) => ofUnit(unit, home, places));
  return [...spellings, ...withOrWithoutOffice(spellings)];
}

const CELLS = ["đảng bộ", "đảng ủy", "chi bộ", "chi ủy"].map(compareKey).join("|");
const OFFICE = compareKey("cơ quan");
/** A place has a Party committee and its offices another, and so have the People's Committee and Council. */
const NOT_ONE_OFFICE = [...TIER_WORDS, "thôn", "xóm", "ấp", "bản", "khu", "tổ", "làng", "khối", "ủy ban nhân dân"]
  .concat("hội đồng nhân dân", "cơ quan", "các")
  .map(compareKey)
  .join("|");
const IN_CELL = new RegExp(`^(${CELLS}) (${OFFICE} )?(?!(?:${NOT_ONE_OFFICE})(?: |$))(.+)$`, "u");

/** “Chi bộ Cơ quan Ủy ban Kiểm tra” is “Chi bộ Ủy ban Kiểm tra”, as long as no other unit's name is as near. */
function withOrWithoutOffice(spellings: Spelling[]): Spelling[] {
  const taken = new Set(spellings.map(({ key }) => key));
  const added = spellings.flatMap((spelling): Spelling[] => {
    const [, cell, office, body] = spelling.bare ? [] : (IN_CELL.exec(spelling.key) ?? []);
    if (cell === undefined || body === undefined) return [];
    const key = office === undefined ? `${cell} ${OFFICE} ${body}` : `${cell} ${body}`;
    const folded = fold(key);
    return taken.has(key) ? [] : [{ ...spelling, key, folded, words: key.split(" "), foldedWords: folded.split(" ") }];
  });
  return added.filter(({ key, unit }) => added.every((other) => other.key !== key || other.unit === unit));
}

function ofUnit(unit: Unit, home: Home | null, places: Set<string>): Spelling[] {
  const out = new Map<string, Spelling>();
  const add = (key: string, bare: boolean, open = TIER_AT_END.test(key)) => {
    const known = out.get(key);
    if (key === "" || (known && (!known.bare || bare))) return;
    const folded = fold(key);
    out.set(key, { key, folded, words: key.split(" "), foldedWords: folded.split(" "), unit, bare, open });
  };
  const name = unitKey(unit.name);
  add(name, false);
  for (const alias of unit.aliases) add(unitKey(alias), !alias.includes(" "));
  const names = [name, ...[...unit.aliases, unit.short ?? ""].map(unitKey).filter((text) => text.includes(" "))];
  for (const [key, bare] of isCommune(unit) ? [] : names.flatMap((text) => ofBody(text, home, places))) add(key, bare);
  const bare = bareKey(unit);
  if (bare !== null) add(bare, true, false);
  const party = PARTY_OF.get(compareKey(unit.kind));
  if (bare !== null && party !== undefined) add(`${party} ${bare}`, false, false);
  if (unit.short) add(unitKey(unit.short), true);
  // “Trạm Y tế xã Nghĩa Thái” at that very commune: what is short elsewhere is whole with the office's own place.
  if (home !== null && isCommune(unit)) add(`${name} ${home.tier} ${home.place}`, false, false);
  if (home !== null && !isCommune(unit)) {
    // “Trường Mầm non Nghĩa Thái” heads the papers of the cell in the school of that very commune.
    if (bare !== null && SCHOOL.test(bare)) {
      add(`${bare} ${home.place}`, true, false);
      add(`${bare} ${home.tier} ${home.place}`, true, false);
    }
    for (const text of names) {
      if (!text.includes(" ") || WITH_TIER.test(text)) continue;
      if (!IN_EVERY_COMMUNE.test(text)) add(`${text} ${home.place}`, false, false);
      add(`${text} ${home.tier} ${home.place}`, false, false);
      // “Phòng Nội vụ huyện” in that very huyện.
      if (!IN_EVERY_COMMUNE.test(text)) add(`${text} ${home.tier}`, true, false);
    }
  }
  return [...out.values()];
}

/** A school by its level alone, which tells it where a commune has but one. */
const LEVELS = ["mầm non", "tiểu học", "trung học"].map(compareKey).join("|");
const FURTHER = ["cơ sở", "phổ thông", "trung học cơ sở"].map(compareKey).join("|");
const SCHOOL = new RegExp(`^(?:${LEVELS})(?: (?:${FURTHER}))*$`, "u");
const OF_CELL = new RegExp(`^(?:${CELLS}) (?:${OFFICE} )?`, "u");

/** A body's name with and without the office's own place, and without the tier. */
function ofBody(name: string, home: Home | null, places: Set<string>): [string, boolean][] {
  const out: [string, boolean][] = [];
  for (const [body, committee] of PARTY_PAIRS) {
    if (name.startsWith(`${body} `)) out.push([`${committee}${name.slice(body.length)}`, false]);
    if (name.startsWith(`${committee} `)) out.push([`${body}${name.slice(committee.length)}`, false]);
  }
  const [, body, tier, place] = WITH_TIER.exec(name) ?? [];
  // An office of no place has its bodies' tier from nowhere else: “Chi bộ Liên minh Hợp tác xã” is that of its own tier.
  if (home === null && body !== undefined && place === undefined && !IN_EVERY_COMMUNE.test(body.replace(OF_CELL, "")))
    out.push([body, true]);
  if (home === null || body === undefined || tier !== home.tier || (place ?? home.place) !== home.place) return out;
  const everywhere = IN_EVERY_COMMUNE.test(body);
  out.push([`${body} ${tier}`, false], [`${body} ${tier} ${home.place}`, false]);
  if (!(everywhere && places.has(home.place))) out.push([`${body} ${home.place}`, false]);
  if (!everywhere) out.push([body, true]);
  if (body.startsWith(`${compareKey("hội")} `)) out.push([`${body.slice(body.indexOf(" ") + 1)} ${tier}`, true]);
  return out;
}
