import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "../failures.ts";
import { namesIn } from "./finish.ts";
import { REASONS, type Reason } from "./manifest.ts";
import { outdated } from "./rotation.ts";
import { WORDS } from "./words.ts";

/** A backup in a folder of backups, told by its name alone. */
export interface Shelved {
  /** Its file name. */
  id: string;
  path: string;
  /** Rises with every backup, whatever the clock says. */
  number: number;
  /** What the computer's clock showed, as `YYYY-MM-DDTHH:MM:SS` without a zone. */
  at: string;
  reason: Reason;
  size: number;
}

const NAME = /^(\d{6,})_(\d{4}-\d{2}-\d{2})_(\d{2})(\d{2})(\d{2})_([a-z-]+)\.dvk$/;

/** The backups of a folder, the newest first; whatever else lies there is let be. */
export async function listShelf(folder: string): Promise<Shelved[]> {
  const found: Shelved[] = [];
  for (const id of await namesIn(folder)) {
    const told = understand(id);
    if (!told) continue;
    const path = join(folder, id);
    const info = await stat(path).catch((error: unknown) => (errorCode(error) === "ENOENT" ? null : "unreadable"));
    // One that the system does not let us look at is there all the same: whoever opens it is told so.
    if (info === "unreadable") found.push({ ...told, id, path, size: 0 });
    else if (info?.isFile()) found.push({ ...told, id, path, size: info.size });
  }
  return found.sort((a, b) => b.number - a.number);
}

function understand(name: string): Pick<Shelved, "number" | "at" | "reason"> | null {
  const [, number, date, hours, minutes, seconds, why] = NAME.exec(name) ?? [];
  const reason = REASONS.find((one) => one === why);
  if (number === undefined || reason === undefined) return null;
  return { number: Number(number), at: `${date}T${hours}:${minutes}:${seconds}`, reason };
}

/** The name of the next backup in a folder: numbered on, for a clock may be set back. */
export async function nextName(folder: string, reason: Reason, now = new Date()): Promise<string> {
  // Also beside what is none of ours by its ending: a damaged register is kept in a folder of such a name.
  const numbers = (await namesIn(folder)).map((name) => Number(/^(\d{6,})_/.exec(name)?.[1] ?? 0));
  const number = String(Math.max(0, ...numbers) + 1).padStart(6, "0");
  const { date, time } = localTime(now);
  return `${number}_${date}_${time}_${reason}.dvk`;
}

/** The day that the computer's clock shows. */
export function localDay(now: Date): string {
  return localTime(now).date;
}

/**
 * Removes what is no longer kept. A backup that cannot be removed (a scanner of viruses holds it, a stick is
 * protected) stays, and the rest goes all the same; gives a sentence that says so, null where all went.
 */
export async function rotate(
  folder: string,
  remove = (path: string) => rm(path, { force: true }),
): Promise<string | null> {
  const shelf = await listShelf(folder);
  const stayed: string[] = [];
  for (const id of outdated(shelf.map((one) => ({ ...one, before: one.reason.startsWith("before-") })))) {
    await remove(join(folder, id)).catch(() => stayed.push(id));
  }
  return stayed.length === 0 ? null : WORDS.notRemoved(folder, stayed.join(", "));
}

function localTime(now: Date): { date: string; time: string } {
  const two = (n: number): string => String(n).padStart(2, "0");
  return {
    date: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    time: `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`,
  };
}
