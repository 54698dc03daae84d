/** Wrong usage: exit code 2, nothing was done. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** Exit codes of the command line's contract. */
export const EXIT = { done: 0, failed: 1, usage: 2, needsPerson: 3 } as const;
