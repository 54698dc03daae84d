import type { ProgrammeProblem } from "./problem.ts";
import type { Programme } from "./schema.ts";
import { programmeWords as words } from "./words.ts";

/** A field of this document is its own; one of another year's is taken in once, by a field that there is. */
export function crosswalk(programme: Programme): ProgrammeProblem[] {
  const own = programme.fields.map((field) => field.code);
  const taken = (programme.crosswalk ?? []).map(({ from }) => from);
  return (programme.crosswalk ?? []).flatMap(({ from, into }, index): ProgrammeProblem[] => [
    ...(own.includes(from) || taken.indexOf(from) < index
      ? [{ path: `crosswalk[${index}].from`, message: words.duplicate(from) }]
      : []),
    ...(own.includes(into) ? [] : [{ path: `crosswalk[${index}].into`, message: words.unknownField(into) }]),
  ]);
}
