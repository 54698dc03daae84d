import { isDue } from "../../store/backup/automatic.ts";
import { StoreError } from "../../store/store.ts";
import { type Backed, shelve } from "./shelves.ts";

/** The backups that nobody asks for: at the start, and with each new day that the program sees. */
export interface Tending {
  /** From now on for this open store. */
  begin(backed: Backed): void;
  end(): void;
  /** Why the last automatic backup failed, or what it met; null where all went well. */
  problem(): string | null;
}

/** The first screen comes first. */
const AFTER_START = 2_000;
const LOOK_EVERY = 15 * 60_000;

/** @param running takes each backup that is under way, so that closing waits for it */
export function tending(running: Set<Promise<unknown>>): Tending {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let problem: string | null = null;

  const later = (backed: Backed, milliseconds: number): void => {
    timer = setTimeout(() => look(backed, milliseconds === AFTER_START), milliseconds);
    timer.unref();
  };
  const look = (backed: Backed, first: boolean): void => {
    const work = take(backed, first).finally(() => running.delete(work));
    running.add(work);
    later(backed, LOOK_EVERY);
  };
  const take = async (backed: Backed, first: boolean): Promise<void> => {
    try {
      if (!first && !(await isDue(backed.dataFolder))) return;
      const { taken, second } = await shelve(backed, first ? "start" : "daily");
      problem = [...(taken?.problems ?? []), ...(second === null ? [] : [second])].join(" ") || null;
    } catch (error) {
      // Said with the list of backups; the clerk's own work goes on.
      problem = error instanceof StoreError ? error.message : String(error);
    }
  };

  return {
    begin(backed) {
      this.end();
      later(backed, AFTER_START);
    },
    end() {
      if (timer) clearTimeout(timer);
      timer = null;
    },
    problem: () => problem,
  };
}
