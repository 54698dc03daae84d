import type { ProgrammeProblem } from "./problem.ts";
import type { Programme } from "./schema.ts";
import { programmeWords as words } from "./words.ts";

/**
 * What is wrong between a programme and the words of its document: a rule that rests on a line which the document
 * does not have, or which is blank; a copy of itself. Nothing where the file carries no words.
 */
export function linesOfDocument(programme: Programme): ProgrammeProblem[] {
  const { id, copiedFrom, document } = programme;
  const circle = copiedFrom?.id === id ? [{ path: "copiedFrom.id", message: words.copyOfItself(id) }] : [];
  if (document === undefined) return circle;
  const wrong = sourcesOf(programme, "").flatMap(({ path, source }) => {
    const message = wrongLine(source, document);
    return message === null ? [] : [{ path, message }];
  });
  return [...circle, ...wrong];
}

/** A document's words by line, as rules name them (`L29` → its sentence); blank lines are left out. */
export function byLine(document: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    document.flatMap((line, index) => (line.trim() === "" ? [] : [[`L${index + 1}`, line.trim()]])),
  );
}

function wrongLine(source: string, document: readonly string[]): string | null {
  const [first = 0, last = first] = [...source.matchAll(/\d+/g)].map(([number]) => Number(number));
  if (last < first) return words.lineBackwards(source);
  if (first < 1 || last > document.length) return words.lineBeyond(source, document.length);
  return document.slice(first - 1, last).every((line) => line.trim() === "") ? words.lineBlank(source) : null;
}

function sourcesOf(value: unknown, path: string): { path: string; source: string }[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => sourcesOf(one, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return key === "source" && typeof one === "string" ? [{ path: at, source: one }] : sourcesOf(one, at);
  });
}
