import type { FilePlan, PlannedModel } from "../intake/plan/plan.ts";
import type { Change, Reserved } from "./change.ts";
import { requireId, showId } from "./ids.ts";
import { writeJournal } from "./journal.ts";
import { modelRow } from "./model-rows.ts";
import { modelImages, putModels, withdrawModels } from "./models.ts";
import { reportedAmong, reportedModels, reportedRows, saveResults, withResult } from "./results.ts";
import { readSources } from "./sources.ts";
import { StoreError } from "./store.ts";
import type { ModelRow, SubmissionRow } from "./tables.ts";
import { reopenVetting } from "./way.ts";
import { WORDS } from "./words.ts";

/** The submission that a plan is applied for. */
export interface AppliedSubmission {
  id: number;
  batchId: number;
  programmeId: string;
}

/** The ids that applying the plan will need. */
export function modelsToReserve(plan: FilePlan): Reserved {
  return plan.status === "imported" ? { model: plan.change.create.length, journal: 1 } : {};
}

/**
 * Does to the register what an imported plan says, and keeps in the journal what stood there
 * before. A plan of any other status changes no model.
 */
export async function applyPlan(change: Change, submission: AppliedSubmission, plan: FilePlan): Promise<void> {
  if (plan.status !== "imported") {
    return;
  }
  const { trx } = change;
  const updates = plan.change.update.map(({ id, planned }) => ({ id: modelNumber(id), planned }));
  const withdrawals = plan.change.withdraw.map(modelNumber);
  const reported = reportedModels(plan);
  const before = await activeImages(change, [...updates.map((update) => update.id), ...withdrawals, ...reported]);

  const positions = filePositions(plan);
  const firstId = change.first("model");
  const row = (planned: PlannedModel, id: number): ModelRow =>
    modelRow(planned, {
      id,
      programme_id: submission.programmeId,
      submission_id: submission.id,
      stage: before.get(id)?.stage ?? "registered",
      position: positions.get(planned) ?? 0,
    });
  const created = plan.change.create.map((planned, index) => row(planned, firstId + index));
  const updated = await keepResults(
    change,
    updates.map(({ id, planned }) => row(planned, id)),
    before,
  );
  await putModels(trx, [...created, ...updated, ...(await reportedRows(change, submission.id, plan, before))]);
  await withdrawModels(trx, withdrawals);
  await writeJournal(
    change,
    { kind: "import", submissionId: submission.id, batchId: submission.batchId, undoes: null },
    [
      ...created.map((model) => ({ modelId: model.id, change: "create" as const, before: null })),
      ...updates.map(({ id }) => ({ modelId: id, change: "update" as const, before: before.get(id) ?? null })),
      ...reported.map((id) => ({ modelId: id, change: "update" as const, before: before.get(id) ?? null })),
      ...withdrawals.map((id) => ({ modelId: id, change: "withdraw" as const, before: before.get(id) ?? null })),
    ],
  );
  const ids = new Map(plan.change.create.map((planned, index) => [planned, firstId + index]));
  await saveResults(change, submission.id, plan, before, ids);
  // Results say what came of a model; only a registration can change what was vetted.
  if (plan.purpose === "registration" && updated.length > 0) {
    const received = await trx<SubmissionRow>("submissions").where({ id: submission.id }).first("received_at");
    const changed = updated.flatMap((after) => {
      const image = before.get(after.id);
      return image === undefined ? [] : [{ before: image, after }];
    });
    const day = (received?.received_at ?? change.at).slice(0, 10);
    await reopenVetting(change, change.first("journal"), day, changed);
  }
}

/** A registration that is sent anew does not take back what results papers tell of its models. */
async function keepResults({ trx }: Change, rows: ModelRow[], before: Map<number, ModelRow>): Promise<ModelRow[]> {
  const reported = await reportedAmong(
    trx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const was = before.get(row.id);
    if (!was || !reported.has(row.id)) return row;
    const [told] = readSources(was.provenance, was.sheet).result ?? [];
    return withResult(row, was.result, told?.how === "results" ? (told.said ?? null) : null);
  });
}

async function activeImages({ trx }: Change, ids: number[]): Promise<Map<number, ModelRow>> {
  const images = await modelImages(trx, ids);
  const gone = ids.filter((id) => images.get(id)?.state !== "active");
  if (gone.length > 0) {
    const details = gone.map((id) => WORDS.modelGone(showId("model", id)));
    throw new StoreError("changed-since", WORDS.planOutdated, details);
  }
  return images;
}

function modelNumber(id: string): number {
  return requireId("model", id, WORDS.modelGone);
}

/** The place of each written model in its file: sheets in the order of their rows, then by row. */
function filePositions(plan: FilePlan): Map<PlannedModel, number> {
  const sheets = [...new Set(plan.rows.map((row) => row.sheet))];
  const written = [...plan.change.create, ...plan.change.update.map((update) => update.planned)];
  const sorted = written
    .map((planned) => ({ planned, sheet: sheets.indexOf(planned.sheet) }))
    .sort((a, b) => a.sheet - b.sheet || a.planned.row - b.planned.row);
  return new Map(sorted.map(({ planned }, position) => [planned, position]));
}
