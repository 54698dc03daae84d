import type { CellReference } from "../../register/model.ts";
import { cellsOf } from "../../register/source.ts";
import type { EncodingChoice } from "../encoding/encoding.ts";
import type { Readers } from "../rows/readers.ts";
import { columnNumber } from "../table/address.ts";
import { findMatrix } from "../table/matrix.ts";
import { words } from "../words.ts";
import type { FilePlan, PlannedModel, Problem, TableView } from "./plan.ts";
import type { UnderstoodSheet } from "./sheet.ts";

/** What a table's columns were taken to mean, left to right, in words. */
export function columnsTold({ columns }: TableView): string[] {
  return Object.entries(columns)
    .sort(([, a], [, b]) => (columnNumber(a) ?? 0) - (columnNumber(b) ?? 0))
    .map(([role, letter]) => words.columnIs(letter, role));
}

/** Doubts about values do not hold the file; they are told with it, each with its cell. */
export function doubtProblems(models: PlannedModel[], rows: FilePlan["rows"] = []): Problem[] {
  if (models.every(({ doubts }) => doubts.length === 0)) return [];
  const texts = new Map(
    rows.flatMap(({ sheet, row, cells }) =>
      Object.entries(cells).map(([column, text]): [string, string] => [`${sheet}!${column}${row}`, text]),
    ),
  );
  const textOf = ({ sheet, cell }: CellReference) => texts.get(`${sheet}!${cell}`);
  return models.flatMap((model) =>
    model.doubts.map(({ field, code, message }): Problem => {
      const cells = cellsOf(model.provenance[field]);
      // Of several cells the one that the message speaks of.
      const named = cells.findLast((cell) => message.includes(textOf(cell) ?? cell.cell));
      const at = named ?? cells[0] ?? cellsOf(model.provenance.name)[0];
      return {
        code,
        severity: "warning",
        message,
        sheet: model.sheet,
        ...(at ? { cell: at.cell } : {}),
        value: (at && textOf(at)) ?? model.values.name,
      };
    }),
  );
}

/** Why a file yields no model: a table that only counts them, a table without any, a table that nobody recognises, or no table. */
export function noModels(sheets: UnderstoodSheet[], readers: Readers): Problem {
  if (sheets.some(({ view }) => !view.hidden && findMatrix(view, readers)?.kind === "counts"))
    return { code: "no-models", severity: "error", message: words.countsOnly };
  if (sheets.some((sheet) => sheet.tables.length > 0))
    return { code: "no-models", severity: "error", message: words.noModels };
  return { code: "no-table", severity: "error", message: isTabular(sheets) ? words.tableUnsure : words.noTable };
}

/** Rows of several cells: a person may still find a table in it. */
export function isTabular(sheets: UnderstoodSheet[]): boolean {
  return sheets.some(
    (sheet) => sheet.tables.length > 0 || sheet.rows.filter((row) => Object.keys(row.cells).length >= 3).length >= 3,
  );
}

/** What was decoded is said; letters that hint at an old encoding too faintly hold the file. */
export function encodingProblems({ encoding, doubtful, sample }: EncodingChoice): Problem[] {
  if (!sample || encoding === "unicode") return [];
  const message = words.legacyEncoding(
    words.encodings[encoding],
    sample.before.slice(0, 60),
    sample.after.slice(0, 60),
    doubtful,
  );
  return [{ code: "legacy-encoding", severity: doubtful ? "error" : "warning", message, value: sample.before }];
}
