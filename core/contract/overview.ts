import { z } from "zod";
import { officeStatus } from "../consolidation/status.ts";
import { day } from "./day.ts";
import { sentMatrix } from "./year/deadlines.ts";

const text = z.string();
const count = z.number().int().nonnegative();

/** What the overview shows; every number carries the ids behind it. */
export const overview = z.strictObject({
  asOf: day,
  duties: sentMatrix.shape.duties,
  units: z.array(
    sentMatrix.shape.units.element.extend({
      /** Whether it has not sent what should be asked for by now; “Việc cần làm” counts the same units. */
      owes: z.boolean(),
    }),
  ),
  byField: z.array(z.strictObject({ code: text.nullable(), label: text, count, doubtful: count })),
  byOrigin: z.array(z.strictObject({ origin: z.enum(["new", "continued"]).nullable(), label: text, count })),
  bySubject: z.array(z.strictObject({ kind: z.enum(["collective", "individual"]).nullable(), label: text, count })),
  models: count,
  targets: officeStatus.shape.targets,
  deadlines: z.array(
    z.strictObject({
      id: text,
      label: text,
      written: text,
      lastDay: text.nullable(),
      daysLeft: z.number().int().nullable(),
      /** Counted from a step of each model, so that there is no one last day. */
      perModel: z.boolean(),
      state: z.enum(["passed", "coming", "undecided"]),
      remarks: z.array(text),
    }),
  ),
  todo: z.array(
    z.strictObject({
      kind: z.enum([
        "review",
        "to-type",
        "doubt",
        "no-field",
        "missing",
        "no-flag",
        "vet",
        "survey-due",
        "deadline-doubt",
      ]),
      label: text,
      count,
    }),
  ),
});
