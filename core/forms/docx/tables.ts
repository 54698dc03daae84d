import type { Cell, Grid, Range, Sheet } from "../../intake/read/grid.ts";
import { attribute, child, descendants, leafText, parseXml, type XmlNode } from "../xml/tree.ts";

/** A table of a Word document with the places of its rows and cells. */
export interface WordTable {
  name: string;
  rows: { node: XmlNode; cells: Map<number, XmlNode> }[];
  sheet: Sheet;
}

/** The tables of a document that stand in no other one, and the same as a grid. */
export function readWordTables(xml: string): { root: XmlNode; tables: WordTable[]; grid: Grid } {
  const root = parseXml(xml);
  const nodes: XmlNode[] = [];
  collect(root, nodes);
  const tables = nodes.map((node, index) => readTable(xml, node, `Bảng ${index + 1}`));
  return { root, tables, grid: { format: "docx", sheets: tables.map(({ sheet }) => sheet) } };
}

function collect(node: XmlNode, found: XmlNode[]): void {
  for (const one of node.children) {
    if (one.local === "tbl") found.push(one);
    else collect(one, found);
  }
}

function readTable(xml: string, table: XmlNode, name: string): WordTable {
  const rows: WordTable["rows"] = [];
  const merges: Range[] = [];
  const sheet: Sheet = { name, hidden: false, rows: [], merges, hiddenRows: [], hiddenColumns: [], filtered: false };
  /** Merges downwards that are still open, by column. */
  const open = new Map<number, Range>();
  for (const node of table.children.filter(({ local }) => local === "tr")) {
    const row = rows.length + 1;
    const cells = new Map<number, XmlNode>();
    const texts: Cell[] = [];
    let column = 1 + numberOf(child(node, "trPr"), "gridBefore");
    for (const cell of node.children.filter(({ local }) => local === "tc")) {
      const properties = child(cell, "tcPr");
      const span = Math.max(1, numberOf(properties, "gridSpan"));
      const down = properties ? child(properties, "vMerge") : null;
      const goesOn = down !== null && attribute(down, "val") !== "restart";
      const above = open.get(column);
      cells.set(column, cell);
      if (goesOn && above) above.bottom = row;
      else {
        const range = { top: row, left: column, bottom: row, right: column + span - 1 };
        if (down) open.set(column, range);
        else open.delete(column);
        if (down || span > 1) merges.push(range);
        const text = cellText(xml, cell);
        if (text.trim() !== "") texts.push({ column, text, kind: "text" });
      }
      column += span;
    }
    if (texts.length > 0) sheet.rows.push({ row, cells: texts });
    rows.push({ node, cells });
  }
  sheet.merges = merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
  return { name, rows, sheet };
}

function numberOf(properties: XmlNode | null, local: string): number {
  const node = properties ? child(properties, local) : null;
  return node ? Number(attribute(node, "val") ?? 0) : 0;
}

function cellText(xml: string, cell: XmlNode): string {
  return [...descendants(cell, "p")]
    .map((paragraph) =>
      [...descendants(paragraph, "t", "br", "tab")]
        .map((node) => (node.local === "t" ? leafText(xml, node) : node.local === "br" ? "\n" : " "))
        .join(""),
    )
    .join("\n");
}
