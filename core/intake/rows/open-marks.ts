import type { Doubt, ModelValues } from "../../register/model.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import { words } from "../words.ts";
import { isMark } from "./marks.ts";

/** A doubt for each mark of a row under a heading that may tell what the row does not say otherwise. */
export function openMarks(view: SheetView, block: TableBlock, row: number, values: ModelValues): Doubt[] {
  return block.columns.flatMap(({ column, heading, mayTell }) => {
    if (mayTell === undefined || values[mayTell] !== null || !isMark(view.at(row, column)?.text ?? "")) return [];
    return [{ field: mayTell, code: "open-mark", message: words.openMark(heading, mayTell) }];
  });
}
