import { z } from "zod";
import { type DeadlineDecisions, lastDayOnTime } from "./deadlines.ts";
import { type Programme, type ProgrammeDeadline, submissionPurpose } from "./schema.ts";

const text = z.string();
const day = z.string().nullable();

/** The shape of `programmes show ID --json` (the command line's contract). */
export const programmeView = z.strictObject({
  id: text,
  year: z.number(),
  issuer: text,
  title: text,
  level: text,
  basis: z.array(text),
  seats: z.array(z.strictObject({ code: text, label: text, appendices: z.array(text) })),
  fields: z.array(z.strictObject({ code: text, label: text, items: z.array(text), source: text })),
  targets: z.array(z.strictObject({ id: text, kind: text, label: text, minimum: z.number(), source: text })),
  deadlines: z.array(
    z.strictObject({
      id: text,
      label: text,
      written: text,
      date: day,
      month: day,
      relative: z.strictObject({ months: z.number(), after: text }).nullable(),
      inclusive: z.boolean(),
      lastDay: day,
      from: text,
      /** Empty where the document names no recipient. */
      to: text,
      valid: z.boolean(),
      source: text,
    }),
  ),
  criteria: z.array(z.strictObject({ set: text, label: text, items: z.array(text) })),
  appendices: z.array(z.strictObject({ code: text, label: text, purpose: submissionPurpose, seats: z.array(text) })),
});
export type ProgrammeView = z.infer<typeof programmeView>;

/** A programme as it is shown: items as sentences, each deadline with its last day on time under the office's decisions. */
export function viewProgramme(programme: Programme, decisions: DeadlineDecisions = {}): ProgrammeView {
  return {
    id: programme.id,
    year: programme.year,
    issuer: programme.issuer,
    title: programme.title,
    level: programme.level,
    basis: sentences(programme.basis),
    seats: programme.seats.map(({ code, label, appendices }) => ({ code, label, appendices })),
    fields: programme.fields.map(({ code, label, items, source }) => ({
      code,
      label,
      items: sentences(items),
      source,
    })),
    // A target without a number of its own asks for 0.
    targets: programme.targets.map(({ id, kind, label, minimum, source }) => ({
      id,
      kind,
      label,
      minimum: minimum ?? 0,
      source,
    })),
    deadlines: programme.deadlines.map((deadline) => viewDeadline(deadline, decisions)),
    criteria: programme.criteria.map(({ set, label, items }) => ({ set, label, items: sentences(items) })),
    appendices: programme.appendices.map(({ code, label, purpose, seats }) => ({ code, label, purpose, seats })),
  };
}

function viewDeadline(deadline: ProgrammeDeadline, decisions: DeadlineDecisions): ProgrammeView["deadlines"][number] {
  const decision = decisions[deadline.id] ?? {};
  const { id, label, written, from, to, source } = deadline;
  return {
    id,
    label,
    written,
    date: deadline.kind === "fixed" ? deadline.date : null,
    month: deadline.kind === "month" ? deadline.month : null,
    relative: deadline.kind === "relative" ? { months: deadline.months, after: deadline.after } : null,
    inclusive: isInclusive(deadline, decision.inclusive),
    lastDay: lastDayOnTime(deadline, decision),
    from,
    to: to ?? "",
    valid: deadline.kind !== "impossible",
    source,
  };
}

/** Whether the day that the words name is itself on time: a whole month and “chậm nhất” are, “trước ngày” is not. */
function isInclusive(deadline: ProgrammeDeadline, decided: boolean | undefined): boolean {
  if (deadline.kind === "fixed") return decided ?? deadline.inclusive;
  return deadline.kind !== "impossible";
}

function sentences(items: readonly { text: string }[]): string[] {
  return items.map((item) => item.text);
}
