import { FIELD_NUMBERS, FIELD_TITLES, ORIGIN_SECTIONS, WHO_SECTIONS } from "./data/spellings.ts";
import type { Design, SectionLevel } from "./design.ts";
import { aside, type CellValue, type Grid } from "./grid.ts";
import type { Random } from "./random.ts";
import type { Says } from "./rows.ts";
import { capital, lowerFirst, two, upper } from "./text.ts";
import { FIELD_CODES, type ModelSeed } from "./types.ts";

type Numbering = "roman" | "letter" | "small" | "arabic" | "none";

export interface SectionStyle {
  number: Numbering;
  place: "merged" | "split" | "split-merged" | "plain";
  capitals: boolean;
  counts: boolean;
  fieldForm: "lĩnh vực" | "bare" | "number" | "mô hình";
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** One style for every level of the table; deeper levels are numbered otherwise than those above. */
export function drawSectionStyles(
  rng: Random,
  design: Design,
  merges: boolean,
  traits: Set<string>,
): readonly SectionStyle[] {
  const ordinal = design.columns[0]?.key === "ordinal";
  let numbers: readonly Numbering[] = rng.pick<readonly Numbering[]>([
    ["roman", "small", "none"],
    ["letter", "roman", "small"],
    ["letter", "roman", "none"],
    ["roman", "arabic", "small"],
    ["roman", "none", "small"],
    ["none", "roman", "small"],
    ["roman", "letter", "small"],
  ]);
  // Some clerks number every level alike; the words still tell the levels apart.
  if (design.levels.length > 1 && rng.chance(0.1)) {
    numbers = ["roman", "roman", "roman"];
    traits.add("sections-numbered-alike");
  }
  return design.levels.map((_, depth) => {
    const number = numbers[depth] ?? "none";
    const separate = ordinal && number !== "none" && number !== "arabic";
    const place = rng.weighted({
      merged: merges ? 35 : 0,
      split: separate ? 30 : 0,
      "split-merged": separate && merges ? 20 : 0,
      plain: 15,
    });
    traits.add(`section-${place}`).add(`section-number:${number}`);
    return {
      number,
      place,
      capitals: rng.chance(0.3),
      counts: rng.chance(0.2),
      fieldForm: rng.weighted({
        "lĩnh vực": 60,
        bare: 15,
        number: 10,
        "mô hình": design.levels.includes("kind") ? 0 : 15,
      }),
    };
  });
}

function numeral(style: Numbering, index: number): string {
  switch (style) {
    case "roman":
      return ROMAN[index] ?? String(index + 1);
    case "letter":
      return String.fromCharCode(65 + index);
    case "small":
      return String.fromCharCode(97 + index);
    case "arabic":
      return String(index + 1);
    default:
      return "";
  }
}

/** The groups of one level, in the order in which a clerk writes them. */
export function groups(level: SectionLevel, seeds: readonly ModelSeed[]): { seeds: ModelSeed[]; says: Says }[] {
  const keys: [unknown, Says][] =
    level === "field"
      ? FIELD_CODES.map((field) => [field, { field }])
      : level === "origin"
        ? (["new", "continued"] as const).map((origin) => [origin, { origin }])
        : level === "who"
          ? (["collective", "individual"] as const).map((who) => [who, { subjectKind: who }])
          : level === "kind"
            ? (["mo-hinh", "dien-hinh"] as const).map((kind) => [kind, { kind }])
            : [...new Set(seeds.map((seed) => seed.unit.name))].map((name) => [name, {}]);
  const keyOf = (seed: ModelSeed): unknown => (level === "unit" ? seed.unit.name : seed[level]);
  return keys
    .map(([key, says]) => ({ seeds: seeds.filter((seed) => keyOf(seed) === key), says }))
    .filter((group) => group.seeds.length > 0);
}

export function writeSection(
  rng: Random,
  grid: Grid,
  design: Design,
  style: SectionStyle,
  level: SectionLevel,
  index: number,
  seeds: readonly ModelSeed[],
  unitWord: (seed: ModelSeed) => string,
): void {
  const seed = seeds[0];
  if (seed === undefined) return;
  let text = title(rng, style, level, seed, unitWord);
  if (style.capitals) text = upper(text);
  if (style.counts) text += ` (${two(seeds.length)} ${seed.kind === "dien-hinh" ? "điển hình" : "mô hình"})`;
  const number = numeral(style.number, index);
  const first = design.firstColumn;
  const last = first + design.columns.length - 1;
  const fate = level === "unit" ? aside("unit-heading", "section") : aside("section");
  const named = design.columns.findIndex((column) => column.key === "name") + first;
  const joined = number === "" ? text : `${number}${style.number === "small" ? ")" : "."} ${text}`;
  const cells: [number, CellValue][] =
    style.place === "split"
      ? [
          [first, number],
          [named, text],
        ]
      : style.place === "split-merged"
        ? [
            [first, number],
            [first + 1, text],
          ]
        : [[first, joined]];
  const merge: [number, number][] =
    style.place === "merged" ? [[first, last]] : style.place === "split-merged" ? [[first + 1, last]] : [];
  grid.add(fate, cells, { merge, bold: true });
}

function title(
  rng: Random,
  style: SectionStyle,
  level: SectionLevel,
  seed: ModelSeed,
  unitWord: (seed: ModelSeed) => string,
): string {
  // Below “Điển hình” a heading does not speak of “mô hình”.
  const plain = (words: readonly string[]) =>
    seed.kind === "dien-hinh" ? words.filter((word) => !/mô hình/iu.test(word)) : words;
  switch (level) {
    case "unit":
      return unitWord(seed);
    case "kind":
      return seed.kind === "mo-hinh" ? "Mô hình" : "Điển hình";
    case "origin":
      return rng.pick(plain(ORIGIN_SECTIONS[seed.origin]));
    case "who":
      return rng.pick(plain(WHO_SECTIONS[seed.who]));
    default: {
      if (seed.field === null) throw new Error("a section cannot name an unknown field");
      const words = rng.pick(FIELD_TITLES[seed.field]);
      if (style.fieldForm === "bare") return capital(words);
      if (style.fieldForm === "number") return `${FIELD_NUMBERS[seed.field]}. Lĩnh vực ${lowerFirst(words)}`;
      if (style.fieldForm === "mô hình") return `Mô hình trên lĩnh vực ${words}`;
      return `Lĩnh vực ${words}`;
    }
  }
}
