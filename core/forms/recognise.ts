import type { ColumnRole } from "../intake/columns/roles.ts";
import { settleColumns } from "../intake/columns/settle.ts";
import { chooseEncoding, decodeGrid } from "../intake/encoding/encoding.ts";
import type { Grid } from "../intake/read/grid.ts";
import type { Readers } from "../intake/rows/readers.ts";
import { columnLetter } from "../intake/table/address.ts";
import { findTables, type TableBlock } from "../intake/table/tables.ts";
import { type SheetView, viewSheet } from "../intake/table/view.ts";
import { readBody } from "./body.ts";
import { FormError } from "./errors.ts";
import type { FormColumn, FormShape, RecognisedForm } from "./form.ts";
import { bodyPlaceholders } from "./placeholders.ts";
import { isFilled } from "./values.ts";
import { words } from "./words.ts";

/**
 * Understands a blank form with the intake's own eyes: which table takes the models, what its columns
 * mean, where its body begins and ends, which heading rows it shows. Throws {@link FormError} for a form
 * that cannot be filled without losing something of it.
 *
 * @param shapeOf what the file itself tells of a sheet's rows; null for a sheet that holds no rows
 */
export function recogniseForm(
  raw: Grid,
  shapeOf: (sheet: string, index: number) => FormShape | null,
  readers: Readers,
): RecognisedForm {
  const encoding = chooseEncoding(raw, null);
  if (encoding.encoding !== "unicode" && encoding.encoding !== "nfd")
    throw new FormError("legacy-font", words.legacyFont);
  const grid = decodeGrid(raw, encoding);
  const found: { form: RecognisedForm; headRow: number }[] = [];
  const refused: FormError[] = [];
  const others: string[] = [];
  for (const [index, sheet] of grid.sheets.entries()) {
    if (sheet.hidden) continue;
    const view = viewSheet(sheet);
    const shape = shapeOf(sheet.name, index);
    if (!shape) continue;
    for (const block of tablesOf(view)) {
      const headRow = Math.max(...block.headerRows, ...block.numberingRows);
      try {
        settleColumns(view, block, readers, block.decided);
        const columns = columnsOf(view, block);
        const body = readBody(view, block, columns, shape, readers);
        found.push({
          headRow,
          form: { sheet: sheet.name, index, headerRows: block.headerRows, columns, ...body },
        });
        if (found.length > 1) others.push(words.otherTables(sheet.name, Math.min(...block.headerRows)));
      } catch (error) {
        if (!(error instanceof FormError)) throw error;
        refused.push(error);
      }
    }
  }
  const [first] = found;
  if (!first) throw refused[0] ?? new FormError("no-table", words.noTable);
  const { form } = first;
  const notes = [...form.notes, ...others];
  for (const { column, heading, role } of form.columns)
    if (!isFilled(role)) notes.push(words.notFilled(columnLetter(column), heading));
  if (form.tailRow !== null && form.total) {
    const letters = form.counted.map(columnLetter).join(", ");
    notes.push(letters === "" ? words.totalLeft(form.tailRow) : words.totalCounted(form.tailRow, letters));
  }
  return { ...form, notes };
}

const UNIT_HEADING = /^(ten )?(cac )?(don vi|dia phuong|co quan|xa|phuong|chi bo|dang bo)\b(?!.*\b(tinh|so)\b)/;

/** Tables by their headings; where the form names its cells by placeholders, those decide. */
function tablesOf(view: SheetView): (TableBlock & { decided: Map<number, ColumnRole> })[] {
  const named = bodyPlaceholders(view);
  if (!named) return findTables(view).map((block) => ({ ...block, decided: new Map() }));
  const above = findTables(view).find(({ headerRows }) => Math.max(...headerRows) < named.row);
  const headerRows = above ? above.headerRows : view.rowNumbers.filter((row) => row === named.row - 1);
  const start = Math.max(...headerRows, ...(above?.numberingRows ?? []), 0);
  const columns = [...named.columns].map(([column, role]) => {
    const heading =
      above?.columns.find((one) => one.column === column)?.heading ?? headingAbove(view, named.row, column);
    return { column, path: [heading], folded: [], role, weight: 10, readings: [], heading };
  });
  const rest = (above?.columns ?? []).filter(
    ({ column, role }) => !named.columns.has(column) && ![...named.columns.values()].includes(role),
  );
  return [
    {
      headerRows: headerRows.length > 0 ? headerRows : [named.row - 1],
      numberingRows: above?.numberingRows ?? [],
      repeatedRows: [],
      columns: [...columns, ...rest].sort((a, b) => a.column - b.column),
      aboveRows: view.rowNumbers.filter((row) => row < Math.min(...headerRows, named.row)),
      bodyRows: view.rowNumbers.filter((row) => row > start),
      decided: named.columns,
    },
  ];
}

function headingAbove(view: SheetView, row: number, column: number): string {
  return view.at(row - 1, column)?.text.replace(/\n/gu, " ") ?? "";
}

/** Columns with a heading of their own: those that a wide heading covers are one column with it. */
function columnsOf(view: SheetView, block: TableBlock): FormColumn[] {
  const last = Math.max(...block.headerRows);
  const columns = block.columns.flatMap(({ column, heading, role, folded }) => {
    const over = view.at(last, column);
    const covered = over !== null && over.column !== column && role === "extra";
    return covered ? [] : [{ column, heading, role, folded }];
  });
  // “Đơn vị thực hiện” beside “Tập thể, cá nhân”: who carries it out stands there, so this is the sender.
  const unit = columns.some(({ role }) => role === "unit")
    ? undefined
    : columns.find(({ role, folded }) => role === "extra" && UNIT_HEADING.test(folded.at(-1) ?? ""));
  return columns.map(({ column, heading, role }) => ({
    column,
    heading,
    role: column === unit?.column ? "unit" : role,
  }));
}
