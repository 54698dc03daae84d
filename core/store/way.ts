import type { Knex } from "knex";
import { LONG_TEXTS } from "../register/model.ts";
import { type EventDetails, type WayEvent, wayOf } from "../register/way.ts";
import type { Change } from "./change.ts";
import { type Db, inChunks, insertMany } from "./database.ts";
import { groupBy } from "./group-by.ts";
import { idNumber, showId } from "./ids.ts";
import type { CountersRow, ModelEventRow, ModelRow } from "./tables.ts";

/* The way of the models: events that are only ever added to, and the stage that follows from them. */

/** A new event of a model; `journalId` where an entry of the journal caused it. */
export interface NewEvent {
  modelId: number;
  day: string;
  note: string | null;
  details: EventDetails;
  journalId?: number;
}

const COLUMNS = ["id", "model_id", "kind", "day", "details", "undoes", "journal_id", "at", "revision"] as const;

/** What the sender registered; what came of it, and the office's own notes, are no part of it. */
const REGISTERED: readonly (keyof ModelRow)[] = [
  "name",
  "kind",
  "subject_kind",
  "subject",
  "leader",
  "field",
  "origin",
  "since_year",
  "unit_id",
  ...LONG_TEXTS.filter((text) => text !== "result" && text !== "note"),
];

/** Events of the programme's models, or of these models alone, as they were written down. */
export async function findEvents(
  db: Db,
  filter: { programmeId?: string; modelIds?: readonly number[] },
): Promise<WayEvent[]> {
  const rows: ModelEventRow[] = [];
  for (const some of filter.modelIds === undefined ? [undefined] : inChunks(filter.modelIds)) {
    const found: ModelEventRow[] = await db("model_events")
      .join("models", "models.id", "model_events.model_id")
      .modify((query) => {
        if (filter.programmeId !== undefined) query.where("models.programme_id", filter.programmeId);
        if (some !== undefined) query.whereIn("model_events.model_id", some);
      })
      .orderBy("model_events.id")
      .select("model_events.*");
    rows.push(...found);
  }
  const takenBack = new Map(rows.flatMap((row) => (row.undoes === null ? [] : [[row.undoes, row.at]])));
  return rows.filter((row) => row.undoes === null).map((row) => toEvent(row, takenBack.get(row.id) ?? null));
}

function toEvent(row: ModelEventRow, takenBackAt: string | null): WayEvent {
  const { note, details } = JSON.parse(row.details) as Pick<WayEvent, "note" | "details">;
  return {
    id: showId("event", row.id),
    modelId: showId("model", row.model_id),
    day: row.day,
    at: row.at,
    note,
    details,
    takenBackAt,
  };
}

/** Writes events and puts the stage of their models right. Returns their ids. */
export async function addEvents(change: Change, events: readonly NewEvent[]): Promise<number[]> {
  const first = await nextIds(change.trx, "event", events.length);
  const rows = events.map(
    ({ modelId, day, note, details, journalId }, index): ModelEventRow => ({
      id: first + index,
      model_id: modelId,
      kind: details.kind,
      day,
      details: JSON.stringify({ note, details }),
      undoes: null,
      journal_id: journalId ?? null,
      at: change.at,
      revision: change.revision,
    }),
  );
  await insertMany<ModelEventRow>(change.trx, "model_events", COLUMNS, rows);
  await settleStages(
    change.trx,
    rows.map((row) => row.model_id),
  );
  return rows.map((row) => row.id);
}

/** Takes events back by an event each; those that were taken back already are left. Returns the models. */
export async function takeEventsBack(
  change: Change,
  rows: readonly ModelEventRow[],
  reason: string | null,
): Promise<number[]> {
  const { trx, at, revision } = change;
  const first = await nextIds(trx, "event", rows.length);
  const undoing = rows.map(
    (row, index): ModelEventRow => ({
      id: first + index,
      model_id: row.model_id,
      kind: "taken-back",
      day: at.slice(0, 10),
      details: JSON.stringify({ reason }),
      undoes: row.id,
      journal_id: null,
      at,
      revision,
    }),
  );
  await insertMany<ModelEventRow>(trx, "model_events", COLUMNS, undoing);
  const models = [...new Set(rows.map((row) => row.model_id))];
  await settleStages(trx, models);
  return models;
}

/** Rows of events that nothing took back yet. */
export function standingEvents(db: Db) {
  return db<ModelEventRow>("model_events")
    .whereNull("model_events.undoes")
    .whereNotExists(db("model_events as undo").select(db.raw("1")).whereRaw("undo.undoes = model_events.id"))
    .select("model_events.*");
}

/** What an entry of the journal caused goes with it. */
export async function takeBackCausedBy(change: Change, journalId: number): Promise<void> {
  const rows: ModelEventRow[] = await standingEvents(change.trx).where("model_events.journal_id", journalId);
  if (rows.length > 0) await takeEventsBack(change, rows, null);
}

/**
 * Reopens the vetting of models that a re-sent file changed: what was found right, or wrong, was another
 * registration.
 */
export async function reopenVetting(
  change: Change,
  journalId: number,
  day: string,
  changed: readonly { before: ModelRow; after: ModelRow }[],
): Promise<void> {
  const ids = changed.map(({ before }) => before.id);
  const events = groupBy(await findEvents(change.trx, { modelIds: ids }), (event) => idNumber("model", event.modelId));
  const reopened = changed.flatMap(({ before, after }): NewEvent[] => {
    const { vetting } = wayOf(events.get(before.id) ?? []);
    const properties = REGISTERED.filter((column) => before[column] !== after[column]);
    if ((vetting !== "vetted" && vetting !== "returned") || properties.length === 0) return [];
    return [{ modelId: before.id, day, note: null, journalId, details: { kind: "reopened", properties } }];
  });
  if (reopened.length > 0) await addEvents(change, reopened);
}

/** Puts `models.stage` where the events say. */
async function settleStages(trx: Knex.Transaction, modelIds: readonly number[]): Promise<void> {
  const ids = [...new Set(modelIds)];
  const events = groupBy(await findEvents(trx, { modelIds: ids }), (event) => event.modelId);
  const byStage = groupBy(ids, (id) => wayOf(events.get(showId("model", id)) ?? []).stage);
  for (const [stage, models] of byStage) {
    for (const chunk of inChunks(models)) await trx<ModelRow>("models").whereIn("id", chunk).update({ stage });
  }
}

/** The first of `count` new ids, which are never given again. */
export async function nextIds(trx: Knex.Transaction, counter: "event" | "record", count: number): Promise<number> {
  const [row]: CountersRow[] = await trx.raw(
    `UPDATE counters SET ${counter} = ${counter} + ? WHERE id = 1 RETURNING *`,
    [count],
  );
  return (row?.[counter] ?? 0) - count + 1;
}

/**
 * The day on which each model of the programme was registered: when the file that first brought it was
 * received. By the model's id.
 */
export async function registrationDays(db: Db, programmeId: string): Promise<Map<string, string>> {
  const rows: { id: number; day: string }[] = await db("journal_changes")
    .join("journal", "journal.id", "journal_changes.journal_id")
    .join("submissions", "submissions.id", "journal.submission_id")
    .join("models", "models.id", "journal_changes.model_id")
    .where({ "journal_changes.change": "create", "journal.kind": "import", "models.programme_id": programmeId })
    .groupBy("models.id")
    .select("models.id")
    .min({ day: "submissions.received_at" });
  return new Map(rows.map((row) => [showId("model", row.id), row.day.slice(0, 10)]));
}
