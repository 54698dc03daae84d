import { listProgrammes } from "../programme/load.ts";
import { openStore } from "../store/open.ts";
import { type Store, StoreError } from "../store/store.ts";
import { OfficeError } from "./errors.ts";
import { type Office, openOffice } from "./office.ts";
import type { Tending } from "./safety/tending.ts";
import { words } from "./words.ts";
import type { WorkplaceOptions } from "./workplace.ts";

export interface Opened {
  store: Store;
  office: Office;
  writable: boolean;
}

/** Store and office of one data folder: open or not, never twice. */
export interface Opening {
  /** What is open, opened where it is not yet; throws once the workplace has been closed. */
  now(): Promise<Opened>;
  /** The same, or null where there is no register yet. */
  ifAny(): Promise<Opened | null>;
  /** Closes what is open and gives up the writer's lock; the next `now` opens anew. */
  leave(): Promise<void>;
  /** Nothing is opened from now on. What is open stays until `leave`. */
  end(): void;
  assertOpen(): void;
}

/** @param backups begin with each opening for writing, and end with it */
export function opening(options: WorkplaceOptions, backups: Tending): Opening {
  let opened: Promise<Opened> | null = null;
  let closed = false;
  const assertOpen = (): void => {
    if (closed) throw new OfficeError("failed", words.closed);
  };
  const now = (): Promise<Opened> => {
    assertOpen();
    opened ??= openForUse(options).then(
      (made) => {
        if (made.writable && !closed) backups.begin({ ...options, store: made.store });
        return made;
      },
      (error: unknown) => {
        // Not remembered: the clerk may mend what was wrong, or create the folder.
        opened = null;
        throw error;
      },
    );
    return opened;
  };
  return {
    now,
    assertOpen,
    async ifAny() {
      return now().catch((error: unknown) => {
        if (error instanceof StoreError && error.code === "missing") return null;
        throw error;
      });
    },
    async leave() {
      const before = opened;
      opened = null;
      backups.end();
      await (await before?.catch(() => null))?.store.close();
    },
    end() {
      closed = true;
      backups.end();
    },
  };
}

/** Opens for writing, or for reading where another process holds the writer's lock. */
async function openForUse(options: WorkplaceOptions): Promise<Opened> {
  const { dataFolder, programmesFolder, parsers, pdf, today, version } = options;
  const programmes = await listProgrammes(programmesFolder);
  const { store, writable } = await openStore(dataFolder, { write: true }).then(
    (store) => ({ store, writable: true }),
    async (error: unknown) => {
      if (!(error instanceof StoreError) || error.code !== "busy") throw error;
      return { store: await openStore(dataFolder, { write: false }), writable: false };
    },
  );
  try {
    const office = await openOffice({
      store,
      parsers,
      ...(pdf === undefined ? {} : { pdf }),
      programmes,
      today,
      version,
      dataFolder,
      programmesFolder,
    });
    return { store, office, writable };
  } catch (error) {
    await store.close();
    throw error;
  }
}
