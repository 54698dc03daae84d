import type { Programme } from "../../programme/schema.ts";
import { cleanLine } from "../../text/clean.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { IgnoredCell, PlannedModel } from "../plan/plan.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import type { BodyRow } from "./body.ts";
import { areCoded, readCode } from "./coded.ts";
import type { Heard, SectionStack } from "./context.ts";
import { continueModel } from "./continue-model.ts";
import { openDittos } from "./ditto.ts";
import { readField } from "./field-value.ts";
import { askCodes, openCodes } from "./fill-legends.ts";
import type { Noted } from "./footnotes.ts";
import { askKind, hearFront, hearMarkedBody, hearPeriodAbove, hearSections, hearSubject } from "./heard.ts";
import { isMark, isNoMark } from "./marks.ts";
import { type MixedColumns, mixedColumns, readMixed } from "./mixed-codes.ts";
import { partedNames, takeParts } from "./name-and-content.ts";
import { openMarks } from "./open-marks.ts";
import { hearPeriod, type OriginContext, originContext, readOrigin } from "./origin.ts";
import { placedRow, withHeadings } from "./placed.ts";
import type { Readers } from "./readers.ts";
import { enumerator, kindWord, type SectionMeaning } from "./section.ts";
import { areCounted, countedAnew } from "./split.ts";
import { splitModel } from "./split-model.ts";
import { askStruck, withoutStruck } from "./struck.ts";
import { carriedUnits } from "./unit-above.ts";
import { askUnmarked, lonelyMarks } from "./unmarked.ts";
import { untaken } from "./untaken.ts";
import { type CellOf, type Draft, emptyDraft, readSubject, readTexts, trace, usable } from "./values.ts";
import type { Whence } from "./whence.ts";
import { goneBy, takeBack } from "./withdrawn.ts";
import { readYearMarks, tellsYearPart } from "./year-marks.ts";

/** What is known of a table before its rows are read. */
export interface TableContext {
  programme: Programme;
  readers: Readers;
  /** Field that the appendix, the sheet or the title gives to all; columns and sections speak over it. */
  defaultField: string | null;
  /** What the sheet's name, or the heading over the table's columns, says of all its models. */
  ofTable: SectionMeaning;
  /** What tells that, and the default field. */
  whence?: Whence;
  /** What the table's remarks say of a name's cell, by its place. */
  noted?: ReadonlyMap<string, Noted>;
}

/** A model as its rows tell it, before the file's unit is settled. */
export type DraftModel = PlannedModel & { unitCell: string | null };

/**
 * The models of a table, and the cells of their rows that nothing took. `sections` are the headings in force
 * above the table; those inside it are added, for a table below may stand under them.
 */
export function readModels(
  given: SheetView,
  block: TableBlock,
  rows: BodyRow[],
  context: TableContext,
  sections: SectionStack,
): { models: DraftModel[]; ignored: IgnoredCell[] } {
  const { view: standing, struck } = withoutStruck(given, block, rows);
  const view = withHeadings(standing, block);
  const columnOf = new Map<ColumnRole, number>();
  for (const column of block.columns) if (column.role !== "extra") columnOf.set(column.role, column.column);
  const models: DraftModel[] = [];
  const nameAt = (row: number) => view.at(row, columnOf.get("name") ?? 0)?.text;
  const lonely = lonelyMarks(view, block);
  const carried = carriedUnits(view, rows, columnOf.get("unit"), context.readers);
  const names = rows.flatMap(({ row, as }) => (as === "model" ? (nameAt(row) ?? []) : []));
  const coded = areCoded(names);
  const counted = columnOf.has("ordinal") && areCounted(names);
  const parted = partedNames(view, block, rows);
  const mixed = mixedColumns(view, block, rows, context.readers);
  const origin = originContext(view, block, context.programme.year, context.noted);
  for (const body of rows) {
    if (body.as === "section" || body.as === "unit-heading") sections.enter(body);
    // A new title begins a new paper: what headed the table above does not head this one.
    else if (body.as === "title") sections.clear();
    else if (body.as === "model") {
      for (const { column, meaning } of nameColumns(view, block, body.row, columnOf)) {
        const roles = column === columnOf.get("name") ? columnOf : new Map([...columnOf, ["name", column] as const]);
        const own = { ...context, ofName: meaning, unitAbove: carried.get(body.row) ?? null, coded, origin, mixed };
        const heard = sections.heard();
        const model = readModel(view, block, body.row, roles, heard, own);
        const gone = goneBy(view, block, body.row, view.at(body.row, column), heard, context.ofTable);
        if (gone) takeBack(model, gone);
        askStruck(model, view, block, struck);
        const subject = block.columns.flatMap(({ role, carries, column: at }) =>
          SUBJECTS.has(role) || carries ? (view.at(body.row, at)?.text ?? []) : [],
        );
        const text = takeParts(model, parted, body.row) ?? view.at(body.row, column)?.text ?? "";
        const listed = model.gone ? model.values.name : counted ? countedAnew(text) : text;
        if (listed !== text) model.values.name = cleanLine(listed);
        const found = splitModel(model, listed, subject.join("\n"));
        for (const one of found) {
          askUnmarked(one, lonely);
          askKind(one);
        }
        models.push(...found);
      }
    } else if (body.as === "continuation") {
      const model = models.at(-1);
      if (model && "told" in body) model.rows.push(body.row);
      else if (model) continueModel(view, block, model, body.row, columnOf);
    }
  }
  const out = [...struck].map((cell) => ({
    sheet: view.name,
    cell: placeOf(cell),
    reason: words.struckOut,
    text: cell.text,
  }));
  return { models, ignored: [...untaken(view, block, models, context.readers.legends), ...out] };
}

/** The columns in which a row has names: one, or those of “Mô hình mới” and “Mô hình duy trì” that are filled. */
function nameColumns(
  view: SheetView,
  block: TableBlock,
  row: number,
  columnOf: Map<ColumnRole, number>,
): { column: number; meaning: SectionMeaning }[] {
  const spread = block.columns.flatMap(({ column, nameMeaning }) => {
    const text = nameMeaning && view.at(row, column)?.text;
    return text && !isNoMark(text) ? [{ column, meaning: nameMeaning }] : [];
  });
  return spread.length > 0 ? spread : [{ column: columnOf.get("name") ?? 0, meaning: {} }];
}

const SUBJECTS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["subject", "collective", "individual"]);

/** What is known of a row beside its table's context. */
interface RowContext extends TableContext {
  ofName: SectionMeaning;
  unitAbove: ViewCell | null;
  coded: boolean;
  origin: OriginContext;
  mixed: MixedColumns;
}

function readModel(
  view: SheetView,
  block: TableBlock,
  row: number,
  columnOf: Map<ColumnRole, number>,
  heard: Heard,
  context: RowContext,
): DraftModel {
  const draft = emptyDraft();
  const { values } = draft;
  const further = block.columns.filter(({ role, readings }) => role === "extra" && readings[0]?.role === "continued");
  const carrierOf = (kind: "collective" | "individual") =>
    block.columns
      .flatMap(({ column, carries }) => (carries === kind ? (view.at(row, column) ?? []) : []))
      .find((cell) => !isNoMark(cell.text));
  const cellOf: CellOf = (role) => {
    const column = columnOf.get(role);
    const cell = column === undefined || context.mixed.has(column) ? null : view.at(row, column);
    if (cell && !isNoMark(cell.text)) return cell;
    if (role === "collective" || role === "individual") return carrierOf(role) ?? cell;
    if (role !== "continued") return cell;
    // “Nhân rộng” beside “Duy trì” goes on as well.
    const marked = further.map((other) => view.at(row, other.column)).find((other) => other && isMark(other.text));
    return marked ?? cell;
  };
  const name = cellOf("name");
  values.name = nameOf(name, columnOf.has("ordinal"));
  if (name) trace(draft, "name", view, name);
  if (name?.kind === "error") usable(draft, "name", view, name);
  if (name && name.row !== row) draft.doubts.push({ field: "name", code: "merged-name", message: words.mergedName });

  readSubject(draft, view, cellOf);
  hearMarkedBody(draft, view, block, cellOf("collective"));
  hearSubject(draft, view, columnOf, heard);
  readOrigin(draft, view, cellOf, context.origin);
  readTexts(draft, view, cellOf, ({ column }) => block.columns.find((one) => one.column === column)?.path ?? []);
  readYearMarks(draft, view, block, row);
  readKind(draft, view, cellOf);
  readField(draft, view, block, row, cellOf, { ...context, heard });
  readMixed(draft, view, context.mixed, row, context.readers);
  hearSections(draft, view, heard, { ...context, ofName: { meaning: context.ofName, cell: name } });
  if (context.coded) readCode(draft, view, name);
  hearPeriod(draft, view, cellOf("period"), context.programme.year);
  hearPeriodAbove(draft, view, heard);
  readExtras(draft, view, block, row, context.mixed);
  draft.doubts.push(...openDittos(view, block, row), ...openMarks(view, block, row, values));
  askCodes(draft, openCodes(view, block, row));
  if (view.isHiddenRow(row)) draft.doubts.push({ field: "*", code: "hidden-row", message: words.hiddenRow });

  const unitCell = cellOf("unit") ?? (heard.unit ? null : context.unitAbove);
  if (unitCell && unitCell === context.unitAbove)
    draft.doubts.push({ field: "unit", code: "carried-unit", message: words.carriedUnit(cleanLine(unitCell.text)) });
  const unitText = unitCell ? cleanLine(unitCell.text) : (heard.unit?.text ?? null);
  const unit = unitCell ? context.readers.units.named(unitCell.text) : (heard.unit?.unit ?? null);
  const carried = unitCell !== null && unitCell === context.unitAbove;
  if (unitCell) hearFront(draft, view, unitCell, context.readers);
  if (unitCell) trace(draft, "unit", view, unitCell, carried ? "carried" : undefined);
  else if (heard.unit) draft.provenance.unit = placedRow(view, heard.unit.row);
  return {
    unitId: unit?.id ?? null,
    unitText,
    unitCell: unitCell ? placeOf(unitCell) : heard.unit ? `${heard.unit.row}` : null,
    sheet: view.name,
    row,
    rows: [row],
    ...draft,
  };
}

function nameOf(cell: ViewCell | null, numbered: boolean): string {
  const name = cell ? cleanLine(cell.text) : "";
  if (numbered) return name;
  // Without a number column the number stands before the name.
  const counted = enumerator(name);
  const isCount = counted?.kind === "arabic" ? /^\d{1,3}\s*[.)]/u : /^\d{1,2}(\.\d{1,2})+[.)]?\s/u;
  return counted && isCount.test(name) ? counted.rest : name;
}

function readKind(draft: Draft, view: SheetView, cellOf: CellOf): void {
  const cell = usable(draft, "kind", view, cellOf("kind"));
  if (!cell) return;
  if (kindWord(cell.text) === "dien-hinh" || (/\bdien hinh\b/.test(cell.folded) && !/\bmo hinh\b/.test(cell.folded)))
    draft.values.kind = "dien-hinh";
  trace(draft, "kind", view, cell);
}

function readExtras(draft: Draft, view: SheetView, block: TableBlock, row: number, mixed: MixedColumns): void {
  for (const column of block.columns) {
    if (column.role !== "extra" || column.fieldCode !== undefined || column.nameMeaning || mixed.has(column.column))
      continue;
    const cell = view.at(row, column.column);
    if (!cell || isNoMark(cell.text) || (column.yearPart && tellsYearPart(cell, column.yearPart))) continue;
    if (column.carries && tookFrom(draft, placeOf(cell))) continue;
    draft.values.extras[column.heading] = cell.text;
    trace(draft, `extras.${column.heading}`, view, cell);
  }
}

/** True where who carries the model out, or of which kind, was told by this cell. */
function tookFrom({ provenance }: Draft, cell: string): boolean {
  return [provenance.subject, provenance.subjectKind].some((sources) => sources?.some((one) => one.cell === cell));
}
