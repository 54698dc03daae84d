import type { RowAccount } from "../plan/plan.ts";

type Disposition = RowAccount["disposition"];

/** Which fate stands where the tables side by side see one row differently: what yields models first, then what a person must see. */
const ORDER: Disposition[] = [
  "imported",
  "unclear",
  "header",
  "repeated-header",
  "unit-heading",
  "section",
  "numbering",
  "total",
];

/** What became of each row of a sheet, gathered from all its tables. */
export class RowFates {
  readonly #fates = new Map<number, Disposition>();

  /** A table saw the row so. */
  add(row: number, fate: Disposition): void {
    const before = this.#fates.get(row);
    if (before === undefined || rank(fate) < rank(before)) this.#fates.set(row, fate);
  }

  /** The row's one fate; `unclear` where no table spoke of it. */
  of(row: number): Disposition {
    return this.#fates.get(row) ?? "unclear";
  }
}

function rank(fate: Disposition): number {
  const place = ORDER.indexOf(fate);
  return place < 0 ? ORDER.length : place;
}
