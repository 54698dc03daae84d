import type { Unit, UnitInput } from "../register/unit.ts";
import { compareKey } from "../text/fold.ts";
import { type Begin, beginChange, type Change } from "./change.ts";
import { type Db, insertMany } from "./database.ts";
import { groupBy } from "./group-by.ts";
import { requireId, showId } from "./ids.ts";
import { officeYear } from "./programmes.ts";
import { StoreError } from "./store.ts";
import type { UnitAliasRow, UnitFlagRow, UnitRow } from "./tables.ts";
import { pairUnits } from "./unit-pairs.ts";
import { WORDS } from "./words.ts";

/** Every unit in the order of its list, with the flags of that year, or else of the office's. */
export async function findUnits(db: Db, year?: number): Promise<Unit[]> {
  const rows = await db<UnitRow>("units").orderBy("position");
  const aliases = await db<UnitAliasRow>("unit_aliases").orderBy(["unit_id", "added_at", "folded"]);
  const flags = await db<UnitFlagRow>("unit_flags")
    .where({ year: year ?? (await officeYear(db)) })
    .orderBy("flag");
  const names = new Map(rows.map((row) => [row.id, row.name]));
  const aliasesOf = groupBy(aliases, (row) => row.unit_id);
  const flagsOf = groupBy(flags, (row) => row.unit_id);
  return rows.map((row) => ({
    id: showId("unit", row.id),
    name: row.name,
    kind: row.kind,
    parent: row.parent_id === null ? row.parent_name : (names.get(row.parent_id) ?? row.parent_name),
    short: row.short,
    aliases: (aliasesOf.get(row.id) ?? []).map((alias) => alias.alias),
    flags: (flagsOf.get(row.id) ?? []).map((flag) => flag.flag),
  }));
}

/**
 * Adds the units of a list and updates those that it knows by name. What the list leaves empty
 * (parent, short name, flags) stays as it was: a list of names and kinds must not erase the rest.
 * Aliases are added to those that are there.
 */
export async function importUnits(begin: Begin, list: UnitInput[]): Promise<{ added: number; updated: number }> {
  return begin(async (trx) => {
    const existing = await trx<UnitRow>("units").orderBy("position");
    const pairs = pairUnits(list, existing);
    const news = pairs.filter((pair) => pair.row === null);
    const change = await beginChange(trx, { unit: news.length });
    const first = change.first("unit");
    const ids = new Map(news.map((pair, index) => [pair, first + index]));
    await insertMany<UnitRow>(
      trx,
      "units",
      ["id", "name", "name_key", "kind", "short", "parent_name", "position"],
      news.map((pair) => newRow(pair.input, ids.get(pair) ?? 0)),
    );
    for (const { input, row } of pairs) {
      if (row !== null) {
        await updateRow(change, row, input);
      }
    }
    for (const pair of pairs) {
      await addDetails(change, pair.row?.id ?? ids.get(pair) ?? 0, pair.input);
    }
    await linkParents(change);
    const updated = new Set(pairs.flatMap((pair) => (pair.row === null ? [] : [pair.row.id]))).size;
    await change.audit("import-units", null, { added: news.length, updated });
    return { added: news.length, updated };
  });
}

function newRow(input: UnitInput, id: number): UnitRow {
  return {
    id,
    name: input.name,
    name_key: compareKey(input.name),
    kind: input.kind,
    short: input.short,
    parent_id: null,
    parent_name: input.parent,
    // Ids grow with the order of arrival, so that they serve as the order of the list.
    position: id,
    valid_from: null,
    valid_to: null,
  };
}

async function updateRow({ trx }: Change, row: UnitRow, input: UnitInput): Promise<void> {
  await trx<UnitRow>("units")
    .where({ id: row.id })
    .update({
      name: input.name,
      kind: input.kind,
      short: input.short ?? row.short,
      parent_name: input.parent ?? row.parent_name,
      parent_id: input.parent === null ? row.parent_id : null,
    });
}

async function addDetails({ trx, at }: Change, unitId: number, input: UnitInput): Promise<void> {
  const aliases = input.aliases
    .filter((alias) => compareKey(alias) !== "")
    .map((alias) => ({ unit_id: unitId, folded: compareKey(alias), alias, origin: "given" as const, added_at: at }));
  if (aliases.length > 0) {
    await trx<UnitAliasRow>("unit_aliases").insert(aliases).onConflict(["unit_id", "folded"]).ignore();
  }
  if (input.flags.length > 0) {
    const year = await officeYear(trx);
    await trx<UnitFlagRow>("unit_flags").where({ unit_id: unitId, year }).delete();
    const flags = [...new Set(input.flags)].map((flag) => ({ unit_id: unitId, year, flag }));
    await trx<UnitFlagRow>("unit_flags").insert(flags);
  }
}

/** Ties units to parents by name, as far as one unit alone has that name; a circle is refused, and with it the list. */
async function linkParents({ trx }: Change): Promise<void> {
  const rows = await trx<UnitRow>("units");
  const byName = groupBy(rows, (row) => row.name_key);
  const parents = new Map(rows.map((row) => [row.id, row.parent_id]));
  for (const row of rows) {
    if (row.parent_id !== null || row.parent_name === null) {
      continue;
    }
    const [parent, another] = byName.get(compareKey(row.parent_name)) ?? [];
    if (parent !== undefined && another === undefined) {
      if (isAncestor(row.id, parent.id, parents)) throw new StoreError("failed", WORDS.unitCircle(row.name));
      parents.set(row.id, parent.id);
      await trx<UnitRow>("units").where({ id: row.id }).update({ parent_id: parent.id });
    }
  }
}

/** True where `id` is `of` or stands above it. */
export function isAncestor(id: number, of: number, parents: ReadonlyMap<number, number | null>): boolean {
  for (let at: number | null = of; at !== null; at = parents.get(at) ?? null) {
    if (at === id) {
      return true;
    }
  }
  return false;
}

/** Remembers a sender's spelling. What was learnt for another unit before gives way: the last confirmation holds. */
export async function learnAlias(begin: Begin, unitId: string, alias: string): Promise<void> {
  const id = requireId("unit", unitId, WORDS.unknownUnit);
  const folded = compareKey(alias);
  await begin(async (trx) => {
    await requireUnitRow(trx, id, unitId);
    const change = await beginChange(trx, {});
    await trx<UnitAliasRow>("unit_aliases").where({ folded, origin: "learnt" }).whereNot({ unit_id: id }).delete();
    if (folded !== "") {
      await trx<UnitAliasRow>("unit_aliases")
        .insert({ unit_id: id, folded, alias, origin: "learnt", added_at: change.at })
        .onConflict(["unit_id", "folded"])
        .ignore();
    }
    await change.audit("learn-alias", unitId, { alias });
  });
}

/** Forgets a spelling, given or learnt. */
export async function forgetAlias(begin: Begin, unitId: string, alias: string): Promise<void> {
  const id = requireId("unit", unitId, WORDS.unknownUnit);
  await begin(async (trx) => {
    await requireUnitRow(trx, id, unitId);
    const change = await beginChange(trx, {});
    await trx<UnitAliasRow>("unit_aliases")
      .where({ unit_id: id, folded: compareKey(alias) })
      .delete();
    await change.audit("forget-alias", unitId, { alias });
  });
}

/** The unit's row, or a refusal with `not-found`. */
export async function requireUnitRow(db: Db, id: number, shown: string): Promise<UnitRow> {
  const row = await db<UnitRow>("units").where({ id }).first();
  if (row === undefined) {
    throw new StoreError("not-found", WORDS.unknownUnit(shown));
  }
  return row;
}
