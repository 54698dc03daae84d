import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Output } from "../../contract.ts";
import { backUpAutomatically, isAhead } from "../../store/backup/automatic.ts";
import type { Reason } from "../../store/backup/manifest.ts";
import { PLACES } from "../../store/backup/places.ts";
import { openBackup } from "../../store/backup/read.ts";
import { copyToSecond, isInSecond } from "../../store/backup/second.ts";
import { listShelf, type Shelved } from "../../store/backup/shelf.ts";
import type { WrittenBackup } from "../../store/backup/write.ts";
import { type Computer, readComputer } from "../../store/computer.ts";
import { type Store, StoreError } from "../../store/store.ts";
import { OfficeError } from "../errors.ts";
import { taskQueue } from "../queue.ts";
import { words } from "./words.ts";

/** Whose backups: an open store, where its data lies, and which program says so. */
export interface Backed {
  store: Store;
  dataFolder: string;
  version: string;
}

type Listed = Output<"safety.list">["backups"][number];

/** Backups of one folder are taken one after the other, whoever asks: two at once would take the same number. */
const queues = new Map<string, ReturnType<typeof taskQueue>>();

function inTurn<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(dataFolder) ?? taskQueue();
  queues.set(dataFolder, queue);
  return queue(work);
}

/**
 * Takes a backup onto the shelf and copies it to the second folder.
 * `always` takes one though nothing has changed. Null where the newest holds the same state already.
 *
 * @returns the backup, and what is to be said of the second folder: why it could not be copied there, or what stayed
 */
export function shelve(
  { store, dataFolder, version }: Backed,
  reason: Reason,
  always = false,
): Promise<{ taken: WrittenBackup | null; second: string | null }> {
  return inTurn(dataFolder, async () => {
    const state = { revision: await store.revision(), lastChangedAt: await store.lastChangedAt() };
    const taken = await backUpAutomatically({
      dir: dataFolder,
      snapshot: (path) => store.snapshot(path),
      filePath: (sha256) => store.filePath(sha256),
      program: version,
      reason,
      state: always ? null : state,
    });
    return { taken, second: await toSecond(store, dataFolder) };
  });
}

/** Brings the newest backup to the second folder, if there is one and it is not there yet. Why not, where it failed. */
async function toSecond(store: Store, dataFolder: string): Promise<string | null> {
  const computer = await readComputer(dataFolder);
  const [newest] = await listShelf(PLACES.backups(dataFolder));
  if (computer.second === null || !newest) return null;
  const folder = secondShelf(computer) ?? "";
  try {
    // A stick that is not in must not come into being as a folder of the system's disk.
    if (!(await isFolder(computer.second)))
      return words.secondFailed(computer.second, words.notAFolder(computer.second));
    if (await isInSecond(newest.id, folder)) return null;
    const backup = await openBackup(newest.path, { scratch: PLACES.scratch(dataFolder) });
    await backup.close();
    return await copyToSecond(newest.path, backup.manifest.files, (sha256) => store.filePath(sha256), folder);
  } catch (error) {
    if (error instanceof StoreError) return words.secondFailed(computer.second, error.message);
    throw error;
  }
}

/** Where this installation's backups lie in the second folder; several offices may share one. */
function secondShelf({ second, id }: Computer): string | null {
  return second === null ? null : join(second, `dan-van-kheo-sao-luu-${id}`);
}

/** All backups of both places, the newest first, whatever the state of the register. Throws where this computer's own folder cannot be read. */
export async function listBackups(dataFolder: string, problem: string | null): Promise<Output<"safety.list">> {
  const computer = await readComputer(dataFolder);
  const own = await listShelf(PLACES.backups(dataFolder));
  const folder = secondShelf(computer);
  const second = folder === null ? [] : ((await listAway(folder)) ?? []);
  const scratch = PLACES.scratch(dataFolder);
  const backups: Listed[] = [];
  for (const one of own) backups.push(await describe(one, "own", scratch));
  for (const one of second) backups.push(await describe(one, "second", scratch));
  return {
    folder: PLACES.backups(dataFolder),
    backups,
    second: await describeSecond(computer),
    clockSetBack: isAhead(own[0]),
    problem,
    lock: computer.lock !== null,
  };
}

/** The second folder as the clerk is told of it. */
export async function describeSecond(computer: Computer): Promise<Output<"safety.list">["second"]> {
  if (computer.second === null) return null;
  const shelf = await listAway(secondShelf(computer) ?? "");
  const reachable = shelf !== null && (await isFolder(computer.second));
  return { folder: computer.second, reachable, newest: shelf?.[0]?.at ?? null };
}

/** Null where the second folder cannot be read, as where a share went away: it is told as not reachable. */
async function listAway(folder: string): Promise<Shelved[] | null> {
  return listShelf(folder).catch((error: unknown) => {
    if (error instanceof StoreError) return null;
    throw error;
  });
}

async function describe(one: Shelved, place: Listed["place"], scratch: string): Promise<Listed> {
  const { at, reason, size } = one;
  const register = await openBackup(one.path, { scratch }).then(
    async (backup) => {
      await backup.close();
      return backup.manifest.register;
    },
    (error: unknown) => {
      if (error instanceof StoreError) return null;
      throw error;
    },
  );
  return { id: `${place}/${one.id}`, place, at, reason, size, register };
}

/** The file of a backup of the list. Throws `not-found`. */
export async function backupPath(dataFolder: string, id: string): Promise<string> {
  const computer = await readComputer(dataFolder);
  const shelves = { own: PLACES.backups(dataFolder), second: secondShelf(computer) };
  for (const [place, folder] of Object.entries(shelves)) {
    const found = folder && (await listShelf(folder)).find((one) => `${place}/${one.id}` === id);
    if (found) return found.path;
  }
  throw new OfficeError("not-found", words.noBackup);
}

/** Whether a folder is there. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );
}
