import type { LearntReading } from "../../register/learnt.ts";
import { type ColumnRole, isColumnRole } from "../columns/roles.ts";
import {
  type Decisions,
  decidedColumns,
  decidedEncoding,
  decidedHeader,
  decidedRows,
  decisionsOf,
  isDecidedHeadless,
} from "../plan/decisions.ts";
import type { FilePlan, TableView } from "../plan/plan.ts";
import type { Grid, Sheet } from "../read/grid.ts";
import { columnLetter, columnNumber } from "../table/address.ts";
import { viewSheet } from "../table/view.ts";
import { faceOf, firstColumnOf, rowKey, signatureOf } from "./headings.ts";
import { shapeOf } from "./shape.ts";

/** How each form of a file was read by decision of a person; empty where nothing had to be decided. */
export function learnReadings(
  raw: Grid,
  plan: Pick<FilePlan, "tables">,
  decisions: Decisions,
): { signature: string; reading: LearntReading }[] {
  return raw.sheets.flatMap((sheet) => {
    const reading = readingOf(sheet, plan, decisions);
    return reading ? [{ signature: signatureOf(reading), reading }] : [];
  });
}

function readingOf(sheet: Sheet, plan: Pick<FilePlan, "tables">, decisions: Decisions): LearntReading | null {
  const tables = plan.tables.filter((table) => table.sheet === sheet.name);
  const [first] = tables;
  if (!first) return null;
  // Where a person did not say that there are no headings, a table without any is a guess.
  if (tables.some(({ headerRows }) => headerRows.length === 0))
    return tables.length === 1 && isDecidedHeadless(decisions, sheet.name) ? headlessOf(sheet, first, decisions) : null;
  const view = viewSheet(sheet);
  const base = firstColumnOf(sheet, first.headerRows);
  const columns = [...decidedColumns(decisions, sheet.name)].map(([column, role]) => ({
    column: column - base,
    heading: first.headerRows.flatMap((row) => view.at(row, column)?.text ?? []).join(" – "),
    role,
  }));
  const rows = [...decidedRows(decisions, sheet.name)].flatMap(([row, role]) => {
    const texts = view.own(row).map(({ text }) => text);
    const key = rowKey(texts);
    return key === null ? [] : [{ key, text: texts.join(" | ").slice(0, LONGEST), role }];
  });
  const reading: LearntReading = {
    sheet: sheet.name,
    tables: tables.map(({ headerRows }) => faceOf(sheet, headerRows)),
    header: decidedHeader(decisions, sheet.name) !== null,
    encoding: decidedEncoding(decisions),
    columns,
    rows,
    fields: decisionsOf(decisions, "field").map(([text, code]) => ({ text, code })),
  };
  const says = reading.header || reading.encoding !== null || columns.length + rows.length + reading.fields.length > 0;
  return says ? reading : null;
}

/** A list without headings is known again by its shape; all its columns were confirmed with it, the guessed ones too. */
function headlessOf(sheet: Sheet, table: TableView, decisions: Decisions): LearntReading | null {
  const found = shapeOf(sheet);
  if (!found) return null;
  const { shape, firstColumn } = found;
  const roles = new Map<number, ColumnRole>();
  for (const [role, letter] of Object.entries(table.columns)) {
    const column = columnNumber(letter);
    if (column !== null && isColumnRole(role)) roles.set(column, role);
  }
  for (const [column, role] of decidedColumns(decisions, sheet.name)) roles.set(column, role);
  return {
    sheet: sheet.name,
    tables: [],
    shape,
    header: true,
    encoding: decidedEncoding(decisions),
    columns: shape.map(({ column }) => ({
      column,
      heading: columnLetter(firstColumn + column),
      role: roles.get(firstColumn + column) ?? "extra",
    })),
    rows: [],
    fields: decisionsOf(decisions, "field").map(([text, code]) => ({ text, code })),
  };
}

/** Of a row's text so much is shown again. */
const LONGEST = 120;
