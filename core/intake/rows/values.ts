import { type Doubt, LONG_TEXTS, type ModelValues, NO_VALUES } from "../../register/model.ts";
import { type Source, type SourceKind, saidShort } from "../../register/source.ts";
import { cleanLine } from "../../text/clean.ts";
import { compareKey } from "../../text/fold.ts";
import type { ColumnRole } from "../columns/roles.ts";
import { placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import { type BareTime, bareSpan, bareTime } from "./bare-times.ts";
import { monthsBehindDay } from "./date-for-months.ts";
import { impossibleTime, runsBackwards } from "./impossible-times.ts";
import { isMark, isNoMark } from "./marks.ts";
import { isShared, placed } from "./placed.ts";
import { labelledParts } from "./split.ts";
import { subjectKindOf, subjectKindTold, subjectKindWord, withoutKindLabel } from "./subject.ts";

/** A model's values being gathered, with the doubts met and what each was found by. */
export interface Draft {
  values: ModelValues;
  doubts: Doubt[];
  provenance: Record<string, Source[]>;
}

/** The cell of a role in the row at hand: its own, or one merged over it. */
export type CellOf = (role: ColumnRole) => ViewCell | null;

/** An empty record: nothing is said yet. */
export function emptyDraft(): Draft {
  return {
    values: { name: "", ...NO_VALUES, extras: {} },
    doubts: [],
    provenance: {},
  };
}

/** Notes that `cell` gave (a part of) `property`, and how; without a word under its heading, or beside its question. */
export function trace(draft: Draft, property: string, view: SheetView, cell: ViewCell, how?: SourceKind): void {
  const known = draft.provenance[property];
  const list = known === undefined ? [] : isShared(known) ? [...known] : known;
  draft.provenance[property] = list;
  const at = placeOf(cell);
  // A cell is named twice for one property only in one row, so the last few tell; a model may go on for thousands.
  if (list.slice(-4).some((one) => one.cell === at && one.sheet === view.name)) return;
  list.push(placed(view, cell, cell.like ? "ditto" : how));
  if (cell.like) trace(draft, property, view, cell.like, how);
  const { meanings, place } = cell.explained ?? {};
  if (meanings) list.push({ how: "legend", ...place, said: saidShort(meanings.join(" / ")) });
}

/** A mark under a heading, or words that stand there. */
export function markOrWords({ text }: ViewCell): SourceKind | undefined {
  return isMark(text) ? "mark" : undefined;
}

/** The usable text of a cell for `property`; an error value is no text but a doubt. */
export function usable(draft: Draft, property: string, view: SheetView, cell: ViewCell | null): ViewCell | null {
  if (!cell) return null;
  if (cell.kind === "error") {
    const message = words.cellError(placeOf(cell), cell.text);
    draft.doubts.push({ field: property, code: "cell-error", message });
    trace(draft, property, view, cell);
    return null;
  }
  return isNoMark(cell.text) ? null : cell;
}

/** Who carries the model out: names or marks under Tập thể / Cá nhân, a column of names, a column of kinds. */
export function readSubject(draft: Draft, view: SheetView, cellOf: CellOf): void {
  const { values } = draft;
  const collective = usable(draft, "subject", view, cellOf("collective"));
  const individual = usable(draft, "subject", view, cellOf("individual"));
  const kindWord = usable(draft, "subjectKind", view, cellOf("subjectKind"));
  const subject = usable(draft, "subject", view, cellOf("subject"));
  for (const cell of [subject, kindWord]) {
    if (!cell) continue;
    const kind = subjectKindWord(cell.text);
    if (kind) {
      values.subjectKind = kind;
      trace(draft, "subjectKind", view, cell);
    } else if (values.subject === null && !isMark(cell.text)) {
      const { labelled, name } = withoutKindLabel(cleanLine(cell.text));
      values.subject = name;
      trace(draft, "subject", view, cell);
      if (!labelled) continue;
      values.subjectKind = labelled;
      trace(draft, "subjectKind", view, cell, "words");
    }
  }
  if (collective && individual) {
    draft.doubts.push({ field: "subjectKind", code: "both-subjects", message: words.bothSubjects });
  } else if (collective || individual) {
    values.subjectKind = collective ? "collective" : "individual";
    const cell = collective ?? individual;
    if (cell) trace(draft, "subjectKind", view, cell, markOrWords(cell));
    const told = cell && !isMark(cell.text) ? subjectKindOf(cleanLine(cell.text)) : null;
    if (told !== null && told !== values.subjectKind)
      draft.doubts.push({ field: "subjectKind", code: "other-kind", message: words.otherKind(told) });
  }
  // One sign, whatever it is, is nobody's name.
  const names = [collective, individual].filter(
    (cell): cell is ViewCell => cell !== null && !isMark(cell.text) && [...cell.text].length > 1,
  );
  if (names.length > 0) {
    const told = names.map((cell) => cleanLine(cell.text)).join("; ");
    for (const cell of names) trace(draft, "subject", view, cell);
    if (values.subject !== null && compareKey(values.subject) !== compareKey(told))
      draft.doubts.push({ field: "subject", code: "both-subjects", message: words.twoSubjects(values.subject, told) });
    else values.subject = told;
  }
  if (values.subjectKind === null && values.subject !== null && !(collective && individual)) {
    values.subjectKind = subjectKindTold(values.subject);
    if (values.subjectKind) draft.provenance.subjectKind = bySubject(draft);
  }
  const leader = usable(draft, "leader", view, cellOf("leader"));
  if (leader && isMark(leader.text)) {
    values.leader = true;
    trace(draft, "leader", view, leader, "mark");
  }
}

/** Sources of what the words of the subject tell. */
export function bySubject({ provenance }: Pick<Draft, "provenance">): Source[] {
  return (provenance.subject ?? []).map((one) => (one.how === "ditto" ? one : { ...one, how: "words" }));
}

/** The free texts; the period also from two columns. `headingsOf` gives the headings over a cell's column, from the top. */
export function readTexts(
  draft: Draft,
  view: SheetView,
  cellOf: CellOf,
  headingsOf: (cell: ViewCell) => readonly string[],
): void {
  const take = (time: BareTime | null, text: string): string => {
    if (time?.open) draft.doubts.push({ field: "period", code: "bare-period", message: words.barePeriod(time.text) });
    return time?.text ?? text;
  };
  for (const property of LONG_TEXTS) {
    const cell = usable(draft, property, view, cellOf(property));
    if (!cell) continue;
    if (property === "period" && isMark(cell.text) && !/\d/u.test(cell.text)) {
      // A mark is no time, whatever it was meant to say: it is kept under its heading.
      const heading = view.headingOf?.(cell)?.text ?? property;
      draft.values.extras[heading] = cell.text;
      trace(draft, `extras.${heading}`, view, cell);
      continue;
    }
    const months = property === "period" ? monthsBehindDay(view, cell, headingsOf(cell)) : null;
    if (months !== null) {
      const message = words.monthsBehindDay(placeOf(cell), cell.text, months);
      draft.doubts.push({ field: "period", code: "date-for-months", message });
    }
    draft.values[property] =
      property === "period" ? take(bareTime(dateText(cell), headingsOf(cell)), dateText(cell)) : cell.text;
    trace(draft, property, view, cell);
  }
  splitGoal(draft, cellOf);
  const ends = [usable(draft, "period", view, cellOf("start")), usable(draft, "period", view, cellOf("end"))];
  const said = ends.filter((cell): cell is ViewCell => cell !== null);
  if (said.length > 0) {
    // A third column beside the two ends says when it is finished: all three are kept.
    const third = draft.values.period;
    const span = bareSpan(said.map((cell) => ({ text: dateText(cell), headings: headingsOf(cell) })));
    draft.values.period = take(span, span.text);
    if (third !== null) draft.values.period += `; ${third}`;
    for (const cell of said) trace(draft, "period", view, cell);
  }
  const period = draft.values.period ?? "";
  const wrong = impossibleTime(period);
  if (wrong) draft.doubts.push({ field: "period", code: "impossible-date", message: words.impossibleDate(wrong) });
  else if (runsBackwards(period))
    draft.doubts.push({ field: "period", code: "reversed-period", message: words.reversedPeriod(period) });
}

/** “Nội dung: … / Mục tiêu: …” in the one cell of both is told apart where no other column gives the goal. */
function splitGoal({ values, provenance }: Draft, cellOf: CellOf): void {
  if (values.content === null || values.goal !== null || cellOf("goal")) return;
  const told = labelledParts(values.content);
  if (!told) return;
  values.content = told.content;
  values.goal = told.goal;
  provenance.content = splitOut(provenance.content);
  provenance.goal = [...provenance.content];
}

/** Sources of what is but a part of their cells. */
export function splitOut(sources: readonly Source[] | undefined): Source[] {
  return (sources ?? []).map((one) => (one.how === "ditto" ? one : { ...one, how: "split" }));
}

/** Excel counts days from 30/12/1899; a column of dates without their format shows these numbers. */
function dateText(cell: ViewCell): string {
  if (cell.kind !== "number" || !/^[345]\d{4}$/u.test(cell.text)) return cell.text;
  const day = new Date(Date.UTC(1899, 11, 30) + Number(cell.text) * DAY);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
}

const DAY = 24 * 60 * 60 * 1000;
