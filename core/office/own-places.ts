import type { FilePlan } from "../intake/plan/plan.ts";
import { homeOf, namesHome } from "../intake/units/home.ts";
import { placeKeys } from "../intake/units/other-place.ts";

/** A file of a drop that names another district beside its sender: the place's key, and the unit here of the sender's name. */
export interface Stranger {
  place: string;
  unitId: string | null;
}

/** So many units' own papers make a district theirs, and at least so large a share of all that name it. */
const [UNITS, SHARE] = [3, 0.75];

/** What a plan tells of another district's place; empty where it names none. `office` is the office's own name. */
export function strangerOf({ elsewhere }: FilePlan, office: string): Stranger[] {
  const [place] = elsewhere ? placeKeys(elsewhere.place, homeOf(office)) : [];
  return elsewhere && place !== undefined ? [{ place, unitId: elsewhere.unitId }] : [];
}

/** True for a file that names the office's own place anywhere around its tables, be it as the addressee's. */
export function namesOwnPlace({ rows }: FilePlan, office: string): boolean {
  const home = homeOf(office);
  return home !== null && rows.some(({ disposition, text }) => disposition !== "imported" && namesHome(text, home));
}

/**
 * Keys of districts that stand for the office's own place in a drop of which no file names that place: at least three units
 * of the list write them above their names, and hardly anybody else does. So it is where the office's name is another than
 * the papers' (districts were merged, or the name was typed otherwise); a neighbour's stray paper is never so many.
 */
export function ownPlaces(strangers: readonly Stranger[]): string[] {
  return [...new Set(strangers.map(({ place }) => place))].filter((place) => {
    const files = strangers.filter((one) => one.place === place);
    const known = files.flatMap(({ unitId }) => unitId ?? []);
    return new Set(known).size >= UNITS && known.length >= files.length * SHARE;
  });
}
