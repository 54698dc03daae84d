import { type MouseEvent, type RefObject, useRef } from "react";
import type { GridProps } from "./props.ts";
import type { GridCursor } from "./useCursor.ts";
import type { Editing } from "./useEditing.ts";

/** What the mouse does in a grid: it puts the cursor, draws a selection out, opens a row. */
export function usePointer<R>(
  { onOpen }: GridProps<R>,
  { at, rowAt, select, stretch }: GridCursor<R>,
  editing: Editing<R> | null,
  box: RefObject<HTMLDivElement | null>,
) {
  const dragging = useRef(false);
  return {
    onMouseDown(event: MouseEvent) {
      if (event.button !== 0) return;
      const place = placeOf(event.target);
      if (!place || (editing && place.line === editing.cell.line && place.column === editing.cell.column)) return;
      if (place.tick || place.line === undefined) return;
      const row = rowAt(place.line);
      if (place.open && row !== null) onOpen(row);
      const focus = { line: place.line, column: place.column ?? at?.focus.column ?? 0 };
      select({ anchor: event.shiftKey && at ? at.anchor : focus, focus }, false);
      dragging.current = !place.open;
      box.current?.focus({ preventScroll: true });
    },
    onMouseOver(event: MouseEvent) {
      if (!dragging.current || event.buttons !== 1 || !at) {
        dragging.current = false;
        return;
      }
      const place = placeOf(event.target);
      if (place?.line === undefined || place.column === undefined) return;
      stretch({ line: place.line, column: place.column });
    },
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
