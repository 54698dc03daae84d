import { fold } from "../../text/fold.ts";
import { findForms } from "./form.ts";
import type { FormLine } from "./form-line.ts";
import { type SheetView, type ViewCell, viewSheet } from "./view.ts";

/** A model whose whole card stands in one cell; its answers are parts of that cell. */
export interface Card {
  cell: ViewCell;
  /** What it answers, in the sender's order; each has one value, at the cell's own place. */
  answers: { line: FormLine; value: ViewCell }[];
}

/** A card asks for three things at least, and is no chapter. */
const MIN_QUESTIONS = 3;
const LONGEST = 8_000;
/** What a card begins with, or says soon: the name of its model (raw text). */
const NAMES = /(?:^|[\n;])[^\n:：]{0,20}(?:tên\s+(?:gọi\s+)?(?:của\s+)?)?(?:mô hình|điển hình|MH)[^\n:：]{0,30}[:：]/iu;
/** “…; Nội dung: …”: the next question of a card that is written in one line. */
const NEXT = /\s*[;.]\s+(?=(?:[-+•*]\s*)?\p{Lu}[^\n:：;.]{2,40}[:：]\s*\S)/gu;

/** The cards that stand in one cell, each from its model's name on; none for any other cell. */
export function cardsIn(cell: ViewCell): Card[] {
  const { text } = cell;
  const asks = text.length <= LONGEST && (text.match(/[:：]/gu) ?? []).length >= MIN_QUESTIONS;
  if (!asks || !NAMES.test(text)) return [];
  const forms = findForms(linesAsSheet(text.includes("\n") ? text.split("\n") : text.split(NEXT)));
  const cards = (forms?.records ?? []).map(({ lines }): Card => {
    const answers = lines.flatMap((line) => {
      const [first, ...others] = line.values;
      const whole = first && [first, ...others].map((value) => value.text).join("\n");
      return whole === undefined ? [] : [{ line, value: { ...cell, text: whole, folded: fold(whole) } }];
    });
    return { cell, answers };
  });
  const named = cards.every(({ answers }) => answers.some(({ line }) => line.role === "name"));
  return named && (forms?.above.length ?? 0) === 0 ? cards : [];
}

function linesAsSheet(lines: string[]): SheetView {
  const rows = lines.map((text, at) => ({ row: at + 1, cells: [{ column: 1, text, kind: "text" as const }] }));
  return viewSheet({ name: "", hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [], filtered: false });
}
