import type { Situation } from "../consolidation/situation.ts";
import { unitsOfDay } from "../consolidation/year/lineage.ts";
import { renewalOf } from "../consolidation/year/renewal.ts";
import type { DeadlineDecision, DeadlineDecisions } from "../programme/deadlines.ts";
import { type WayEvent, wayOf } from "../register/way.ts";
import type { Submission } from "../store/store.ts";
import type { Desk } from "./desk.ts";
import { sameModel } from "./year/last-year.ts";

/** A situation whose papers can be named. */
export interface OfficeSituation extends Situation {
  submissions: readonly Submission[];
}

/**
 * All that targets, deadlines and appendices are counted from, as of a day: the units of that day with what the
 * units before them registered and sent, the models with their way and their earlier goal, what was decided
 * about deadlines. A year that is over keeps the units of its end.
 */
export async function situationOf(desk: Desk, asOf: string): Promise<OfficeSituation> {
  const { store, programme, settings } = desk;
  const [units, models, submissions, events, changes, decided, extensions, goals] = await Promise.all([
    store.units(programme.year),
    store.models({ programmeId: programme.id }),
    store.submissions({ programmeId: programme.id, status: "imported" }),
    store.modelEvents({ programmeId: programme.id }),
    store.unitChanges(),
    decisionsOf(desk),
    store.yearRecords(programme.id, "extension"),
    goalsBefore(desk),
  ]);
  const end = `${programme.year}-12-31`;
  const ofDay = unitsOfDay(units, changes, asOf < end ? asOf : end);
  const byId = new Map(ofDay.units.map((unit) => [unit.id, unit]));
  const ways = byModel(events);
  return {
    programme,
    seat: settings.seat,
    office: settings.office,
    units: ofDay.units,
    models: models.map((model) => {
      const unitId = model.unitId === null ? null : ofDay.heirOf(model.unitId);
      const unit = unitId === null ? undefined : byId.get(unitId);
      const renewal = model.origin === "continued" ? goals(model, unitId) : null;
      return {
        ...model,
        ...(unit === undefined ? {} : { unitId: unit.id, unit: unit.name, unitKind: unit.kind }),
        way: wayOf(ways.get(model.id) ?? []),
        ...(renewal === null ? {} : { renewal }),
      };
    }),
    submissions: submissions.map((paper) => ({
      ...paper,
      unitIds: paper.unitIds.map(ofDay.heirOf),
      senderId: paper.senderId === null ? null : ofDay.heirOf(paper.senderId),
    })),
    asOf,
    decisions: decided,
    extensions: extensions.map(({ content }) => content),
  };
}

/** Events by the model's id. */
export function byModel(events: readonly WayEvent[]): Map<string, WayEvent[]> {
  const groups = new Map<string, WayEvent[]>();
  for (const event of events) {
    const group = groups.get(event.modelId);
    if (group) group.push(event);
    else groups.set(event.modelId, [event]);
  }
  return groups;
}

/** What the office decided about deadlines, by the deadline's id. */
export async function decisionsOf({ store, programme }: Pick<Desk, "store" | "programme">): Promise<DeadlineDecisions> {
  const records = await store.yearRecords(programme.id, "deadline-decision");
  return Object.fromEntries(records.map(({ key, content }) => [key, decisionOf(content)]));
}

function decisionOf({ lastDay, inclusive }: { lastDay: string | null; inclusive: boolean | null }): DeadlineDecision {
  return { ...(lastDay === null ? {} : { lastDay }), ...(inclusive === null ? {} : { inclusive }) };
}

type Goals = (
  model: { id: string; name: string; goal: string | null },
  unitId: string | null,
) => ReturnType<typeof renewalOf>;

/**
 * The goal that a continued model had in the latest earlier year of this folder, found by its unit (or what the
 * unit came from) and its name; only where the programme's counting asks for it (co-quan-dang-2026:L29).
 */
async function goalsBefore({ store, programme }: Desk): Promise<Goals> {
  if (programme.counting.carriedOver !== "re-registered-with-higher-goal") return () => null;
  const [all, changes, units, decided] = await Promise.all([
    store.programmes(),
    store.unitChanges(),
    store.units(),
    store.yearRecords(programme.id, "carry-over"),
  ]);
  const { heirOf } = unitsOfDay(units, changes, `${programme.year}-12-31`);
  const before = new Map<string, string>();
  // The oldest first, so that the latest year has the last word.
  for (const { id } of all.filter(({ year }) => year < programme.year)) {
    for (const model of await store.models({ programmeId: id })) {
      if (model.unitId !== null && model.goal !== null)
        before.set(sameModel(heirOf(model.unitId), model.name), model.goal);
    }
  }
  const words = new Map(decided.map(({ key, content }) => [key, content]));
  return (model, unitId) =>
    renewalOf(before.get(sameModel(unitId ?? "", model.name)) ?? null, model.goal, words.get(model.id) ?? null);
}
