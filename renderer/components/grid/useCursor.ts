import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { placeColumns, scrollToColumn } from "./frame.ts";
import type { GridProps } from "./props.ts";
import { blockOf, type Cell, clamp, type Extent, type Selection } from "./selection.ts";
import { lineOf } from "./work.ts";

/** Height of the titles with their filters; the first row in sight stands below it. */
const HEAD = 74;

/** Where the cursor of a grid stands, and how the view follows it. */
export interface GridCursor<R> extends ReturnType<typeof useLayout> {
  extent: Extent;
  at: Selection | null;
  block: ReturnType<typeof blockOf> | null;
  /** The row in a line; null for a group, and where there is no such line. */
  rowAt(line: number): R | null;
  /** Puts the cursor somewhere and tells the screen; the view follows it unless told not to. */
  select(next: Selection, follow?: boolean): void;
  /** Draws the selection out to a cell, while the cursor's own row stays what it was. */
  stretch(focus: Cell): void;
  /** The first cell, where nothing is selected yet. */
  startAt(): void;
}

/** The selection of a grid and the scrolling that follows it; `box` is the element that scrolls. */
export function useCursor<R>(props: GridProps<R>, box: RefObject<HTMLDivElement | null>): GridCursor<R> {
  const { columns, lines, rowKey, rowHeight, opened, onCursor } = props;
  const [selection, setSelection] = useState<Selection | null>(null);
  const { placed, total, virtual } = useLayout(props, box);
  const extent: Extent = {
    lines: lines.length,
    columns: columns.length,
    page: Math.max(1, Math.floor(((box.current?.clientHeight ?? 400) - HEAD) / rowHeight) - 1),
    isRow: (line) => lines[line]?.kind === "row",
  };
  const at = selection && clamp(selection, extent);
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

  return {
    placed,
    total,
    virtual,
    extent,
    at,
    block: at && blockOf(at),
    rowAt,
    select,
    stretch: (focus) => at && setSelection({ anchor: at.anchor, focus }),
    startAt() {
      const first = { line: 0, column: 0 };
      setSelection((now) => now ?? clamp({ anchor: first, focus: first }, extent));
    },
  };
}

/** Where the columns stand, and which rows are in sight. */
function useLayout<R>(
  { columns, widths, frozen, lines, rowHeight }: GridProps<R>,
  box: RefObject<HTMLDivElement | null>,
) {
  const { placed, total } = useMemo(() => placeColumns(columns, widths, frozen), [columns, widths, frozen]);
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
  return { placed, total, virtual };
}
