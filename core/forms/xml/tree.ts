import { SaxesParser } from "saxes";
import { FormError } from "../errors.ts";
import { words } from "../words.ts";

/** An element and where its tags stand in the text, so that the text can be changed there and nowhere else. */
export interface XmlNode {
  /** Name as written, with its prefix. */
  name: string;
  /** Name without its prefix: prefixes are each writer's own. */
  local: string;
  attributes: Record<string, string>;
  start: number;
  /** After the opening tag. */
  openEnd: number;
  /** Before the closing tag; where the element closes itself the same as `openEnd`. */
  closeStart: number;
  end: number;
  children: XmlNode[];
}

/** Elements of a part at most, some 250 MB in memory: a sheet that is ruled to its end has about as many. */
const MOST_NODES = 700_000;

/** The elements of an XML text with their places. Throws {@link FormError} `damaged` or `too-large`. */
export function parseXml(xml: string): XmlNode {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const open: XmlNode[] = [];
  let root: XmlNode | null = null;
  let nodes = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    if (++nodes > MOST_NODES) throw new FormError("too-large", words.tooLarge);
    const openEnd = parser.position;
    const node: XmlNode = {
      name: tag.name,
      local: tag.name.slice(tag.name.indexOf(":") + 1),
      attributes: tag.attributes,
      // A raw “<” stands in no attribute, so the last one before the tag's end opens it.
      start: xml.lastIndexOf("<", openEnd - 1),
      openEnd,
      closeStart: openEnd,
      end: openEnd,
      children: [],
    };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on("closetag", (tag) => {
    const node = open.pop();
    if (!node) return;
    node.end = parser.position;
    node.closeStart = tag.isSelfClosing ? node.openEnd : xml.lastIndexOf("</", node.end - 1);
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof FormError) throw error;
    throw new FormError("damaged", words.damaged(error instanceof Error ? error.message : ""));
  }
  if (!root) throw new FormError("damaged", words.damaged(""));
  return root;
}

/** All elements of that local name below (and with) a node, in document order. */
export function* descendants(node: XmlNode, ...locals: string[]): Generator<XmlNode> {
  if (locals.includes(node.local)) yield node;
  for (const child of node.children) yield* descendants(child, ...locals);
}

/** The first child of that local name. */
export function child(node: XmlNode, local: string): XmlNode | null {
  return node.children.find((one) => one.local === local) ?? null;
}

/** An attribute by its local name. */
export function attribute(node: XmlNode, local: string): string | null {
  for (const [name, value] of Object.entries(node.attributes)) {
    if (name === local || name.endsWith(`:${local}`)) return value;
  }
  return null;
}

/** Text of a leaf element, entities resolved. */
export function leafText(xml: string, node: XmlNode): string {
  return unescapeXml(xml.slice(node.openEnd, node.closeStart));
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Character data as written → text. */
export function unescapeXml(raw: string): string {
  return raw
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, text: string) => escapeXml(text))
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/gu, (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ""] ?? whole;
    });
}

/** What XML 1.0 cannot hold at all (section 2.2). */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text → character data or a value in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, "")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;");
}
