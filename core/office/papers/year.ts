import type { RegisteredModel } from "../../consolidation/situation.ts";
import type { Outcome } from "../../documents/layout/outcomes.ts";
import type { Activity } from "../../documents/reports/facts.ts";
import type { ReportMember } from "../../documents/reports/members.ts";
import type { EventKind, WayEvent } from "../../register/way.ts";
import type { Desk } from "../desk.ts";
import { reportedOf } from "./reported.ts";

/** What the year's records give to papers. */
export interface YearForPapers {
  outcomes: ReadonlyMap<string, Outcome>;
  /** Why a model was sent back, by its id. */
  returnedFor: ReadonlyMap<string, string>;
  held: Activity[];
  /** The steering committee, in the order in which it was written down. */
  members: ReportMember[];
}

/** Outcomes of the models by their ways, else by what their units reported, and what was held up to the day. */
export async function yearForPapers(desk: Desk, models: readonly RegisteredModel[]): Promise<YearForPapers> {
  const { store, programme, today } = desk;
  const [records, results, members] = await Promise.all([
    store.yearRecords(programme.id, "activity"),
    store.results({ programmeId: programme.id }),
    store.yearRecords(programme.id, "member"),
  ]);
  const reported = reportedOf(results);
  const held = records
    .map(({ content }) => content)
    .filter(({ day }) => day <= today)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ kind, name, day, place, result, numbers }): Activity => {
      const counted = numbers.map(({ label, value }) => `${value.toLocaleString("vi-VN")} ${label}`).join(", ");
      return {
        kind: kind === "inspection" || kind === "propaganda" ? kind : "activity",
        title: name,
        day,
        place,
        result: [counted, result ?? ""].filter((part) => part !== "").join("; ") || null,
      };
    });
  const outcomes = new Map<string, Outcome>();
  const returnedFor = new Map<string, string>();
  for (const model of models) {
    const standing = model.way?.standing ?? [];
    const own = reported.get(model.id);
    const evaluated = last(standing, "evaluated");
    const recognised = last(standing, "recognised");
    const nominated = last(standing, "nominated");
    const returned = last(standing, "returned");
    outcomes.set(model.id, {
      evaluation: (evaluated?.kind === "evaluated" ? evaluated.outcome : null) ?? own?.evaluation ?? null,
      recognition: levelOf(nominated) ?? levelOf(recognised) ?? own?.recognition ?? null,
      exemplary: null,
      proposed: own?.proposed ?? null,
    });
    if (returned?.kind === "returned") returnedFor.set(model.id, returned.reasons.join("; "));
  }
  return { outcomes, returnedFor, held, members: members.map(({ content }) => content) };
}

function last(events: readonly WayEvent[], kind: EventKind): WayEvent["details"] | undefined {
  return events.filter(({ details }) => details.kind === kind).at(-1)?.details;
}

function levelOf(details: WayEvent["details"] | undefined): string | null {
  return details?.kind === "nominated" || details?.kind === "recognised" ? details.level : null;
}
