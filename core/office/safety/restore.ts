import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Checked, Output } from "../../contract.ts";
import { exists } from "../../store/backup/finish.ts";
import type { RegisterSummary } from "../../store/backup/manifest.ts";
import { PLACES } from "../../store/backup/places.ts";
import { openBackup } from "../../store/backup/read.ts";
import { restoreBackup } from "../../store/backup/restore.ts";
import { summarise } from "../../store/backup/summary.ts";
import { WORDS } from "../../store/backup/words.ts";
import { connectReaders } from "../../store/database.ts";
import { OfficeError } from "../errors.ts";
import { backupPath } from "./shelves.ts";
import { words } from "./words.ts";

type Wanted = Checked<"safety.inspect">;

/** Proves a backup against its hashes and says what restoring it would change. Writes nothing into the data folder. */
export async function inspectBackup(dataFolder: string, wanted: Wanted): Promise<Output<"safety.inspect">> {
  const path = await pathOf(dataFolder, wanted);
  const there = await exists(dataFolder);
  // Where there is no data folder yet, looking at a backup must not make one.
  const scratch = there ? PLACES.scratch(dataFolder) : await mkdtemp(join(tmpdir(), "dvk-"));
  try {
    const backup = await openBackup(path, { scratch, ...passwordOf(wanted) });
    try {
      await backup.verify();
      const { createdAt, reason, program, register, missing } = backup.manifest;
      return {
        createdAt,
        reason,
        program,
        encrypted: backup.sealed,
        backup: register,
        present: await presentOf(dataFolder),
        problems: missing.map(WORDS.missingOriginal),
      };
    } finally {
      await backup.close();
    }
  } finally {
    if (!there) await rm(scratch, { recursive: true, force: true });
  }
}

/** Restores a backup; the data folder must be closed. What was there before is kept aside. */
export async function restoreFrom(
  dataFolder: string,
  version: string,
  wanted: Wanted,
): Promise<Output<"safety.restore">> {
  const path = await pathOf(dataFolder, wanted);
  const done = await restoreBackup({ dir: dataFolder, path, program: version, ...passwordOf(wanted) });
  return {
    createdAt: done.manifest.createdAt,
    register: done.register,
    before: done.before,
    keptAside: done.keptAside,
    problems: done.problems,
  };
}

async function pathOf(dataFolder: string, { id, path }: Wanted): Promise<string> {
  if ((id === undefined) === (path === undefined)) throw new OfficeError("invalid", words.oneOf);
  return path ?? (await backupPath(dataFolder, id ?? ""));
}

function passwordOf({ password }: Wanted): { password?: string } {
  return password === undefined ? {} : { password };
}

/** The register of now in numbers; null where none can be read, which is when a backup is wanted most. */
async function presentOf(dataFolder: string): Promise<RegisterSummary | null> {
  const path = PLACES.register(dataFolder);
  if (!(await exists(path))) return null;
  const db = connectReaders(path);
  try {
    return (await summarise(db)).summary;
  } catch {
    return null;
  } finally {
    await db.destroy();
  }
}
