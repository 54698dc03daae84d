import { type Edit, setAttribute, splice, withoutAttributes } from "../xml/splice.ts";
import { child, parseXml } from "../xml/tree.ts";

/** Light red, as Excel colours bad values; text stays readable on it. */
const COLOUR = "FFFFC7CE";

/** Styles of a workbook with coloured copies of those that are asked for. */
export interface MarkedStyles {
  /** The number of a style that is drawn as that one, coloured; null where the workbook's styles cannot be added to. */
  marked(style: number): number | null;
  /** The styles part with what was added; null where nothing was. */
  xml(): string | null;
}

/** Takes a styles part that will be added to. */
export function markedStyles(xml: string | null): MarkedStyles {
  const root = xml === null ? null : parseXml(xml);
  const fills = root ? child(root, "fills") : null;
  const formats = root ? child(root, "cellXfs") : null;
  if (xml === null || !fills || !formats) return { marked: () => null, xml: () => null };
  const prefix = formats.name.slice(0, -"cellXfs".length);
  const fill = fills.children.length;
  const made = new Map<number, { number: number; text: string }>();
  return {
    marked(style) {
      const known = made.get(style);
      if (known) return known.number;
      const node = formats.children[style] ?? formats.children[0];
      if (!node) return null;
      const tag = withoutAttributes(xml.slice(node.start, node.openEnd), ["fillId", "applyFill"]);
      const name = node.name.length + 1;
      const text = `${tag.slice(0, name)} fillId="${fill}" applyFill="1"${tag.slice(name)}${xml.slice(node.openEnd, node.end)}`;
      const number = formats.children.length + made.size;
      made.set(style, { number, text });
      return number;
    },
    xml() {
      if (made.size === 0) return null;
      const own = `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${COLOUR}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
      const copies = [...made.values()].map(({ text }) => text).join("");
      const edits: Edit[] = [
        ...setAttribute(xml, fills, "count", String(fill + 1)),
        { start: fills.closeStart, end: fills.closeStart, text: own },
        ...setAttribute(xml, formats, "count", String(formats.children.length + made.size)),
        { start: formats.closeStart, end: formats.closeStart, text: copies },
      ];
      return splice(xml, edits);
    },
  };
}
