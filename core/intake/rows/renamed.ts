import { cleanLine } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import type { IgnoredCell } from "../plan/plan.ts";
import { roleOf } from "../table/labels.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import type { BodyRow } from "./body.ts";
import { isNoMark } from "./marks.ts";
import type { DraftModel } from "./models.ts";

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
      if (amends === "former" || (amends === "name" && STAYS.test(fold(cell.text)))) ignored.push(former(view, cell));
      else if (amends === "property") moveTo(model, cell, found);
      else if (!isNoMark(cell.text)) {
        model.was = { name: withoutLabel(model.values.name) };
        model.values.name = withoutLabel(cleanLine(cell.text));
        model.provenance.name = [...found, ...(model.provenance.name ?? [])];
      }
    }
  }
  return ignored;
}

/** Cells (folded) that say that nothing changes. */
const STAYS = /^(van )?(giu (nguyen|ten|nhu)( ten)?( cu)?|khong (doi|thay doi|sua)( ten)?|nhu (cu|da dang ky|tren))$/;

/** What a row corrects is told beside the new value, which was read as the content. */
function moveTo(model: DraftModel, cell: ViewCell, found: SourcesOf): void {
  const role = roleOf(cell.text);
  const { values, provenance } = model;
  if (role === "content") return;
  const value = values.content;
  if (value === null) return;
  values.content = null;
  const from = provenance.content ?? [];
  delete provenance.content;
  if (role === "goal" || role === "period" || role === "method" || role === "place" || role === "expected") {
    values[role] = value;
    provenance[role] = [...from, ...found];
    return;
  }
  const told = `${cleanLine(cell.text)}: ${value}`;
  values.note = values.note === null ? told : `${values.note}\n${told}`;
  provenance.note = [...(provenance.note ?? []), ...from, ...found];
  model.doubts.push({ field: "*", code: "unclear-row", message: words.unclearAmendment(cleanLine(cell.text)) });
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
