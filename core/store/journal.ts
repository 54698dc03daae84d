import type { Change } from "./change.ts";
import { type Db, insertMany } from "./database.ts";
import { showId } from "./ids.ts";
import type { JournalChangeRow, JournalRow, ModelRow } from "./tables.ts";

export interface JournalEntry {
  id: string;
  at: string;
  kind: "import" | "edit" | "undo";
  /** Null for an edit by hand and what takes one back. */
  submissionId: string | null;
  batchId: string | null;
}

/** One model's part in an entry, with its state before (null where there was none). */
export interface ModelChange {
  modelId: number;
  change: JournalChangeRow["change"];
  before: ModelRow | null;
}

/** What an entry is about; `undoes` names the entry that it compensates. */
export interface EntryHead {
  kind: JournalRow["kind"];
  /** Null for an edit by hand and what takes one back. */
  submissionId: number | null;
  batchId: number | null;
  undoes: number | null;
}

/** Writes one entry with its before-images; the change must have set a journal id apart. */
export async function writeJournal(change: Change, head: EntryHead, changes: readonly ModelChange[]): Promise<void> {
  const id = change.first("journal");
  await change.trx.raw(
    "INSERT INTO journal (id, at, revision, kind, submission_id, batch_id, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)",
    [id, change.at, change.revision, head.kind, head.submissionId, head.batchId, head.undoes],
  );
  await insertMany<JournalChangeRow>(
    change.trx,
    "journal_changes",
    ["journal_id", "model_id", "change", "before_image"],
    changes.map(({ modelId, change: what, before }) => ({
      journal_id: id,
      model_id: modelId,
      change: what,
      before_image: before === null ? null : JSON.stringify(before),
    })),
  );
}

/** The submission's import that still stands, or undefined. */
export async function standingImport(db: Db, submissionId: number): Promise<JournalRow | undefined> {
  return standing(db, ["import"]).where("journal.submission_id", submissionId).orderBy("journal.id", "desc").first();
}

/** Entries of these kinds that no later entry has compensated. */
export function standing(db: Db, kinds: readonly JournalRow["kind"][]) {
  return db<JournalRow>("journal")
    .whereIn("journal.kind", kinds)
    .whereNotExists(db("journal as undo").select(db.raw("1")).whereRaw("undo.undoes = journal.id"))
    .select("journal.*");
}

/** What the entry did to each model, with the image to restore. */
export async function entryChanges(db: Db, journalId: number): Promise<ModelChange[]> {
  const rows = await db<JournalChangeRow>("journal_changes").where({ journal_id: journalId }).orderBy("model_id");
  return rows.map((row) => ({
    modelId: row.model_id,
    change: row.change,
    before: row.before_image === null ? null : (JSON.parse(row.before_image) as ModelRow),
  }));
}

/** All entries, oldest first. */
export async function findJournal(db: Db): Promise<JournalEntry[]> {
  const rows = await db<JournalRow>("journal").orderBy("id");
  return rows.map((row) => ({
    id: showId("journal", row.id),
    at: row.at,
    kind: row.kind,
    submissionId: showId("submission", row.submission_id),
    batchId: showId("batch", row.batch_id),
  }));
}
