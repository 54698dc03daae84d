import { LONG_TEXTS } from "../../register/model.ts";
import type { Unit } from "../../register/unit.ts";
import type { ColumnRole } from "../columns/roles.ts";
import type { SetAsideReason } from "../plan/plan.ts";
import { isNumberingRow } from "../table/header.ts";
import type { TableBlock } from "../table/tables.ts";
import type { SheetView, ViewCell } from "../table/view.ts";
import { aroundReason } from "./around.ts";
import type { FieldReading } from "./field.ts";
import { isMark, isNoMark } from "./marks.ts";
import { isExample, isLetterhead, isNoteText, isSignatureCell, isTitle, isTotalRow } from "./phrases.ts";
import type { Readers } from "./readers.ts";
import {
  type Enumerator,
  enumerator,
  isBareMeaning,
  levelOf,
  type SectionMeaning,
  sectionMeaning,
  withoutCount,
} from "./section.ts";

/** What a heading row inside the body says of the models below it. */
export interface SectionRow {
  label: string;
  /** Depth of its number; null where it has none. */
  level: number | null;
  /** How it is numbered; null where it is not. */
  style: Enumerator["kind"] | null;
  /** True for the first of its numbering (I, A, 1): it may begin a level of its own. */
  first: boolean;
  field: FieldReading | null;
  unit: Unit | null;
  /** Text of a unit heading that names no known unit. */
  unknownUnit: string | null;
  meaning: SectionMeaning;
}

/** A row of a table's body and its role. */
export type BodyRow =
  | { row: number; as: "model" | "continuation" }
  | { row: number; as: "section" | "unit-heading"; section: SectionRow }
  | { row: number; as: Exclude<SetAsideReason, "section" | "unit-heading"> };

/** Roles that the clerk gave to rows, by row number. */
export type RowDecisions = Map<number, "model" | "continuation" | SetAsideReason>;

/** Gives every body row of a table its role, top to bottom. */
export function classifyBody(view: SheetView, block: TableBlock, readers: Readers, decided: RowDecisions): BodyRow[] {
  const columnOf = new Map<ColumnRole, number>();
  for (const column of block.columns) if (column.role !== "extra") columnOf.set(column.role, column.column);
  const table: TableShape = {
    nameColumn: columnOf.get("name") ?? 0,
    firstColumn: Math.min(...block.columns.map(({ column }) => column)),
    ordinalColumn: columnOf.get("ordinal") ?? null,
    onlyNames: block.columns.every(({ role }) => role === "name" || role === "ordinal"),
    numbered: isNumbered(view, block, columnOf),
    carryOn: new Set(block.columns.filter(({ role }) => CARRY_ON.has(role)).map(({ column }) => column)),
    width: block.columns.length,
    readers,
  };
  const signature = signatureStart(view, block, table);
  const out: BodyRow[] = [];
  for (const row of block.bodyRows) {
    const given = decided.get(row);
    if (given === "model" || given === "continuation") out.push({ row, as: given });
    else if (given === "section" || given === "unit-heading") {
      const label = view.own(row)[0];
      out.push({ row, as: given, section: readSection(label?.text ?? "", null, readers) });
    } else if (given) out.push({ row, as: given });
    else if (row >= signature) out.push({ row, as: afterEnd(view.own(row), table) });
    else out.push(classifyRow(view, row, table, out));
  }
  return settleTail(out, view, table);
}

interface TableShape {
  nameColumn: number;
  firstColumn: number;
  ordinalColumn: number | null;
  onlyNames: boolean;
  /** Most rows with a name carry a number. */
  numbered: boolean;
  /** Columns whose texts may go on in the row below. */
  carryOn: Set<number>;
  width: number;
  readers: Readers;
}

/** A row that only marks, or says a field, carries no text on: nothing of it would enter the model above. */
const CARRY_ON: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "name",
  "subject",
  "collective",
  "individual",
  "extra",
  ...LONG_TEXTS,
]);

function classifyRow(view: SheetView, row: number, table: TableShape, before: BodyRow[]): BodyRow {
  const cells = view.own(row);
  const ordinal = cells.find((cell) => cell.column === table.ordinalColumn) ?? null;
  const own = cells.find((cell) => cell.column === table.nameColumn) ?? null;
  const isNumber = ordinal !== null && levelOf(ordinal.text)?.kind === "arabic";
  const [first] = cells;
  if (!first) return { row, as: "unclear" };

  if (isNumberingRow(view, row)) return { row, as: "numbering" };
  if (cells.some(isExample)) return { row, as: "example" };
  if (!isNumber && isTotalRow(cells)) return { row, as: "total" };
  if (cells.every((cell) => cell === ordinal)) {
    if (isNumber) return { row, as: "blank-name" };
    if (ordinal && !/\p{L}{2}/u.test(ordinal.text))
      return { row, as: "section", section: readSection("", ordinal.text, table.readers) };
  }
  if (!isNumber && cells.length === 1 && isNoteText(first)) return { row, as: "note" };
  const section = sectionAt(cells, ordinal, table);
  if (section) return { row, as: section.unit || section.unknownUnit ? "unit-heading" : "section", section };

  const named = own !== null && /\p{L}/u.test(own.text);
  const merged = own === null ? view.at(row, table.nameColumn) : null;
  const followsModel = before.some((b) => b.as === "model");
  if (named) {
    const goesOn = table.numbered && ordinal === null && /^\p{Ll}/u.test(own.text) && followsModel;
    if (goesOn) return { row, as: "continuation" };
    if (table.numbered && ordinal === null && cells.length === 1 && !table.onlyNames) return { row, as: "unclear" };
    return { row, as: "model" };
  }
  if (merged && merged.row < row && isNumber && ordinal?.row === row) return { row, as: "model" };
  const closed = before.at(-1)?.as === "total" || before.at(-1)?.as === "note";
  if (ordinal === null && followsModel && !own && closed && cells.length === 1) return { row, as: "note" };
  const goesOn = cells.some((cell) => table.carryOn.has(cell.column) && !isMark(cell.text) && !isNoMark(cell.text));
  if (ordinal === null && followsModel && !own && goesOn) return { row, as: "continuation" };
  return { row, as: "unclear" };
}

/** One text alone in the row (numbers and counts aside): a heading inside the table, unless it is a bare model name. */
function sectionAt(cells: ViewCell[], ordinal: ViewCell | null, table: TableShape): SectionRow | null {
  const texts = cells.filter((cell) => cell !== ordinal && !isCount(cell));
  const numberAlone = ordinal && levelOf(ordinal.text);
  const label = texts.length === 0 && ordinal && !numberAlone ? ordinal : texts.length === 1 ? texts[0] : null;
  if (!label || (ordinal && label !== ordinal && !numberAlone)) return null;
  const merged = label.span.right > label.span.left;
  // Text under a later column, or a list's next point, carries the model above on.
  const first = label.column === table.firstColumn || label === ordinal;
  if (!merged && label.column !== table.nameColumn && !first) return null;
  if (/^\s*[-+•]\s*\p{L}/u.test(label.text)) return null;
  const wide = merged || label.column !== table.nameColumn;
  const mark = numberAlone ? (ordinal?.text ?? null) : null;
  const kind = mark ? levelOf(mark)?.kind : enumerator(label.text)?.kind;
  const section = readSection(label.text, mark, table.readers);
  const says = section.unit !== null || section.field?.kind === "known" || section.field?.kind === "ambiguous";
  if (mark && kind === "arabic" && !wide) {
    const exact = section.unit !== null || (section.field?.kind === "known" && section.field.exact);
    return exact ? section : null;
  }
  if (kind === "roman" || kind === "letter" || kind === "decimal" || (kind === "small" && mark)) return section;
  if (wide && (says || Object.keys(section.meaning).length > 0 || section.unknownUnit)) return section;
  if (wide && label.span.right - label.span.left + 1 >= Math.min(3, table.width)) return section;
  if (!wide && mark === null && (section.unit !== null || (section.field?.kind === "known" && section.field.exact)))
    return section;
  if (!wide && mark === null && section.unknownUnit && label.text.length < 40 && table.numbered) return section;
  if (!wide && mark === null && table.numbered && isBareMeaning(label.folded)) return section;
  return null;
}

/** A number, or a number of models, that a heading may carry beside its words. */
function isCount(cell: ViewCell): boolean {
  return /^[\d.,\s%]+$/u.test(cell.text) || /^\d+ (mo hinh|mh|dien hinh)$/.test(cell.folded);
}

/** What a heading's words say; `mark` is a number that stands in a cell of its own. */
export function readSection(text: string, mark: string | null, readers: Readers): SectionRow {
  // “X.Hùng Thủy” is a commune, not point ten.
  const commune = mark === null && /^[XPĐ]{1,2}\.|^TT\./u.test(text) ? readers.units.named(text) : null;
  const own = commune ? null : enumerator(text);
  const label = withoutCount(own?.rest ?? text).replace(/(?<![:.;\s])[:.;\s]+$/u, "");
  const { level = null, kind: style = null } = (mark ? levelOf(mark) : own) ?? {};
  const numbered = mark ? `${mark} ${label}` : text;
  const unit = commune ?? readers.units.named(label);
  const reading = unit ? null : readers.fields.read(/^\s*\d+(\.\d+)+/u.test(numbered) ? `${numbered}` : label);
  const meaning = unit ? {} : sectionMeaning(label);
  // “Lĩnh vực khác” speaks of a field that the programme does not know; other unknown words are just a heading.
  const field = reading?.kind === "unknown" && !/^\s*(lĩnh vực|nội dung)\b/iu.test(label) ? null : reading;
  const lookalike = unit || field?.kind === "known" ? null : readers.units.lookalike(label);
  const unknownUnit = lookalike && lookalike.length >= label.length - 2 ? label : null;
  const first = /^\s*(I|A|a|1|\d+(\.\d+)*\.1)\s*([.)\-–/:]|$|\s)/u.test(mark ?? text);
  return { label, level, style, first, field, unit, unknownUnit, meaning };
}

function isNumbered(view: SheetView, block: TableBlock, columnOf: Map<ColumnRole, number>): boolean {
  const ordinal = columnOf.get("ordinal");
  const name = columnOf.get("name");
  if (ordinal === undefined || name === undefined) return false;
  let named = 0;
  let numbered = 0;
  for (const row of block.bodyRows) {
    const cells = view.own(row);
    if (!cells.some((cell) => cell.column === name)) continue;
    named++;
    if (cells.some((cell) => cell.column === ordinal && /^\d{1,4}[.)]?$/u.test(cell.text))) numbered++;
  }
  return numbered >= 1 && numbered * 3 >= named;
}

/** First row of the signing block: no numbered model stands below it. */
function signatureStart(view: SheetView, block: TableBlock, table: TableShape): number {
  let start = Number.POSITIVE_INFINITY;
  for (const row of [...block.bodyRows].reverse()) {
    const cells = view.own(row);
    const ordinal = cells.find((cell) => cell.column === table.ordinalColumn);
    if (ordinal && levelOf(ordinal.text)?.kind === "arabic" && cells.length > 1) break;
    if (cells.length <= 4 && cells.some(isSignatureCell)) start = row;
    else if (cells.length >= 4 && !table.numbered) break;
  }
  return start;
}

function afterEnd(cells: ViewCell[], table: TableShape): Exclude<SetAsideReason, "section" | "unit-heading"> {
  const ordinal = cells.find((cell) => cell.column === table.ordinalColumn);
  if (ordinal && levelOf(ordinal.text)?.kind === "arabic" && cells.length > 2) return "unclear";
  if (cells.length === 1 && cells.some((cell) => isNoteText(cell) && !/^luu\b(?! y)/.test(cell.folded))) return "note";
  return "signature";
}

/**
 * In a table without numbers a sentence below the last row looks like a model with nothing but a name:
 * a polite one is a note, any other is put to a person.
 */
function closingWords(rows: BodyRow[], view: SheetView): BodyRow[] {
  const last = rows.findLastIndex(({ row, as }) => as === "model" && view.own(row).length >= 3);
  if (last < 0) return rows;
  return rows.map((entry, index): BodyRow => {
    const cells = view.own(entry.row);
    if (index <= last || entry.as !== "model" || cells.length > 1) return entry;
    const polite = /\b(lien he|thac mac|de nghi|tran trong|dien thoai|tren day|xin)\b/.test(cells[0]?.folded ?? "");
    return { row: entry.row, as: polite ? "note" : "unclear" };
  });
}

/**
 * Headings after the last model head nothing in this table: they are notes, or the letterhead and
 * title of what follows. Numbered ones stay sections: the next table may stand under them.
 */
function settleTail(given: BodyRow[], view: SheetView, table: TableShape): BodyRow[] {
  const rows = table.numbered || table.onlyNames ? given : closingWords(given, view);
  const last = rows.findLastIndex((row) => row.as === "model" || row.as === "continuation");
  return rows.map((row, index): BodyRow => {
    if (index < last) return row;
    const heads = row.as === "section" || row.as === "unit-heading";
    if (row.as !== "unclear" && !(heads && row.section.level === null)) return row;
    const cells = view.own(row.row);
    if (cells.length <= 3 && cells.some((cell) => isLetterhead(cell) || isTitle(cell) || isNoteText(cell))) {
      return { row: row.row, as: aroundReason(cells, false) };
    }
    return cells.length === 1 ? { row: row.row, as: "note" } : row;
  });
}
