import type { Unit } from "../unit.ts";

/** A unit whose name is its id, and that has nothing else but what `more` says. */
export function aUnit(name: string, kind: string, more: Partial<Unit> = {}): Unit {
  return { id: name, name, kind, parent: null, short: null, aliases: [], flags: [], ...more };
}
