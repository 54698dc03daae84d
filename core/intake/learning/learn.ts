import type { LearntReading } from "../../register/learnt.ts";
import {
  type Decisions,
  decidedColumns,
  decidedEncoding,
  decidedHeader,
  decidedRows,
  decisionsOf,
} from "../plan/decisions.ts";
import type { FilePlan } from "../plan/plan.ts";
import type { Grid, Sheet } from "../read/grid.ts";
import { viewSheet } from "../table/view.ts";
import { faceOf, firstColumnOf, rowKey, signatureOf } from "./headings.ts";

/** How each form of a file was read by decision of a person; empty where nothing had to be decided. */
export function learnReadings(
  raw: Grid,
  plan: Pick<FilePlan, "tables">,
  decisions: Decisions,
): { signature: string; reading: LearntReading }[] {
  return raw.sheets.flatMap((sheet) => {
    const reading = readingOf(sheet, plan, decisions);
    return reading ? [{ signature: signatureOf(reading.tables), reading }] : [];
  });
}

function readingOf(sheet: Sheet, plan: Pick<FilePlan, "tables">, decisions: Decisions): LearntReading | null {
  const tables = plan.tables.filter((table) => table.sheet === sheet.name);
  const [first] = tables;
  // A form is known again by its headings: one without any is asked about each time.
  if (!first || tables.some(({ headerRows }) => headerRows.length === 0)) return null;
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

/** Of a row's text so much is shown again. */
const LONGEST = 120;
