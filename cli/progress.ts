import { Presets, SingleBar } from "cli-progress";
import type { GlobalOptions } from "./options.ts";

/** Progress of long work on a terminal; silent elsewhere. */
export function progressBar(options: GlobalOptions): {
  update(done: number, of: number, what: string): void;
  stop(): void;
} {
  if (!process.stderr.isTTY || options.quiet) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { stream: process.stderr, format: "{bar} {value}/{total} {what}", clearOnComplete: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update(done, of, what) {
      if (!started) bar.start(of, done, { what });
      else bar.update(done, { what });
      started = true;
    },
    stop: () => bar.stop(),
  };
}
