import type { Input, Operation, Output } from "../contract.ts";
import type { Answer } from "../host.ts";
import { listProgrammes } from "../programme/load.ts";
import type { Programme } from "../programme/schema.ts";
import { openStore } from "../store/open.ts";
import { type Store, StoreError } from "../store/store.ts";
import { toAnswer } from "./answer.ts";
import { createWorkplace, SAMPLE } from "./creation.ts";
import { OfficeError } from "./errors.ts";
import { checkInput } from "./input.ts";
import { type CallContext, type Office, openOffice } from "./office.ts";
import type { Parsers } from "./parsers.ts";
import type { PdfMaker } from "./pdf.ts";
import { readProgrammeFile } from "./programmes.ts";
import { taskQueue } from "./queue.ts";
import { exclusive } from "./safety/exclusive.ts";
import { openLock } from "./safety/lock.ts";
import { inspectBackup, restoreFrom } from "./safety/restore.ts";
import { listBackups } from "./safety/shelves.ts";
import { tending } from "./safety/tending.ts";
import { endTrial, trialOf } from "./safety/trial.ts";
import { words } from "./words.ts";

/** What a host gives to open the workplace of a data folder. The host keeps its parsers, and closes them itself. */
export interface WorkplaceOptions {
  dataFolder: string;
  /** Programmes that come with the product, with `sources/` below it. */
  programmesFolder: string;
  /** `units.csv` and `inbox/`, to try the product on. */
  samplesFolder: string;
  parsers: Parsers;
  /** Makes PDFs; a host that cannot gives none. */
  pdf?: PdfMaker;
  /** The day that counts as today, ISO. */
  today(): string;
  version: string;
}

/** Everything that a host calls: the contract's operations on one data folder. */
export interface Workplace {
  /**
   * Performs an operation; never rejects. `paths`, `path`, `to` and `units` in the input are real paths
   * here: a host has put them in for its tokens. `progress` hears of long work; `signal` stops
   * `import.run` between two files.
   */
  call<O extends Operation>(operation: O, input: Input<O>, context?: CallContext): Promise<Answer<Output<O>>>;
  /** Waits for what is under way, then closes the store and gives up the writer's lock. */
  close(): Promise<void>;
}

/**
 * Operations that plan a file against the register and then write: one after the other, for each has
 * to see what the one before it stored. An edit need not wait for them; a transaction guards it.
 */
const ONE_BY_ONE: ReadonlySet<Operation> = new Set<Operation>([
  "workplace.state",
  "workplace.create",
  "import.run",
  "inbox.paste",
  "inbox.record",
  "review.set",
  "review.confirm",
  "undo",
]);

interface Opened {
  store: Store;
  office: Office;
  writable: boolean;
}

/**
 * Owns a data folder. Store and office are opened with the first call that needs them; where another
 * process holds the writer's lock they are opened for reading, and `workplace.state` tries again.
 */
export function openWorkplace(options: WorkplaceOptions): Workplace {
  let opened: Promise<Opened> | null = null;
  let closed = false;
  const running = new Set<Promise<unknown>>();
  const inOrder = taskQueue();
  const alone = exclusive(running);
  const backups = tending(running);
  const lock = openLock(options.dataFolder);

  const office = (): Promise<Opened> => {
    if (closed) throw new OfficeError("failed", words.closed);
    opened ??= openForUse(options).then(
      (now) => {
        if (now.writable && !closed) backups.begin({ ...options, store: now.store });
        return now;
      },
      (error: unknown) => {
        // Not remembered: the clerk may mend what was wrong, or create the folder.
        opened = null;
        throw error;
      },
    );
    return opened;
  };

  const state = async (): Promise<Output<"workplace.state">> => {
    const now = await office().catch((error: unknown) => {
      if (error instanceof StoreError && error.code === "missing") return null;
      throw error;
    });
    if (now && !now.writable && running.size <= 1) await leave();
    const programmes = await listProgrammes(options.programmesFolder);
    return {
      created: now !== null,
      dataFolder: options.dataFolder,
      programmes: programmes.map(offered),
      sample: { programme: SAMPLE.programme, seat: SAMPLE.seat, office: SAMPLE.office },
      writable: now === null || (await office()).writable,
    };
  };

  const leave = async (): Promise<void> => {
    const before = opened;
    opened = null;
    backups.end();
    await (await before?.catch(() => null))?.store.close();
  };

  const restore = (input: unknown): Promise<Output<"safety.restore">> => {
    const wanted = checkInput("safety.restore", input);
    return alone.run(async () => {
      if (closed) throw new OfficeError("failed", words.closed);
      await lock.assertOpen();
      await leave();
      return restoreFrom(options.dataFolder, options.version, wanted);
    });
  };

  const closeTrial = (input: unknown): Promise<Output<"safety.endTrial">> => {
    checkInput("safety.endTrial", input);
    return alone.run(async () => {
      await lock.assertOpen();
      const now = await office();
      if (!now.writable) throw new OfficeError("busy", words.heldElsewhere);
      const trial = await trialOf(now.store, SAMPLE.office);
      if (trial !== null) await leave();
      return endTrial(options, trial);
    });
  };

  const perform = async (operation: Operation, input: unknown, context: CallContext): Promise<unknown> => {
    if (operation === "safety.unlock") return lock.open(checkInput(operation, input).password);
    await lock.assertOpen();
    if (operation === "safety.list") {
      checkInput(operation, input);
      return listBackups(options.dataFolder, backups.problem());
    }
    if (operation === "safety.inspect") return inspectBackup(options.dataFolder, checkInput(operation, input));
    if (operation === "safety.trial") {
      checkInput(operation, input);
      const trial = await trialOf((await office()).store, SAMPLE.office);
      return trial && { added: trial.added };
    }
    if (operation === "workplace.state") {
      checkInput(operation, input);
      return state();
    }
    if (operation === "workplace.guidance") {
      const { path } = checkInput(operation, input);
      return offered(await readProgrammeFile(path, context.shownAs?.(path) ?? path));
    }
    if (operation === "workplace.create") {
      await createWorkplace(options, checkInput(operation, input), context);
      return state();
    }
    return (await office()).office.call(operation, input as Input<Operation>, context);
  };

  return {
    call<O extends Operation>(operation: O, input: Input<O>, context: CallContext = {}): Promise<Answer<Output<O>>> {
      // What was asked before a restore must not wait for it, as the restore waits for that.
      const before = alone.over();
      const work = () => before.then(() => perform(operation, input, context)) as Promise<Output<O>>;
      const answer = toAnswer(() => {
        if (operation === "safety.restore") return restore(input) as Promise<Output<O>>;
        if (operation === "safety.endTrial") return closeTrial(input) as Promise<Output<O>>;
        return ONE_BY_ONE.has(operation) ? inOrder(work) : work();
      });
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    async close() {
      closed = true;
      backups.end();
      await Promise.all(running);
      await leave();
    },
  };
}

function offered({ id, year, title, issuer, place, seats }: Programme): Output<"workplace.guidance"> {
  return { id, year, title, issuer, place, seats: seats.map(({ code, label }) => ({ code, label })) };
}

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
