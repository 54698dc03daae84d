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
export function signingRow(signing: SigningBlock, widths: readonly number[], first: boolean): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = leftColumns(widths, whole * (1 - SIGNING_SHARE));
  const left = widths.slice(0, columns).reduce((sum, width) => sum + width, 0);
  const lines = signingLines(signing).map(({ line, before }, index) => {
    const above = twips(index === 0 ? Math.max(before, GAP) : before);
    return `<w:p><w:pPr><w:spacing w:before="${above}" w:after="0"/><w:jc w:val="center"/></w:pPr>${textRun(line.text, line)}</w:p>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(left, columns, "<w:p/>", first)}${cell(whole - left, widths.length - columns, lines.join(""), first)}</w:tr>`;
}

/** A line below the table as a row of it, without lines of its own: so it stays with the last rows. */
export function noteRow(note: StyledText, widths: readonly number[], first: boolean): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const space = `<w:spacing w:before="0" w:after="${twips(GAP)}"/>`;
  const line = `<w:p><w:pPr><w:keepNext/>${space}<w:jc w:val="left"/></w:pPr>${textRun(note.text, note)}</w:p>`;
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(whole, widths.length, line, first)}</w:tr>`;
}

/** The first row below the list keeps the list's last line as its top. */
function cell(width: number, columns: number, content: string, first: boolean): string {
  const none = [...(first ? [] : ["top"]), "left", "bottom", "right"]
    .map((side) => `<w:${side} w:val="nil"/>`)
    .join("");
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
