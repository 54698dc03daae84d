import { cleanLine } from "../../text/clean.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { SheetView } from "../table/view.ts";
import { words } from "../words.ts";
import type { Heard } from "./context.ts";
import { subjectKindOf } from "./subject.ts";
import { type Draft, trace } from "./values.ts";

const SUBJECT_ROLES: ColumnRole[] = ["subject", "subjectKind", "collective", "individual"];

/** In a table that does not ask who carries the models out, a heading that names a body or person tells it. */
export function hearSubject(
  draft: Draft,
  view: SheetView,
  columnOf: ReadonlyMap<ColumnRole, number>,
  { subject }: Heard,
): void {
  if (SUBJECT_ROLES.some((role) => columnOf.has(role))) return;
  const cell = subject && view.own(subject.row)[0];
  if (!subject || !cell || draft.values.subject !== null) return;
  draft.values.subject = cleanLine(subject.text);
  draft.values.subjectKind = subjectKindOf(draft.values.subject);
  trace(draft, "subject", view, cell);
  if (draft.values.subjectKind) trace(draft, "subjectKind", view, cell);
}

/** Sections tell origin, kind and subject kind where the row itself is silent. */
export function hearSections(draft: Draft, view: SheetView, { meaning }: Heard): void {
  const { values, doubts } = draft;
  const at = meaning.row === undefined ? null : (view.own(meaning.row)[0] ?? null);
  if (meaning.origin && values.origin === null && !doubts.some((d) => d.field === "origin")) {
    values.origin = meaning.origin;
    if (at) trace(draft, "origin", view, at);
  }
  if (meaning.subjectKind && values.subjectKind === null && !doubts.some((d) => d.field === "subjectKind")) {
    values.subjectKind = meaning.subjectKind;
    if (at) trace(draft, "subjectKind", view, at);
  }
  if (meaning.kind && values.kind === "mo-hinh") values.kind = meaning.kind;
}

/** Where neither the file nor the name of who carries it out tells a body or a person, the kind is left to a person. */
export function askKind({ values, doubts }: Pick<Draft, "values" | "doubts">): void {
  if (values.subject === null || values.subjectKind !== null) return;
  if (doubts.some(({ field }) => field === "subjectKind")) return;
  doubts.push({ field: "subjectKind", code: "unknown-kind", message: words.unknownKind(values.subject) });
}
