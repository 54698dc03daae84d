import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import { cellValue } from "./column.ts";
import type { After } from "./Editor.tsx";
import { placeColumns, scrollToColumn } from "./frame.ts";
import type { GridProps } from "./props.ts";
import { blockOf, type Cell, clamp, type Extent, move, type Selection } from "./selection.ts";
import { lineOf, rowsIn } from "./work.ts";

/** Height of the titles with their filters; the first row in sight stands below it. */
const HEAD = 74;

/** What an editor stands in, and what it starts from. */
interface Editing<R> {
  cell: Cell;
  row: R;
  start: string;
}

/** The cursor, the selection, the editor and the scrolling of a grid. */
export function useGrid<R>(props: GridProps<R>) {
  const { columns, lines, rowKey, rowHeight, opened, ticked, onTick, onCursor } = props;
  const box = useRef<HTMLDivElement>(null);
  const [selection, setSelection] = useState<Selection | null>(null);
  const [editing, setEditing] = useState<Editing<R> | null>(null);
  const dragging = useRef(false);
  const lastTick = useRef<number | null>(null);
  const { placed, total } = useMemo(
    () => placeColumns(columns, props.widths, props.frozen),
    [columns, props.widths, props.frozen],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: HEAD,
    scrollMargin: 0,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height moves every row
  useEffect(() => virtual.measure(), [virtual, rowHeight]);

  const extent: Extent = {
    lines: lines.length,
    columns: columns.length,
    page: Math.max(1, Math.floor(((box.current?.clientHeight ?? 400) - HEAD) / rowHeight) - 1),
    isRow: (line) => lines[line]?.kind === "row",
  };
  const at = selection && clamp(selection, extent);
  const block = at && blockOf(at);
  const rowAt = (line: number): R | null => {
    const found = lines[line];
    return found?.kind === "row" ? found.row : null;
  };

  const select = (next: Selection, follow = true) => {
    setSelection(next);
    onCursor(rowAt(next.focus.line));
    if (!follow) return;
    virtual.scrollToIndex(next.focus.line);
    const view = box.current;
    const left = view && scrollToColumn(placed, next.focus.column, { left: view.scrollLeft, width: view.clientWidth });
    if (view && left !== null) view.scrollLeft = left;
  };
  const edit = (cell: Cell, typed: string | null) => {
    const column = columns[cell.column];
    const row = rowAt(cell.line);
    if (!props.writable || !column?.edit || row === null) return;
    const start = typed !== null && column.edit !== "choice" ? typed : cellValue(column, row);
    setEditing({ cell, start, row });
  };
  const give = (value: string, after: After) => {
    const cell = editing?.cell;
    setEditing(null);
    if (after !== "stay") box.current?.focus();
    const column = cell && columns[cell.column];
    // As she saw it when she began: meanwhile another hand may have changed it, or moved it to another line.
    const row = editing?.row;
    if (!cell || !column || !row) return;
    const rows = after === "all" && block ? rowsIn(lines, block) : [row];
    if (after === "all" || value !== cellValue(column, row)) props.onChange({ rows, values: { [column.key]: value } });
    const key = after === "down" ? "ArrowDown" : after === "next" || after === "before" ? "Tab" : null;
    const next = key && move({ anchor: cell, focus: cell }, key, { shift: after === "before", ctrl: false }, extent);
    if (next) select(next);
    else if (after === "stay" && column.edit === "choice") box.current?.focus();
  };
  const tick = (line: number, through: boolean) => {
    const from = lastTick.current;
    const rows =
      through && from !== null ? rowsIn(lines, { top: Math.min(from, line), bottom: Math.max(from, line) }) : [];
    lastTick.current = line;
    const own = rowAt(line);
    const keys = (rows.length > 0 ? rows : own === null ? [] : [own]).map(rowKey);
    const next = new Set(ticked);
    const off = own !== null && ticked.has(rowKey(own));
    for (const key of keys) {
      if (off) next.delete(key);
      else next.add(key);
    }
    onTick(next);
  };

  const cancel = () => {
    setEditing(null);
    box.current?.focus();
  };
  // A row that was opened from elsewhere (a search, an address) is where the cursor goes on from.
  const followed = useRef<string | null>(null);
  useEffect(() => {
    if (followed.current === opened) return;
    followed.current = opened;
    const line = opened === null ? null : lineOf(lines, rowKey, opened);
    if (line === null || line === at?.focus.line) return;
    const cell = { line, column: at?.focus.column ?? 0 };
    setSelection({ anchor: cell, focus: cell });
    virtual.scrollToIndex(line);
  });
  /** The first cell, where nothing is selected yet. */
  const startAt = () => {
    const first = { line: 0, column: 0 };
    setSelection((now) => now ?? clamp({ anchor: first, focus: first }, extent));
  };

  const onMouseDown = (event: MouseEvent) => {
    if (event.button !== 0) return;
    const place = placeOf(event.target);
    if (!place || (editing && place.line === editing.cell.line && place.column === editing.cell.column)) return;
    if (place.tick || place.line === undefined) return;
    const row = rowAt(place.line);
    if (place.open && row !== null) props.onOpen(row);
    const focus = { line: place.line, column: place.column ?? at?.focus.column ?? 0 };
    select({ anchor: event.shiftKey && at ? at.anchor : focus, focus }, false);
    dragging.current = !place.open;
    box.current?.focus({ preventScroll: true });
  };
  const onMouseOver = (event: MouseEvent) => {
    if (!dragging.current || event.buttons !== 1 || !at) {
      dragging.current = false;
      return;
    }
    const place = placeOf(event.target);
    if (place?.line === undefined || place.column === undefined) return;
    setSelection({ anchor: at.anchor, focus: { line: place.line, column: place.column } });
  };

  return {
    box,
    virtual,
    placed,
    total,
    extent,
    at,
    block,
    editing,
    rowAt,
    select,
    edit,
    give,
    tick,
    onMouseDown,
    onMouseOver,
    cancel,
    startAt,
  };
}

/** The place in the grid that an element belongs to, by its data attributes. */
export function placeOf(target: EventTarget) {
  const element =
    target instanceof Element ? target.closest<HTMLElement>("[data-line],[data-group],[data-tick]") : null;
  if (!element) return null;
  const { line, column, group, open, tick } = element.dataset;
  const number = tick ?? line;
  return {
    group,
    tick: tick !== undefined,
    open: open !== undefined,
    line: number === undefined ? undefined : Number(number),
    column: column === undefined ? undefined : Number(column),
  };
}
