import { readFile } from "node:fs/promises";
import { backupPath, listBackups, shelve } from "../core/office/safety/shelves.ts";
import { isDue } from "../core/store/backup/automatic.ts";
import type { Store } from "../core/store/store.ts";
import { StoreError } from "../core/store/store.ts";
import { UsageError } from "./errors.ts";
import { words } from "./words.ts";

/** The day's backup, before the first command of the day that writes. Where it fails that is said, and the work goes on. */
export async function backUpDaily(store: Store, dataFolder: string, version: string, quiet: boolean): Promise<void> {
  try {
    if (await isDue(dataFolder)) await shelve({ store, dataFolder, version }, "start");
  } catch (error) {
    if (!quiet)
      process.stderr.write(`${words.noDailyBackup(error instanceof Error ? error.message : String(error))}\n`);
  }
}

/** The same error, with the newest backup that can be read where the register is damaged. */
export async function withNewestBackup(error: unknown, dataFolder: string): Promise<unknown> {
  if (!(error instanceof StoreError) || error.code !== "damaged") return error;
  const { backups } = await listBackups(dataFolder, null);
  const newest = backups.find(({ register }) => register !== null);
  if (!newest) return error;
  const path = await backupPath(dataFolder, newest.id);
  return new StoreError("damaged", error.message, [...error.details, words.newestBackup(newest.at, path)]);
}

/** The password in a file, without the line break at its end; on the command line others would see it. */
export async function passwordFrom(path: string): Promise<string> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new UsageError(words.noPasswordFile(path));
  });
  const password = text.replace(/^\u{feff}/u, "").replace(/\r?\n$/u, "");
  if (password === "") throw new UsageError(words.noPasswordFile(path));
  return password;
}
