import { cleanLine } from "../../text/clean.ts";
import type { IgnoredCell } from "../plan/plan.ts";
import { roleOf } from "../table/labels.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import type { BodyRow } from "./body.ts";
import { isNoMark } from "./marks.ts";
import type { DraftModel } from "./models.ts";
import { saysUnchanged } from "./unchanged.ts";

/**
 * Rows of a correction in words (“Tên mô hình: …” beside “Tên mô hình: …”) that correct anything but a name do not say
 * of which model: they are for a person.
 */
export function withoutOtherLabels(view: SheetView, block: TableBlock, rows: BodyRow[]): BodyRow[] {
  const name = block.columns.find(({ role }) => role === "name");
  if (!name || !block.columns.some(({ amends }) => amends === "name")) return rows;
  return rows.map((body): BodyRow => {
    const label = body.as === "model" ? labelIn(view.at(body.row, name.column)?.text ?? "") : null;
    return label !== null && label !== "name" ? { row: body.row, as: "unclear" } : body;
  });
}

/**
 * Gives the models of a correction their new names and keeps the former ones, by which the register knows them. What the
 * file tells of former values is not a value: those cells are returned.
 */
export function takeNewNames(view: SheetView, block: TableBlock, models: DraftModel[]): IgnoredCell[] {
  const ignored: IgnoredCell[] = [];
  for (const { column, amends, heading } of block.columns) {
    if (amends === undefined) continue;
    for (const model of models) {
      const cell = view.at(model.row, column);
      if (!cell) continue;
      const found = model.provenance[`extras.${heading}`] ?? [];
      delete model.values.extras[heading];
      delete model.provenance[`extras.${heading}`];
      if (amends === "former" || (amends === "name" && keepsName(cell))) ignored.push(former(view, cell));
      else if (amends === "property") ignored.push(...moveTo(view, model, cell, found));
      else if (!isNoMark(cell.text)) {
        model.was = { name: withoutLabel(model.values.name) };
        model.values.name = withoutLabel(cleanLine(cell.text));
        model.provenance.name = [...found, ...(model.provenance.name ?? [])];
      }
    }
  }
  return ignored;
}

/** “Như trên” beside the former name is no ditto of another model's. */
function keepsName({ folded }: ViewCell): boolean {
  return saysUnchanged(folded) || folded === "nhu tren";
}

/**
 * What a row corrects is told beside the new value, which was read as the content. A value that the row has already is
 * not written over: what then has no place is told in the note, and asked about. Returns the cell where it tells of no
 * value.
 */
function moveTo(view: SheetView, model: DraftModel, cell: ViewCell, found: SourcesOf): IgnoredCell[] {
  const role = roleOf(cell.text);
  const { values, provenance } = model;
  const value = values.content;
  const from = provenance.content ?? [];
  if (value === null) return [{ ...former(view, cell), reason: words.amendedItem }];
  if (role === "content") {
    provenance.content = [...from, ...found];
    return [];
  }
  values.content = null;
  delete provenance.content;
  if (isMovable(role) && values[role] === null) {
    values[role] = value;
    provenance[role] = [...from, ...found];
    return [];
  }
  const told = `${cleanLine(cell.text)}: ${value}`;
  values.note = values.note === null ? told : `${values.note}\n${told}`;
  provenance.note = [...(provenance.note ?? []), ...from, ...found];
  model.doubts.push({ field: "*", code: "unclear-row", message: words.unclearAmendment(cleanLine(cell.text)) });
  return [];
}

const MOVABLE = ["goal", "period", "method", "place", "expected"] as const;

function isMovable(role: ReturnType<typeof roleOf>): role is (typeof MOVABLE)[number] {
  return MOVABLE.some((one) => one === role);
}

type SourcesOf = NonNullable<DraftModel["provenance"][string]>;

function former(view: SheetView, cell: ViewCell): IgnoredCell {
  return { sheet: view.name, cell: placeOf(cell), reason: words.formerValue, text: cell.text };
}

const LABEL = /^\s*([^:]{2,60}):\s*(?=\S)/u;

function labelIn(text: string): ReturnType<typeof roleOf> {
  const [, label] = LABEL.exec(text) ?? [];
  return label === undefined ? null : roleOf(label.replace(/\s*(mô hình\s*)?(số\s*)?\d+\s*$/iu, ""));
}

function withoutLabel(name: string): string {
  return labelIn(name) === "name" ? name.replace(LABEL, "") : name;
}
