import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { openBackup } from "../../core/store/backup/read.ts";
import { openStore } from "../../core/store/open.ts";
import { NEXT } from "./operations.ts";

/** All names that a data folder may hold when nobody is at work in it. */
const ALLOWED = [
  /^(register\.sqlite(-wal|-shm)?|writer\.lock|computer\.json|files|backups)$/,
  /^(backups\/)?files(\/[0-9a-f]{2}(\/[0-9a-f]{64})?)?$/,
  /^backups\/\d{6}_[\d_-]+_[a-z-]+\.dvk$/,
];

/**
 * Opens the register as the next start of the program would, and proves it: accounts, references, kept files,
 * every backup on the shelf, and that nothing lies about. Gives what it holds, without numbers that only count attempts.
 */
export async function proveState(data: string): Promise<string> {
  // Of a migration too, both states open with the next release's list; before it, nothing but that runs again.
  const upgraded = await hasNext(data);
  const store = await openStore(data, { write: true, ...(upgraded ? { migrations: NEXT } : {}) });
  try {
    expect(await store.check()).toEqual([]);
    const { programmeId } = await store.settings();
    const models = await store.models({ programmeId });
    const submissions = await store.submissions({});
    for (const one of submissions) expect((await store.rows(one.id)).length).toBe(one.imported + one.setAside);
    const names = (await readdir(data, { recursive: true })).map((name) => name.replaceAll("\\", "/"));
    expect(names.filter((name) => !ALLOWED.some((pattern) => pattern.test(name)))).toEqual([]);
    for (const name of names.filter((one) => one.endsWith(".dvk"))) await proveBackup(join(data, name));
    return JSON.stringify({
      upgraded,
      models: models.map(({ unitId: _, ...model }) => model),
      submissions: submissions.map(({ id, name, sha256, status, modelCount }) => [
        id,
        name,
        sha256,
        status,
        modelCount,
      ]),
      units: (await store.units()).map(({ name }) => name),
    });
  } finally {
    await store.close();
  }
}

/** A backup under its own name is whole. */
export async function proveBackup(path: string): Promise<string> {
  const backup = await openBackup(path, { scratch: join(path, "..") });
  try {
    await backup.verify();
    return backup.manifest.createdAt;
  } finally {
    await backup.close();
  }
}

async function hasNext(data: string): Promise<boolean> {
  const store = await openStore(data, { write: false }).catch((error: { code?: string }) => {
    if (error.code === "newer") return null;
    throw error;
  });
  await store?.close();
  return store === null;
}
