import type { FilePlan } from "../intake/plan/plan.ts";
import { StoreError } from "./store.ts";
import { WORDS } from "./words.ts";

/** How many seen rows a plan imports, and how many it sets aside. */
export function countRows(plan: FilePlan): { imported: number; setAside: number } {
  const imported = plan.rows.filter((row) => row.disposition === "imported").length;
  return { imported, setAside: plan.rows.length - imported };
}

/**
 * Refuses a plan that loses or doubles a row. A plan that does not add up is a fault of this
 * program; better to refuse the file loudly than to store a register nobody can prove.
 */
export function assertAccounting(plan: FilePlan): void {
  const faults = [...rowFaults(plan)];
  if ((plan.status === "review" || plan.status === "rejected") && plan.problems.length === 0) {
    faults.push(WORDS.noReason);
  }
  if (faults.length > 0) {
    throw new StoreError("failed", WORDS.accounting, faults.slice(0, 20));
  }
}

function* rowFaults(plan: FilePlan): Generator<string> {
  const key = (sheet: string, row: number): string => `${row} ${sheet}`;
  const imported = new Map<string, boolean>();
  const seen = new Set<string>();
  for (const { sheet, row, disposition } of plan.rows) {
    const place = key(sheet, row);
    if (seen.has(place)) {
      yield WORDS.rowTwice(sheet, row);
    }
    seen.add(place);
    if (disposition === "imported") {
      imported.set(place, false);
    }
  }
  // What changes the register must rest on imported rows just as the models that it keeps.
  const changed =
    plan.status === "imported" ? [...plan.change.create, ...plan.change.update.map((u) => u.planned)] : [];
  for (const model of [...plan.models, ...changed]) {
    for (const row of new Set([model.row, ...model.rows])) {
      const place = key(model.sheet, row);
      if (imported.has(place)) {
        imported.set(place, true);
      } else {
        yield WORDS.modelWithoutRow(model.values.name, model.sheet, row);
      }
    }
  }
  for (const { sheet, row } of plan.rows) {
    if (imported.get(key(sheet, row)) === false) {
      yield WORDS.rowWithoutModel(sheet, row);
    }
  }
}
