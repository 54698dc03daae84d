import { isDeepStrictEqual } from "node:util";
import type { Knex } from "knex";
import type { Doubt, ModelValues } from "../register/model.ts";
import type { Source } from "../register/source.ts";
import { type Begin, beginChange } from "./change.ts";
import { inChunks } from "./database.ts";
import type { ModelEdit, UndoneEdit } from "./events.ts";
import { entryEvents } from "./history.ts";
import { requireId, showId } from "./ids.ts";
import { entryChanges, standing, writeJournal } from "./journal.ts";
import { VALUE_COLUMNS, valueColumns } from "./model-rows.ts";
import { modelImages, putModels } from "./models.ts";
import { packSources, readSources } from "./sources.ts";
import { StoreError } from "./store.ts";
import type { JournalRow, ModelRow } from "./tables.ts";
import { compensate } from "./undo.ts";
import { WORDS } from "./words.ts";

/** Changes models by hand: one transaction and one journal entry with what stood there before. What changes nothing leaves no entry. */
export async function editModels(begin: Begin, edit: ModelEdit): Promise<void> {
  const ids = [...new Set(edit.ids)].map((id) => requireId("model", id, WORDS.modelGone));
  await begin(async (trx) => {
    const before = await modelImages(trx, ids);
    const gone = ids.filter((id) => before.get(id)?.state !== "active");
    if (gone.length > 0) {
      const shown = gone.map((id) => WORDS.modelGone(showId("model", id)));
      throw new StoreError("not-found", shown[0] ?? "", shown.slice(1));
    }
    if (edit.seen !== undefined) await assertUnchanged(trx, before, edit.seen);
    const at = new Date().toISOString();
    const rows = [...before.values()].map((row) => ({ row, next: edited(row, edit, at) }));
    const changed = rows.filter(({ row, next }) => !isDeepStrictEqual(row, next));
    if (changed.length === 0) return;
    const change = await beginChange(trx, { journal: 1 });
    await putModels(
      trx,
      changed.map(({ next }) => next),
    );
    await writeJournal(
      change,
      { kind: "edit", submissionId: null, batchId: null, undoes: null },
      changed.map(({ row }) => ({ modelId: row.id, change: "update", before: row })),
    );
    await change.audit("edit-models", null, { models: changed.length, properties: propertiesOf(edit) });
  });
}

/** Takes the last edit that still stands back, unless something later changed the same models. */
export async function undoEdit(begin: Begin): Promise<UndoneEdit | null> {
  return begin(async (trx) => {
    const entry: JournalRow | undefined = await standing(trx, ["edit"]).orderBy("journal.id", "desc").first();
    if (entry === undefined) return null;
    const ids = (await entryChanges(trx, entry.id)).map((change) => change.modelId);
    const later = await laterNames(trx, entry.id);
    if (later.length > 0) throw new StoreError("changed-since", WORDS.editChangedSince, later);
    const events = await entryEvents(trx, entry);
    const change = await beginChange(trx, { journal: 1 });
    await compensate(change, entry);
    await change.audit("undo-edit", showId("journal", entry.id), { models: ids.length });
    return { at: entry.at, events };
  });
}

/** A value put right or confirmed is no longer in doubt, and one put by hand at `at` was read in no cell. */
function edited(row: ModelRow, edit: ModelEdit, at: string): ModelRow {
  const next: ModelRow = { ...row, ...valueColumns(edit.values) };
  if (edit.unitId !== undefined) {
    next.unit_id = edit.unitId === null ? null : requireId("unit", edit.unitId, WORDS.unknownUnit);
  }
  const settled = new Set([...propertiesOf(edit), ...edit.confirm]);
  if (settled.has("unit")) settled.add("unitId");
  const doubts = (JSON.parse(row.doubts) as Doubt[]).filter((doubt) => !settled.has(doubt.field));
  const changed = propertiesOf(edit).filter((property) => isChanged(row, next, property));
  return {
    ...next,
    doubts: JSON.stringify(doubts),
    provenance: changed.length === 0 ? row.provenance : withHand(row, changed, at),
  };
}

/** The provenance column with the hand that changed these properties in place of what they were read from. */
function withHand(row: ModelRow, changed: readonly string[], at: string): string {
  const sources = Object.entries(readSources(row.provenance, row.sheet));
  const isGone = (property: string) =>
    changed.includes(property) || (changed.includes("extras") && property.startsWith("extras."));
  const byHand = changed.map((property): [string, Source[]] => [property, [{ how: "edited", at }]]);
  const kept = sources.filter(([property]) => !isGone(property));
  return packSources(Object.fromEntries([...kept, ...byHand]), row.sheet);
}

function propertiesOf(edit: ModelEdit): string[] {
  return [...Object.keys(edit.values), ...(edit.unitId === undefined ? [] : ["unit"])];
}

function isChanged(row: ModelRow, next: ModelRow, property: string): boolean {
  if (property === "unit") return row.unit_id !== next.unit_id;
  const column = VALUE_COLUMNS[property as keyof ModelValues];
  return row[column] !== next[column];
}

async function assertUnchanged(trx: Knex.Transaction, models: Map<number, ModelRow>, seen: number): Promise<void> {
  const later: number[] = [];
  for (const ids of inChunks([...models.keys()])) {
    const rows: { model_id: number }[] = await trx("journal_changes")
      .join("journal", "journal.id", "journal_changes.journal_id")
      .whereIn("journal_changes.model_id", ids)
      .where("journal.revision", ">", seen)
      .distinct("journal_changes.model_id");
    later.push(...rows.map((row) => row.model_id));
  }
  if (later.length > 0) {
    const names = later.map((id) => WORDS.modelNamed(showId("model", id), models.get(id)?.name ?? ""));
    throw new StoreError("changed-since", WORDS.modelsChangedSince, names);
  }
}

/** What came after an entry, still stands, and changed the same models. */
async function laterNames(trx: Knex.Transaction, entryId: number): Promise<string[]> {
  const rows: { id: number; name: string }[] = await standing(trx, ["import", "edit"])
    .join("journal_changes as later", "later.journal_id", "journal.id")
    .join("journal_changes as own", "own.model_id", "later.model_id")
    .join("models", "models.id", "own.model_id")
    .where("own.journal_id", entryId)
    .where("journal.id", ">", entryId)
    .clearSelect()
    .distinct("models.id", "models.name")
    .orderBy("models.id");
  return rows.map((row) => WORDS.modelNamed(showId("model", row.id), row.name));
}
