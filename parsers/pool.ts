import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Grid } from "../core/intake/read/grid.ts";
import { Refusal } from "../core/intake/read/refusal.ts";
import type { Parsers, UnpackedMember } from "../core/office/parsers.ts";
import { type Answer, OUT_OF_MEMORY, type ParserLimits, type Request } from "./protocol.ts";

/** How the pool bounds a parse. */
export interface PoolOptions extends Partial<ParserLimits> {
  /** Processes at most; by default one for each processor, four at most. */
  size?: number;
  /** Milliseconds after which a file is given up. */
  timeout?: number;
}

/** Parsers in child processes. `close` ends them; files being read then are refused. */
export interface ParserPool extends Parsers {
  close(): void;
}

const MB = 1024 * 1024;
const entry = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "./child.ts" : "./child.js", import.meta.url));

type Ask = Request extends infer R ? (R extends { id: number } ? Omit<R, "id"> : never) : never;

interface Job {
  ask: Ask;
  resolve(value: Extract<Answer, { ok: true }>["value"]): void;
  reject(error: Error): void;
}

interface Seat {
  process: ChildProcess;
  job: Job | null;
  timer: NodeJS.Timeout | null;
  errors: string;
}

/** Starts no process before the first file. A process that dies or is given up is replaced for the next file. */
export function createParserPool(options: PoolOptions = {}): ParserPool {
  const size = options.size ?? Math.min(4, Math.max(1, availableParallelism()));
  const timeout = options.timeout ?? 60_000;
  const residentBytes = options.residentBytes ?? 900 * MB;
  const waiting: Job[] = [];
  const seats = new Set<Seat>();
  let nextId = 1;
  let closed = false;

  function start(): Seat {
    const child = fork(entry, [String(residentBytes)], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      execArgv: [...(entry.endsWith(".ts") ? ["--import", "tsx"] : []), "--max-old-space-size=768"],
    });
    const seat: Seat = { process: child, job: null, timer: null, errors: "" };
    seats.add(seat);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      seat.errors = (seat.errors + text).slice(-2_000);
    });
    child.on("message", (answer: Answer) => settle(seat, answer));
    // `close` comes after the error stream is read to its end, `exit` may not.
    child.on("close", () => lose(seat));
    child.on("error", () => lose(seat));
    // An idle parser must not keep the host alive.
    child.unref();
    child.channel?.unref();
    return seat;
  }

  function settle(seat: Seat, answer: Answer): void {
    const { job } = seat;
    release(seat);
    if (answer.ok) job?.resolve(answer.value);
    else job?.reject(new Refusal(answer.code, answer.what));
    dispatch();
  }

  function lose(seat: Seat): void {
    if (!seats.delete(seat)) return;
    const { job } = seat;
    release(seat);
    const spent = seat.errors.includes(OUT_OF_MEMORY) || /heap out of memory/i.test(seat.errors);
    job?.reject(new Refusal(spent ? "out-of-memory" : "corrupt", spent ? "" : "parser died"));
    dispatch();
  }

  function release(seat: Seat): void {
    if (seat.timer) clearTimeout(seat.timer);
    seat.timer = null;
    seat.job = null;
    seat.process.channel?.unref();
  }

  function dispatch(): void {
    while (waiting.length > 0 && !closed) {
      const idle = [...seats].find((seat) => seat.job === null) ?? (seats.size < size ? start() : null);
      const job = idle ? waiting.shift() : undefined;
      if (!idle || !job) return;
      idle.job = job;
      idle.process.channel?.ref();
      idle.timer = setTimeout(() => {
        seats.delete(idle);
        release(idle);
        idle.process.kill("SIGKILL");
        job.reject(new Refusal("timeout"));
        dispatch();
      }, timeout);
      idle.process.send({ id: nextId++, ...job.ask } as Request);
    }
  }

  function ask(request: Ask): Promise<Extract<Answer, { ok: true }>["value"]> {
    return new Promise((resolve, reject) => {
      if (closed) return reject(new Refusal("timeout"));
      waiting.push({ ask: request, resolve, reject });
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
