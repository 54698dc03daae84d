import { addDays, daysBetween } from "../programme/days.ts";
import { lastDayOnTime } from "../programme/deadlines.ts";
import { type Purpose, submissionPurpose } from "../programme/schema.ts";
import type { Unit } from "../register/unit.ts";
import { compareKey } from "../text/fold.ts";
import { type Situation, seatOf } from "./situation.ts";
import { isOfKind, type UnitTree, unitTree } from "./unit-tree.ts";

/** What one unit owes the office under one deadline, and what became of it. */
export interface Duty {
  unit: string;
  unitId: string;
  deadlineId: string;
  purpose: Purpose;
  lastDay: string | null;
  state: "on-time" | "late" | "missing" | "received";
  /** The day of the first accepted paper; null while there is none. */
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
  const tree = unitTree(situation.units);
  const asked = askedUnits(situation, tree);
  return situation.programme.deadlines.flatMap((deadline) => {
    const purpose = submissionPurpose.safeParse(deadline.duty);
    if (!deadline.asksUnits || !purpose.success) return [];
    const lastDay = lastDayOnTime(deadline, situation.decisions?.[deadline.id]);
    const from = lastDay === null ? null : addDays(lastDay, -deadline.remindDays);
    // Registration opens the year: who has not registered is worth knowing from the first day.
    const due = purpose.data === "registration" || (from !== null && situation.asOf >= from);
    return asked.map((unit): Duty => {
      const receivedOn = firstReceived(situation, unit, purpose.data);
      const end = receivedOn ?? situation.asOf;
      const daysLate = lastDay === null ? 0 : Math.max(0, daysBetween(lastDay, end));
      return {
        unit: unit.name,
        unitId: unit.id,
        deadlineId: deadline.id,
        purpose: purpose.data,
        lastDay,
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
    .filter((duty) => duty.state === "missing" && duty.due)
    .map(({ unit, purpose, lastDay, daysLate }) => ({ unit, what: purpose, lastDay, daysLate }));
}

function stateOf(receivedOn: string | null, lastDay: string | null, daysLate: number): Duty["state"] {
  if (receivedOn === null) return "missing";
  if (lastDay === null) return "received";
  return daysLate > 0 ? "late" : "on-time";
}

function askedUnits(situation: Situation, tree: UnitTree): Unit[] {
  const { kind } = seatOf(situation);
  const ofSeatKind = situation.units.filter((unit) => kind !== null && isOfKind(unit.kind, [kind]));
  // The list may hold the office's own organisation, for example the one district above all its communes.
  const isOwn = (unit: Unit) =>
    compareKey(unit.name) === compareKey(situation.office) || (ofSeatKind.length === 1 && ofSeatKind[0] === unit);
  return situation.units.filter((unit) => !isOwn(unit) && tree.line(unit).slice(1).every(isOwn));
}

/** A paper speaks for the units in it and for who sent it; one of a unit below does not answer for the unit above. */
function firstReceived({ submissions }: Situation, unit: Unit, purpose: Purpose): string | null {
  const days = submissions
    .filter((paper) => paper.purpose === purpose)
    .filter((paper) => paper.unitIds.includes(unit.id) || paper.senderId === unit.id)
    .map((paper) => paper.receivedAt.slice(0, 10));
  return days.sort()[0] ?? null;
}
