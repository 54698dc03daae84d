import type { Unit } from "../../register/unit.ts";
import { compareKey, hasDiacritics } from "../../text/fold.ts";
import type { Readers } from "../rows/readers.ts";
import type { Evidence } from "../units/evidence.ts";
import { words } from "../words.ts";
import type { FilePlan, Problem } from "./plan.ts";

/** A name that no unit bears, with the units that come near, at its place in the file. */
export function unknownUnit(
  text: string,
  units: Unit[],
  readers: Readers,
  place: { sheet?: string; cell?: string | undefined },
): Problem {
  // “CCB xã Thái Sơn” may be meant for the commune that it names.
  const inside = readers.units.mentionedIn(text).map(({ unit }) => unit);
  const similar = [...new Set([...readers.units.similar(text), ...inside, ...readers.units.elsewhere(text)])];
  const message =
    units.length === 0
      ? words.noUnits(text)
      : similar.length > 0
        ? words.similarUnit(
            text,
            similar.map((unit) => unit.name),
          )
        : words.unknownUnit(text);
  const { sheet, cell } = place;
  return {
    code: similar.length > 0 ? "similar-unit" : "unknown-unit",
    severity: "error",
    message,
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined || !/^[A-Z]/.test(cell) ? {} : { cell }),
    value: text,
  };
}

/** Words without diacritics, or without a tier, that fit several units. */
export function severalUnits(text: string, oneOf: Unit[]): Problem {
  const message = words.severalUnits(
    text,
    oneOf.map((unit) => unit.name),
    !hasDiacritics(text),
  );
  return { code: "similar-unit", severity: "error", message, value: text };
}

/** Different units named in places that are equally to be believed. */
export function conflictProblem(conflict: Evidence[]): Problem {
  const places = conflict.map((e) => `${words.evidence[e.place]} ghi “${e.unit?.name ?? e.text}”`).join("; ");
  const [first] = conflict;
  return {
    code: "unit-conflict",
    severity: "error",
    message: words.unitConflict(places),
    value: first?.unit?.name ?? first?.text ?? "",
  };
}

/** The place of another district beside the sender's name, with the unit here that bears the name; undefined where none is. */
export function elsewhereOf(evidence: readonly Evidence[]): FilePlan["elsewhere"] {
  const found = evidence.find(({ abroad }) => abroad);
  return found?.abroad
    ? { text: found.text, place: found.abroad.place, unitId: found.abroad.unit?.id ?? null }
    : undefined;
}

/** Tells that a sender's paper names another district, where that was not said of this very unit before. */
export function trustedPlaces(evidence: readonly Evidence[], senderId: string | null, { units }: Readers): Problem[] {
  const found = evidence.find(({ trusted, unit }) => trusted !== undefined && unit !== null && unit.id === senderId);
  const [place, unit] = [found?.trusted, found?.unit];
  if (place === undefined || !unit) return [];
  const said = [...unit.aliases, unit.parent ?? ""].some(
    (alias) => compareKey(units.trustedPlace(alias) ?? "") === compareKey(place),
  );
  return said
    ? []
    : [{ code: "other-place", severity: "warning", message: words.trustedPlace(place, unit.name), value: place }];
}
