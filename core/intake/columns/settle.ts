import type { Unit } from "../../register/unit.ts";
import { fold } from "../../text/fold.ts";
import { isMark, isNoMark, yearIn } from "../rows/marks.ts";
import type { Readers } from "../rows/readers.ts";
import { levelOf } from "../rows/section.ts";
import { subjectKindOf } from "../rows/subject.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import { settleBodies } from "./bodies.ts";
import { columnTexts, has, leaveMarks, SHORT, settleByContent, settlePeriod } from "./by-content.ts";
import { settleDrafts } from "./drafts.ts";
import { type MappedColumn, mapColumns } from "./map.ts";
import { settleSpreadNames } from "./names.ts";
import { noteOpenMarks } from "./open-marks.ts";
import { settlePeriodEnds } from "./period-ends.ts";
import { type ColumnRole, PLAIN } from "./roles.ts";
import { asksEither } from "./rules/who.ts";
import { isStamp } from "./time.ts";
import { settleLabelled, settleSubjectByContent } from "./who-by-content.ts";
import { settleYearParts } from "./year-parts.ts";

/**
 * Settles what headings leave open. The clerk's decisions first; then content speaks where a heading
 * may mean two things: “Đơn vị” may hold units or those who carry a model out, “Nội dung” fields,
 * “Loại hình” kinds of subject.
 */
export function settleColumns(
  view: SheetView,
  block: TableBlock,
  readers: Readers,
  decided: Map<number, ColumnRole>,
): void {
  // Columns that were guessed without a heading have nothing to be read anew.
  if (block.columns.some(({ path }) => path.length > 0))
    block.columns = mapColumns(block.columns, readers.year, view.correcting);
  decideColumns(block, decided);
  const open = block.columns.filter(({ column, amends }) => !decided.has(column) && amends === undefined);
  if (!block.columns.some(({ column, role }) => role === "name" && decided.has(column))) {
    settleSpreadNames(block, (column) => columnTexts(view, block, column));
    settleDrafts(view, block);
  }
  for (const column of open) leaveNoNumbers(column, view, block);
  for (const column of open) leaveProspects(column, view, block);
  settleYearParts(open, view, block);
  for (const column of open) leaveMarks(column, view, block);
  leaveStamps(open, view, block);
  settleFieldMarks(open, view, block, readers);
  settleBodies(open, view, block, readers);
  for (const column of open) settleTwoInOne(column, view, block);
  for (const column of open) settleUnitOrSubject(column, view, block, readers);
  settleUnitByContent(open, view, block, readers);
  settleLabelled(open, view, block);
  for (const column of open) settleByContent(column, view, block, readers);
  for (const column of open) takeFreed(column, block);
  settlePeriodEnds(open, view, block, readers.year);
  settlePeriod(open, view, block, readers);
  settleSubjectByContent(open, view, block);
  settleContent(open, block);
  settleGoal(open, block);
  noteOpenMarks(open, view, block);
}

/** Gives columns the meanings that a person decided. */
export function decideColumns(block: TableBlock, decided: ReadonlyMap<number, ColumnRole>): void {
  for (const column of block.columns) {
    const role = decided.get(column.column);
    if (!role) continue;
    for (const other of block.columns) if (other.role === role && role !== "extra") other.role = "extra";
    column.role = role;
  }
}

/** “Mục” is what counts the rows where its cells are numbers alone. */
function leaveNoNumbers(column: MappedColumn, view: SheetView, block: TableBlock): void {
  if (column.role !== "ordinal" || column.weight >= PLAIN) return;
  const texts = columnTexts(view, block, column.column);
  if (texts.length > 0 && texts.every((text) => levelOf(text) !== null)) return;
  column.role = "extra";
  column.weight = 0;
}

/** “Duy trì, nhân rộng” over sentences, with no column of what is new beside it, asks what is to become of the models. */
function leaveProspects(column: MappedColumn, view: SheetView, block: TableBlock): void {
  if (column.role !== "continued" || has(block, "new", "origin", "sinceYear")) return;
  const folded = column.folded.at(-1) ?? "";
  if (!/\bnhan rong\b|\bmo rong\b|\bphat huy\b/.test(folded)) return;
  const texts = columnTexts(view, block, column.column).filter((text) => !isNoMark(text));
  if (texts.length === 0 || texts.some((text) => isMark(text) || yearIn(text) !== null)) return;
  column.role = "extra";
  column.keptWhole = true;
}

/** Forms on the web note by the second when each answer was sent (“01/04/2024 20:10:33”): that is no time of the model. */
function leaveStamps(open: MappedColumn[], view: SheetView, block: TableBlock): void {
  for (const column of open) {
    if (!TIMES.has(column.role) || /\b(thuc hien|trien khai|to chuc)\b/.test(column.folded.at(-1) ?? "")) continue;
    const texts = columnTexts(view, block, column.column).filter((text) => !isNoMark(text));
    if (texts.length === 0 || !texts.every(isStamp)) continue;
    column.role = "extra";
    column.keptWhole = true;
  }
}
const TIMES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["period", "start", "end", "sinceYear"]);

/** “Cách làm”, “Biện pháp” without a “Nội dung” beside it tells what is done: the official tables ask for both in one column. */
function settleContent(open: MappedColumn[], block: TableBlock): void {
  if (has(block, "content")) return;
  const how = open.find(({ role }) => role === "method");
  if (how) how.role = "content";
}

/** “Kết quả phấn đấu”, “Chỉ tiêu, kết quả dự kiến” without a “Mục tiêu” beside it: the official tables ask for both in one column. */
function settleGoal(open: MappedColumn[], block: TableBlock): void {
  if (has(block, "goal")) return;
  const expected = open.find(({ role }) => role === "expected");
  if (expected) expected.role = "goal";
}

/** Columns that are each headed by a field, and hold but marks: the marked one is the model's. */
function settleFieldMarks(open: MappedColumn[], view: SheetView, block: TableBlock, readers: Readers): void {
  const marks = open.flatMap((column) => {
    const reading = readers.fields.read(column.path.at(-1) ?? "");
    if (reading.kind !== "known" || !reading.exact || (column.role !== "extra" && column.role !== "field")) return [];
    const texts = columnTexts(view, block, column.column).filter((text) => !isCountBelow(text));
    return texts.every((text) => isMark(text) || isNoMark(text)) ? [{ column, code: reading.code }] : [];
  });
  if (marks.length < 2) return;
  for (const { column, code } of marks) {
    column.role = "extra";
    column.weight = 0;
    column.fieldCode = code;
  }
}

/** Numbers of a total row. */
function isCountBelow(text: string): boolean {
  return /^\d{1,4}$/u.test(text) && text !== "1";
}

/** A column that lost its meaning to another of the same name takes it once content has shown the other to be different. */
function takeFreed(column: MappedColumn, block: TableBlock): void {
  if (column.role !== "extra" || column.keptWhole || column.fieldCode !== undefined || column.nameMeaning) return;
  const free = column.readings.find(({ role }) => !has(block, role));
  if (!free) return;
  column.role = free.role;
  column.weight = free.weight;
}

/**
 * “Địa chỉ, người thực hiện” asks for two things in one: where nearly all its cells name bodies or persons it tells
 * who, otherwise it is kept whole under its own heading.
 */
function settleTwoInOne(column: MappedColumn, view: SheetView, block: TableBlock): void {
  if (column.role !== "place" && column.role !== "period" && column.role !== "responsible") return;
  const asksWho = column.readings.some(({ role, weight }) => role === "subject" && weight >= PLAIN_WHO);
  // “Nơi thực hiện (tập thể, cá nhân)” asks for bodies, which may be called after a place.
  const either = asksEither(fold(column.path.at(-1) ?? ""));
  if (!asksWho || !(either || /[,;/&+]|\svà\s|\s[-–]\s/u.test(column.heading))) return;
  const texts = columnTexts(view, block, column.column);
  const bodies = texts.filter((text) => subjectKindOf(text) !== null && (either || !PLACE.test(fold(text))));
  const who = texts.length > 0 && bodies.length * 5 >= texts.length * 4;
  column.role = who && !has(block, "subject", "collective", "individual") ? "subject" : "extra";
  column.keptWhole = column.role === "extra";
}
/** First words (folded) of a place that may be a body too. */
const PLACE = /^(xom|thon|to dan pho|tdp|to|khu|so|so nha|duong|ap|lang|ban|xa|phuong|pho|tai)\b/;
/** From this weight on a heading asks for the one who carries out, beside whatever else. */
const PLAIN_WHO = 7;

/** Meanings that a column of units may have by its heading alone (“Bạn ở đơn vị nào?”, “Nơi công tác”). */
const MAY_BE_UNIT: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["extra", "place"]);

/** Without a column of units, one whose every cell is a registered unit's name is it, however it is headed. */
function settleUnitByContent(open: MappedColumn[], view: SheetView, block: TableBlock, readers: Readers): void {
  if (has(block, "unit")) return;
  const allUnits = ({ column, role, fieldCode, nameMeaning }: MappedColumn) => {
    if (!MAY_BE_UNIT.has(role) || fieldCode !== undefined || nameMeaning) return false;
    const texts = columnTexts(view, block, column);
    return texts.length > 0 && texts.every((text) => text.length <= SHORT && unitNamed(text, readers) !== null);
  };
  const column = open.find(allUnits);
  if (column) column.role = "unit";
}

function settleUnitOrSubject(column: MappedColumn, view: SheetView, block: TableBlock, readers: Readers): void {
  if (column.role === "extra" && column.readings.length === 0 && !column.keptWhole && !has(block, "unit")) {
    // Whatever it is called, a column of nothing but units tells whose each model is.
    const texts = columnTexts(view, block, column.column).filter((text) => !isNoMark(text));
    const units = texts.flatMap((text) => unitNamed(text, readers)?.id ?? []);
    const all = units.length >= 2 && units.length === texts.length && new Set(units).size >= 2;
    if (all && !BESIDE.test(column.folded.join(" "))) column.role = "unit";
  } else if (column.role === "unit" && !has(block, "subject", "collective", "individual")) {
    const texts = columnTexts(view, block, column.column);
    const known = texts.some(
      (t) => readers.units.named(t) || readers.units.lookalike(t) || readers.units.similar(t).length > 0,
    );
    if (texts.length > 0 && !known) column.role = "subject";
  } else if (lostSubject(column) && !has(block, "unit")) {
    // “Tên trường” beside “Bộ phận thực hiện” tells whose each model is.
    const texts = columnTexts(view, block, column.column).filter((text) => !isNoMark(text));
    const units = texts.flatMap((t) => unitNamed(t, readers)?.id ?? []);
    if (new Set(units).size >= 2 && units.length * 5 >= texts.length * 4) column.role = "unit";
  } else if (column.role === "subject" && column.weight < PLAIN && !has(block, "unit")) {
    const texts = columnTexts(view, block, column.column);
    const units = new Set(texts.flatMap((t) => unitNamed(t, readers)?.id ?? []));
    if (units.size >= 2) column.role = "unit";
  }
}

/** The unit that a cell names; a commune's Front (“MTTQ xã An Bình”) carries models out as its other bodies do. */
function unitNamed(text: string, { units }: Readers): Unit | null {
  return units.byFront(text) ? null : units.named(text);
}

/** Words (folded) of a heading that asks for others than the one whose the model is. */
const BESIDE =
  /\b(ket nghia|giup|do|ho tro|do dau|nhan|den|cung|tai tro|lien ket|ky ket|kiem tra|xac nhan|duyet|huong loi)\b/;

/** True for a column that may tell who carries the models out where another tells it. */
function lostSubject({ role, keptWhole, readings }: MappedColumn): boolean {
  return role === "extra" && !keptWhole && readings[0]?.role === "subject";
}
