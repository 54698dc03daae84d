import type { CellReference, Doubt } from "../register/model.ts";
import { ownCellsOf } from "../register/source.ts";
import type { Db } from "./database.ts";
import type { ModelEvent, ModelImage } from "./events.ts";
import { idNumber, showId } from "./ids.ts";
import { standingImport } from "./journal.ts";
import { rowValues } from "./model-rows.ts";
import { readSources } from "./sources.ts";
import { requireSubmission } from "./submissions.ts";
import type { JournalRow, ModelRow, UnitRow } from "./tables.ts";

/** A model with the rows and cells of its file. */
export interface ModelCells {
  id: string;
  sheet: string;
  row: number;
  rows: number[];
  cells: Record<string, CellReference[]>;
}

/** A model's part in an entry, with the entry's head. */
interface EventRow {
  model_id: number;
  journal_id: number;
  at: string;
  kind: JournalRow["kind"];
  file: string | null;
  before_image: string | null;
}

/** The same with the model's state before and after. */
interface EventImages extends EventRow {
  before: ModelRow | null;
  after: ModelRow;
}

/** All that happened to a model, the oldest first; null where no model was ever so called. */
export async function modelHistory(db: Db, modelId: string): Promise<ModelEvent[] | null> {
  const id = idNumber("model", modelId) ?? 0;
  const present = await db<ModelRow>("models").where({ id }).first();
  if (present === undefined) return null;
  return toEvents(db, withAfter(await eventRows(db).where("journal_changes.model_id", id), [present]));
}

/** What a journal entry did to each of its models. */
export async function entryEvents(db: Db, entry: JournalRow): Promise<ModelEvent[]> {
  return toEvents(db, await entryRows(db, entry));
}

/** What the import of a submission that stands in the register did. */
export async function importEvents(db: Db, submissionId: string): Promise<ModelEvent[] | null> {
  const { id } = await requireSubmission(db, submissionId);
  const entry = await standingImport(db, id);
  return entry === undefined ? null : entryEvents(db, entry);
}

/**
 * The models that a submission brought, as its import left them, with their rows and cells in the
 * file's order: what was edited or brought anew since does not matter to what stands in this file.
 */
export async function importedCells(db: Db, submissionId: string): Promise<ModelCells[]> {
  const { id } = await requireSubmission(db, submissionId);
  const entry = await standingImport(db, id);
  if (entry === undefined) return [];
  return (await entryRows(db, entry))
    .map(({ after }) => after)
    .filter((row) => row.submission_id === id)
    .sort((a, b) => a.position - b.position || a.id - b.id)
    .map((row) => ({
      id: showId("model", row.id),
      sheet: row.sheet,
      row: row.row,
      rows: JSON.parse(row.rows) as number[],
      cells: cellsByProperty(row.provenance, row.sheet),
    }));
}

/** The cells that each property of a model has for itself, from a provenance column. */
export function cellsByProperty(provenance: string, sheet: string | null): ModelCells["cells"] {
  const sources = Object.entries(readSources(provenance, sheet));
  return Object.fromEntries(sources.map(([property, list]) => [property, ownCellsOf(list)]));
}

async function entryRows(db: Db, entry: JournalRow): Promise<EventImages[]> {
  const touched = db("journal_changes").where({ journal_id: entry.id }).select("model_id");
  const present = await db<ModelRow>("models").whereIn("id", touched);
  const rows: EventRow[] = await eventRows(db)
    .whereIn("journal_changes.model_id", touched)
    .where("journal_changes.journal_id", ">=", entry.id);
  return withAfter(rows, present).filter((row) => row.journal_id === entry.id);
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
function withAfter(rows: EventRow[], present: ModelRow[]): EventImages[] {
  const last = new Map(present.map((row) => [row.id, row]));
  return rows.flatMap((row, index): EventImages[] => {
    const next = rows[index + 1];
    const after = next?.model_id === row.model_id ? imageOf(next.before_image) : (last.get(row.model_id) ?? null);
    return after === null ? [] : [{ ...row, before: imageOf(row.before_image), after }];
  });
}

async function toEvents(db: Db, rows: EventImages[]): Promise<ModelEvent[]> {
  const names = new Map((await db<UnitRow>("units").select("id", "name")).map((unit) => [unit.id, unit.name]));
  return rows.map(({ model_id, at, kind, file, before, after }) => ({
    modelId: showId("model", model_id),
    at,
    kind,
    file,
    before: before && toImage(before, names),
    after: toImage(after, names),
  }));
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
