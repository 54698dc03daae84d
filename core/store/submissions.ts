import type { FilePlan, IgnoredCell, RowAccount } from "../intake/plan/plan.ts";
import { assertAccounting } from "./accounting.ts";
import { applyPlan, modelsToReserve } from "./apply.ts";
import { type Begin, beginChange, type Change } from "./change.ts";
import { type Db, inChunks, insertMany } from "./database.ts";
import { idNumber, requireId, showId } from "./ids.ts";
import { type Store, StoreError, type Submission } from "./store.ts";
import type { IncomingFile } from "./submission-rows.ts";
import {
  IGNORED_CELL_COLUMNS,
  ignoredCellRow,
  planColumns,
  SOURCE_ROW_COLUMNS,
  sourceRow,
  submissionRow,
  toRowAccount,
  toSubmission,
} from "./submission-rows.ts";
import type { IgnoredCellRow, SourceRowRow, SubmissionRow, SubmissionUnitRow } from "./tables.ts";
import { WORDS } from "./words.ts";

/** Stores a file with its plan, its rows and what it changes, as one transaction. */
export async function saveSubmission(begin: Begin, file: IncomingFile, plan: FilePlan): Promise<string> {
  assertAccounting(plan);
  const batchId = requireId("batch", file.batchId, WORDS.unknownBatch);
  return begin(async (trx) => {
    const change = await beginChange(trx, { submission: 1, ...modelsToReserve(plan) });
    const id = change.first("submission");
    const row = submissionRow(id, batchId, file, plan, change.at);
    await insertMany(trx, "submissions", Object.keys(row) as (keyof SubmissionRow)[], [row]);
    await saveAccount(change, id, plan);
    await applyPlan(change, { id, batchId, programmeId: file.programmeId }, plan);
    await change.audit("save-submission", showId("submission", id), { status: plan.status, sha256: file.sha256 });
    return showId("submission", id);
  });
}

/** Stores a new plan in place of the one of a file that waits in review. */
export async function updateSubmission(begin: Begin, submissionId: string, plan: FilePlan): Promise<void> {
  assertAccounting(plan);
  const id = requireId("submission", submissionId, WORDS.unknownSubmission);
  await begin(async (trx) => {
    const row = await requireSubmission(trx, submissionId);
    if (row.status !== "review") {
      throw new StoreError("changed-since", WORDS.notInReview(row.name));
    }
    const change = await beginChange(trx, modelsToReserve(plan));
    await trx<SubmissionRow>("submissions").where({ id }).update(planColumns(plan));
    for (const table of ["source_rows", "ignored_cells", "submission_units"]) {
      await trx(table).where({ submission_id: id }).delete();
    }
    await saveAccount(change, id, plan);
    await applyPlan(change, { id, batchId: row.batch_id, programmeId: row.programme_id }, plan);
    await change.audit("update-submission", submissionId, { status: plan.status });
  });
}

/** Changes when, and under which number, a submission was received; a day that a person names is no longer assumed. */
export async function editSubmission(
  begin: Begin,
  submissionId: string,
  changes: Parameters<Store["editSubmission"]>[1],
): Promise<void> {
  await begin(async (trx) => {
    const { id } = await requireSubmission(trx, submissionId);
    const change = await beginChange(trx, {});
    const { receivedAt, incoming } = changes;
    const columns: Partial<SubmissionRow> = {
      ...(receivedAt === undefined ? {} : { received_at: receivedAt, received_assumed: 0 }),
      ...(incoming === undefined ? {} : { incoming_number: incoming.number, incoming_date: incoming.date }),
    };
    if (Object.keys(columns).length > 0) await trx<SubmissionRow>("submissions").where({ id }).update(columns);
    await change.audit("edit-submission", submissionId, changes);
  });
}

async function saveAccount({ trx }: Change, id: number, plan: FilePlan): Promise<void> {
  const rows = plan.rows.map((account, index) => sourceRow(id, account, index));
  await insertMany<SourceRowRow>(trx, "source_rows", SOURCE_ROW_COLUMNS, rows);
  const cells = plan.ignoredCells.map((cell, index) => ignoredCellRow(id, cell, index));
  await insertMany<IgnoredCellRow>(trx, "ignored_cells", IGNORED_CELL_COLUMNS, cells);
  const units = [...new Set(plan.unitIds)].map((unitId, position) => ({
    submission_id: id,
    unit_id: requireId("unit", unitId, WORDS.unknownUnit),
    position,
  }));
  await insertMany<SubmissionUnitRow>(trx, "submission_units", ["submission_id", "unit_id", "position"], units);
}

/** The submission's row, or a refusal with `not-found`. */
export async function requireSubmission(db: Db, submissionId: string): Promise<SubmissionRow> {
  const id = requireId("submission", submissionId, WORDS.unknownSubmission);
  const row = await db<SubmissionRow>("submissions").where({ id }).first();
  if (row === undefined) {
    throw new StoreError("not-found", WORDS.unknownSubmission(submissionId));
  }
  return row;
}

/** Submissions that answer to every given property, in the order in which they were stored. */
export async function findSubmissions(
  db: Db,
  filter: Parameters<Store["submissions"]>[0] & { id?: string },
): Promise<Submission[]> {
  const wanted: Partial<SubmissionRow> = {};
  if (filter.id !== undefined) wanted.id = idNumber("submission", filter.id) ?? 0;
  if (filter.batchId !== undefined) wanted.batch_id = idNumber("batch", filter.batchId) ?? 0;
  if (filter.programmeId !== undefined) wanted.programme_id = filter.programmeId;
  if (filter.sha256 !== undefined) wanted.sha256 = filter.sha256;
  if (filter.contentHash !== undefined) wanted.content_hash = filter.contentHash;
  if (filter.status !== undefined) wanted.status = filter.status;
  const rows = await db<SubmissionRow>("submissions").where(wanted).orderBy("id");
  const units = await unitsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => toSubmission(row, units.get(row.id) ?? []));
}

async function unitsOf(db: Db, ids: number[]): Promise<Map<number, string[]>> {
  const units = new Map<number, string[]>();
  for (const chunk of inChunks(ids)) {
    const rows = await db<SubmissionUnitRow>("submission_units").whereIn("submission_id", chunk).orderBy("position");
    for (const row of rows) {
      units.set(row.submission_id, [...(units.get(row.submission_id) ?? []), showId("unit", row.unit_id)]);
    }
  }
  return units;
}

/** Every seen row of a submission, in the file's order. */
export async function sourceRows(db: Db, submissionId: string): Promise<RowAccount[]> {
  const { id } = await requireSubmission(db, submissionId);
  const rows = await db<SourceRowRow>("source_rows").where({ submission_id: id }).orderBy("position");
  return rows.map(toRowAccount);
}

/** The cells of imported rows that nothing took. */
export async function ignoredCells(db: Db, submissionId: string): Promise<IgnoredCell[]> {
  const { id } = await requireSubmission(db, submissionId);
  return db<IgnoredCellRow>("ignored_cells")
    .where({ submission_id: id })
    .orderBy("position")
    .select("sheet", "cell", "reason", "text");
}
