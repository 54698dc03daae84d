import type { FontTable, Run } from "./fonts.ts";

/** Text of a part of the package by its path; null where it is not there. */
export type PartReader = (path: string) => string | null;

/** Fonts whose letters are not Unicode, or signs; only for them is it worth looking at every cell. */
const LEGACY_NAME = /"(\.Vn|VNI[- ]|Wingdings|Webdings"|Marlett"|Symbol")/iu;

/**
 * Fonts of the cells of an Office Open XML workbook, sheets in the workbook's order: cell style →
 * `cellXfs` → `fonts` (ECMA-376, 18.8), and the runs of rich shared strings. Null where the workbook
 * has no legacy font at all.
 */
export function fontsOfXlsx(part: PartReader): FontTable | null {
  const styles = part("xl/styles.xml") ?? "";
  const strings = part("xl/sharedStrings.xml") ?? "";
  if (!LEGACY_NAME.test(styles) && !LEGACY_NAME.test(strings)) return null;
  const fonts = elements(section(styles, "fonts"), "font").map((font) => attribute(font, "name", "val"));
  const styleFonts = [...section(styles, "cellXfs").matchAll(/<(?:\w+:)?xf\b[^>]*\bfontId="(\d+)"/gu)].map(
    ([, id]) => fonts[Number(id)] ?? null,
  );
  const shared = elements(strings, "si").map(runsOf);
  const sheets = sheetPaths(part).map((path) => cellFonts(part(path) ?? "", styleFonts, shared));
  return (sheet, row, column) => sheets[sheet]?.get(`${row}:${column}`) ?? null;
}

function cellFonts(
  xml: string,
  styleFonts: (string | null)[],
  shared: (Run[] | null)[],
): Map<string, { font: string | null; runs: Run[] | null }> {
  const out = new Map<string, { font: string | null; runs: Run[] | null }>();
  for (const [, attributes = "", body = ""] of xml.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gsu)) {
    const place = /\br="([A-Z]{1,3})(\d+)"/u.exec(attributes);
    if (!place || body === "") continue;
    const [, letters = "", row = ""] = place;
    const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
    const font = styleFonts[Number(/\bs="(\d+)"/u.exec(attributes)?.[1] ?? 0)] ?? null;
    const index = /\bt="s"/u.test(attributes) ? /<(?:\w+:)?v>(\d+)</u.exec(body)?.[1] : undefined;
    const runs = index === undefined ? null : (shared[Number(index)] ?? null);
    out.set(`${row}:${column}`, {
      font,
      runs: runs?.map((run) => ({ text: run.text, font: run.font || (font ?? "") })) ?? null,
    });
  }
  return out;
}

/** Runs of a rich string; null for a plain one. A run without a font of its own has the cell's. */
function runsOf(si: string): Run[] | null {
  const runs = elements(si, "r");
  if (runs.length === 0) return null;
  return runs.map((run) => ({
    text: elements(run, "t").map(inner).map(unescapeXml).join(""),
    font: attribute(run, "rFont", "val") ?? "",
  }));
}

function sheetPaths(part: PartReader): string[] {
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

function section(xml: string, name: string): string {
  return new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>(.*?)</(?:\\w+:)?${name}>`, "su").exec(xml)?.[1] ?? "";
}

function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?(?:/>|>.*?</(?:\\w+:)?${name}>)`, "gsu"))].map(
    ([element]) => element,
  );
}

function inner(element: string): string {
  return element.replace(/^<[^>]*>/u, "").replace(/<\/[^>]*>$/u, "");
}

function attribute(xml: string, element: string, name: string): string | null {
  const value = new RegExp(`<(?:\\w+:)?${element}\\b[^>]*\\b${name}="([^"]*)"`, "u").exec(xml)?.[1];
  return value === undefined ? null : unescapeXml(value);
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name] ?? whole;
    })
    .replace(/_x([0-9A-F]{4})_/gu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
