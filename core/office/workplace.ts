import type { Input, Operation, Output } from "../contract.ts";
import type { Answer } from "../host.ts";
import { listProgrammes } from "../programme/load.ts";
import type { Programme } from "../programme/schema.ts";
import { toAnswer } from "./answer.ts";
import { createWorkplace, SAMPLE } from "./creation.ts";
import { OfficeError } from "./errors.ts";
import { checkInput } from "./input.ts";
import type { CallContext } from "./office.ts";
import { opening } from "./opening.ts";
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

/**
 * Owns a data folder. Store and office are opened with the first call that needs them; where another
 * process holds the writer's lock they are opened for reading, and `workplace.state` tries again.
 */
export function openWorkplace(options: WorkplaceOptions): Workplace {
  const running = new Set<Promise<unknown>>();
  const inOrder = taskQueue();
  const alone = exclusive(running);
  const backups = tending(running);
  const lock = openLock(options.dataFolder);
  const place = opening(options, backups);

  const state = async (): Promise<Output<"workplace.state">> => {
    const now = await place.ifAny();
    if (now && !now.writable && running.size <= 1) await place.leave();
    const programmes = await listProgrammes(options.programmesFolder);
    return {
      created: now !== null,
      dataFolder: options.dataFolder,
      programmes: programmes.map(offered),
      sample: { programme: SAMPLE.programme, seat: SAMPLE.seat, office: SAMPLE.office },
      writable: now === null || (await place.now()).writable,
    };
  };

  const perform = async (operation: Operation, input: unknown, context: CallContext): Promise<unknown> => {
    if (operation === "safety.unlock") return lock.open(checkInput(operation, input).password);
    await lock.assertOpen();
    switch (operation) {
      case "safety.list":
        checkInput(operation, input);
        return listBackups(options.dataFolder, backups.problem());
      case "safety.inspect":
        return inspectBackup(options.dataFolder, checkInput(operation, input));
      case "safety.trial": {
        checkInput(operation, input);
        const trial = await trialOf((await place.now()).store, SAMPLE.office);
        return trial && { added: trial.added };
      }
      case "workplace.state":
        checkInput(operation, input);
        return state();
      case "workplace.guidance": {
        const { path } = checkInput(operation, input);
        return offered(await readProgrammeFile(path, context.shownAs?.(path) ?? path));
      }
      case "workplace.create":
        await createWorkplace(options, checkInput(operation, input), context);
        return state();
      default:
        return (await place.now()).office.call(operation, input as Input<Operation>, context);
    }
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
      place.end();
      await Promise.all(running);
      await place.leave();
    },
  };

  function restore(input: unknown): Promise<Output<"safety.restore">> {
    const wanted = checkInput("safety.restore", input);
    return alone.run(async () => {
      place.assertOpen();
      await lock.assertOpen();
      await place.leave();
      return restoreFrom(options.dataFolder, options.version, wanted);
    });
  }

  function closeTrial(input: unknown): Promise<Output<"safety.endTrial">> {
    checkInput("safety.endTrial", input);
    return alone.run(async () => {
      await lock.assertOpen();
      const now = await place.now();
      if (!now.writable) throw new OfficeError("busy", words.heldElsewhere);
      const trial = await trialOf(now.store, SAMPLE.office);
      if (trial !== null) await place.leave();
      return endTrial(options, trial);
    });
  }
}

function offered({ id, year, title, issuer, place, seats }: Programme): Output<"workplace.guidance"> {
  return { id, year, title, issuer, place, seats: seats.map(({ code, label }) => ({ code, label })) };
}
