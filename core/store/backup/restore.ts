import { copyFile, mkdir, open, rm, rmdir, statfs } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { MIGRATIONS } from "../../../migrations/index.ts";
import { connectReaders, connectWriter } from "../database.ts";
import { asStoreError } from "../failures.ts";
import { fingerprint, keptPath } from "../files.ts";
import { rollBackInterrupted } from "../hot-journal.ts";
import { takeWriterLock } from "../lock.ts";
import { migrate, pendingMigrations } from "../migrate.ts";
import { assertSound, takeSnapshot } from "../snapshot.ts";
import { StoreError } from "../store.ts";
import { decideRestore, exists, settleRestore, sync } from "./finish.ts";
import type { Manifest, RegisterSummary } from "./manifest.ts";
import { PLACES } from "./places.ts";
import { type OpenBackup, openBackup, type Receiver } from "./read.ts";
import { nextName } from "./shelf.ts";
import { proveCopy, recordedFiles, summarise } from "./summary.ts";
import { inMegabytes, WORDS } from "./words.ts";
import { writeBackup } from "./write.ts";

export interface RestoreWish {
  /** The data folder; nobody of this process may have it open. It may be empty or not there. */
  dir: string;
  /** The `.dvk`. */
  path: string;
  password?: string;
  /** Version of the program, for the backup of the present state. */
  program: string;
}

export interface Restored {
  manifest: Manifest;
  /** The restored register, counted in the register itself. */
  register: RegisterSummary;
  /** The register of before; null where there was none, or none that could be read. */
  before: RegisterSummary | null;
  /** Where the state of before is kept: a backup, or a folder with the damaged database as it lay. */
  keptAside: string | null;
  /** What the backup itself was lacking. */
  problems: string[];
}

/**
 * Puts a backup in the place of the present register. First everything is proved and laid ready beside
 * the data, upgraded to this version if it is older; then the present state is kept aside; then one
 * small file decides. A kill before it changes nothing; after it the next start carries the restore out.
 * Refusals ({@link StoreError}) change nothing.
 */
export async function restoreBackup(wish: RestoreWish): Promise<Restored> {
  const { dir } = wish;
  const made = (await mkdir(dir, { recursive: true })) ?? null;
  const lock = await takeWriterLock(PLACES.lock(dir));
  let decided = false;
  try {
    await settleRestore(dir);
    await rollBackInterrupted(PLACES.register(dir));
    const staged = await stage(wish);
    const before = await keepPresent(wish);
    await decideRestore(dir, before.aside);
    decided = true;
    await settleRestore(dir);
    return { ...staged, before: before.summary, keptAside: before.keptAt };
  } catch (error) {
    throw asStoreError(error);
  } finally {
    if (!decided) await rm(PLACES.staging(dir), { recursive: true, force: true });
    await lock.release();
    if (made !== null && !decided) await leaveNothing(dir, made);
  }
}

/** @param made the uppermost of the folders that were made on the way to the data folder */
async function leaveNothing(dir: string, made: string): Promise<void> {
  await rm(PLACES.backups(dir), { recursive: true, force: true });
  await rm(PLACES.lock(dir), { force: true });
  for (let folder = resolve(dir); folder.length >= resolve(made).length; folder = dirname(folder)) await rmdir(folder);
}

async function stage(wish: RestoreWish): Promise<Pick<Restored, "manifest" | "register" | "problems">> {
  const { dir, path, password } = wish;
  const staging = PLACES.staging(dir);
  const backup = await openBackup(path, { scratch: staging, ...(password === undefined ? {} : { password }) });
  try {
    const { manifest } = backup;
    await assertRoom(dir, manifest);
    await unpack(backup, staging);
    const register = await upgradeStaged(join(staging, "register.sqlite"));
    const lacking = manifest.withFiles ? [] : await gatherFiles(wish, staging);
    const problems = [...manifest.missing, ...lacking].map(WORDS.missingOriginal);
    return { manifest, register, problems };
  } finally {
    await backup.close();
  }
}

/** A lie about sizes ends here, before anything is inflated. */
async function assertRoom(dir: string, { database, files, withFiles }: Manifest): Promise<void> {
  const { bavail, bsize } = await statfs(dir);
  // The upgrade of an older register may need its size once more.
  const needed = database.size * 2 + (withFiles ? files.reduce((sum, { size }) => sum + size, 0) : 0);
  if (needed > bavail * bsize) {
    throw new StoreError("failed", WORDS.noRoom(inMegabytes(needed), inMegabytes(bavail * bsize)));
  }
}

async function unpack(backup: OpenBackup, staging: string): Promise<void> {
  await backup.verify((part) =>
    receive(part.register ? join(staging, "register.sqlite") : keptPath(join(staging, "files"), part.sha256)),
  );
}

async function receive(path: string): Promise<Receiver> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, "w");
  return {
    write: async (bytes) => {
      await handle.writeFile(bytes);
    },
    async end() {
      await handle.sync();
      await handle.close();
    },
    abort: () => handle.close(),
  };
}

/** Brings the staged register to this version and proves it, while nothing depends on it yet. */
async function upgradeStaged(path: string): Promise<RegisterSummary> {
  await assertReadable(path);
  const db = connectWriter(path);
  try {
    const pending = await pendingMigrations(db, MIGRATIONS);
    if (pending.length === MIGRATIONS.length) throw new StoreError("damaged", WORDS.unsound);
    await migrate(db, MIGRATIONS);
    const { summary } = await summarise(db);
    const { broken } = await proveCopy(db, summary.schema);
    if (broken.length > 0) {
      throw new StoreError(
        "damaged",
        WORDS.unsound,
        broken.slice(0, 20).map(({ message }) => message),
      );
    }
    return summary;
  } finally {
    // Merges the log, so that the file is whole by itself.
    await db.destroy();
    await sync(path);
  }
}

/** Kept files of a backup that shares them: from the data folder, from beside the other backups, or from beside the `.dvk`. */
async function gatherFiles({ dir, path }: RestoreWish, staging: string): Promise<string[]> {
  const db = connectReaders(join(staging, "register.sqlite"));
  const lacking: string[] = [];
  try {
    for (const { sha256, name } of await recordedFiles(db)) {
      if (await isWhole(keptPath(PLACES.files(dir), sha256), sha256)) continue;
      const beside = [PLACES.sharedFiles(dir), join(dirname(path), "files")].map((one) => keptPath(one, sha256));
      const target = keptPath(join(staging, "files"), sha256);
      let found = false;
      for (const place of beside) {
        if (found || !(await isWhole(place, sha256))) continue;
        await mkdir(dirname(target), { recursive: true });
        await copyFile(place, target);
        await sync(target);
        found = true;
      }
      if (!found && name !== null) lacking.push(name);
    }
    return lacking;
  } finally {
    await db.destroy();
  }
}

/** A copy that is not there or cannot be read is not whole: it is made anew, which then tells what is wrong. */
async function isWhole(path: string, sha256: string): Promise<boolean> {
  return (await fingerprint(path).catch(() => null))?.sha256 === sha256;
}

interface Kept {
  summary: RegisterSummary | null;
  aside: string | null;
  keptAt: string | null;
}

/** The present register as a proved backup; one that cannot be read is kept as it lies. */
async function keepPresent({ dir, program }: RestoreWish): Promise<Kept> {
  const register = PLACES.register(dir);
  if (!(await exists(register))) return { summary: null, aside: null, keptAt: null };
  const backups = PLACES.backups(dir);
  try {
    await assertReadable(register);
    await closeLog(register);
    const { path, manifest } = await writeBackup({
      snapshot: (to) => takeSnapshot(register, to),
      filePath: (sha256) => keptPath(PLACES.files(dir), sha256),
      scratch: PLACES.scratch(dir),
      to: join(backups, await nextName(backups, "before-restore")),
      reason: "before-restore",
      program,
      withFiles: false,
    });
    return { summary: manifest.register, aside: null, keptAt: path };
  } catch (error) {
    const failure = asStoreError(error);
    // A full disk or a second reader is no damage: there the present state could be kept, and must be.
    if (failure.code !== "damaged") throw failure;
    const aside = (await nextName(backups, "before-restore")).replace(/\.dvk$/, "-hong");
    return { summary: null, aside, keptAt: join(backups, aside) };
  }
}

/** Looked at without writing: what is damaged is kept exactly as it lies. */
async function assertReadable(register: string): Promise<void> {
  const db = connectReaders(register);
  try {
    await assertSound(db);
  } finally {
    await db.destroy();
  }
}

/** Merges the log into the database, which works only while nobody else has it open, and so proves that nobody has; else throws `busy`. */
export async function closeLog(register: string): Promise<void> {
  const db = connectWriter(register);
  try {
    const [answer]: { journal_mode: string }[] = await db.raw("PRAGMA journal_mode = DELETE");
    if (answer?.journal_mode !== "delete") throw new StoreError("busy", WORDS.inUse);
  } catch (error) {
    const failure = asStoreError(error);
    throw failure.code === "busy" ? new StoreError("busy", WORDS.inUse) : failure;
  } finally {
    await db.destroy();
  }
}
