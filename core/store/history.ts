import type { Doubt } from "../register/model.ts";
import type { Db } from "./database.ts";
import type { ModelEvent, ModelImage } from "./events.ts";
import { idNumber, showId } from "./ids.ts";
import { standingImport } from "./journal.ts";
import { rowValues } from "./model-rows.ts";
import { requireSubmission } from "./submissions.ts";
import type { JournalRow, ModelRow, UnitRow } from "./tables.ts";

/** A model's part in an entry, with the entry's head. */
interface EventRow {
  model_id: number;
  journal_id: number;
  at: string;
  kind: JournalRow["kind"];
  file: string | null;
  before_image: string | null;
}

/** All that happened to a model, the oldest first; null where no model was ever so called. */
export async function modelHistory(db: Db, modelId: string): Promise<ModelEvent[] | null> {
  const id = idNumber("model", modelId) ?? 0;
  const present = await db<ModelRow>("models").where({ id }).first();
  if (present === undefined) return null;
  return toEvents(db, await eventRows(db).where("journal_changes.model_id", id), [present]);
}

/** What a journal entry did to each of its models. */
export async function entryEvents(db: Db, entry: JournalRow): Promise<ModelEvent[]> {
  const touched = db("journal_changes").where({ journal_id: entry.id }).select("model_id");
  const present = await db<ModelRow>("models").whereIn("id", touched);
  const rows: EventRow[] = await eventRows(db)
    .whereIn("journal_changes.model_id", touched)
    .where("journal_changes.journal_id", ">=", entry.id);
  return toEvents(db, rows, present, entry.id);
}

/** What the import of a submission that stands in the register did. */
export async function importEvents(db: Db, submissionId: string): Promise<ModelEvent[] | null> {
  const { id } = await requireSubmission(db, submissionId);
  const entry = await standingImport(db, id);
  return entry === undefined ? null : entryEvents(db, entry);
}

function eventRows(db: Db) {
  return db("journal_changes")
    .join("journal", "journal.id", "journal_changes.journal_id")
    .leftJoin("submissions", "submissions.id", "journal.submission_id")
    .orderBy(["journal_changes.model_id", "journal_changes.journal_id"])
    .select(
      "journal_changes.model_id",
      "journal_changes.journal_id",
      "journal_changes.before_image",
      "journal.at",
      "journal.kind",
      "submissions.name as file",
    );
}

/** The state after a change is the one before the model's next change, or else its present row. */
async function toEvents(db: Db, rows: EventRow[], present: ModelRow[], entryId?: number): Promise<ModelEvent[]> {
  const names = new Map((await db<UnitRow>("units").select("id", "name")).map((unit) => [unit.id, unit.name]));
  const last = new Map(present.map((row) => [row.id, row]));
  return rows.flatMap((row, index): ModelEvent[] => {
    if (entryId !== undefined && row.journal_id !== entryId) return [];
    const next = rows[index + 1];
    const after = next?.model_id === row.model_id ? imageOf(next.before_image) : (last.get(row.model_id) ?? null);
    if (after === null) return [];
    const before = imageOf(row.before_image);
    return [
      {
        modelId: showId("model", row.model_id),
        at: row.at,
        kind: row.kind,
        file: row.file,
        before: before && toImage(before, names),
        after: toImage(after, names),
      },
    ];
  });
}

function imageOf(stored: string | null): ModelRow | null {
  return stored === null ? null : (JSON.parse(stored) as ModelRow);
}

function toImage(row: ModelRow, names: ReadonlyMap<number, string>): ModelImage {
  return {
    values: rowValues(row),
    unit: row.unit_id === null ? null : (names.get(row.unit_id) ?? null),
    doubts: JSON.parse(row.doubts) as Doubt[],
    active: row.state === "active",
  };
}
