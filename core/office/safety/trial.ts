import { basename } from "node:path";
import type { Output } from "../../contract.ts";
import { PLACES } from "../../store/backup/places.ts";
import { openBackup } from "../../store/backup/read.ts";
import { listShelf } from "../../store/backup/shelf.ts";
import { putFolderAside, removeAside } from "../../store/folder-aside.ts";
import { type Store, StoreError } from "../../store/store.ts";
import { OfficeError } from "../errors.ts";
import { words } from "./words.ts";

/**
 * The trial: a register that was made of the sample inbox under the invented office. The register itself says so, with the
 * number of files that came by it, so that a copy carried elsewhere still does; under another office's name it is none.
 */
export interface Trial {
  office: string;
  /** Files that she received, pasted or typed herself since. */
  added: number;
}

/** Says in the register that it is a trial, of as many files as it has now. */
export async function markTrial(store: Store): Promise<void> {
  await store.saveSettings({ trial: String((await store.submissions({})).length) });
}

/** The trial that a register is, null for one that is none (`invented` is the name of the samples' office). */
export async function trialOf(store: Store, invented: string): Promise<Trial | null> {
  const { office, trial } = await store.settings();
  if (trial === null || office !== invented) return null;
  return { office, added: Math.max(0, (await store.submissions({})).length - Number(trial)) };
}

/**
 * Ends a trial, so that the next start is a first one. The folder is removed only where all of it is the trial's: where she
 * received files of her own, or a backup on the shelf is of another register or cannot be read, it is kept beside.
 * Throws `refused` for a register that is no trial, and as {@link putFolderAside}; nothing has changed then.
 */
export async function endTrial(
  { dataFolder, today }: { dataFolder: string; today(): string },
  trial: Trial | null,
): Promise<Output<"safety.endTrial">> {
  if (trial === null) throw new OfficeError("refused", words.noTrial);
  const remove = trial.added === 0 && (await areAllOf(trial.office, dataFolder));
  const aside = await putFolderAside(dataFolder, `${basename(dataFolder)}-dung-thu-${today()}`);
  if (remove && (await removeAside(aside))) return { kept: null };
  return { kept: aside };
}

async function areAllOf(office: string, dataFolder: string): Promise<boolean> {
  for (const { path } of await listShelf(PLACES.backups(dataFolder))) {
    try {
      const backup = await openBackup(path, { scratch: PLACES.scratch(dataFolder) });
      await backup.close();
      if (backup.manifest.register.office !== office) return false;
    } catch (error) {
      if (error instanceof StoreError) return false;
      throw error;
    }
  }
  return true;
}
