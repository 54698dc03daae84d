import { type RefObject, useState } from "react";
import { cellValue } from "./column.ts";
import type { After } from "./Editor.tsx";
import type { GridProps } from "./props.ts";
import { type Cell, move } from "./selection.ts";
import type { GridCursor } from "./useCursor.ts";
import { rowsIn } from "./work.ts";

/** What an editor stands in, and what it starts from. */
export interface Editing<R> {
  cell: Cell;
  row: R;
  start: string;
}

/** The editor in a cell: opened, given up, or its value handed on and the cursor with it. */
export function useEditing<R>(
  props: GridProps<R>,
  { block, extent, rowAt, select }: GridCursor<R>,
  box: RefObject<HTMLDivElement | null>,
) {
  const { columns, lines } = props;
  const [editing, setEditing] = useState<Editing<R> | null>(null);
  const edit = (cell: Cell, typed: string | null) => {
    const column = columns[cell.column];
    const row = rowAt(cell.line);
    if (!props.writable || !column?.edit || row === null) return;
    const start = typed !== null && column.edit !== "choice" ? typed : cellValue(column, row);
    setEditing({ cell, start, row });
  };
  const give = (value: string, after: After) => {
    setEditing(null);
    if (after !== "stay") box.current?.focus();
    if (!editing) return;
    // As she saw it when she began: meanwhile another hand may have changed it, or moved it to another line.
    const { cell, row } = editing;
    const column = columns[cell.column];
    if (!column) return;
    const rows = after === "all" && block ? rowsIn(lines, block) : [row];
    if (after === "all" || value !== cellValue(column, row)) props.onChange({ rows, values: { [column.key]: value } });
    const key = after === "down" ? "ArrowDown" : after === "next" || after === "before" ? "Tab" : null;
    const next = key && move({ anchor: cell, focus: cell }, key, { shift: after === "before", ctrl: false }, extent);
    if (next) select(next);
    else if (after === "stay" && column.edit === "choice") box.current?.focus();
  };
  const cancel = () => {
    setEditing(null);
    box.current?.focus();
  };
  return { editing, edit, give, cancel };
}
