import type { LongText } from "../../../core/register/model.ts";
import { ALSO, type ColumnKey, HEADINGS } from "./data/headings.ts";
import { MARKS, ORIGIN_WORDS } from "./data/spellings.ts";
import type { Random } from "./random.ts";
import { otherTonePlace, upper } from "./text.ts";

export type WhoMode = "names" | "marks" | "marksOnly" | "word" | "subject" | "section" | "sheet" | "none";
export type OriginMode = "marks" | "newMark" | "word" | "section" | "sheet" | "since" | "notes" | "none";
export type FieldMode = "column" | "merged" | "numbers" | "section" | "appendix" | "none";
export type SectionLevel = "unit" | "kind" | "origin" | "who" | "field";

export interface Column {
  key: ColumnKey;
  /** Under its group. */
  heading: string;
  group: string | null;
  /** Where no group stands above. */
  alone: string;
  hidden: boolean;
}

/** Everything drawn for one table before a cell is written. */
export interface Design {
  columns: Column[];
  who: WhoMode;
  origin: OriginMode;
  field: FieldMode;
  levels: SectionLevel[];
  headerRows: 1 | 2 | 3;
  mark: string;
  originWords: readonly [string, string];
  whoWords: readonly [string, string];
  firstColumn: number;
  /** The heading over all columns, where there is one. */
  overall: string;
}

/** A heading stands over all columns but the ordinal and the remarks. */
export function hasOverall({ headerRows, columns }: Design): boolean {
  return headerRows === 3 || (headerRows === 2 && !columns.some((column) => column.group !== null));
}

export interface DesignWishes {
  /** Merges survive in this format. */
  merges: boolean;
  units: "one" | "column" | "sections";
  /** The sheet's title says the field. */
  appendix: boolean;
  sheetSays?: "who" | "origin";
  kinds: boolean;
}

export function draw(rng: Random, wishes: DesignWishes, traits: Set<string>): Design {
  const who: WhoMode =
    wishes.sheetSays === "who"
      ? "sheet"
      : rng.weighted({ names: 30, marks: 14, marksOnly: 4, word: 12, subject: 24, section: 10, none: 3 });
  const origin: OriginMode =
    wishes.sheetSays === "origin"
      ? "sheet"
      : rng.weighted({ marks: 32, newMark: 3, word: 28, section: 10, since: 6, notes: 9, none: 8 });
  const field: FieldMode = wishes.appendix
    ? "appendix"
    : rng.weighted({ column: 38, merged: wishes.merges ? 10 : 0, numbers: 8, section: 34, none: 8 });
  traits.add(`who:${who}`).add(`origin:${origin}`).add(`field:${field}`);

  const levels: SectionLevel[] = [];
  if (wishes.units === "sections") levels.push("unit");
  if (wishes.kinds) levels.push("kind");
  if (origin === "section") levels.push("origin");
  if (who === "section") levels.push("who");
  if (field === "section") levels.push("field");
  if (levels.length === 2 && levels[0] !== "unit" && levels[0] !== "kind" && rng.chance(0.3)) levels.reverse();
  if (levels.length > 1) traits.add("nested-sections");
  for (const level of levels) traits.add(`section:${level}`);

  const columns = drawColumns(rng, { who, origin, field, unit: wishes.units === "column" }, traits);
  const grouped = columns.some((column) => column.group !== null);
  const headerRows = (
    grouped ? Number(rng.weighted({ "1": 25, "2": 63, "3": 12 })) : Number(rng.weighted({ "1": 88, "2": 12 }))
  ) as 1 | 2 | 3;
  traits.add(`header-rows:${headerRows}`);
  const firstColumn = rng.chance(0.07) ? 1 : 0;
  if (firstColumn === 1) traits.add("starts-in-B");
  return {
    columns,
    who,
    origin,
    field,
    levels,
    headerRows,
    mark: rng.pick(MARKS),
    originWords: rng.pick(ORIGIN_WORDS),
    whoWords: rng.pick([
      ["Tập thể", "Cá nhân"],
      ["tập thể", "cá nhân"],
      ["TT", "CN"],
      ["TẬP THỂ", "CÁ NHÂN"],
    ] as const),
    firstColumn,
    overall: rng.pick([
      "Nội dung đăng ký",
      "Thông tin mô hình",
      "MÔ HÌNH ĐĂNG KÝ NĂM 2024",
      "Mô hình, điển hình đăng ký",
    ]),
  };
}

const LONG_CHANCE: Readonly<Partial<Record<ColumnKey, number>>> = {
  content: 0.85,
  goal: 0.6,
  period: 0.6,
  place: 0.18,
  situation: 0.12,
  method: 0.15,
  forces: 0.15,
  resources: 0.12,
  expected: 0.15,
  responsible: 0.3,
  phone: 0.15,
  households: 0.08,
};

function drawColumns(
  rng: Random,
  modes: { who: WhoMode; origin: OriginMode; field: FieldMode; unit: boolean },
  traits: Set<string>,
): Column[] {
  const blocks: ColumnKey[][] = [];
  if (modes.unit) blocks.push(["unit"]);
  if (modes.who === "names") blocks.push(["collective", "individual"]);
  else if (modes.who === "marks") blocks.push(["subject"], ["markCollective", "markIndividual"]);
  else if (modes.who === "marksOnly") blocks.push(["markCollective", "markIndividual"]);
  else if (modes.who === "word") blocks.push(["subject"], ["who"]);
  else if (modes.who !== "none") blocks.push(["subject"]);
  if (modes.field === "column" || modes.field === "merged" || modes.field === "numbers") blocks.push(["field"]);
  const long = (Object.entries(LONG_CHANCE) as [ColumnKey, number][]).filter(([, chance]) => rng.chance(chance));
  for (const [key] of long) blocks.push([key]);
  if (modes.origin === "marks") blocks.push(["markNew", "markContinued"]);
  if (modes.origin === "newMark") blocks.push(["markNew"]);
  if (modes.origin === "word") blocks.push(["origin"]);
  if (modes.origin === "since" || (modes.origin === "marks" && rng.chance(0.1))) blocks.push(["since"]);

  let keys: ColumnKey[];
  if (rng.chance(0.35)) {
    traits.add("columns-shuffled");
    keys = rng.shuffle([["name"] as ColumnKey[], ...blocks]).flat();
  } else if (modes.field === "merged") keys = ["field", "name", ...blocks.flat().filter((key) => key !== "field")];
  else if (modes.unit && rng.chance(0.5)) keys = ["unit", "name", ...blocks.flat().filter((key) => key !== "unit")];
  else keys = ["name", ...blocks.flat()];
  if (modes.origin === "notes" || rng.chance(0.55)) keys.push("note");
  if (rng.chance(0.92)) keys.unshift("ordinal");
  else traits.add("no-ordinal");
  return nameColumns(rng, keys, traits);
}

function nameColumns(rng: Random, keys: readonly ColumnKey[], traits: Set<string>): Column[] {
  const capitals = rng.chance(0.1);
  const otherTones = rng.chance(0.15);
  const broken = rng.chance(0.2);
  if (capitals) traits.add("headings-capital");
  if (broken) traits.add("headings-broken");
  // Paired columns take the same variant, so that they share a group.
  const variant = { who: rng.int(0, 2), marks: rng.int(0, 2), origin: rng.int(0, 3) };
  return keys.map((key) => {
    const list = HEADINGS[key as Exclude<ColumnKey, "result">];
    const at =
      key === "collective" || key === "individual"
        ? variant.who
        : key === "markCollective" || key === "markIndividual"
          ? variant.marks
          : key === "markNew" || key === "markContinued"
            ? variant.origin
            : rng.int(0, list.length - 1);
    const dress = (text: string) => {
      let out = otherTones ? otherTonePlace(text) : text;
      if (capitals) out = upper(out);
      if (broken && rng.chance(0.4)) out = out.replace(/ (?=\S+$)/u, rng.pick(["\n", " \n", "  "]));
      return broken && rng.chance(0.2) ? `${out} ` : out;
    };
    const [heading = "", group, alone] = (list[at] ?? "").split("|");
    const single = key === "markNew" && !keys.includes("markContinued");
    const newOnly = "Mô hình mới (đánh dấu x)";
    return {
      key,
      heading: single ? newOnly : dress(heading),
      group: group === undefined || single ? null : group,
      alone: single ? newOnly : dress(alone ?? heading),
      hidden: key === "phone" && rng.chance(0.15),
    };
  });
}

/** Properties of which a heading also speaks. */
export function alsoReadAs(column: Column): readonly LongText[] {
  return ALSO[column.key as LongText] ?? [];
}
