import { lineHeight, wrap } from "../../documents/text/metrics.ts";
import { cellName } from "../../intake/table/address.ts";
import type { BodyPlan } from "../place.ts";
import type { RowShift } from "../shift.ts";
import type { CellText } from "../values.ts";
import { type Edit, setAttribute, withoutAttributes } from "../xml/splice.ts";
import { escapeXml, type XmlNode } from "../xml/tree.ts";
import type { RowXml, SheetXml } from "./sheet.ts";
import type { SheetStyles } from "./styles.ts";

/** Edits of a sheet's rows: the body's filled, new ones in their style, those below under their new numbers. */
export function bodyEdits(sheet: SheetXml, styles: SheetStyles, plan: BodyPlan, shift: RowShift): Edit[] {
  const edits: Edit[] = [];
  const made: { row: number; below: number; text: string }[] = [];
  const rewritten = new Map(plan.rewrite.map(({ row, values }) => [row, values]));
  for (const [row, values] of rewritten) {
    const source = sheet.rows.get(row) ?? null;
    const text = rowText(sheet, styles, { source, row: shift.row(row), values, keep: true, like: row });
    if (source) edits.push({ start: source.node.start, end: source.node.end, text });
    else made.push({ row: shift.row(row), below: row, text });
  }
  for (const { after, rows } of plan.insert) {
    const first = shift.row(after) + 1;
    for (const [index, { like, values }] of rows.entries()) {
      const row = first + index;
      const source = sheet.rows.get(like) ?? null;
      made.push({ row, below: after, text: rowText(sheet, styles, { source, row, values, keep: false, like }) });
    }
  }
  for (const { below, text } of made.sort((a, b) => a.row - b.row)) {
    const at = placeBelow(sheet, below);
    edits.push({ start: at, end: at, text });
  }
  for (const [row, own] of sheet.rows) {
    if (!rewritten.has(row)) edits.push(...renumber(sheet, own, shift.row(row)));
  }
  return edits;
}

function renumber({ xml }: SheetXml, { node, cells }: RowXml, row: number): Edit[] {
  const edits = setAttribute(xml, node, "r", String(row));
  for (const [column, cell] of cells) edits.push(...setAttribute(xml, cell, "r", cellName(row, column)));
  return edits;
}

/** Where a row below that one begins. */
function placeBelow(sheet: SheetXml, row: number): number {
  let at = sheet.data.closeStart;
  let next = Number.POSITIVE_INFINITY;
  for (const [number, { node }] of sheet.rows) {
    if (number <= row || number >= next) continue;
    next = number;
    at = node.start;
  }
  return at;
}

interface NewRow {
  source: RowXml | null;
  /** The row's new number. */
  row: number;
  values: Map<number, CellText>;
  /** Whether cells that no value is for keep what they hold. */
  keep: boolean;
  /** The row whose merges it has. */
  like: number;
}

function rowText(sheet: SheetXml, styles: SheetStyles, made: NewRow): string {
  const { source, row, values, keep } = made;
  const prefix = sheet.data.name.slice(0, -"sheetData".length);
  const columns = [...new Set([...(source?.cells.keys() ?? []), ...values.keys()])].sort((a, b) => a - b);
  const cells = columns.map((column) => {
    const old = source?.cells.get(column) ?? null;
    const value = values.get(column);
    if (value === undefined && keep && old) return moved(sheet.xml, old, row, column);
    return cellText(prefix, old, source, cellName(row, column), value ?? null);
  });
  return `${openTag(sheet, styles, made, prefix)}${cells.join("")}</${prefix}row>`;
}

function moved(xml: string, cell: XmlNode, row: number, column: number): string {
  const raw = xml.slice(cell.start, cell.end);
  return raw.replace(/^(<[^>]*?\sr\s*=\s*["'])[^"']*/u, (_, lead: string) => lead + cellName(row, column));
}

function cellText(prefix: string, old: XmlNode | null, source: RowXml | null, name: string, value: CellText): string {
  const style = old?.attributes.s ?? (source?.node.attributes.customFormat ? source.node.attributes.s : undefined);
  const open = `<${prefix}c r="${name}"${style === undefined ? "" : ` s="${style}"`}`;
  if (value === null || value === "") return `${open}/>`;
  if (typeof value === "number") return `${open}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  // Text inside the cell is text whatever it begins with: “=1+1” is shown and never reckoned.
  const text = escapeXml(value.replace(/_x([0-9A-Fa-f]{4})_/gu, "_x005F_x$1_"));
  const t = `<${prefix}t xml:space="preserve">${text}</${prefix}t>`;
  return `${open} t="inlineStr"><${prefix}is>${t}</${prefix}is></${prefix}c>`;
}

function openTag(sheet: SheetXml, styles: SheetStyles, made: NewRow, prefix: string): string {
  const { source, row } = made;
  const height = heightOf(sheet, styles, made);
  if (!source) return `<${prefix}row r="${row}"${height}>`;
  const raw = sheet.xml.slice(source.node.start, source.node.openEnd).replace(/\s*\/?>$/u, "");
  const bare = withoutAttributes(raw, height === null ? ["r"] : ["r", "ht", "customHeight"]);
  // A row of the form that is put away would put its model away.
  return `${withoutAttributes(bare, ["hidden"]).replace(/^<[^\s>]+/u, (name) => `${name} r="${row}"`)}${height ?? ""}>`;
}

/** Excel's greatest height of a row, in points. */
const TALLEST = 409;
/** What Excel keeps free beside and above text, in points. */
const PADDING = 5;

/**
 * Null where the row's own height is enough. Excel does not fit rows of a file that it has not written
 * itself; it may fit them later, but never over merged cells, so there the height is fixed.
 */
function heightOf(sheet: SheetXml, styles: SheetStyles, { source, values, like }: NewRow): string | null {
  const own = source?.node.attributes.ht;
  let needed = 0;
  let merged = false;
  for (const [column, value] of values) {
    if (typeof value !== "string") continue;
    const style = Number(source?.cells.get(column)?.attributes.s ?? 0);
    const set = styles.text(style);
    const merge = sheet.merges.find((one) => one.top === like && one.left === column && one.right > column);
    merged ||= merge !== undefined;
    let width = 0;
    for (let at = column; at <= (merge?.right ?? column); at++) width += (sheet.width(at) * 7 + 5) * 0.75;
    const lines = styles.wraps(style) ? wrap(value, Math.max(width - PADDING, 1), set).length : 1;
    needed = Math.max(needed, lines * lineHeight(set.size) + PADDING);
  }
  if (needed <= Number(own ?? sheet.defaultHeight)) return source ? null : "";
  const fixed = merged || sheet.fixedHeights ? ' customHeight="1"' : "";
  return ` ht="${Math.min(TALLEST, Math.round(needed * 4) / 4)}"${fixed}`;
}
