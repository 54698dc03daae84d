import type { SigningBlock, StyledText } from "../../model.ts";
import { textRun } from "./raw.ts";
import { twips } from "./text.ts";

/** Points kept free for signature and seal. */
const SIGNATURE_ROOM = 70;
/** Points above the block where it follows a table. */
const GAP = 6;
/** Share of the page's width that the signing side takes. */
export const SIGNING_SHARE = 0.55;

/** The lines of the signing side with the points that are free above each. */
export function signingLines({ dateline, authority, signer }: SigningBlock): { line: StyledText; before: number }[] {
  const above = [...(dateline ? [dateline] : []), ...authority].map((line) => ({ line, before: 0 }));
  return [...above, { line: signer, before: SIGNATURE_ROOM }];
}

/**
 * The signing side as the last row of a table, without lines: rows are what LibreOffice too keeps with each
 * other at the end of a page, and a signature must not stand on a page without a line of what it signs.
 */
export function signingRow(signing: SigningBlock, widths: readonly number[]): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const first = leftColumns(widths, whole * (1 - SIGNING_SHARE));
  const left = widths.slice(0, first).reduce((sum, width) => sum + width, 0);
  const lines = signingLines(signing).map(({ line, before }, index) => {
    const above = twips(index === 0 ? Math.max(before, GAP) : before);
    return `<w:p><w:pPr><w:spacing w:before="${above}" w:after="0"/><w:jc w:val="center"/></w:pPr>${textRun(line.text, line)}</w:p>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(left, first, "<w:p/>")}${cell(whole - left, widths.length - first, lines.join(""))}</w:tr>`;
}

function cell(width: number, columns: number, content: string): string {
  const none = ["left", "bottom", "right"].map((side) => `<w:${side} w:val="nil"/>`).join("");
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}<w:tcBorders>${none}</w:tcBorders></w:tcPr>${content}</w:tc>`;
}

/** How many columns come nearest to that width; each side has one at least. */
function leftColumns(widths: readonly number[], wanted: number): number {
  let best = 1;
  let sum = 0;
  let nearest = Number.POSITIVE_INFINITY;
  widths.slice(0, -1).forEach((width, index) => {
    sum += width;
    if (Math.abs(sum - wanted) < nearest) {
      nearest = Math.abs(sum - wanted);
      best = index + 1;
    }
  });
  return best;
}
