import { availableParallelism } from "node:os";
import type { Grid } from "../core/intake/read/grid.ts";
import { Refusal } from "../core/intake/read/refusal.ts";
import type { Parsers, UnpackedMember } from "../core/office/parsers.ts";
import { forkParser } from "./fork.ts";
import type { ParserProcess, SpawnParser } from "./process.ts";
import { type Answer, OUT_OF_MEMORY, type ParserLimits, type Request } from "./protocol.ts";

/** How the pool bounds a parse. */
export interface PoolOptions extends Partial<ParserLimits> {
  /** Processes at most; by default one for each processor, four at most. */
  size?: number;
  /** Milliseconds after which a file is given up. */
  timeout?: number;
  /** How this host starts a parser; by default as a child of Node. */
  spawn?: SpawnParser;
}

/** Parsers in child processes. `close` ends them; files being read then are refused. */
export interface ParserPool extends Parsers {
  close(): void;
}

const MB = 1024 * 1024;

type Ask = Request extends infer R ? (R extends { id: number } ? Omit<R, "id"> : never) : never;

interface Job {
  ask: Ask;
  /** How often a process was lost over it for no reason that is known. */
  lost: number;
  resolve(value: Extract<Answer, { ok: true }>["value"]): void;
  reject(error: Error): void;
}

interface Seat {
  process: ParserProcess;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

/** Starts no process before the first file. A process that dies or is given up is replaced for the next file. */
export function createParserPool(options: PoolOptions = {}): ParserPool {
  const size = options.size ?? Math.min(4, Math.max(1, availableParallelism()));
  const timeout = options.timeout ?? 60_000;
  const spawn = options.spawn ?? forkParser;
  const residentBytes = options.residentBytes ?? 900 * MB;
  const waiting: Job[] = [];
  const seats = new Set<Seat>();
  let nextId = 1;
  let closed = false;

  function start(): Seat {
    const seat: Seat = { process: spawn(residentBytes), job: null, timer: null };
    seats.add(seat);
    seat.process.onAnswer((answer) => settle(seat, answer));
    seat.process.onEnd((errors) => lose(seat, errors));
    return seat;
  }

  function settle(seat: Seat, answer: Answer): void {
    const { job } = seat;
    release(seat);
    if (answer.ok) job?.resolve(answer.value);
    else job?.reject(new Refusal(answer.code, answer.what));
    dispatch();
  }

  function lose(seat: Seat, errors: string): void {
    if (!seats.delete(seat)) return;
    const { job } = seat;
    release(seat);
    const spent = errors.includes(OUT_OF_MEMORY) || /heap out of memory/i.test(errors);
    if (spent) job?.reject(new Refusal("out-of-memory"));
    else if (job && job.lost === 0 && !closed) {
      // Killed from outside, or dead before it was asked: that is not the file's fault, so it is read once more.
      job.lost++;
      waiting.unshift(job);
    } else job?.reject(new Refusal("corrupt", "parser died"));
    dispatch();
  }

  function release(seat: Seat): void {
    if (seat.timer) clearTimeout(seat.timer);
    seat.timer = null;
    seat.job = null;
    seat.process.hold(false);
  }

  function dispatch(): void {
    while (waiting.length > 0 && !closed) {
      const idle = [...seats].find((seat) => seat.job === null) ?? (seats.size < size ? start() : null);
      const job = idle ? waiting.shift() : undefined;
      if (!idle || !job) return;
      idle.job = job;
      idle.process.hold(true);
      idle.timer = setTimeout(() => {
        seats.delete(idle);
        release(idle);
        idle.process.kill();
        job.reject(new Refusal("timeout"));
        dispatch();
      }, timeout);
      idle.process.send({ id: nextId++, ...job.ask } as Request);
    }
  }

  function ask(request: Ask): Promise<Extract<Answer, { ok: true }>["value"]> {
    return new Promise((resolve, reject) => {
      if (closed) return reject(new Refusal("timeout"));
      waiting.push({ ask: request, lost: 0, resolve, reject });
      dispatch();
    });
  }

  return {
    width: size,
    read: async (path) => (await ask({ task: "read", path })) as Grid,
    isArchive: async (path) => (await ask({ task: "is-archive", path })) as boolean,
    unpack: async (path, into) => (await ask({ task: "unpack", path, into })) as UnpackedMember[],
    close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(new Refusal("timeout"));
      for (const seat of seats) seat.process.kill();
    },
  };
}
