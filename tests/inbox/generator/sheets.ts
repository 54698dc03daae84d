import type { UnitInput } from "../../../core/register/unit.ts";
import { draw } from "./design.ts";
import type { Grid } from "./grid.ts";
import { drawQuirks } from "./quirks.ts";
import { type Appendix, type Dress, makeSheet, type SheetTask } from "./sheet.ts";
import type { Task } from "./submission.ts";
import type { ModelSeed } from "./types.ts";
import { FORMATS, type Format } from "./writers.ts";

export const PLAIN_NAMES = ["Sheet1", "DVK 2024", "Đăng ký", "Danh sách", "Bieu DVK", "Trang tính1", "Tổng hợp", "Mẫu"];

/** The sheets of one unit: one, one per appendix, per kind of subject or per origin. */
export function drawSheets(
  task: Task,
  unit: UnitInput,
  seeds: ModelSeed[],
  dress: Dress,
  format: Format,
  traits: Set<string>,
  only?: Appendix,
): Grid[] {
  const { rng, world } = task;
  const special = unit.kind === "Xã" ? "01" : unit.kind === "Cơ quan" || unit.kind === "Đoàn thể" ? null : "02";
  const urban = special === "02" && world.seat === "quan";
  const ownAppendix: Appendix = unit.kind === "Xã" || urban ? special : null;
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
  if (only !== undefined) return [makeSheet(base(`PL${only}`, seeds, only)).grid];
  const kind = rng.weighted({ plain: 60, appendices: 18, stacked: 5, who: 6, origin: 5, kinds: 5 });
  if (kind === "stacked" && ownAppendix !== null && own.length > 0 && rest.length > 0) {
    traits.add("tables-below-each-other");
    // Drawn for Phụ lục 03, whose table needs the fields.
    const wishes = { merges: FORMATS[format].merges, units: "one", appendix: false, kinds: false } as const;
    const shared = { design: draw(rng, wishes, traits), quirks: drawQuirks(rng, FORMATS[format], traits) };
    const first = makeSheet({
      ...base("DVK", own, ownAppendix),
      shared,
      dress: { ...dress, title: true, signature: false },
    });
    const below: Dress = { ...dress, title: true, letterhead: "none", unitLine: false, unitInTitle: false };
    return [makeSheet({ ...base("DVK", rest, "03"), grid: first.grid, dress: below, shared }).grid];
  }
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
