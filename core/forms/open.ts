import type { Grid } from "../intake/read/grid.ts";
import type { Readers } from "../intake/rows/readers.ts";
import { fillWord, shapeOfTable } from "./docx/fill.ts";
import { readWordTables } from "./docx/tables.ts";
import { FormError } from "./errors.ts";
import type { RecognisedForm } from "./form.ts";
import { OfficePackage } from "./package.ts";
import type { BodyPlan } from "./place.ts";
import type { PaperFacts } from "./placeholders.ts";
import { recogniseForm } from "./recognise.ts";
import { words } from "./words.ts";
import { openBook } from "./xlsx/book.ts";
import { fillWorkbook } from "./xlsx/fill.ts";
import { readSheetXml, type SheetXml, shapeOfSheet } from "./xlsx/sheet.ts";
import { readStyles } from "./xlsx/styles.ts";

/** A blank form that was understood and waits to be filled. */
export interface OpenedForm {
  form: RecognisedForm;
  /** How the filled file's name ends. */
  extension: "xlsx" | "xlsm" | "docx";
  /** What a person should know before anything is filled, in Vietnamese. */
  notes: string[];
  /** The filled file, and what more a person should know. To be called once. */
  fill(plan: BodyPlan, facts: PaperFacts): { bytes: Buffer; notes: string[] };
}

/** Formats that are written anew as .xlsx before they are filled. */
const CONVERTED = new Set(["xls", "xlsb", "ods"]);

/**
 * Opens a blank form. `grid` is what a parser read from the same bytes.
 * Throws {@link FormError} or `Refusal` with what is wrong with it.
 */
export async function openForm(bytes: Buffer, grid: Grid, readers: Readers): Promise<OpenedForm> {
  if (grid.format === "docx") return openWord(bytes, readers);
  if (CONVERTED.has(grid.format)) {
    const { convertToXlsx } = await import("../intake/read/convert.ts");
    const last = Math.max(1, ...grid.sheets.map(({ rows }) => rows.at(-1)?.row ?? 1));
    const opened = await openWorkbook(await convertToXlsx(bytes, last), { ...grid, format: "xlsx" }, readers);
    return { ...opened, notes: [words.converted(grid.format), ...opened.notes] };
  }
  if (grid.format === "xlsx" || grid.format === "xlsm") return openWorkbook(bytes, grid, readers);
  throw new FormError("not-a-form", words.notAForm(grid.format));
}

async function openWorkbook(bytes: Buffer, grid: Grid, readers: Readers): Promise<OpenedForm> {
  const file = await OfficePackage.open(bytes);
  const book = openBook(file);
  const styles = readStyles(book.stylesPart === null ? null : file.text(book.stylesPart));
  const sheets = new Map<string, SheetXml | null>();
  const sheetOf = (name: string) => {
    const part = book.sheets.find((sheet) => sheet.name === name)?.part;
    if (part !== undefined && !sheets.has(name)) sheets.set(name, readSheetXml(file.require(part)));
    return sheets.get(name) ?? null;
  };
  const form = recogniseForm(
    grid,
    (name) => {
      const sheet = sheetOf(name);
      return sheet && shapeOfSheet(sheet, styles);
    },
    readers,
  );
  const notes = [...form.notes];
  if (sheetOf(form.sheet)?.isProtected) notes.push(words.protectedSheet(form.sheet));
  if (grid.format === "xlsm") notes.push(words.macros);
  return {
    form,
    extension: grid.format === "xlsm" ? "xlsm" : "xlsx",
    notes,
    fill(plan, facts) {
      const said = fillWorkbook(file, book, form, plan, facts);
      return { bytes: file.bytes(), notes: said };
    },
  };
}

async function openWord(bytes: Buffer, readers: Readers): Promise<OpenedForm> {
  const file = await OfficePackage.open(bytes);
  const part = file.relations("").find(({ type }) => type === "officeDocument")?.target;
  if (part === undefined) throw new FormError("damaged", words.damaged("document.xml"));
  const { root, tables, grid } = readWordTables(file.require(part));
  const form = recogniseForm(
    grid,
    (_, index) => {
      const table = tables[index];
      return table ? shapeOfTable(table) : null;
    },
    readers,
  );
  return {
    form,
    extension: "docx",
    notes: form.notes,
    fill(plan, facts) {
      const table = tables[form.index];
      if (!table) throw new RangeError(form.sheet);
      const said = fillWord(file, part, table, root, plan, facts);
      return { bytes: file.bytes(), notes: said };
    },
  };
}
