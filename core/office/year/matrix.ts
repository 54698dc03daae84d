import { type Duty as OwedDuty, putForward, yearDuties } from "../../consolidation/missing.ts";
import type { Checked, Output } from "../../contract.ts";
import type { DutyPurpose } from "../../programme/schema.ts";
import type { Submission } from "../../store/store.ts";
import type { Desk } from "../desk.ts";
import { type OfficeSituation, situationOf } from "../situation.ts";

type Matrix = Output<"year.matrix">;
type Duty = OwedDuty<DutyPurpose>;

/** Units × duties on a day (ISO), today where none is given. */
export async function showMatrix(desk: Desk, input: Checked<"year.matrix">): Promise<Matrix> {
  return matrixOf(await situationOf(desk, input.asOf ?? desk.today));
}

/** Units × duties: what each owes and what of it was accepted; a unit that is asked for nothing has no row. */
export function matrixOf(situation: OfficeSituation): Matrix {
  const all = yearDuties(situation);
  const byUnit = new Map<string, Duty[]>();
  for (const duty of all) byUnit.set(duty.unitId, [...(byUnit.get(duty.unitId) ?? []), duty]);
  return {
    asOf: situation.asOf,
    duties: situation.programme.deadlines.flatMap(({ id, label, source }) => {
      const duty = all.find((one) => one.deadlineId === id);
      return duty ? [{ id, purpose: duty.purpose, label, lastDay: duty.generalLastDay, source }] : [];
    }),
    units: situation.units.flatMap(({ id, name, kind }) => {
      const own = byUnit.get(id) ?? [];
      return own.length > 0 ? [{ id, name, kind, cells: own.map((duty) => cellOf(situation, duty)) }] : [];
    }),
  };
}

function cellOf(situation: OfficeSituation, duty: Duty): Matrix["units"][number]["cells"][number] {
  const { submissions, asOf } = situation;
  return {
    duty: duty.deadlineId,
    state: isStillDue(duty, asOf) ? "due" : duty.state,
    lastDay: duty.lastDay,
    extended: duty.lastDay !== duty.generalLastDay,
    receivedOn: duty.receivedOn,
    daysLate: duty.daysLate,
    files: submissions.filter((paper) => answers(paper, duty)).map((paper) => paper.id),
    models: duty.purpose === "nomination" ? putForward(situation, duty.unitId).map(({ id }) => id) : [],
  };
}

/** What has not come while its last day is ahead, or not known. */
function isStillDue({ state, lastDay }: Duty, asOf: string): boolean {
  return state === "missing" && (lastDay === null || asOf <= lastDay);
}

/** Whether a paper is of that purpose and speaks for the unit. */
function answers(paper: Submission, duty: Pick<Duty, "purpose" | "unitId">): boolean {
  return paper.purpose === duty.purpose && (paper.unitIds.includes(duty.unitId) || paper.senderId === duty.unitId);
}

/** Who has not sent what is due by now, the longest overdue first within each unit. */
export async function listReminders(desk: Desk, input: Checked<"year.reminders">): Promise<Output<"year.reminders">> {
  const situation = await situationOf(desk, input.asOf ?? desk.today);
  const labels = new Map(situation.programme.deadlines.map(({ id, label, source }) => [id, { label, source }]));
  const open = yearDuties(situation).filter((duty) => duty.state === "missing" && duty.due);
  return situation.units.flatMap(({ id, name }) => {
    if (input.unitIds !== undefined && !input.unitIds.includes(id)) return [];
    const owes = open
      .filter((duty) => duty.unitId === id)
      .map(({ deadlineId, lastDay, daysLate }) => ({
        duty: deadlineId,
        label: labels.get(deadlineId)?.label ?? "",
        source: labels.get(deadlineId)?.source ?? "",
        lastDay,
        daysLate,
      }))
      .sort((a, b) => b.daysLate - a.daysLate);
    return owes.length > 0 ? [{ unitId: id, unit: name, owes }] : [];
  });
}
