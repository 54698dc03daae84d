import type { OfficePackage } from "../package.ts";
import { rangeOf, type SheetXml } from "../xlsx/sheet.ts";
import { type Edit, splice } from "../xml/splice.ts";
import { child, descendants, escapeXml, parseXml } from "../xml/tree.ts";
import { drawingOf, shapesOf } from "./shapes.ts";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "[Content_Types].xml";
/** What may follow the drawing of the notes in a sheet; the schema has an order. */
const AFTER = [
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/**
 * Adds notes to the cells of a sheet, beside those that it has. Parts that exist are changed in the package;
 * new ones are returned, with the edits that the sheet itself needs.
 */
export function addNotes(
  file: OfficePackage,
  part: string,
  sheet: SheetXml,
  notes: ReadonlyMap<string, string>,
  author: string,
  index: number,
): { added: Map<string, string>; edits: Edit[] } {
  const added = new Map<string, string>();
  const edits: Edit[] = [];
  const relations = file.relations(part);
  const comments = relations.find(({ type }) => type === "comments")?.target ?? null;
  const drawing = relations.find(({ type }) => type === "vmlDrawing")?.target ?? null;
  const own = comments === null ? null : file.text(comments);
  const known = new Set(
    own === null ? [] : [...descendants(parseXml(own), "comment")].map((n) => n.attributes.ref ?? ""),
  );
  const fresh: { id: string; type: string; target: string }[] = [];

  if (comments !== null && own !== null) file.set(comments, withMore(own, notes, author));
  else {
    const path = `xl/dvkComments${index}.xml`;
    added.set(path, newComments(notes, author));
    fresh.push({ id: `rIdDvkC${index}`, type: "comments", target: `/${path}` });
    addType(
      file,
      added,
      `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
    );
  }
  // A cell that has a note has its shape already.
  const cells = [...notes.keys()].filter((cell) => !known.has(cell)).flatMap((cell) => rangeOf(cell) ?? []);
  const vml = drawing === null ? null : file.text(drawing);
  if (drawing !== null && vml !== null)
    file.set(drawing, vml.replace(/<\/xml>\s*$/u, `${shapesOf(cells, index + FAR)}</xml>`));
  else {
    const path = `xl/drawings/dvkNotes${index}.vml`;
    added.set(path, drawingOf(cells, index));
    const id = `rIdDvkV${index}`;
    fresh.push({ id, type: "vmlDrawing", target: `/${path}` });
    addType(
      file,
      added,
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    );
    const prefix = sheet.root.name.slice(0, -"worksheet".length);
    const next = sheet.root.children.find(({ local }) => AFTER.includes(local))?.start ?? sheet.root.closeStart;
    edits.push({ start: next, end: next, text: `<${prefix}legacyDrawing xmlns:r="${RELATIONS}" r:id="${id}"/>` });
  }
  relate(file, added, part, fresh);
  return { added, edits };
}

/** Numbers of shapes far from those that a workbook gives itself. */
const FAR = 900;

function comment(cell: string, text: string, author: number, prefix = ""): string {
  const p = prefix;
  return `<${p}comment ref="${cell}" authorId="${author}"><${p}text>${run(text, p)}</${p}text></${p}comment>`;
}

function run(text: string, p: string): string {
  return `<${p}r><${p}rPr><${p}sz val="10"/><${p}rFont val="Tahoma"/></${p}rPr><${p}t xml:space="preserve">${escapeXml(text)}</${p}t></${p}r>`;
}

function newComments(notes: ReadonlyMap<string, string>, author: string): string {
  const list = [...notes].map(([cell, text]) => comment(cell, text, 0)).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors><author>${escapeXml(author)}</author></authors><commentList>${list}</commentList></comments>`;
}

function withMore(xml: string, notes: ReadonlyMap<string, string>, author: string): string {
  const root = parseXml(xml);
  const prefix = root.name.slice(0, -"comments".length);
  const authors = child(root, "authors");
  const list = child(root, "commentList");
  if (!authors || !list) return xml;
  const edits: Edit[] = [
    {
      start: authors.closeStart,
      end: authors.closeStart,
      text: `<${prefix}author>${escapeXml(author)}</${prefix}author>`,
    },
  ];
  const more: string[] = [];
  for (const [cell, text] of notes) {
    const known = list.children.find((node) => node.attributes.ref === cell);
    const said = known ? child(known, "text") : null;
    if (said) edits.push({ start: said.closeStart, end: said.closeStart, text: run(`\n${text}`, prefix) });
    else more.push(comment(cell, text, authors.children.length, prefix));
  }
  edits.push({ start: list.closeStart, end: list.closeStart, text: more.join("") });
  return splice(xml, edits);
}

function relate(
  file: OfficePackage,
  added: Map<string, string>,
  part: string,
  fresh: readonly { id: string; type: string; target: string }[],
): void {
  if (fresh.length === 0) return;
  const at = part.lastIndexOf("/");
  const path = `${part.slice(0, at + 1)}_rels/${part.slice(at + 1)}.rels`;
  const lines = fresh
    .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join("");
  const known = file.text(path);
  if (known === null) {
    added.set(
      path,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONS}">${lines}</Relationships>`,
    );
  } else file.set(path, before(known, "Relationships", lines));
}

function addType(file: OfficePackage, added: Map<string, string>, line: string): void {
  const types = added.get(TYPES) ?? file.require(TYPES);
  const key = /(?:Extension|PartName)="[^"]*"/u.exec(line)?.[0] ?? line;
  if (!types.includes(key)) added.set(TYPES, before(types, "Types", line));
}

/** Puts elements at the end of a part's root, in its own prefix. */
function before(xml: string, root: string, lines: string): string {
  const node = parseXml(xml);
  const prefix = node.name.slice(0, -root.length);
  const text = prefix === "" ? lines : lines.replace(/<(?=\w)/gu, `<${prefix}`);
  if (node.closeStart !== node.openEnd || !xml.slice(node.start, node.openEnd).endsWith("/>"))
    return splice(xml, [{ start: node.closeStart, end: node.closeStart, text }]);
  const open = `${xml.slice(node.start, node.openEnd - 2)}>`;
  return splice(xml, [{ start: node.start, end: node.end, text: `${open}${text}</${node.name}>` }]);
}
