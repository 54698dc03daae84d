/** A cell of the grid by line and column, both from 0. */
export interface Cell {
  line: number;
  column: number;
}

/** What is selected: the rectangle between where selecting began and where the cursor is. */
export interface Selection {
  anchor: Cell;
  focus: Cell;
}

/** A rectangle of cells, bounds included. */
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** What moving about must know of the grid. */
export interface Extent {
  lines: number;
  columns: number;
  /** Lines that inside on the screen, for PageUp and PageDown. */
  page: number;
  /** False for group headings, on which the cursor does not rest. */
  isRow(line: number): boolean;
}

/** The rectangle of a selection. */
export function blockOf({ anchor, focus }: Selection): Block {
  return {
    top: Math.min(anchor.line, focus.line),
    bottom: Math.max(anchor.line, focus.line),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

/** Whether a cell lies in a block. */
export function isInside(block: Block, line: number, column: number): boolean {
  return line >= block.top && line <= block.bottom && column >= block.left && column <= block.right;
}

/** A selection that still lies within the grid; null where no row is left. */
export function clamp(selection: Selection, extent: Extent): Selection | null {
  const inside = (cell: Cell): Cell | null => {
    const line = nearestRow(Math.min(cell.line, extent.lines - 1), extent);
    return line === null ? null : { line, column: Math.max(0, Math.min(cell.column, extent.columns - 1)) };
  };
  const anchor = inside(selection.anchor);
  const focus = inside(selection.focus);
  return anchor && focus ? { anchor, focus } : null;
}

/** The row at a line, or the nearest below, or above. */
function nearestRow(line: number, extent: Extent): number | null {
  for (let at = Math.max(line, 0); at < extent.lines; at++) if (extent.isRow(at)) return at;
  for (let at = Math.min(line, extent.lines - 1); at >= 0; at--) if (extent.isRow(at)) return at;
  return null;
}

/**
 * The selection after a key: arrows, Home, End, PageUp, PageDown, Tab; with Shift it grows, with Ctrl
 * it goes to the edge. Null for keys that do not move.
 */
export function move(
  selection: Selection,
  key: string,
  held: { shift: boolean; ctrl: boolean },
  extent: Extent,
): Selection | null {
  const { focus } = selection;
  const to = target(focus, key, held, extent);
  if (to === null) return null;
  const grows = held.shift && key !== "Tab";
  return { anchor: grows ? selection.anchor : to, focus: to };
}

function target(
  from: Cell,
  key: string,
  { shift, ctrl }: { shift: boolean; ctrl: boolean },
  extent: Extent,
): Cell | null {
  const last = extent.columns - 1;
  const atLine = (line: number): Cell => ({ line, column: from.column });
  const atColumn = (column: number): Cell => ({ line: from.line, column: Math.max(0, Math.min(last, column)) });
  switch (key) {
    case "ArrowLeft":
      return atColumn(ctrl ? 0 : from.column - 1);
    case "ArrowRight":
      return atColumn(ctrl ? last : from.column + 1);
    case "ArrowUp":
      return atLine(ctrl ? edge(extent, false, from.line) : step(from.line, -1, extent));
    case "ArrowDown":
      return atLine(ctrl ? edge(extent, true, from.line) : step(from.line, 1, extent));
    case "PageUp":
      return atLine(step(from.line, -extent.page, extent));
    case "PageDown":
      return atLine(step(from.line, extent.page, extent));
    case "Home":
      return ctrl ? { line: edge(extent, false, from.line), column: 0 } : atColumn(0);
    case "End":
      return ctrl ? { line: edge(extent, true, from.line), column: last } : atColumn(last);
    case "Tab":
      return nextCell(from, shift ? -1 : 1, extent);
    default:
      return null;
  }
}

/** The next cell as one writes: to the right, then the first of the row below. */
function nextCell(from: Cell, direction: 1 | -1, extent: Extent): Cell {
  const column = from.column + direction;
  if (column >= 0 && column < extent.columns) return { line: from.line, column };
  const line = step(from.line, direction, extent);
  if (line === from.line) return from;
  return { line, column: direction === 1 ? 0 : extent.columns - 1 };
}

/** So many lines on, over group headings, never past the first or last row. */
function step(from: number, by: number, extent: Extent): number {
  const direction = by < 0 ? -1 : 1;
  let reached = from;
  let left = Math.abs(by);
  for (let at = from + direction; left > 0 && at >= 0 && at < extent.lines; at += direction) {
    if (extent.isRow(at)) {
      reached = at;
      left -= 1;
    }
  }
  return reached;
}

function edge(extent: Extent, last: boolean, otherwise: number): number {
  return nearestRow(last ? extent.lines - 1 : 0, extent) ?? otherwise;
}
