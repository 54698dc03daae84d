import type { Programme } from "../programme/schema.ts";
import { type Begin, beginChange } from "./change.ts";
import type { Db } from "./database.ts";
import { type OfficeSettings, StoreError } from "./store.ts";
import type { CountersRow, ProgrammeRow } from "./tables.ts";
import { WORDS } from "./words.ts";

/** Stores a programme, or a new edition of one. */
export async function saveProgramme(begin: Begin, programme: Programme): Promise<void> {
  await begin(async (trx) => {
    const change = await beginChange(trx, {});
    await trx<ProgrammeRow>("programmes")
      .insert({
        id: programme.id,
        year: programme.year,
        content: JSON.stringify(programme),
        saved_at: change.at,
      })
      .onConflict("id")
      .merge();
    await change.audit("save-programme", programme.id);
  });
}

/** All programmes, the oldest year first. */
export async function findProgrammes(db: Db): Promise<Programme[]> {
  const rows = await db<ProgrammeRow>("programmes").orderBy(["year", "id"]);
  return rows.map(toProgramme);
}

/** One programme, or null. */
export async function findProgramme(db: Db, id: string): Promise<Programme | null> {
  const row = await db<ProgrammeRow>("programmes").where({ id }).first();
  return row === undefined ? null : toProgramme(row);
}

/** Checked when it was loaded, and not again: a later, stricter schema must not lock an office out of its old years. */
function toProgramme(row: ProgrammeRow): Programme {
  return JSON.parse(row.content) as Programme;
}

/** Writes the office's settings into a new database. */
export async function writeSettings(db: Db, settings: OfficeSettings): Promise<void> {
  const rows = Object.entries(settings).map(([key, value]) => ({ key, value: String(value) }));
  await db<{ key: string; value: string }>("settings").insert(rows);
}

/** The office's settings. */
export async function readSettings(db: Db): Promise<OfficeSettings> {
  const rows = await db<{ key: string; value: string }>("settings");
  const values = new Map(rows.map((row) => [row.key, row.value]));
  const read = (key: keyof OfficeSettings): string => {
    const value = values.get(key);
    if (value === undefined) {
      throw new StoreError("damaged", WORDS.damaged, [`settings.${key}`]);
    }
    return value;
  };
  return { office: read("office"), programmeId: read("programmeId"), seat: read("seat") };
}

/** The number of changes so far. */
export async function readRevision(db: Db): Promise<number> {
  const counters = await db<CountersRow>("counters").first();
  return counters?.revision ?? 0;
}

/** The year whose flags of units are meant where none is named: that of the office's programme. */
export async function officeYear(db: Db): Promise<number> {
  const { programmeId } = await readSettings(db);
  const programme = await db<ProgrammeRow>("programmes").where({ id: programmeId }).first();
  if (programme === undefined) {
    throw new StoreError("damaged", WORDS.damaged, [`programmes.${programmeId}`]);
  }
  return programme.year;
}
