import type { Programme } from "../../programme/schema.ts";
import type { Unit } from "../../register/unit.ts";
import { compareKey } from "../../text/fold.ts";
import type { Grid } from "../read/grid.ts";
import { lineReason, plainReason } from "../rows/around.ts";
import { fieldReader } from "../rows/field.ts";
import { footnotesOf } from "../rows/footnotes.ts";
import { legendsOf } from "../rows/legend.ts";
import type { DraftModel } from "../rows/models.ts";
import { saysNone } from "../rows/phrases.ts";
import type { Readers } from "../rows/readers.ts";
import { homeOf } from "../units/home.ts";
import { unitReader } from "../units/reader.ts";
import { words } from "../words.ts";
import { type Decisions, decidedPurpose, decisionsOf } from "./decisions.ts";
import { documentLines } from "./document-lines.ts";
import { furtherLists, type OpenList } from "./goes-on.ts";
import { leftRows } from "./left-rows.ts";
import { calendarProblem } from "./matter/calendar.ts";
import type { Problem, RowAccount } from "./plan.ts";
import { columnsTold } from "./said.ts";
import { type UnderstoodSheet, understandSheet } from "./sheet.ts";
import { listsOf, totalProblems, totalsBeside } from "./total-problems.ts";

/** A workbook as it was understood, before its unit, purpose and version are settled. */
export interface Understanding {
  sheets: UnderstoodSheet[];
  rows: RowAccount[];
  /** Models of the tables that count: neither hidden sheets nor copies. */
  models: DraftModel[];
  problems: Problem[];
}

/** Readers by the list of units that they were made for: taking it apart costs more than reading a file with it. */
const made = new WeakMap<Unit[], { programme: Programme; told: string; readers: Readers }>();

/**
 * The readers of one programme and one office's units; the list given may not be changed afterwards.
 * `office` is the office's own name, which tells its place; empty where it is not known. `places` are keys of others that
 * stand for it.
 */
export function readersFor(programme: Programme, units: Unit[], office = "", places: readonly string[] = []): Readers {
  const known = made.get(units);
  const told = [office, ...places].join("\n");
  if (known?.programme === programme && known.told === told) return known.readers;
  const readers = {
    fields: fieldReader(programme),
    units: unitReader(units, homeOf(office), places),
    year: programme.year,
  };
  made.set(units, { programme, told, readers });
  return readers;
}

/** Reads every sheet of a workbook and decides which of its tables count. Pure. */
export function understand(grid: Grid, programme: Programme, known: Readers, decisions: Decisions): Understanding {
  const readers = { ...known, legends: legendsOf(grid, known.fields), footnotes: footnotesOf(grid) };
  const choices = new Map(decisionsOf(decisions, "sheet"));
  const lines = documentLines(grid, readers);
  let open: OpenList | null = null;
  const plain = grid.sheets.map((sheet, index) => {
    const before = sheet.hidden ? null : open;
    const read = understandSheet(sheet, programme, readers, decisions, undefined, lines[index], before);
    if (!sheet.hidden && read.tables.length > 0) ({ open } = read);
    return read;
  });
  const { sheets, guessed } = withGuesses(grid, plain, (sheet) =>
    understandSheet(sheet, programme, readers, decisions, true),
  );
  addPreamble(grid.preamble ?? [], sheets);
  const problems: Problem[] = [];
  const counted: UnderstoodSheet[] = [];
  for (const sheet of sheets) {
    const choice = choices.get(sheet.view.name);
    if (sheet.models.length === 0) leaveSheet(sheet, sheets);
    else if (choice === "skip") leaveTable(sheet, "other-table");
    else if (choice !== "read" && copyOf(sheet, counted)) {
      leaveTable(sheet, sheet.view.hidden ? "hidden-copy" : "other-table");
      problems.push({
        code: "copied-table",
        severity: "warning",
        message: words.copiedTable(sheet.view.name),
        sheet: sheet.view.name,
      });
    } else if (choice !== "read" && sheet.view.hidden) {
      const visible = sheets.filter((s) => !s.view.hidden && s.models.length > 0);
      const copy = copyOf(sheet, visible);
      leaveTable(sheet, copy ? "hidden-copy" : "other-table");
      if (!copy)
        problems.push({
          code: "hidden-sheet",
          severity: "warning",
          message: words.hiddenSheet(sheet.view.name),
          sheet: sheet.view.name,
        });
    } else {
      const calendar = choice === "read" || decidedPurpose(decisions) !== null ? null : calendarProblem(sheet);
      if (calendar === null) counted.push(sheet);
      else {
        leaveTable(sheet, "other-table");
        problems.push(calendar);
      }
    }
  }
  const lists = listsOf(counted);
  for (const sheet of counted) problems.push(...sheetProblems(sheet), ...totalProblems(sheet, lists.get(sheet) ?? []));
  problems.push(...totalsBeside(grid, counted), ...leftRows(sheets, decisions, readers));
  for (const sheet of counted) if (guessed.has(sheet)) problems.push(noHeader(sheet));
  problems.push(...furtherLists(counted, choices), ...doubleNames(counted));
  return { sheets, rows: sheets.flatMap((s) => s.rows), models: counted.flatMap((s) => s.models), problems };
}

/** Where no sheet has a heading that anybody knows, a table may have none: its columns are guessed, and asked about. */
function withGuesses(grid: Grid, plain: UnderstoodSheet[], guess: (sheet: Grid["sheets"][number]) => UnderstoodSheet) {
  if (plain.some(({ tables }) => tables.length > 0)) return { sheets: plain, guessed: new Set<UnderstoodSheet>() };
  const guesses = grid.sheets.map((sheet) => (sheet.hidden ? null : guess(sheet)));
  const found = guesses.map((sheet) => (sheet !== null && sheet.models.length > 0 ? sheet : null));
  return {
    sheets: plain.map((sheet, index) => found[index] ?? sheet),
    guessed: new Set(found.filter((sheet) => sheet !== null)),
  };
}

function noHeader({ view, tables }: UnderstoodSheet): Problem {
  const told = tables.flatMap(columnsTold);
  return { code: "no-header", severity: "error", message: words.noHeader(view.name, told), sheet: view.name };
}

/** Lines of a document before its tables speak for all of them, as a letterhead and title above would. */
function addPreamble(lines: string[], sheets: UnderstoodSheet[]): void {
  let titled = false;
  const above = lines.map((text) => {
    const as = lineReason(text, titled);
    titled ||= as === "title";
    return { text, row: 0, column: 0, as };
  });
  for (const sheet of sheets) {
    const captions = sheet.captions.map((text) => ({ text, row: 0, column: 0, as: lineReason(text, titled) }));
    sheet.above.unshift(...above, ...captions.filter(({ as }) => as === "title"));
  }
}

/** A sheet without models: a list, a summary, a letter; told by whether its rows have several cells. */
function leaveSheet(sheet: UnderstoodSheet, all: UnderstoodSheet[]): void {
  if (all.every((s) => s.models.length === 0)) return;
  const tabular = sheet.rows.filter((row) => Object.keys(row.cells).length > 1).length >= 3;
  for (const row of sheet.rows) {
    if (row.disposition !== "letterhead" && row.disposition !== "title" && row.disposition !== "unclear") continue;
    if (tabular || sheet.view.hidden) row.disposition = "other-table";
    else row.disposition = plainReason(sheet.view.own(row.row)) ?? "note";
  }
}

function leaveTable(sheet: UnderstoodSheet, reason: "other-table" | "hidden-copy"): void {
  for (const row of sheet.rows)
    if (row.disposition === "imported" || row.disposition === "unclear") row.disposition = reason;
  sheet.models = [];
  sheet.ignored = [];
  sheet.tables = [];
  sheet.asked = [];
}

/** True where nearly every model of the sheet stands in one of the others with the same name. */
function copyOf(sheet: UnderstoodSheet, others: UnderstoodSheet[]): boolean {
  if (others.length === 0) return false;
  const names = sheet.models.map((model) => compareKey(model.values.name));
  return others.some((other) => {
    const known = new Set(other.models.map((model) => compareKey(model.values.name)));
    const same = names.filter((name) => known.has(name)).length;
    return same === names.length && (names.length >= 2 || sheet.view.hidden) && other.models.length === names.length;
  });
}

function sheetProblems(sheet: UnderstoodSheet): Problem[] {
  const problems: Problem[] = [];
  const { name } = sheet.view;
  for (const row of sheet.rows) {
    if (row.disposition !== "unclear") continue;
    const cell = `${Object.keys(row.cells)[0] ?? "A"}${row.row}`;
    problems.push({
      code: "unclear-row",
      severity: "error",
      message: words.unclearRow,
      sheet: name,
      cell,
      value: row.text.slice(0, 200),
    });
  }
  problems.push(...sheet.asked, ...noneRegistered(sheet));
  return problems;
}

/** Rows in which a unit says that it registers nothing: no models, and worth a look. */
function noneRegistered({ view, rows, tables }: UnderstoodSheet): Problem[] {
  return rows.flatMap(({ row, disposition, text, cells }): Problem[] => {
    const [column] =
      Object.entries(cells).find(([at, said]) => tables.some(({ columns }) => columns.name === at) && saysNone(said)) ??
      [];
    if (disposition !== "note" || column === undefined) return [];
    const message = words.registersNone(text.slice(0, 200));
    return [
      {
        code: "registers-none",
        severity: "warning",
        message,
        sheet: view.name,
        cell: `${column}${row}`,
        value: cells[column] ?? "",
      },
    ];
  });
}

/** The same name twice for one unit: kept twice, and said. */
function doubleNames(sheets: UnderstoodSheet[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const model of sheets.flatMap((s) => s.models)) {
    const key = [model.unitText, model.values.name, model.values.subject].map((t) => compareKey(t ?? "")).join("|");
    if (seen.has(key)) {
      const cell = model.provenance.name?.[0]?.cell ?? `A${model.row}`;
      problems.push({
        code: "double-name",
        severity: "warning",
        message: words.doubleName(model.values.name),
        sheet: model.sheet,
        cell,
      });
    }
    seen.add(key);
  }
  return problems;
}
