import type { UnitInput } from "../register/unit.ts";
import { compareKey } from "../text/fold.ts";
import { groupBy } from "./group-by.ts";
import type { UnitRow } from "./tables.ts";

/** A line of a unit list with the unit that it means; `row` is null where the unit is new. */
export interface UnitPair {
  input: UnitInput;
  row: UnitRow | null;
}

/**
 * Finds the unit that each line means. “Chi bộ thôn 1” exists in many communes: units of one name
 * are told apart by their parent, and where only one has the name and either side leaves the
 * parent open, it is that one. A line that stands twice in the list counts once, the last.
 */
export function pairUnits(list: readonly UnitInput[], existing: readonly UnitRow[]): UnitPair[] {
  const names = new Map(existing.map((row) => [row.id, row.name]));
  const parentOf = (row: UnitRow): string =>
    key((row.parent_id === null ? null : names.get(row.parent_id)) ?? row.parent_name);
  const lines = new Map(list.map((input) => [`${key(input.name)}\n${key(input.parent)}`, input]));
  const named = groupBy(existing, (row) => row.name_key);
  const inList = groupBy(lines.values(), (input) => key(input.name));
  return [...lines.values()].map((input) => {
    const sameName = named.get(key(input.name)) ?? [];
    const exact = sameName.find((row) => parentOf(row) === key(input.parent));
    const [only, another] = sameName;
    const alone = another === undefined && (inList.get(key(input.name)) ?? []).length === 1;
    const open = only !== undefined && (input.parent === null || parentOf(only) === "");
    return { input, row: exact ?? (alone && open ? only : null) };
  });
}

function key(name: string | null): string {
  return name === null ? "" : compareKey(name);
}
