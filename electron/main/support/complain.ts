import { traced } from "./frames.ts";
import type { Log } from "./log.ts";

let kept: Log | null = null;

/** From now on the technical log hears of every failure that stops nobody's work. */
export function complainTo(log: Log): void {
  kept = log;
}

/**
 * A failure after which the program goes on: seen by whoever looks at the program's output, and, without its words
 * (they may name files and persons), in the technical log.
 */
export function complain(what: string, error: unknown): void {
  console.error(what, error);
  kept?.note({ what: "error", ...traced(error) });
}
