import { type Begin, beginChange } from "./change.ts";
import type { Db } from "./database.ts";
import { type Store, StoreError } from "./store.ts";
import { WORDS } from "./words.ts";

/** Settings of the office that owns the data folder. */
export interface OfficeSettings {
  office: string;
  programmeId: string;
  seat: string;
}

/** What the office says of itself on its papers; null is printed as a line to fill in. */
export interface OfficeDetails {
  superior: string | null;
  place: string | null;
  signer: { authority: string | null; title: string | null; name: string | null };
  /** For a register that was made to try the product on: how many files came by that. Null for an office's own. */
  trial: string | null;
}

/** One setting a row; what nobody has set has none. */
interface SettingRow {
  key: string;
  value: string;
}

/** Writes the office's settings into a new database. */
export async function writeSettings(db: Db, settings: OfficeSettings): Promise<void> {
  const { office, programmeId, seat } = settings;
  await db<SettingRow>("settings").insert(toRows({ office, programmeId, seat }).set);
}

/** The office's settings. */
export async function readSettings(db: Db): Promise<OfficeSettings & OfficeDetails> {
  const values = new Map((await db<SettingRow>("settings")).map((row) => [row.key, row.value]));
  const must = (key: keyof OfficeSettings): string => {
    const value = values.get(key);
    if (value === undefined) {
      throw new StoreError("damaged", WORDS.damaged, [`settings.${key}`]);
    }
    return value;
  };
  const may = (key: string): string | null => values.get(key) ?? null;
  return {
    office: must("office"),
    programmeId: must("programmeId"),
    seat: must("seat"),
    superior: may("superior"),
    place: may("place"),
    trial: may("trial"),
    signer: { authority: may("signer.authority"), title: may("signer.title"), name: may("signer.name") },
  };
}

/** Changes what is named and leaves the rest. */
export async function saveSettings(begin: Begin, changes: Parameters<Store["saveSettings"]>[0]): Promise<void> {
  const { signer, ...plain } = changes;
  const { set, unset } = toRows({
    ...plain,
    ...(signer && { "signer.authority": signer.authority, "signer.title": signer.title, "signer.name": signer.name }),
  });
  await begin(async (trx) => {
    const change = await beginChange(trx, {});
    if (set.length > 0) await trx<SettingRow>("settings").insert(set).onConflict("key").merge();
    await trx<SettingRow>("settings").whereIn("key", unset).delete();
    await change.audit("save-settings", null, changes);
  });
}

function toRows(values: Record<string, string | null | undefined>): { set: SettingRow[]; unset: string[] } {
  const set: SettingRow[] = [];
  const unset: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (value === null) unset.push(key);
    else if (value !== undefined) set.push({ key, value });
  }
  return { set, unset };
}
