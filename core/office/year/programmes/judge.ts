import type { Output } from "../../../contract.ts";
import { ProgrammeError, readProgramme } from "../../../programme/load.ts";
import { openPoints } from "../../../programme/open-points.ts";
import { orphanProblems } from "../../../programme/orphans.ts";
import { placeInWords } from "../../../programme/places.ts";
import type { ProgrammeProblem } from "../../../programme/problem.ts";
import type { Programme } from "../../../programme/schema.ts";
import type { Desk } from "../../desk.ts";
import { OfficeError } from "../../errors.ts";
import { words } from "./words.ts";

export type Point = Output<"year.programme.try">["problems"][number];

/** Each problem or open point with its place in words. */
export function withPlace(file: unknown, found: readonly ProgrammeProblem[]): Point[] {
  return found.map(({ path, message }) => ({ path, place: placeInWords(file, path), message }));
}

/** What a programme leaves to be decided, with the places in words. */
export function openOf(programme: Programme): Point[] {
  return withPlace(programme, openPoints(programme));
}

/**
 * Content held against the schema, the rules between its parts, and what the register refers to.
 *
 * @param former the programme of that id as it holds now; null where there is none
 * @returns the programme, null where its shape or its references do not hold, with everything that is wrong
 */
export async function judge(
  desk: Desk,
  id: string,
  content: unknown,
  former: Programme | null,
): Promise<{ programme: Programme | null; problems: Point[] }> {
  const read = readOrProblems(content, id);
  if (read instanceof ProgrammeError) return { programme: null, problems: withPlace(content, read.problems) };
  const renamed = read.id === id ? [] : [{ path: "id", message: words.idStays }];
  const orphans = former === null ? [] : await orphansOf(desk, former, { ...read, id });
  return { programme: read, problems: withPlace(content, [...renamed, ...orphans]) };
}

/** Why a programme may not follow the one that a year was begun under. */
export async function orphansOf({ store }: Desk, former: Programme, next: Programme): Promise<ProgrammeProblem[]> {
  const begun = (await store.programmes()).some(({ id }) => id === former.id);
  if (!begun) return [];
  const [uses, evaluations, scorings] = await Promise.all([
    store.editions.uses(former, next),
    store.yearRecords(former.id, "evaluation"),
    store.yearRecords(former.id, "scoring"),
  ]);
  const scored = new Set(scorings.map(({ key }) => key));
  const sets = former.criteria.map(({ set }): [string, { evaluations: number; scored: boolean }] => [
    set,
    { evaluations: evaluations.filter(({ content }) => content.set === set).length, scored: scored.has(set) },
  ]);
  return orphanProblems(former, next, uses, new Map(sets));
}

/** The programme, where nothing is wrong. Throws `refused` with everything that is. */
export function assertRight(id: string, { programme, problems }: Awaited<ReturnType<typeof judge>>): Programme {
  if (programme !== null && problems.length === 0) return programme;
  throw new OfficeError("refused", words.refused(id), problems.map(inOneLine));
}

/** A problem as one line: the place in words, the place in the file, what is wrong. */
function inOneLine({ path, place, message }: Point): string {
  return `${place}${path === "" ? "" : ` (${path})`}: ${message}`;
}

function readOrProblems(content: unknown, name: string): Programme | ProgrammeError {
  try {
    return readProgramme(content, name);
  } catch (error) {
    if (error instanceof ProgrammeError) return error;
    throw error;
  }
}
