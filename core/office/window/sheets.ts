import type { Checked, Output } from "../../contract.ts";
import { chooseEncoding, decodeGrid } from "../../intake/encoding/encoding.ts";
import { fitReading } from "../../intake/learning/apply.ts";
import { type Decisions, decidedEncoding } from "../../intake/plan/decisions.ts";
import type { RowAccount, TableView } from "../../intake/plan/plan.ts";
import type { Grid, Sheet } from "../../intake/read/grid.ts";
import { Refusal } from "../../intake/read/refusal.ts";
import { columnLetter, columnNumber } from "../../intake/table/address.ts";
import { type SheetView, viewSheet } from "../../intake/table/view.ts";
import type { CellReference } from "../../register/model.ts";
import { ownCellsOf } from "../../register/source.ts";
import type { Submission } from "../../store/store.ts";
import type { LetterReading } from "../../text/legacy.ts";
import { planAgain } from "../again.ts";
import { type Desk, requireSubmission } from "../desk.ts";
import { plannedId } from "../review.ts";
import { words } from "./words.ts";

type ReviewSheet = Output<"review.sheets">[number];
type Value = ReviewSheet["rows"][number]["cells"][number]["values"][number];

/** More is no help on a screen; the file is understood as a whole all the same. */
const SHOWN = { rows: 2_000, columns: 60 };

/** What was made of a file: the fate of each row, its tables, and the cells behind each model. */
interface Meaning {
  rows: RowAccount[];
  tables: TableView[];
  models: { id: string; sheet: string; row: number; rows: number[]; cells: Record<string, CellReference[]> }[];
}

/**
 * The sheets of a file as Excel shows them, read again from the kept bytes and joined with what they
 * were understood as. Values name the models of `planned` while the file waits, and those of the register
 * that it brought or told of once it is in. A file that cannot be read has no sheets.
 */
export async function reviewSheets(desk: Desk, { id }: Checked<"review.sheets">): Promise<ReviewSheet[]> {
  const submission = await requireSubmission(desk, id);
  const raw = await desk.parsers.read(desk.store.filePath(submission.sha256)).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (raw === null) return [];
  const decisions = await desk.store.decisions(id);
  const grid = decodeGrid(raw, chooseEncoding(raw, await letterReading(desk, submission, raw, decisions)));
  const meaning = await meaningOf(desk, submission, raw, decisions);
  return grid.sheets.map((sheet) => showSheet(sheet, meaning));
}

/** How a person said that the letters are to be read: of this file, or of an earlier one of the same form and sender. */
async function letterReading(
  { store }: Desk,
  { senderId, encoding }: Submission,
  raw: Grid,
  decisions: Decisions,
): Promise<LetterReading | null> {
  const own = decidedEncoding(decisions);
  if (own !== null || decisions.learnt === "skip") return own;
  const learnt = (await store.learntLayouts())
    .filter(({ unitId, reading }) => unitId === senderId && fitReading(raw, reading) !== null)
    .flatMap(({ reading }) => reading.encoding ?? []);
  // What was learnt only later did not hold when this file was read.
  return learnt.find((reading) => chooseEncoding(raw, reading).encoding === encoding) ?? null;
}

async function meaningOf(
  desk: Desk,
  submission: Submission,
  grid: Grid,
  decisions: Record<string, string>,
): Promise<Meaning> {
  if (submission.status === "review") {
    // The file has been read; planning takes the same cells.
    const parsers = { ...desk.parsers, read: async () => grid };
    const plan = await planAgain({ ...desk, parsers }, submission, decisions);
    const models = plan.models.map(({ sheet, row, rows, provenance }, index) => ({
      id: plannedId(submission.id, index),
      sheet,
      row,
      rows,
      cells: Object.fromEntries(Object.entries(provenance).map(([property, list]) => [property, ownCellsOf(list)])),
    }));
    return { rows: plan.rows, tables: plan.tables, models };
  }
  const { store, programme } = desk;
  const [rows, brought, told] = await Promise.all([
    store.rows(submission.id),
    store.importedCells(submission.id),
    store.results({ programmeId: programme.id, submissionId: submission.id }),
  ]);
  // A results paper brings few models or none of its own: its cells tell of registered ones.
  return {
    rows,
    tables: submission.tables,
    models: told.length > 0 ? told.map(({ modelId, ...rest }) => ({ ...rest, id: modelId })) : brought,
  };
}

function showSheet(sheet: Sheet, meaning: Meaning): ReviewSheet {
  const view = viewSheet(sheet);
  const fates = new Map(
    meaning.rows.filter((row) => row.sheet === sheet.name).map((row) => [row.row, row.disposition]),
  );
  const values = new Map<string, Value[]>();
  const continued = new Set<number>();
  for (const { id, sheet: own, row, rows, cells } of meaning.models) {
    if (own === sheet.name) for (const other of rows) if (other !== row) continued.add(other);
    for (const [property, places] of Object.entries(cells)) {
      for (const place of places) {
        if (place.sheet !== sheet.name) continue;
        const known = values.get(place.cell);
        if (known) known.push({ model: id, property });
        else values.set(place.cell, [{ model: id, property }]);
      }
    }
  }
  for (const { sheet: own, row } of meaning.models) if (own === sheet.name) continued.delete(row);
  const lastColumn = Math.min(view.lastColumn, SHOWN.columns);
  const isCut = view.rowNumbers.length > SHOWN.rows || view.lastColumn > SHOWN.columns;
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    lastColumn,
    ...(isCut ? { cut: words.cut(SHOWN.rows, SHOWN.columns) } : {}),
    columns: columnsOf(view, meaning.tables, lastColumn),
    rows: view.rowNumbers.slice(0, SHOWN.rows).map((row) => ({
      row,
      hidden: view.isHiddenRow(row),
      disposition: fates.get(row) ?? "unclear",
      continuation: fates.get(row) === "imported" && continued.has(row),
      cells: view
        .own(row)
        .filter((cell) => cell.column <= SHOWN.columns)
        .map(({ column, text, kind, span }) => ({
          column,
          text,
          kind,
          rowSpan: span.bottom - span.top + 1,
          columnSpan: Math.min(span.right, SHOWN.columns) - span.left + 1,
          values: values.get(`${columnLetter(column)}${row}`) ?? [],
        })),
    })),
  };
}

/** What each column of the sheet's tables means, under its heading; of two tables the first speaks. */
function columnsOf(view: SheetView, tables: readonly TableView[], lastColumn: number): ReviewSheet["columns"] {
  const columns = new Map<number, ReviewSheet["columns"][number]>();
  for (const table of tables) {
    if (table.sheet !== view.name) continue;
    for (const [role, letter] of Object.entries(table.columns)) {
      const column = columnNumber(letter);
      if (column === null || column > lastColumn || columns.has(column)) continue;
      const texts = table.headerRows.flatMap((row) => view.at(row, column)?.text ?? []);
      columns.set(column, { column, letter, role, heading: [...new Set(texts)].join(" / "), width: null });
    }
  }
  return [...columns.values()].sort((a, b) => a.column - b.column);
}
