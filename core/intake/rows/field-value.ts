import type { Programme } from "../../programme/schema.ts";
import { cleanLine } from "../../text/clean.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import { words } from "../words.ts";
import type { Heard } from "./context.ts";
import type { FieldReading } from "./field.ts";
import { isMark } from "./marks.ts";
import { placedRow } from "./placed.ts";
import type { Readers } from "./readers.ts";
import { type CellOf, type Draft, trace, usable } from "./values.ts";
import type { Whence } from "./whence.ts";

/** Where a model's field may be said beside its own cell. */
export interface FieldContext {
  programme: Programme;
  readers: Readers;
  /** What the sections above say. */
  heard: Heard;
  /** What the title, the sheet's name or the appendix gives to all. */
  defaultField: string | null;
  whence?: Whence;
}

/**
 * The field of a model: of its cell, of a mark under the name of a field, of the section above, or of the whole table.
 * Where several are named the first is given, with the doubt.
 */
export function readField(
  draft: Draft,
  view: SheetView,
  block: TableBlock,
  row: number,
  cellOf: CellOf,
  { programme, readers, heard, defaultField, whence }: FieldContext,
): void {
  const { values, doubts } = draft;
  const cell = usable(draft, "field", view, cellOf("field"));
  const marked = markedFields(draft, view, block, row);
  if (cell) {
    trace(draft, "field", view, cell);
    settle(readers.fields.read(cell.text), cleanLine(cell.text));
  } else if (marked.codes.length > 0) {
    const [code = "", ...others] = marked.codes;
    settle(
      others.length === 0 ? { kind: "known", code, exact: true } : { kind: "ambiguous", codes: marked.codes },
      marked.headings.join(", "),
    );
  } else if (doubts.some(({ field }) => field === "field")) {
    // The cell that should tell it holds an error: what stands above does not speak for it.
  } else if (heard.field) {
    settle(heard.field.reading, heard.field.label);
    draft.provenance.field = placedRow(view, heard.field.row);
  } else if (defaultField !== null) {
    values.field = defaultField;
    if (whence) draft.provenance.field = whence("field");
  }

  function settle(reading: FieldReading, text: string): void {
    if (reading.kind === "known") values.field = reading.code;
    else if (reading.kind === "unknown")
      doubts.push({ field: "field", code: "unknown-field", message: words.unknownField(text) });
    else if (reading.kind === "similar") {
      values.field = reading.code;
      doubts.push({ field: "field", code: "similar-field", message: words.similarField(text, labelOf(reading.code)) });
    } else {
      const message = words.ambiguousField(text, reading.codes.map(labelOf));
      values.field = reading.codes[0] ?? null;
      doubts.push({ field: "field", code: "ambiguous-field", message });
    }
  }

  function labelOf(code: string): string {
    return programme.fields.find((field) => field.code === code)?.label ?? code;
  }
}

/** The fields under whose names the row is marked. */
function markedFields(
  draft: Draft,
  view: SheetView,
  block: TableBlock,
  row: number,
): { codes: string[]; headings: string[] } {
  const codes: string[] = [];
  const headings: string[] = [];
  for (const column of block.columns) {
    const cell = column.fieldCode === undefined ? null : view.at(row, column.column);
    if (!cell || column.fieldCode === undefined || !isMark(cell.text)) continue;
    trace(draft, "field", view, cell, "mark");
    if (!codes.includes(column.fieldCode)) codes.push(column.fieldCode);
    headings.push(column.path.at(-1) ?? column.heading);
  }
  return { codes, headings };
}
