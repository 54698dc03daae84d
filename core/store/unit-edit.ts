import type { Knex } from "knex";
import type { UnitInput } from "../register/unit.ts";
import { compareKey } from "../text/fold.ts";
import { type Begin, beginChange, type Change } from "./change.ts";
import type { Db } from "./database.ts";
import { requireId, showId } from "./ids.ts";
import { officeYear } from "./programmes.ts";
import { StoreError } from "./store.ts";
import type {
  JournalChangeRow,
  ModelRow,
  SubmissionRow,
  SubmissionUnitRow,
  UnitAliasRow,
  UnitFlagRow,
  UnitRow,
  YearRecordRow,
} from "./tables.ts";
import { findUnitChanges } from "./unit-change-rows.ts";
import { isAncestor, requireUnitRow } from "./units.ts";
import { WORDS } from "./words.ts";

/**
 * Adds a unit, or puts one as the clerk says: unlike an imported list, what she leaves empty is
 * empty. Spellings that were learnt and still stand in the list stay learnt.
 */
export async function saveUnit(begin: Begin, unit: UnitInput, shownId?: string): Promise<string> {
  return begin(async (trx) => {
    const present =
      shownId === undefined ? null : await requireUnitRow(trx, requireId("unit", shownId, WORDS.unknownUnit), shownId);
    const parent = await parentOf(trx, unit, present);
    await assertNameFree(trx, unit.name, parent?.id ?? null, present);
    const change = await beginChange(trx, present ? {} : { unit: 1 });
    const id = present?.id ?? change.first("unit");
    const columns = {
      name: unit.name,
      name_key: compareKey(unit.name),
      kind: unit.kind,
      short: unit.short,
      parent_id: parent?.id ?? null,
      parent_name: unit.parent,
    };
    if (present) {
      await trx<UnitRow>("units").where({ id }).update(columns);
    } else {
      await trx<UnitRow>("units").insert({ id, ...columns, position: id, valid_from: null, valid_to: null });
    }
    await putAliases(change, id, unit.aliases);
    await putFlags(change, id, unit.flags);
    await change.audit("save-unit", showId("unit", id), { ...unit });
    return showId("unit", id);
  });
}

/** Removes a unit on which nothing rests; models that were withdrawn count too, for they can come back. */
export async function removeUnit(begin: Begin, shownId: string): Promise<void> {
  await begin(async (trx) => removeUnused(trx, shownId, await changesOf(trx, shownId)));
}

/** As {@link removeUnit}, inside a transaction; `alsoInUse`: how many other records rest on it. */
export async function removeUnused(trx: Knex.Transaction, shownId: string, alsoInUse: number): Promise<void> {
  const id = requireId("unit", shownId, WORDS.unknownUnit);
  const { name } = await requireUnitRow(trx, id, shownId);
  const inUse = await uses(trx, id, alsoInUse);
  if (inUse.length > 0) throw new StoreError("in-use", WORDS.unitInUse(name), inUse);
  const change = await beginChange(trx, {});
  await trx<UnitAliasRow>("unit_aliases").where({ unit_id: id }).delete();
  await trx<UnitFlagRow>("unit_flags").where({ unit_id: id }).delete();
  await trx<UnitRow>("units").where({ id }).delete();
  await change.audit("remove-unit", shownId, { name });
}

/** How many changes of units that stand name this one. */
async function changesOf(db: Db, shownId: string): Promise<number> {
  const changes = await findUnitChanges(db);
  return changes.filter(({ content }) => [...content.from, ...content.to].includes(shownId)).length;
}

/** Spellings that were learnt from the clerk, by unit in the list's order. */
export async function learntAliases(db: Db): Promise<{ unitId: string; unit: string; alias: string }[]> {
  const rows: { id: number; name: string; alias: string }[] = await db("unit_aliases")
    .join("units", "units.id", "unit_aliases.unit_id")
    .where("unit_aliases.origin", "learnt")
    .orderBy(["units.position", "unit_aliases.added_at", "unit_aliases.folded"])
    .select("units.id", "units.name", "unit_aliases.alias");
  return rows.map(({ id, name, alias }) => ({ unitId: showId("unit", id), unit: name, alias }));
}

/** The unit above by its name, as far as one alone has it; a circle is refused. */
async function parentOf(db: Db, unit: UnitInput, present: UnitRow | null): Promise<UnitRow | null> {
  if (unit.parent === null) return null;
  const rows = await db<UnitRow>("units");
  const named = rows.filter((row) => row.name_key === compareKey(unit.parent ?? ""));
  // Of several with that name the one that it stands under already is meant.
  const parent = named.find((row) => row.id === present?.parent_id) ?? (named.length === 1 ? named[0] : undefined);
  if (!parent) return null;
  const parents = new Map(rows.map((row) => [row.id, row.parent_id]));
  if (present && isAncestor(present.id, parent.id, parents)) {
    throw new StoreError("failed", WORDS.unitCircle(unit.name));
  }
  return parent;
}

/** One name stands once under one parent, for files name units by their names. */
async function assertNameFree(db: Db, name: string, parentId: number | null, present: UnitRow | null): Promise<void> {
  const same = await db<UnitRow>("units").where({ name_key: compareKey(name) });
  if (same.some((row) => row.id !== present?.id && row.parent_id === parentId)) {
    throw new StoreError("exists", WORDS.unitTaken(name));
  }
}

async function putAliases({ trx, at }: Change, id: number, aliases: readonly string[]): Promise<void> {
  const before = await trx<UnitAliasRow>("unit_aliases").where({ unit_id: id });
  const wanted = new Map(
    aliases.map((alias): [string, string] => [compareKey(alias), alias]).filter(([folded]) => folded !== ""),
  );
  const known = new Map(before.map((row) => [row.folded, row]));
  await trx<UnitAliasRow>("unit_aliases").where({ unit_id: id }).delete();
  const rows = [...wanted].map(([folded, alias]): UnitAliasRow => {
    const row = known.get(folded);
    return { unit_id: id, folded, alias, origin: row?.origin ?? "given", added_at: row?.added_at ?? at };
  });
  if (rows.length > 0) await trx<UnitAliasRow>("unit_aliases").insert(rows);
}

async function putFlags({ trx }: Change, id: number, flags: readonly string[]): Promise<void> {
  const year = await officeYear(trx);
  await trx<UnitFlagRow>("unit_flags").where({ unit_id: id, year }).delete();
  const rows = [...new Set(flags)].filter((flag) => flag !== "").map((flag) => ({ unit_id: id, year, flag }));
  if (rows.length > 0) await trx<UnitFlagRow>("unit_flags").insert(rows);
}

async function uses(db: Db, id: number, alsoInUse: number): Promise<string[]> {
  const models = await db<ModelRow>("models").where({ unit_id: id }).count({ count: "*" }).first();
  const sent = await db<SubmissionRow>("submissions").where({ sender_id: id }).pluck("id");
  const named = await db<SubmissionUnitRow>("submission_units").where({ unit_id: id }).pluck("submission_id");
  const children = await db<UnitRow>("units").where({ parent_id: id }).orderBy("position").pluck("name");
  // An undo may bring back what a model was before an edit moved it to another unit.
  const past = await db<JournalChangeRow>("journal_changes")
    .where("before_image", "like", `%"unit_id":${id},%`)
    .countDistinct({ count: "model_id" })
    .first();
  const records = await db<YearRecordRow>("year_records")
    .where({ unit_id: id })
    .countDistinct({ count: "key" })
    .first();
  const noted = Number(records?.count ?? 0) + alsoInUse;
  const files = new Set([...sent, ...named]).size;
  return [
    ...(Number(models?.count ?? 0) > 0 ? [WORDS.unitModels(Number(models?.count))] : []),
    ...(Number(past?.count ?? 0) > 0 ? [WORDS.unitPast(Number(past?.count))] : []),
    ...(files > 0 ? [WORDS.unitFiles(files)] : []),
    ...(noted > 0 ? [WORDS.unitRecords(noted)] : []),
    ...(children.length > 0 ? [WORDS.unitChildren(children.join(", "))] : []),
  ];
}
