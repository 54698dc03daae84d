import type { Unit } from "../register/unit.ts";
import { compareKey } from "../text/fold.ts";
import { type Situation, seatOf } from "./situation.ts";
import { isOfKind, unitTree } from "./unit-tree.ts";

/**
 * The units straight below the office: what stands below one of them is that unit's to collect, and
 * the office does not ask itself.
 */
export function unitsStraightBelow(situation: Situation): Unit[] {
  const tree = unitTree(situation.units);
  const { kind } = seatOf(situation);
  const ofSeatKind = situation.units.filter((unit) => kind !== null && isOfKind(unit.kind, [kind]));
  // The list may hold the office's own organisation, for example the one district above all its communes.
  const isOwn = (unit: Unit) =>
    compareKey(unit.name) === compareKey(situation.office) || (ofSeatKind.length === 1 && ofSeatKind[0] === unit);
  return situation.units.filter((unit) => !isOwn(unit) && tree.line(unit).slice(1).every(isOwn));
}
