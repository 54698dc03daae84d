import { yearDuties } from "../../consolidation/missing.ts";
import { seatOf } from "../../consolidation/situation.ts";
import { needsDecision } from "../../consolidation/year/doubtful-dates.ts";
import type { Checked, Output } from "../../contract.ts";
import { addDays, daysBetween } from "../../programme/days.ts";
import { deadlineRemarks, deadlineState, lastDayOnTime, weekdayOf } from "../../programme/deadlines.ts";
import type { ProgrammeDeadline } from "../../programme/schema.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { type OfficeSituation, situationOf } from "../situation.ts";
import { saveRecords } from "./assessment.ts";
import { words } from "./words.ts";

type View = Output<"year.deadlines.list">[number];

/** Every deadline that concerns the office, with both readings of its words, what was decided, and who got more time. */
export async function listDeadlines(desk: Desk, input: Checked<"year.deadlines.list">): Promise<View[]> {
  const asOf = input.asOf ?? desk.today;
  const [situation, decided, extended] = await Promise.all([
    situationOf(desk, asOf),
    desk.store.yearRecords(desk.programme.id, "deadline-decision"),
    desk.store.yearRecords(desk.programme.id, "extension"),
  ]);
  const { code, receives } = seatOf(situation);
  const names = new Map(situation.units.map((unit) => [unit.id, unit.name]));
  return desk.programme.deadlines.flatMap((deadline): View[] => {
    const owed = deadline.seats.includes(code);
    const asked = isAsked(deadline, code, receives);
    if (!owed && !asked) return [];
    const record = decided.find(({ key }) => key === deadline.id);
    return [
      {
        ...viewDeadline(situation, deadline),
        owed,
        asked,
        decision: record === undefined ? null : { ...record.content, at: record.at },
        extensions: extended
          .filter(({ content }) => content.deadline === deadline.id)
          .map(({ at, content: { unitId, lastDay, reason, by } }) => ({
            unitId,
            unit: names.get(unitId) ?? unitId,
            lastDay,
            reason,
            by,
            at,
          })),
      },
    ];
  });
}

function isAsked(deadline: ProgrammeDeadline, seat: string, receives: boolean): boolean {
  return deadline.asksUnits && (receives || deadline.seats.includes(seat));
}

function viewDeadline(
  { decisions, asOf }: OfficeSituation,
  deadline: ProgrammeDeadline,
): Omit<View, "owed" | "asked" | "decision" | "extensions"> {
  const decision = decisions?.[deadline.id];
  const lastDay = lastDayOnTime(deadline, decision);
  const weekday = lastDay === null ? null : weekdayOf(lastDay);
  const { id, label, written, duty, kind, from, to, source } = deadline;
  return {
    id,
    label,
    written,
    duty,
    kind,
    from,
    to,
    source,
    readings: kind === "fixed" ? { exclusive: addDays(deadline.date, -1), inclusive: deadline.date } : null,
    inclusive: kind === "fixed" ? (decision?.inclusive ?? deadline.inclusive) : kind !== "impossible",
    proposedLastDay: kind === "impossible" ? deadline.proposedLastDay : null,
    lastDay,
    weekday: weekday?.name ?? null,
    weekend: weekday?.weekend ?? false,
    daysLeft: lastDay === null ? null : daysBetween(asOf, lastDay),
    state: lastDay === asOf ? "today" : deadlineState(lastDay, asOf),
    remarks: deadlineRemarks(deadline, decision),
    needsDecision: needsDecision(deadline, decision),
  };
}

/**
 * Decides a deadline: the day of an impossible date (co-quan-dang-2026:L167), or whether “trước ngày D” takes D
 * in. With neither, the decision is taken back; every decision stays on record with who made it.
 */
export async function decideDeadline(desk: Desk, input: Checked<"year.deadlines.decide">): Promise<View> {
  const { id, lastDay, inclusive, by, reason } = input;
  const deadline = requireDeadline(desk, id);
  if (deadline.kind === "relative") throw new OfficeError("refused", words.relativeDeadline);
  if (lastDay !== null) assertInYear(desk, lastDay);
  if (inclusive !== null && deadline.kind !== "fixed") {
    throw new OfficeError("refused", deadline.kind === "impossible" ? words.impossibleNeedsDay : words.noReading);
  }
  const content = lastDay === null && inclusive === null ? null : { lastDay, inclusive, by, reason };
  await saveRecords(desk, [{ kind: "deadline-decision", key: id, content }]);
  return requireView(desk, id);
}

/** Gives units more time, with the reason and who granted it; refused where the day is no later than the last day. */
export async function extendDeadline(desk: Desk, input: Checked<"year.deadlines.extend">): Promise<View> {
  const { id, lastDay, reason, by } = input;
  const deadline = requireDeadline(desk, id);
  const situation = await situationOf(desk, desk.today);
  const asked = new Set(yearDuties(situation).flatMap((duty) => (duty.deadlineId === id ? [duty.unitId] : [])));
  if (input.unitIds.some((unit) => !asked.has(unit))) throw new OfficeError("refused", words.notAsked);
  const general = lastDayOnTime(deadline, situation.decisions?.[id]);
  if (lastDay !== null) {
    assertInYear(desk, lastDay);
    if (general === null) throw new OfficeError("refused", words.undecided);
    if (lastDay <= general) throw new OfficeError("refused", words.notLater(general));
  }
  await saveRecords(
    desk,
    [...new Set(input.unitIds)].map((unitId) => ({
      kind: "extension",
      key: `${id}/${unitId}`,
      content: lastDay === null ? null : { deadline: id, unitId, lastDay, reason, by },
    })),
  );
  return requireView(desk, id);
}

function requireDeadline({ programme }: Desk, id: string): ProgrammeDeadline {
  const found = programme.deadlines.find((deadline) => deadline.id === id);
  if (!found) throw new OfficeError("not-found", words.noDeadline(id));
  return found;
}

async function requireView(desk: Desk, id: string): Promise<View> {
  const found = (await listDeadlines(desk, {})).find((deadline) => deadline.id === id);
  if (!found) throw new OfficeError("not-found", words.noDeadline(id));
  return found;
}

function assertInYear({ programme }: Desk, day: string): void {
  if (!day.startsWith(`${programme.year}-`)) {
    throw new OfficeError("refused", words.outsideYear(day, programme.year));
  }
}
