/** Rows that are put in below a row of the form. */
export interface Insertion {
  after: number;
  count: number;
}

/** Where the rows of a sheet stand once others were put in between. Rows are 1-based. */
export class RowShift {
  readonly #insertions: Insertion[];

  constructor(insertions: readonly Insertion[]) {
    this.#insertions = insertions.filter(({ count }) => count > 0);
  }

  get isNone(): boolean {
    return this.#insertions.length === 0;
  }

  /** The row's new number. */
  row(row: number): number {
    return this.#insertions.reduce((sum, { after, count }) => sum + (after < row ? count : 0), row);
  }

  /** The last row that a range now ends with: what is put in right below its last row of the body is part of it. */
  rangeEnd(bottom: number): number {
    return this.#insertions.reduce((sum, { after, count }) => sum + (after === bottom ? count : 0), this.row(bottom));
  }
}
