import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { asStoreError, errorCode } from "./failures.ts";
import { StoreError } from "./store.ts";
import { WORDS } from "./words.ts";

/** Bytes by their hash: `files/ab/abcdef…`. Names that begin with a dot are not kept yet, or only rehearsed. */
export interface KeptFile {
  sha256: string;
  size: number;
}

const BLOCK = 1 << 18;
const TEMPORARY = ".";

/** Where the bytes of a hash lie under the files' folder. */
export function keptPath(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/**
 * Copies a file into the folder under its hash. `announce` records it before it takes its name, so
 * that a file under its hash always has a record; a record whose file never came, and that no
 * submission names, is an interrupted arrival and does no harm.
 */
export async function keep(
  folder: string,
  source: string,
  announce: (file: KeptFile) => Promise<void>,
): Promise<KeptFile> {
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `${TEMPORARY}${randomUUID()}`);
  let moved = false;
  try {
    const file = await copy(source, temporary);
    const target = keptPath(folder, file.sha256);
    await announce(file);
    if ((await sizeOf(target)) !== file.size) {
      await mkdir(dirname(target), { recursive: true });
      await rename(temporary, target);
      moved = true;
      await syncFolder(dirname(target));
    }
    return file;
  } finally {
    if (!moved) await rm(temporary, { force: true });
  }
}

async function copy(source: string, target: string): Promise<KeptFile> {
  const from = await open(source, "r").catch((error: unknown) => {
    throw new StoreError("not-found", WORDS.unknownFile(source), [String(error)]);
  });
  try {
    const to = await open(target, "wx");
    try {
      const file = await pump(from, to);
      await to.sync();
      return file;
    } finally {
      await to.close();
    }
  } catch (error) {
    throw asStoreError(error);
  } finally {
    await from.close();
  }
}

async function pump(from: FileHandle, to: FileHandle | null): Promise<KeptFile> {
  const hash = createHash("sha256");
  const block = Buffer.allocUnsafe(BLOCK);
  let size = 0;
  for (;;) {
    const { bytesRead } = await from.read(block, 0, BLOCK, null);
    if (bytesRead === 0) {
      return { sha256: hash.digest("hex"), size };
    }
    const part = block.subarray(0, bytesRead);
    hash.update(part);
    await to?.writeFile(part);
    size += bytesRead;
  }
}

/** Makes the new name survive a power cut; Windows has no such call and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") {
    return;
  }
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errorCode(error) === "ENOENT") {
      return null;
    }
    throw asStoreError(error);
  }
}

/** The hash and size of bytes on disk, or null where there are none. */
export async function fingerprint(path: string): Promise<KeptFile | null> {
  let from: FileHandle;
  try {
    from = await open(path, "r");
  } catch (error) {
    if (errorCode(error) === "ENOENT") {
      return null;
    }
    throw error;
  }
  try {
    return await pump(from, null);
  } finally {
    await from.close();
  }
}

/** Paths of all that lies in the folder, below it, without what is temporary. */
export async function listKept(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(TEMPORARY)) {
      continue;
    }
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const names = await readdir(path);
      paths.push(...names.map((name) => join(path, name)));
    } else {
      paths.push(path);
    }
  }
  return paths;
}

/** A folder for the files of one rehearsal; swept like everything temporary. */
export function rehearsalFolder(folder: string): string {
  return join(folder, `${TEMPORARY}${randomUUID()}`);
}

/** Removes what interrupted arrivals and rehearsals left behind. Only the one writer may call it. */
export async function sweep(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name.startsWith(TEMPORARY)) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}
