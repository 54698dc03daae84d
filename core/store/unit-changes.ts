import type { Knex } from "knex";
import type { YearContent } from "../register/year.ts";
import { compareKey } from "../text/fold.ts";
import { type Begin, beginChange } from "./change.ts";
import { requireId } from "./ids.ts";
import { readSettings } from "./settings.ts";
import { StoreError } from "./store.ts";
import type { UnitAliasRow, UnitRow, YearRecordRow } from "./tables.ts";
import { findUnitChanges } from "./unit-change-rows.ts";
import { removeUnused, saveUnit } from "./unit-edit.ts";
import { requireUnitRow } from "./units.ts";
import { WORDS } from "./words.ts";
import { putRecords } from "./year.ts";

/** A change of the units as it is asked for. */
export interface NewUnitChange {
  kind: YearContent<"unit-change">["kind"];
  day: string;
  from: string[];
  /** Existing units that take over, beside those of `create`. */
  to: string[];
  create: { name: string; kind: string; parent: string | null }[];
  /** The new name and kind of the one unit of `from`, for a rename. */
  rename: { name: string; kind: string | null } | null;
  document: string | null;
}

/**
 * Merges, splits or renames units. Units that end keep their row, models and papers: what was registered under
 * them stays theirs, and the change says who answers for it from its day on.
 */
export async function changeUnits(begin: Begin, input: NewUnitChange): Promise<string> {
  return begin(async (trx) => {
    const { programmeId } = await readSettings(trx);
    for (const id of [...input.from, ...input.to]) {
      await requireUnitRow(trx, requireId("unit", id, WORDS.unknownUnit), id);
    }
    const created: string[] = [];
    for (const { name, kind, parent } of input.create) {
      const unit = { name, kind, parent, short: null, aliases: [], flags: [] };
      created.push(await saveUnit((work) => work(trx), unit));
    }
    const names = input.rename === null ? [] : [await rename(trx, input.from[0] ?? "", input.rename)];
    const change = await beginChange(trx, {});
    const content = {
      kind: input.kind,
      day: input.day,
      from: input.from,
      to: [...input.to, ...created],
      created,
      names,
      document: input.document,
    };
    const keys = await putRecords(change, programmeId, [{ kind: "unit-change", key: null, content }]);
    await change.audit("change-units", keys[0] ?? null, content);
    return keys[0] ?? "";
  });
}

/** Takes a change back: units that it made go, where nothing rests on them, and a name is what it was. */
export async function undoUnitChange(begin: Begin, key: string): Promise<void> {
  await begin(async (trx) => {
    const { programmeId } = await readSettings(trx);
    const all = await findUnitChanges(trx);
    const at = all.findIndex((one) => one.key === key);
    const own = all[at]?.content;
    if (own === undefined) throw new StoreError("not-found", WORDS.unknownChange(key));
    const touched = new Set([...own.from, ...own.to]);
    const later = all
      .slice(at + 1)
      .find(({ content }) => [...content.from, ...content.to].some((id) => touched.has(id)));
    if (later !== undefined) throw new StoreError("changed-since", WORDS.laterChange(later.content.day));
    for (const id of own.created) await removeUnused(trx, id, 0);
    for (const { id, before, after, kindBefore } of own.names) await renameBack(trx, id, { before, after, kindBefore });
    const change = await beginChange(trx, {});
    // Of the programme in which it was written down, else the key would be another record's.
    const programme = await trx<YearRecordRow>("year_records")
      .where({ kind: "unit-change", key })
      .first("programme_id");
    await putRecords(change, programme?.programme_id ?? programmeId, [{ kind: "unit-change", key, content: null }]);
    await change.audit("undo-change-units", key, { kind: own.kind, day: own.day });
  });
}

async function rename(trx: Knex.Transaction, shown: string, to: { name: string; kind: string | null }) {
  const row = await requireUnitRow(trx, requireId("unit", shown, WORDS.unknownUnit), shown);
  const taken = await trx<UnitRow>("units").where({ name_key: compareKey(to.name), parent_id: row.parent_id });
  if (taken.some((other) => other.id !== row.id)) throw new StoreError("exists", WORDS.unitTaken(to.name));
  const kind = to.kind ?? row.kind;
  await trx<UnitRow>("units")
    .where({ id: row.id })
    .update({ name: to.name, name_key: compareKey(to.name), kind });
  // Mail goes on coming under the old name for a while.
  await trx<UnitAliasRow>("unit_aliases")
    .insert({
      unit_id: row.id,
      folded: row.name_key,
      alias: row.name,
      origin: "given",
      added_at: new Date().toISOString(),
    })
    .onConflict(["unit_id", "folded"])
    .ignore();
  return { id: shown, before: row.name, after: to.name, kindBefore: row.kind, kindAfter: kind };
}

async function renameBack(
  trx: Knex.Transaction,
  shown: string,
  { before, after, kindBefore }: { before: string; after: string; kindBefore: string },
): Promise<void> {
  const row = await requireUnitRow(trx, requireId("unit", shown, WORDS.unknownUnit), shown);
  if (row.name !== after) throw new StoreError("changed-since", WORDS.renamedSince(row.name));
  const folded = compareKey(before);
  await trx<UnitRow>("units").where({ id: row.id }).update({ name: before, name_key: folded, kind: kindBefore });
  await trx<UnitAliasRow>("unit_aliases").where({ unit_id: row.id, folded }).delete();
}
