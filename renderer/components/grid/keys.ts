import type { KeyboardEvent } from "react";
import { toHtml, toTsv } from "./clipboard.ts";
import type { GridColumn } from "./column.ts";
import type { Line } from "./lines.ts";
import { blockOf, type Cell, type Extent, move, type Selection } from "./selection.ts";
import { emptyCells, fillDown, type GridChange, textsIn } from "./work.ts";

/** What keys act upon. */
interface Hands<R> {
  columns: readonly GridColumn<R>[];
  lines: readonly Line<R>[];
  writable: boolean;
  extent: Extent;
  select(next: Selection): void;
  edit(cell: Cell, typed: string | null): void;
  tick(): void;
  rowAt(line: number): R | null;
  onOpen(row: R): void;
  onChange(change: GridChange<R>): void;
  onCopied(rows: number, columns: number): void;
}

/** Does what a key means in the grid, as Excel would; leaves other keys to the window. */
export function handleKey<R>(event: KeyboardEvent, at: Selection, hands: Hands<R>): void {
  if (event.altKey || event.nativeEvent.isComposing) return;
  const ctrl = event.ctrlKey || event.metaKey;
  const taken =
    event.key === "Tab"
      ? goOn(event, at, hands)
      : goAbout(event, at, hands, ctrl) || (ctrl ? doWithCtrl(event.key, at, hands) : doPlain(event, at, hands));
  if (event.key !== "Tab" && event.key !== "Escape") event.currentTarget.removeAttribute("data-released");
  if (!taken) return;
  event.preventDefault();
  event.stopPropagation();
}

/** At the grid's first and last cell, and after Esc, Tab leaves the grid: nobody is caught in it. */
function goOn<R>(event: KeyboardEvent, at: Selection, { extent, select }: Hands<R>): boolean {
  const next = move(at, "Tab", { shift: event.shiftKey, ctrl: false }, extent);
  const stays = next?.focus.line === at.focus.line && next.focus.column === at.focus.column;
  if (!next || stays || event.currentTarget.hasAttribute("data-released")) return false;
  select(next);
  return true;
}

function goAbout<R>(event: KeyboardEvent, at: Selection, { extent, select }: Hands<R>, ctrl: boolean): boolean {
  const next = move(at, event.key, { shift: event.shiftKey, ctrl }, extent);
  if (next) select(next);
  return next !== null;
}

function doWithCtrl<R>(key: string, at: Selection, hands: Hands<R>): boolean {
  const { lines, columns, extent } = hands;
  const block = blockOf(at);
  switch (key.toLowerCase()) {
    case "a":
      hands.select({ anchor: { line: 0, column: 0 }, focus: { line: extent.lines - 1, column: extent.columns - 1 } });
      return true;
    case "c": {
      const texts = textsIn(lines, columns, block);
      void copyTexts(texts).then(() => hands.onCopied(texts.length, block.right - block.left + 1));
      return true;
    }
    case "d": {
      const change = hands.writable ? fillDown(lines, columns, block) : null;
      if (change) hands.onChange(change);
      return true;
    }
    default:
      return false;
  }
}

function doPlain<R>(event: KeyboardEvent, at: Selection, hands: Hands<R>): boolean {
  switch (event.key) {
    case "Escape":
      event.currentTarget.setAttribute("data-released", "");
      hands.select({ anchor: at.focus, focus: at.focus });
      return false;
    case "Enter":
    case "F2":
      hands.edit(at.focus, null);
      return true;
    case "Delete": {
      const change = hands.writable ? emptyCells(hands.lines, hands.columns, blockOf(at)) : null;
      if (change) hands.onChange(change);
      return true;
    }
    case " ": {
      const row = hands.rowAt(at.focus.line);
      if (event.shiftKey) hands.tick();
      else if (row !== null) hands.onOpen(row);
      return true;
    }
    default:
      if (event.key.length !== 1) return false;
      hands.edit(at.focus, event.key);
      return true;
  }
}

/** Puts cells on the clipboard, as text and as a table. */
export async function copyTexts(texts: string[][]): Promise<void> {
  const tsv = toTsv(texts);
  try {
    const item = new ClipboardItem({
      "text/plain": new Blob([tsv], { type: "text/plain" }),
      "text/html": new Blob([toHtml(texts)], { type: "text/html" }),
    });
    await navigator.clipboard.write([item]);
  } catch {
    // Without the right to the clipboard's other forms the text still pastes into Excel.
    await navigator.clipboard.writeText(tsv);
  }
}
