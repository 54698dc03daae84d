import type { Knex } from "knex";
import { stageWords } from "../register/words.ts";
import { type Begin, beginChange, type Change } from "./change.ts";
import { requireId, showId } from "./ids.ts";
import { entryChanges, standing, standingImport, writeJournal } from "./journal.ts";
import { modelImages, putModels, withdrawModels } from "./models.ts";
import { StoreError } from "./store.ts";
import { requireSubmission } from "./submissions.ts";
import type { BatchRow, JournalRow, ModelEventRow, ModelRow, SubmissionRow } from "./tables.ts";
import { standingEvents, takeBackCausedBy } from "./way.ts";
import { WORDS } from "./words.ts";

/** Takes one submission back by a compensating entry. */
export async function undoSubmission(begin: Begin, submissionId: string): Promise<void> {
  await begin(async (trx) => undoOne(trx, await requireSubmission(trx, submissionId)));
}

/** Takes back all that is still there of a batch, the last first; all or nothing. Returns the submissions' ids. */
export async function undoBatch(begin: Begin, batchId: string): Promise<string[]> {
  const id = requireId("batch", batchId, WORDS.unknownBatch);
  return begin(async (trx) => {
    if ((await trx<BatchRow>("batches").where({ id }).first()) === undefined) {
      throw new StoreError("not-found", WORDS.unknownBatch(batchId));
    }
    // By the journal: a file that waited in review may have been imported after files that arrived later.
    const rows: SubmissionRow[] = await trx("submissions")
      .leftJoin(standing(trx, ["import"]).as("entry"), "entry.submission_id", "submissions.id")
      .where("submissions.batch_id", id)
      .whereIn("submissions.status", ["imported", "review"])
      .orderByRaw("COALESCE(entry.id, 0) DESC, submissions.id DESC")
      .select("submissions.*");
    for (const row of rows) {
      await undoOne(trx, row);
    }
    return rows.map((row) => showId("submission", row.id));
  });
}

async function undoOne(trx: Knex.Transaction, row: SubmissionRow): Promise<void> {
  if (row.status !== "imported" && row.status !== "review") {
    throw new StoreError("failed", WORDS.notUndoable(row.name));
  }
  const entry = row.status === "imported" ? await standingImport(trx, row.id) : undefined;
  const change = await beginChange(trx, { journal: 1 });
  if (entry === undefined) {
    await writeJournal(change, { kind: "undo", submissionId: row.id, batchId: row.batch_id, undoes: null }, []);
  } else {
    await assertUnchangedSince(trx, entry, row.name);
    await compensate(change, entry);
  }
  await trx<SubmissionRow>("submissions").where({ id: row.id }).update({ status: "undone" });
  await change.audit("undo", showId("submission", row.id), { was: row.status });
}

/**
 * Puts every model back as the entry found it. The compensating entry keeps in its turn what it
 * overwrites, so that the journal alone tells every state that a model ever had.
 */
export async function compensate(change: Change, entry: JournalRow): Promise<void> {
  const { trx } = change;
  const changes = await entryChanges(trx, entry.id);
  const present = await modelImages(
    trx,
    changes.map((one) => one.modelId),
  );
  // The stage is no part of what an entry changes: it follows from the model's own events.
  const restored = changes.flatMap((one): ModelRow[] =>
    one.before === null ? [] : [{ ...one.before, stage: present.get(one.modelId)?.stage ?? one.before.stage }],
  );
  const created = changes.filter((one) => one.before === null).map((one) => one.modelId);
  await putModels(trx, restored);
  await withdrawModels(trx, created);
  await writeJournal(
    change,
    { kind: "undo", submissionId: entry.submission_id, batchId: entry.batch_id, undoes: entry.id },
    changes.map((one) => ({
      modelId: one.modelId,
      change: one.before === null ? "withdraw" : "restore",
      before: present.get(one.modelId) ?? null,
    })),
  );
  await takeBackCausedBy(change, entry.id);
}

async function assertUnchangedSince(trx: Knex.Transaction, entry: JournalRow, name: string): Promise<void> {
  const later: { submission_id: number | null; at: string; name: string; models: number }[] = await standing(trx, [
    "import",
    "edit",
  ])
    .leftJoin("submissions", "submissions.id", "journal.submission_id")
    .join("journal_changes as later", "later.journal_id", "journal.id")
    .join("journal_changes as own", "own.model_id", "later.model_id")
    .where("own.journal_id", entry.id)
    .where("journal.id", ">", entry.id)
    .groupBy("journal.id", "journal.at", "journal.submission_id", "submissions.name")
    .orderBy("journal.id", "desc")
    .clearSelect()
    .select("journal.submission_id", "journal.at", "submissions.name")
    .count({ models: "*" });
  if (later.length > 0) {
    const details = later.map((row) =>
      row.submission_id === null
        ? WORDS.laterEdit(row.at, Number(row.models))
        : WORDS.laterEntry(showId("submission", row.submission_id), row.name, Number(row.models)),
    );
    throw new StoreError("changed-since", WORDS.changedSince(name), details);
  }
  const steps = await stepsSince(trx, entry);
  if (steps.length > 0) throw new StoreError("changed-since", WORDS.changedSince(name), steps);
}

/** Steps that a person recorded for models which the entry brought: they would be of no model any more. */
async function stepsSince(trx: Knex.Transaction, entry: JournalRow): Promise<string[]> {
  const rows: (ModelEventRow & { name: string })[] = await standingEvents(trx)
    .join("models", "models.id", "model_events.model_id")
    .join("journal_changes as own", "own.model_id", "model_events.model_id")
    .where({ "own.journal_id": entry.id, "own.change": "create" })
    .whereNull("model_events.journal_id")
    .orderBy("model_events.id")
    .select("models.name");
  return rows.map((row) => WORDS.laterStep(showId("model", row.model_id), row.name, stageWords[row.kind] ?? row.kind));
}
