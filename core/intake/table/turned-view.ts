import { fold } from "../../text/fold.ts";
import { withoutModelCount } from "./heads.ts";
import { EMPTY } from "./labels.ts";
import type { TurnedTable } from "./turned.ts";
import type { SheetView, ViewCell } from "./view.ts";

/**
 * A table with a model to each column laid as a list: a row to each model, under a heading of the questions. Rows are
 * the columns of the sheet, columns the questions counted from 1; cells keep the names of their own places.
 */
export function asList(view: SheetView, { questions, columns, models }: TurnedTable): SheetView {
  const name = columns.find(({ role }) => role === "name")?.column;
  const rows = new Map<number, (ViewCell | null)[]>(models.map((model) => [model, []]));
  for (const [index, question] of questions.entries()) {
    const turned = new Map<ViewCell, ViewCell>();
    for (const [model, row] of rows) {
      const cells = question.rows.flatMap((at) => {
        const cell = view.at(at, model);
        return cell && !EMPTY.test(cell.text) ? [cell] : [];
      });
      const [first] = cells;
      const known = first && turned.get(first);
      const cell = known ?? turn([...new Set(cells)], index + 1, index + 1 === name);
      if (first && cell) turned.set(first, cell);
      row.push(cell);
    }
  }
  return {
    ...view,
    rowNumbers: models,
    lastColumn: questions.length,
    own: (row) => (rows.get(row) ?? []).flatMap((cell) => (cell?.row === row ? [cell] : [])),
    at: (row, column) => rows.get(row)?.[column - 1] ?? null,
    isHiddenRow: view.isHiddenColumn,
    isHiddenColumn: () => false,
  };
}

/** One answer, whatever rows it goes over, at its place in the list. */
function turn(cells: ViewCell[], column: number, isName: boolean): ViewCell | null {
  const [first, ...others] = cells;
  if (!first) return null;
  const whole = [first, ...others].map((cell) => cell.text).join("\n");
  const text = isName ? withoutModelCount(whole) : whole;
  const { row, column: at, span } = first;
  const lies = { top: span.left, bottom: span.right, left: column, right: column };
  const words = text === first.text ? first : { ...first, text, folded: fold(text) };
  return { ...words, row: at, column, span: lies, home: { row, column: at } };
}
