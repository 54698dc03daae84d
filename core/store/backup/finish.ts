import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { connectReaders } from "../database.ts";
import { errorCode, isSystemError } from "../failures.ts";
import { keptPath, listKept, syncFolder } from "../files.ts";
import { StoreError } from "../store.ts";
import { BESIDE, PLACES } from "./places.ts";
import { recordedFiles } from "./summary.ts";
import { WORDS } from "./words.ts";

/** What a restore still has to do, once it is decided. */
const mark = z.strictObject({
  /** Folder under `backups/` for a register that cannot be read, as it lies; null where a proved backup of it was made. */
  aside: z.string().nullable(),
});

/** Decides a restore: from here on it will be carried out, also by the next start after a power cut. */
export async function decideRestore(dir: string, aside: string | null): Promise<void> {
  const path = PLACES.mark(dir);
  const unfinished = join(PLACES.staging(dir), "restore.json");
  await writeFile(unfinished, JSON.stringify({ aside }));
  await sync(unfinished);
  await rename(unfinished, path);
  await syncFolder(dir);
}

/** Whether a decided restore waits for its end. */
export async function isRestorePending(dir: string): Promise<boolean> {
  return exists(PLACES.mark(dir));
}

/**
 * Carries a decided restore to its end, and removes what an undecided one left. Every step may have been
 * done already. Only the holder of the writer's lock may call it.
 */
export async function settleRestore(dir: string): Promise<void> {
  const staging = PLACES.staging(dir);
  if (await exists(PLACES.mark(dir))) {
    const { aside } = mark.parse(JSON.parse(await readFile(PLACES.mark(dir), "utf8")));
    await takeFilesIn(join(staging, "files"), PLACES.files(dir));
    await exchange(dir, join(staging, "register.sqlite"), aside);
    await putStrangersAside(dir);
    await rm(PLACES.mark(dir), { force: true });
    await syncFolder(dir);
  }
  await rm(staging, { recursive: true, force: true });
  await sweepUnfinished(dir);
  // A shelf that cannot be read or swept keeps no register from opening: the next backup fails over it and says so, and
  // the next start sweeps again. Anything but the system's own refusal is a fault of ours, and not passed over.
  await sweepShelf(dir).catch((error: unknown) => {
    if (!(error instanceof StoreError) && !isSystemError(error)) throw error;
  });
}

async function sweepShelf(dir: string): Promise<void> {
  await rm(PLACES.scratch(dir), { recursive: true, force: true });
  await sweepUnfinished(PLACES.backups(dir));
}

/** Removes what was being written into a folder when the program was killed, and so never got its name. */
export async function sweepUnfinished(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (/\.(dvk|json)\.unfinished$/.test(name)) await rm(join(folder, name), { force: true });
  }
}

async function takeFilesIn(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  if (!(await exists(from))) return;
  for (const path of await listKept(from)) await move(path, join(to, relative(from, path)));
}

/** The register of before goes aside or is in a proved backup; the staged one takes its place. */
async function exchange(dir: string, staged: string, aside: string | null): Promise<void> {
  if (!(await exists(staged))) return;
  const register = PLACES.register(dir);
  for (const suffix of ["", ...BESIDE]) {
    if (aside === null) {
      if (suffix !== "") await rm(register + suffix, { force: true });
    } else if (await exists(register + suffix)) {
      await move(register + suffix, join(PLACES.backups(dir), aside, `register.sqlite${suffix}`));
    }
  }
  await move(staged, register);
}

/** Kept files that the restored register does not name are still named by backups. */
async function putStrangersAside(dir: string): Promise<void> {
  const files = PLACES.files(dir);
  const db = connectReaders(PLACES.register(dir));
  try {
    const known = new Set((await recordedFiles(db)).map(({ sha256 }) => keptPath(files, sha256)));
    for (const path of await listKept(files)) {
      if (!known.has(path)) await move(path, join(PLACES.sharedFiles(dir), relative(files, path)));
    }
  } finally {
    await db.destroy();
  }
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Makes the bytes of a file survive a power cut. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether anything lies there. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return false;
    throw error;
  }
}

/** Names in a folder; none where there is no folder. Throws a {@link StoreError} for one that cannot be read. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return [];
    throw new StoreError("failed", WORDS.cannotList(folder), [error instanceof Error ? error.message : ""]);
  }
}
