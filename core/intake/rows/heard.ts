import type { Source } from "../../register/source.ts";
import { cleanLine } from "../../text/clean.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import type { Heard } from "./context.ts";
import { isMark } from "./marks.ts";
import { placed, placedRow } from "./placed.ts";
import type { Readers } from "./readers.ts";
import type { SectionMeaning } from "./section.ts";
import { subjectKindTold, subjectKindWord } from "./subject.ts";
import { bySubject, type Draft, trace } from "./values.ts";
import { isVillage } from "./village.ts";
import { BY_DEFAULT, type Whence } from "./whence.ts";

/**
 * A heading that names a body, person or village tells who carries the models below out, where their rows do not. Where a
 * column asks for it and this row leaves it open, it is to be confirmed; beside somebody who is named, a village is the place.
 */
export function hearSubject(
  draft: Draft,
  view: SheetView,
  columnOf: ReadonlyMap<ColumnRole, number>,
  { subject }: Heard,
): void {
  if (!subject || draft.doubts.some(({ field }) => field === "subject" || field === "subjectKind")) return;
  const { values, provenance } = draft;
  const text = cleanLine(subject.text);
  const kind = subjectKindTold(text);
  if (values.subject !== null || (values.subjectKind !== null && values.subjectKind !== kind)) {
    if (values.place !== null || !isVillage(text)) return;
    values.place = text;
    provenance.place = placedRow(view, subject.row);
    return;
  }
  values.subject = text;
  provenance.subject = placedRow(view, subject.row);
  const marked = values.subjectKind !== null;
  const asked = columnOf.has("subject") || ((columnOf.has("collective") || columnOf.has("individual")) && !marked);
  if (asked) draft.doubts.push({ field: "subject", code: "heard-subject", message: words.heardSubject(text) });
  if (marked) return;
  values.subjectKind = kind;
  if (kind) provenance.subjectKind = bySubject(draft);
}

/** A mark under “Đoàn thể” or “Hội Nông dân” names who carries the model out by the column's heading, where nothing else does. */
export function hearMarkedBody(draft: Draft, view: SheetView, block: TableBlock, cell: ViewCell | null): void {
  if (!cell || !isMark(cell.text) || draft.values.subject !== null || draft.doubts.length > 0) return;
  const column = block.columns.find((one) => one.column === cell.column);
  const heading = column?.path.at(-1) ?? "";
  const family = block.columns.some(({ carries }) => carries === "collective");
  if (!family || subjectKindWord(heading) !== null) return;
  draft.values.subject = cleanLine(heading);
  trace(draft, "subject", view, cell, "mark");
}

/** “MTTQ xã An Bình” in a column of units tells the commune, and that its Front carries the model out where nobody else does. */
export function hearFront(draft: Draft, view: SheetView, cell: ViewCell, { units }: Readers): void {
  const { values } = draft;
  const open = values.subject === null && values.subjectKind !== "individual";
  if (!open || draft.doubts.some(({ field }) => field.startsWith("subject")) || !units.byFront(cell.text)) return;
  values.subject = cleanLine(cell.text);
  trace(draft, "subject", view, cell);
  if (values.subjectKind !== null) return;
  values.subjectKind = "collective";
  draft.provenance.subjectKind = bySubject(draft);
}

/** Where the row is silent, a heading that is but a time (“Quý I năm 2026”) tells when. */
export function hearPeriodAbove(draft: Draft, view: SheetView, { period }: Heard): void {
  if (!period || draft.values.period !== null || draft.doubts.some(({ field }) => field === "period")) return;
  draft.values.period = cleanLine(period.text);
  draft.provenance.period = placedRow(view, period.row);
}

/** What tells a meaning beside the headings of rows: the whole table, or the column that the name stands in. */
export interface AroundRow {
  ofTable: SectionMeaning;
  whence?: Whence;
  ofName: { meaning: SectionMeaning; cell: ViewCell | null };
}

/** Headings tell origin, kind and subject kind where the row itself is silent; the nearest to it speaks. */
export function hearSections(draft: Draft, view: SheetView, heard: Heard, around: AroundRow): void {
  const { values, doubts, provenance } = draft;
  const { ofTable, ofName, whence } = around;
  const meaning: SectionMeaning = { ...ofTable, ...heard.meaning, ...ofName.meaning };
  const sources = (property: keyof SectionMeaning): Source[] => {
    const row = heard.rows[property];
    if (ofName.meaning[property]) return ofName.cell ? [placed(view, ofName.cell, "heading")] : [];
    return row === undefined ? (whence?.(property) ?? []) : placedRow(view, row);
  };
  const isOpen = (property: string) => !doubts.some(({ field }) => field === property);
  if (meaning.origin && values.origin === null && isOpen("origin")) {
    values.origin = meaning.origin;
    provenance.origin = sources("origin");
  }
  if (meaning.subjectKind && values.subjectKind === null && isOpen("subjectKind")) {
    values.subjectKind = meaning.subjectKind;
    provenance.subjectKind = sources("subjectKind");
  }
  if (meaning.kind && values.kind === "mo-hinh") {
    values.kind = meaning.kind;
    provenance.kind ??= sources("kind");
  }
  provenance.kind ??= BY_DEFAULT;
}

/** Where neither the file nor the name of who carries it out tells a body or a person, the kind is left to a person. */
export function askKind({ values, doubts }: Pick<Draft, "values" | "doubts">): void {
  if (values.subject === null || values.subjectKind !== null) return;
  if (doubts.some(({ field }) => field === "subjectKind")) return;
  doubts.push({ field: "subjectKind", code: "unknown-kind", message: words.unknownKind(values.subject) });
}
