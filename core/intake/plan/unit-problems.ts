import type { Unit } from "../../register/unit.ts";
import { hasDiacritics } from "../../text/fold.ts";
import type { Readers } from "../rows/readers.ts";
import type { Evidence } from "../units/evidence.ts";
import { words } from "../words.ts";
import type { Problem } from "./plan.ts";

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
