import type { Unit } from "../../register/unit.ts";
import { fold } from "../../text/fold.ts";
import { type Evidence, evidenceAbove, type Line } from "./evidence.ts";
import type { UnitReader } from "./reader.ts";

/** What is looked at of a sheet that brings no models. */
export interface CoverSheet {
  view: { name: string; hidden: boolean };
  tables: readonly unknown[];
  above: Line[];
}

/** A cover or a letterhead set as a table is short; what is longer is a letter or a list. */
const MAX_LINES = 20;
/** A guide, an example or a catalogue names units that did not send it. */
const NOT_A_COVER = /\b(huong dan|vi du|mau|danh muc|danh ba|phan loai|nguoi nhan)\b/;

/**
 * What sheets without a table say of the sender: a workbook's cover, or the letterhead that a document sets as a table
 * without borders. Where they name more than one unit that is known, apart from one and the unit above it, they say
 * nothing. Call it only where the sheets with the models name nobody.
 */
export function evidenceOnCovers(sheets: CoverSheet[], units: UnitReader): Evidence[] {
  const evidence = sheets.filter(isCover).flatMap(({ above, view }) => evidenceAbove(above, units, view.name));
  const known = [...new Set(evidence.flatMap(({ unit, oneOf }) => oneOf ?? (unit ? [unit] : [])))];
  const senders = known.filter((unit) => !known.some((other) => isPartOf(other, unit)));
  return senders.length > 1 ? [] : evidence.filter(({ unit }) => unit === null || unit === senders[0]);
}

function isCover({ view, tables, above }: CoverSheet): boolean {
  if (view.hidden || tables.length > 0 || above.length > MAX_LINES || NOT_A_COVER.test(fold(view.name))) return false;
  return above.every(({ as, text }) => as === "letterhead" || (as === "title" && !NOT_A_COVER.test(fold(text))));
}

function isPartOf(unit: Unit, parent: Unit): boolean {
  return unit.parent !== null && (unit.parent === parent.name || unit.parent === parent.id);
}
