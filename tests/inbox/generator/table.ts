import type { ExpectedModel } from "../score/shapes.ts";
import { FIELD_WORDS, UNKNOWN_FIELDS } from "./data/spellings.ts";
import type { Design } from "./design.ts";
import { aside, type CellValue, type Grid, IMPORTED, letters } from "./grid.ts";
import { writeHeader, writeNumbering } from "./header.ts";
import type { RowContext } from "./puts.ts";
import { mergeRuns, pad, type Quirks, sharePeriod } from "./quirks.ts";
import type { Random } from "./random.ts";
import { type Says, writeModel } from "./rows.ts";
import { drawSectionStyles, groups, type SectionStyle, writeSection } from "./sections.ts";
import { two } from "./text.ts";
import type { FieldCode, ModelSeed } from "./types.ts";

export interface TableTask {
  rng: Random;
  grid: Grid;
  design: Design;
  quirks: Quirks;
  seeds: readonly ModelSeed[];
  says: Says;
  unitWord: (seed: ModelSeed) => string;
  acceptUnit?: (string | null)[];
  traits: Set<string>;
}

export interface WrittenModel {
  row: number;
  /** The last row that holds content of the model. */
  end: number;
  seed: ModelSeed;
  expected: ExpectedModel;
}

/** Writes a table with header, sections, models and total; returns nothing: the grid keeps the truth. */
export function writeTable(task: TableTask): void {
  const { rng, grid, design, quirks } = task;
  writeHeader(grid, design);
  if (quirks.numbering) writeNumbering(rng, grid, design);
  if (quirks.example) writeExample(task);
  design.columns.forEach((column, i) => {
    if (column.hidden) grid.hiddenColumns.add(i + design.firstColumn);
  });
  const words = new Map<FieldCode, string>();
  const context: RowContext = {
    design,
    fieldWord: (field) => {
      if (field === null) throw new Error("no word for an unknown field");
      // A clerk mostly keeps one spelling, but not always.
      const known = words.get(field);
      if (known !== undefined && !rng.chance(0.15)) return known;
      const word = rng.pick(FIELD_WORDS[field]);
      words.set(field, word);
      return word;
    },
    unitWord: task.unitWord,
    unknownField: rng.pick(UNKNOWN_FIELDS),
    ...(task.acceptUnit === undefined ? {} : { acceptUnit: task.acceptUnit }),
    dates: quirks.dates,
  };
  const styles = drawSectionStyles(rng, design, quirks.merges, task.traits);
  const state = { ordinal: 0, written: 0 };
  const first = grid.last + 1;
  level(task, context, styles, 0, task.seeds, task.says, state);
  for (let i = 0; i < quirks.blankNumbered && design.columns[0]?.key === "ordinal"; i++) {
    grid.add(aside("blank-name"), [[design.firstColumn, ++state.ordinal]]);
  }
  writeTotal(task, first);
}

function level(
  task: TableTask,
  context: RowContext,
  styles: readonly SectionStyle[],
  depth: number,
  seeds: readonly ModelSeed[],
  says: Says,
  state: { ordinal: number; written: number },
): void {
  const { rng, grid, design, quirks } = task;
  const kind = design.levels[depth];
  const style = styles[depth];
  if (kind === undefined || style === undefined) {
    rows(task, context, seeds, says, state);
    return;
  }
  groups(kind, seeds).forEach((group, i) => {
    writeSection(rng, grid, design, style, kind, i, group.seeds, task.unitWord);
    if (quirks.restart) state.ordinal = 0;
    level(task, context, styles, depth + 1, group.seeds, { ...says, ...group.says }, state);
    if (quirks.subtotals && depth === 0) {
      const cell = design.firstColumn + (design.columns[0]?.key === "ordinal" ? 1 : 0);
      grid.add(aside("total"), [[cell, `Cộng: ${two(group.seeds.length)} mô hình`]], { italic: true });
    }
  });
}

function rows(
  task: TableTask,
  context: RowContext,
  seeds: readonly ModelSeed[],
  says: Says,
  state: { ordinal: number; written: number },
): void {
  const { rng, grid, design, quirks } = task;
  const ordered =
    design.field === "merged" ? [...seeds].sort((a, b) => (a.field ?? "~").localeCompare(b.field ?? "~")) : seeds;
  const written: WrittenModel[] = [];
  for (const seed of ordered) {
    state.ordinal++;
    state.written++;
    if (quirks.blankRows && rng.chance(0.25)) grid.blank();
    if (quirks.repeatHeaderAfter === state.written && design.levels.length === 0) {
      writeHeader(grid, design, aside("repeated-header", "header"));
    }
    const { cells, expected } = writeModel(rng, seed, ordinalCell(quirks, state.ordinal, grid.last + 1), says, context);
    const rest = continuation(task, cells, expected);
    if (quirks.strays) for (const [column, value] of cells) cells.set(column, pad(rng, value, design, column));
    const row = grid.add(IMPORTED, cells);
    for (const more of rest) grid.add(IMPORTED, more);
    if (rest.length > 0 && quirks.continuation === "merged") mergeAround(grid, design, row);
    written.push({ row, end: grid.last, seed, expected });
  }
  if (quirks.merges) {
    if (design.field === "merged") mergeRuns(grid, design, "field", written, (one) => String(one.seed.field));
    if (quirks.mergedUnits) mergeRuns(grid, design, "unit", written, (one) => one.seed.unit.name);
    if (quirks.sharedPeriod) sharePeriod(grid, design, written);
  }
  for (const { expected, row } of written) grid.expect(expected, row);
}

/** Splits the bullets of the content over rows of their own. */
function continuation(
  task: TableTask,
  cells: Map<number, CellValue>,
  expected: ExpectedModel,
): Map<number, CellValue>[] {
  const { design, quirks, rng } = task;
  const at = design.columns.findIndex((column) => column.key === "content") + design.firstColumn;
  const text = cells.get(at);
  if (quirks.continuation === "none" || typeof text !== "string" || !rng.chance(0.6)) return [];
  const parts = text.split("\n");
  const [head, ...rest] = parts;
  if (head === undefined || rest.length === 0) return [];
  cells.set(at, head);
  task.traits.add(`continuation-${quirks.continuation}`);
  expected.accept = { ...expected.accept, content: [expected.content?.replaceAll("\n", " ")] };
  return rest.map((part) => new Map([[at, part]]));
}

function mergeAround(grid: Grid, design: Design, row: number): void {
  design.columns.forEach((column, i) => {
    if (column.key !== "content") grid.merge(row, i + design.firstColumn, grid.last, i + design.firstColumn);
  });
}

function ordinalCell(quirks: Quirks, n: number, row: number): CellValue {
  switch (quirks.ordinals) {
    case "text":
      return String(n);
    case "two":
      return two(n);
    case "dot":
      return `${n}.`;
    case "formula":
      return { formula: `ROW()-${row - n}`, result: n };
    default:
      return n;
  }
}

function writeExample({ grid, design, rng }: TableTask): void {
  const cells = design.columns.map((column, i): [number, CellValue | undefined] => [
    i + design.firstColumn,
    column.key === "ordinal"
      ? "VD"
      : column.key === "name"
        ? "Ví dụ: Tuyến đường nở hoa"
        : column.key === "content"
          ? "Ghi tóm tắt việc làm"
          : undefined,
  ]);
  grid.add(aside("example", "note"), rng.chance(0.5) ? cells : cells.filter(([, value]) => value !== undefined), {
    italic: true,
  });
}

function writeTotal({ rng, grid, design, quirks, seeds }: TableTask, first: number): void {
  const start = design.firstColumn;
  const second = design.columns[0]?.key === "ordinal" ? start + 1 : start;
  const count = two(seeds.length);
  if (quirks.total === "none") return;
  if (quirks.total === "line") {
    const people = seeds.filter((seed) => seed.who === "individual").length;
    const text = rng.pick([
      `Tổng cộng: ${count} mô hình`,
      `Tổng số: ${count} mô hình`,
      `Cộng: ${count} mô hình (tập thể: ${two(seeds.length - people)}; cá nhân: ${two(people)})`,
      `Tổng cộng có ${count} mô hình đăng ký`,
    ]);
    const merge: [number, number][] = quirks.merges && rng.chance(0.6) ? [[start, start + 2]] : [];
    grid.add(aside("total"), [[merge.length > 0 ? start : rng.pick([start, second]), text]], { merge, bold: true });
    return;
  }
  // Not in a column that counts: its label would be lost.
  const named = start + design.columns.findIndex((column) => column.key === "name");
  const label = design.columns[0]?.key === "ordinal" ? rng.pick([start, named]) : named;
  const cells: [number, CellValue][] = [[label, rng.pick(["Tổng cộng", "Cộng", "TỔNG", "Tổng số"])]];
  design.columns.forEach((column, i) => {
    const marked =
      column.key === "markNew"
        ? seeds.filter((seed) => seed.origin === "new")
        : column.key === "markContinued"
          ? seeds.filter((seed) => seed.origin === "continued")
          : column.key === "markCollective" || column.key === "collective"
            ? seeds.filter((seed) => seed.who === "collective")
            : column.key === "markIndividual" || column.key === "individual"
              ? seeds.filter((seed) => seed.who === "individual")
              : null;
    if (marked === null) return;
    const at = i + start;
    const range = `${letters(at)}${first}:${letters(at)}${grid.last}`;
    cells.push([
      at,
      quirks.total === "formula" ? { formula: `COUNTA(${range})`, result: marked.length } : marked.length,
    ]);
  });
  if (cells.length === 1) cells.push([label + 1, `${count} mô hình`]);
  grid.add(aside("total"), cells, { bold: true });
}
