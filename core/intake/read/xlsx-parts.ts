/** Text of a part of the package by its path; null where it is not there. */
export type PartReader = (path: string) => string | null;

/** A cell of a sheet's XML: where it stands, the number of its style, its shared string, and its inside. */
export interface XmlCell {
  place: string;
  style: number;
  shared: number | null;
  body: string;
}

/** The filled cells of a sheet's XML (ECMA-376, 18.3.1.4); `place` is “row:column”, 1-based. */
export function* xmlCells(xml: string): Generator<XmlCell> {
  for (const [, attributes = "", body = ""] of xml.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gsu)) {
    const at = /\br="([A-Z]{1,3})(\d+)"/u.exec(attributes);
    if (!at || body === "") continue;
    const [, letters = "", row = ""] = at;
    const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
    const index = /\bt="s"/u.test(attributes) ? /<(?:\w+:)?v>(\d+)</u.exec(body)?.[1] : undefined;
    const style = Number(/\bs="(\d+)"/u.exec(attributes)?.[1] ?? 0);
    yield { place: `${row}:${column}`, style, shared: index === undefined ? null : Number(index), body };
  }
}

/** Paths of the sheets, in the workbook's order; an empty one where the package does not tell. */
export function sheetPaths(part: PartReader): string[] {
  const relations = new Map<string, string>();
  for (const [tag] of (part("xl/_rels/workbook.xml.rels") ?? "").matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gu)) {
    const id = /\bId="([^"]*)"/u.exec(tag)?.[1];
    const target = /\bTarget="([^"]*)"/u.exec(tag)?.[1];
    if (id !== undefined && target !== undefined)
      relations.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  return [...(part("xl/workbook.xml") ?? "").matchAll(/<(?:\w+:)?sheet\b[^>]*\b\w+:id="([^"]*)"/gu)].map(
    ([, id]) => relations.get(id ?? "") ?? "",
  );
}

/** For each cell style (`cellXfs`, 18.8.10) what `read` says of its font's XML; null where it has none. */
export function byCellStyle<T>(styles: string, read: (font: string) => T): (T | null)[] {
  const fonts = elements(section(styles, "fonts"), "font").map(read);
  return [...section(styles, "cellXfs").matchAll(/<(?:\w+:)?xf\b[^>]*\bfontId="(\d+)"/gu)].map(
    ([, id]) => fonts[Number(id)] ?? null,
  );
}

/** The inside of the first element of that name. */
export function section(xml: string, name: string): string {
  return new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>(.*?)</(?:\\w+:)?${name}>`, "su").exec(xml)?.[1] ?? "";
}

/** All elements of that name, tags included. */
export function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?(?:/>|>.*?</(?:\\w+:)?${name}>)`, "gsu"))].map(
    ([element]) => element,
  );
}

/** An element without its own tags. */
export function inner(element: string): string {
  return element.replace(/^<[^>]*>/u, "").replace(/<\/[^>]*>$/u, "");
}

/** An attribute of the first element of that name; null where there is none. */
export function attribute(xml: string, element: string, name: string): string | null {
  const value = new RegExp(`<(?:\\w+:)?${element}\\b[^>]*\\b${name}="([^"]*)"`, "u").exec(xml)?.[1];
  return value === undefined ? null : unescapeXml(value);
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text as XML and Excel's own escapes stand for it. */
export function unescapeXml(text: string): string {
  return text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name] ?? whole;
    })
    .replace(/_x([0-9A-F]{4})_/gu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
