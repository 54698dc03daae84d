import type { Checked, Output } from "../../contract.ts";
import type { PlannedResults } from "../../intake/plan/plan.ts";
import { settleVersion } from "../../intake/plan/version.ts";
import { type ModelRecord, type ModelValues, modelValues } from "../../register/model.ts";
import type { Submission } from "../../store/store.ts";
import { planAgain } from "../again.ts";
import { type Desk, requireSubmission } from "../desk.ts";
import { enterPlanning } from "../plans.ts";
import { changesBetween } from "./changes.ts";

type Comparison = Output<"review.compare">;

/**
 * A file against the version before it: what it adds, changes and leaves out. For a file in the
 * register what its import did, by the journal; for one that waits what replacing would do.
 */
export async function compareReview(desk: Desk, { id }: Checked<"review.compare">): Promise<Comparison> {
  const submission = await requireSubmission(desk, id);
  if (submission.status === "review") return compareWaiting(desk, submission);
  const events = (await desk.store.importEvents(id)) ?? [];
  const added: string[] = [];
  const missing: string[] = [];
  const changed: Comparison["changed"] = [];
  for (const { before, after } of events) {
    if (before === null) added.push(after.values.name);
    else if (!after.active) missing.push(before.values.name);
    else {
      const changes = changesBetween(desk.programme, { ...before, doubts: [] }, { ...after, doubts: [] });
      if (changes.length > 0) changed.push({ name: after.values.name, changes });
    }
  }
  return { of: submission.version.of, added, changed, missing };
}

async function compareWaiting(desk: Desk, submission: Submission): Promise<Comparison> {
  const { store, programme } = desk;
  const plan = await planAgain(desk, submission, await store.decisions(submission.id));
  if (plan.results) return compareResults(desk, plan.results, plan.version.of);
  if (plan.status === "duplicate") return { of: plan.version.of, added: [], changed: [], missing: [] };
  const { purpose, appendix, unitIds, models } = plan;
  const room = await enterPlanning(store, programme);
  const earlier = purpose === null ? [] : await room.earlier.of(room, submission.id, { unitIds, purpose, appendix });
  const latest = earlier.at(-1);
  const names = new Map(room.units.map((unit) => [unit.id, unit.name]));
  // As if it replaced: then what the earlier papers have and this one has not is told too.
  const { change } = settleVersion(models, earlier, null, latest ? "replaces" : "first");
  const before = new Map(earlier.flatMap((paper) => paper.models).map((model) => [model.id, model]));
  const changed: Comparison["changed"] = [];
  for (const { id, planned } of change.update) {
    const model = before.get(id);
    if (!model) continue;
    const was = { values: valuesOf(model), unit: model.unit, doubts: [], active: true };
    const unit = planned.unitId === null ? null : (names.get(planned.unitId) ?? null);
    const changes = changesBetween(programme, was, { values: planned.values, unit, doubts: [], active: true });
    if (changes.length > 0) changed.push({ name: planned.values.name, changes });
  }
  return {
    of: latest?.id ?? null,
    added: change.create.map((planned) => planned.values.name),
    changed,
    missing: change.withdraw.flatMap((id) => before.get(id)?.name ?? []),
  };
}

/** What a waiting results paper tells otherwise than the register has it. */
async function compareResults(desk: Desk, results: PlannedResults, of: string | null): Promise<Comparison> {
  const ids = results.entries.flatMap(({ model }) => model?.id ?? []);
  const models = await desk.store.models({ programmeId: desk.programme.id, ids: [...ids, ...results.retract] });
  const before = new Map(models.map((model) => [model.id, model]));
  return {
    of,
    added: results.entries.filter(({ how }) => how === "new").map(({ values }) => values.name),
    changed: results.entries.flatMap(({ model, values }) => {
      const was = model ? (before.get(model.id)?.result ?? null) : null;
      if (!model || values.done === null || values.done === was) return [];
      return [{ name: model.name, changes: [{ property: "result", before: was, after: values.done }] }];
    }),
    missing: results.retract.flatMap((id) => before.get(id)?.name ?? []),
  };
}

function valuesOf(model: ModelRecord): ModelValues {
  const keys = Object.keys(modelValues.shape) as (keyof ModelValues)[];
  return Object.fromEntries(keys.map((key) => [key, model[key]])) as ModelValues;
}
