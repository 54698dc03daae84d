import type { OfficePackage } from "../package.ts";
import type { RowShift } from "../shift.ts";
import { attributePlace, type Edit, setAttribute, splice } from "../xml/splice.ts";
import { descendants, escapeXml, leafText, parseXml, type XmlNode } from "../xml/tree.ts";
import type { Book } from "./book.ts";
import { shiftFormula, shiftRanges } from "./references.ts";
import type { SheetXml } from "./sheet.ts";

/** Elements of a sheet whose attribute names ranges; `grow`: new rows right below such a range belong to it. */
const RANGES: Record<string, { attribute: string; grow: boolean }> = {
  dimension: { attribute: "ref", grow: true },
  mergeCell: { attribute: "ref", grow: false },
  conditionalFormatting: { attribute: "sqref", grow: true },
  dataValidation: { attribute: "sqref", grow: true },
  hyperlink: { attribute: "ref", grow: false },
  autoFilter: { attribute: "ref", grow: true },
  sortState: { attribute: "ref", grow: true },
  ignoredError: { attribute: "sqref", grow: true },
  protectedRange: { attribute: "sqref", grow: true },
};
/** Elements whose text is a formula. */
const FORMULAS = ["f", "formula", "formula1", "formula2"];

/** Edits of what stands around a sheet's rows: ranges, breaks. Rows and their cells are the body's affair. */
export function rangeEdits({ xml, root }: SheetXml, shift: RowShift): Edit[] {
  const edits: Edit[] = [];
  for (const node of descendants(root, ...Object.keys(RANGES))) {
    const { attribute = "", grow = false } = RANGES[node.local] ?? {};
    const ranges = node.attributes[attribute];
    if (ranges !== undefined) edits.push(...setAttribute(xml, node, attribute, shiftRanges(ranges, shift, grow)));
  }
  // A range of the newer kind stands in an element of its own.
  for (const node of descendants(root, "sqref"))
    edits.push(leafEdit(xml, node, (text) => shiftRanges(text, shift, true)));
  for (const breaks of descendants(root, "rowBreaks")) {
    // A break stands below the row that it names.
    for (const node of breaks.children)
      edits.push(...setAttribute(xml, node, "id", String(shift.rangeEnd(Number(node.attributes.id)))));
  }
  return edits;
}

/** Edits of the formulas of any part; `skip` tells elements that are replaced as a whole. */
export function formulaEdits(
  xml: string,
  root: XmlNode,
  shift: RowShift,
  sheet: string,
  home: string | null,
  skip: (node: XmlNode) => boolean = () => false,
): Edit[] {
  const edits: Edit[] = [];
  for (const node of descendants(root, ...FORMULAS)) {
    if (skip(node)) continue;
    edits.push(leafEdit(xml, node, (formula) => shiftFormula(formula, shift, sheet, home)));
    const ref = node.attributes.ref;
    if (ref !== undefined && home === sheet)
      edits.push(...setAttribute(xml, node, "ref", shiftRanges(ref, shift, false)));
  }
  return edits;
}

/** What a formula came to before the models stood there is no longer true: it is left out, to be reckoned anew. */
export function staleResults(xml: string, root: XmlNode, skip: (node: XmlNode) => boolean): Edit[] {
  return [...descendants(root, "c")].flatMap((cell) => {
    const value = cell.children.find(({ local }) => local === "v");
    const formula = cell.children.some(({ local }) => local === "f");
    if (!formula || !value || skip(cell)) return [];
    const type = attributePlace(xml, cell, "t");
    return [{ start: value.start, end: value.end, text: "" }, ...(type ? [{ ...type, text: "n" }] : [])];
  });
}

/** Moves what other parts say of the sheet's rows: names, other sheets' formulas, pictures, remarks, tables, charts, the order of reckoning. */
export function moveOtherParts(
  file: OfficePackage,
  book: Book,
  own: { name: string; part: string; sheetId: string },
  shift: RowShift,
  removed: ReadonlySet<string>,
): void {
  const edit = (part: string, make: (xml: string, root: XmlNode) => Edit[]) => {
    const xml = file.text(part);
    if (xml !== null) file.set(part, splice(xml, make(xml, parseXml(xml))));
  };
  edit(book.part, (xml, root) =>
    [...descendants(root, "definedName")].map((node) =>
      leafEdit(xml, node, (text) => shiftFormula(text, shift, own.name, null)),
    ),
  );
  for (const sheet of book.sheets) {
    if (sheet.part === own.part || !file.text(sheet.part)?.includes("<f")) continue;
    edit(sheet.part, (xml, root) => formulaEdits(xml, root, shift, own.name, sheet.name));
  }
  for (const { type, target } of file.relations(own.part)) {
    if (type === "drawing") {
      edit(target, (xml, root) => anchorEdits(xml, root, shift));
      for (const chart of file.relations(target).filter((relation) => relation.type === "chart"))
        edit(chart.target, (xml, root) => formulaEdits(xml, root, shift, own.name, null));
    } else if (type === "comments" || type === "threadedComment") {
      edit(target, (xml, root) => refEdits(xml, root, ["comment", "threadedComment"], shift, false));
    } else if (type === "table") {
      edit(target, (xml, root) => refEdits(xml, root, ["table", "autoFilter", "sortState"], shift, true));
    } else if (type === "vmlDrawing") {
      const xml = file.text(target);
      if (xml !== null) file.set(target, moveVml(xml, shift));
    }
  }
  if (book.calcChainPart) edit(book.calcChainPart, (xml, root) => chainEdits(xml, root, own.sheetId, shift, removed));
}

/** Asks for all formulas to be reckoned when the file is opened. */
export function askForReckoning(file: OfficePackage, book: Book): void {
  const xml = file.require(book.part);
  const root = parseXml(xml);
  const [calc] = descendants(root, "calcPr");
  if (calc) {
    if (calc.attributes.fullCalcOnLoad !== undefined)
      file.set(book.part, splice(xml, setAttribute(xml, calc, "fullCalcOnLoad", "1")));
    else {
      const at = calc.start + 1 + calc.name.length;
      file.set(book.part, splice(xml, [{ start: at, end: at, text: ' fullCalcOnLoad="1"' }]));
    }
    return;
  }
  // The order of elements is fixed (ECMA-376, 18.2.27): after the names, else after the sheets.
  const before = root.children.findLast(({ local }) =>
    ["definedNames", "externalReferences", "sheets"].includes(local),
  );
  if (!before) return;
  const prefix = root.name.slice(0, -root.local.length);
  file.set(
    book.part,
    splice(xml, [{ start: before.end, end: before.end, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]),
  );
}

function leafEdit(xml: string, node: XmlNode, change: (text: string) => string): Edit {
  const text = leafText(xml, node);
  const changed = change(text);
  const raw = xml.slice(node.openEnd, node.closeStart);
  return { start: node.openEnd, end: node.closeStart, text: changed === text ? raw : escapeXml(changed) };
}

function refEdits(xml: string, root: XmlNode, locals: string[], shift: RowShift, grow: boolean): Edit[] {
  return [...descendants(root, ...locals)].flatMap((node) =>
    node.attributes.ref === undefined
      ? []
      : setAttribute(xml, node, "ref", shiftRanges(node.attributes.ref, shift, grow)),
  );
}

/** Anchors count rows from 0. */
function anchorEdits(xml: string, root: XmlNode, shift: RowShift): Edit[] {
  return [...descendants(root, "from", "to")].flatMap((corner) =>
    corner.children
      .filter(({ local }) => local === "row")
      .map((node) => leafEdit(xml, node, (row) => String(shift.row(Number(row) + 1) - 1))),
  );
}

/** The old drawings of remarks are not always well-formed XML, so they are changed as text. */
function moveVml(xml: string, shift: RowShift): string {
  const row = (zeroBased: string) => String(shift.row(Number(zeroBased) + 1) - 1);
  return xml
    .replace(/(<(?:\w+:)?Row>\s*)(\d+)/gu, (_, lead: string, at: string) => lead + row(at))
    .replace(/(<(?:\w+:)?Anchor>)([^<]*)/gu, (_, lead: string, anchor: string) => {
      const parts = anchor.split(",");
      return (
        lead + parts.map((part, index) => (index === 2 || index === 6 ? part.replace(/\d+/u, row) : part)).join(",")
      );
    });
}

/** The order of reckoning names cells; a cell that is none any more would make Excel call the file damaged. */
function chainEdits(
  xml: string,
  root: XmlNode,
  sheetId: string,
  shift: RowShift,
  removed: ReadonlySet<string>,
): Edit[] {
  const edits: Edit[] = [];
  let sheet = "";
  let owed = false;
  for (const node of root.children) {
    if (node.attributes.i !== undefined) {
      sheet = node.attributes.i;
      owed = false;
    }
    const cell = node.attributes.r ?? "";
    if (sheet !== sheetId) continue;
    if (removed.has(cell)) {
      edits.push({ start: node.start, end: node.end, text: "" });
      // An entry without a sheet is of the sheet of the one before.
      owed ||= node.attributes.i !== undefined;
      continue;
    }
    edits.push(...setAttribute(xml, node, "r", shiftRanges(cell, shift, false)));
    if (owed) {
      const at = node.start + 1 + node.name.length;
      edits.push({ start: at, end: at, text: ` i="${sheetId}"` });
      owed = false;
    }
  }
  return edits;
}
