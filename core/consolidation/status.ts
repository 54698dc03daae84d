import { z } from "zod";
import { deadlineState, lastDayOnTime } from "../programme/deadlines.ts";
import { type ProgrammeDeadline, submissionPurpose } from "../programme/schema.ts";
import { missingPapers } from "./missing.ts";
import { type Situation, seatOf } from "./situation.ts";
import { targetRows } from "./targets.ts";

const text = z.string();
const count = z.number().int().nonnegative();
const day = z.string().nullable();

/** The shape of `status --json` (the command line's contract). */
export const officeStatus = z.strictObject({
  programme: text,
  seat: text,
  asOf: text,
  targets: z.array(
    z.strictObject({
      id: text,
      kind: text,
      label: text,
      unit: text,
      fields: z.array(text),
      /** 0 for a target without a number of its own (hai-phong-2024:L19). */
      required: count,
      registered: count,
      counted: count,
      met: z.boolean(),
      why: text,
    }),
  ),
  missing: z.array(z.strictObject({ unit: text, what: submissionPurpose, lastDay: day, daysLate: count })),
  deadlines: z.array(
    z.strictObject({ id: text, label: text, lastDay: day, state: z.enum(["passed", "coming", "undecided"]) }),
  ),
  doubtful: z.strictObject({ files: count, models: count }),
});
export type OfficeStatus = z.infer<typeof officeStatus>;

/**
 * Where the office stands on `asOf`: targets, papers not sent, deadlines, and how much waits for a person.
 *
 * @param waiting files in review, and models of the register with a doubt
 */
export function officeStatusOf(situation: Situation, waiting: { files: number; models: number }): OfficeStatus {
  return {
    programme: situation.programme.id,
    seat: seatOf(situation).code,
    asOf: situation.asOf,
    targets: targetRows(situation).map(({ models: _, unitId: __, ...row }) => ({
      ...row,
      required: row.required ?? 0,
    })),
    missing: missingPapers(situation),
    deadlines: deadlinesOf(situation),
    doubtful: { files: waiting.files, models: waiting.models },
  };
}

/** The deadlines that concern the office: those it owes upward, and those by which its units owe it a paper. */
export function officeDeadlines(situation: Situation): ProgrammeDeadline[] {
  const { code, receives } = seatOf(situation);
  return situation.programme.deadlines.filter(
    (deadline) => deadline.seats.includes(code) || (receives && deadline.asksUnits),
  );
}

function deadlinesOf(situation: Situation): OfficeStatus["deadlines"] {
  const { asOf, decisions } = situation;
  return officeDeadlines(situation).map((deadline) => {
    const lastDay = lastDayOnTime(deadline, decisions?.[deadline.id]);
    return { id: deadline.id, label: deadline.label, lastDay, state: deadlineState(lastDay, asOf) };
  });
}
