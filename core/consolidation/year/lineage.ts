import type { Unit } from "../../register/unit.ts";
import type { UnitChange } from "../../register/year.ts";
import { compareKey } from "../../text/fold.ts";

/** Changes of units as they are kept: each with its key. */
export interface KeptUnitChange {
  key: string;
  content: UnitChange;
}

/** The units of a day, and whose each earlier unit's work is on it. */
export interface UnitsOfDay {
  units: Unit[];
  /** The unit that answers for this one on that day; the unit itself where nothing happened to it. */
  heirOf(unitId: string): string;
  /** True where a unit was divided: what it registered before is nobody's until somebody says whose. */
  isDivided(unitId: string): boolean;
}

/**
 * The units as they were on a day: a year that is over keeps the units that it had. Units that ended are left
 * out, those that did not exist yet too, and names are the ones of the time.
 */
export function unitsOfDay(units: readonly Unit[], changes: readonly KeptUnitChange[], day: string): UnitsOfDay {
  const inOrder = [...changes].sort((a, b) =>
    a.content.day < b.content.day ? -1 : a.content.day > b.content.day ? 1 : 0,
  );
  const happened = inOrder.filter(({ content }) => content.day <= day).map(({ content }) => content);
  const toCome = inOrder.filter(({ content }) => content.day > day).map(({ content }) => content);

  const ended = new Set(happened.flatMap(endedBy));
  const unborn = new Set(toCome.flatMap(({ created }) => created));
  // The first change to come knows the name of today.
  const names = new Map<string, string>();
  for (const { names: changed } of toCome) {
    for (const { id, before } of changed) if (!names.has(id)) names.set(id, before);
  }
  const shown = units
    .filter(({ id }) => !ended.has(id) && !unborn.has(id))
    .map((unit) => ({ ...unit, name: names.get(unit.id) ?? unit.name }));

  const heirs = new Map<string, readonly string[]>();
  for (const change of happened) for (const id of endedBy(change)) heirs.set(id, change.to);
  const heirOf = (unitId: string): string => {
    let at = unitId;
    for (let steps = 0; steps <= heirs.size; steps += 1) {
      const [heir, another] = heirs.get(at) ?? [];
      if (heir === undefined || another !== undefined) return at;
      at = heir;
    }
    return at;
  };
  const byName = new Map(units.map((unit) => [compareKey(unit.name), unit.id]));
  const nameOf = new Map(shown.map((unit) => [unit.id, unit.name]));
  // What stood below a unit that ended stands below the one that took over.
  for (const unit of shown) {
    const parent = unit.parent === null ? undefined : byName.get(compareKey(unit.parent));
    if (parent !== undefined) unit.parent = nameOf.get(heirOf(parent)) ?? unit.parent;
  }
  return { units: shown, heirOf, isDivided: (unitId) => (heirs.get(heirOf(unitId))?.length ?? 0) > 1 };
}

/** The units that a change ends: one that takes over, or is only renamed, goes on. */
export function endedBy({ kind, from, to }: UnitChange): string[] {
  return kind === "rename" ? [] : from.filter((id) => !to.includes(id));
}
