import type { Output } from "../../../core/contract.ts";

export type Entry = Output<"year.calendar">[number];

/** A month of the programme's year with what falls into it, by day. */
export interface Month {
  /** `2024-04`. */
  month: string;
  number: number;
  entries: Entry[];
}

/** The twelve months of a year with their entries, and how many entries lie outside of it. */
export function monthsOf(year: number, entries: readonly Entry[]): { months: Month[]; outside: Entry[] } {
  const months = Array.from({ length: 12 }, (_, index): Month => {
    const month = `${year}-${String(index + 1).padStart(2, "0")}`;
    return { month, number: index + 1, entries: entries.filter(({ day }) => day.startsWith(month)) };
  });
  return { months, outside: entries.filter(({ day }) => !day.startsWith(`${year}-`)) };
}

/** How many visits of one kind and state a month shows day by day; more are told in one line. */
const FEW = 3;

/** A month's entries with its many visits in one line each kind and state: the first day stands for all. */
export function visitsAsOne(entries: readonly Entry[], say: (models: number, days: number) => string): Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.models.length === 0) continue;
    const key = `${entry.kind} ${entry.state}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return entries.flatMap((entry) => {
    const group = groups.get(`${entry.kind} ${entry.state}`) ?? [];
    if (entry.models.length === 0 || group.length <= FEW) return [entry];
    if (group[0] !== entry) return [];
    const models = group.flatMap((one) => one.models);
    return [{ ...entry, models, label: say(models.length, group.length) }];
  });
}

/** What is to be done in the three heaps in which a clerk goes through it; what is done is left out. */
export function heapsOf(entries: readonly Entry[]): { state: "late" | "due" | "coming"; entries: Entry[] }[] {
  return (["late", "due", "coming"] as const)
    .map((state) => ({ state, entries: entries.filter((entry) => entry.state === state) }))
    .filter((heap) => heap.entries.length > 0);
}
