import type { Source } from "../../register/source.ts";
import { cleanLine } from "../../text/clean.ts";
import { roleOf } from "../table/labels.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView } from "../table/view.ts";
import { words } from "../words.ts";
import { originIn } from "./marks.ts";
import type { DraftModel } from "./models.ts";
import type { Readers } from "./readers.ts";
import { subjectKindTold, withoutKindLabel } from "./subject.ts";

type Role = ReturnType<typeof roleOf>;

const LABEL = /^\s*([^:]{2,60}):\s*(?=\S)/u;

/** “Đơn vị thực hiện: Hội Nông dân xã”: what its label asks for, and what stands behind it; null for a text without one. */
export function labelled(text: string): { role: NonNullable<Role>; label: string; rest: string } | null {
  const [whole = "", label = ""] = LABEL.exec(text) ?? [];
  const role = label === "" ? null : roleOf(label.replace(/\s*(mô hình\s*)?(số\s*)?\d+\s*$/iu, ""));
  return role === null ? null : { role, label: cleanLine(label), rest: text.slice(whole.length) };
}

/** Properties whose text a correction may give as it stands. */
const TEXTS = ["goal", "period", "method", "place", "expected", "content", "responsible"] as const;

/**
 * Gives a model the corrected value of a property; the model is changed.
 *
 * @param sources the cells that told the value and what it corrects
 * @returns false where the property may not be corrected so, has a value of this row, or the value is none of its own
 */
export function amend(model: DraftModel, role: Role, text: string, sources: Source[], readers: Readers): boolean {
  const { values, provenance } = model;
  const property = TEXTS.find((one) => one === role);
  if (property !== undefined) {
    if (values[property] !== null) return false;
    values[property] = text;
    provenance[property] = sources;
    return true;
  }
  switch (role) {
    case "name":
      if (model.was) return false;
      model.was = { name: values.name };
      values.name = cleanLine(text);
      provenance.name = [...(provenance.name ?? []), ...sources];
      return true;
    case "subject":
    case "collective":
    case "individual": {
      if (values.subject !== null) return false;
      const { labelled: kind, name } = withoutKindLabel(cleanLine(text));
      values.subject = name;
      values.subjectKind = kind ?? (role === "subject" ? subjectKindTold(name) : role);
      provenance.subject = sources;
      if (values.subjectKind !== null) provenance.subjectKind = sources;
      return true;
    }
    case "field": {
      const reading = readers.fields.read(text);
      if (reading.kind !== "known" || values.field !== null) return false;
      values.field = reading.code;
      provenance.field = sources;
      return true;
    }
    case "origin": {
      const origin = originIn(text);
      if (origin === null || values.origin !== null) return false;
      values.origin = origin;
      provenance.origin = sources;
      return true;
    }
    default:
      return false;
  }
}

/** Keeps a correction that has no place in the note, and asks about it. */
export function tellInNote(model: DraftModel, item: string, value: string, sources: Source[]): void {
  const { values, provenance } = model;
  const told = `${item}: ${value}`;
  values.note = values.note === null ? told : `${values.note}\n${told}`;
  provenance.note = [...(provenance.note ?? []), ...sources];
  model.doubts.push({ field: "*", code: "unclear-row", message: words.unclearAmendment(item) });
}

/**
 * New values under a heading that leaves open what they correct, read as contents before: a label before the new value, or
 * before the former one, tells the property; without one the former value is kept (`amends`), to be held against what is
 * registered.
 */
export function takeOpen(
  view: SheetView,
  block: TableBlock,
  column: number,
  models: DraftModel[],
  readers: Readers,
): void {
  const former = block.columns.findLast((one) => one.amends === "former" && one.column < column)?.column;
  for (const model of models) {
    const cell = view.at(model.row, column);
    const value = model.values.content;
    if (!cell || value === null) continue;
    const was = former === undefined ? null : view.at(model.row, former);
    const [fresh, before] = [labelled(value), labelled(was?.text ?? "")];
    if (fresh === null && before === null) {
      if (was) model.amends = { former: was.text, cell: placeOf(cell) };
      continue;
    }
    const sources = model.provenance.content ?? [];
    const text = fresh?.rest ?? value;
    model.values.content = null;
    delete model.provenance.content;
    const differs = fresh !== null && before !== null && fresh.role !== before.role;
    const role = fresh?.role ?? before?.role ?? null;
    if (differs || !amend(model, role, text, sources, readers))
      tellInNote(model, fresh?.label ?? before?.label ?? "", text, sources);
  }
}
