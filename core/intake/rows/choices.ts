import { LONG_TEXTS } from "../../register/model.ts";
import { fold } from "../../text/fold.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { TableBlock } from "../table/tables.ts";
import { type SheetView, showInstead, type ViewCell } from "../table/view.ts";
import { isMark, isNoMark, SIGNS } from "./marks.ts";

const TICK = new RegExp(`[${SIGNS.tick}]`, "u");
const CROSS = new RegExp(`^[\\s([]*[${SIGNS.cross}][\\s)\\]]*$`, "u");
/** Letters that a symbol font shows as a tick or a box, where the font itself was lost on the way. */
const LOST_TICK = /^[üþRPÖỹỵ]$/u;
const LOST_BOX = /^[o¨£O]$/u;

/** Boxes that stand before or behind the words to choose from, ticked or empty. */
const BOX = new RegExp(`[${Object.values(SIGNS).join("")}]|[[({] ?[xXvV]? ?[\\])}]`, "gu");
const TICKED = new RegExp(`[${SIGNS.tick}${SIGNS.filled}xXvV]`, "u");
const CROSSED = new RegExp(`[${SIGNS.cross}]`, "u");
const MAX_CHOICE = 200;
const MAX_OPTION = 60;

/** Roles of texts in which a list with boxes is told as it stands. */
const TOLD_WHOLE: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["name", "ordinal", "unit", ...LONG_TEXTS]);

/**
 * The view of a table in which choices are told by words or a plain mark: “☐ Mới ☑ Duy trì” shows “Duy trì”, an empty
 * box nothing, a box of a symbol font whose font is lost a mark. Columns of the sender's own stay as they are unless
 * `extras`, for what they mean may still be open.
 */
export function fillChoices(view: SheetView, block: TableBlock, { extras }: { extras: boolean }): SheetView {
  const asked = block.columns.filter(
    ({ role, fieldCode, nameMeaning }) =>
      !TOLD_WHOLE.has(role) && !nameMeaning && (extras || role !== "extra" || fieldCode !== undefined),
  );
  const cells = new Map(asked.map(({ column }) => [column, cellsOf(view, block, column)]));
  const marked = asked.filter(({ column }) => isMarked(cells.get(column) ?? []));
  const signs = marked.flatMap(({ column }) => cells.get(column) ?? []);
  const ticked = signs.some(({ text }) => TICK.test(text));
  const others = signs.some(({ text }) => isMark(text) || LOST_TICK.test(text));
  const markedColumns = new Set(marked.map(({ column }) => column));
  const shown = new Map<ViewCell, ViewCell>();
  for (const [column, own] of cells) {
    for (const cell of own) {
      const text = markedColumns.has(column) ? signOf(cell.text, ticked, others) : chosenOf(cell.text);
      if (text !== null) shown.set(cell, { ...cell, text, folded: fold(text) });
    }
  }
  return showInstead(view, shown);
}

function cellsOf(view: SheetView, block: TableBlock, column: number): ViewCell[] {
  return block.bodyRows.flatMap((row) => view.own(row).filter((cell) => cell.column === column));
}

/** A column of marks alone; what stands in rows of totals and signatures is longer and leaves it as it is. */
function isMarked(cells: ViewCell[]): boolean {
  const short = cells.filter(({ text }) => !/^\d{1,4}$/u.test(text));
  const isSign = ({ text }: ViewCell) =>
    isMark(text) || isNoMark(text) || CROSS.test(text) || LOST_TICK.test(text) || LOST_BOX.test(text);
  return short.length > 0 && short.every(isSign);
}

/** What a sign of its own kind means beside the others; null for one that says so itself. */
function signOf(text: string, ticked: boolean, others: boolean): string | null {
  // Beside ticks a cross says no; alone it is how people mark.
  if (CROSS.test(text)) return ticked ? NONE : MARK;
  if (LOST_TICK.test(text)) return MARK;
  if (LOST_BOX.test(text)) return others ? NONE : MARK;
  return null;
}

const MARK = "x";
const NONE = "-";

/** The options whose boxes are ticked, or a dash for none; null for a text that is no such choice. */
export function chosenOf(text: string): string | null {
  const options = optionsOf(text);
  if (options === null) return null;
  // Beside ticks a crossed box says no; alone it is how people choose.
  const byTick = options.some(({ ticked }) => ticked);
  const chosen = options.filter(({ ticked, crossed }) => (byTick ? ticked : crossed));
  return chosen.length === 0 ? NONE : chosen.map(({ words }) => words).join("; ");
}

/** What a text gives to choose from, each with its box; null for a text that is no such choice. */
export function optionsOf(text: string): { words: string; ticked: boolean; crossed: boolean }[] | null {
  if (text.length > MAX_CHOICE) return null;
  const boxes = [...text.matchAll(BOX)];
  const [first] = boxes;
  if (!first) return null;
  const ahead = text.slice(0, first.index).trim() === "";
  const options = boxes.map((box, index) => {
    const from = ahead
      ? box.index + box[0].length
      : (boxes[index - 1]?.index ?? 0) + (boxes[index - 1]?.[0].length ?? 0);
    const to = ahead ? (boxes[index + 1]?.index ?? text.length) : box.index;
    return { words: bare(text.slice(from, to)), ticked: TICKED.test(box[0]), crossed: CROSSED.test(box[0]) };
  });
  const last = boxes.at(-1);
  const rest = ahead || !last ? "" : bare(text.slice(last.index + last[0].length));
  return rest !== "" || options.some(({ words }) => words === "" || words.length > MAX_OPTION) ? null : options;
}

function bare(words: string): string {
  return words.replace(/^[\s:;,./|-]+|[\s:;,./|-]+$/gu, "").replace(/\s+/gu, " ");
}
