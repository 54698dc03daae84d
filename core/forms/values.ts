import { cellOf, remarksOf } from "../documents/layout/cells.ts";
import { fieldName } from "../documents/layout/groups.ts";
import { fieldNote as noteOfField } from "../documents/words.ts";
import type { ColumnRole } from "../intake/columns/roles.ts";
import { type AppendixColumn, appendixColumn, type ProgrammeAppendix } from "../programme/schema.ts";
import type { ModelRecord } from "../register/model.ts";
import { compareKey } from "../text/fold.ts";
import type { FormColumn } from "./form.ts";
import { words } from "./words.ts";

/** False for a column that the register has nothing of its own for (a column of the form's own, a start and an end apart). */
export function isFilled(role: ColumnRole): boolean {
  return role !== "extra" && role !== "start" && role !== "end";
}

/** How a total counts the models of a column; null for a column that no count belongs into. */
function counter(role: ColumnRole): ((model: ModelRecord) => boolean) | null {
  switch (role) {
    case "name":
      return () => true;
    case "collective":
    case "individual":
      return (model) => model.subjectKind === role;
    case "new":
    case "continued":
      return (model) => model.origin === role;
    default:
      return null;
  }
}

/** True for a column whose total is a count of models. */
export function isCountable(role: ColumnRole): boolean {
  return counter(role) !== null;
}

/** The counts of a total row by their columns. */
export function totalRow(
  models: readonly ModelRecord[],
  columns: readonly FormColumn[],
  counted: readonly number[],
): Map<number, CellText> {
  return new Map(
    columns.flatMap(({ column, role }): [number, CellText][] => {
      const counts = counter(role);
      return counts !== null && counted.includes(column) ? [[column, models.filter(counts).length]] : [];
    }),
  );
}

/** What goes into a cell; null empties it. */
export type CellText = string | number | null;

/** Values of one model by the form's columns, and the remarks that no column takes. */
export interface ModelRow {
  values: Map<number, CellText>;
  /** What ought to be said of the model and has no place in this form. */
  unsaid: string;
}

export interface RowSource {
  appendix: Pick<ProgrammeAppendix, "fields" | "takesRest">;
  fields: readonly { code: string; label: string }[];
  /** What heading rows of the form say of every model below them. */
  grouped: { unit: boolean; field: boolean };
}

/** One model as a row of the form. Every value stands as the register has it; what is not known stays empty. */
export function modelRow(
  model: ModelRecord,
  ordinal: number,
  columns: readonly FormColumn[],
  { appendix, fields, grouped }: RowSource,
): ModelRow {
  const roles = new Set(columns.map(({ role }) => role));
  const name = fieldName(model, fields);
  const stray = appendix.takesRest && model.field !== null && !appendix.fields.includes(model.field);
  const fieldNote = stray && !grouped.field && !roles.has("field") && name !== null ? noteOfField(name) : null;
  const shown = new Set<AppendixColumn>([...roles].flatMap((role) => appendixColumn.safeParse(role).data ?? []));
  // “Tập thể hay cá nhân” beside the subject says what the subject's column alone would not.
  if (roles.has("subject")) shown.add("subject");
  const unit = grouped.unit || roles.has("unit") || model.unit === null ? "" : words.unitNote(model.unit);
  const remarks = [unit, remarksOf(model, shown, fieldNote)].filter((line) => line !== "").join("\n");
  const values = new Map<number, CellText>();
  for (const { column, role, heading } of columns) {
    const value = cellValue(role, heading, model, roles, { ordinal, fieldName: name, remarks });
    if (value !== undefined) values.set(column, value);
  }
  return { values, unsaid: roles.has("note") ? "" : remarks };
}

type Context = Parameters<typeof cellOf>[2];

/** Undefined for a column that is left as it is. */
function cellValue(
  role: ColumnRole,
  heading: string,
  model: ModelRecord,
  roles: ReadonlySet<ColumnRole>,
  context: Context,
): CellText | undefined {
  switch (role) {
    case "extra":
      return Object.entries(model.extras).find(([key]) => compareKey(key) === compareKey(heading))?.[1];
    case "start":
    case "end":
      return undefined;
    // Where method and expected results have columns of their own, they do not stand twice.
    case "content":
      return roles.has("method") ? model.content : cellOf("content", model, context);
    case "goal":
      return roles.has("expected") ? model.goal : cellOf("goal", model, context);
    case "subject":
      return roles.has("subjectKind") ? model.subject : cellOf("subject", model, context);
    case "subjectKind":
      return model.subjectKind === null ? null : words[model.subjectKind];
    case "origin":
      if (model.origin === null) return null;
      return model.origin === "new" ? words.newModel : words.continued(roles.has("sinceYear") ? null : model.sinceYear);
    case "sinceYear":
      return model.sinceYear;
    case "leader":
      return model.leader === true ? "x" : null;
    case "kind":
      return model.kind === "dien-hinh" ? words.case : words.model;
    case "method":
    case "expected":
      return model[role];
    default:
      return cellOf(role, model, context);
  }
}
