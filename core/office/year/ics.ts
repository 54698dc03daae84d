import { stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { EventAttributes } from "ics";
import type { Checked, Output } from "../../contract.ts";
import { addDays } from "../../programme/days.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { type Entry, showCalendar } from "./calendar.ts";
import { words } from "./words.ts";

/** From how many days before on a calendar program is to remind; a deadline of the programme says its own. */
const REMIND_DAYS = 3;

/**
 * The year's deadlines, visits, activities and tasks as an iCalendar file. An entry keeps its identity, so that
 * importing the file again moves what was there.
 */
export async function exportCalendar(
  desk: Desk,
  input: Checked<"year.calendar.export">,
): Promise<Output<"year.calendar.export">> {
  const { programme } = desk;
  const entries = await showCalendar(desk, input.asOf === undefined ? {} : { asOf: input.asOf });
  const remind = new Map(programme.deadlines.map(({ id, remindDays, source }) => [id, { remindDays, source }]));
  const events = entries.map((entry, place) => {
    const deadline = remind.get(entry.about);
    return toEvent(entry, {
      uid: `${programme.id}-${entry.kind}-${entry.about}-${entry.kind === "deadline" ? "" : place}@dan-van-kheo`,
      source: deadline?.source ?? null,
      // A month ahead is for whoever chases; the calendar reminds of the day.
      days: Math.min(deadline?.remindDays ?? REMIND_DAYS, 7),
      calendar: words.calendarTitle(programme.year),
    });
  });
  const { createEvents } = await import("ics");
  const { error, value } = createEvents(events, {
    calName: words.calendarTitle(programme.year),
    productId: "dan-van-kheo",
  });
  if (error || typeof value !== "string") throw new OfficeError("failed", error?.message ?? "");
  const name = words.calendarName(programme.year);
  const path = input.to === undefined ? null : await placeFor(input.to, name);
  if (path !== null) {
    await writeFile(path, value).catch((reason: unknown) => {
      throw new OfficeError("failed", words.cannotWrite(path), [String(reason)]);
    });
  }
  return { name: path === null ? name : basename(path), path, text: value, entries: events.length };
}

function toEvent(
  { day, label, detail, state }: Entry,
  more: { uid: string; source: string | null; days: number; calendar: string },
): EventAttributes {
  const said = [detail, more.source === null ? null : words.source(more.source)].filter((line) => line !== null);
  return {
    uid: more.uid,
    title: label,
    description: said.join("\n"),
    // All day: the end is the day after.
    start: dateParts(day),
    end: dateParts(addDays(day, 1)),
    calName: more.calendar,
    status: "CONFIRMED",
    busyStatus: "FREE",
    ...(state === "done"
      ? {}
      : { alarms: [{ action: "display", description: label, trigger: { days: more.days, before: true } }] }),
  };
}

function dateParts(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
}

async function placeFor(to: string, name: string): Promise<string> {
  const folder = await stat(to).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return folder ? join(to, name) : to;
}
