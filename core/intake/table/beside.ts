import type { ColumnRole } from "../columns/roles.ts";
import { ANSWERS, asksFor, countAsked, EMPTY, MAX_LABEL, roleOf } from "./labels.ts";
import type { SheetView, ViewCell } from "./view.ts";

/** Questions that a form must ask at least. */
const MIN_ROLES = 3;
/** A form's questions stand in few columns. */
const MAX_COLUMN = 8;
/** A list is longer than the forms of one sheet. */
const MAX_ROWS = 300;

/**
 * The columns of further questions in a form with two or more of them to a row (“Tên mô hình | … | Đơn vị | …”); empty
 * for any other sheet. Such a column holds mostly questions, each answered at its right and other than the one at the
 * left of its row, where a column of a second model, or of a second form beside the first, holds answers or the same.
 */
export function questionColumns(view: SheetView): number[] {
  if (view.rowNumbers.length > MAX_ROWS) return [];
  const first = view.rowNumbers.flatMap((row) => {
    const [label, ...rest] = view.own(row).filter(({ text }) => /\p{L}/u.test(text));
    return label && rest.length > 0 && isQuestion(label) ? [{ row, label }] : [];
  });
  const columns: number[] = [];
  for (let column = 3; column <= Math.min(MAX_COLUMN, view.lastColumn); column++) {
    if (columns.includes(column - 1)) continue;
    const cells = first.flatMap(({ row, label }) => {
      const cell = view.own(row).find((other) => other.column === column);
      return cell && label.column < column - 1 ? [{ label, cell, answered: isAnswered(view, cell) }] : [];
    });
    const asked = cells.filter(({ cell }) => isQuestion(cell));
    const plain = asked.filter(({ label, cell, answered }) => answered && asksAnother(label, cell));
    const again = asked.some(
      ({ label, cell }) => roleOf(label.text) === roleOf(cell.text) && label.folded === cell.folded,
    );
    if (plain.length > 0 && !again && asked.length * 2 > cells.length) columns.push(column);
  }
  const roles = first.flatMap(({ row, label }) => [
    label,
    ...view.own(row).filter((cell) => columns.includes(cell.column)),
  ]);
  const left = first.map(({ label }) => roleOf(label.text)).filter((role) => role !== null);
  const enough = countAsked(roles.map(({ text }) => roleOf(text)).filter((role) => role !== null)) >= MIN_ROLES;
  return enough && new Set(left).size > 1 ? columns : [];
}

/** A row's cells, parted before each further question; a row that has none is one part. */
export function partsOf(cells: ViewCell[], columns: readonly number[]): ViewCell[][] {
  const parts: ViewCell[][] = [];
  for (const [at, cell] of cells.entries()) {
    const part = parts.at(-1);
    // “Số điện thoại | 0912 …” is a question of the sender's own where the one before it is answered.
    const own = (part?.length ?? 0) > 1 && at === cells.length - 2 && /\p{L}/u.test(cell.text);
    const opens = columns.includes(cell.column) && (isQuestion(cell) || (own && cell.text.length <= MAX_LABEL));
    if (part && !opens) part.push(cell);
    else parts.push([cell]);
  }
  return parts;
}

/** True for a cell that asks: by its words, or by a colon behind them. */
function isQuestion({ kind, text }: ViewCell): boolean {
  if (kind !== "text" || text.length > MAX_LABEL) return false;
  return asksFor(text) !== null || (/[:：]\s*$/u.test(text) && !text.includes("\n"));
}

function isAnswered(view: SheetView, { row, span }: ViewCell): boolean {
  const answer = view.own(row).find(({ column }) => column > span.right);
  return answer !== undefined && !EMPTY.test(answer.text) && !isQuestion(answer);
}

/** Both ask plainly, and not for the same; what is an answer as well (“Tập thể”) asks with its colon only. */
function asksAnother(label: ViewCell, cell: ViewCell): boolean {
  const asks = ({ text }: ViewCell): ColumnRole | null => {
    const role = roleOf(text);
    return role !== null && (!ANSWERS.has(role) || /[:：/]/u.test(text)) ? role : null;
  };
  const [own, other] = [roleOf(label.text), asks(cell)];
  return own !== null && other !== null && own !== other;
}
