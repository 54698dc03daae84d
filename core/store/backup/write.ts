import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { connectReaders } from "../database.ts";
import { asStoreError } from "../failures.ts";
import { fingerprint, syncFolder } from "../files.ts";
import { StoreError } from "../store.ts";
import { FORMAT, FORMAT_NAME, type Manifest, MEMBERS, type Reason } from "./manifest.ts";
import { openBackup } from "./read.ts";
import { LEAST_PASSWORD, seal } from "./seal.ts";
import { proveCopy, recordedFiles, summarise } from "./summary.ts";
import { WORDS } from "./words.ts";
import { type Sink, zipWriter } from "./zip-writer.ts";

/** What a backup is made of, and where it goes. */
export interface BackupWish {
  /** Writes a verified copy of the database of one moment to a new file. */
  snapshot(path: string): Promise<void>;
  /** Where the bytes of a kept file lie. */
  filePath(sha256: string): string;
  /** A folder on the data's own disk, for the copy while it is proved. */
  scratch: string;
  to: string;
  reason: Reason;
  program: string;
  /** Without, the kept files stay where backups share them. */
  withFiles: boolean;
  password?: string;
  createdAt?: Date;
  progress?(done: number, of: number, what: string): void;
}

export interface WrittenBackup {
  path: string;
  size: number;
  sha256: string;
  manifest: Manifest;
  /** What was already not in order and is told, though the backup is whole: originals missing, sums that differ. */
  problems: string[];
}

/**
 * Writes one verified `.dvk`. The copy of the database is proved (pages, references, every sum) before a
 * byte is written; then all goes to a name beside `to`, is read back against its hashes, and takes its
 * name at the end. Throws {@link StoreError}; then nothing is left behind, and what was at `to` stays.
 */
export async function writeBackup(wish: BackupWish): Promise<WrittenBackup> {
  if (wish.password !== undefined && [...wish.password].length < LEAST_PASSWORD) {
    throw new StoreError("failed", WORDS.passwordTooShort(LEAST_PASSWORD));
  }
  const own = join(wish.scratch, randomUUID());
  await guarded(() => mkdir(own, { recursive: true }));
  const copy = join(own, "register.sqlite");
  const unfinished = `${wish.to}.unfinished`;
  try {
    await wish.snapshot(copy);
    const { manifest, files, problems } = await prove(copy, wish);
    await writable(wish.to, () => mkdir(dirname(wish.to), { recursive: true }));
    await writable(wish.to, () => writeArchive(unfinished, copy, manifest, files, wish));
    await readBack(unfinished, wish);
    const print = await fingerprint(unfinished);
    if (print === null) throw new StoreError("failed", WORDS.notVerified(wish.to));
    await writable(wish.to, () => rename(unfinished, wish.to));
    await syncFolder(dirname(wish.to));
    return { path: wish.to, ...print, manifest, problems };
  } catch (error) {
    throw asStoreError(error);
  } finally {
    await rm(unfinished, { force: true });
    await rm(own, { recursive: true, force: true });
    // Not where another backup is still being proved. A folder that stays is swept by the next start.
    await rmdir(wish.scratch).catch(() => undefined);
  }
}

interface Proved {
  manifest: Manifest;
  files: Manifest["files"];
  problems: string[];
}

async function prove(copy: string, wish: BackupWish): Promise<Proved> {
  const db = connectReaders(copy);
  try {
    const { summary, settings } = await summarise(db);
    const { broken, doubtful } = await proveCopy(db, summary.schema);
    if (broken.length > 0) {
      const details = broken.slice(0, 20).map(({ message }) => message);
      throw new StoreError("damaged", WORDS.unsound, details);
    }
    const files: Manifest["files"] = [];
    const missing: string[] = [];
    for (const { sha256, size, name } of await recordedFiles(db)) {
      const whole = wish.withFiles ? await isWhole(wish.filePath(sha256), sha256) : true;
      if (whole) files.push({ sha256, size });
      // A record that no submission names is an arrival that was interrupted, and no loss.
      else if (name !== null) missing.push(name);
    }
    const database = await fingerprint(copy);
    if (database === null) throw new StoreError("failed", WORDS.unsound);
    const manifest: Manifest = {
      format: FORMAT_NAME,
      version: FORMAT,
      createdAt: (wish.createdAt ?? new Date()).toISOString(),
      reason: wish.reason,
      program: wish.program,
      register: summary,
      settings,
      database: { size: database.size, sha256: database.sha256 },
      withFiles: wish.withFiles,
      files,
      missing,
    };
    return {
      manifest,
      files: wish.withFiles ? files : [],
      problems: [...missing.map(WORDS.missingOriginal), ...doubtful.map(({ message }) => message)],
    };
  } finally {
    await db.destroy();
  }
}

/** A copy that is not there or cannot be read is not whole: it is made anew, which then tells what is wrong. */
async function isWhole(path: string, sha256: string): Promise<boolean> {
  const found = await fingerprint(path).catch(() => null);
  return found?.sha256 === sha256;
}

async function writeArchive(
  path: string,
  copy: string,
  manifest: Manifest,
  files: Manifest["files"],
  wish: BackupWish,
): Promise<void> {
  const handle = await open(path, "w");
  try {
    const file = fileSink(handle);
    const sealed = wish.password === undefined ? null : await seal(file, wish.password);
    const archive = zipWriter(sealed?.write ?? file);
    await archive.add(MEMBERS.manifest, blocksOf(Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)), true);
    await archive.add(MEMBERS.register, createReadStream(copy), true);
    for (const [done, { sha256 }] of files.entries()) {
      wish.progress?.(done, files.length, sha256);
      // Workbooks and documents are packed already.
      await archive.add(memberOf(sha256), createReadStream(wish.filePath(sha256)), false);
    }
    await archive.end();
    await sealed?.end();
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A stick that says “written” and holds something else is found here, while the original is still there. */
async function readBack(path: string, { password, to, scratch }: BackupWish): Promise<void> {
  const backup = await openBackup(path, { scratch, ...(password === undefined ? {} : { password }) });
  try {
    await backup.verify();
  } catch (error) {
    throw new StoreError("failed", WORDS.notVerified(to), [String(error)]);
  } finally {
    await backup.close();
  }
}

/** The member's name of a kept file. */
function memberOf(sha256: string): string {
  return `${MEMBERS.files}${sha256.slice(0, 2)}/${sha256}`;
}

function fileSink(handle: FileHandle): Sink {
  return async (bytes) => {
    await handle.writeFile(bytes);
  };
}

async function* blocksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStoreError(error);
  }
}

async function writable<T>(to: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError("failed", WORDS.cannotWrite(to), [asStoreError(error).message]);
  }
}
