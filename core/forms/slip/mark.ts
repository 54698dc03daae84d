import { unzip, zip } from "../../documents/write/xlsx/zip.ts";
import { OfficePackage } from "../package.ts";
import { openBook } from "../xlsx/book.ts";
import { rangeOf, readSheetXml, type SheetXml } from "../xlsx/sheet.ts";
import { type Edit, setAttribute, splice } from "../xml/splice.ts";
import { addNotes } from "./notes.ts";
import { markedStyles } from "./styles.ts";

/** A cell of a sender's workbook and what is to be put right in it. */
export interface Fault {
  sheet: string;
  /** As Excel names it. */
  cell: string;
  text: string;
}

/**
 * A workbook with its faulty cells coloured and commented; every other part, cell and style stays as it is.
 * Returns null where a fault's sheet cannot be marked (strict workbooks, sheets that are no tables): then the
 * faults are told in a workbook of their own. Throws `Refusal` for a workbook that is damaged or encrypted.
 */
export async function markWorkbook(bytes: Buffer, faults: readonly Fault[], author: string): Promise<Buffer | null> {
  const file = await OfficePackage.open(bytes);
  const book = openBook(file);
  if (/purl\.oclc\.org\/ooxml/u.test(file.require(book.part))) return null;
  const added = new Map<string, string>();
  const bySheet = new Map<string, Fault[]>();
  for (const fault of faults) bySheet.set(fault.sheet, [...(bySheet.get(fault.sheet) ?? []), fault]);
  const styles = markedStyles(book.stylesPart === null ? null : file.text(book.stylesPart));
  for (const [index, [name, own]] of [...bySheet].entries()) {
    const part = book.sheets.find((sheet) => sheet.name === name)?.part;
    const sheet = part === undefined ? null : readSheetXml(file.require(part));
    if (part === undefined || !sheet) return null;
    const notes = addNotes(file, part, sheet, gather(own), author, index + 1);
    for (const [path, text] of notes.added) added.set(path, text);
    file.set(part, splice(sheet.xml, [...colours(sheet, own, styles), ...notes.edits]));
  }
  if (book.stylesPart !== null && styles.xml() !== null) file.set(book.stylesPart, styles.xml() ?? "");
  // Sizes were added up when the package was opened.
  const entries = await unzip(file.bytes());
  for (const [name, text] of added) {
    const known = entries.find((entry) => entry.name === name);
    if (known) known.data = Buffer.from(text, "utf8");
    else entries.push({ name, data: Buffer.from(text, "utf8") });
  }
  return zip(entries);
}

/** One note for each cell, with all that is wrong in it. */
function gather(faults: readonly Fault[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { cell, text } of faults) {
    const known = texts.get(cell);
    texts.set(cell, known === undefined ? text : `${known}\n${text}`);
  }
  return texts;
}

function colours(sheet: SheetXml, faults: readonly Fault[], styles: ReturnType<typeof markedStyles>): Edit[] {
  return [...new Set(faults.map(({ cell }) => cell))].flatMap((cell): Edit[] => {
    const place = rangeOf(cell);
    const node = place ? sheet.rows.get(place.top)?.cells.get(place.left) : undefined;
    if (!node) return [];
    const marked = styles.marked(Number(node.attributes.s ?? 0));
    if (marked === null) return [];
    if (node.attributes.s !== undefined) return setAttribute(sheet.xml, node, "s", String(marked));
    const at = node.start + 1 + node.name.length;
    return [{ start: at, end: at, text: ` s="${marked}"` }];
  });
}
