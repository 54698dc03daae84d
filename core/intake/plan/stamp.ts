import { submissionPurpose } from "../../programme/schema.ts";
import type { Unit } from "../../register/unit.ts";
import { fold } from "../../text/fold.ts";
import type { Grid } from "../read/grid.ts";
import { viewSheet } from "../table/view.ts";
import { evidenceAbove, settleEvidence } from "../units/evidence.ts";
import { buildPlan, type PlanContext } from "./build.ts";
import { takeCodes } from "./codes.ts";
import type { Decisions } from "./decisions.ts";
import type { FilePlan } from "./plan.ts";
import { readersFor } from "./understand.ts";

/** The hidden sheet by which a form of our own is known again, and the first of its keys. */
export const STAMP = { sheet: "_dvk", key: "dvk-form", version: "1" } as const;

/** What a form of our own says of itself: for whom it was made, of which programme, for which paper. */
export interface Stamp {
  programme: string;
  unitId: string;
  unit: string;
  purpose: "registration" | "results";
}

/** The stamp as rows of the hidden sheet, a key and a value each. */
export function stampRows({ programme, unitId, unit, purpose }: Stamp): [string, string][] {
  return [
    [STAMP.key, STAMP.version],
    ["programme", programme],
    ["unit", unitId],
    ["unit-name", unit],
    ["purpose", purpose],
  ];
}

/** The stamp of a workbook; null where it has none, or one that this version does not know. */
function readStamp(grid: Grid): Stamp | null {
  const sheet = grid.sheets.find(({ name }) => name === STAMP.sheet);
  const values = new Map<string, string>();
  for (const { cells } of sheet?.rows ?? []) {
    const at = (column: number) => cells.find((cell) => cell.column === column)?.text.trim() ?? "";
    values.set(at(1), at(2));
  }
  const purpose = submissionPurpose.safeParse(values.get("purpose")).data;
  if (values.get(STAMP.key) !== STAMP.version || (purpose !== "registration" && purpose !== "results")) return null;
  return {
    programme: values.get("programme") ?? "",
    unitId: values.get("unit") ?? "",
    unit: values.get("unit-name") ?? "",
    purpose,
  };
}

/**
 * The plan of a file that may be a form of our own. Its stamp answers what would else be asked: unit,
 * purpose, that it adds to what was sent before, and which model each row of a results form is. What the
 * clerk decided speaks over it; and where the visible paper names another unit than the stamp (a form that
 * was passed on to a neighbour), the stamp says nothing of the unit.
 */
export async function planWithStamp(raw: Grid, context: PlanContext): Promise<FilePlan> {
  const stamp = readStamp(raw);
  const unit = stamp && stamp.programme === context.programme.id ? unitOf(stamp, raw, context) : null;
  const decisions: Decisions = { ...context.decisions };
  if (stamp && unit) {
    if (context.given.unit === undefined) decisions.unit ??= unit.name;
    if (context.given.purpose === undefined) decisions.purpose ??= stamp.purpose;
    decisions.version ??= "supplements";
  }
  const stamped = context.decisions.unit === undefined && decisions.unit !== undefined;
  const plan = await buildPlan(raw, { ...context, decisions, stamped });
  if (plan.purpose === "registration") takeCodes(plan);
  // The rows of a results form keep their models' codes until they are held against the register.
  return stamp && unit && plan.purpose !== "registration" ? { ...plan, word: plan.word ?? "supplements" } : plan;
}

function unitOf(stamp: Stamp, grid: Grid, { units, programme, office }: PlanContext): Unit | null {
  const unit = units.find(({ id, name }) => id === stamp.unitId && name === stamp.unit);
  const named = unit ?? units.find(({ name }) => name === stamp.unit) ?? null;
  const readers = readersFor(programme, units, office);
  for (const sheet of grid.sheets) {
    if (sheet.hidden || named === null) continue;
    const view = viewSheet(sheet);
    const lines = view.rowNumbers
      .slice(0, LETTERHEAD_ROWS)
      .flatMap((row) => view.own(row).map(({ text }) => ({ text, as: "letterhead" })))
      .filter(({ text }) => !fold(text).startsWith("kinh gui"));
    const said = settleEvidence(evidenceAbove(lines, readers.units, sheet.name)).unit;
    if (said !== null && said.id !== named.id) return null;
  }
  return named;
}

/** The lines above the table of our own forms. */
const LETTERHEAD_ROWS = 3;
