import { orphanWords as words } from "./form-words.ts";
import type { ProgrammeProblem } from "./problem.ts";
import type { Programme } from "./schema.ts";

/** Codes of a programme that the register may refer to, by the part in which they stand. */
export interface ProgrammeCodes {
  fields: string[];
  appendices: string[];
  seats: string[];
  deadlines: string[];
  criteria: string[];
  /** Marks of units for the year, as targets name them. */
  flags: string[];
}
export type CodePart = keyof ProgrammeCodes;

/** What of the register refers to a code. */
export type UseOf =
  | "models"
  | "past-models"
  | "files"
  | "waiting-files"
  | "members"
  | "office"
  | "decisions"
  | "extensions"
  | "evaluations"
  | "scorings"
  | "units"
  | "papers";

/** So many of something refer to one code. */
export interface CodeUse {
  part: CodePart;
  code: string;
  of: UseOf;
  count: number;
}

/** Codes that a new edition of a programme no longer has. */
export function removedCodes(former: Programme, next: Programme): ProgrammeCodes {
  const before = codesOf(former);
  const after = codesOf(next);
  const gone = (part: CodePart) => before[part].filter((code) => !after[part].includes(code));
  return {
    fields: gone("fields"),
    appendices: gone("appendices"),
    seats: gone("seats"),
    deadlines: gone("deadlines"),
    criteria: gone("criteria"),
    flags: gone("flags"),
  };
}

function codesOf(programme: Programme): ProgrammeCodes {
  const flags = programme.targets.flatMap((target) =>
    target.kind === "min-per-unit" && target.flag !== null ? [target.flag] : [],
  );
  return {
    fields: programme.fields.map(({ code }) => code),
    appendices: programme.appendices.map(({ code }) => code),
    seats: programme.seats.map(({ code }) => code),
    deadlines: programme.deadlines.map(({ id }) => id),
    criteria: programme.criteria.map(({ set }) => set),
    flags: [...new Set(flags)],
  };
}

/**
 * Why an edition may not follow the one before it in a year that was begun: what the register refers to would be
 * gone, or would mean something else. Nothing where it may.
 *
 * @param uses what refers to the codes that go
 * @param evaluated by set of criteria: models that were held against it, and whether it is scored by points
 */
export function orphanProblems(
  former: Programme,
  next: Programme,
  uses: readonly CodeUse[],
  evaluated: ReadonlyMap<string, { evaluations: number; scored: boolean }>,
): ProgrammeProblem[] {
  return [
    ...(former.year === next.year ? [] : [{ path: "year", message: words.yearStays(former.year) }]),
    ...uses
      .filter(({ count }) => count > 0)
      .map(({ part, code, of, count }) => ({
        path: part === "flags" ? "targets" : part,
        message: words.inUse(code, words.uses[of](count)),
      })),
    ...next.criteria.flatMap((set, index): ProgrammeProblem[] => {
      const was = former.criteria.find((one) => one.set === set.set);
      const use = evaluated.get(set.set);
      return was === undefined || use === undefined ? [] : criteriaProblems(was, set, `criteria[${index}].items`, use);
    }),
  ];
}

type CriteriaSet = Programme["criteria"][number];

/** Answers name a criterion by its place: none may go, or change places with another; new ones stand at the end. */
function criteriaProblems(
  was: CriteriaSet,
  now: CriteriaSet,
  path: string,
  { evaluations, scored }: { evaluations: number; scored: boolean },
): ProgrammeProblem[] {
  if (scored && was.items.length !== now.items.length) return [{ path, message: words.scoredSet(was.items.length) }];
  if (evaluations === 0) return [];
  if (now.items.length < was.items.length) return [{ path, message: words.evaluatedSet(evaluations) }];
  const moved = was.items.findIndex(({ text }, index) => {
    const at = now.items.findIndex((item) => item.text === text);
    return at !== -1 && at !== index && now.items[index]?.text !== text;
  });
  return moved === -1 ? [] : [{ path: `${path}[${moved}]`, message: words.movedCriterion(evaluations) }];
}
