import type { Programme } from "../programme/schema.ts";
import { type Begin, beginChange } from "./change.ts";
import type { Db } from "./database.ts";
import { readSettings } from "./settings.ts";
import { StoreError } from "./store.ts";
import type { AuditRow, CountersRow, ProgrammeRow } from "./tables.ts";
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

/** The number of changes so far. */
export async function readRevision(db: Db): Promise<number> {
  const counters = await db<CountersRow>("counters").first();
  return counters?.revision ?? 0;
}

/** When the register was last changed. */
export async function readLastChange(db: Db): Promise<string | null> {
  const last = await db<AuditRow>("audit").orderBy("id", "desc").first("at");
  return last?.at ?? null;
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
