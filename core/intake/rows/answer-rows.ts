import type { ColumnRole } from "../columns/roles.ts";
import { roleOf } from "../table/labels.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import type { BodyRow } from "./body.ts";

/** What a line below a model may tell of it where the table has no column for it. */
const TOLD: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "content",
  "method",
  "goal",
  "expected",
  "period",
  "result",
]);
/** A line that a column carries on is a model's already, and the signing block speaks of none. */
const TAKEN: ReadonlySet<BodyRow["as"]> = new Set<BodyRow["as"]>(["continuation", "signature"]);
/** “Cách làm: …” */
const LABELLED = /^\s*[-+•–*]?\s*([^:：\n]{3,60})[:：]\s*\S/u;

/**
 * Rows below a model that tell of it in words of their own (“Cách làm: …” across the table), where no column of the table
 * is for that: neither a heading nor a remark, and whose they are is for a person to say. What she decided stays.
 */
export function openAnswers(
  rows: BodyRow[],
  view: SheetView,
  block: TableBlock,
  decided: ReadonlyMap<number, unknown>,
) {
  const has = new Set(block.columns.flatMap(({ role }) => role ?? []));
  const first = rows.findIndex(({ as }) => as === "model");
  return rows.map((entry, index): BodyRow => {
    if (first < 0 || index <= first || TAKEN.has(entry.as) || decided.has(entry.row)) return entry;
    const [cell, ...others] = view.own(entry.row);
    const label = others.length === 0 ? LABELLED.exec(cell?.text ?? "")?.[1] : undefined;
    const role = label === undefined ? null : roleOf(label);
    if (role === null || !TOLD.has(role) || has.has(role)) return entry;
    return { row: entry.row, as: "unclear" };
  });
}
