import { escapeXml, type XmlNode } from "./tree.ts";

/** Characters from `start` up to `end` give way to `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with all edits made; what no edit names stays as it is. Edits may not overlap. */
export function splice(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: own } of ordered) {
    if (start < at) throw new RangeError(`edits overlap at ${start}`);
    parts.push(text.slice(at, start), own);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/** Puts another value into an attribute; none where the element does not have it or has that value. */
export function setAttribute(xml: string, node: XmlNode, name: string, value: string): Edit[] {
  const place = attributePlace(xml, node, name);
  const written = escapeXml(value);
  return place && xml.slice(place.start, place.end) !== written ? [{ ...place, text: written }] : [];
}

/** Where an attribute's value stands, without its quotes; `name` with its prefix. */
export function attributePlace(xml: string, node: XmlNode, name: string): { start: number; end: number } | null {
  const tag = xml.slice(node.start, node.openEnd);
  const found = new RegExp(`\\s${name.replace(/[.:-]/gu, "\\$&")}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(tag);
  if (!found) return null;
  const length = (found[1] ?? found[2] ?? "").length;
  const end = node.start + found.index + found[0].length - 1;
  return { start: end - length, end };
}

/** The opening tag without some attributes. */
export function withoutAttributes(tag: string, names: readonly string[]): string {
  return names.reduce(
    (rest, name) =>
      rest.replace(new RegExp(`\\s${name.replace(/[.:-]/gu, "\\$&")}\\s*=\\s*(?:"[^"]*"|'[^']*')`, "u"), ""),
    tag,
  );
}
