import { readFile, stat } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { LIMITS } from "../core/intake/read/limits.ts";
import { readGrid } from "../core/intake/read/read.ts";
import { Refusal } from "../core/intake/read/refusal.ts";
import { sniff } from "../core/intake/read/sniff.ts";
import { type Answer, OUT_OF_MEMORY, type Request } from "./protocol.ts";
import { unpack } from "./unpack.ts";

/** What every parser process does, however its requests come to it. */

/**
 * Ends this whole process as soon as it holds more than that, or when its parent is gone, who alone
 * would have given up a file that takes too long. A parse blocks its thread, so the watch is kept in
 * another one.
 */
export function watchMemory(residentBytes: number): void {
  new Worker(
    `const { writeSync } = require("node:fs");
     const parent = process.ppid;
     setInterval(() => {
       if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
       if (process.memoryUsage.rss() < ${residentBytes}) return;
       writeSync(2, ${JSON.stringify(OUT_OF_MEMORY)});
       process.kill(process.pid, "SIGKILL");
     }, 20);`,
    { eval: true },
  ).unref();
}

/** Answers a request; never rejects. */
export async function answerRequest(request: Request): Promise<Answer> {
  try {
    return { id: request.id, ok: true, value: await perform(request) };
  } catch (error) {
    // Whatever a parser stumbles over is the file's fault: it is reported as damage, never as a crash.
    const refusal =
      error instanceof Refusal ? error : new Refusal("corrupt", error instanceof Error ? error.message : "");
    return { id: request.id, ok: false, code: refusal.code, what: refusal.what };
  }
}

async function perform(request: Request) {
  if ((await stat(request.path)).size > LIMITS.fileBytes) throw new Refusal("too-large", "bytes");
  const bytes = await readFile(request.path);
  switch (request.task) {
    case "read":
      return readGrid(bytes);
    case "is-archive":
      return ["archive", "mail"].includes((await sniff(bytes)).kind);
    case "unpack":
      return unpack(bytes, request.into);
  }
}
