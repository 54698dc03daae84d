import type { Knex } from "knex";
import type { EventDetails } from "../register/way.ts";
import { type YearContent, type YearKind, type YearRecord, yearRecords } from "../register/year.ts";
import { type Begin, beginChange, type Change } from "./change.ts";
import { type Db, inChunks, insertMany } from "./database.ts";
import { requireId, showId } from "./ids.ts";
import { StoreError } from "./store.ts";
import type { ModelEventRow, ModelRow, YearRecordRow } from "./tables.ts";
import { addEvents, nextIds, standingEvents, takeEventsBack } from "./way.ts";
import { WORDS } from "./words.ts";

/** What is written of the year in one go: all of it or nothing. */
export interface YearChange {
  programmeId: string;
  events: { modelId: string; day: string; note: string | null; details: EventDetails }[];
  takeBack: { event: string; reason: string | null }[];
  /** Without a key a new one is given; without content the record is taken away, its versions stay. */
  records: { [K in YearKind]: { kind: K; key: string | null; content: YearContent<K> | null } }[YearKind][];
}

type RecordChange = YearChange["records"][number];

const COLUMNS = [
  "id",
  "programme_id",
  "kind",
  "key",
  "unit_id",
  "model_id",
  "sha256",
  "content",
  "at",
  "revision",
] as const;

/** Writes events, takes events back and puts records of the year, all of it or nothing. */
export async function saveYear(begin: Begin, input: YearChange): Promise<{ events: string[]; keys: string[] }> {
  return begin(async (trx) => {
    const change = await beginChange(trx, {});
    const models = await activeModels(trx, [...new Set(input.events.map((event) => event.modelId))]);
    const events = await addEvents(
      change,
      input.events.map(({ modelId, ...event }) => ({ ...event, modelId: models.get(modelId) ?? 0 })),
    );
    await takeBack(change, input.takeBack);
    const keys = await putRecords(change, input.programmeId, input.records);
    const shown = events.map((id) => showId("event", id));
    await change.audit("save-year", null, { events: shown, takenBack: input.takeBack, records: keys });
    return { events: shown, keys };
  });
}

async function activeModels(trx: Knex.Transaction, shown: readonly string[]): Promise<Map<string, number>> {
  const ids = new Map(shown.map((id) => [id, requireId("model", id, WORDS.modelGone)]));
  const active = new Set<number>();
  for (const chunk of inChunks([...ids.values()])) {
    const found = await trx<ModelRow>("models").whereIn("id", chunk).where({ state: "active" }).select("id");
    for (const { id } of found) active.add(id);
  }
  for (const [given, id] of ids) {
    if (!active.has(id)) throw new StoreError("not-found", WORDS.modelGone(given));
  }
  return ids;
}

async function takeBack(change: Change, wanted: YearChange["takeBack"]): Promise<void> {
  for (const { event, reason } of wanted) {
    const id = requireId("event", event, WORDS.unknownEvent);
    const row: ModelEventRow | undefined = await standingEvents(change.trx).where("model_events.id", id).first();
    if (row === undefined) throw new StoreError("not-found", WORDS.unknownEvent(event));
    await takeEventsBack(change, [row], reason);
  }
}

/** Writes new versions of records. Returns their keys. */
export async function putRecords(
  change: Change,
  programmeId: string,
  records: readonly RecordChange[],
): Promise<string[]> {
  const first = await nextIds(change.trx, "record", records.length);
  const rows = records.map((record, index): YearRecordRow => {
    const id = first + index;
    const { content } = record;
    const said = new Map<string, unknown>(Object.entries(content ?? {}));
    const tie = (name: "unitId" | "modelId" | "sha256"): string | null => {
      const to = said.get(name);
      return typeof to === "string" ? to : null;
    };
    const unit = tie("unitId");
    const model = tie("modelId");
    return {
      id,
      programme_id: programmeId,
      kind: record.kind,
      key: record.key ?? `r${id}`,
      unit_id: unit === null ? null : requireId("unit", unit, WORDS.unknownUnit),
      model_id: model === null ? null : requireId("model", model, WORDS.modelGone),
      sha256: tie("sha256"),
      content: content === null ? null : JSON.stringify(content),
      at: change.at,
      revision: change.revision,
    };
  });
  await insertMany<YearRecordRow>(change.trx, "year_records", COLUMNS, rows);
  return rows.map((row) => row.key);
}

/** What holds now of one kind, in the order in which the records were first written. */
export async function findRecords<K extends YearKind>(db: Db, programmeId: string, kind: K): Promise<YearRecord<K>[]> {
  const rows = await db<YearRecordRow>("year_records").where({ programme_id: programmeId, kind }).orderBy("id");
  const newest = new Map<string, YearRecordRow>();
  // A key keeps its first place in the map, whatever is written to it later.
  for (const row of rows) newest.set(row.key, row);
  return [...newest.values()].flatMap((row) => toRecord(kind, row) ?? []);
}

/** Every version of one record, the oldest first; `content` is null where it was taken away. */
export async function recordHistory(
  db: Db,
  programmeId: string,
  kind: YearKind,
  key: string,
): Promise<{ at: string; content: unknown }[]> {
  const rows = await db<YearRecordRow>("year_records").where({ programme_id: programmeId, kind, key }).orderBy("id");
  return rows.map((row) => ({
    at: row.at,
    content: row.content === null ? null : (JSON.parse(row.content) as unknown),
  }));
}

function toRecord<K extends YearKind>(kind: K, row: YearRecordRow): YearRecord<K> | null {
  if (row.content === null) return null;
  const content = yearRecords[kind].parse(JSON.parse(row.content)) as YearRecord<K>["content"];
  return { key: row.key, at: row.at, content };
}
