import type { Unit } from "../register/unit.ts";
import { compareKey } from "../text/fold.ts";

/** The office's units with the tier above each, as far as the unit list names it. */
export interface UnitTree {
  units: readonly Unit[];
  byId(id: string | null): Unit | null;
  /** The unit of that name, short name or alias (spelling variants of one word are equal). */
  byName(name: string): Unit | null;
  /** The unit itself, then the one above it, and so on. */
  line(unit: Unit): Unit[];
}

/** Builds the tree from a unit list; a parent that the list does not have, or a circle, ends the line. */
export function unitTree(units: readonly Unit[]): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const names = new Map<string, Unit>();
  // Full names first: a short name of one unit must not hide the full name of another.
  const spellings = [
    (unit: Unit) => [unit.name],
    (unit: Unit) => (unit.short === null ? [] : [unit.short]),
    (unit: Unit) => unit.aliases,
  ];
  for (const spelling of spellings) {
    for (const unit of units) {
      for (const name of spelling(unit)) {
        const key = compareKey(name);
        if (key !== "" && !names.has(key)) names.set(key, unit);
      }
    }
  }
  const byName = (name: string): Unit | null => names.get(compareKey(name)) ?? null;
  const line = (unit: Unit): Unit[] => {
    const found: Unit[] = [];
    let next: Unit | null = unit;
    while (next !== null && !found.includes(next)) {
      found.push(next);
      next = next.parent === null ? null : byName(next.parent);
    }
    return found;
  };
  return { units, byId: (id) => (id === null ? null : (byId.get(id) ?? null)), byName, line };
}

/** Whom a rule of the programme asks, by kind of unit. */
interface AskedKinds {
  unitKinds?: readonly string[] | undefined;
  exceptUnitKinds?: readonly string[] | undefined;
}

/** True where a rule asks units of this kind: one of those that it names, none of those that it excepts. */
export function isAskedKind(kind: string | null, { unitKinds = [], exceptUnitKinds = [] }: AskedKinds): boolean {
  if (exceptUnitKinds.length > 0 && isOfKind(kind, exceptUnitKinds)) return false;
  return isOfKind(kind, unitKinds);
}

/** True where the unit's kind is one of `kinds`; an empty list means any kind. */
export function isOfKind(kind: string | null, kinds: readonly string[]): boolean {
  if (kinds.length === 0) return true;
  return kind !== null && kinds.some((known) => compareKey(known) === compareKey(kind));
}
