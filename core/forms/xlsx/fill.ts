import { cellName, columnLetter } from "../../intake/table/address.ts";
import type { RecognisedForm } from "../form.ts";
import type { OfficePackage } from "../package.ts";
import type { BodyPlan } from "../place.ts";
import { type PaperFacts, placeholderEdits } from "../placeholders.ts";
import { RowShift } from "../shift.ts";
import { words } from "../words.ts";
import { type Edit, setAttribute, splice } from "../xml/splice.ts";
import { child, descendants, parseXml, type XmlNode } from "../xml/tree.ts";
import { bodyEdits } from "./body.ts";
import type { Book } from "./book.ts";
import { askForReckoning, formulaEdits, moveOtherParts, rangeEdits, staleResults } from "./move.ts";
import { readSheetXml, refOf, type SheetXml } from "./sheet.ts";
import { readStyles } from "./styles.ts";

/**
 * Fills the body of a workbook's sheet and moves what stands below it. Of the sheet only the body, row
 * numbers and references below it change; other parts only where they name a row that moved.
 *
 * @returns what a person should know
 */
export function fillWorkbook(
  file: OfficePackage,
  book: Book,
  form: RecognisedForm,
  plan: BodyPlan,
  facts: PaperFacts,
): string[] {
  const own = book.sheets.find(({ name }) => name === form.sheet);
  const sheet = own ? readSheetXml(file.require(own.part)) : null;
  if (!own || !sheet) throw new RangeError(`no sheet ${form.sheet}`);
  const styles = readStyles(book.stylesPart === null ? null : file.text(book.stylesPart));
  const shift = new RowShift(plan.insert.map(({ after, rows }) => ({ after, count: rows.length })));
  const replaced = replacedRows(sheet, plan);
  const inReplaced = (node: XmlNode) => replaced.some(({ start, end }) => node.start >= start && node.end <= end);
  const ordinals = formulasIn(sheet, plan);
  const hasFormulas = book.sheets.some(({ part }) => /<(\w+:)?f[\s>/]/u.test(file.text(part) ?? ""));
  const unknown = new Set<string>();
  const edits = [
    // What the models' own texts hold between braces is theirs: only what the form says is read.
    ...placeholderEdits(sheet.xml, sheet.root, SHEET_TEXTS, "t", facts, (name) => unknown.add(name)).filter(
      (edit) => !replaced.some(({ start, end }) => edit.start >= start && edit.end <= end),
    ),
    ...bodyEdits(sheet, styles, plan, shift),
    ...rangeEdits(sheet, shift),
    ...mergesOfNewRows(sheet, plan, shift),
    ...formulaEdits(sheet.xml, sheet.root, shift, own.name, own.name, inReplaced),
    ...staleResults(sheet.xml, sheet.root, inReplaced),
  ];
  file.set(own.part, splice(sheet.xml, edits));
  if (!shift.isNone || ordinals.size > 0) moveOtherParts(file, book, own, shift, ordinals);
  if (hasFormulas) askForReckoning(file, book);
  fillPlaceholders(file, book, own.part, facts, unknown);
  return [...[...unknown].map(words.unknownPlaceholder), ...tightColumns(sheet, form)];

  function tightColumns(of: SheetXml, { columns, pattern }: RecognisedForm): string[] {
    const letters = columns.flatMap(({ column, role }) => {
      const style = of.rows.get(pattern)?.cells.get(column)?.attributes.s;
      const long = ["name", "content", "goal", "method", "expected", "result", "note"].includes(role);
      return long && style !== undefined && !styles.wraps(Number(style)) ? [columnLetter(column)] : [];
    });
    return letters.length > 0 ? [words.noWrap(letters.join(", "))] : [];
  }
}

function replacedRows(sheet: SheetXml, plan: BodyPlan): { start: number; end: number }[] {
  return plan.rewrite.flatMap(({ row }) => sheet.rows.get(row)?.node ?? []);
}

/** Cells of the body whose formula gives way to a value. */
function formulasIn(sheet: SheetXml, plan: BodyPlan): Set<string> {
  const cells = new Set<string>();
  for (const { row, values } of plan.rewrite) {
    for (const [column, cell] of sheet.rows.get(row)?.cells ?? []) {
      if (values.has(column) && child(cell, "f")) cells.add(cellName(row, column));
    }
  }
  return cells;
}

/** New rows are merged as the row is whose style they have. */
function mergesOfNewRows(sheet: SheetXml, plan: BodyPlan, shift: RowShift): Edit[] {
  const [list] = descendants(sheet.root, "mergeCells");
  if (!list) return [];
  const prefix = list.name.slice(0, -"mergeCells".length);
  const made = plan.insert.flatMap(({ after, rows }) =>
    rows.flatMap(({ like }, index) => {
      const row = shift.row(after) + 1 + index;
      return sheet.merges
        .filter((merge) => merge.top === like && merge.bottom === like)
        .map((merge) => `<${prefix}mergeCell ref="${refOf({ ...merge, top: row, bottom: row })}"/>`);
    }),
  );
  if (made.length === 0) return [];
  return [
    ...setAttribute(sheet.xml, list, "count", String(list.children.length + made.length)),
    { start: list.closeStart, end: list.closeStart, text: made.join("") },
  ];
}

/** The other sheets' texts, headers and footers, the common texts, text boxes; what is not known stays as it is, and is told. */
function fillPlaceholders(file: OfficePackage, book: Book, own: string, facts: PaperFacts, unknown: Set<string>): void {
  const others = book.sheets.filter(({ part }) => part !== own);
  const parts: [string, string[]][] = others.map(({ part }) => [part, SHEET_TEXTS]);
  if (book.stringsPart) parts.push([book.stringsPart, ["si"]]);
  for (const { part } of book.sheets) {
    const drawings = file.relations(part).filter(({ type }) => type === "drawing");
    parts.push(...drawings.map(({ target }): [string, string[]] => [target, ["p"]]));
  }
  for (const [part, paragraphs] of parts) {
    const xml = file.text(part);
    if (!xml?.includes("{{")) continue;
    const edits = placeholderEdits(xml, parseXml(xml), paragraphs, "t", facts, (name) => unknown.add(name));
    file.set(part, splice(xml, edits));
  }
}

const SHEET_TEXTS = ["is", "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
