import { addDays, daysBetween } from "../programme/days.ts";
import { lastDayOnTime } from "../programme/deadlines.ts";
import { type DutyPurpose, dutyPurpose, type ProgrammeDeadline, type Purpose } from "../programme/schema.ts";
import type { Unit } from "../register/unit.ts";
import { type Situation, seatOf } from "./situation.ts";
import { unitsStraightBelow } from "./straight-below.ts";
import { isAskedKind } from "./unit-tree.ts";

/** What one unit owes the office under one deadline, and what became of it. */
export interface Duty<P extends DutyPurpose = Purpose> {
  unit: string;
  unitId: string;
  deadlineId: string;
  purpose: P;
  /** The unit's own last day: later than the others' where the office granted it more time. */
  lastDay: string | null;
  generalLastDay: string | null;
  state: "on-time" | "late" | "missing" | "received";
  /** The day of the first accepted paper, or of the first nomination; null while there is none. */
  receivedOn: string | null;
  /** Days after the last day: of the paper's coming, or of `asOf` while it has not come. */
  daysLate: number;
  /** Whether those who have not sent are to be listed already on `asOf`. */
  due: boolean;
}

/** A unit that has not sent what it owes (`status --json`). */
export type Missing = Pick<Duty, "unit" | "lastDay" | "daysLate"> & { what: Purpose };

/**
 * Units × duties: every paper that the office asks its units for (hai-phong-2024:L137, L139).
 * Asked are the units straight below the office: what stands below an asked unit is that unit's to
 * collect, and the office does not ask itself.
 */
export function duties(situation: Situation): Duty[] {
  return yearDuties(situation).flatMap((duty) => {
    const { purpose } = duty;
    return purpose === "nomination" ? [] : [{ ...duty, purpose }];
  });
}

/**
 * The papers, and what units are asked to put forward by a day (co-quan-dang-2026:L165): that is answered by the
 * first of a unit's models that was chosen as exemplary or nominated, and by no paper.
 */
export function yearDuties(situation: Situation): Duty<DutyPurpose>[] {
  const below = unitsStraightBelow(situation);
  return situation.programme.deadlines.flatMap((deadline) => {
    const { success, data: purpose } = dutyPurpose.safeParse(deadline.duty);
    if (!deadline.asksUnits || !success) return [];
    const general = lastDayOnTime(deadline, situation.decisions?.[deadline.id]);
    // An impossible date still has its time of year: reminders do not wait for the decision.
    const expected = general ?? (deadline.kind === "impossible" ? deadline.proposedLastDay : null);
    const from = expected === null ? null : addDays(expected, -deadline.remindDays);
    // Registration opens the year: who has not registered is worth knowing from the first day.
    const due = purpose === "registration" || (from !== null && situation.asOf >= from);
    return owing(situation, deadline, below).map((unit): Duty<DutyPurpose> => {
      const granted = situation.extensions?.find((one) => one.deadline === deadline.id && one.unitId === unit.id);
      const lastDay = granted?.lastDay ?? general;
      const receivedOn =
        purpose === "nomination" ? firstPutForward(situation, unit) : firstReceived(situation, unit, purpose);
      const end = receivedOn ?? situation.asOf;
      const daysLate = lastDay === null ? 0 : Math.max(0, daysBetween(lastDay, end));
      return {
        unit: unit.name,
        unitId: unit.id,
        deadlineId: deadline.id,
        purpose,
        lastDay,
        generalLastDay: general,
        state: stateOf(receivedOn, lastDay, daysLate),
        receivedOn,
        daysLate,
        due,
      };
    });
  });
}

/** The duties that nobody has answered and that are worth a reminder on `asOf`. */
export function missingPapers(situation: Situation): Missing[] {
  return duties(situation)
    .filter(isMissing)
    .map(({ unit, purpose, lastDay, daysLate }) => ({ unit, what: purpose, lastDay, daysLate }));
}

/** Ids of the units that owe a paper or have put nothing forward, and are to be reminded on `asOf`. */
export function unitsOwing(situation: Situation): ReadonlySet<string> {
  return new Set(
    yearDuties(situation)
      .filter(isMissing)
      .map((duty) => duty.unitId),
  );
}

function isMissing(duty: Duty<DutyPurpose>): boolean {
  return duty.state === "missing" && duty.due;
}

function stateOf(receivedOn: string | null, lastDay: string | null, daysLate: number): Duty["state"] {
  if (receivedOn === null) return "missing";
  if (lastDay === null) return "received";
  return daysLate > 0 ? "late" : "on-time";
}

/** The units that owe the paper: those that the document names, or all of a lower tier that owes it itself. */
function owing(situation: Situation, deadline: ProgrammeDeadline, units: readonly Unit[]): readonly Unit[] {
  const seat = seatOf(situation);
  if (seat.receives) return units.filter((unit) => isAskedKind(unit.kind, deadline));
  return deadline.seats.includes(seat.code) ? units : [];
}

/** A paper speaks for the units in it and for who sent it; one of a unit below does not answer for the unit above. */
function firstReceived({ submissions }: Situation, unit: Unit, purpose: Purpose): string | null {
  const days = submissions
    .filter((paper) => paper.purpose === purpose)
    .filter((paper) => paper.unitIds.includes(unit.id) || paper.senderId === unit.id)
    .map((paper) => paper.receivedAt.slice(0, 10));
  return days.sort()[0] ?? null;
}

/** The first day on which a model of the unit was put forward. */
function firstPutForward(situation: Situation, unit: Unit): string | null {
  const days = putForward(situation, unit.id).map(({ day }) => day);
  return days.sort()[0] ?? null;
}

/** The models by which a unit answered what it was asked to put forward, each with the day. */
export function putForward({ models }: Situation, unitId: string): { id: string; day: string }[] {
  return models.flatMap(({ id, unitId: own, way }) => {
    if (own !== unitId || way?.reached.dropped !== undefined) return [];
    const [day] = [way?.reached.exemplary, way?.reached.nominated].filter((one) => one !== undefined).sort();
    return day === undefined ? [] : [{ id, day }];
  });
}
