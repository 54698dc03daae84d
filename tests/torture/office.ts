import { readFileSync } from "node:fs";
import { buildPlan } from "../../core/intake/plan/build.ts";
import { refusedPlan } from "../../core/intake/plan/outcomes.ts";
import type { FilePlan } from "../../core/intake/plan/plan.ts";
import type { Grid } from "../../core/intake/read/grid.ts";
import { readGrid } from "../../core/intake/read/read.ts";
import { Refusal } from "../../core/intake/read/refusal.ts";
import { type Office, openOffice } from "../../core/office/office.ts";
import type { Parsers } from "../../core/office/parsers.ts";
import { parseProgramme } from "../../core/programme/load.ts";
import type { Unit, UnitInput } from "../../core/register/unit.ts";
import { createStore } from "../../core/store/open.ts";
import type { Store } from "../../core/store/store.ts";

/** The real programme, and a few units of an invented huyện. */
export const programme = parseProgramme(
  readFileSync(new URL("../../programmes/hai-phong-2024.json", import.meta.url), "utf8"),
);
export const units: Unit[] = ["An Bình", "Hòa Lạc", "Đông Hưng", "Đồng Hưng"].map((name, i) => ({
  id: `u${i + 1}`,
  name: `Xã ${name}`,
  kind: "Xã",
  parent: null,
  short: null,
  aliases: [],
  flags: [],
}));

/** A file as it came. */
export interface Paper {
  name: string;
  bytes: Buffer;
}

/** The plan of a grid for the test's office, with nothing received before. */
export function planGrid(grid: Grid, fileName = "danh sach.xlsx"): Promise<FilePlan> {
  return buildPlan(grid, { fileName, programme, units, decisions: {}, given: {}, earlier: async () => [] });
}

/** Reads and plans a file in this process, as the office does with a parser between. */
export async function planPaper({ name, bytes }: Paper): Promise<FilePlan> {
  try {
    return await planGrid(await readGrid(bytes), name);
  } catch (error) {
    if (error instanceof Refusal) return refusedPlan(error.code, error.what, name);
    throw error;
  }
}

/** What does not add up in a plan's account of rows and cells; empty where it is exact. */
export function accountFaults(plan: FilePlan): string[] {
  const faults: string[] = [];
  const ignored = new Set(plan.ignoredCells.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const used = new Set<string>();
  const modelRows = new Set<string>();
  for (const { sheet, rows, provenance } of plan.models) {
    for (const row of rows) modelRows.add(`${sheet}!${row}`);
    for (const cells of Object.values(provenance)) for (const c of cells) used.add(`${c.sheet}!${c.cell}`);
  }
  const seen = new Set<string>();
  for (const { sheet, row, disposition, cells } of plan.rows) {
    const place = `${sheet}!${row}`;
    if (seen.has(place)) faults.push(`${place} twice`);
    seen.add(place);
    if ((disposition === "imported") !== modelRows.has(place)) faults.push(`${place} ${disposition}`);
    if (disposition !== "imported") continue;
    const ordinals = plan.tables.filter((t) => t.sheet === sheet).map((t) => t.columns.ordinal);
    for (const column of Object.keys(cells)) {
      const cell = `${sheet}!${column}${row}`;
      const ways = [used.has(cell), ignored.has(cell), ordinals.includes(column)].filter(Boolean).length;
      if (ways === 0) faults.push(`${cell} lost`);
    }
  }
  if ((plan.status === "review" || plan.status === "rejected") && plan.problems.length === 0) faults.push("no reason");
  return faults;
}

/** A new office over a data folder, with the test's units or others. */
export async function newOffice(
  data: string,
  parsers: Parsers,
  list: UnitInput[] = units.map(({ id: _id, ...unit }) => unit),
): Promise<{ office: Office; store: Store }> {
  const settings = { office: "Ban Dân vận Huyện ủy An Lạc", programmeId: programme.id, seat: "huyen" };
  const store = await createStore(data, settings, programme);
  await store.importUnits(list);
  const office = await openOffice({ store, parsers, programmes: [programme], today: () => "2024-04-01" });
  return { office, store };
}
