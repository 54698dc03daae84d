import type { ColumnRole } from "../columns/roles.ts";
import { asksFor, labelOf, MAX_LABEL, roleOf } from "../table/labels.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import type { BodyRow } from "./body.ts";
import { layOut, type Told, type ToldTable } from "./told-table.ts";

/** What a line below a model may tell of it where the table has no column for it. */
const TOLD: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "content",
  "method",
  "goal",
  "expected",
  "period",
  "place",
  "forces",
  "resources",
  "responsible",
  "result",
]);
/** What heads the models below it as well: it tells of the one above only where each is followed by such a line. */
const HEADS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["field", "subject", "collective", "individual", "origin"]);
/** “Cách làm: …” */
const LABELLED = /^\s*[-+•–*]?\s*([^:：\n]{3,60})[:：]\s*(\S[\s\S]*)$/u;
/** A line that goes on with the one above: a point of it, or words in small letters. */
const FURTHER = /^\s*(?:[-+•–*]\s*\p{L}|\p{Ll})/u;

/**
 * Rows below a model that tell of it in words of their own (“Cách làm: …” across the table, “Cách làm | …”), where no
 * column is for that: the table as if it had one. Where but the last of several models has such lines they may speak of
 * all, and are put to a person. What she decided (`decided`) stays.
 */
export function tellBelow(
  given: SheetView,
  block: TableBlock,
  rows: BodyRow[],
  decided: ReadonlyMap<number, unknown>,
): ToldTable {
  const groups = groupsOf(given, block, rows, decided);
  const models = rows.filter(({ row, as }) => as === "model" && !tellsIn(given, row, block)).map(({ row }) => row);
  const known = [...groups].filter(([, lines]) => lines.some(({ role }) => role !== null));
  const ofAll = (role: ColumnRole) => models.every((row) => groups.get(row)?.some((line) => line.role === role));
  const heading = known.flatMap(([, lines]) => lines).filter(({ role }) => role && HEADS.has(role) && !ofAll(role));
  if (heading.length > 0)
    return tellBelow(given, block, rows, new Map([...decided, ...heading.map(({ row }) => [row, null] as const)]));
  const ofLast = models.length > 1 && known.every(([model]) => model === models.at(-1));
  const table =
    known.length === 0 || ofLast
      ? { view: given, block, rows, further: new Map() }
      : layOut(given, block, rows, groups);
  return { ...table, rows: openAnswers(table.rows, given, block, decided) };
}

/** Lines that tell of some model, nobody knows of which, are no headings and no remarks. */
function openAnswers(rows: BodyRow[], view: SheetView, block: TableBlock, decided: ReadonlyMap<number, unknown>) {
  const has = new Set(block.columns.map(({ role }) => role));
  const first = rows.findIndex(({ as }) => as === "model");
  return rows.map((entry, index): BodyRow => {
    if (first < 0 || index <= first || isTaken(entry, view) || decided.has(entry.row)) return entry;
    if ("told" in entry) return entry;
    const [cell, ...others] = view.own(entry.row);
    const label = others.length === 0 ? LABELLED.exec(cell?.text ?? "")?.[1] : undefined;
    const role = label === undefined ? null : roleOf(label);
    return role === null || !TOLD.has(role) || has.has(role) ? entry : { row: entry.row, as: "unclear" };
  });
}

/** A line that one column carries on is a model's already, and the signing block speaks of none. */
function isTaken({ row, as }: BodyRow, view: SheetView): boolean {
  const [cell] = view.own(row);
  return as === "signature" || (as === "continuation" && cell?.span.left === cell?.span.right);
}

/** The lines right below each model's rows, by the model's row. */
function groupsOf(
  view: SheetView,
  block: TableBlock,
  rows: BodyRow[],
  decided: ReadonlyMap<number, unknown>,
): Map<number, Told[]> {
  const has = new Set(block.columns.map(({ role }) => role));
  const groups = new Map<number, Told[]>();
  let model: number | null = null;
  for (const entry of rows) {
    const { row, as } = entry;
    if (as === "model" && !tellsIn(view, row, block) && !(groups.has(model ?? 0) && ownLabel(view, row, block))) {
      model = row;
      continue;
    }
    if (model === null || (isTaken(entry, view) && as === "continuation" && !groups.has(model))) continue;
    const aside = isTaken(entry, view) || decided.has(row);
    const begun = groups.has(model);
    const further = (as === "model" || saysNothing(entry)) && begun;
    const line: Told | null = aside
      ? null
      : ((further ? ownLabel(view, row, block) : null) ?? lineIn(view, row, block, further));
    if (line?.role && line.role !== "extra" && has.has(line.role)) continue;
    if (line) groups.set(model, [...(groups.get(model) ?? []), line]);
    else model = null;
  }
  return groups;
}

/** True for a row that was not found to head or to count anything. */
function saysNothing(entry: BodyRow): boolean {
  if (entry.as !== "section") return entry.as === "unclear" || entry.as === "note" || entry.as === "continuation";
  return entry.section.field === null && Object.keys(entry.section.meaning).length === 0;
}

/** True for a row without a number that reads “Cách làm | …”: no model is called so. */
function tellsIn(view: SheetView, row: number, block: TableBlock): boolean {
  return lineIn(view, row, block, false)?.role != null;
}

/** “+ Kinh phí: 15 triệu đồng” among the lines of a model: what is asked there is the sender's own. */
function ownLabel(view: SheetView, row: number, block: TableBlock): Told | null {
  const [cell, ...others] = view.own(row);
  const ordinal = block.columns.find(({ role }) => role === "ordinal")?.column;
  const [, label = "", text = ""] = others.length === 0 ? (OWN.exec(cell?.text ?? "") ?? []) : [];
  if (!cell || ordinal === undefined || label === "" || roleOf(label) !== null) return null;
  return { row, role: "extra", label: labelOf(label), cell, text };
}
const OWN = /^\s*[-+•–*]\s*([^:：\n]{3,40})[:：]\s*(\S[\s\S]*)$/u;

function lineIn(view: SheetView, row: number, block: TableBlock, goesOn: boolean): Told | null {
  const [cell, beside, ...others] = view.own(row);
  const ordinal = block.columns.find(({ role }) => role === "ordinal")?.column;
  if (!cell || others.length > 0) return null;
  if (beside) {
    const role = cell.column === ordinal || cell.text.length > MAX_LABEL ? null : asksFor(cell.text);
    if (role === null || !(TOLD.has(role) || HEADS.has(role)) || beside.text.length < 2) return null;
    return { row, role, label: labelOf(cell.text), cell: beside, text: beside.text };
  }
  const [, label = "", text = ""] = LABELLED.exec(cell.text) ?? [];
  const role = label === "" ? null : roleOf(label);
  if (role !== null && (TOLD.has(role) || HEADS.has(role))) return { row, role, label: labelOf(label), cell, text };
  return goesOn && role === null && FURTHER.test(cell.text)
    ? { row, role: null, label: "", cell, text: cell.text }
    : null;
}
