import { cleanLine } from "../../text/clean.ts";
import type { IgnoredCell } from "../plan/plan.ts";
import { roleOf } from "../table/labels.ts";
import type { TableBlock } from "../table/tables.ts";
import { placeOf, type SheetView, type ViewCell } from "../table/view.ts";
import { words } from "../words.ts";
import { amend, labelled, takeOpen, tellInNote } from "./amended-value.ts";
import type { BodyRow } from "./body.ts";
import { isNoMark } from "./marks.ts";
import type { DraftModel } from "./models.ts";
import type { Readers } from "./readers.ts";
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
export function takeNewNames(
  view: SheetView,
  block: TableBlock,
  models: DraftModel[],
  readers: Readers,
): IgnoredCell[] {
  const ignored: IgnoredCell[] = [];
  const told = block.columns.some(({ amends }) => amends === "property");
  for (const { column, amends, heading, role } of block.columns) {
    if (amends === "open" && role === "content" && !told) takeOpen(view, block, column, models, readers);
    if (amends === undefined || amends === "open") continue;
    for (const model of models) {
      const cell = view.at(model.row, column);
      if (!cell) continue;
      const found = model.provenance[`extras.${heading}`] ?? [];
      delete model.values.extras[heading];
      delete model.provenance[`extras.${heading}`];
      if (amends === "former" || (amends === "name" && keepsName(cell))) ignored.push(former(view, cell));
      else if (amends === "property") ignored.push(...moveTo(view, model, cell, found, readers));
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
function moveTo(view: SheetView, model: DraftModel, cell: ViewCell, found: SourcesOf, readers: Readers): IgnoredCell[] {
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
  if (amend(model, role, value, [...from, ...found], readers)) return [];
  tellInNote(model, cleanLine(cell.text), value, [...from, ...found]);
  return [];
}

type SourcesOf = NonNullable<DraftModel["provenance"][string]>;

function former(view: SheetView, cell: ViewCell): IgnoredCell {
  return { sheet: view.name, cell: placeOf(cell), reason: words.formerValue, text: cell.text };
}

function labelIn(text: string): ReturnType<typeof roleOf> {
  return labelled(text)?.role ?? null;
}

function withoutLabel(name: string): string {
  const told = labelled(name);
  return told?.role === "name" ? told.rest : name;
}
