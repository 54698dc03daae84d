import { type Begin, beginChange, type Change } from "./change.ts";
import type { Db } from "./database.ts";
import { officeYear, saveProgramme } from "./programmes.ts";
import { readSettings } from "./settings.ts";
import { type Store, StoreError } from "./store.ts";
import type { ProgrammeRow, UnitFlagRow } from "./tables.ts";
import { WORDS } from "./words.ts";
import { findRecords, putRecords } from "./year.ts";

interface SettingRow {
  key: string;
  value: string;
}

/**
 * Begins a year in the same folder. Units, their spellings and the past years stay where they are; members come
 * along, and flags of the year only where the office says so, for a flag is never assumed.
 */
export async function startYear(
  begin: Begin,
  { programme, seat, keepFlags, fieldOf }: Parameters<Store["startYear"]>[0],
): Promise<{ members: number; flags: number }> {
  return begin(async (trx) => {
    const there = await trx<ProgrammeRow>("programmes").where({ id: programme.id }).first("id");
    if (there !== undefined) throw new StoreError("exists", WORDS.programmeThere(programme.id));
    const { programmeId } = await readSettings(trx);
    const members = await findRecords(trx, programmeId, "member");
    const flags = keepFlags ? await trx<UnitFlagRow>("unit_flags").where({ year: await officeYear(trx) }) : [];
    await saveProgramme((work) => work(trx), programme);
    const change = await beginChange(trx, {});
    await putRecords(
      change,
      programme.id,
      members.map(({ content }) => {
        const fields = [...new Set(content.fields.flatMap((code) => fieldOf(code) ?? []))];
        return { kind: "member", key: null, content: { ...content, fields } };
      }),
    );
    const carried = flags.map((row) => ({ ...row, year: programme.year }));
    if (carried.length > 0) {
      await trx<UnitFlagRow>("unit_flags").insert(carried).onConflict(["unit_id", "year", "flag"]).ignore();
    }
    await workIn(change, programme.id, seat);
    await change.audit("start-year", programme.id, { seat, members: members.length, flags: carried.length });
    return { members: members.length, flags: carried.length };
  });
}

/** Works in another programme of the folder; nothing of either is changed. */
export async function switchProgramme(begin: Begin, programmeId: string, seat: string | null): Promise<void> {
  await begin(async (trx) => {
    const there = await trx<ProgrammeRow>("programmes").where({ id: programmeId }).first("id");
    if (there === undefined) throw new StoreError("not-found", WORDS.noProgramme(programmeId));
    const own = seat ?? (await seatIn(trx, programmeId));
    if (own === null) throw new StoreError("missing", WORDS.seatMissing);
    const change = await beginChange(trx, {});
    await workIn(change, programmeId, own);
    await change.audit("switch-programme", programmeId, { seat: own });
  });
}

/** The seat that the office had in a programme when it left it. */
export async function seatIn(db: Db, programmeId: string): Promise<string | null> {
  const row = await db<SettingRow>("settings")
    .where({ key: seatKey(programmeId) })
    .first();
  return row?.value ?? null;
}

/** The seat that the office leaves is remembered, for it may come back to look something up. */
async function workIn({ trx }: Change, programmeId: string, seat: string): Promise<void> {
  const left = await readSettings(trx);
  await trx<SettingRow>("settings")
    .insert([
      { key: seatKey(left.programmeId), value: left.seat },
      { key: "programmeId", value: programmeId },
      { key: "seat", value: seat },
    ])
    .onConflict("key")
    .merge();
}

function seatKey(programmeId: string): string {
  return `seat:${programmeId}`;
}
