import type { ColumnRole } from "../columns/roles.ts";
import { isNoteText, isSignatureCell, isTotalRow } from "../rows/phrases.ts";
import { subjectKindWord } from "../rows/subject.ts";
import { answersOf, isCountingRow } from "./heads.ts";
import { asksFor, countAsked, EMPTY, isGeneric, labelOf, MAX_LABEL, type Question, roleOf } from "./labels.ts";
import type { SheetView, ViewCell } from "./view.ts";

/** The questions of a sheet that stand one below the other. */
export interface Questions {
  questions: Question[];
  /** The column of the labels, and the last one that belongs to them (groups have a second). */
  labels: number;
  lastLabel: number;
  /** First and last row of them all. */
  top: number;
  bottom: number;
}

/** Questions stand at the left of a sheet that is no long list. */
const [MAX_COLUMN, MAX_ROWS] = [5, 300];
const MIN_ROLES = 3;

/**
 * The questions at the left of a sheet, whatever stands beside them; null where there are none. `aside` are rows that
 * are none by decision.
 */
export function questionsOf(view: SheetView, aside: ReadonlySet<number>): Questions | null {
  if (view.rowNumbers.length > MAX_ROWS) return null;
  const rows = view.rowNumbers.filter((row) => !aside.has(row));
  const columns = Array.from({ length: Math.min(MAX_COLUMN, view.lastColumn) }, (_, index) => {
    const asked = rows.flatMap((row) => askedIn(view, row, index + 1) ?? []);
    return { column: index + 1, asked, kinds: countAsked(asked.map(({ role }) => role)) };
  });
  const [best] = columns.sort((a, b) => b.kinds - a.kinds || a.column - b.column);
  if (!best || best.kinds < MIN_ROLES) return null;
  const { column: labels, asked } = best;
  const top = asked[0]?.row ?? 0;
  const bottom = endOf(view, rows, labels, asked.at(-1)?.row ?? top);
  const inside = rows.filter((row) => row >= top && row <= bottom);
  const lastLabel = hasGroups(view, inside, labels) ? labels + 1 : labels;
  const questions: Question[] = [];
  for (const row of inside) {
    const own = labelIn(view, row, labels, lastLabel);
    const below: Question = { rows: [row], path: [""], role: null };
    // “| Mô hình 1 | Mô hình 2” below a head goes on with nothing.
    const counts = questions.every(isGeneric) && isCountingRow(answersOf(view, below, lastLabel));
    if (own) questions.push({ rows: [row], ...own });
    else if (counts) questions.push(below);
    else questions.at(-1)?.rows.push(row);
  }
  return { questions, labels, lastLabel, top, bottom };
}

function askedIn(view: SheetView, row: number, column: number): { row: number; role: ColumnRole } | null {
  const cell = ownAt(view, row, column);
  // A title asks nothing of what stands beside it.
  if (cell === null || cell.kind !== "text" || cell.text.length > MAX_LABEL) return null;
  const answered = view.own(row).some((other) => other.column > column && !EMPTY.test(other.text));
  const role = answered ? asksFor(cell.text) : null;
  return role === null ? null : { row, role };
}

function ownAt(view: SheetView, row: number, column: number): ViewCell | null {
  const cell = view.at(row, column);
  return cell !== null && cell.row === row && cell.column === column ? cell : null;
}

/** Questions of the sender's own may follow the last known one, each right below the other. */
function endOf(view: SheetView, rows: number[], labels: number, last: number): number {
  let end = last;
  for (const row of rows.filter((other) => other > last)) {
    const cells = view.own(row);
    const ends = cells.some((cell) => isSignatureCell(cell) || isNoteText(cell)) || isTotalRow(cells);
    const answered = cells.some(({ column, text }) => column > labels && !EMPTY.test(text));
    const goesOn = cells.every(({ column, span }) => span.left === span.right && view.at(row - 1, column) !== null);
    if (row > end + 1 || ends || !answered || (view.at(row, labels) === null && !goesOn)) break;
    end = row;
  }
  return end;
}

/** A second column of labels: each stands beside a label that reaches over several rows (“Chủ thể” beside “Tập thể”, “Cá nhân”). */
function hasGroups(view: SheetView, rows: number[], labels: number): boolean {
  const beside = rows.flatMap((row) => ownAt(view, row, labels + 1) ?? []);
  const grouped = beside.every(({ row }) => {
    const label = view.at(row, labels);
    return label !== null && label.span.bottom > label.span.top;
  });
  return grouped && beside.some(({ text }) => roleOf(text) !== null || subjectKindWord(text) !== null);
}

/** The label that begins in a row, under that of its group; null where the answer above goes on. */
function labelIn(
  view: SheetView,
  row: number,
  labels: number,
  lastLabel: number,
): Pick<Question, "path" | "role"> | null {
  const label = view.at(row, labels);
  const part = lastLabel > labels ? ownAt(view, row, lastLabel) : null;
  if (label && part) {
    const path = [labelOf(label.text), labelOf(part.text)];
    return { path, role: roleOf(part.text) ?? roleOf(label.text) };
  }
  if (!label || label.row !== row || EMPTY.test(label.text)) return null;
  const group = labels > 1 ? view.at(row, labels - 1) : null;
  const above = group && group.span.bottom > group.span.top && roleOf(group.text) !== null ? [labelOf(group.text)] : [];
  return { path: [...above, labelOf(label.text)], role: roleOf(label.text) };
}
