import type { KeptTexts } from "./kept.ts";
import { byCellStyle, elements, inner, type PartReader, sheetPaths, unescapeXml, xmlCells } from "./xlsx-parts.ts";

const STRIKE = /<(?:\w+:)?(?:strike|dstrike)\b[^>]*>/u;

/**
 * What is left of the cells of an Office Open XML workbook that are struck through, by the font of their style or of
 * the runs of a rich string (ECMA-376, 18.4.10). Null where nothing in the workbook is.
 */
export function struckOfXlsx(part: PartReader): KeptTexts | null {
  const styles = part("xl/styles.xml") ?? "";
  const strings = part("xl/sharedStrings.xml") ?? "";
  const paths = sheetPaths(part);
  const rich = STRIKE.test(strings);
  const inStyles = byCellStyle(styles, isStruck);
  const own = paths.map((path) => {
    const xml = part(path) ?? "";
    return rich || (xml.includes("strike") && STRIKE.test(xml)) ? xml : null;
  });
  if (!inStyles.includes(true) && own.every((xml) => xml === null)) return null;
  const shared = elements(strings, "si");
  const sheets = paths.map((path, index) => {
    const kept = new Map<string, { text: string }[] | "none">();
    for (const cell of xmlCells(own[index] ?? part(path) ?? "")) {
      const whole = inStyles[cell.style] === true;
      const runs = elements(cell.shared === null ? cell.body : (shared[cell.shared] ?? ""), "r");
      // A run without properties of its own looks as the cell does.
      const left = runs.filter((run) => !(/<(?:\w+:)?rPr\b/u.test(run) ? isStruck(run) : whole));
      if (runs.length === 0 ? whole : left.length === 0) kept.set(cell.place, "none");
      else if (left.length < runs.length)
        kept.set(
          cell.place,
          left.map((run) => ({ text: textOf(run) })),
        );
    }
    return kept;
  });
  return (sheet, row, column) => sheets[sheet]?.get(`${row}:${column}`) ?? null;
}

function isStruck(xml: string): boolean {
  const [tag] = STRIKE.exec(xml) ?? [];
  return tag !== undefined && !/\bval="(0|false)"/u.test(tag);
}

function textOf(run: string): string {
  return elements(run, "t").map(inner).map(unescapeXml).join("");
}
