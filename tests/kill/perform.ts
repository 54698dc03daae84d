import { type ChildProcess, fork } from "node:child_process";
import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../cli/dvk.ts";
import type { Killed } from "./operations.ts";

/** What came of an operation in a process of its own. */
export interface Performed {
  /** Milliseconds from its beginning to its end, or to the kill. */
  took: number;
  /** True where the kill met it before it was done. */
  cut: boolean;
}

/**
 * Bundles the worker and its parser into a folder, so that a process starts in a third of the time that
 * running the sources takes; only start-up changes, the operation runs the same code.
 */
export async function prepareWorker(folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: { worker: "tests/kill/worker.ts", child: "parsers/child.ts" },
    outdir: folder,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "dir");
}

/** Performs the operation over `dir`, killed `killAfter` milliseconds after it began; Infinity lets it end. */
export function perform(folder: string, killed: Killed, dir: string, killAfter: number): Promise<Performed> {
  const worker = fork(join(folder, "worker.js"), [killed, dir, root], {
    execArgv: [],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  return outcome(worker, killed, killAfter);
}

function outcome(worker: ChildProcess, killed: Killed, killAfter: number): Promise<Performed> {
  let errors = "";
  worker.stderr?.on("data", (bytes: Buffer) => {
    errors += bytes.toString("utf8");
  });
  return new Promise((resolve, reject) => {
    let begun = 0;
    let took: number | null = null;
    let timer: NodeJS.Timeout | undefined;
    worker.on("message", (said) => {
      if (said === "ready") worker.send("go");
      if (said === "begun") {
        begun = performance.now();
        timer = Number.isFinite(killAfter) ? setTimeout(() => worker.kill("SIGKILL"), killAfter) : undefined;
      }
      if (said === "done") took = performance.now() - begun;
    });
    worker.once("exit", (code, signal) => {
      clearTimeout(timer);
      if (signal === "SIGKILL") resolve({ took: took ?? killAfter, cut: took === null });
      else if (code === 0 && took !== null) resolve({ took, cut: false });
      else reject(new Error(`${killed} ended with ${code}: ${errors}`));
    });
  });
}
