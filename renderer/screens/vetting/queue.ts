import { QUEUE_STEPS, type QueueStep } from "../../../core/consolidation/year/queue.ts";
import type { Output } from "../../../core/contract.ts";
import type { RecordedKind } from "../../../core/register/way.ts";
import { searcher, searchKey } from "../../components/grid/fold.ts";

export type QueueModel = Output<"year.models.list">[number];
export type Filter = QueueStep | "all";
/** The filters in the order of a model's way; the whole register last. */
export const FILTERS: readonly Filter[] = [...QUEUE_STEPS, "all"];

/** What is most likely recorded of a model in each list. */
export const LIKELY: Record<Filter, readonly RecordedKind[]> = {
  vet: ["vetted", "returned"],
  returned: ["vetted", "dropped"],
  survey: ["surveyed", "launched", "running"],
  "survey-due": ["surveyed"],
  evaluate: ["evaluated", "surveyed"],
  recognise: ["recognised"],
  exemplary: ["exemplary"],
  nominate: ["nominated"],
  commend: ["commended"],
  all: [],
};

/** The filter that an address names; what is to be vetted where it names none that there is. */
export function readFilter(named: string | null): Filter {
  return FILTERS.find((filter) => filter === named) ?? "vet";
}

/** How many models wait for each step; of the whole register under `all`. */
export function countWaiting(models: readonly QueueModel[]): Record<Filter, number> {
  const counts = { all: models.length } as Record<Filter, number>;
  for (const step of QUEUE_STEPS) counts[step] = models.filter(({ waits }) => waits.includes(step)).length;
  return counts;
}

/** The models of a list whose name or unit has every typed word; surveys by the day on which they fall due. */
export function waitingModels(models: readonly QueueModel[], filter: Filter, typed: string): QueueModel[] {
  const matches = searcher(typed);
  const found = models.filter(
    ({ waits, name, unit }) =>
      (filter === "all" || waits.includes(filter)) && matches(searchKey(`${name} ${unit ?? ""}`)),
  );
  if (filter !== "survey-due") return found;
  return found.toSorted((a, b) => dueDay(a).localeCompare(dueDay(b)));
}

function dueDay({ surveyBy, followUp }: QueueModel): string {
  return [surveyBy, followUp].filter((day) => day !== null).sort()[0] ?? "9";
}

/** Who comes after a model in a list that it may be about to leave; the one before the last, null for an only one. */
export function nextAfter(rows: readonly QueueModel[], id: string | null): string | null {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) return rows[0]?.id ?? null;
  return rows[at + 1]?.id ?? rows[at - 1]?.id ?? null;
}

/** The model `by` places further on, staying within the list. */
export function moveBy(rows: readonly QueueModel[], id: string | null, by: number): string | null {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) return rows[0]?.id ?? null;
  return rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.id ?? null;
}
