/** Exit codes of the command line's contract. */
export const EXIT = { done: 0, failed: 1, usage: 2, needsPerson: 3 } as const;

/** Wrong usage: exit code 2, nothing was done. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly code = "usage",
  ) {
    super(message);
    this.name = "UsageError";
  }
}

/** `check` found something: exit code 1, with the findings as the answer. */
export class UnsoundError extends Error {
  constructor(
    readonly value: unknown,
    message: string,
  ) {
    super(message);
    this.name = "UnsoundError";
  }
}

/**
 * Refusals of the office that say that the command was wrong: a word that is none of those known.
 * What depends on the state (no such file, a file that no longer waits) has failed instead.
 */
const WRONG_USAGE = new Set([
  "usage",
  "invalid",
  "unknown-programme",
  "unknown-seat",
  "unknown-unit",
  "unknown-field",
  "unknown-appendix",
  "bad-decision",
]);

/** The exit code of an error with that stable code. */
export function exitCodeOf(code: string): number {
  return WRONG_USAGE.has(code) ? EXIT.usage : EXIT.failed;
}
