import { fold } from "../../text/fold.ts";
import { type SheetView, showInstead, type ViewCell } from "./view.ts";

/** So many signs to write on that no sentence ends in them: “…” and “...” alone may be the writer's own. */
const PRINTED = /[.…_](?:\s?[.…_]){3,}|…\s?…/u;
/** The question before an answer in a line. */
const QUESTION = /^[^:：\n]{2,80}[:：]/u;
/** What an answer begins with. */
const OF_WORDS = /[\p{L}\d“"«(☐☑☒✓□■[]/u;
const LEADER = /[\s.…_]/u;
/** Most of a cell of a form is not longer. */
const LONGEST = 4_000;

/**
 * The view of a sheet without the dots and lines of a printed form around what was written on them
 * (“......Nhà sạch ngõ đẹp......”): nothing between words is touched, and a cell that nobody wrote in stays as it is.
 * Only a sheet with such a row of dots is a printed form.
 */
export function withoutLeaders(view: SheetView): SheetView {
  const cells = view.rowNumbers.flatMap((row) => view.own(row).filter(({ text }) => /[.…_]/u.test(text)));
  if (!cells.some(({ text }) => PRINTED.test(text))) return view;
  const shown = new Map<ViewCell, ViewCell>();
  for (const cell of cells) {
    if (cell.text.length > LONGEST) continue;
    const text = cell.text.split("\n").map(bare).join("\n");
    if (text !== cell.text) shown.set(cell, { ...cell, text, folded: fold(text) });
  }
  return showInstead(view, shown);
}

function bare(line: string): string {
  if (!/[\p{L}\d]/u.test(line)) return line;
  const question = QUESTION.exec(line)?.[0].length ?? 0;
  const rest = [question, 0].reduce(withoutLead, line);
  let end = rest.length;
  while (end > 0 && LEADER.test(rest[end - 1] ?? "")) end--;
  const words = rest.slice(0, end);
  const signs = rest.slice(end).replace(/\s/gu, "").replace(/…/gu, "...");
  // Three dots behind what begins without any are the writer's, as is the stop of a sentence and of “v.v”; a question
  // that nobody answered keeps its own.
  const printed = signs.length > 3 || (signs.length === 3 && rest !== line);
  return printed && !/[:：]$/u.test(words) && !/(?<!\p{L})v\.?v$/u.test(words) ? words : rest;
}

/** The line without a row of at least three dots or two lines at a place, where words follow it. */
function withoutLead(line: string, from: number): string {
  let to = from;
  while (to < line.length && LEADER.test(line[to] ?? "")) to++;
  const signs = line.slice(from, to).replace(/\s/gu, "");
  const long = signs.includes("…") || signs.length > 2 || signs === "__";
  return long && OF_WORDS.test(line[to] ?? "") ? `${line.slice(0, from)}${from > 0 ? " " : ""}${line.slice(to)}` : line;
}
