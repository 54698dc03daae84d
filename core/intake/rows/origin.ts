import { fold } from "../../text/fold.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import type { Noted } from "./footnotes.ts";
import { asksWhether, markedAs } from "./marked-as.ts";
import { isBareOrigin, type OriginTold, onlySince, originIn, originInNote, originInPeriod, sinceIn } from "./marks.ts";
import { withoutOrigin } from "./origin-aside.ts";
import { listedPoints } from "./split.ts";
import { type CellOf, type Draft, markOrWords, trace, usable } from "./values.ts";

/** What reading an origin asks beside the row's cells. */
export interface OriginContext {
  /** The programme's year: what began before it goes on. */
  year: number;
  /** The year column's heading speaks of the year of carrying out, which is a beginning only where it is an earlier one. */
  vagueYear: boolean;
  /** The year column's heading, under which a year that tells no beginning is kept. */
  yearHeading: string;
  /** True for the columns of new and of continued models whose headings ask for a yes or a no. */
  asks: Record<"new" | "continued", boolean>;
  /** The one column of both has a “+” somewhere, so that a “-” there says something too. */
  signs: boolean;
  /** What remarks say of a name's cell, by its place. */
  noted: ReadonlyMap<string, Noted>;
}

/** From this weight on a heading asks for the year of the beginning, and no other. */
const PLAIN_YEAR = 8;

/** What the headings and cells of a table tell of how its rows say what is new. */
export function originContext(
  view: SheetView,
  block: TableBlock,
  year: number,
  noted: OriginContext["noted"] = new Map(),
): OriginContext {
  const of = (role: ColumnRole) => block.columns.find((column) => column.role === role);
  const asks = (role: ColumnRole, other: ColumnRole) =>
    of(other) === undefined && asksWhether(of(role)?.path.at(-1) ?? "");
  const origin = of("origin")?.column;
  const isPlus = (row: number) => origin !== undefined && /^[\s(]*\+[\s)]*$/u.test(view.at(row, origin)?.text ?? "");
  return {
    year,
    vagueYear: (of("sinceYear")?.weight ?? 0) < PLAIN_YEAR,
    yearHeading: of("sinceYear")?.heading ?? "",
    asks: { new: asks("new", "continued"), continued: asks("continued", "new") },
    signs: block.bodyRows.some(isPlus),
    noted,
  };
}

/** New or continued: two columns of marks, one of words, a year, or a plain phrase in the note or the period. */
export function readOrigin(draft: Draft, view: SheetView, cellOf: CellOf, context: OriginContext): void {
  const { values } = draft;
  const marked = (["new", "continued"] as const).flatMap((means) => {
    const cell = cellOf(means);
    const said = cell?.kind === "error" ? usable(draft, "origin", view, cell) : cell;
    const told = said && markedAs(said.text, { means, asks: context.asks[means] });
    return cell && told ? [{ cell, told }] : [];
  });
  const [first, second] = marked;
  if (first && second) draft.doubts.push({ field: "origin", code: "both-origins", message: words.bothOrigins });
  else if (first?.told === "open") doubtOrigin(draft, view, first.cell);
  else if (first) {
    values.origin = first.told;
    trace(draft, "origin", view, first.cell, markOrWords(first.cell));
    since(draft, view, first.cell, context.year);
  }
  const written = cellOf("origin");
  const isSign = context.signs && written !== null && /^[\s(]*[-–—][\s)]*$/u.test(written.text);
  const origin = isSign ? written : usable(draft, "origin", view, written);
  if (origin) {
    values.origin = originIn(origin.text);
    const begun = values.origin === null ? onlySince(origin.text, context.year) : null;
    if (begun !== null) {
      values.sinceYear = begun;
      trace(draft, "sinceYear", view, origin);
    } else if (values.origin === null || isAsked(origin.text, context.year)) doubtOrigin(draft, view, origin);
    else trace(draft, "origin", view, origin);
    if (values.origin === "continued" || isBareOrigin(origin.text)) since(draft, view, origin, context.year);
  }
  const year = usable(draft, "sinceYear", view, cellOf("sinceYear"));
  if (year) readYear(draft, view, year, context);
  const note = noteOf(cellOf("note"));
  if (note) hear(draft, view, note, context.year);
  const aside = asideOf(cellOf("name"));
  if (aside) hear(draft, view, aside, context.year);
  // What a column says otherwise leaves the name as it is written.
  const agrees = aside && aside.origin === values.origin && (aside.sinceYear ?? values.sinceYear) === values.sinceYear;
  if (agrees) values.name = withoutOrigin(values.name);
  const remark = remarkOn(cellOf("name"), context);
  if (remark) hear(draft, view, remark, context.year);
  settleByYear(draft, context.year);
}

/** “Mới?”, “duy trì từ năm 2025” in a list of 2024: words that question or gainsay themselves. */
function isAsked(text: string, programmeYear: number): boolean {
  if (/\?/u.test(text)) return true;
  const [, from] = /\b(?:duy tri|tiep tuc|chuyen tiep) tu (?:nam )?(20[0-4]\d)$/.exec(fold(text)) ?? [];
  return from !== undefined && Number(from) >= programmeYear;
}

function doubtOrigin(draft: Draft, view: SheetView, cell: ViewCell): void {
  trace(draft, "origin", view, cell);
  draft.doubts.push({ field: "origin", code: "unknown-origin", message: words.unknownOrigin(cell.text) });
}

/** A cell that tells the origin beside other words. */
type Told = OriginTold & { cell: ViewCell };

function noteOf(cell: ViewCell | null): Told | null {
  const told = cell && cell.kind !== "error" ? originInNote(cell.text) : null;
  return cell && told && { cell, ...told };
}

/** What the remark says to which a name's mark points, or of all names without one. */
function remarkOn(cell: ViewCell | null, { noted }: OriginContext): Told | null {
  const own = cell ? noted.get(placeOf(cell)) : undefined;
  if (!cell || !own?.told) return null;
  const { text, place } = own.note;
  return { ...own.told, cell: { ...cell, explained: { meanings: [text], place } } };
}

/** What stands in brackets behind a name: “Ngõ sáng (tiếp tục từ năm 2022)”. Of several names in a cell it may be the last one's alone. */
function asideOf(cell: ViewCell | null): Told | null {
  if (!cell || cell.kind === "error" || cell.text.trim().includes("\n")) return null;
  const [, aside] = /\(([^()]{3,60})\)[\s.”"]*$/u.exec(cell.text) ?? [];
  const told = aside === undefined || listedPoints(cell.text) !== null ? null : originInNote(aside);
  return told && { cell, ...told };
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
  // What goes on did not begin this year, whatever the heading asks.
  const thisYear = year !== null && year >= context.year && (context.vagueYear || values.origin === "continued");
  if (year !== null && !thisYear) {
    values.sinceYear = year;
    trace(draft, "sinceYear", view, cell);
  } else if (told === null) {
    values.extras[context.yearHeading] = cell.text;
    trace(draft, `extras.${context.yearHeading}`, view, cell);
  }
}

/** What began in an earlier year goes on (the counting rule of the programmes), what begins this year is new; “new” beside an earlier year is a contradiction. */
function settleByYear(draft: Draft, programmeYear: number): void {
  const { values, doubts } = draft;
  if (values.sinceYear === null || values.sinceYear > programmeYear) return;
  const told = values.sinceYear < programmeYear ? "continued" : "new";
  if (values.origin === "new" && told === "continued") {
    const message = words.newSinceEarlier(values.sinceYear);
    doubts.push({ field: "origin", code: "new-since-earlier", message });
  } else if (values.origin === null && !doubts.some(({ field }) => field === "origin")) {
    values.origin = told;
    draft.provenance.origin = (draft.provenance.sinceYear ?? []).map((one) => ({ ...one, how: "since" }));
  }
}

function since(draft: Draft, view: SheetView, cell: ViewCell, programmeYear: number): void {
  const year = sinceIn(cell.text, programmeYear);
  if (year === null || year >= programmeYear) return;
  draft.values.sinceYear = year;
  trace(draft, "sinceYear", view, cell);
}
