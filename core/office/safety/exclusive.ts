/** Turns of work that needs the data folder for itself. */
export interface Exclusive {
  /** Resolves when no such work is under way any more. */
  over(): Promise<unknown>;
  /** Waits for all that was asked before, then does the work; what is asked later waits for `over`. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** @param running what is under way; none of it ever rejects */
export function exclusive(running: ReadonlySet<Promise<unknown>>): Exclusive {
  let barrier: Promise<unknown> = Promise.resolve();
  return {
    over: () => barrier,
    run(work) {
      const turn = Promise.all([...running, barrier]).then(work);
      barrier = turn.catch(() => undefined);
      return turn;
    },
  };
}
