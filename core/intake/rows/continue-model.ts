import { LONG_TEXTS } from "../../register/model.ts";
import { cleanLine } from "../../text/clean.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView } from "../table/view.ts";
import { isMark } from "./marks.ts";
import { isWhole, subjectKindOf } from "./subject.ts";
import { type Draft, trace, usable } from "./values.ts";

/** A row that carries on the model above: its own texts are added below those already there. */
export function continueModel(
  view: SheetView,
  block: TableBlock,
  model: Draft & { rows: number[] },
  row: number,
  columnOf: Map<ColumnRole, number>,
): void {
  model.rows.push(row);
  const { values } = model;
  const own = view.own(row);
  const cell = (role: ColumnRole) => own.find((c) => c.column === columnOf.get(role)) ?? null;
  const name = cell("name");
  if (name) {
    values.name = `${values.name} ${cleanLine(name.text)}`.trim();
    trace(model, "name", view, name);
  }
  const subject = cell("subject") ?? cell("collective") ?? cell("individual");
  if (subject && !isMark(subject.text)) {
    const more = cleanLine(subject.text);
    // A body or person of its own is another one; other words, and small letters, carry the line above on.
    const another = subjectKindOf(more) !== null && /^\p{Lu}/u.test(more) && isWhole(values.subject ?? "");
    const between = another ? "; " : " ";
    values.subject = values.subject === null ? more : `${values.subject}${between}${more}`;
    trace(model, "subject", view, subject);
  }
  for (const property of LONG_TEXTS) {
    const more = usable(model, property, view, cell(property));
    if (!more) continue;
    const before = values[property];
    values[property] = before === null ? more.text : `${before}\n${more.text}`;
    trace(model, property, view, more);
  }
  for (const column of block.columns) {
    const more = column.role === "extra" ? own.find((c) => c.column === column.column) : undefined;
    if (!more) continue;
    const before = values.extras[column.heading];
    values.extras[column.heading] = before === undefined ? more.text : `${before}\n${more.text}`;
    trace(model, `extras.${column.heading}`, view, more);
  }
}
