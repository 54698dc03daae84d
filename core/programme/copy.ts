import { addDays, isDay } from "./days.ts";
import { type Programme, type ProgrammeDeadline, programmeSchema } from "./schema.ts";

/** What a year's new document is known by. */
export interface NewDocument {
  id: string;
  year: number;
  number: string | null;
  issued: string | null;
}

/**
 * Last year's programme as a first draft of a new one: its days in the new year, the year in its titles and
 * dates moved along, everything else as it was. Its rules still rest on the former document's lines, whose words go
 * with it (`document`), and it says so (`copiedFrom`). A day that the new year does not have (29 February) becomes
 * one to decide. What printing errors the former document had is left behind.
 */
export function copyForYear(former: Programme, document: readonly string[], wanted: NewDocument): Programme {
  // A year that no programme may have moves nothing; the copy is refused for it when it is checked.
  const by = programmeSchema.shape.year.safeParse(wanted.year).success ? wanted.year - former.year : 0;
  const moved = (text: string) => moveYears(text, former.year, by);
  const { issued: _, copiedFrom: __, document: ___, ...rest } = withoutPrinted(former);
  return {
    ...rest,
    id: wanted.id,
    year: wanted.year,
    copiedFrom: { id: former.id, year: former.year },
    number: wanted.number,
    ...(wanted.issued === null ? {} : { issued: wanted.issued }),
    title: moved(rest.title),
    counting: { ...rest.counting, label: moved(rest.counting.label) },
    targets: rest.targets.map((target) => ({ ...target, label: moved(target.label) })),
    deadlines: rest.deadlines.map((deadline) => moveDeadline(deadline, by, moved)),
    appendices: rest.appendices.map((appendix) => ({
      ...appendix,
      label: moved(appendix.label),
      title: appendix.title.map(moved),
    })),
    ...(document.length === 0 ? {} : { document: [...document] }),
  };
}

function moveDeadline(deadline: ProgrammeDeadline, by: number, moved: (text: string) => string): ProgrammeDeadline {
  const same = { ...deadline, label: moved(deadline.label), written: moved(deadline.written) };
  switch (same.kind) {
    case "fixed": {
      const day = dayOfYear(same.date, by);
      if (isDay(day)) return { ...same, date: day };
      const { date: _, inclusive: __, ...rest } = same;
      return { ...rest, kind: "impossible", proposedLastDay: lastOfMonth(day) };
    }
    case "month":
      return { ...same, month: dayOfYear(same.month, by) };
    case "impossible": {
      const day = dayOfYear(same.proposedLastDay, by);
      return { ...same, proposedLastDay: isDay(day) ? day : lastOfMonth(day) };
    }
    case "relative":
      return same;
  }
}

/** `2024-02-29`, one year on: `2025-02-29`, which need not be a day. */
function dayOfYear(day: string, by: number): string {
  return `${String(Number(day.slice(0, 4)) + by).padStart(4, "0")}${day.slice(4)}`;
}

/** The last day of the month in which a day would lie that is none. */
function lastOfMonth(day: string): string {
  const [year, month] = day.split("-").map(Number);
  const next = month === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, "0")}-01`;
  return addDays(next, -1);
}

/** The year of a programme and of dates next to it, moved; the number of a decree or a year long past stays. */
function moveYears(text: string, year: number, by: number): string {
  return text.replace(/(\d{1,2}\/|năm\s+)(\d{4})(?!\d|-|\/)/giu, (whole, before: string, named: string) =>
    Math.abs(Number(named) - year) <= 1 ? `${before}${Number(named) + by}` : whole,
  );
}

/** The same without the words as printed: the new document has not been printed yet. */
function withoutPrinted(former: Programme): Programme {
  return JSON.parse(
    JSON.stringify(former, (key, value: unknown) => (key === "printed" ? undefined : value)),
  ) as Programme;
}
