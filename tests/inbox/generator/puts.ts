import type { LongText } from "../../../core/register/model.ts";
import type { ExpectedModel } from "../score/shapes.ts";
import { LAUNCH_NOTE } from "./data/model-texts.ts";
import { FIELD_NUMBERS, SINCE_NOTES } from "./data/spellings.ts";
import { alsoReadAs, type Column, type Design } from "./design.ts";
import { type CellValue, shown } from "./grid.ts";
import type { Random } from "./random.ts";
import { tidy } from "./text.ts";
import type { FieldCode, ModelSeed } from "./types.ts";

/* What is put into one cell, with what a careful clerk reads there and what else would be right. */

/** What the whole table shares. */
export interface RowContext {
  design: Design;
  /** The word for a field in this table. */
  fieldWord: (field: FieldCode | null) => string;
  unitWord: (seed: ModelSeed) => string;
  unknownField: string;
  /** Other right values of the unit, if any. */
  acceptUnit?: (string | null)[];
  /** Long texts may be written as dates. */
  dates: boolean;
}

/** Writes into the cell; undefined leaves it empty. */
type Put = (value: CellValue | undefined) => void;

/** The field in the table's word or number, or a word that is no field. */
export function putField(seed: ModelSeed, want: ExpectedModel, put: Put, context: RowContext): void {
  if (seed.field === null) {
    put(context.unknownField);
    want.field = null;
    want.needsReview = [{ field: "field" }];
    return;
  }
  put(context.design.field === "numbers" ? FIELD_NUMBERS[seed.field] : context.fieldWord(seed.field));
  want.field = seed.field;
}

/** Whether it is new or kept up, in words that may name a year. */
export function putOrigin(
  seed: ModelSeed,
  want: ExpectedModel,
  accept: Record<string, unknown[]>,
  put: Put,
  design: Design,
): void {
  const word = design.originWords[seed.origin === "new" ? 0 : 1];
  put(word.replace("{y}", String(seed.since)));
  want.origin = seed.origin;
  if (word.includes("{y}")) want.sinceYear = seed.since;
  // “Mới 2024” names the year of the programme itself.
  if (word.includes("2024")) accept.sinceYear = [2024];
}

/** The year since which there is the model. */
export function putSince(
  seed: ModelSeed,
  want: ExpectedModel,
  accept: Record<string, unknown[]>,
  put: Put,
  design: Design,
): void {
  const year = seed.origin === "new" ? 2024 : seed.since;
  put(year);
  want.sinceYear = year;
  if (year === 2024) accept.sinceYear = [null];
  if (design.origin === "since") {
    want.origin = null;
    accept.origin = [seed.origin];
  }
}

/** A remark, which may say that the model is kept up. */
export function putNote(
  rng: Random,
  seed: ModelSeed,
  want: ExpectedModel,
  accept: Record<string, unknown[]>,
  put: Put,
  design: Design,
): void {
  let note = seed.texts.note;
  const begun = seed.origin === "continued" && (design.origin === "notes" || rng.chance(0.25));
  // A remark must not contradict or foretell what the table does not say.
  if (begun && design.origin !== "none" && design.origin !== "since") {
    note = rng.pick(SINCE_NOTES).replace("{y}", String(seed.since));
    want.sinceYear = seed.since;
    want.origin = "continued";
    delete accept.origin;
  }
  if (note === undefined) return;
  if (note === LAUNCH_NOTE && (want.origin ?? null) === null) accept.origin = ["new"];
  put(note);
  want.note = tidy(note);
}

/** A long text, now and then left out or written as a date. */
export function putText(
  rng: Random,
  column: Column,
  seed: ModelSeed,
  want: ExpectedModel,
  accept: Record<string, unknown[]>,
  put: Put,
  context: RowContext,
): void {
  const key = column.key as LongText;
  let value: CellValue | undefined = seed.texts[key];
  if (key === "resources" && column.heading.toLowerCase().includes("kinh phí")) value = `${seed.budget} triệu đồng`;
  if (key === "period" && context.dates && rng.chance(0.3)) {
    value = { date: { year: 2024, month: rng.int(4, 11), day: rng.int(1, 28) } };
  }
  // A clerk leaves cells empty now and then.
  if (value === undefined || (key !== "content" && rng.chance(0.06))) return;
  put(value);
  const text = tidy(shown(value));
  want[key] = text;
  if (key === "resources") accept.resources = [null];
  for (const other of alsoReadAs(column)) {
    if (context.design.columns.some((one) => one.key === other)) continue;
    accept[key] = [null];
    accept[other] = [text];
  }
}
