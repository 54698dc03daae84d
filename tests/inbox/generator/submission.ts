import type { UnitInput } from "../../../core/register/unit.ts";
import type { UnitWorld } from "./data/units.ts";
import { extraSheets } from "./extras.ts";
import { finish } from "./finish.ts";
import type { Grid } from "./grid.ts";
import type { ModelSource } from "./models.ts";
import { type NamedFile, nameWithoutUnit, nameWithUnit } from "./naming.ts";
import type { Random } from "./random.ts";
import { type Appendix, type Dress, makeSheet, type SheetTask } from "./sheet.ts";
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
  options: { version?: Version; unknownUnit?: boolean } = {},
): Promise<GeneratedFile> {
  const { rng } = task;
  const traits = new Set<string>();
  const format = drawFormat(rng);
  const { version } = options;
  const saysInName = version !== undefined && rng.chance(0.75);
  const saysInTitle = version !== undefined && (!saysInName || rng.chance(0.6));
  const { dress, named } = drawDress(task, unit, traits, saysInTitle ? version?.inTitle : undefined);
  if (saysInName && version !== undefined) named.name += ` ${version.inName}`;
  if (version !== undefined) traits.add(`version:${version.kind}`);

  if (rng.chance(0.04)) {
    const one = rng.pick(seeds);
    one.field = null;
  }
  const grids = drawSheets(task, unit, seeds, dress, format, traits);
  if (seeds.some((seed) => seed.field === null)) traits.add("unknown-field");
  const main = grids.length;
  if (FORMATS[format].sheets) {
    const { before, after } = extraSheets(rng, grids, seeds, traits);
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
  });
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

export function drawFormat(rng: Random): Format {
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

const PLAIN_NAMES = ["Sheet1", "DVK 2024", "Đăng ký", "Danh sách", "Bieu DVK", "Trang tính1", "Tổng hợp", "Mẫu"];

function drawSheets(
  task: Task,
  unit: UnitInput,
  seeds: ModelSeed[],
  dress: Dress,
  format: Format,
  traits: Set<string>,
): Grid[] {
  const { rng, world } = task;
  const special = unit.kind === "Xã" ? "01" : unit.kind === "Cơ quan" || unit.kind === "Đoàn thể" ? null : "02";
  const urban = special === "02" && world.seat === "quan";
  const ownAppendix = unit.kind === "Xã" || urban ? special : null;
  const sheets = FORMATS[format].sheets;
  const own = seeds.filter((seed) => seed.field === (ownAppendix === "01" ? "ntm" : "do-thi"));
  const rest = seeds.filter((seed) => !own.includes(seed));
  const base = (name: string, some: ModelSeed[], appendix: Appendix): SheetTask => ({
    rng,
    world,
    name,
    seeds: some,
    unit,
    units: "one",
    appendix,
    says: {},
    dress,
    kinds: false,
    format: FORMATS[format],
    day: task.day,
    traits,
  });
  const kind = rng.weighted({ plain: 60, appendices: 18, who: 6, origin: 5, kinds: 5 });
  if (kind === "appendices" && ownAppendix !== null && own.length > 0 && rest.length > 0 && sheets) {
    traits.add("sheets:appendices");
    const [one, three] = rng.pick([
      [`PL${ownAppendix}`, "PL03"],
      [`PL ${ownAppendix}`, "PL 03"],
      [`Phụ lục ${ownAppendix}`, "Phụ lục 03"],
    ] as const);
    const last = makeSheet(base(three, rest, "03"));
    const shared = { design: last.design, quirks: last.quirks };
    return [makeSheet({ ...base(one, own, ownAppendix), shared }).grid, last.grid];
  }
  if (kind === "appendices" && ownAppendix !== null && own.length === 0) {
    traits.add("appendix-03-only");
    return [makeSheet(base(rng.pick(["PL03", "Sheet1"]), seeds, "03")).grid];
  }
  if ((kind === "who" || kind === "origin") && sheets) {
    const parts =
      kind === "who"
        ? ([
            ["collective", "Tập thể", "Tap the", { subjectKind: "collective" }],
            ["individual", "Cá nhân", "Ca nhan", { subjectKind: "individual" }],
          ] as const)
        : ([
            ["new", "Mô hình mới", "MH moi", { origin: "new" }],
            ["continued", "Mô hình duy trì", "MH duy tri", { origin: "continued" }],
          ] as const);
    const groups = parts.map((part) => seeds.filter((seed) => seed[kind] === part[0]));
    if (groups.every((group) => group.length > 0)) {
      traits.add(`sheets:${kind}`);
      dress.title = true;
      let shared: SheetTask["shared"];
      return parts.map(([, words, folded, says], i) => {
        const task: SheetTask = {
          ...base(rng.chance(0.7) ? words : folded, groups[i] ?? [], null),
          says,
          sheetSays: kind,
          titleWords: words.toLocaleLowerCase("vi"),
          ...(shared === undefined ? {} : { shared }),
        };
        const made = makeSheet(task);
        shared = { design: made.design, quirks: made.quirks };
        return made.grid;
      });
    }
  }
  const kinds = kind === "kinds" && seeds.length > 3;
  if (kinds) {
    traits.add("mo-hinh-and-dien-hinh");
    seeds.forEach((seed, i) => {
      if (i > 1 && seed.who === "individual") seed.kind = "dien-hinh";
    });
  }
  return [makeSheet({ ...base(rng.pick(PLAIN_NAMES), seeds, null), kinds }).grid];
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
