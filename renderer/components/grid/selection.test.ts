import { describe, expect, it } from "vitest";
import { blockOf, clamp, type Extent, move, type Selection } from "./selection.ts";

// Lines 0 and 4 are group headings.
const extent: Extent = { lines: 8, columns: 3, page: 2, isRow: (line) => line !== 0 && line !== 4 };
const at = (line: number, column: number): Selection => ({ anchor: { line, column }, focus: { line, column } });
const free = { shift: false, ctrl: false };

describe("moving", () => {
  it("steps over group headings and stops at the edges", () => {
    expect(move(at(3, 1), "ArrowDown", free, extent)?.focus).toEqual({ line: 5, column: 1 });
    expect(move(at(1, 1), "ArrowUp", free, extent)?.focus).toEqual({ line: 1, column: 1 });
    expect(move(at(1, 2), "ArrowRight", free, extent)?.focus).toEqual({ line: 1, column: 2 });
    expect(move(at(2, 0), "PageDown", free, extent)?.focus.line).toBe(5);
  });

  it("goes to the ends with Home, End and Ctrl", () => {
    expect(move(at(3, 1), "Home", free, extent)?.focus).toEqual({ line: 3, column: 0 });
    expect(move(at(3, 1), "End", { shift: false, ctrl: true }, extent)?.focus).toEqual({ line: 7, column: 2 });
    expect(move(at(3, 1), "Home", { shift: false, ctrl: true }, extent)?.focus).toEqual({ line: 1, column: 0 });
  });

  it("grows with Shift from where it began", () => {
    const grown = move(at(3, 1), "ArrowDown", { shift: true, ctrl: false }, extent);
    expect(grown && blockOf(grown)).toEqual({ top: 3, bottom: 5, left: 1, right: 1 });
  });

  it("writes on with Tab to the next row, and back", () => {
    expect(move(at(3, 2), "Tab", free, extent)?.focus).toEqual({ line: 5, column: 0 });
    expect(move(at(5, 0), "Tab", { shift: true, ctrl: false }, extent)?.focus).toEqual({ line: 3, column: 2 });
    expect(move(at(7, 2), "Tab", free, extent)?.focus).toEqual({ line: 7, column: 2 });
  });

  it("leaves other keys alone", () => {
    expect(move(at(3, 1), "a", free, extent)).toBeNull();
  });
});

describe("a selection after rows went away", () => {
  it("is moved to a row that is left", () => {
    expect(clamp(at(20, 9), extent)?.focus).toEqual({ line: 7, column: 2 });
    expect(clamp(at(4, 0), extent)?.focus.line).toBe(5);
    expect(clamp(at(0, 0), { ...extent, lines: 0 })).toBeNull();
  });
});
