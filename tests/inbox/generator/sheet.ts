import type { UnitInput } from "../../../core/register/unit.ts";
import { PL01_TITLE, PL02_TITLE, PL03_TITLE, TITLES } from "./data/spellings.ts";
import { isCommune, type UnitWorld } from "./data/units.ts";
import { type Design, draw } from "./design.ts";
import { attachment, type Frame, writeLetterhead, writeNotes, writeSignature, writeTitle } from "./frame.ts";
import { aside, Grid } from "./grid.ts";
import { unitMention } from "./naming.ts";
import { drawQuirks, type Quirks } from "./quirks.ts";
import type { Random } from "./random.ts";
import type { Says } from "./rows.ts";
import { writeTable } from "./table.ts";
import { upper } from "./text.ts";
import type { ModelSeed } from "./types.ts";

export type Appendix = "01" | "02" | "03" | null;

/** What names the unit, and what else frames the table. */
export interface Dress {
  letterhead: "party" | "state" | "none";
  unitLine: boolean;
  unitInTitle: boolean;
  title: boolean;
  signature: boolean;
  notes: boolean;
  /** “lần 2”, “bổ sung” … behind the title. */
  suffix?: string;
}

export interface SheetTask {
  rng: Random;
  world: UnitWorld;
  name: string;
  seeds: ModelSeed[];
  /** Null where the file carries several units. */
  unit: UnitInput | null;
  units: "one" | "column" | "sections";
  appendix: Appendix;
  says: Says;
  sheetSays?: "who" | "origin";
  titleWords?: string;
  dress: Dress;
  kinds: boolean;
  format: { merges: boolean; formulas: boolean; dates: boolean };
  day: number;
  traits: Set<string>;
  /** Sheets of one file mostly share their layout. */
  shared?: { design: Design; quirks: Quirks };
  /** A sheet that holds a table already. */
  grid?: Grid;
}

export function makeSheet(task: SheetTask): { grid: Grid; design: Design; quirks: Quirks } {
  const { rng, traits, world, dress, seeds } = task;
  const grid = task.grid ?? new Grid(task.name);
  const below = grid.last;
  if (below > 0) grid.blank(rng.int(1, 3));
  const appendixField = task.appendix === "01" ? "ntm" : task.appendix === "02" ? "do-thi" : null;
  const quirks = task.shared?.quirks ?? drawQuirks(rng, task.format, traits);
  let design =
    task.shared?.design ??
    draw(
      rng,
      {
        merges: task.format.merges,
        units: task.units,
        appendix: appendixField !== null,
        ...(task.sheetSays === undefined ? {} : { sheetSays: task.sheetSays }),
        kinds: task.kinds,
      },
      traits,
    );
  // Phụ lục 01 has one field only: its sheet needs no sections of fields.
  if (appendixField !== null && design.levels.includes("field")) {
    design = { ...design, levels: design.levels.filter((level) => level !== "field") };
  }
  const frame: Frame = {
    rng,
    grid,
    left: design.firstColumn,
    right: design.firstColumn + Math.max(3, design.columns.length - 1),
    merges: task.format.merges,
    day: task.day,
  };
  if (below === 0 && rng.chance(0.06)) grid.blank();
  if (task.unit !== null && dress.letterhead !== "none") {
    writeLetterhead(frame, task.unit, world, dress.letterhead === "party");
    if (rng.chance(0.6)) grid.blank();
  }
  if (dress.title) writeTitle(frame, titleLines(task));
  if (dress.unitLine && task.unit !== null) {
    const words = rng.pick(["Đơn vị: ", "Đơn vị: ", "ĐƠN VỊ: ", "Đơn vị đăng ký: ", "Tên đơn vị: "]);
    const merge: [number, number][] = task.format.merges && rng.chance(0.5) ? [[frame.left, frame.right]] : [];
    const fate = aside("letterhead", "title", "note", "unit-heading", "section");
    grid.add(fate, [[frame.left, words + unitMention(rng, task.unit, world)]], { merge });
  }
  if (grid.last > 0 && rng.chance(0.6)) grid.blank();

  for (const seed of seeds) if (seed.field === null && design.field !== "column") seed.field = "kinh-te";
  const mention = new Map<string, string>();
  writeTable({
    rng,
    grid,
    design,
    quirks,
    seeds,
    says: { ...task.says, ...(appendixField === null ? {} : { field: appendixField }) },
    unitWord: (seed) => {
      const known = mention.get(seed.unit.name);
      const word = known ?? unitMention(rng, seed.unit, world);
      mention.set(seed.unit.name, word);
      return word;
    },
    traits,
  });
  const party = task.unit !== null && isCommune(task.unit);
  if (dress.notes && rng.chance(0.5)) writeNotes(frame);
  if (dress.signature) writeSignature(frame, task.unit, world, party);
  else if (dress.notes) writeNotes(frame);
  if (below > 0) allowSecondTable(grid, below);
  return { grid, design, quirks };
}

/** Of a second table the header may be called a repeated one, and the title a section: the field tells whether it was read. */
function allowSecondTable(grid: Grid, after: number): void {
  const also: Readonly<Record<string, string>> = {
    header: "repeated-header",
    numbering: "repeated-header",
    title: "section",
  };
  for (const row of grid.rows.slice(after)) {
    const more = also[row.fate.reason ?? ""];
    if (more !== undefined) row.fate = { ...row.fate, alsoFine: [...(row.fate.alsoFine ?? []), more] };
  }
}

function titleLines({ rng, appendix, dress, unit, world, titleWords }: SheetTask): string[] {
  const lines: string[] = [];
  if (appendix !== null) lines.push(rng.pick([`PHỤ LỤC ${appendix}`, `Phụ lục ${appendix}`, `Phụ lục số ${appendix}`]));
  let main =
    appendix === "01" ? PL01_TITLE : appendix === "02" ? PL02_TITLE : appendix === "03" ? PL03_TITLE : rng.pick(TITLES);
  if (titleWords !== undefined) main += ` (${titleWords})`;
  if (dress.unitInTitle && unit !== null) {
    const name = isCommune(unit) ? unit.name.replace(/^./u, (c) => c.toLowerCase()) : unit.name;
    main += ` ${rng.pick(["của", "-", "tại"])} ${name}`;
  }
  if (dress.suffix !== undefined) main += ` ${dress.suffix}`;
  if (rng.chance(0.15)) main = upper(main);
  if (dress.unitInTitle || !rng.chance(0.15)) lines.push(main);
  else lines.push(...main.split(/ (?=năm 2024)/u));
  if (rng.chance(0.35)) lines.push(attachment(rng, unit !== null && isCommune(unit) && world.seat === "huyen"));
  return lines;
}
