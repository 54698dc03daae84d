import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";
import { createPreloadModules, type PreloadModules } from "./ipc.ts";

/** A preload script that has run. */
export interface LoadedPreload {
  modules: PreloadModules;
}

/** What a sandboxed preload may require; anything else throws there as well. */
const SANDBOXED = ["electron", "events", "timers", "url"];

/** Runs a preload script as the sandbox does: as CommonJS, with those few modules and no others. */
export function loadPreload(
  path: string,
  invoke: (channel: string, args: unknown[]) => Promise<unknown>,
): LoadedPreload {
  const modules = createPreloadModules(invoke);
  const require = (id: string): unknown => {
    if (!SANDBOXED.includes(id)) throw new Error(`module not found: ${id}`);
    return modules.electron;
  };
  const run = compileFunction(readFileSync(path, "utf8"), ["exports", "require", "module", "process"], {
    filename: path,
  });
  const module = { exports: {} };
  run(module.exports, require, module, { platform: process.platform });
  return { modules };
}
