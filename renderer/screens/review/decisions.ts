import type { Output } from "../../../core/contract.ts";
import type { ModelRecord } from "../../../core/register/model.ts";

type File = Output<"review.show">;
type Problem = File["problems"][number];

/** Keys of the decisions on one file (`review.set`); an empty value takes a decision back. */
export const keyOf = {
  column: (sheet: string, letter: string) => `column:${sheet}!${letter}`,
  row: (sheet: string, row: number) => `row:${sheet}!${row}`,
  header: (sheet: string) => `header:${sheet}`,
  sheet: (sheet: string) => `sheet:${sheet}`,
  field: (text: string) => `field:${text}`,
  unit: (text: string) => `unit:${text}`,
  newUnit: (text: string | null) => (text === null ? "newUnit" : `newUnit:${text}`),
  result: (sheet: string, row: number) => `result:${sheet}!${row}`,
  value: (place: string, property: string) => `value:${place}.${property}`,
  blank: (place: string, property: string) => `blank:${place}.${property}`,
} as const;

/** By their ids, the places by which decisions name the models of a file: the row, and of several in one row which (`PL01!12#2`). */
export function modelPlaces(models: readonly Pick<ModelRecord, "id" | "source">[]): ReadonlyMap<string, string> {
  const rows = new Map<string, string[]>();
  for (const { id, source } of models) {
    const row = `${source?.sheet ?? ""}!${source?.row ?? 0}`;
    rows.set(row, [...(rows.get(row) ?? []), id]);
  }
  return new Map(
    [...rows].flatMap(([row, ids]) =>
      ids.map((id, index): [string, string] => [id, ids.length === 1 ? row : `${row}#${index + 1}`]),
    ),
  );
}

/** What the clerk makes of a value of the model at that place: her own, none (an empty text), or the file's own again (null). */
export function valueDecisions(place: string, property: string, value: string | null): Record<string, string> {
  return { [keyOf.value(place, property)]: value ?? "", [keyOf.blank(place, property)]: value === "" ? "yes" : "" };
}

/** Whether the clerk put the value right, of this model or of all in its row. */
export function isDecided(decisions: Record<string, string>, place: string, property: string): boolean {
  return [place, place.replace(/#\d+$/u, "")].some(
    (one) => keyOf.value(one, property) in decisions || keyOf.blank(one, property) in decisions,
  );
}

/** Header rows as the decision writes them: `5` or `5-6`. */
export function headerRows(from: number, to: number): string {
  return from === to ? String(from) : `${from}-${to}`;
}

/** Where a problem may be solved right beside its words, and how. */
export type Remedy =
  | { kind: "unit"; text: string | null }
  | { kind: "newUnit"; key: string; name: string; unitKind: string }
  | { kind: "field"; text: string }
  | { kind: "version" }
  | { kind: "withdraw" }
  | { kind: "purpose" }
  | { kind: "headless"; sheet: string }
  | { kind: "sheet"; sheet: string };

/**
 * What settles a problem in one step. A spelling in a unit column is told apart from the file's own
 * unit by its cell; a field's text stands in the message, between quotes.
 */
export function remedyOf(problem: Problem): Remedy | null {
  switch (problem.code) {
    case "unknown-unit":
    case "similar-unit":
    case "unit-conflict": {
      const inColumn = problem.cell !== undefined && problem.value !== undefined;
      return { kind: "unit", text: inColumn ? (problem.value ?? null) : null };
    }
    case "new-unit":
      return proposedUnit(problem.value ?? "");
    case "unknown-field":
    case "ambiguous-field": {
      const text = fieldText(problem.message);
      return text === null ? null : { kind: "field", text };
    }
    case "unclear-version":
    case "unknown-former":
      return { kind: "version" };
    case "asks-to-withdraw":
      return { kind: "withdraw" };
    case "no-header":
      return problem.sheet === undefined ? null : { kind: "headless", sheet: problem.sheet };
    case "further-rows":
      return problem.sheet === undefined ? null : { kind: "sheet", sheet: problem.sheet };
    case "not-registration":
    case "other-year":
      return { kind: "purpose" };
    default:
      return null;
  }
}

/** A unit that might be added, as the office proposes it: `newUnit:TEXT=NAME|KIND`. */
function proposedUnit(value: string): Remedy | null {
  const match = /^(newUnit(?::.*)?)=([^=|]+)\|([^=|]*)$/su.exec(value);
  if (!match) return null;
  const [, key = "", name = "", unitKind = ""] = match;
  return { kind: "newUnit", key, name, unitKind };
}

/** The words of the file that a doubt about a field quotes. */
export function fieldText(message: string): string | null {
  return /“([^”]+)”/u.exec(message)?.[1] ?? null;
}

/** Problems of one kind and one remedy told once, with the places where each stands; errors first. */
export function gatherProblems(problems: readonly Problem[]): { problem: Problem; places: Problem[] }[] {
  const gathered = new Map<string, { problem: Problem; places: Problem[] }>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code} ${problem.message}`;
    const known = gathered.get(key);
    if (known) known.places.push(problem);
    else gathered.set(key, { problem, places: [problem] });
  }
  const rank = (entry: { problem: Problem }) => (entry.problem.severity === "error" ? 0 : 1);
  return [...gathered.values()].sort((a, b) => rank(a) - rank(b));
}

/** What holds a file: the problems that must be solved before it may enter the register. */
export function holding(file: Pick<File, "problems">): Problem[] {
  return file.problems.filter((problem) => problem.severity === "error");
}
