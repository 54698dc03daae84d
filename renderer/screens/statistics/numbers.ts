import type { Output } from "../../../core/contract.ts";
import { addDays, weekdayIndex } from "../../../core/programme/days.ts";
import { LEFT_STAGES, WAY_STAGES } from "../../../core/register/model.ts";

type Matrix = Output<"year.matrix">;
type WayModel = Output<"year.models.list">[number];

/** A week (from Monday) with the units whose paper for one duty came in it. */
export interface Week {
  from: string;
  onTime: number;
  late: number;
  /** How many units had sent by its end. */
  running: number;
  files: string[];
}

/** When the units' papers for a duty came, week by week without a gap, from the first to the last or the deadline. */
export function weeksOf({ units, duties }: Matrix, duty: string): Week[] {
  const lastDay = duties.find(({ id }) => id === duty)?.lastDay ?? null;
  const came = units
    .flatMap(({ cells }) => cells.filter((cell) => cell.duty === duty))
    .flatMap((cell) => (cell.receivedOn === null ? [] : [{ ...cell, week: mondayOf(cell.receivedOn) }]));
  if (came.length === 0) return [];
  const marks = [...came.map(({ week }) => week), ...(lastDay === null ? [] : [mondayOf(lastDay)])].sort();
  const weeks: Week[] = [];
  const last = marks.at(-1) ?? "";
  let running = 0;
  for (let from = marks[0] ?? ""; from !== "" && from <= last; from = addDays(from, 7)) {
    const own = came.filter(({ week }) => week === from);
    running += own.length;
    const late = own.filter(({ state }) => state === "late").length;
    weeks.push({
      from,
      onTime: own.length - late,
      late,
      running,
      files: [...new Set(own.flatMap(({ files }) => files))],
    });
  }
  return weeks;
}

export const ORIGINS = ["new", "continued", "none"] as const;
export const SUBJECTS = ["collective", "individual", "none"] as const;

/** Models of one field, origin and kind of subject. */
export interface Combination {
  origin: (typeof ORIGINS)[number];
  subject: (typeof SUBJECTS)[number];
  count: number;
}

/** How many models a field has of each origin and kind of subject; those that nobody has are left out. */
export function combinationsOf(models: readonly WayModel[], field: string | null): Combination[] {
  const own = models.filter((model) => model.field === field);
  return ORIGINS.flatMap((origin) =>
    SUBJECTS.map((subject) => ({
      origin,
      subject,
      count: own.filter((model) => (model.origin ?? "none") === origin && (model.subjectKind ?? "none") === subject)
        .length,
    })),
  ).filter(({ count }) => count > 0);
}

export interface Stage {
  stage: WayModel["stage"];
  here: number;
  /** How many have come to it, or further. */
  beyond: number;
}

/** How many models stand at each step and how many have come that far; and those that left the way. */
export function stagesOf(models: readonly WayModel[]): { way: Stage[]; left: Stage[] } {
  const here = (stage: WayModel["stage"]) => models.filter((model) => model.stage === stage).length;
  const way = WAY_STAGES.map((stage) => ({ stage, here: here(stage), beyond: 0 }));
  let sum = 0;
  for (const step of way.toReversed()) {
    sum += step.here;
    step.beyond = sum;
  }
  return { way, left: LEFT_STAGES.map((stage) => ({ stage, here: here(stage), beyond: here(stage) })) };
}

function mondayOf(day: string): string {
  return addDays(day, -((weekdayIndex(day) + 6) % 7));
}
