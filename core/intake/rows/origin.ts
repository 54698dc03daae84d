import type { SheetView, ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import { type OriginTold, originIn, originInNote, originInPeriod, sinceIn } from "./marks.ts";
import { type CellOf, type Draft, markOrWords, trace, usable } from "./values.ts";

/** What reading an origin asks beside the row's cells. */
export interface OriginContext {
  /** The programme's year: what began before it goes on. */
  year: number;
  /** The year column's heading speaks of the year of carrying out, which is a beginning only where it is an earlier one. */
  vagueYear: boolean;
  /** The year column's heading, under which a year that tells no beginning is kept. */
  yearHeading: string;
}

/** New or continued: two columns of marks, one of words, a year, or a plain phrase in the note or the period. */
export function readOrigin(draft: Draft, view: SheetView, cellOf: CellOf, context: OriginContext): void {
  const { values } = draft;
  const isNew = usable(draft, "origin", view, cellOf("new"));
  const continued = usable(draft, "origin", view, cellOf("continued"));
  if (isNew && continued) draft.doubts.push({ field: "origin", code: "both-origins", message: words.bothOrigins });
  else if (isNew || continued) {
    values.origin = isNew ? "new" : "continued";
    const cell = isNew ?? continued;
    if (cell) trace(draft, "origin", view, cell, markOrWords(cell));
    if (continued) since(draft, view, continued, context.year);
  }
  const origin = usable(draft, "origin", view, cellOf("origin"));
  if (origin) {
    trace(draft, "origin", view, origin);
    values.origin = originIn(origin.text);
    if (values.origin === "continued") since(draft, view, origin, context.year);
    if (values.origin === null) {
      draft.doubts.push({ field: "origin", code: "unknown-origin", message: words.unknownOrigin(origin.text) });
    }
  }
  const year = usable(draft, "sinceYear", view, cellOf("sinceYear"));
  if (year) readYear(draft, view, year, context);
  const note = noteOf(cellOf("note"));
  if (note) hear(draft, view, note, context.year);
  settleByYear(draft, context.year);
}

/** A cell that tells the origin beside other words. */
type Told = OriginTold & { cell: ViewCell };

function noteOf(cell: ViewCell | null): Told | null {
  const told = cell && cell.kind !== "error" ? originInNote(cell.text) : null;
  return cell && told && { cell, ...told };
}

/**
 * What the period tells, once all else has spoken: years that begin before the programme's tell the origin where
 * nothing else does, and are asked about.
 */
export function hearPeriod(draft: Draft, view: SheetView, cell: ViewCell | null, programmeYear: number): void {
  const told = cell && cell.kind !== "error" ? originInPeriod(cell.text, programmeYear) : null;
  if (!cell || !told) return;
  const open = draft.values.origin === null;
  hear(draft, view, { cell, origin: "continued", sinceYear: told.sinceYear }, programmeYear);
  if (!told.sure && open && draft.values.origin === "continued")
    draft.doubts.push({ field: "origin", code: "origin-by-period", message: words.originByPeriod(cell.text) });
}

function hear(draft: Draft, view: SheetView, told: Told, programmeYear: number): void {
  const { values } = draft;
  if (told.begun && told.sinceYear !== null && told.sinceYear < programmeYear && values.sinceYear === null) {
    values.sinceYear = told.sinceYear;
    trace(draft, "sinceYear", view, told.cell, "words");
    return;
  }
  // A bare “từ 2022” tells the year of a model that is said to go on, and nothing of any other.
  if ((values.origin ?? told.origin) !== (told.origin ?? "continued")) return;
  if (values.origin === null && told.origin !== null && !draft.doubts.some(({ field }) => field === "origin")) {
    values.origin = told.origin;
    trace(draft, "origin", view, told.cell, "words");
  }
  if (values.sinceYear === null && told.sinceYear !== null) {
    values.sinceYear = told.sinceYear;
    trace(draft, "sinceYear", view, told.cell, "words");
  }
}

/** The cell of a year column: a year, a span (“2019 - nay”), or a year with a word (“2024 (mới)”). */
function readYear(draft: Draft, view: SheetView, cell: ViewCell, context: OriginContext): void {
  const { values } = draft;
  const told = originIn(cell.text);
  if (told !== null && values.origin === null && !draft.doubts.some(({ field }) => field === "origin")) {
    values.origin = told;
    trace(draft, "origin", view, cell, "words");
  }
  const year = sinceIn(cell.text, context.year);
  if (year !== null && !(context.vagueYear && year >= context.year)) {
    values.sinceYear = year;
    trace(draft, "sinceYear", view, cell);
  } else if (told === null) {
    values.extras[context.yearHeading] = cell.text;
    trace(draft, `extras.${context.yearHeading}`, view, cell);
  }
}

/** What began in an earlier year goes on (the counting rule of the programmes); “new” beside such a year is a contradiction. */
function settleByYear(draft: Draft, programmeYear: number): void {
  const { values, doubts } = draft;
  if (values.sinceYear === null || values.sinceYear >= programmeYear) return;
  if (values.origin === "new") {
    const message = words.newSinceEarlier(values.sinceYear);
    doubts.push({ field: "origin", code: "new-since-earlier", message });
  } else if (values.origin === null && !doubts.some(({ field }) => field === "origin")) {
    values.origin = "continued";
    draft.provenance.origin = (draft.provenance.sinceYear ?? []).map((one) => ({ ...one, how: "since" }));
  }
}

function since(draft: Draft, view: SheetView, cell: ViewCell, programmeYear: number): void {
  const year = sinceIn(cell.text, programmeYear);
  if (year === null) return;
  draft.values.sinceYear = year;
  trace(draft, "sinceYear", view, cell);
}
