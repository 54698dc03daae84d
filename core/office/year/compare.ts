import { crossings, crosswalk } from "../../consolidation/year/crosswalk.ts";
import { unitsOfDay } from "../../consolidation/year/lineage.ts";
import type { Checked, Output } from "../../contract.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { words as officeWords } from "../words.ts";
import { words } from "./words.ts";

type Comparison = Output<"year.compare">;
type Row = Comparison["fields"][number];

/** The models of this year against those of another: by field, and by unit along the lineage. */
export async function compareYears(desk: Desk, input: Checked<"year.compare">): Promise<Comparison> {
  const { store, programme } = desk;
  const other = (await store.programmes()).find(({ id }) => id === input.programme);
  if (!other) throw new OfficeError("unknown-programme", officeWords.noProgramme(input.programme));
  const [units, changes, now, then] = await Promise.all([
    store.units(programme.year),
    store.unitChanges(),
    store.models({ programmeId: programme.id }),
    store.models({ programmeId: other.id }),
  ]);
  const today = unitsOfDay(units, changes, `${Math.max(programme.year, other.year)}-12-31`);
  const fieldOf = crosswalk(other, programme);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const listed = new Set(today.units.map(({ id }) => id));

  const fields = new Rows(programme.fields.map(({ code, short }) => ({ id: code, label: short })));
  const perUnit = new Rows(today.units.map(({ id, name }) => ({ id, label: name })));
  for (const { field, unitId } of now) {
    fields.row(field, words.noFieldSaid).now += 1;
    perUnit.row(unitId === null ? null : today.heirOf(unitId), words.noUnitSaid).now += 1;
  }
  for (const { id, name, unit, field, unitId } of then) {
    const model = { id, name, unit };
    const own = other.fields.find(({ code }) => code === field);
    const code = field === null ? null : fieldOf(field);
    const row = fields.row(code, own?.short ?? words.noFieldSaid);
    row.before.push(model);
    if (own && code !== null && code !== own.code && !row.from.includes(own.short)) row.from.push(own.short);
    const heir = unitId === null ? null : today.heirOf(unitId);
    const alive = heir !== null && listed.has(heir) ? heir : null;
    perUnit.row(alive, heir === null ? words.noUnitSaid : (names.get(heir) ?? heir)).before.push(model);
  }
  const moved = crossings(other, programme).filter(({ how }) => how !== "same");
  return {
    year: programme.year,
    fields: fields.all(),
    units: perUnit.all(),
    crosswalk: moved.map(({ said }) => said),
  };
}

/** Rows in this year's order, then what only the other year has. */
class Rows {
  #rows = new Map<string, Row>();

  constructor(rows: readonly { id: string; label: string }[]) {
    for (const { id, label } of rows) this.#rows.set(id, { id, label, now: 0, before: [], from: [] });
  }

  /** The row of that id; one for itself, by its label, where this year has none. */
  row(id: string | null, label: string): Row {
    const key = id ?? `? ${label}`;
    const row = this.#rows.get(key) ?? { id, label, now: 0, before: [], from: [] };
    this.#rows.set(key, row);
    return row;
  }

  /** Those with anything in either year. */
  all(): Row[] {
    return [...this.#rows.values()].filter(({ now, before }) => now + before.length > 0);
  }
}
