/** Rows of up to so many lines stay as the office laid them out. */
const TALL = 12;
/** Millimetres that change hands at a time, and how often at most. */
const STEP = 2;
const STEPS = 60;
/** No column gives up more than the first share of its width, or grows beyond the second. */
const KEEP = 0.7;
const GROW = 1.8;
/** Text as set is longer than its letters: lines do not fill up. */
const RAGGED = 1.1;
/** Enough rows to judge by; a province's list has thousands. */
const SAMPLE = 400;

/** For each row and column the widths in millimetres of the paragraphs in the cell. */
type Texts = readonly (readonly (readonly number[])[])[];

/**
 * Widths (in millimetres, the same in sum) under which the rows of a table are less high: where a row
 * has more than {@link TALL} lines, columns with room to spare give to those with the long texts,
 * never below `minimum` and within {@link KEEP} and {@link GROW} of what they were.
 */
export function balance(widths: readonly number[], minimum: readonly number[], texts: Texts): number[] {
  let best = [...widths];
  if (!texts.some((row) => height(row, widths) > TALL)) return best;
  const rows = sample(texts);
  const floor = widths.map((width, index) => Math.max(minimum[index] ?? 0, width * KEEP));
  let cost = total(rows, best);
  for (let step = 0; step < STEPS; step += 1) {
    const receiver = cheapest(rows, best, +STEP, (index) => (best[index] ?? 0) + STEP <= (widths[index] ?? 0) * GROW);
    const donor = cheapest(
      rows,
      best,
      -STEP,
      (index) => index !== receiver && (best[index] ?? 0) - STEP >= (floor[index] ?? 0),
    );
    if (receiver === null || donor === null) break;
    const next = best.map((width, index) => width + (index === receiver ? STEP : index === donor ? -STEP : 0));
    const nextCost = total(rows, next);
    if (nextCost >= cost) break;
    best = next;
    cost = nextCost;
  }
  return best;
}

/** The column whose change by `change` leaves the rows lowest. */
function cheapest(
  rows: Texts,
  widths: readonly number[],
  change: number,
  allowed: (index: number) => boolean,
): number | null {
  let best: number | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  widths.forEach((_, column) => {
    if (!allowed(column)) return;
    const cost = total(
      rows,
      widths.map((width, index) => (index === column ? width + change : width)),
    );
    if (cost < lowest) {
      lowest = cost;
      best = column;
    }
  });
  return best;
}

function total(rows: Texts, widths: readonly number[]): number {
  return rows.reduce((sum, row) => sum + height(row, widths), 0);
}

/** Lines of a row, in fractions, so that every millimetre shows. */
function height(row: Texts[number], widths: readonly number[]): number {
  let most = 1;
  row.forEach((paragraphs, column) => {
    const room = Math.max(1, (widths[column] ?? 1) - 2);
    most = Math.max(
      most,
      paragraphs.reduce((lines, width) => lines + Math.max(1, (width * RAGGED) / room), 0),
    );
  });
  return most;
}

function sample<T>(rows: readonly T[]): T[] {
  const stride = Math.ceil(rows.length / SAMPLE);
  return rows.filter((_, index) => index % stride === 0);
}
