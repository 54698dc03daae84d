import { copyFile, mkdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fingerprint, keptPath, syncFolder } from "../files.ts";
import { StoreError } from "../store.ts";
import { sweepUnfinished, sync } from "./finish.ts";
import { listShelf, rotate } from "./shelf.ts";
import { WORDS } from "./words.ts";

/**
 * Copies a backup into a second folder (another disk, a stick, a share), with the kept files that it names
 * beside it, so that the folder alone brings everything back on another computer. Only what is not there
 * yet is copied; each copy is read back. Throws {@link StoreError} where the folder cannot be written.
 *
 * @param files kept files by hash; `filePath` says where each lies
 * @returns what is to be said of old backups there that could not be removed; null where all went
 */
export async function copyToSecond(
  backup: string,
  files: readonly { sha256: string; size: number }[],
  filePath: (sha256: string) => string,
  folder: string,
): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true });
    await sweepUnfinished(folder);
    for (const { sha256, size } of files) {
      const target = keptPath(join(folder, "files"), sha256);
      if ((await sizeOf(target)) === size) continue;
      // What is missing here is told by `check`; it must not keep the rest from being copied.
      if ((await sizeOf(filePath(sha256))) !== size) continue;
      await copyWhole(filePath(sha256), target);
    }
    await copyWhole(backup, join(folder, basename(backup)));
    return await rotate(folder);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError("failed", WORDS.cannotWrite(folder), [error instanceof Error ? error.message : ""]);
  }
}

/** Whether the folder holds that backup already. */
export async function isInSecond(name: string, folder: string): Promise<boolean> {
  return (await listShelf(folder)).some(({ id }) => id === name);
}

async function copyWhole(from: string, to: string): Promise<void> {
  const unfinished = `${to}.unfinished`;
  await mkdir(dirname(to), { recursive: true });
  try {
    await copyFile(from, unfinished);
    await sync(unfinished);
    const [wanted, written] = [await fingerprint(from), await fingerprint(unfinished)];
    if (wanted === null || wanted.sha256 !== written?.sha256) throw new StoreError("failed", WORDS.notVerified(to));
    await rename(unfinished, to);
    await syncFolder(dirname(to));
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    (info) => info.size,
    () => null,
  );
}
