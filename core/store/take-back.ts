/** Thrown at the end of a rehearsal, for only an error makes knex roll back; carries out what came of the work. */
export class TakeBack<T> extends Error {
  outcome: { value: T } | { error: unknown } | null = null;

  result(): T {
    if (this.outcome === null || "error" in this.outcome) {
      throw this.outcome?.error;
    }
    return this.outcome.value;
  }
}
