import { deadlineRemarks, namedDay } from "./deadlines.ts";
import { openPointWords as words } from "./form-words.ts";
import type { Programme } from "./schema.ts";

/** What a person has to settle or look at before a programme is used, in Vietnamese; the path says where. */
export interface OpenPoint {
  path: string;
  message: string;
}

/**
 * What a programme leaves to be decided: last days on a weekend, dates that the calendar does not have, and in a copy
 * of an earlier year everything that may still speak of that year.
 */
export function openPoints(programme: Programme): OpenPoint[] {
  const { copiedFrom } = programme;
  return [
    ...(copiedFrom === undefined ? [] : [{ path: "document", message: words.formerDocument(copiedFrom.year) }]),
    ...(copiedFrom !== undefined && programme.number === null ? [{ path: "number", message: words.noNumber }] : []),
    ...programme.deadlines.flatMap((deadline, index) =>
      deadlineRemarks(deadline)
        .filter(() => deadline.kind !== "relative")
        .map((message) => ({ path: `deadlines[${index}]`, message })),
    ),
    ...programme.deadlines.flatMap((deadline, index) => otherYear(programme, deadline, index)),
    ...(copiedFrom === undefined ? [] : stillSaying(programme, copiedFrom.year)),
  ];
}

function otherYear({ year }: Programme, deadline: Programme["deadlines"][number], index: number): OpenPoint[] {
  const day = namedDay(deadline);
  if (day === null || Number(day.slice(0, 4)) === year) return [];
  return [{ path: `deadlines[${index}]`, message: words.otherYear(day, year) }];
}

/** Texts that name the year of the programme which this one was copied from, each part once. */
function stillSaying(programme: Programme, former: number): OpenPoint[] {
  const { document: _, copiedFrom: __, ...parts } = programme;
  const named = new RegExp(`(?<!\\d)${former}(?!\\d)`, "u");
  return Object.entries(parts).flatMap(([key, part]) => {
    const entries = Array.isArray(part) ? part.map((value, index) => ({ path: `${key}[${index}]`, value })) : [];
    return (entries.length > 0 ? entries : [{ path: key, value: part }]).flatMap(({ path, value }) =>
      named.test(JSON.stringify(value)) ? [{ path, message: words.stillSays(former) }] : [],
    );
  });
}
