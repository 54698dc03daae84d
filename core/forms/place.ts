import type { RegisteredModel } from "../consolidation/situation.ts";
import { fieldName, type GroupOrder, groupModels } from "../documents/layout/groups.ts";
import type { levelOf } from "../intake/rows/section.ts";
import type { RecognisedForm, Segment, SegmentHead } from "./form.ts";
import { type CellText, modelRow, type RowSource, totalRow } from "./values.ts";
import { words } from "./words.ts";

/** A row of the body as it is to be: an old one with other texts, or a new one in the style of an old one. */
export interface BodyPlan {
  rewrite: { row: number; values: Map<number, CellText> }[];
  insert: { after: number; rows: { like: number; values: Map<number, CellText> }[] }[];
  /** Remarks on models that the form has no column for. */
  unsaid: { model: RegisteredModel; text: string }[];
}

export interface Placing {
  form: RecognisedForm;
  models: readonly RegisteredModel[];
  order: GroupOrder;
  source: Omit<RowSource, "grouped">;
}

/**
 * Puts every model into exactly one row: under the heading that says what is true of it, into blank rows
 * first. A heading that is a pattern (“Lĩnh vực: ……”) becomes one heading for each group; what fits under
 * no heading of the form gets one of its own at the end.
 */
export function placeRows({ form, models, order, source }: Placing): BodyPlan {
  const plan: BodyPlan = { rewrite: [], insert: [], unsaid: [] };
  const groups = groupsOf(form, models, order);
  const grouped = {
    unit: form.segments.some(({ head }) => head?.says.unitId != null || head?.pattern === "unit"),
    field: form.segments.some(({ head }) => head?.says.field != null || head?.pattern === "field"),
  };
  const numbers = form.columns.find(({ role }) => role === "ordinal")?.column;
  let ordinal = 0;
  for (const { segment, added, models: own } of groups) {
    if (form.restarts) ordinal = 0;
    if (segment.rename) plan.rewrite.push({ row: segment.rename.row, values: segment.rename.values });
    const rows = own.map((model) => {
      ordinal += 1;
      const { values, unsaid } = modelRow(model, ordinal, form.columns, { ...source, grouped });
      if (unsaid !== "") plan.unsaid.push({ model, text: unsaid });
      return values;
    });
    const slots = added ? [] : segment.slots;
    for (const [index, row] of slots.entries()) {
      // A number reckoned from the row above has lost that row's formula.
      const values =
        rows[index] ?? (form.numberedByFormula && numbers !== undefined ? new Map([[numbers, null]]) : null);
      if (values) plan.rewrite.push({ row, values });
    }
    const more = rows.slice(slots.length).map((values) => ({ like: patternOf(form, slots), values }));
    const inserted = added ? [added, ...more] : more;
    if (inserted.length === 0) continue;
    const before = plan.insert.find(({ after }) => after === segment.after);
    if (before) before.rows.push(...inserted);
    else plan.insert.push({ after: segment.after, rows: inserted });
  }
  if (form.tailRow !== null && form.counted.length > 0 && models.length > 0) {
    plan.rewrite.push({ row: form.tailRow, values: totalRow(models, form.columns, form.counted) });
  }
  return plan;
}

function patternOf(form: RecognisedForm, slots: readonly number[]): number {
  return slots.at(-1) ?? form.pattern;
}

interface Filled {
  segment: Segment & { rename?: { row: number; values: Map<number, CellText> } };
  /** A heading row to be added, in the style of one that is there. */
  added: { like: number; values: Map<number, CellText> } | null;
  models: RegisteredModel[];
}

function groupsOf(form: RecognisedForm, models: readonly RegisteredModel[], order: GroupOrder): Filled[] {
  const heads = form.segments.flatMap((segment) => (segment.head ? [{ ...segment, head: segment.head }] : []));
  const byId = new Map(models.map((model) => [model.id, model]));
  const whole = (records: readonly { id: string }[]) => records.flatMap(({ id }) => byId.get(id) ?? []);
  const sorted = whole(groupModels(models, order).flatMap((group) => group.models));
  const patterns = heads.filter(({ head }) => head.pattern !== null);
  const last = form.segments.at(-1);
  if (heads.length === 0 || !last) return form.segments.map((segment) => ({ segment, added: null, models: sorted }));

  const fixed = form.segments.filter((segment) => isLeaf(segment, form.segments));
  const placed = new Map<Segment, RegisteredModel[]>(fixed.map((segment) => [segment, []]));
  const rest: RegisteredModel[] = [];
  const [first] = patterns;
  const open = fixed.find(({ head }) => head !== null && head.pattern === null && isSilent(head));
  for (const model of sorted) {
    // A heading that says nothing of its models (“I. Danh sách mô hình”) takes those that no other one names.
    const segment =
      fixed.find(({ head }) => head !== null && head.pattern === null && fits(head, model)) ??
      (first ? undefined : open);
    if (segment) placed.get(segment)?.push(model);
    else rest.push(model);
  }
  const out: Filled[] = [...placed]
    .filter(([{ head }]) => head?.pattern == null)
    .map(([segment, own]) => ({ segment, added: null, models: own }));
  const by = first?.head.pattern ?? dimensionOf(heads.map(({ head }) => head));
  const groups = rest.length === 0 ? [] : groupModels(rest, { ...order, groupBy: by });
  for (const [index, group] of groups.entries()) {
    const own = whole(group.models);
    const pattern = patterns[index];
    const like = pattern ?? first ?? sampleOf(heads);
    const alike = heads.filter(({ head }) => head.section.style === like.head.section.style).length;
    const number = first ? index : alike + index;
    const label = labelOf(group.label, own[0], by, order);
    const values = headValues(like.head, label, number);
    if (pattern)
      out.push({ segment: { ...pattern, rename: { row: pattern.head.row, values } }, added: null, models: own });
    else out.push({ segment: { ...last, slots: [] }, added: { like: like.head.row, values }, models: own });
  }
  return out.sort((a, b) => a.segment.after - b.segment.after);
}

/** A heading with other headings of a deeper level right below it holds no models itself. */
function isLeaf(segment: Segment, all: readonly Segment[]): boolean {
  if (segment.slots.length > 0 || !segment.head) return true;
  const next = all[all.indexOf(segment) + 1];
  if (!next?.head) return true;
  const { level, style } = segment.head.section;
  const below = next.head.section;
  return below.style === style && below.level === level;
}

function isSilent({ says: { field, unitId, origin, subjectKind } }: SegmentHead): boolean {
  return field === null && unitId === null && origin === null && subjectKind === null;
}

function fits(head: SegmentHead, model: RegisteredModel): boolean {
  const { field, unitId, origin, subjectKind } = head.says;
  return (
    !isSilent(head) &&
    (field === null || field === model.field) &&
    (unitId === null || unitId === model.unitId) &&
    (origin === null || origin === model.origin) &&
    (subjectKind === null || subjectKind === model.subjectKind)
  );
}

function dimensionOf(heads: readonly SegmentHead[]): "unit" | "field" {
  return heads.some(({ says }) => says.unitId !== null) ? "unit" : "field";
}

function sampleOf<T extends { head: SegmentHead }>(heads: readonly T[]): T {
  const found = heads.findLast(({ head }) => head.says.field !== null || head.says.unitId !== null) ?? heads[0];
  if (!found) throw new RangeError("a form with headings has one");
  return found;
}

function labelOf(label: string, model: RegisteredModel | undefined, by: "unit" | "field", order: GroupOrder): string {
  if (!model) return label;
  return by === "unit" ? (model.unit ?? words.unknownUnit) : (fieldName(model, order.fields) ?? words.unknownField);
}

/** The heading's texts for a group: its number goes on, dots give way to the group's name. */
function headValues(head: SegmentHead, label: string, index: number): Map<number, CellText> {
  const values = new Map<number, CellText>();
  const mark = head.section.style === null ? "" : numberIn(head.section.style, index);
  if (head.ordinalColumn !== null) values.set(head.ordinalColumn, mark);
  const words = head.text.replace(/^\s*(?:[IVX]+|[A-Z]|[a-z]|\d+)\s*[.)\-–/]\s*/u, (own) =>
    mark === "" ? own : own.replace(/[\p{L}\p{N}]+/u, mark),
  );
  const lead = /^(.*?)(?:[.…]{2,}|…|_{3,})/su.exec(words)?.[1];
  const number = /^\s*(?:[IVX]+|[A-Z]|[a-z]|\d+)\s*[.)\-–/]\s*/u.exec(words)?.[0] ?? "";
  // “Xã ……” with “Xã An Thắng”: the kind of unit is said once.
  const kind = (lead ?? "").slice(number.length).trim();
  const said = kind !== "" && label.toLowerCase().startsWith(kind.toLowerCase());
  values.set(head.column, lead === undefined || said ? `${number}${label}` : `${lead.trimEnd()} ${label}`);
  return values;
}

const ROMAN: [number, string][] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function numberIn(style: NonNullable<ReturnType<typeof levelOf>>["kind"], index: number): string {
  if (style === "roman") {
    let rest = index + 1;
    let text = "";
    for (const [value, letter] of ROMAN) for (; rest >= value; rest -= value) text += letter;
    return text;
  }
  if (style === "letter") return String.fromCharCode(65 + index);
  if (style === "small") return String.fromCharCode(97 + index);
  return String(index + 1);
}
