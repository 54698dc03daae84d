import type { Output } from "../../../core/contract.ts";
import { searcher, searchKey } from "../../components/grid/fold.ts";

export type Unit = Output<"units.list">[number];

/** A line of the list: a kind with the number of its units, or a unit at its depth. */
export type UnitLine = { kind: "head"; label: string; count: number } | { kind: "unit"; unit: Unit; depth: number };

/**
 * The units as a list to read: those without a parent under their kinds, in the order in which the kinds
 * first come, and each unit with those below it. A parent that is not in the list, or that would stand
 * below itself, counts as none.
 */
export function unitLines(units: readonly Unit[]): UnitLine[] {
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const parentOf = (unit: Unit) => (unit.parent === null ? undefined : byName.get(unit.parent));
  const isRoot = (unit: Unit) => {
    const seen = new Set<string>([unit.id]);
    for (let above = parentOf(unit); above; above = parentOf(above)) {
      if (seen.has(above.id)) return true;
      seen.add(above.id);
    }
    return parentOf(unit) === undefined;
  };
  const below = new Map<string, Unit[]>();
  const roots: Unit[] = [];
  for (const unit of units) {
    if (isRoot(unit)) roots.push(unit);
    else below.set(unit.parent ?? "", [...(below.get(unit.parent ?? "") ?? []), unit]);
  }
  const withBelow = (unit: Unit, depth: number): UnitLine[] => [
    { kind: "unit", unit, depth },
    ...(below.get(unit.name) ?? []).flatMap((child) => withBelow(child, depth + 1)),
  ];
  const kinds = [...new Set(roots.map((unit) => unit.kind))];
  return kinds.flatMap((kind): UnitLine[] => {
    const own = roots.filter((unit) => unit.kind === kind);
    return [{ kind: "head", label: kind, count: own.length }, ...own.flatMap((unit) => withBelow(unit, 0))];
  });
}

/** Units whose name, short name or another name has the words typed. */
export function findUnits(units: readonly Unit[], typed: string): Unit[] {
  const fits = searcher(typed);
  return units.filter((unit) => fits(searchKey([unit.name, unit.short ?? "", ...unit.aliases].join(" "))));
}

/** The unit an address speaks of, by id or by name. */
export function unitOf(units: readonly Unit[], asked: string | null): Unit | null {
  return units.find((unit) => unit.id === asked || unit.name === asked) ?? null;
}

/** A unit as it is saved: what the list knows, with some of it changed. */
export function changed(unit: Unit, changes: Partial<Unit>) {
  const { id, name, kind, parent, short, aliases, flags } = { ...unit, ...changes };
  return { id, name, kind, parent, short, aliases, flags };
}
