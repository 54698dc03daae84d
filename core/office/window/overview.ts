import { isDoubtful } from "../../consolidation/counting.ts";
import { unusedFlags } from "../../consolidation/holders.ts";
import { unitsOwing } from "../../consolidation/missing.ts";
import type { Situation } from "../../consolidation/situation.ts";
import { officeDeadlines, officeStatusOf } from "../../consolidation/status.ts";
import { needsDecision } from "../../consolidation/year/doubtful-dates.ts";
import type { Checked, Output } from "../../contract.ts";
import { daysBetween } from "../../programme/days.ts";
import { deadlineRemarks, deadlineState, lastDayOnTime } from "../../programme/deadlines.ts";
import type { Desk } from "../desk.ts";
import { situationOf } from "../situation.ts";
import { matrixOf } from "../year/matrix.ts";
import { modelWaits } from "../year/model-view.ts";
import { scanStates } from "./scans.ts";
import { words } from "./words.ts";

type Overview = Output<"overview.show">;

/** Where the year stands: who has sent what, what was registered, what is due, what waits for a person. */
export async function showOverview(desk: Desk, input: Checked<"overview.show">): Promise<Overview> {
  const asOf = input.asOf ?? desk.today;
  const { store, programme } = desk;
  const [situation, registeredOn, waiting] = await Promise.all([
    situationOf(desk, asOf),
    store.registrationDays(programme.id),
    store.submissions({ programmeId: programme.id, status: "review" }),
  ]);
  const scans = await scanStates(desk, await store.submissions({ programmeId: programme.id, status: "rejected" }));
  const toType = [...scans.values()].filter((state) => state === "to-type").length;
  const doubtful = situation.models.filter((model) => model.needsReview.length > 0).length;
  const { duties, units } = matrixOf(situation);
  const owing = unitsOwing(situation);
  const status = officeStatusOf(situation, { files: waiting.length, models: doubtful });
  return {
    asOf,
    duties,
    units: units.map((unit) => ({ ...unit, owes: owing.has(unit.id) })),
    ...counts(situation),
    models: situation.models.length,
    targets: status.targets,
    deadlines: deadlinesOf(situation),
    todo: [...todo(situation, waiting.length, toType, doubtful), ...yearTodo(situation, registeredOn)],
  };
}

function counts({ programme, models }: Situation): Pick<Overview, "byField" | "byOrigin" | "bySubject"> {
  const of = <T>(read: (model: Situation["models"][number]) => T) => {
    const groups = new Map<T, { count: number; doubtful: number }>();
    for (const model of models) {
      const group = groups.get(read(model)) ?? { count: 0, doubtful: 0 };
      group.count += 1;
      if (isDoubtful(model)) group.doubtful += 1;
      groups.set(read(model), group);
    }
    return (key: T) => groups.get(key) ?? { count: 0, doubtful: 0 };
  };
  const field = of((model) => model.field);
  const origin = of((model) => model.origin);
  const subject = of((model) => model.subjectKind);
  const unknown = [...new Set(models.map((model) => model.field))].filter(
    (code) => code !== null && !programme.fields.some((known) => known.code === code),
  );
  return {
    byField: [
      ...programme.fields.map(({ code, label }) => ({ code, label, ...field(code) })),
      ...unknown.map((code) => ({ code, label: code ?? "", ...field(code) })),
      { code: null, label: words.noField, ...field(null) },
    ],
    byOrigin: [
      { origin: "new", label: words.origin.new, count: origin("new").count },
      { origin: "continued", label: words.origin.continued, count: origin("continued").count },
      { origin: null, label: words.noOrigin, count: origin(null).count },
    ],
    bySubject: [
      { kind: "collective", label: words.subjectKind.collective, count: subject("collective").count },
      { kind: "individual", label: words.subjectKind.individual, count: subject("individual").count },
      { kind: null, label: words.noSubjectKind, count: subject(null).count },
    ],
  };
}

function deadlinesOf(situation: Situation): Overview["deadlines"] {
  const { asOf, decisions } = situation;
  return officeDeadlines(situation).map((deadline) => {
    const decision = decisions?.[deadline.id];
    const lastDay = lastDayOnTime(deadline, decision);
    return {
      id: deadline.id,
      label: deadline.label,
      written: deadline.written,
      lastDay,
      daysLeft: lastDay === null ? null : daysBetween(asOf, lastDay),
      perModel: deadline.kind === "relative",
      state: deadlineState(lastDay, asOf),
      remarks: deadlineRemarks(deadline, decision),
    };
  });
}

/** What waits for a person; what has nothing waiting is left out. */
function todo(situation: Situation, files: number, scans: number, doubtful: number): Overview["todo"] {
  const { models } = situation;
  const noField = models.filter((model) => model.field === null).length;
  const list: Overview["todo"] = [
    { kind: "review", label: words.todo.review, count: files },
    { kind: "to-type", label: words.todo["to-type"], count: scans },
    { kind: "doubt", label: words.todo.doubt, count: doubtful },
    { kind: "no-field", label: words.todo["no-field"], count: noField },
    { kind: "missing", label: words.todo.missing, count: unitsOwing(situation).size },
    ...flagless(situation),
  ];
  return list.filter((item) => item.count > 0);
}

/** What the year asks for: the queue's own counts, and dates that only a person can settle. */
function yearTodo(situation: Situation, registeredOn: ReadonlyMap<string, string>): Overview["todo"] {
  const waits = situation.models.map((model) => modelWaits(situation, model, registeredOn.get(model.id) ?? null));
  const of = (step: "vet" | "survey-due") => waits.filter((steps) => steps.includes(step)).length;
  const list: Overview["todo"] = [
    { kind: "vet", label: words.todo.vet, count: of("vet") },
    { kind: "survey-due", label: words.todo["survey-due"], count: of("survey-due") },
    { kind: "deadline-doubt", label: words.todo["deadline-doubt"], count: doubtfulDates(situation) },
  ];
  return list.filter((item) => item.count > 0);
}

/** Dates that only a person can settle, as Lịch và việc lists them. */
function doubtfulDates(situation: Situation): number {
  return officeDeadlines(situation).filter((deadline) => needsDecision(deadline, situation.decisions?.[deadline.id]))
    .length;
}

/** Targets that ask nobody, for no unit carries the flag that they are for. */
function flagless(situation: Situation): Overview["todo"] {
  return unusedFlags(situation).map(({ unitKinds, units }) => ({
    kind: "no-flag",
    label: words.todo["no-flag"](unitKinds.join(", ")),
    count: units,
  }));
}
