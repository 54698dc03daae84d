import { join } from "node:path";
import { isSystemError } from "../failures.ts";
import type { Reason, RegisterSummary } from "./manifest.ts";
import { PLACES } from "./places.ts";
import { openBackup } from "./read.ts";
import { listShelf, localDay, nextName, rotate, type Shelved } from "./shelf.ts";
import { type BackupWish, type WrittenBackup, writeBackup } from "./write.ts";

/** What the program knows of the register before it copies it. */
export type State = Pick<RegisterSummary, "revision" | "lastChangedAt">;

/** An automatic backup: of the register alone, for the kept files are shared and never change. */
export interface AutomaticWish extends Pick<BackupWish, "snapshot" | "filePath" | "program"> {
  dir: string;
  reason: Reason;
  /** The register's state; where the newest backup holds the same, no other is taken. Null takes one in any case. */
  state: State | null;
  now?: Date;
}

/** Takes a backup into the data folder's own shelf and lets old ones go. Null where the newest holds the same state. */
export async function backUpAutomatically(wish: AutomaticWish): Promise<WrittenBackup | null> {
  const { dir, reason, now = new Date() } = wish;
  const shelf = PLACES.backups(dir);
  if (wish.state !== null && (await isHeld(dir, (await listShelf(shelf))[0], wish.state))) return null;
  const written = await writeBackup({
    snapshot: wish.snapshot,
    filePath: wish.filePath,
    program: wish.program,
    scratch: PLACES.scratch(dir),
    to: join(shelf, await nextName(shelf, reason, now)),
    reason,
    withFiles: false,
    createdAt: now,
  });
  const stayed = await rotate(shelf);
  return stayed === null ? written : { ...written, problems: [...written.problems, stayed] };
}

/** Whether a day has begun for which there is no backup; a clock that was set back counts as a new day. */
export async function isDue(dir: string, now = new Date()): Promise<boolean> {
  const [newest] = await listShelf(PLACES.backups(dir));
  return newest?.at.slice(0, 10) !== localDay(now);
}

/** Whether the newest backup is from a time that has not come yet: the clock was set back, or is wrong now. */
export function isAhead(newest: Shelved | undefined, now = new Date()): boolean {
  return newest !== undefined && newest.at.slice(0, 10) > localDay(now);
}

async function isHeld(dir: string, newest: Shelved | undefined, state: State): Promise<boolean> {
  if (!newest) return false;
  try {
    const backup = await openBackup(newest.path, { scratch: PLACES.scratch(dir) });
    await backup.close();
    const { register } = backup.manifest;
    return register.revision === state.revision && register.lastChangedAt === state.lastChangedAt;
  } catch (error) {
    // One that cannot be read holds nothing.
    if (isSystemError(error)) throw error;
    return false;
  }
}
