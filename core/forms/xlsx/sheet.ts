import type { Range } from "../../intake/read/grid.ts";
import { columnLetter, columnNumber } from "../../intake/table/address.ts";
import type { FormShape } from "../form.ts";
import { child, descendants, parseXml, type XmlNode } from "../xml/tree.ts";
import type { SheetStyles } from "./styles.ts";

/** A worksheet's rows and cells with their places in its XML. */
export interface SheetXml {
  xml: string;
  root: XmlNode;
  data: XmlNode;
  rows: Map<number, RowXml>;
  merges: Range[];
  isProtected: boolean;
  /** Widths of columns in characters. */
  width(column: number): number;
  /** True where rows without a height of their own have a fixed one. */
  fixedHeights: boolean;
  defaultHeight: number;
}

export interface RowXml {
  node: XmlNode;
  cells: Map<number, XmlNode>;
}

/** Reads a worksheet part; null where it is no sheet of rows (a chart's, a macro's). */
export function readSheetXml(xml: string): SheetXml | null {
  const root = parseXml(xml);
  const data = child(root, "sheetData");
  if (root.local !== "worksheet" || !data) return null;
  const rows = new Map<number, RowXml>();
  let last = 0;
  for (const node of data.children) {
    if (node.local !== "row") continue;
    last = Number(node.attributes.r ?? last + 1);
    const cells = new Map<number, XmlNode>();
    let column = 0;
    for (const cell of node.children) {
      if (cell.local !== "c") continue;
      column = columnNumber((cell.attributes.r ?? "").replace(/\d+$/u, "")) ?? column + 1;
      cells.set(column, cell);
    }
    rows.set(last, { node, cells });
  }
  const merges = [...descendants(root, "mergeCell")].flatMap((node) => rangeOf(node.attributes.ref ?? "") ?? []);
  const format = child(root, "sheetFormatPr")?.attributes ?? {};
  const fallback = Number(format.defaultColWidth ?? 9.14);
  const columns = [...descendants(root, "col")].map(({ attributes }) => ({
    min: Number(attributes.min),
    max: Number(attributes.max),
    width: Number(attributes.width ?? fallback),
  }));
  return {
    xml,
    root,
    data,
    rows,
    merges,
    isProtected: child(root, "sheetProtection") !== null,
    width: (column) => columns.find(({ min, max }) => column >= min && column <= max)?.width ?? fallback,
    fixedHeights: format.customHeight === "1" || format.customHeight === "true",
    defaultHeight: Number(format.defaultRowHeight ?? 15),
  };
}

/** “B8:D10” as corners; null where it is none. */
export function rangeOf(ref: string): Range | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/iu.exec(ref);
  if (!match) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  return {
    top: Number(top),
    left: columnNumber(left) ?? 1,
    bottom: Number(bottom),
    right: columnNumber(right) ?? 1,
  };
}

/** A range's corners as Excel writes them. */
export function refOf({ top, left, bottom, right }: Range): string {
  return `${columnLetter(left)}${top}:${columnLetter(right)}${bottom}`;
}

/** What the sheet tells of its rows beside their text. */
export function shapeOfSheet(sheet: SheetXml, styles: SheetStyles): FormShape {
  return {
    lastRow: Math.max(0, ...sheet.rows.keys()),
    merges: sheet.merges,
    framed(row, columns) {
      const own = sheet.rows.get(row);
      const framed = columns.filter((column) => {
        const style = own?.cells.get(column)?.attributes.s ?? own?.node.attributes.s;
        return style !== undefined && styles.isFramed(Number(style));
      });
      return framed.length * 2 >= columns.length;
    },
    hasFormula(row, column) {
      const cell = sheet.rows.get(row)?.cells.get(column);
      return cell !== undefined && child(cell, "f") !== null;
    },
  };
}
