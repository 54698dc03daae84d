import type { FormShape } from "../form.ts";
import type { OfficePackage } from "../package.ts";
import type { BodyPlan } from "../place.ts";
import { type PaperFacts, placeholderEdits } from "../placeholders.ts";
import type { CellText } from "../values.ts";
import { words } from "../words.ts";
import { type Edit, splice } from "../xml/splice.ts";
import { child, descendants, escapeXml, parseXml, type XmlNode } from "../xml/tree.ts";
import type { WordTable } from "./tables.ts";

/** What a Word table tells of its rows: all of them are drawn, and none reckons. */
export function shapeOfTable(table: WordTable): FormShape {
  return {
    lastRow: table.rows.length,
    merges: table.sheet.merges,
    framed: (row) => row >= 1 && row <= table.rows.length,
    hasFormula: () => false,
  };
}

/** Fills the table of a Word document. Of the document only the table's body changes. Returns what a person should know. */
export function fillWord(
  file: OfficePackage,
  part: string,
  table: WordTable,
  root: XmlNode,
  plan: BodyPlan,
  facts: PaperFacts,
): string[] {
  const xml = file.require(part);
  const unknown = new Set<string>();
  const edits: Edit[] = [];
  const replaced: XmlNode[] = [];
  for (const { row, values } of plan.rewrite) {
    const own = rowOf(table, row);
    replaced.push(own.node);
    edits.push({ start: own.node.start, end: own.node.end, text: rowText(xml, own, values, true) });
  }
  for (const { after, rows } of plan.insert) {
    const at = rowOf(table, after).node.end;
    const text = rows.map(({ like, values }) => cloned(rowText(xml, rowOf(table, like), values, false))).join("");
    edits.push({ start: at, end: at, text });
  }
  const placeholders = placeholderEdits(xml, root, ["p"], "t", facts, (name) => unknown.add(name));
  edits.push(
    ...placeholders.filter((edit) => !replaced.some(({ start, end }) => edit.start >= start && edit.end <= end)),
  );
  file.set(part, splice(xml, edits));
  for (const { type, target } of file.relations(part)) {
    const text = type === "header" || type === "footer" ? file.text(target) : null;
    if (!text?.includes("{")) continue;
    file.set(
      target,
      splice(
        text,
        placeholderEdits(text, parseXml(text), ["p"], "t", facts, (name) => unknown.add(name)),
      ),
    );
  }
  return [...unknown].map(words.unknownPlaceholder);
}

type Row = WordTable["rows"][number];

function rowOf(table: WordTable, row: number): Row {
  const own = table.rows[row - 1];
  if (!own) throw new RangeError(`no row ${row}`);
  return own;
}

function rowText(xml: string, { node, cells }: Row, values: Map<number, CellText>, keep: boolean): string {
  const edits: Edit[] = [];
  for (const [column, cell] of cells) {
    const value = values.get(column);
    if (value === undefined && keep) continue;
    edits.push({ start: cell.start - node.start, end: cell.end - node.start, text: cellXml(xml, cell, value ?? null) });
  }
  return splice(xml.slice(node.start, node.end), edits);
}

/** The cell with its properties and the style of its first paragraph and first words; nothing else of what stood there. */
function cellXml(xml: string, cell: XmlNode, value: CellText): string {
  const prefix = cell.name.slice(0, -cell.local.length);
  const raw = (node: XmlNode | null | undefined) => (node ? xml.slice(node.start, node.end) : "");
  const [paragraph] = descendants(cell, "p");
  const properties = paragraph ? child(paragraph, "pPr") : null;
  const [run] = paragraph ? descendants(paragraph, "r") : [];
  const style = raw(run ? child(run, "rPr") : properties && child(properties, "rPr"));
  const open = paragraph ? xml.slice(paragraph.start, paragraph.openEnd).replace(/\s*\/>$/u, ">") : `<${prefix}p>`;
  const text = value === null ? "" : String(value);
  const lines = text.split("\n").map((line) => `<${prefix}t xml:space="preserve">${escapeXml(line)}</${prefix}t>`);
  const words = text === "" ? "" : `<${prefix}r>${style}${lines.join(`<${prefix}br/>`)}</${prefix}r>`;
  return `${xml.slice(cell.start, cell.openEnd)}${raw(child(cell, "tcPr"))}${open}${raw(properties)}${words}</${prefix}p></${prefix}tc>`;
}

/** Ids of paragraphs and bookmarks are each other's only ones in a document. */
function cloned(row: string): string {
  return row.replace(/\sw14:(?:paraId|textId)="[^"]*"/gu, "").replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/gu, "");
}
