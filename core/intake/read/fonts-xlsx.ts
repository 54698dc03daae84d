import type { FontTable, Run } from "./fonts.ts";
import {
  attribute,
  byCellStyle,
  elements,
  inner,
  type PartReader,
  sheetPaths,
  unescapeXml,
  xmlCells,
} from "./xlsx-parts.ts";

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
  const styleFonts = byCellStyle(styles, (font) => attribute(font, "name", "val"));
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
  for (const cell of xmlCells(xml)) {
    const font = styleFonts[cell.style] ?? null;
    const runs = cell.shared === null ? null : (shared[cell.shared] ?? null);
    out.set(cell.place, {
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
