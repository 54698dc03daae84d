import { type Duty, yearDuties } from "../../consolidation/missing.ts";
import type { Checked, Output } from "../../contract.ts";
import { addDays } from "../../programme/days.ts";
import type { DutyPurpose, ProgrammeDeadline } from "../../programme/schema.ts";
import { wayOf } from "../../register/way.ts";
import type { Desk } from "../desk.ts";
import { listDeadlines } from "./deadlines.ts";
import { followUp, surveyBy } from "./model-view.ts";
import { type YearState, yearState } from "./state.ts";
import { words } from "./words.ts";

export type Entry = Output<"year.calendar">[number];

/** The year as a calendar, by day; what is done is there too, and said to be so. */
export async function showCalendar(desk: Desk, input: Checked<"year.calendar">): Promise<Entry[]> {
  const first = input.first ?? "";
  const last = input.last ?? "9999-12-31";
  return (await allEntries(desk, input.asOf ?? desk.today)).filter(({ day }) => day >= first && day <= last);
}

/** What is still to be done: all that is late, and what falls due within `days`. */
export async function showToday(desk: Desk, input: Checked<"year.today">): Promise<Entry[]> {
  const asOf = input.asOf ?? desk.today;
  const until = addDays(asOf, input.days);
  return lateAsOne((await allEntries(desk, asOf)).filter(({ day, state }) => state !== "done" && day <= until));
}

/** Visits of many late days are one piece of work: each kind is one entry, under the day from which on it is late. */
function lateAsOne(entries: readonly Entry[]): Entry[] {
  const visits = { survey: words.surveys, "follow-up": words.followUps } as const;
  const merged = new Map<Entry["kind"], Entry>();
  return entries.flatMap((entry) => {
    const { kind, state } = entry;
    if (state !== "late" || (kind !== "survey" && kind !== "follow-up")) return [entry];
    const first = merged.get(kind);
    if (first === undefined) {
      const own = { ...entry };
      merged.set(kind, own);
      return [own];
    }
    first.models = [...first.models, ...entry.models];
    first.label = visits[kind](first.models.length);
    first.detail = words.lateSince(first.day, entry.day);
    return [];
  });
}

async function allEntries(desk: Desk, asOf: string): Promise<Entry[]> {
  const { store, programme } = desk;
  const [state, deadlines, activities, tasks] = await Promise.all([
    yearState(desk, asOf),
    listDeadlines(desk, { asOf }),
    store.yearRecords(programme.id, "activity"),
    store.yearRecords(programme.id, "task"),
  ]);
  const open = yearDuties(state.situation);
  const names = new Map(state.situation.units.map(({ id, name }) => [id, name]));
  const entries: Entry[] = [
    ...deadlines.flatMap((deadline) => deadlineEntries(deadline, open, asOf)),
    ...deadlines.flatMap(({ id, label, extensions }) =>
      extensions.map(({ unitId, unit, lastDay, reason }): Entry => {
        const duty = open.find((one) => one.deadlineId === id && one.unitId === unitId);
        const done = duty !== undefined && duty.state !== "missing";
        const said = words.extended(unit, label);
        return entry("extension", lastDay, said, reason, done ? "done" : dueState(lastDay, asOf), id);
      }),
    ),
    ...modelEntries(state, asOf),
    ...activities.map(({ key, content }): Entry => {
      const over = (content.until ?? content.day) < asOf;
      return entry(
        "activity",
        content.day,
        content.name,
        content.place,
        over ? "done" : dueState(content.day, asOf),
        key,
      );
    }),
    ...tasks.flatMap(({ key, content }): Entry[] => {
      if (content.due === null) return [];
      const who = content.unitId === null ? null : words.overdueTask(names.get(content.unitId) ?? content.unitId);
      return [
        entry(
          "task",
          content.due,
          content.name,
          who,
          content.done === null ? dueState(content.due, asOf) : "done",
          key,
        ),
      ];
    }),
  ];
  return entries.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

/** A deadline of the office's own is behind it once passed; one that it asks its units for is late while somebody owes. */
function deadlineEntries(
  deadline: Output<"year.deadlines.list">[number],
  all: readonly Duty<DutyPurpose>[],
  asOf: string,
): Entry[] {
  const day = deadline.lastDay ?? deadline.proposedLastDay;
  if (day === null) return [];
  const own = all.filter((duty) => duty.deadlineId === deadline.id);
  const missing = own.filter((duty) => duty.state === "missing").length;
  const said = deadline.duty === "nomination" ? words.missingNominations : words.missingUnits;
  const detail = own.length > 0 ? said(missing) : (deadline.remarks[0] ?? null);
  const finished = own.length > 0 ? missing === 0 : day < asOf;
  return [entry("deadline", day, deadline.label, detail, finished ? "done" : dueState(day, asOf), deadline.id)];
}

/** Surveys that fall due and visits to repeat, one entry a day. */
function modelEntries(state: YearState, asOf: string): Entry[] {
  const surveys = new Map<string, string[]>();
  const visits = new Map<string, string[]>();
  const add = (days: Map<string, string[]>, day: string | null, id: string) => {
    if (day !== null) days.set(day, [...(days.get(day) ?? []), id]);
  };
  for (const model of state.situation.models) {
    const way = model.way ?? wayOf([]);
    add(surveys, surveyBy(state, way, state.registeredOn.get(model.id) ?? null), model.id);
    add(visits, followUp(way), model.id);
  }
  const about = (state.situation.programme.deadlines.find(isSurvey) ?? { id: "survey" }).id;
  return [
    ...[...surveys].map(([day, models]) => ({
      ...entry("survey", day, words.surveys(models.length), null, dueState(day, asOf), about),
      models,
    })),
    ...[...visits].map(([day, models]) => ({
      ...entry("follow-up", day, words.followUps(models.length), null, dueState(day, asOf), day),
      models,
    })),
  ];
}

function isSurvey({ duty }: ProgrammeDeadline): boolean {
  return duty === "inspection";
}

function entry(
  kind: Entry["kind"],
  day: string,
  label: string,
  detail: string | null,
  state: Entry["state"],
  about: string,
): Entry {
  return { day, kind, label, detail, state, about, models: [] };
}

function dueState(day: string, asOf: string): Entry["state"] {
  if (day < asOf) return "late";
  return day === asOf ? "due" : "coming";
}
