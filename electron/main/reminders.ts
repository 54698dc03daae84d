import { Notification } from "electron";
import { z } from "zod";
import { contract } from "../../core/contract.ts";
import { words } from "../words.ts";
import type { OfficeClient } from "./office.ts";
import { remember, remembered } from "./remembered.ts";

/** Deadlines that are near, said by the system once a day; the clerk may switch them off. */
export interface Reminders {
  /** Looks once a day; the first time when the register has answered. */
  look(): Promise<void>;
  isOn(): boolean;
  switchTo(on: boolean): Promise<void>;
}

const settings = z.strictObject({ on: z.boolean(), day: z.string() });

/** A working week ahead: enough to still ask a unit. */
const DAYS_AHEAD = 7;
const SHOWN = 3;

/** @param path where the choice and the day of the last reminder are kept; `clicked` brings the window to the front */
export async function createReminders(path: string, office: OfficeClient, clicked: () => void): Promise<Reminders> {
  // Not chosen yet, or not to be read: reminding once too often does no harm.
  let { on, day } = await remembered(path, settings, { on: true, day: "" });
  let looking = false;

  const keep = () => remember(path, { on, day });

  async function look(): Promise<void> {
    const today = localDay(new Date());
    if (!on || looking || day === today || !Notification.isSupported()) return;
    looking = true;
    try {
      const answer = await office.call("year.deadlines.list", {}, null);
      // Locked, or not there yet: the next look may find it open.
      if (!answer.ok) return;
      day = today;
      await keep();
      const near = contract["year.deadlines.list"].output
        .parse(answer.data)
        .flatMap(({ label, daysLeft }) =>
          daysLeft !== null && daysLeft >= 0 && daysLeft <= DAYS_AHEAD ? [{ label, daysLeft }] : [],
        )
        .sort((a, b) => a.daysLeft - b.daysLeft);
      if (near.length === 0) return;
      const body = near.slice(0, SHOWN).map(({ label, daysLeft }) => words.reminders.line(label, daysLeft));
      const notification = new Notification({ title: words.reminders.title(near.length), body: body.join("\n") });
      notification.on("click", clicked);
      notification.show();
    } finally {
      looking = false;
    }
  }

  return {
    look,
    isOn: () => on,
    async switchTo(wanted) {
      on = wanted;
      await keep();
    },
  };
}

function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
