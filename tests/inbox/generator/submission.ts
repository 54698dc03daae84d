import type { UnitInput } from "../../../core/register/unit.ts";
import type { UnitWorld } from "./data/units.ts";
import { extraSheets } from "./extras.ts";
import { finish } from "./finish.ts";
import type { ModelSource } from "./models.ts";
import { type NamedFile, nameWithoutUnit, nameWithUnit } from "./naming.ts";
import type { Random } from "./random.ts";
import { type Appendix, type Dress, makeSheet } from "./sheet.ts";
import { drawSheets, PLAIN_NAMES } from "./sheets.ts";
import { two } from "./text.ts";
import type { FieldCode, GeneratedFile, ModelSeed } from "./types.ts";
import { FORMATS, type Format } from "./writers.ts";

export interface Version {
  kind: "replaces" | "supplements";
  of: string;
  inTitle: string;
  inName: string;
}

export interface Task {
  rng: Random;
  world: UnitWorld;
  source: ModelSource;
  day: number;
  /** Its name must sort by date. */
  dated: boolean;
  /** Names that are taken. */
  names: Set<string>;
}

const OTHERS: readonly FieldCode[] = [
  "kinh-te",
  "van-hoa-xa-hoi",
  "quoc-phong-an-ninh",
  "he-thong-chinh-tri",
  "chuyen-doi-so",
];

export function fieldsOf(unit: UnitInput): readonly FieldCode[] {
  if (unit.kind === "Xã") return ["ntm", "ntm", ...OTHERS];
  if (unit.kind === "Phường" || unit.kind === "Thị trấn") return ["do-thi", "do-thi", ...OTHERS];
  return OTHERS;
}

export function drawSeeds(task: Task, unit: UnitInput): ModelSeed[] {
  const size = task.rng.weighted({ few: 25, some: 60, many: 15 });
  const [low, high] = size === "few" ? [1, 3] : size === "some" ? [4, 9] : [10, 24];
  return task.source.models(unit, task.rng.int(low, high), fieldsOf(unit));
}

/** The file of one unit, with everything drawn anew. */
export async function submission(
  task: Task,
  unit: UnitInput,
  seeds: ModelSeed[],
  options: { version?: Version; unknownUnit?: boolean; only?: Appendix } = {},
): Promise<GeneratedFile> {
  const { rng } = task;
  const traits = new Set<string>();
  const format = drawFormat(rng);
  const { version } = options;
  const saysInName = version !== undefined && rng.chance(0.75);
  const saysInTitle = version !== undefined && (!saysInName || rng.chance(0.6));
  const { dress, named } = drawDress(task, unit, traits, saysInTitle ? version?.inTitle : undefined);
  if (options.only !== undefined) {
    named.name += ` PL${options.only}`;
    traits.add("appendices-in-files-of-their-own");
  }
  if (saysInName && version !== undefined) named.name += ` ${version.inName}`;
  if (version !== undefined) traits.add(`version:${version.kind}`);

  if (options.only === undefined && rng.chance(0.04)) {
    const one = rng.pick(seeds);
    one.field = null;
  }
  const grids = drawSheets(task, unit, seeds, dress, format, traits, options.only);
  if (seeds.some((seed) => seed.field === null)) traits.add("unknown-field");
  const main = grids.length;
  if (FORMATS[format].sheets) {
    const { before, after } = extraSheets(rng, grids, seeds, traits, FORMATS[format].hidden);
    grids.unshift(...before);
    grids.push(...after);
  }
  if (main > 1) traits.add("several-sheets");
  const told = dress.letterhead !== "none" || dress.unitLine || dress.unitInTitle;
  const unclear = !told && named.evidence === "unclear";
  if (unclear) traits.add("unit-unclear");
  traits.add(told ? "unit-in-sheet" : "unit-in-file-name-only");
  return finish(task, {
    grids,
    format,
    name: named.name,
    traits,
    unit,
    version,
    status: unclear || options.unknownUnit === true ? "review" : "imported",
    unknownUnit: options.unknownUnit === true,
    unknownField: seeds.some((seed) => seed.field === null),
    apart: options.only !== undefined,
  });
}

/** Phụ lục 01 (or 02) and 03 of one unit, each in a file of its own; null where the unit has only one of them. */
export async function apart(task: Task, unit: UnitInput, seeds: readonly ModelSeed[]): Promise<GeneratedFile[] | null> {
  const [field, appendix] = unit.kind === "Phường" ? (["do-thi", "02"] as const) : (["ntm", "01"] as const);
  const own = seeds.filter((seed) => seed.field === field);
  const rest = seeds.filter((seed) => seed.field !== field);
  if (own.length === 0 || rest.length === 0 || !["Xã", "Phường"].includes(unit.kind)) return null;
  const files = [
    await submission(task, unit, own, { only: appendix }),
    await submission(task, unit, rest, { only: "03" }),
  ];
  return files;
}

function drawDress(
  task: Task,
  unit: UnitInput,
  traits: Set<string>,
  suffix: string | undefined,
): { dress: Dress; named: NamedFile } {
  const { rng, world } = task;
  const dress: Dress = {
    letterhead: rng.weighted({ party: unit.kind === "Cơ quan" ? 5 : 30, state: 20, none: 50 }),
    unitLine: rng.chance(0.2),
    unitInTitle: rng.chance(0.2),
    title: rng.chance(0.88),
    signature: rng.chance(0.5),
    notes: rng.chance(0.2),
  };
  if (suffix !== undefined) {
    dress.suffix = suffix;
    dress.title = true;
  }
  if (dress.unitInTitle) dress.title = true;
  const told = dress.letterhead !== "none" || dress.unitLine || dress.unitInTitle;
  const withUnit = !told || rng.chance(0.6);
  const named = withUnit ? nameWithUnit(rng, unit, world, traits) : nameWithoutUnit(rng, traits);
  // Somewhere the file must say that it registers.
  if (!named.saysRegistration) dress.title = true;
  traits.add(`letterhead:${dress.letterhead}`);
  if (dress.unitLine) traits.add("unit-line");
  if (dress.unitInTitle) traits.add("unit-in-title");
  if (!dress.title) traits.add("no-title");
  if (dress.signature) traits.add("signature");
  if (dress.notes) traits.add("notes-below");
  return { dress, named };
}

function drawFormat(rng: Random): Format {
  return rng.weighted({
    xlsx: 52,
    xls: 14,
    ods: 7,
    fods: 1,
    xlml: 4,
    html: 7,
    csv: 4,
    semicolons: 5,
    tabs: 3,
    utf16: 3,
  });
}

/** One file for several units, with a column or headings that name them. */
export async function consolidated(task: Task, units: readonly UnitInput[]): Promise<GeneratedFile> {
  const { rng, world } = task;
  const traits = new Set<string>(["several-units"]);
  const format = drawFormat(rng);
  const seeds = units.flatMap((unit) => task.source.models(unit, rng.int(1, 4), fieldsOf(unit)));
  const mode = rng.pick(["column", "sections"] as const);
  traits.add(`units:${mode}`);
  const cluster = rng.int(1, 9);
  const { grid } = makeSheet({
    rng,
    world,
    name: rng.pick(PLAIN_NAMES),
    seeds,
    unit: null,
    units: mode,
    appendix: null,
    says: {},
    dress: {
      letterhead: "none",
      unitLine: false,
      unitInTitle: false,
      title: true,
      signature: rng.chance(0.3),
      notes: false,
      suffix: `- CỤM THI ĐUA SỐ ${cluster}`,
    },
    kinds: false,
    format: FORMATS[format],
    day: task.day,
    traits,
  });
  const name = rng.pick([`Tong hop dang ky DVK cum ${cluster}`, `Tổng hợp cụm ${two(cluster)} - đăng ký DVK`]);
  return finish(task, { grids: [grid], format, name, traits, unit: null, units, status: "imported" });
}
