import type { Cell, Workbook, Worksheet } from "exceljs";
import { lineHeight, wrap } from "../../documents/text/metrics.ts";
import { finish } from "../../documents/write/xlsx/finish.ts";
import { columnWidth } from "../../documents/write/xlsx/page.ts";
import { looksLikeFormula, storedText } from "../../documents/write/xlsx/sheet-text.ts";
import { STAMP, type Stamp, stampRows } from "../../intake/plan/stamp.ts";
import { columnLetter } from "../../intake/table/address.ts";
import type { ModelRecord } from "../../register/model.ts";
import { type BlankColumn, REGISTRATION, RESULTS } from "./columns.ts";
import { blankWords as words } from "./words.ts";

/** A form to send out. */
export interface BlankForm {
  stamp: Stamp;
  year: number;
  office: string;
  fields: readonly { code: string; label: string }[];
  /** Models that are filled in: of an earlier year to be continued, or registered ones whose results are asked. */
  models: readonly BlankModel[];
}

/** A model that is filled in; `goalHint` is shown where the cell of its goal is chosen. */
export type BlankModel = ModelRecord & { unitId: string | null; goalHint?: string | null };

const FACE = "Times New Roman";
const SIZE = 12;
const HEADING_ROW = 5;
/** Free rows for a registration; a results form has none, for what was not registered has no results. */
const FREE_ROWS = 15;
const ORDINAL_WIDTH = 10;
const MM_PER_POINT = 25.4 / 72;
/** Fixed, so that the same form is the same file. */
const MADE = new Date("2000-01-01T00:00:00Z");
const THIN = { style: "thin" } as const;
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const HEADING_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7EEF7" } } as const;

/**
 * Writes a form for one unit and purpose: the unit and what is known filled in, lists to choose from,
 * headings locked, ready to print, with the stamp that the intake knows it by.
 */
export async function writeBlankForm(form: BlankForm): Promise<Buffer> {
  const { purpose } = form.stamp;
  const columns = purpose === "results" ? RESULTS : REGISTRATION;
  // Loaded with the first form: a heavy library that most commands do not need.
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  book.created = MADE;
  book.modified = MADE;
  book.creator = storedText(form.office);
  const sheet = book.addWorksheet(words.sheet[purpose]);
  const last = writeTable(sheet, form, columns);
  writeHead(sheet, form, columns.length);
  writeFoot(sheet, last + 2, columns.length, form.year);
  setUp(sheet, last + 8, columns.length);
  writeStamp(book, form);
  const guide = book.addWorksheet(words.guideSheet);
  guide.getColumn(1).width = 110;
  for (const [index, line] of words.guide[purpose].entries()) put(guide.getCell(index + 1, 1), line, "left");
  // Without a password: it guards against slips, not against people.
  await sheet.protect("", {
    formatRows: true,
    formatColumns: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
  return finish(Buffer.from(await book.xlsx.writeBuffer()), FACE);
}

function writeTable(sheet: Worksheet, { fields, models, stamp }: BlankForm, columns: readonly BlankColumn[]): number {
  const headings = [{ heading: words.ordinal, width: ORDINAL_WIDTH }, ...columns];
  for (const [index, { heading, width }] of headings.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = columnWidth(width);
    column.hidden = index === headings.length - 1;
    const cell = put(sheet.getCell(HEADING_ROW, index + 1), heading, "center", true);
    cell.border = BOX;
    cell.fill = HEADING_FILL;
  }
  sheet.getRow(HEADING_ROW).height = 54;
  const free = stamp.purpose === "registration" ? FREE_ROWS : 0;
  const labels = new Map(fields.map(({ code, label }) => [code, label]));
  for (let index = 0; index < models.length + free; index++) {
    const row = HEADING_ROW + 1 + index;
    const model = models[index];
    const ordinal = put(sheet.getCell(row, 1), index + 1, "center");
    ordinal.border = BOX;
    ordinal.protection = { locked: false };
    let height = 24;
    for (const [at, column] of columns.entries()) {
      const cell = sheet.getCell(row, at + 2);
      const label = model?.field ? (labels.get(model.field) ?? null) : null;
      const value = model ? column.value(model, label) : null;
      put(cell, value, column.centred ? "center" : "left");
      cell.border = BOX;
      cell.protection = { locked: column.locked === true && model !== undefined };
      offerChoices(cell, column, fields.length);
      if (column.hinted && model?.goalHint) showHint(cell, column.heading, model.goalHint);
      if (typeof value === "string") {
        const lines = wrap(value, column.width / MM_PER_POINT - 6, { size: SIZE }).length;
        height = Math.max(height, lines * lineHeight(SIZE) + 6);
      }
    }
    sheet.getRow(row).height = Math.min(409, height);
  }
  return HEADING_ROW + models.length + free;
}

function offerChoices(cell: Cell, { choices, prompt, heading }: BlankColumn, fields: number): void {
  if (!choices) {
    if (prompt !== undefined)
      cell.dataValidation = {
        type: "whole",
        operator: "between",
        formulae: [1990, 2100],
        allowBlank: true,
        showInputMessage: true,
        promptTitle: heading,
        prompt,
        showErrorMessage: true,
        errorStyle: "warning",
        errorTitle: heading,
        error: prompt,
      };
    return;
  }
  // A list of long names stands in cells: inside the rule itself Excel takes 255 characters.
  const lists = {
    subjectKind: `"${words.collective},${words.individual}"`,
    origin: `"${words.new},${words.continued}"`,
    field: `${STAMP.sheet}!$D$1:$D$${Math.max(1, fields)}`,
  };
  cell.dataValidation = {
    type: "list",
    formulae: [lists[choices]],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: heading.slice(0, 32),
    prompt: prompt ?? words.choose,
    showErrorMessage: true,
    // A unit may have to write what no list foresees; the intake asks then.
    errorStyle: "warning",
    errorTitle: words.notInListTitle,
    error: words.notInList,
  };
}

/** Words that Excel shows beside the cell while it is chosen; any text may be written. */
function showHint(cell: Cell, heading: string, text: string): void {
  cell.dataValidation = {
    type: "textLength",
    operator: "greaterThanOrEqual",
    formulae: [0],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: heading.slice(0, 32),
    // Excel takes no more.
    prompt: text.slice(0, 255),
  };
}

function writeHead(sheet: Worksheet, { stamp, year }: BlankForm, width: number): void {
  sheet.mergeCells(1, 1, 1, 4);
  put(sheet.getCell(1, 1), words.unit(stamp.unit), "left", true);
  sheet.mergeCells(3, 1, 3, width);
  put(sheet.getCell(3, 1), words.title[stamp.purpose](year), "center", true, 14);
  sheet.getRow(3).height = 24;
}

function writeFoot(sheet: Worksheet, row: number, width: number, year: number): void {
  const right = Math.max(5, width - 3);
  sheet.mergeCells(row, right, row, width);
  put(sheet.getCell(row, right), words.date(year), "center");
  sheet.mergeCells(row + 1, 2, row + 1, 3);
  put(sheet.getCell(row + 1, 2), words.maker, "center", true);
  sheet.mergeCells(row + 1, right, row + 1, width);
  put(sheet.getCell(row + 1, right), words.head, "center", true);
  // Name and place are the unit's to write.
  for (let at = row; at <= row + 6; at++)
    for (let column = 1; column <= width; column++) sheet.getCell(at, column).protection = { locked: false };
}

function setUp(sheet: Worksheet, end: number, width: number): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${HEADING_ROW}:${HEADING_ROW}`,
    printArea: `A$1:${columnLetter(width)}$${end}`,
    margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 },
  };
  sheet.headerFooter = { oddFooter: `&C&"${FACE},Regular"&11&P/&N` };
  sheet.views = [{ state: "frozen", xSplit: 2, ySplit: HEADING_ROW, topLeftCell: `C${HEADING_ROW + 1}` }];
}

function writeStamp(book: Workbook, { stamp, fields }: BlankForm): void {
  const sheet = book.addWorksheet(STAMP.sheet, { state: "veryHidden" });
  for (const [index, [key, value]] of stampRows(stamp).entries()) {
    sheet.getCell(index + 1, 1).value = key;
    sheet.getCell(index + 1, 2).value = storedText(value);
  }
  for (const [index, { label }] of fields.entries()) sheet.getCell(index + 1, 4).value = storedText(label);
}

function put(cell: Cell, value: string | number | null, align: "left" | "center", bold = false, size = SIZE): Cell {
  const text = typeof value === "string";
  cell.value = text ? storedText(value) : value;
  cell.font = { name: FACE, size, bold };
  // `finish` turns the reading order into “this is text”.
  const literal = text && looksLikeFormula(value) ? { readingOrder: "ltr" as const } : {};
  cell.alignment = { horizontal: align, vertical: bold ? "middle" : "top", wrapText: true, ...literal };
  return cell;
}
